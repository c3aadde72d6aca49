// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// Which conversations something happened in, for those who wait for news of theirs.
public struct ConversationNews: Sendable {
    /// The next entry to read.
    public let position: Int
    public let conversations: Set<ID<Conversation>>
    /// Whether somebody came into a queue for a person, or left it: then places are others.
    public let movesQueue: Bool
    /// Whether an entry could not be read: it is for the audit, and whomever it concerned looks anew.
    public var isUnreadable = false
}

extension DecisionPoint {
    /// Where news begin that nobody has read yet.
    public var newsBegin: Int { ledger.size }

    /// What happened from a position on, as far as one look goes.
    public func news(from position: Int) throws(LedgerError) -> ConversationNews {
        guard position < ledger.size else {
            return ConversationNews(position: position, conversations: [], movesQueue: false)
        }
        let entries: [Entry]
        do { entries = try ledger.entries(from: position, limit: 512) } catch {
            guard case .damaged(let damaged, _) = error else { throw error }
            return ConversationNews(
                position: max(position, damaged) + 1, conversations: [], movesQueue: true,
                isUnreadable: true)
        }
        var conversations: Set<ID<Conversation>> = []
        var movesQueue = false
        for entry in entries {
            // That somebody looked is no news.
            if case .contentDisclosed = entry.event { continue }
            if let conversation = entry.conversation { conversations.insert(conversation) }
            switch entry.event {
            case .handedOver, .handoffMoved, .handedBack: movesQueue = true
            default: break
            }
        }
        return ConversationNews(
            position: position + entries.count, conversations: conversations,
            movesQueue: movesQueue)
    }
}
