// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds who somebody is where no check digit tells: names, postal addresses, dates of birth, ages; numbers that are
/// spoken or spelled; and values that a customer tells in pieces over several turns.
///
/// It reads every passage, history too, because it goes out again. What the assistant asked for just before tells
/// what a bare answer is.
public struct PersonDetector: Detector {
    public static let version = "person/1"

    private let reader: PersonReader
    private let spoken = SpokenReader()
    private let split = SplitReader()

    public init(threshold: Double = PersonReader.defaultThreshold) {
        reader = PersonReader(threshold: threshold)
    }

    public var name: String { "person" }
    public var signalNames: [String] {
        [PersonMatch.name, PersonMatch.address, PersonMatch.dateOfBirth, PersonMatch.age]
            + PersonalDataClass.allCases.map(\.signalName).filter {
                ![
                    PersonMatch.name, PersonMatch.address, PersonMatch.dateOfBirth, PersonMatch.age,
                ].contains($0)
            }
    }

    /// Everything in one text by itself.
    public func matches(in text: String, asked: PersonReader.Asked = []) -> [PersonMatch] {
        var text = text
        return text.withUTF8 { bytes in
            let read = PersonText(bytes, lexicon: .shared)
            return reader.matches(in: read, bytes: bytes, asked: asked)
                + spoken.matches(in: read, bytes)
        }
    }

    public func signals(for scene: Scene) -> [Signal] {
        var order: [String] = []
        var found: [String: (score: Double, spans: [SignalSpan])] = [:]
        let passages = scene.proposal.passages
        for (index, passage) in passages.enumerated() {
            let isAnswer = passage.source == .customer && passage.isNew
            let asked = isAnswer ? asked(in: scene) : []
            var matches = matches(in: passage.text, asked: asked)
            if isAnswer {
                matches += split.matches(in: passage.text, after: earlier(scene, before: index))
            }
            for match in matches {
                if found[match.signal] == nil { order.append(match.signal) }
                var entry = found[match.signal] ?? (0, [])
                entry.score = max(entry.score, match.score)
                entry.spans.append(
                    SignalSpan(passage: index, bytes: match.bytes, value: match.value))
                found[match.signal] = entry
            }
        }
        return order.compactMap { name in
            found[name].map {
                Signal(name, score: $0.score, spans: $0.spans, detector: Self.version)
            }
        }
    }

    /// What the AI's last words ask for.
    private func asked(in scene: Scene) -> PersonReader.Asked {
        var question: String?
        for turn in scene.dialogue.turns.reversed() {
            if case .said(let party, let text) = turn, party != .customer {
                question = text
                break
            }
        }
        guard let question else { return [] }
        return PersonReader.asked(by: question)
    }

    /// What the customer said before, oldest first.
    private func earlier(_ scene: Scene, before index: Int) -> [String] {
        let passages = scene.proposal.passages
        var texts: [String] = []
        for case .said(.customer, let text) in scene.dialogue.turns.suffix(24) {
            texts.append(text)
        }
        if texts.isEmpty {
            texts = passages[..<index].filter { $0.source == .customer }.map(\.text)
        } else if case .said(.customer, let text)? = scene.dialogue.turns.last,
            text == passages[index].text
        {
            // The newest turn itself.
            texts.removeLast()
        }
        return texts.suffix(SplitReader.longest)
    }
}

extension PersonReader {
    /// What a question asks for: a name, a date of birth.
    public static func asked(by question: String) -> Asked {
        guard question.utf8.count < 4096 else { return [] }
        var question = question
        return question.withUTF8 { bytes in
            let text = PersonText(bytes, lexicon: .shared)
            var asked: Asked = []
            if text.marks.contains(.nameCue), text.words.count < 60 { asked.insert(.name) }
            if text.marks.contains(.birth) { asked.insert(.dateOfBirth) }
            return asked
        }
    }
}
