// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A customer may chat in a conversation from here on, with a token that was handed out for it. Who the customer is, is
/// content.
public struct ChatOpened: Sendable, Hashable {
    /// The digest of the token. The token itself is kept nowhere.
    public let session: Digest
    /// The agent of the entry's use case that answers.
    public let agent: String
    /// The name of the API key that asked for it; `nil` where a visitor did.
    public let key: String?
    public let channel: Channel
    public let origin: Origin
    /// The language of the page; `nil` where nobody said.
    public let language: String?
    /// When it ends by itself.
    public let until: Timestamp

    public init(
        session: Digest, agent: String, key: String?, channel: Channel, origin: Origin,
        language: String?, until: Timestamp
    ) {
        self.session = session
        self.agent = agent
        self.key = key
        self.channel = channel
        self.origin = origin
        self.language = language
        self.until = until
    }

    /// The field of an entry that holds the customer as the channel has verified them.
    public static let customer = "customer"
}

/// A token for a chat opens nothing any more.
public struct ChatClosed: Sendable, Hashable {
    public let session: Digest

    public init(session: Digest) {
        self.session = session
    }
}

/// Belay itself said something to the customer of a chat: a refusal, a question, what became of something. The words are
/// content.
public struct ChatAnswered: Sendable, Hashable {
    public let session: Digest

    public init(session: Digest) {
        self.session = session
    }

    /// The field of an entry that holds the words.
    public static let field = "text"
}

// MARK: The form in the ledger

extension ChatOpened {
    var json: JSON {
        facts(
            ("agent", .string(agent)), ("channel", .string(channel.rawValue)),
            ("key", key.map(JSON.string)), ("language", language.map(JSON.string)),
            ("origin", .string(origin.rawValue)), ("session", .text(session)),
            ("until", .text(until)))
    }

    init?(_ body: Fields) {
        guard let session = body.digest("session"), let agent = body.string("agent"),
            let channel = body.word("channel", Channel.self),
            let origin = body.word("origin", Origin.self), let until = body.moment("until")
        else { return nil }
        self.init(
            session: session, agent: agent, key: body.string("key"), channel: channel,
            origin: origin, language: body.string("language"), until: until)
    }
}

extension ChatClosed {
    var json: JSON { facts(("session", .text(session))) }

    init?(_ body: Fields) {
        guard let session = body.digest("session") else { return nil }
        self.init(session: session)
    }
}

extension ChatAnswered {
    var json: JSON { facts(("session", .text(session))) }

    init?(_ body: Fields) {
        guard let session = body.digest("session") else { return nil }
        self.init(session: session)
    }
}
