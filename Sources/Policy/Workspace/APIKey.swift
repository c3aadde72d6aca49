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

    public init(name: String, hash: Digest, scope: Scope, rights: Set<Right>, rate: Rate?) {
        self.name = name
        self.hash = hash
        self.scope = scope
        self.rights = rights
        self.rate = rate
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
