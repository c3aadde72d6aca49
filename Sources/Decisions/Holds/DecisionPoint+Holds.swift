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
        try ledger.values(of: OpenHoldView.self).values.compactMap { Hold($0) }.sorted {
            $0.decision < $1.decision
        }
    }

    /// The holds that a conversation is still to be told of or asked about, oldest first.
    public func holds(in conversation: ID<Conversation>) throws(LedgerError) -> [Hold] {
        guard
            case .array(let list)? = try ledger.value(
                of: ConversationHoldView.self, for: conversation.description)
        else { return [] }
        var holds: [Hold] = []
        for item in list {
            if let id = item.string.flatMap({ ID<Decision>($0) }), let hold = try hold(of: id) {
                holds.append(hold)
            }
        }
        return holds
    }

    /// Moves a hold on: appends what happens to it, where it still stands as it was seen.
    ///
    /// - Parameters:
    ///   - drafts: What is appended, together.
    ///   - hold: As it was seen.
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where somebody else was first.
    @discardableResult
    public func move(_ hold: Hold, _ drafts: [Draft]) async throws(LedgerError) -> [Entry] {
        try await ledger.append(
            drafts,
            expecting: [
                ExpectedValue(of: HoldView.self, for: hold.decision.description, hold.json)
            ])
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
