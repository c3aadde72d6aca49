// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What Belay is connected with, and who may connect to it: handed in, because the console speaks no wire format.
public struct Connections: Sendable {
    /// The API key of a client. What opens is kept nowhere, and so is not here.
    public struct Key: Sendable, Hashable {
        public let name: String
        /// Whose key it is; `nil` for a program's.
        public let person: String?
        /// The use cases that it opens; `nil` for all.
        public let useCases: [String]?
        public let rights: [String]
        /// Requests a second over time; `nil` for no limit.
        public let perSecond: Double?

        public init(
            name: String, person: String?, useCases: [String]?, rights: [String], perSecond: Double?
        ) {
            self.name = name
            self.person = person
            self.useCases = useCases
            self.rights = rights
            self.perSecond = perSecond
        }
    }

    /// Somebody who is told what happens: a webhook, or a helpdesk.
    public struct Receiver: Sendable, Hashable {
        public let name: String
        /// What it is, in a word.
        public let kind: String
        public let url: String
        /// Why nothing is sent, in a word of the program; `nil` where something is.
        public let stopped: String?
        /// Entries of the ledger that it has not been looked at for.
        public let behind: Int
        /// What waits to be sent.
        public let waiting: Int
        /// When something is tried again; `nil` where nothing waits.
        public let nextTry: Timestamp?
        /// What was given up.
        public let givenUp: Int
        /// What a person may do to it here.
        public let commands: [Command]

        public init(
            name: String, kind: String, url: String, stopped: String? = nil, behind: Int,
            waiting: Int, nextTry: Timestamp?, givenUp: Int = 0, commands: [Command] = []
        ) {
            self.name = name
            self.kind = kind
            self.url = url
            self.stopped = stopped
            self.behind = behind
            self.waiting = waiting
            self.nextTry = nextTry
            self.givenUp = givenUp
            self.commands = commands
        }
    }

    /// A system that carries actions out.
    public struct System: Sendable, Hashable {
        public let name: String
        public let kind: String
        public let url: String
        /// How each tool that it offers stands to what was adopted, by name; `nil` where it offers none of its own.
        public let tools: [String: String]?
        /// Whether it could not be asked.
        public let isAway: Bool

        public init(
            name: String, kind: String, url: String, tools: [String: String]? = nil,
            isAway: Bool = false
        ) {
            self.name = name
            self.kind = kind
            self.url = url
            self.tools = tools
            self.isAway = isAway
        }
    }

    /// What a person may do here.
    public enum Command: String, Sendable, Hashable, CaseIterable {
        /// Send a message that says nothing.
        case test
        /// Go on sending.
        case resume
        /// Send what was given up again.
        case resend
        /// Take what a server says of its tools now as what it may say.
        case adopt
    }

    /// What came of it.
    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        case done
        /// It was tried, and the other side did not take it.
        case failed
        /// There is nothing of that name.
        case unknown
    }

    public let keys: @Sendable () -> [Key]
    public let receivers: @Sendable () -> [Receiver]
    public let systems: @Sendable () async -> [System]
    /// Does something to what has a name.
    public let run: @Sendable (Command, String, Principal) async throws -> Outcome

    public init(
        keys: @escaping @Sendable () -> [Key], receivers: @escaping @Sendable () -> [Receiver],
        systems: @escaping @Sendable () async -> [System],
        run: @escaping @Sendable (Command, String, Principal) async throws -> Outcome
    ) {
        self.keys = keys
        self.receivers = receivers
        self.systems = systems
        self.run = run
    }

    /// Nothing is connected.
    public static let none = Connections(
        keys: { [] }, receivers: { [] }, systems: { [] }, run: { _, _, _ in .unknown })
}
