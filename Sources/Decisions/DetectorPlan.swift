// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Policy
import Vocabulary

/// Which detectors a use case asks, and how its streamed replies flow because of them: worked out once for a
/// workspace, so that nothing is looked up on the way.
public struct DetectorPlan: Sendable {
    /// How a streamed reply may leave.
    public enum Flow: Sendable, Hashable {
        /// As soon as nothing in it can become part of a finding: usually with the word.
        case words
        /// Clause by clause: a signal that needs a clause can change the verdict.
        case clauses
        /// As a whole, after it was decided: a signal or a rule needs all of its words.
        case whole(because: [String])
    }

    /// How streamed replies flow.
    public let flow: Flow
    /// Whether a detector that is asked must know all that was said and done.
    public let needsDialogue: Bool
    /// What the card tells detectors.
    public let profile: DetectorProfile
    /// The articles of the use case: what counts as known in every conversation.
    public let knowledge: [String]
    /// What tokens stand for, and where it may come back; `nil` where words stand in the place of values.
    let vault: VaultPolicy?
    /// Where the card names the signal of the external scorer, by the kind of proposal that it does so for.
    ///
    /// A threshold for all that is `ungrounded` does not ask it, nor does a rule that goes through all signals: who
    /// wants a question to leave the house says so.
    let scorer: [Proposal.Kind: String]
    /// What the external scorer is not shown, as the model is not.
    let keptFromModel: Set<String>
    private let asked: [Proposal.Kind: Set<String>]

    public init(of useCase: UseCase, _ detectors: DetectorSet) {
        var asked: [Proposal.Kind: Set<String>] = [:]
        var isClausewise = false
        var reasons: [String] = []
        if useCase.weighsWholeReplies {
            reasons.append("a rule reads `text` or `proposal`")
        }
        for kind in Proposal.Kind.allCases {
            let interest = useCase.signalInterest(in: kind)
            for detector in detectors.detectors where detector.kinds.contains(kind) {
                for name in detector.signalNames {
                    guard let source = interest.source(of: name) else { continue }
                    if detector.needsDialogue { asked[kind, default: []].insert(detector.name) }
                    guard kind == .reply else { continue }
                    switch detectors.reach(of: name) {
                    case nil, .stream?: continue
                    case .clause?: isClausewise = true
                    case .whole?: reasons.append("\(source) asks for `\(name)`")
                    }
                }
            }
        }
        let scorer = useCase.scorerInterest
        if let source = scorer[.reply] {
            reasons.append("\(source) asks for `\(ExternalScorer.signalName)`")
        }
        self.scorer = scorer
        keptFromModel = useCase.redactions(for: .input)
        self.asked = asked
        needsDialogue = !asked.isEmpty || !scorer.isEmpty
        flow = reasons.isEmpty ? (isClausewise ? .clauses : .words) : .whole(because: reasons)
        vault = useCase.personalData.tokens.map(VaultPolicy.init)
        let competence = useCase.competence
        profile = DetectorProfile(
            languages: competence.languages,
            scope: competence.topics.isEmpty ? nil : ScopeModel(competence.topics),
            thirdPartyTools: Set(useCase.tools.values.filter(\.returnsOthersWords).map(\.name)),
            commitments: competence.commitments)
        knowledge = competence.knowledge.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether a detector that must know what was said before is asked about a proposal.
    func asks(_ detector: any Detector, of kind: Proposal.Kind) -> Bool {
        asked[kind]?.contains(detector.name) ?? false
    }
}

extension DetectorSet {
    /// What is found under a plan; under none, in what nobody registered, only what needs to know nothing.
    func signals(
        for scene: Scene, under plan: DetectorPlan?, remembering read: inout DetectorMemory,
        isLate: () -> Bool = { false }
    ) -> [Signal] {
        signals(
            for: scene, remembering: &read,
            where: { plan?.asks($0, of: scene.proposal.kind) ?? false }, isLate: isLate)
    }

    /// The plans of a workspace's use cases, by name.
    public func plans(for workspace: Workspace) -> [String: DetectorPlan] {
        workspace.useCases.mapValues { DetectorPlan(of: $0, self) }
    }
}
