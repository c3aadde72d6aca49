// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// An action is about to leave for the system that carries it out: durable before anything leaves.
///
/// The decision's identifier is its idempotency key: the system behind sees it once.
public struct ActionDispatched: Sendable, Hashable {
    public let decision: ID<Decision>
    public let tool: String
    /// ``Decision/fingerprint`` of what leaves.
    public let fingerprint: String
    /// The connector of the workspace that it leaves by.
    public let connector: String
    /// The action that it takes back; `nil` where it is one of its own.
    public let undoes: ID<Decision>?

    public init(
        decision: ID<Decision>, tool: String, fingerprint: String, connector: String,
        undoes: ID<Decision>? = nil
    ) {
        self.decision = decision
        self.tool = tool
        self.fingerprint = fingerprint
        self.connector = connector
        self.undoes = undoes
    }
}

/// What became of an action that had left. What the system answered is content.
public struct ActionSettled: Sendable, Hashable {
    public let decision: ID<Decision>
    public let outcome: Outcome
    /// The status that the system answered with; `nil` where it did not.
    public let status: Int?
    /// A word of the program: why it failed or is unknown. Never a text.
    public let cause: String?
    /// What it had taken from limits, where it was not carried out: it is given back.
    public let uses: [LimitUse]

    public enum Outcome: String, Sendable, Hashable, CaseIterable {
        /// The system says that it is done.
        case executed
        /// The system says that it was not done, or it never left.
        case failed
        /// Nobody knows: it is never repeated, and waits to be reconciled.
        case unknown
    }

    public init(
        decision: ID<Decision>, outcome: Outcome, status: Int? = nil, cause: String? = nil,
        uses: [LimitUse] = []
    ) {
        self.decision = decision
        self.outcome = outcome
        self.status = status
        self.cause = cause
        self.uses = uses
    }
}

/// An action that was carried out has been taken back by another.
public struct ActionCompensated: Sendable, Hashable {
    public let decision: ID<Decision>
    /// The action that took it back.
    public let by: ID<Decision>

    public init(decision: ID<Decision>, by: ID<Decision>) {
        self.decision = decision
        self.by = by
    }
}

/// A call that was agreed to was given to the bot, which carries it out itself. It is given out once.
public struct ActionReleased: Sendable, Hashable {
    public let decision: ID<Decision>
    public let fingerprint: String

    public init(decision: ID<Decision>, fingerprint: String) {
        self.decision = decision
        self.fingerprint = fingerprint
    }
}

/// The conversation was told what became of an action.
public struct OutcomeTold: Sendable, Hashable {
    public let decision: ID<Decision>
    /// The phase that was told of.
    public let phase: String

    public init(decision: ID<Decision>, phase: String) {
        self.decision = decision
        self.phase = phase
    }
}

/// The tools that a connector offers, as their descriptions were when somebody adopted them.
public struct ToolsAdopted: Sendable, Hashable {
    public let connector: String
    /// The digest of each tool's description and schema, by name.
    public let tools: [String: Digest]

    public init(connector: String, tools: [String: Digest]) {
        self.connector = connector
        self.tools = tools
    }
}

// MARK: The form in the ledger

extension ActionDispatched {
    var json: JSON {
        facts(
            ("connector", .string(connector)), ("decision", .text(decision)),
            ("fingerprint", .string(fingerprint)), ("tool", .string(tool)),
            ("undoes", undoes.map(JSON.text)))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision,
            let tool = body.string("tool"), let fingerprint = body.string("fingerprint"),
            let connector = body.string("connector")
        else { return nil }
        self.init(
            decision: decision, tool: tool, fingerprint: fingerprint, connector: connector,
            undoes: body.id("undoes"))
    }
}

extension ActionSettled {
    var json: JSON {
        facts(
            ("cause", cause.map(JSON.string)), ("decision", .text(decision)),
            ("outcome", .string(outcome.rawValue)), ("status", status.map(JSON.count)),
            ("uses", uses.isEmpty ? nil : .array(uses.map(\.json))))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision,
            let outcome = body.word("outcome", Outcome.self), let uses = body.uses
        else { return nil }
        self.init(
            decision: decision, outcome: outcome, status: body.int("status"),
            cause: body.string("cause"), uses: uses)
    }
}

extension ActionCompensated {
    var json: JSON { facts(("by", .text(by)), ("decision", .text(decision))) }

    init?(_ body: Fields) {
        guard let decision = body.decision, let by = body.id("by", of: Decision.self)
        else { return nil }
        self.init(decision: decision, by: by)
    }
}

extension ActionReleased {
    var json: JSON {
        facts(("decision", .text(decision)), ("fingerprint", .string(fingerprint)))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision, let fingerprint = body.string("fingerprint")
        else { return nil }
        self.init(decision: decision, fingerprint: fingerprint)
    }
}

extension OutcomeTold {
    var json: JSON { facts(("decision", .text(decision)), ("phase", .string(phase))) }

    init?(_ body: Fields) {
        guard let decision = body.decision, let phase = body.string("phase")
        else { return nil }
        self.init(decision: decision, phase: phase)
    }
}

extension ToolsAdopted {
    var json: JSON {
        facts(
            ("connector", .string(connector)),
            (
                "tools",
                .object(
                    tools.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) })
            ))
    }

    init?(_ body: Fields) {
        guard let connector = body.string("connector"), case .object(let members)? = body["tools"]
        else { return nil }
        var tools: [String: Digest] = [:]
        for member in members {
            guard let digest = member.value.string.flatMap({ Digest($0) }) else { return nil }
            tools[member.key] = digest
        }
        self.init(connector: connector, tools: tools)
    }
}
