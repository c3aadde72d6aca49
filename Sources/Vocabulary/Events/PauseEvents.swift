// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// From here on nothing of the AI passes within a scope, until somebody resumes it or its end comes.
public struct Paused: Sendable, Hashable, Identified {
    public static let idPrefix = "pau"

    public let id: ID<Paused>
    public let scope: Scope
    /// Why, in a staff member's words.
    public let reason: String
    /// When it ends by itself; `nil` for never.
    public let until: Timestamp?

    /// What is paused.
    public enum Scope: Sendable, Hashable {
        /// Every AI of the house.
        case all
        case useCase(String)
        /// `use-case/agent`.
        case agent(String)
        /// `use-case/tool`.
        case tool(String)
        case release(Digest)
        case channel(Channel)
        /// A customer, by a keyed name that says nothing of who it is.
        case customer(String)
    }

    public init(id: ID<Paused>, scope: Scope, reason: String, until: Timestamp? = nil) {
        self.id = id
        self.scope = scope
        self.reason = reason
        self.until = until
    }
}

/// A pause was ended.
public struct Resumed: Sendable, Hashable {
    public let pause: ID<Paused>

    public init(pause: ID<Paused>) { self.pause = pause }
}

extension Paused.Scope {
    /// The words of the kinds.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case all
        case useCase = "use-case"
        case agent, tool, release, channel, customer
    }

    public var kind: Kind {
        switch self {
        case .all: .all
        case .useCase: .useCase
        case .agent: .agent
        case .tool: .tool
        case .release: .release
        case .channel: .channel
        case .customer: .customer
        }
    }

    /// What of the kind; `nil` for ``all``.
    public var name: String? {
        switch self {
        case .all: nil
        case .useCase(let name), .agent(let name), .tool(let name), .customer(let name): name
        case .release(let digest): digest.description
        case .channel(let channel): channel.rawValue
        }
    }

    /// `nil` where there is no such thing as a name of the kind.
    public init?(_ kind: Kind, _ name: String?) {
        switch (kind, name) {
        case (.all, nil): self = .all
        case (.useCase, let name?): self = .useCase(name)
        case (.agent, let name?) where name.contains("/"): self = .agent(name)
        case (.tool, let name?) where name.contains("/"): self = .tool(name)
        case (.customer, let name?): self = .customer(name)
        case (.release, let name?):
            guard let digest = Digest(name) else { return nil }
            self = .release(digest)
        case (.channel, let name?):
            guard let channel = Channel(rawValue: name) else { return nil }
            self = .channel(channel)
        default: return nil
        }
    }
}

// MARK: The form in the ledger

extension Paused {
    var json: JSON {
        facts(
            ("id", .text(id)), ("name", scope.name.map(JSON.string)), ("reason", .string(reason)),
            ("scope", .string(scope.kind.rawValue)), ("until", until.map(JSON.text)))
    }

    init?(_ body: Fields) {
        guard let id = body.id("id", of: Paused.self),
            let kind = body.word("scope", Scope.Kind.self),
            let scope = Scope(kind, body.string("name")), let reason = body.string("reason")
        else { return nil }
        self.init(
            id: id, scope: scope, reason: reason,
            until: body.moment("until"))
    }
}

extension Resumed {
    var json: JSON { facts(("pause", .text(pause))) }

    init?(_ body: Fields) {
        guard let pause = body.id("pause", of: Paused.self) else { return nil }
        self.init(pause: pause)
    }
}
