// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Which controls a use case must have before it starts, by its risk: the risk gate.
public struct RiskGate: Sendable {
    /// A control that can be asked for.
    public enum Control: String, Sendable, Hashable, CaseIterable {
        /// Each action that moves money, changes an account or can't be undone needs somebody's yes.
        case consent
        /// A person of the staff approves some of what can't be undone or moves money.
        case approval
        /// The rules and contracts are obeyed, not only watched.
        case enforcement
        /// Measures are watched.
        case monitor
        /// A sample of decisions is looked at.
        case review
        /// There is a suite of transcripts that a release must pass.
        case evaluation
        /// There is something that takes over when a release must go.
        case rollback
        /// People know what to do when it goes wrong.
        case playbook
        /// Somebody signs a release.
        case signOff = "sign-off"
        /// Business, compliance and security sign a release.
        case signOffs = "three-sign-offs"
        /// What may go wrong, and what holds it, is written down.
        case failureModes = "failure-modes"
        /// How the data of customers is handled is written down.
        case dataHandling = "data-handling"
        /// Whom a mistake harms is written down.
        case impact
        /// Something hands the conversation to a person by itself.
        case escalation
    }

    /// From which stage on a control is asked for.
    public struct Demand: Sendable, Hashable {
        public let control: Control
        public let from: Stage
    }

    let table: [Risk: [Demand]]

    /// What is asked for where a workspace says nothing else.
    static let standard = RiskGate(table: [
        .low: [
            Demand(control: .monitor, from: .pilot), Demand(control: .review, from: .pilot),
            Demand(control: .rollback, from: .pilot),
            Demand(control: .evaluation, from: .coordinated),
            Demand(control: .playbook, from: .scaled),
        ],
        .limited: [
            Demand(control: .monitor, from: .pilot), Demand(control: .review, from: .pilot),
            Demand(control: .rollback, from: .pilot), Demand(control: .evaluation, from: .pilot),
            Demand(control: .playbook, from: .pilot), Demand(control: .failureModes, from: .pilot),
            Demand(control: .dataHandling, from: .coordinated),
            Demand(control: .enforcement, from: .coordinated),
            Demand(control: .signOff, from: .coordinated),
        ],
        .high: [
            Demand(control: .consent, from: .pilot), Demand(control: .approval, from: .pilot),
            Demand(control: .enforcement, from: .pilot), Demand(control: .monitor, from: .pilot),
            Demand(control: .review, from: .pilot), Demand(control: .evaluation, from: .pilot),
            Demand(control: .rollback, from: .pilot), Demand(control: .playbook, from: .pilot),
            Demand(control: .failureModes, from: .pilot),
            Demand(control: .dataHandling, from: .pilot), Demand(control: .impact, from: .pilot),
            Demand(control: .signOff, from: .pilot), Demand(control: .escalation, from: .pilot),
            Demand(control: .signOffs, from: .coordinated),
        ],
    ])

    /// What is asked of a use case.
    public func demands(on useCase: UseCase) -> [Control] {
        demands(on: useCase.risk, at: useCase.stage)
    }

    /// What is asked of any use case of a risk at a stage.
    public func demands(on risk: Risk, at stage: Stage) -> [Control] {
        (table[risk] ?? []).filter { $0.from <= stage }.map(\.control)
    }

    /// What a use case lacks.
    public func missing(from useCase: UseCase) -> [Control] {
        demands(on: useCase).filter { !$0.isMet(by: useCase) }
    }

    /// A use case that lacks a control doesn't start: each becomes a finding.
    func check(_ useCase: UseCase, _ card: Section) {
        for control in missing(from: useCase) {
            card.report(
                "`\(control.rawValue)` is missing: a use case of \(useCase.risk.rawValue) risk at "
                    + "the stage `\(useCase.stage.rawValue)` must have it: \(control.remedy)",
                at: "risk")
        }
    }
}

extension RiskGate.Control {
    /// Whether a use case has it.
    func isMet(by useCase: UseCase) -> Bool {
        let governance = useCase.governance
        let grave = useCase.tools.values.filter(\.needsYes)
        switch self {
        case .consent:
            return grave.allSatisfy { tool in
                tool.confirm != nil || !tool.approvals.isEmpty || useCase.autonomy != .autonomous
            }
        case .approval:
            return grave.isEmpty || useCase.autonomy == .assist
                || grave.contains { !$0.approvals.isEmpty }
                || useCase.allRules.contains { $0.effect >= .approve && $0.kinds.contains(.action) }
        case .enforcement: return useCase.mode == .enforce
        case .monitor: return !governance.monitor.isEmpty
        case .review: return (governance.review?.sample ?? 0) > 0
        case .evaluation: return governance.evaluation != nil
        case .rollback: return governance.rollout != nil
        case .playbook: return governance.playbook != nil
        case .signOff: return !governance.signOff.isEmpty
        case .signOffs:
            return Set(governance.signOff).isSuperset(of: ["business", "compliance", "security"])
        case .failureModes: return !governance.failureModes.isEmpty
        case .dataHandling: return !governance.dataHandling.isEmpty
        case .impact: return !governance.impact.harms.isEmpty
        case .escalation: return !useCase.escalation.triggers.isEmpty
        }
    }

    /// What to write into the card.
    var remedy: String {
        switch self {
        case .consent: "give each tool that moves money or can't be undone `confirm` or `approve`"
        case .approval: "let a person `approve` some of what moves money or can't be undone"
        case .enforcement: "set `mode: enforce`"
        case .monitor: "name measures under `monitor`"
        case .review: "add `review: {sample: 0.05}`"
        case .evaluation: "add `evaluate: {suite: evaluations, pass: 0.98}`"
        case .rollback: "add `rollout: {steps: [5, 25, 50, 100], rollback: previous}`"
        case .playbook: "add `playbook: playbook.md`"
        case .signOff: "name who signs under `sign-off`"
        case .signOffs: "add `sign-off: [business, compliance, security]`"
        case .failureModes: "say what may go wrong under `failure-modes`"
        case .dataHandling: "say how data is handled under `data-handling`"
        case .impact: "say whom a mistake harms under `impact`"
        case .escalation: "name a threshold under `escalate`"
        }
    }
}
