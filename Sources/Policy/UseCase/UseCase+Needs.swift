// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension UseCase {
    /// What must be known beside a proposal to judge it.
    public struct Needs: Sendable {
        /// Whether earlier calls matter.
        public var calls = false
        /// Whether it matters when their results were seen first.
        public var ages = false
        /// The tools whose calls matter; `nil` for all.
        public var tools: Set<String>? = []

        public init() {}
    }

    /// Adds what judging a proposal needs.
    public func add(needsFor proposal: Proposal, to needs: inout Needs) {
        var slots = rules.rules(for: proposal).slots
        if case .action(let call) = proposal.content { slots |= tools[call.tool]?.slots ?? 0 }
        slots = withValues(slots)
        func reads(_ variables: RuleVariable...) -> Bool {
            variables.contains { slots & (1 << UInt64($0.slot)) != 0 }
        }
        var wantsAll = reads(.calls, .lineage, .told, .toldLately)
        if case .action(let call) = proposal.content, let tool = tools[call.tool] {
            wantsAll =
                wantsAll || tool.once != nil || tool.arguments.contains { !$0.sources.isEmpty }
        }
        wantsAll = wantsAll || escalation.triggers[.toolFailure]?.after != nil
        if wantsAll { needs.tools = nil }
        if !facts.isEmpty || customer != nil {
            needs.tools?.formUnion(facts.flatMap(\.tools) + (customer?.tools ?? []))
        }
        needs.calls = needs.calls || wantsAll || !facts.isEmpty || customer != nil
        // Of whatever is proposed: a result is seen when it comes in, not when it is asked about.
        needs.ages = needs.ages || !facts.isEmpty
    }

    /// Whether anything that was said or done before matters to any proposal.
    public var needsDialogue: Bool {
        let said: [RuleVariable] = [
            .calls, .lineage, .told, .toldLately, .said, .confirmed, .consent,
        ]
        let slots = withValues(
            rules.rules.reduce(0) { $0 | ($1.condition?.slots ?? 0) }
                | tools.values.reduce(0) { $0 | $1.slots })
        return !facts.isEmpty || customer != nil || autonomy == .confirm
            || escalation.triggers[.toolFailure]?.after != nil
            || tools.values.contains { tool in
                tool.confirm != nil || tool.once != nil
                    || tool.arguments.contains { !$0.sources.isEmpty }
            }
            || said.contains { slots & (1 << UInt64($0.slot)) != 0 }
    }

    /// The variables, and those that the named values among them read.
    func withValues(_ slots: UInt64) -> UInt64 {
        var all = slots
        for (index, value) in values.enumerated().reversed()
        where all & (1 << UInt64(RuleVariable.bySlot.count + index)) != 0 {
            all |= value.slots
        }
        return all
    }

    /// Whether a rule of it reads all the words of a reply. Which of its signals need them is for the
    /// detectors to say: ``signalInterest(in:)``.
    public var weighsWholeReplies: Bool {
        allRules.contains { rule in
            guard rule.kinds.contains(.reply), let condition = rule.condition else { return false }
            return [RuleVariable.text, .proposal].contains {
                withValues(condition.slots) & (1 << UInt64($0.slot)) != 0
            }
        }
    }
}

extension Tool {
    /// The variables that its contract reads, one bit for each.
    fileprivate var slots: UInt64 {
        let conditions = [confirm?.when] + approvals.map(\.when)
        let owners = arguments.compactMap { $0.owner?.program.slotBits }
        return conditions.reduce(0) { $0 | ($1?.slots ?? 0) } | owners.reduce(0, |)
    }
}
