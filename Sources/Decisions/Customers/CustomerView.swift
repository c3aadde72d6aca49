// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// The conversations of each customer whom a channel named, by their subject: so that a person sees what was said elsewhere.
///
/// Written once a conversation, when it begins: what happens in it is read where it stands.
public enum CustomerView: KeyedView {
    public static let name = "customers-1"
    /// So many of the newest are kept; how many came before them is counted.
    public static let limit = 50

    public static func keys(of entry: Entry) -> [String] {
        guard case .conversationOpened = entry.event, entry.conversation != nil else { return [] }
        return entry.subject.map { [$0.description] } ?? []
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .conversationOpened(let opened) = entry.event, let id = entry.conversation
        else { return value }
        // The others are taken over as they stand: reading fifty of them for each that begins would cost the one writer.
        var kept: [JSON] = []
        if case .array(let items)? = value?["kept"] { kept = items }
        let name = JSON.string(id.description)
        guard !kept.contains(where: { $0["id"] == name }) else { return value }
        var one: [JSON.Member] = [
            .init("at", .string(entry.at.description)),
            .init("channel", .string(opened.channel.rawValue)), .init("id", name),
        ]
        if let useCase = entry.useCase { one.append(.init("use-case", .string(useCase))) }
        kept.append(.object(one))
        var before: Int64 = 0
        if case .integer(let count)? = value?["before"] { before = count }
        let excess = max(0, kept.count - limit)
        kept.removeFirst(excess)
        return ["before": .integer(before + Int64(excess)), "kept": .array(kept)]
    }
}

/// One conversation of a customer, as it began.
public struct CustomerConversation: Sendable, Hashable {
    public let id: ID<Conversation>
    public let channel: Channel
    /// The use case in which it began; `nil` where that is none that is registered.
    public let useCase: String?
    public let beganAt: Timestamp
}

/// The newest conversations of a customer, the oldest first.
public struct CustomerConversations: Sendable, Hashable {
    public let kept: [CustomerConversation]
    /// How many older ones there are besides.
    public let before: Int

    /// Reads what the view wrote; none where it is something else.
    init(_ json: JSON?) {
        guard let json, case .array(let items)? = json["kept"] else {
            (kept, before) = ([], 0)
            return
        }
        before = Fields(json).int("before") ?? 0
        kept = items.compactMap { item in
            let body = Fields(item)
            guard let id = body.id("id", of: Conversation.self),
                let channel = body.word("channel", Channel.self), let at = body.moment("at")
            else { return nil }
            return CustomerConversation(
                id: id, channel: channel, useCase: body.string("use-case"), beganAt: at)
        }
    }
}

extension DecisionPoint {
    /// The conversations of a customer; none for somebody whom no channel named when they began.
    public func conversations(
        of subject: ID<Subject>
    ) throws(LedgerError) -> CustomerConversations {
        CustomerConversations(try ledger.value(of: CustomerView.self, for: subject.description))
    }

    /// Whose the other conversations of this one's customer are; `nil` where they are nobody's whom a channel named.
    ///
    /// Whoever is named last is who it is about. Where another was named before, the subject of the conversation may be that other's, and is
    /// nobody's to read.
    ///
    /// - Parameter names: The customers of the conversation as the channel named them, in order; empty where nobody did, or where
    ///   the texts are not read or erased.
    public func customerSubject(
        of conversation: ID<Conversation>, named names: [String]
    ) throws(LedgerError) -> ID<Subject>? {
        if let last = names.last, let subject = try ledger.knownSubject(ofCustomer: last) {
            return subject
        }
        guard Set(names).count <= 1 else { return nil }
        return try subject(of: conversation)
    }

    /// The last handoff of a conversation, whether it is over or not; `nil` where it was never handed over.
    public func lastHandoff(in conversation: ID<Conversation>) throws(LedgerError) -> Handoff? {
        if let open = try openHandoff(in: conversation) { return open }
        guard
            let id = try ledger.value(of: ConversationView.self, for: conversation.description)?[
                "handoff"]?.string.flatMap({ ID<HandedOver>($0) }), var last = try handoff(id)
        else { return nil }
        // In a ledger from before there were handoffs it was given back by a word of its own.
        if last.phase.isOpen { last.phase = .returned }
        return last
    }

    /// Whether what was said of a subject was erased.
    public func isErased(_ subject: ID<Subject>) throws(LedgerError) -> Bool {
        try ledger.isErased(subject)
    }

    /// A conversation as it began; `nil` where nothing is on record of it.
    public func begin(
        of conversation: ID<Conversation>
    ) throws(LedgerError) -> CustomerConversation? {
        let entries = try ledger.entries(in: conversation, limit: 16)
        guard let first = entries.first else { return nil }
        let channel = try ledger.value(
            of: ConversationView.self, for: conversation.description)?["channel"]?.string
        return CustomerConversation(
            id: conversation, channel: channel.flatMap { Channel(rawValue: $0) } ?? .other,
            useCase: entries.lazy.compactMap(\.useCase).first, beganAt: first.at)
    }

    /// When something last happened in a conversation, among its newest entries; `nil` where nothing did.
    public func lastMoment(
        in conversation: ID<Conversation>, of limit: Int
    ) throws(LedgerError) -> Timestamp? {
        try ledger.newestEntries(in: conversation, limit: limit).entries.lastMoment
    }
}
