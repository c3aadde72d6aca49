// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The customer said yes to exactly one held proposal.
public struct HoldConfirmed: Sendable, Hashable {
    public let decision: ID<Decision>
    /// ``Decision/fingerprint`` of what they said yes to.
    public let fingerprint: String

    public init(decision: ID<Decision>, fingerprint: String) {
        self.decision = decision
        self.fingerprint = fingerprint
    }
}

/// A person of the staff said yes to exactly one held proposal.
public struct HoldApproved: Sendable, Hashable {
    public let decision: ID<Decision>
    /// ``Decision/fingerprint`` of what they said yes to.
    public let fingerprint: String
    /// The staff role in which they said it; `nil` where any would do.
    public let role: String?
    /// Who lent them the role; `nil` where it is their own.
    public let delegatedBy: String?
    /// Whether they took a right that is not theirs, in an emergency: it must be reviewed.
    public let breaksGlass: Bool

    public init(
        decision: ID<Decision>, fingerprint: String, role: String? = nil,
        delegatedBy: String? = nil, breaksGlass: Bool = false
    ) {
        self.decision = decision
        self.fingerprint = fingerprint
        self.role = role
        self.delegatedBy = delegatedBy
        self.breaksGlass = breaksGlass
    }
}

/// A held proposal will not run.
public struct HoldClosed: Sendable, Hashable {
    public let decision: ID<Decision>
    public let end: End
    /// A word of the workspace or of the program: why. Never a text.
    public let cause: String?
    /// What takes its place; `nil` for nothing.
    public let successor: ID<Decision>?
    /// What it would have taken from limits: it is given back.
    public let uses: [LimitUse]

    /// How a held proposal ends without running.
    public enum End: String, Sendable, Hashable, CaseIterable {
        /// A person of the staff said no.
        case denied
        /// Nobody answered in time.
        case expired
        /// Whoever asked for it, or the customer, wants it no more.
        case withdrawn
        /// Something newer takes its place, or the rules it rested on are no longer in force.
        case superseded
        /// A person approved something else in its place.
        case approvedWithEdits = "approved-with-edits"
    }

    public init(
        decision: ID<Decision>, end: End, cause: String? = nil, successor: ID<Decision>? = nil,
        uses: [LimitUse] = []
    ) {
        self.decision = decision
        self.end = end
        self.cause = cause
        self.successor = successor
        self.uses = uses
    }
}

/// A person was asked for advice and gave it. The words are content.
public struct AdviceGiven: Sendable, Hashable {
    public let decision: ID<Decision>

    public init(decision: ID<Decision>) { self.decision = decision }
}

// MARK: The form in the ledger

extension HoldConfirmed {
    var json: JSON {
        facts(("decision", .text(decision)), ("fingerprint", .string(fingerprint)))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision, let fingerprint = body.string("fingerprint")
        else { return nil }
        self.init(decision: decision, fingerprint: fingerprint)
    }
}

extension HoldApproved {
    var json: JSON {
        facts(
            ("break-glass", breaksGlass ? true : nil), ("decision", .text(decision)),
            ("delegated-by", delegatedBy.map(JSON.string)), ("fingerprint", .string(fingerprint)),
            ("role", role.map(JSON.string)))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision, let fingerprint = body.string("fingerprint")
        else { return nil }
        self.init(
            decision: decision, fingerprint: fingerprint, role: body.string("role"),
            delegatedBy: body.string("delegated-by"), breaksGlass: body.bool("break-glass") ?? false
        )
    }
}

extension HoldClosed {
    var json: JSON {
        facts(
            ("cause", cause.map(JSON.string)), ("decision", .text(decision)),
            ("end", .string(end.rawValue)), ("successor", successor.map(JSON.text)),
            ("uses", uses.isEmpty ? nil : .array(uses.map(\.json))))
    }

    init?(_ body: Fields) {
        guard let decision = body.decision,
            let end = body.word("end", End.self), let uses = body.uses
        else { return nil }
        self.init(
            decision: decision, end: end, cause: body.string("cause"),
            successor: body.id("successor"), uses: uses)
    }
}

extension Fields {
    /// The member `decision`: the one that an event is about.
    var decision: ID<Decision>? { id("decision") }

    /// The member `uses`: empty where there is none, `nil` where one of them can't be read.
    var uses: [LimitUse]? {
        var uses: [LimitUse] = []
        for item in list("uses") ?? [] {
            guard let use = LimitUse(item) else { return nil }
            uses.append(use)
        }
        return uses
    }
}
