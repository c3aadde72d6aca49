// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The key of a client: a bot, a channel, a voice stack.
public struct APIKey: Sendable, Hashable {
    public let name: String
    /// The SHA-256 of the key. The key itself is never kept.
    public let hash: Digest
    public let scope: Scope
    public let rights: Set<Right>
    /// `nil` for no limit.
    public let rate: Rate?
    /// Whose key it is: what is done with it is done by that person; `nil` for a program's.
    public let person: String?
    /// The staff roles of that person.
    public let roles: Set<String>

    public enum Scope: Sendable, Hashable {
        case all
        case some(Set<String>)
    }

    public enum Right: String, Sendable, Hashable, CaseIterable {
        /// To talk to agents.
        case chat
        /// To ask for decisions and look them up.
        case decide
        /// To give conversations back to the AI.
        case `return`
        /// To read the measures.
        case metrics
        /// To ask for actions and have them carried out.
        case act
        /// To approve and deny what waits for people: for the key of a person only.
        case approve
        /// To pause the AI and let it go on.
        case pause
        /// To take conversations over and talk with customers: for the key of a person only.
        case handoffs
        /// To say how the AI's replies were: for the staff with the key of a person, else for customers.
        case feedback
        /// To look after webhooks, adopted tools and the delegations of others.
        case operate
    }

    public struct Rate: Sendable, Hashable {
        public let perSecond: Double
        /// Requests at once after a pause.
        public let burst: Int

        public init(perSecond: Double, burst: Int) {
            self.perSecond = perSecond
            self.burst = burst
        }
    }

    public init(
        name: String, hash: Digest, scope: Scope, rights: Set<Right>, rate: Rate?,
        person: String? = nil, roles: Set<String> = []
    ) {
        self.name = name
        self.hash = hash
        self.scope = scope
        self.rights = rights
        self.rate = rate
        self.person = person
        self.roles = roles
    }

    /// Who does what is done with the key.
    public var principal: Principal { person.map(Principal.person) ?? .key(name) }

    /// Why its holder can't be as it is said; `nil` where nothing is wrong.
    public var problem: (key: String, message: String)? {
        if let person, !Self.isPerson(person) {
            return ("person", "`person` must be a name of 1 to 128 characters without spaces")
        }
        guard person == nil else { return nil }
        if rights.contains(.approve) {
            return (
                "rights", "`approve` is for people: say with `person` whose key it is"
            )
        }
        return roles.isEmpty
            ? nil : ("roles", "`roles` are for people: say with `person` whose key it is")
    }

    private static func isPerson(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 128
            && name.unicodeScalars.allSatisfy {
                !$0.properties.isWhitespace && $0.properties.generalCategory != .control
                    && $0.properties.generalCategory != .format
            }
    }

    /// Whether the key opens a use case, registered or not.
    public func opens(_ useCase: String) -> Bool {
        switch scope {
        case .all: true
        case .some(let names): names.contains(useCase)
        }
    }
}

/// What the door takes in.
public struct Limits: Sendable, Hashable {
    /// The longest request body, in bytes.
    public var bodyBytes = 4_194_304
    /// How deep JSON may be nested.
    public var depth = 64
    /// Requests at work at the same time.
    public var concurrentRequests = 1024

    public init() {}
}
