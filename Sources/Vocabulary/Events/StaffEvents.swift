// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A person lends a role to another, with a ceiling and an end.
public struct Delegated: Sendable, Hashable, Identified {
    public static let idPrefix = "dlg"

    public let id: ID<Delegated>
    public let role: String
    public let to: String
    /// The most that an action may be about to be approved under it; `nil` for any amount.
    public let ceiling: Double?
    public let until: Timestamp

    public init(
        id: ID<Delegated>, role: String, to: String, ceiling: Double?, until: Timestamp
    ) {
        self.id = id
        self.role = role
        self.to = to
        self.ceiling = ceiling
        self.until = until
    }
}

/// A delegation was ended before its time.
public struct DelegationEnded: Sendable, Hashable {
    public let delegation: ID<Delegated>

    public init(delegation: ID<Delegated>) { self.delegation = delegation }
}

/// A person looked afterwards at an approval that broke the glass. The words are content.
public struct ApprovalReviewed: Sendable, Hashable {
    public let decision: ID<Decision>
    public let finding: Finding

    public enum Finding: String, Sendable, Hashable, CaseIterable {
        /// It was right to do so.
        case justified
        case unjustified
    }

    public init(decision: ID<Decision>, finding: Finding) {
        self.decision = decision
        self.finding = finding
    }
}

/// A code was sent to an address of the customer's that was verified before.
public struct ProofAsked: Sendable, Hashable, Identified {
    public static let idPrefix = "prf"

    public let id: ID<ProofAsked>
    /// The held action that needs the proof.
    public let decision: ID<Decision>
    /// The connector that sent it.
    public let connector: String
    /// The code under a key of the ledger: what is compared, and tells nobody the code.
    public let code: String
    public let until: Timestamp
    /// The customer by a keyed name that says nothing of who it is: what sent codes are counted by.
    public let account: String?

    public init(
        id: ID<ProofAsked>, decision: ID<Decision>, connector: String, code: String,
        until: Timestamp, account: String? = nil
    ) {
        self.id = id
        self.decision = decision
        self.connector = connector
        self.code = code
        self.until = until
        self.account = account
    }
}

/// The customer gave a code back.
public struct ProofGiven: Sendable, Hashable {
    public let proof: ID<ProofAsked>
    public let decision: ID<Decision>
    /// Whether it was the one that was sent.
    public let isRight: Bool
    /// The customer by a keyed name that says nothing of who it is: what wrong codes are counted by.
    public let account: String?

    public init(
        proof: ID<ProofAsked>, decision: ID<Decision>, isRight: Bool, account: String? = nil
    ) {
        self.proof = proof
        self.decision = decision
        self.isRight = isRight
        self.account = account
    }
}

// MARK: The form in the ledger

extension Delegated {
    var json: JSON {
        facts(
            ("ceiling", ceiling.map(JSON.number)), ("id", .text(id)), ("role", .string(role)),
            ("to", .string(to)), ("until", .text(until)))
    }

    init?(_ body: Fields) {
        guard let id = body.id("id", of: Delegated.self), let role = body.string("role"),
            let to = body.string("to"), let until = body.moment("until")
        else { return nil }
        self.init(id: id, role: role, to: to, ceiling: body.number("ceiling"), until: until)
    }
}

extension DelegationEnded {
    var json: JSON { facts(("delegation", .text(delegation))) }

    init?(_ body: Fields) {
        guard let delegation = body.id("delegation", of: Delegated.self) else { return nil }
        self.init(delegation: delegation)
    }
}

extension ApprovalReviewed {
    var json: JSON {
        facts(("decision", .text(decision)), ("finding", .string(finding.rawValue)))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision, let finding = body.word("finding", Finding.self)
        else { return nil }
        self.init(decision: decision, finding: finding)
    }
}

extension ProofAsked {
    var json: JSON {
        facts(
            ("account", account.map(JSON.string)), ("code", .string(code)),
            ("connector", .string(connector)), ("decision", .text(decision)), ("id", .text(id)),
            ("until", .text(until)))
    }

    init?(_ body: Fields) {
        guard let id = body.id("id", of: ProofAsked.self),
            let decision = body.decision,
            let connector = body.string("connector"), let code = body.string("code"),
            let until = body.moment("until")
        else { return nil }
        self.init(
            id: id, decision: decision, connector: connector, code: code, until: until,
            account: body.string("account"))
    }
}

extension ProofGiven {
    var json: JSON {
        facts(
            ("account", account.map(JSON.string)), ("decision", .text(decision)),
            ("proof", .text(proof)), ("right", .bool(isRight)))
    }

    init?(_ body: Fields) {
        guard let proof = body.id("proof", of: ProofAsked.self),
            let decision = body.decision, let isRight = body.bool("right")
        else { return nil }
        self.init(
            proof: proof, decision: decision, isRight: isRight, account: body.string("account"))
    }
}
