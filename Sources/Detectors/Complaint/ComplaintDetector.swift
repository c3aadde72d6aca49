// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Hears a complaint, and a threat to go to law, in what the customer newly says.
///
/// What is said outright («I want to file a complaint», «you will hear from my lawyer») is found by the
/// phrases of ``ComplaintPhrases`` in eight languages. A complaint told as a story is found by a small
/// model that learnt from letters to a regulator, in English; a long text is judged stretch by stretch.
public struct ComplaintDetector: Detector {
    public static let version = "complaint/1"
    public static let complaint = "legal-or-complaint.complaint"
    public static let legalThreat = "legal-or-complaint.legal-threat"

    /// The model's word alone is never surer than this.
    public static let mostByModel = 0.9
    /// There is no signal below this score.
    public static let floor = 0.1

    private let model: LinearModel?
    private let rules: PhraseRules

    /// - Parameter model: of one class; without one it fails.
    public init(model: LinearModel? = LinearModel(named: "complaint")) {
        self.model = model
        rules = ComplaintPhrases.rules
    }

    public var name: String { "complaint" }
    public var signalNames: [String] { [Self.complaint, Self.legalThreat] }
    public var kinds: Set<Proposal.Kind> { [.input] }

    public func signals(for scene: Scene) throws -> [Signal] {
        guard scene.proposal.kind == .input else { return [] }
        guard let model else { throw MissingModel(name: "complaint") }
        return scene.customerSignals(signalNames, detector: Self.version) {
            findings(in: $0, model)
        }
    }

    private func findings(in text: String, _ model: LinearModel) -> [PhraseRules.Finding] {
        TextStretch.all(of: text).flatMap { stretch -> [PhraseRules.Finding] in
            var found = stretch.sentences.flatMap { rules.findings(in: $0) }
            let sum = model.sums(of: TextFeatures(stretch.text))[0]
            var score = min(Self.mostByModel, Double(LinearModel.logistic(sum)))
            // «I have no complaints» is made of a complaint's words.
            if score >= 0.5, found.isEmpty, stretch.sentences.contains(where: rules.hasException) {
                score = 0.4
            }
            if score >= Self.floor {
                found.append(
                    PhraseRules.Finding(signal: Self.complaint, score: score, bytes: stretch.bytes))
            }
            return found
        }
    }

    /// The parts of a text that are judged by themselves: what the model is trained on.
    public static func stretches(of text: String) -> [String] {
        TextStretch.all(of: text).map(\.text)
    }
}
