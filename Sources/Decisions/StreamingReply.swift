// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Vocabulary

/// A reply that arrives in pieces and leaves only as far as it has been decided.
///
/// A reply has several texts side by side: what is said, what the model thinks aloud, a refusal of its own.
/// Each is a field with a state of its own. However a text is cut into pieces, what leaves is the same.
public struct StreamingReply: Sendable {
    /// What the caller does next.
    public enum Step: Sendable, Equatable {
        /// Nothing can leave yet.
        case wait
        /// This may leave now.
        case deliver([UInt8])
        /// This may still leave, and nothing after it: the rules stop the reply.
        case stop([UInt8])
    }

    private struct Field: Sendable {
        var watch: TextGuard
        /// The text as it arrived.
        var text: [UInt8] = []
        var matches: [PersonalDataMatch] = []
    }

    private let rules: StreamRules
    private let scanner: PersonalDataScanner
    private var fields: [Field] = []
    public private(set) var isStopped = false
    /// How many bytes have left, placeholders included.
    public private(set) var deliveredBytes = 0

    public init(rules: StreamRules, scanner: PersonalDataScanner = PersonalDataScanner()) {
        self.rules = rules
        self.scanner = scanner
    }

    /// Begins another text of the reply.
    ///
    /// - Returns: The number by which ``receive(_:in:)`` knows it, counted from 0.
    public mutating func addField() -> Int {
        fields.append(Field(watch: TextGuard(scanner: scanner)))
        return fields.count - 1
    }

    /// Takes the next piece of a text, in UTF-8; it may begin or end within a character.
    public mutating func receive(_ piece: some Sequence<UInt8>, in field: Int) -> Step {
        guard !isStopped else { return .wait }
        let piece = Array(piece)
        fields[field].text += piece
        let segments = fields[field].watch.receive(piece)
        return step(segments, in: field)
    }

    /// Ends a text: what was held back leaves or is taken out.
    public mutating func finish(_ field: Int) -> Step {
        guard !isStopped else { return .wait }
        let segments = fields[field].watch.finish()
        return step(segments, in: field)
    }

    /// Lets nothing more leave.
    public mutating func stop() { isStopped = true }

    /// A text that came whole, as it may pass; empty where the rules stop the reply over it.
    public mutating func passing(_ text: String) -> String {
        guard !isStopped else { return "" }
        let matches = scanner.matches(in: text)
        guard !matches.isEmpty else { return text }
        let field = addField()
        var passing: [UInt8] = []
        for step in [receive(text.utf8, in: field), finish(field)] {
            switch step {
            case .wait: continue
            case .deliver(let bytes), .stop(let bytes): passing += bytes
            }
        }
        return String(decoding: passing, as: UTF8.self)
    }

    /// How many bytes of a text are held back now.
    public func heldBytes(in field: Int) -> Int { fields[field].watch.heldBytes }

    private mutating func step(_ segments: [TextGuard.Segment], in field: Int) -> Step {
        var leaving: [UInt8] = []
        for segment in segments {
            switch segment {
            case .text(let bytes):
                leaving += bytes
            case .match(let match, let raw):
                fields[field].matches.append(match)
                switch rules.effect(of: match.kind.signalName) {
                case .allow: leaving += raw
                case .redact: leaving += match.kind.placeholder.utf8
                case .confirm, .approve, .block, .escalate:
                    isStopped = true
                    deliveredBytes += leaving.count
                    return .stop(leaving)
                }
            }
        }
        deliveredBytes += leaving.count
        return leaving.isEmpty ? .wait : .deliver(leaving)
    }

    /// The texts as they arrived, one passage for each field.
    public var passages: [Passage] {
        fields.map { Passage(.agent, String(decoding: $0.text, as: UTF8.self)) }
    }

    /// What has been found in all of them, as the detectors would have said of the whole.
    public var signals: [Signal] {
        var spans: [PersonalDataClass: [SignalSpan]] = [:]
        for (index, field) in fields.enumerated() {
            for match in field.matches {
                spans[match.kind, default: []].append(
                    SignalSpan(passage: index, bytes: match.bytes))
            }
        }
        return PersonalDataClass.allCases.compactMap { kind in
            spans[kind].map {
                Signal(
                    kind.signalName, score: kind.score, spans: $0,
                    detector: PersonalDataDetector.version)
            }
        }
    }
}
