// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Policy
public import Vocabulary

/// A customer's way into one conversation, and into nothing else: what their token stands for.
public struct ChatSession: Sendable {
    /// The digest of the token: who shows the token is the customer.
    public let id: Digest
    public let conversation: Conversation
    public let useCase: String
    public let agent: String
    /// The name of the API key that asked for it; `nil` where a visitor did.
    public let key: String?
    /// The language of the page; `nil` where nobody said.
    public let language: String?
    /// The customer as the channel has verified them; `nil` where it has not.
    public let customer: Customer?
    public let until: Timestamp

    public init(
        id: Digest, conversation: Conversation, useCase: String, agent: String, key: String?,
        language: String?, customer: Customer?, until: Timestamp
    ) {
        self.id = id
        self.conversation = conversation
        self.useCase = useCase
        self.agent = agent
        self.key = key
        self.language = language
        self.customer = customer
        self.until = until
    }
}

/// The sessions of chats that are open: where in the ledger each was opened. A token that is not here opens nothing,
/// before a restart and after it.
public enum ChatSessionView: KeyedView {
    public static let name = "chat-sessions"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .chatOpened(let opened): [opened.session.description]
        case .chatClosed(let closed): [closed.session.description]
        default: []
        }
    }

    public static func newKeys(of entry: Entry) -> [String] {
        guard case .chatOpened(let opened) = entry.event else { return [] }
        return [opened.session.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .chatOpened = entry.event else { return nil }
        return .integer(Int64(entry.position))
    }
}

extension DecisionPoint {
    /// Opens a session. It is in the ledger before anybody is given its token.
    public func open(_ session: ChatSession, by principal: Principal) async throws(LedgerError) {
        var content: [ContentField] = []
        if let customer = session.customer {
            let json: JSON = ["id": .string(customer.id), "record": customer.record]
            content.append(ContentField(ChatOpened.customer, json.serialized))
        }
        let opened = ChatOpened(
            session: session.id, agent: session.agent, key: session.key,
            channel: session.conversation.channel, origin: session.conversation.origin,
            language: session.language, until: session.until)
        try await ledger.append(draft(.chatOpened(opened), of: session, by: principal, content))
    }

    /// The session of a token's digest; `nil` where there is none, where it is over, or where its customer was erased.
    public func chatSession(_ id: Digest) throws(LedgerError) -> ChatSession? {
        guard
            case .integer(let position)? = try ledger.value(
                of: ChatSessionView.self, for: id.description)
        else { return nil }
        let entry = try ledger.entry(at: Int(position))
        guard case .chatOpened(let opened) = entry.event, opened.until > now(),
            let conversation = entry.conversation, let subject = entry.subject,
            let useCase = entry.useCase
        else { return nil }
        let fields: [ContentField]
        do { fields = try ledger.content(of: entry) } catch .erased { return nil }
        // Losing the error is the intention: Belay wrote it, and a customer that can't be read is none.
        let json = fields.first.flatMap { try? JSON(parsing: $0.bytes) }
        return ChatSession(
            id: id,
            conversation: Conversation(
                id: conversation, subject: subject, channel: opened.channel, origin: opened.origin,
                isDerived: false),
            useCase: useCase, agent: opened.agent, key: opened.key, language: opened.language,
            customer: json?["id"]?.string.map { Customer(id: $0, record: json?["record"] ?? [:]) },
            until: opened.until)
    }

    /// Closes a session: its token opens nothing from here on.
    public func close(_ session: ChatSession, by principal: Principal) async throws(LedgerError) {
        try await ledger.append(
            draft(.chatClosed(ChatClosed(session: session.id)), of: session, by: principal, []))
    }

    /// Records what Belay itself said to the customer of a chat.
    public func answered(
        _ text: String, in session: ChatSession, by principal: Principal
    ) async throws(LedgerError) {
        try await ledger.append(
            draft(
                .chatAnswered(ChatAnswered(session: session.id)), of: session, by: principal,
                [ContentField(ChatAnswered.field, text)]))
    }

    private func draft(
        _ event: Event, of session: ChatSession, by principal: Principal, _ content: [ContentField]
    ) -> Draft {
        Draft(
            event, at: now(), by: principal, conversation: session.conversation.id,
            subject: session.conversation.subject, useCase: session.useCase,
            retention: workspace.useCase(named: session.useCase)?.retention ?? workspace.retention,
            content: content)
    }
}
