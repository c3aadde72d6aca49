// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// How unsure the AI says it is: ``Proposal/confidence`` as a signal, so that rules weigh it like any other.
///
/// The doors reduce the probabilities of tokens to the proposal's confidence; nothing else is read here. It is
/// known only when all of a reply is there.
public struct StatedConfidence: Detector {
    public static let version = "confidence/1"
    public static let signal = "low-confidence.log-probability"
    /// From here on an AI is as sure as it need be.
    static let sure = 0.9
    /// No signal below this.
    static let floor = 0.3

    public init() {}

    public var name: String { "confidence" }
    public var signalNames: [String] { [Self.signal] }
    public var kinds: Set<Proposal.Kind> { [.reply, .action, .suggestion] }

    public func signals(for scene: Scene) -> [Signal] {
        guard let confidence = scene.proposal.confidence else { return [] }
        // What is no number says nothing that anybody could rest on.
        let score = confidence.isNaN ? 1 : (Self.sure - confidence) / 0.5
        guard score >= Self.floor else { return [] }
        return [Signal(Self.signal, score: min(1, score), detector: Self.version)]
    }
}
