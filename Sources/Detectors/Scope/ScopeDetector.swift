// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Tells whether what a customer asks is something that the use case serves, in a language that it serves.
///
/// - `out-of-scope.topic`: no topic of the card claims it. The score is the share of the owner's own examples that
///   the model was surer of; below 0.5 nothing is said. The value is the nearest topic.
/// - `out-of-scope.language`: it is in a language that the card does not name. The value is the language.
public struct ScopeDetector: Detector {
    public static let version = "scope/1"
    public static let topic = "out-of-scope.topic"
    public static let language = "out-of-scope.language"

    public init() {}

    public var name: String { "scope" }
    public var signalNames: [String] { [Self.topic, Self.language] }
    public var kinds: Set<Proposal.Kind> { [.input] }

    public func signals(for scene: Scene) -> [Signal] {
        let profile = scene.profile
        guard profile.scope != nil || !profile.languages.isEmpty else { return [] }
        var found: [Signal] = []
        for (index, passage) in scene.proposal.passages.enumerated()
        where passage.isNew && passage.source == .customer {
            let whole = { (value: String) in
                [SignalSpan(passage: index, bytes: 0..<passage.text.utf8.count, value: value)]
            }
            if !profile.languages.isEmpty, let guess = LanguageGuess(of: passage.text),
                !profile.languages.contains(guess.language)
            {
                found.append(
                    Signal(
                        Self.language, score: guess.score, spans: whole(guess.language),
                        detector: Self.version))
                // What is said in a language that nobody showed is far from every topic.
                continue
            }
            guard let scope = profile.scope, Self.isRequest(passage.text) else { continue }
            let reading = scope.reading(of: passage.text)
            guard reading.distance >= 0.5 else { continue }
            found.append(
                Signal(
                    Self.topic, score: reading.distance, spans: whole(reading.topic),
                    detector: Self.version))
        }
        return found
    }

    /// «yes», «thanks» and a number answer a question: they ask for nothing.
    private static func isRequest(_ text: String) -> Bool {
        var words = 0
        var isInWord = false
        for byte in text.utf8 {
            let isLetter = byte.isLetter || byte >= 0x80
            if isLetter, !isInWord { words += 1 }
            isInWord = isLetter
        }
        return words >= 3
    }
}
