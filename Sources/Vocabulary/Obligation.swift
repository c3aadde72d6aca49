// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What must be done so that a proposal may go on. Whoever lets it pass without has not been
/// allowed to: an obligation that can't be met blocks.
public enum Obligation: Sendable, Hashable {
    /// The customer says yes to exactly this.
    case customerConfirmation
    /// The customer proves who they are, by a one-time code to the address on record.
    case customerProof
    /// People of the staff say yes to exactly this.
    case staffApproval(StaffApproval)
    /// What a detector finds under this signal is taken out.
    case redact(String)
    /// The reply ends with this text.
    case disclose(String)
    /// The reply is this text and no other.
    case say(String)

    /// Who of the staff must say yes.
    public struct StaffApproval: Sendable, Hashable {
        /// A staff role; `nil` for anybody who may approve.
        public let by: String?
        /// How many different people.
        public let people: Int
        /// How long the answer may take; `nil` for the workspace's `hold.expires`.
        public let within: Duration?
        /// Whether only the hours count in which people are there.
        public let countsOpenHours: Bool

        public init(
            by: String? = nil, people: Int = 1, within: Duration? = nil,
            countsOpenHours: Bool = false
        ) {
            self.by = by
            self.people = people
            self.within = within
            self.countsOpenHours = countsOpenHours
        }
    }

    /// The words of the kinds: what programs see first of an obligation.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case customerConfirmation = "customer-confirmation"
        case customerProof = "customer-proof"
        case staffApproval = "staff-approval"
        case redact, disclose, say
    }

    public var kind: Kind {
        switch self {
        case .customerConfirmation: .customerConfirmation
        case .customerProof: .customerProof
        case .staffApproval: .staffApproval
        case .redact: .redact
        case .disclose: .disclose
        case .say: .say
        }
    }
}

extension Obligation {
    /// A word where the word says all of it, else an object with the word as its `kind`.
    public var json: JSON {
        switch self {
        case .customerConfirmation, .customerProof: return .string(kind.rawValue)
        case .staffApproval(let approval):
            guard approval != StaffApproval() else { return .string(kind.rawValue) }
            return facts(
                ("by", approval.by.map { .string($0) }),
                ("counts", approval.countsOpenHours ? .string(Self.openHours) : nil),
                ("kind", .string(kind.rawValue)),
                ("people", .count(approval.people)),
                ("within-s", approval.within.map { .count($0.components.seconds) }))
        case .redact(let text), .disclose(let text), .say(let text):
            return ["kind": .string(kind.rawValue), "text": .string(text)]
        }
    }

    private static let openHours = "open-hours"

    /// What ``json`` wrote; `nil` where this version does not know it.
    public init?(_ json: JSON) {
        let body = Fields(json)
        guard let kind = Kind(rawValue: json.string ?? body.string("kind") ?? "") else {
            return nil
        }
        switch kind {
        case .customerConfirmation: self = .customerConfirmation
        case .customerProof: self = .customerProof
        case .staffApproval:
            self = .staffApproval(
                StaffApproval(
                    by: body.string("by"), people: body.int("people") ?? 1,
                    within: body.int("within-s").map { .seconds($0) },
                    countsOpenHours: body.string("counts") == Self.openHours))
        case .redact, .disclose, .say:
            guard let text = body.string("text") else { return nil }
            self =
                kind == .redact ? .redact(text) : kind == .disclose ? .disclose(text) : .say(text)
        }
    }
}
