// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What a use case can do to whom: derived from its tools, completed by its owner.
public struct ImpactMap: Sendable, Hashable {
    public let touches: [Touched]
    /// Whom a mistake can harm.
    public let harms: [String]
    /// The worst that can happen.
    public let worst: String?
    /// What each tool can do, in the order of their names.
    public let tools: [ToolImpact]

    /// Something that the use case comes near, and who says so.
    public struct Touched: Sendable, Hashable {
        public let touch: Governance.Touch
        /// Whether the owner says so.
        public let isDeclared: Bool
        /// The tools that show it.
        public let tools: [String]
    }

    init(_ useCase: UseCase) {
        let governance = useCase.governance
        let tools = useCase.tools.values.sorted { $0.name < $1.name }
        touches = Governance.Touch.allCases.compactMap { touch in
            let shown = tools.filter { $0.touches.contains(touch) }.map(\.name)
            let isDeclared = governance.touches.contains(touch)
            return isDeclared || !shown.isEmpty
                ? Touched(touch: touch, isDeclared: isDeclared, tools: shown) : nil
        }
        harms = governance.impact.harms
        worst = governance.impact.worst
        self.tools = tools.map { ToolImpact($0, of: useCase) }
    }
}

extension Tool {
    /// What its contract shows by itself. Whether it reads personal data, only the owner can tell.
    fileprivate var touches: Set<Governance.Touch> {
        var touches: Set<Governance.Touch> = []
        guard effect == .write, kind != .handover else { return touches }
        if kind == .payment { touches.insert(.payments) }
        if kind == .accountChange || kind == .identity { touches.insert(.personalData) }
        if !isReversible { touches.insert(.irreversibleActions) }
        return touches
    }
}

/// What one tool can do, and what stands before it.
public struct ToolImpact: Sendable, Hashable {
    public let name: String
    public let effect: Tool.Effect
    public let kind: Tool.Kind
    public let isReversible: Bool
    /// How long it can be undone, in the owner's words; `nil` where nobody said.
    public let reversibleUntil: String?
    /// The agents that may call it; none where the tool lies idle.
    public let agents: [String]
    /// Whose yes a call needs. All of them, where there are several.
    public let consents: [Consent]
    public let limits: [Limit]
    /// The facts that must be known before.
    public let requires: [String]
    /// The rules that name it, in the order of the card.
    public let rules: [String]
    /// The connector that carries its calls out; `nil` where the bot does.
    public let connector: String?
    /// The tool that takes one of its calls back; `nil` where nothing does.
    public let undo: String?
    /// Whether the customer proves who they are first.
    public let needsProof: Bool

    public var movesMoney: Bool { effect == .write && kind == .payment }

    /// Somebody's yes, when it is due, and which clause asks for it.
    public struct Consent: Sendable, Hashable {
        public enum Party: Sendable, Hashable {
            case customer
            case staff(Obligation.StaffApproval)
        }

        public let of: Party
        /// The condition in the author's words; `nil` for always.
        public let when: String?
        /// A name of ``Clause``: `confirm` and `approve` are the contract, the others follow from the
        /// autonomy and from what can't be undone.
        public let clause: String
    }

    /// How much it may do before a person must.
    public struct Limit: Sendable, Hashable {
        /// Its key in the card, such as `per-customer-per-day`.
        public let name: String
        public let most: Double
        /// The argument whose amounts are summed; `nil` where calls are counted.
        public let argument: String?
        public let unit: String?
    }

    init(_ tool: Tool, of useCase: UseCase) {
        name = tool.name
        effect = tool.effect
        kind = tool.kind
        isReversible = tool.isReversible
        reversibleUntil = tool.reversibleUntil
        agents = useCase.agents.values.filter { $0.tools.contains(tool.name) }.map(\.name).sorted()
        consents = useCase.consents(to: tool)
        limits = tool.limits.map { limit in
            let argument = tool.arguments.first { $0.name == limit.argument }
            return Limit(
                name: limit.name, most: limit.most, argument: limit.argument, unit: argument?.unit)
        }
        requires = tool.requires
        connector = tool.run?.connector
        undo = tool.undo?.tool
        needsProof = tool.stepUp != nil
        rules = useCase.allRules.filter {
            $0.kinds.contains(.action) && $0.tools?.contains(tool.name) ?? false
        }.map(\.name)
    }
}

extension UseCase {
    /// Whose yes a call of a tool needs, as far as that is known before anybody calls it: what
    /// ``UseCase/verdict(on:signals:in:)`` asks of each call.
    fileprivate func consents(to tool: Tool) -> [ToolImpact.Consent] {
        var consents: [ToolImpact.Consent] = []
        func add(_ party: ToolImpact.Consent.Party, _ when: Condition?, _ clause: String) {
            consents.append(.init(of: party, when: when?.text, clause: clause))
        }
        if let confirm = tool.confirm { add(.customer, confirm.when, Clause.confirm) }
        for approval in tool.approvals {
            add(
                .staff(
                    .init(
                        by: approval.by, people: approval.people, within: approval.within,
                        countsOpenHours: approval.counts == .open)),
                approval.when, Clause.approve)
        }
        guard tool.effect == .write, tool.kind != .handover else { return consents }
        let isContracted = !consents.isEmpty
        switch autonomy {
        case .assist: add(.staff(.init()), nil, Clause.autonomy)
        case .confirm where !isContracted: add(.customer, nil, Clause.autonomy)
        case .autonomous where !isContracted && tool.needsYes:
            add(.staff(.init()), nil, Clause.irreversible)
        case .confirm, .autonomous: break
        }
        return consents
    }
}
