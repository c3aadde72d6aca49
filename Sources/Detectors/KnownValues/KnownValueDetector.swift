// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds what the verified record and the results of tools know of the customer, word for word.
public struct KnownValueDetector: Detector {
    public static let version = "known-values/1"

    /// The least score that is told: a town by itself is left out.
    public let threshold: Double

    public init(threshold: Double = 0.5) { self.threshold = threshold }

    public var name: String { "known-values" }
    public var signalNames: [String] {
        [
            PersonMatch.name, PersonMatch.address, PersonMatch.dateOfBirth, "personal-data.email",
            "personal-data.phone", "personal-data.bank-account", "personal-data.iban",
            "personal-data.national-id", "personal-data.passport", "personal-data.driving-licence",
            "personal-data.number-plate",
        ]
    }
    public var needsDialogue: Bool { true }
    public func prepare(_ setting: Setting) {
        setting.prepare([KnownValues.self])
    }

    public func signals(for scene: Scene) -> [Signal] {
        let known: KnownValues = scene.setting.reading()
        guard !known.isEmpty else { return [] }
        var spans: [String: (score: Double, spans: [SignalSpan])] = [:]
        for (index, passage) in scene.proposal.passages.enumerated() {
            for match in known.matches(in: passage.text) where match.score >= threshold {
                let value = known.values[match.value]
                var entry = spans[value.signal] ?? (0, [])
                let span = SignalSpan(passage: index, bytes: match.bytes)
                if entry.spans.last != span { entry.spans.append(span) }
                entry.score = max(entry.score, match.score)
                spans[value.signal] = entry
            }
        }
        return signalNames.compactMap { name in
            spans[name].map {
                Signal(name, score: $0.score, spans: $0.spans, detector: Self.version)
            }
        }
    }
}
