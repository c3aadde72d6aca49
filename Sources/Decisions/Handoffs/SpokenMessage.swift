// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

/// Words of a person to a customer.
public struct SpokenMessage: Sendable, Hashable {
    /// Where they stand in the ledger: whoever has read up to here asks for those behind.
    public let position: Int
    public let at: Timestamp
    /// The name they sign in with.
    public let person: String
    /// The name by which they are shown, where it is another.
    public let name: String?
    public let useCase: String?
    public let text: String
}

extension DecisionPoint {
    /// A conversation that is known by this name; `nil` where none is.
    public func conversation(known name: String) throws(LedgerError) -> ID<Conversation>? {
        try ledger.knownConversation(named: name)?.id
    }

    /// What people said to the customer, behind a position; all of it for -1.
    public func spokenToCustomer(
        in conversation: ID<Conversation>, after position: Int
    ) throws(LedgerError) -> [SpokenMessage] {
        var messages: [SpokenMessage] = []
        guard position < ledger.size else { return [] }
        for entry in try ledger.allEntries(in: conversation, from: max(0, position + 1)) {
            guard case .personSpoke(let spoke) = entry.event, spoke.audience == .customer,
                case .person(let person) = entry.principal
            else { continue }
            let fields: [ContentField]
            do { fields = try ledger.content(of: entry) } catch .erased { continue }
            guard let words = fields.first(where: { $0.name == PersonSpoke.field }) else {
                continue
            }
            let name = fields.first { $0.name == PersonSpoke.nameField }
            messages.append(
                SpokenMessage(
                    position: entry.position, at: entry.at, person: person,
                    name: name.map { String(decoding: $0.bytes, as: UTF8.self) },
                    useCase: entry.useCase, text: String(decoding: words.bytes, as: UTF8.self)))
        }
        return messages
    }

    /// Records that somebody was shown a conversation.
    ///
    /// Whoever has it open and looks again within ``DisclosureMemory/span`` is one look: else a page that stays fresh would fill the
    /// book.
    ///
    /// - Parameter purpose: One word of the program.
    public func disclosed(
        _ timeline: Timeline, purpose: String, to principal: Principal
    ) async throws(LedgerError) {
        try await disclosed([timeline], purpose: purpose, to: principal)
    }

    /// Records that somebody was shown several conversations: each in its own.
    public func disclosed(
        _ timelines: [Timeline], purpose: String, to principal: Principal
    ) async throws(LedgerError) {
        func look(_ timeline: Timeline) -> String {
            "\(purpose) \(timeline.conversation) \(principal)"
        }
        let new = timelines.filter {
            !$0.items.isEmpty && disclosures.isNew(look($0), at: now())
        }
        try await ledger.append(
            new.map { timeline in
                Draft(
                    .contentDisclosed(
                        ContentDisclosed(entries: timeline.items.count, purpose: purpose)),
                    at: now(), by: principal, conversation: timeline.conversation,
                    useCase: timeline.items.last { $0.useCase != nil }?.useCase,
                    retention: workspace.retention)
            })
        for timeline in new { disclosures.keep(look(timeline), at: now()) }
    }
}
