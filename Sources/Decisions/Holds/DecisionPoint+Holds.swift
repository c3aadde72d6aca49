// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

extension DecisionPoint {
    /// Where a decision stands; `nil` where nothing was held and nothing left.
    public func hold(of decision: ID<Decision>) throws(LedgerError) -> Hold? {
        try ledger.value(of: HoldView.self, for: decision.description).flatMap { Hold($0) }
    }

    /// The holds that are watched: they wait, are under way, are of unknown outcome, or must be reviewed. Oldest first.
    public func openHolds() throws(LedgerError) -> [Hold] {
        try latestHolds.value(of: ledger) { () throws(LedgerError) in
            try ledger.values(of: OpenHoldView.self).values.compactMap { Hold($0) }.sorted {
                $0.decision < $1.decision
            }
        }
    }

    /// The holds of a conversation that stand or that it is still to be told of, oldest first.
    public func holds(in conversation: ID<Conversation>) throws(LedgerError) -> [Hold] {
        let items = ConversationHoldView.items(
            try ledger.value(of: ConversationHoldView.self, for: conversation.description))
        var holds: [Hold] = []
        for item in items {
            if let hold = try hold(of: item.decision) { holds.append(hold) }
        }
        return holds
    }

    /// The questions of a conversation that another call would take the place of: about the same thing, with other
    /// values or at last answered.
    func questions(
        replacedBy proposal: Proposal, in conversation: Conversation
    ) throws(LedgerError) -> [Hold] {
        guard case .action(let call) = proposal.content,
            let tool = workspace.useCase(named: proposal.useCase)?.tools[call.tool]
        else { return [] }
        var replaced: [Hold] = []
        for hold in try holds(in: conversation.id)
        where hold.phase == .confirming && hold.tool == call.tool {
            guard let before = try storedCall(of: hold.decision) else { continue }
            if before.arguments == call.arguments
                || tool.isAboutTheSame(before.arguments, call.arguments)
            {
                replaced.append(hold)
            }
        }
        return replaced
    }

    /// The end of the questions that a call takes the place of: the customer answers the newest one.
    func superseded(_ ruling: Ruling) -> [Draft] {
        ruling.replaced.map { hold in
            draft(
                .holdClosed(
                    HoldClosed(
                        decision: hold.decision, end: .superseded, cause: "newer",
                        successor: ruling.outcome.decision.id, uses: hold.uses)),
                of: hold, by: .system)
        }
    }

    /// What must still be so when something is held or runs in a conversation.
    func standing(in conversation: ID<Conversation>) throws(LedgerError) -> [ExpectedValue] {
        let key = conversation.description
        return [
            ExpectedValue(
                of: ConversationHoldView.self, for: key,
                try ledger.value(of: ConversationHoldView.self, for: key)),
            ExpectedValue(
                of: ConversationView.self, for: key,
                try ledger.value(of: ConversationView.self, for: key)),
        ]
    }

    /// The decision that a client's request led to before; `nil` where it is a new one.
    func decision(ofRequest name: String) throws(LedgerError) -> ID<Decision>? {
        try ledger.value(of: RetryView.self, for: name)?.string.flatMap { ID($0) }
    }

    /// Moves a hold on: appends what happens to it, where it still stands as it was seen.
    ///
    /// - Parameters:
    ///   - drafts: What is appended, together.
    ///   - hold: As it was seen.
    ///   - others: What else must stand as it was seen.
    ///   - condition: What must hold besides.
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where somebody else was first.
    @discardableResult
    public func move(
        _ hold: Hold, _ drafts: [Draft], expecting others: [ExpectedValue] = [],
        asLongAs condition: StandingCondition? = nil
    ) async throws(LedgerError) -> [Entry] {
        try await ledger.append(
            drafts,
            expecting: [
                ExpectedValue(of: HoldView.self, for: hold.decision.description, hold.json)
            ] + others, asLongAs: condition)
    }

    /// An event of a hold, with what stands at the head of its entry.
    public func draft(
        _ event: Event, of hold: Hold, by principal: Principal, subject: ID<Subject>? = nil,
        content: [ContentField] = []
    ) -> Draft {
        Draft(
            event, at: now(), by: principal, conversation: hold.conversation, subject: subject,
            useCase: hold.useCase,
            retention: hold.useCase.flatMap { workspace.useCase(named: $0)?.retention }
                ?? workspace.retention, content: content)
    }

    /// Records that held proposals have not been answered in time.
    ///
    /// - Returns: How many there were.
    public func expireHolds() async throws(LedgerError) -> Int {
        let at = now()
        var count = 0
        for hold in try openHolds() where hold.phase.isWaiting {
            guard let until = hold.until, until <= at else { continue }
            let closed = HoldClosed(decision: hold.decision, end: .expired, uses: hold.uses)
            do {
                try await move(hold, [draft(.holdClosed(closed), of: hold, by: .system)])
                count += 1
            } catch .overtaken {
                // Somebody answered in the last moment.
                continue
            }
        }
        return count
    }
}

extension DecisionPoint {
    /// A name for something that must be recognised again and by nobody else.
    public func keyedName(of text: String) -> String { ledger.keyedName(of: text) }

    /// A decision as it was recorded; `nil` where nobody made it here.
    public func decision(_ id: ID<Decision>) throws(LedgerError) -> Decision? {
        guard case .decided(let decision)? = try ledger.entry(deciding: id)?.event else {
            return nil
        }
        return decision
    }

    /// Whose content belongs to a decision.
    public func subject(of id: ID<Decision>) throws(LedgerError) -> ID<Subject>? {
        try ledger.entry(deciding: id)?.subject
    }

    /// What a decision took from limits.
    public func uses(of id: ID<Decision>) throws(LedgerError) -> [LimitUse] {
        try decision(id)?.uses ?? []
    }

    /// What a system answered to an action that Belay carried out; `nil` where it was erased or nothing came back.
    public func actResult(
        of decision: ID<Decision>, in conversation: ID<Conversation>
    ) throws(LedgerError) -> String? {
        try acts(in: conversation).first { $0.use.id == decision.description }?.result.text
    }

    /// All values of a view, for the rooms behind.
    public func values<View: KeyedView>(of view: View.Type) throws(LedgerError) -> [String: JSON] {
        try ledger.values(of: view)
    }

    /// One value of a view, for the rooms behind.
    public func value<View: KeyedView>(
        of view: View.Type, for key: String
    ) throws(LedgerError) -> JSON? {
        try ledger.value(of: view, for: key)
    }

    /// Appends what is moved on whatever it was before.
    public func append(_ drafts: [Draft]) async throws(LedgerError) {
        try await ledger.append(drafts)
    }

    /// Appends an event that belongs to no conversation.
    @discardableResult
    public func append(_ event: Event, by principal: Principal) async throws(LedgerError) -> Entry {
        try await ledger.append(
            Draft(event, at: now(), by: principal, retention: workspace.retention))
    }
}
