// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Recognises tokens where they should not be: typed by a customer, or made up by a model.
///
/// A customer's words in the shape of a token are one somebody tries to read a value with, or a copy of what should
/// never have been seen. In what the model writes, a token that the vault of the conversation didn't issue
/// stands for nothing.
public struct VaultDetector: Detector {
    public static let typed = "vault.typed-token"
    public static let invented = "vault.invented-token"
    public static let version = "vault/1"

    private let empty = VaultReader(words: VaultPolicy.default.words)

    public init() {}

    public var name: String { "vault" }
    public var signalNames: [String] { [Self.typed, Self.invented] }

    /// Reads what the customer has newly said, and everything that the model writes where there is a vault.
    public func signals(for scene: Scene) -> [Signal] {
        let isInput = scene.proposal.kind == .input
        guard isInput || scene.vault != nil else { return [] }
        let reader = scene.vault?.reader ?? empty
        var spans: [SignalSpan] = []
        var score = 0.0
        // Others read tokens masked.
        let proposal = scene.written ?? scene.proposal
        for (index, passage) in proposal.passages.enumerated()
        where isInput ? passage.isNew && passage.source == .customer : passage.source == .agent {
            var text = passage.text
            let readings = text.withUTF8 { reader.readings(in: $0.span) }
            for reading in readings {
                guard let found = Self.score(reading.meaning, isInput, scene.vault != nil) else {
                    continue
                }
                score = max(score, found)
                spans.append(SignalSpan(passage: index, bytes: reading.bytes))
            }
        }
        guard !spans.isEmpty else { return [] }
        return [
            Signal(
                isInput ? Self.typed : Self.invented, score: score, spans: spans,
                detector: Self.version)
        ]
    }

    /// Without a vault nothing was ever issued: then only what has a right check character is meant as a token.
    private static func score(
        _ meaning: VaultReader.Meaning, _ isInput: Bool, _ hasVault: Bool
    ) -> Double? {
        switch meaning {
        case .issued: isInput ? 1 : nil
        case .unknown: 0.95
        case .broken: hasVault ? 0.7 : nil
        }
    }
}
