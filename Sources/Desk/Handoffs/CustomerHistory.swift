// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
public import Vocabulary

/// All that was said with a customer, across conversations and channels, as one timeline: a page of it.
public struct CustomerHistory: Sendable, Hashable {
    /// The conversations of the page, the oldest first.
    public let conversations: [CustomerConversation]
    /// What happened in them, in the ledger's order.
    public let turns: [Turn]
    /// What was read, a conversation each: whoever shows it records that.
    public let timelines: [Timeline]
    /// Which page it is, from 0, the newest.
    public let page: Int
    /// How many pages there are.
    public let pages: Int
    /// How many conversations there are that whoever looks does not see.
    public let leftOut: Int
    /// How many are older than those that are kept together.
    public let older: Int
    public let isErased: Bool

    /// One thing that happened, and in which conversation.
    public struct Turn: Sendable, Hashable {
        public let conversation: ID<Conversation>
        public let item: Timeline.Item
    }

    /// So many conversations stand on a page.
    public static let perPage = 10

    /// How many entries of the page's conversations came before those that are shown.
    public var before: Int { timelines.reduce(0) { $0 + $1.before } }
}

extension Desk {
    /// A page of what was said with the customer of a conversation. That conversation is one of them, whoever the customer is.
    ///
    /// - Parameters:
    ///   - page: From 0, the newest; where there are none so far on, the last.
    ///   - wanted: A conversation that the page must have, in its place; `nil` for none.
    public func history(
        ofCustomerIn conversation: ID<Conversation>, page: Int = 0,
        showing wanted: ID<Conversation>? = nil, for approver: Approver
    ) throws(LedgerError) -> CustomerHistory {
        let base = try decisions.timeline(
            of: conversation, newest: EarlierConversations.entryLimit)
        let subject = try decisions.customerSubject(
            of: conversation, named: base.customers)
        let all = try subject.map { subject throws(LedgerError) in
            try decisions.conversations(of: subject)
        }
        var leftOut = 0
        var seen: [CustomerConversation] = []
        for one in all?.kept ?? [] {
            guard one.id != conversation else {
                seen.append(one)
                continue
            }
            if approver.sees(one, try decisions.lastHandoff(in: one.id)) {
                seen.append(one)
            } else {
                leftOut += 1
            }
        }
        if !seen.contains(where: { $0.id == conversation }),
            let one = try decisions.begin(of: conversation)
        {
            // It began before anybody said who the customer is, or they have had very many since.
            let place = seen.firstIndex { $0.beganAt > one.beganAt } ?? seen.endIndex
            seen.insert(one, at: place)
        }
        let pages = max(1, (seen.count + CustomerHistory.perPage - 1) / CustomerHistory.perPage)
        let place = seen.lastIndex { $0.id == wanted }
        let page =
            place.map { (seen.count - 1 - $0) / CustomerHistory.perPage }
            ?? min(max(0, page), pages - 1)
        let end = seen.count - page * CustomerHistory.perPage
        let shown = Array(seen[max(0, end - CustomerHistory.perPage)..<max(0, end)])
        var timelines: [Timeline] = []
        for one in shown {
            timelines.append(
                one.id == conversation
                    ? base
                    : try decisions.timeline(of: one.id, newest: EarlierConversations.entryLimit))
        }
        let turns = timelines.flatMap { timeline in
            timeline.items.map {
                CustomerHistory.Turn(conversation: timeline.conversation, item: $0)
            }
        }
        return CustomerHistory(
            conversations: shown,
            // Several things that stand in one entry keep their order.
            turns: turns.enumerated().sorted {
                ($0.element.item.position, $0.offset) < ($1.element.item.position, $1.offset)
            }.map(\.element),
            timelines: timelines, page: page, pages: pages, leftOut: leftOut,
            older: all?.before ?? 0, isErased: timelines.contains(where: \.isErased))
    }
}
