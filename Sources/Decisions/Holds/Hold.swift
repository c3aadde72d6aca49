// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A proposal that waits for somebody's yes, or an action that left for the system that carries it out: where it
/// stands.
///
/// A state machine over events: what is folded here is true of every process that reads the same ledger.
public struct Hold: Sendable, Hashable {
    public let decision: ID<Decision>
    public let conversation: ID<Conversation>
    public let useCase: String?
    public let tool: String?
    public let kind: Proposal.Kind
    /// ``Decision/fingerprint``: what a yes is bound to.
    public let fingerprint: String?
    public internal(set) var phase: Phase
    /// Until when somebody may answer.
    public let until: Timestamp?
    /// What it has taken from limits.
    public let uses: [LimitUse]
    /// Who asked for it, as written in the ledger: never who approves it.
    public let maker: String
    /// The approvals that it needs.
    public let due: [Obligation.StaffApproval]
    /// Those that were given, each by another person.
    public internal(set) var given: [Approval] = []
    /// Whether the customer must say yes to it.
    public internal(set) var asksCustomer = false
    /// Whether the customer had to say yes, and has.
    public internal(set) var isConfirmed = false
    /// Whether the customer must prove who they are.
    public internal(set) var asksProof = false
    /// The code that was sent for it; `nil` where none was yet.
    public internal(set) var proof: Proof?
    /// Whether the customer had to prove who they are, and has: with the code that was sent for this.
    public internal(set) var isProven = false
    /// Whether an approval was given in an emergency and nobody has reviewed it yet.
    public internal(set) var needsReview = false
    /// The action that it takes back.
    public internal(set) var undoes: ID<Decision>?
    /// What took its place, or took it back.
    public internal(set) var successor: ID<Decision>?
    /// A word: why it ended as it did.
    public internal(set) var cause: String?
    /// The phase that the conversation was told of last.
    public internal(set) var told: Phase?
    /// When it left.
    public internal(set) var leftAt: Timestamp?
    /// When it was carried out.
    public internal(set) var executedAt: Timestamp?

    /// One person's yes.
    public struct Approval: Sendable, Hashable {
        /// As written in the ledger, such as `person:ana`.
        public let by: String
        public let role: String?
        public let breaksGlass: Bool
        public let at: Timestamp?
    }

    /// A one-time code that was sent to the customer's address on record.
    public struct Proof: Sendable, Hashable {
        public let id: ID<ProofAsked>
        /// The code under a key of the ledger.
        public let code: String
        public let until: Timestamp
        /// How many wrong codes were tried.
        public internal(set) var wrong = 0
    }

    /// Where it stands. The next phases are those of ``next``.
    public enum Phase: String, Sendable, Hashable, CaseIterable {
        /// The customer is asked.
        case confirming
        /// People are asked.
        case pending
        /// All said yes: it may run, once.
        case approved
        case approvedWithEdits = "approved-with-edits"
        case denied, expired, withdrawn, superseded
        /// It left for the system that carries it out.
        case executing
        case executed, failed
        /// It left, and nobody knows what came of it.
        case unknown
        /// The bot was given the call, and carries it out itself.
        case released
        /// Another action has taken it back.
        case compensated

        /// The phases that may follow.
        public var next: Set<Phase> {
            switch self {
            case .confirming:
                [
                    .pending, .approved, .approvedWithEdits, .denied, .expired, .withdrawn,
                    .superseded,
                ]
            case .pending:
                [.approved, .approvedWithEdits, .denied, .expired, .withdrawn, .superseded]
            case .approved: [.denied, .executing, .released, .expired, .withdrawn, .superseded]
            case .executing: [.executed, .failed, .unknown]
            case .unknown: [.executed, .failed]
            case .executed: [.compensated]
            case .approvedWithEdits, .denied, .expired, .withdrawn, .superseded, .failed, .released,
                .compensated:
                []
            }
        }

        /// Whether somebody's yes is missing or it has yet to run.
        public var isWaiting: Bool { self == .confirming || self == .pending || self == .approved }
        /// Whether it is watched: it waits, is under way, or nobody knows.
        public var isOpen: Bool { isWaiting || self == .executing || self == .unknown }
    }
}

extension Hold {
    /// The approvals that are still missing: how many more people, in which role.
    public var missing: [Obligation.StaffApproval] {
        if given.contains(where: \.breaksGlass) { return [] }
        return due.compactMap { approval in
            let said = given.count { approval.by == nil || $0.role == approval.by }
            guard said < approval.people else { return nil }
            return .init(by: approval.by, people: approval.people - said, within: approval.within)
        }
    }

    /// All that is still missing: the customer's yes and proof first, then people.
    public var outstanding: [Obligation] {
        var list: [Obligation] = []
        if phase == .confirming, asksCustomer, !isConfirmed { list.append(.customerConfirmation) }
        if phase == .confirming, asksProof, !isProven { list.append(.customerProof) }
        return list + missing.map { .staffApproval($0) }
    }

    /// Whether a code has yet to be sent: the customer has said yes, where they must.
    public var needsCode: Bool { awaitsProof && proof == nil }

    /// Whether the customer's next word is about who they are.
    public var awaitsProof: Bool {
        phase == .confirming && asksProof && !isProven && (isConfirmed || !asksCustomer)
    }

    /// The roles of which one is enough to say the next yes; `nil` in it for anybody who may approve.
    public var askedRoles: [String?] { missing.map(\.by) }
}

// MARK: What events make of it

extension Hold {
    /// A decision that is held; `nil` for all others.
    init?(_ decision: Decision, by maker: Principal) {
        guard decision.heldUntil != nil else { return nil }
        var due: [Obligation.StaffApproval] = []
        var asksCustomer = false
        var asksProof = false
        for obligation in decision.verdict.obligations {
            switch obligation {
            case .customerConfirmation: asksCustomer = true
            case .customerProof: asksProof = true
            case .staffApproval(let approval): due.append(approval)
            case .redact, .disclose, .say: continue
            }
        }
        self.init(
            decision: decision.id, conversation: decision.conversation, useCase: decision.useCase,
            tool: decision.tool, kind: decision.kind, fingerprint: decision.fingerprint,
            phase: asksCustomer || asksProof ? .confirming : .pending, until: decision.heldUntil,
            uses: decision.uses, maker: maker.description, due: due)
        undoes = decision.undoes
        self.asksCustomer = asksCustomer
        self.asksProof = asksProof
    }

    /// What it is after an event that speaks of it. An event that its phase does not allow changes nothing: the
    /// ledger is append-only, and whoever wrote it lost the race.
    func after(_ event: Event, by principal: Principal, at: Timestamp) -> Hold {
        switch event {
        case .holdConfirmed(let body):
            guard phase == .confirming, !isConfirmed, body.fingerprint == fingerprint else {
                return self
            }
            var next = self
            next.isConfirmed = true
            return next.afterCustomer
        case .proofAsked(let body):
            guard needsCode else { return self }
            var next = self
            next.proof = Proof(id: body.id, code: body.code, until: body.until)
            return next
        case .proofGiven(let body):
            guard awaitsProof, let proof, proof.id == body.proof else { return self }
            var next = self
            if body.isRight { next.isProven = true } else { next.proof?.wrong += 1 }
            return next.afterCustomer
        case .holdApproved(let body):
            guard phase == .pending || phase == .confirming, body.fingerprint == fingerprint ?? "",
                !given.contains(where: { $0.by == principal.description })
            else { return self }
            var next = self
            next.given.append(
                Approval(
                    by: principal.description, role: body.role, breaksGlass: body.breaksGlass,
                    at: at))
            if body.breaksGlass { next.needsReview = true }
            return phase == .pending && next.missing.isEmpty ? next.moved(to: .approved) : next
        case .holdClosed(let body):
            var next = moved(to: Phase(rawValue: body.end.rawValue) ?? .withdrawn)
            if next != self {
                next.cause = body.cause
                next.successor = body.successor
            }
            return next
        case .actionReleased: return moved(to: .released)
        case .actionDispatched(let body):
            var next = moved(to: .executing)
            next.undoes = body.undoes ?? next.undoes
            next.leftAt = at
            return next
        case .actionSettled(let body):
            var next = moved(to: Phase(rawValue: body.outcome.rawValue) ?? .unknown)
            if next != self {
                next.cause = body.cause
                if next.phase == .executed { next.executedAt = at }
            }
            return next
        case .actionCompensated(let body):
            var next = moved(to: .compensated)
            if next != self { next.successor = body.by }
            return next
        case .approvalReviewed:
            var next = self
            next.needsReview = false
            return next
        case .outcomeTold(let body):
            var next = self
            next.told = Phase(rawValue: body.phase) ?? told
            return next
        default: return self
        }
    }

    /// Where it stands once the customer has answered: on to people where all is there that they had to give.
    private var afterCustomer: Hold {
        guard isConfirmed || !asksCustomer, isProven || !asksProof else { return self }
        return moved(to: missing.isEmpty ? .approved : .pending)
    }

    /// The same in another phase; unchanged where that may not follow.
    private func moved(to next: Phase) -> Hold {
        guard phase.next.contains(next) else { return self }
        var hold = self
        hold.phase = next
        return hold
    }
}
