// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What is on record of one use case: who answers for it, what it can do to whom, and which controls
/// hold it.
public struct AccountabilityCard: Sendable {
    /// What the owner wrote.
    public let useCase: UseCase
    /// The risk that it has at least, and why.
    public let floor: RiskFloor
    public let impact: ImpactMap
    /// The controls that the risk gate asks for at its stage, each met or missing.
    public let controls: [ControlStanding]
    public let suitability: Suitability
    public let maturity: Maturity

    init(_ useCase: UseCase, gate: RiskGate) {
        self.useCase = useCase
        floor = RiskFloor(touches: useCase.governance.touches, tools: useCase.tools)
        impact = ImpactMap(useCase)
        controls = gate.demands(on: useCase).map { ControlStanding($0, of: useCase) }
        suitability = Suitability(useCase)
        maturity = Maturity(useCase, gate: gate)
    }

    public var name: String { useCase.name }
    public var governance: Governance { useCase.governance }

    /// In the order of their names.
    public var agents: [Agent] { useCase.agents.values.sorted { $0.name < $1.name } }

    /// The thresholds at which a conversation is handed to a person, in the order of the reason codes.
    public var triggers: [Trigger] {
        ReasonCode.allCases.compactMap { useCase.escalation.triggers[$0] }
    }

    public var controlsMet: Int { controls.count(where: \.isMet) }

    /// Whether the card lets the AI go further alone than the work suggests.
    public var goesFurtherThanSuggested: Bool {
        useCase.autonomy.reach > suitability.suggestion.reach
    }
}

extension Autonomy {
    /// How far the AI goes alone.
    fileprivate var reach: Int {
        switch self {
        case .assist: 0
        case .confirm: 1
        case .autonomous: 2
        }
    }
}

/// A control that is asked for, and whether the use case has it.
public struct ControlStanding: Sendable, Hashable {
    public let control: RiskGate.Control
    public let isMet: Bool
    /// What to write into the card.
    public let remedy: String

    init(_ control: RiskGate.Control, of useCase: UseCase) {
        self.control = control
        isMet = control.isMet(by: useCase)
        remedy = control.remedy
    }
}

/// How far the governance of a use case has come: the controls that the next stage would ask for, and how
/// many of them it has already. At the last stage, those of that stage.
public struct Maturity: Sendable, Hashable {
    public let stage: Stage
    /// `nil` at the last stage.
    public let next: Stage?
    public let controls: [ControlStanding]

    init(_ useCase: UseCase, gate: RiskGate) {
        stage = useCase.stage
        next = Stage.allCases.sorted().first { $0 > useCase.stage }
        controls = gate.demands(on: useCase.risk, at: next ?? stage).map {
            ControlStanding($0, of: useCase)
        }
    }

    public var met: Int { controls.count(where: \.isMet) }

    public var missing: [ControlStanding] { controls.filter { !$0.isMet } }

    /// The share of the controls that it has, from 0 to 1. A gate that asks for nothing is met.
    public var share: Double {
        controls.isEmpty ? 1 : Double(met) / Double(controls.count)
    }
}
