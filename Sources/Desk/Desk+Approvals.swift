// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// Says yes to exactly what waits. With the last yes that is missing it runs, where Belay carries it out.
    ///
    /// - Parameters:
    ///   - fingerprint: Of what they saw. What would run may have changed since: then it is not what they approve.
    ///   - breaksGlass: Whether they take a right that is not theirs, in an emergency. It needs a note, and is reviewed.
    public func approve(
        _ decision: ID<Decision>, fingerprint: String, by approver: Approver, note: String? = nil,
        breaksGlass: Bool = false
    ) async throws(DeskError) -> Hold {
        let hold = try open(decision, for: approver, in: [.pending])
        guard fingerprint == hold.fingerprint ?? "" else { throw .otherFingerprint(hold) }
        guard hold.maker != approver.principal.description else { throw .makerIsChecker }
        guard !hold.given.contains(where: { $0.by == approver.principal.description }) else {
            throw .approvedBefore
        }
        let grant = try grant(hold, approver, breaksGlass: breaksGlass, note: note)
        let approved = HoldApproved(
            decision: decision, fingerprint: fingerprint, role: grant.role,
            delegatedBy: grant.from, breaksGlass: breaksGlass)
        let draft = decisions.draft(
            .holdApproved(approved), of: hold, by: approver.principal,
            subject: try subject(of: hold), content: Self.noted(note))
        return try await alone(with: decision) { () async throws(DeskError) in
            let next = try await moveAnyway(hold, [draft])
            return next.phase == .approved ? try await goOn(next) : next
        }
    }

    /// Says no, with a reason. One no is enough.
    ///
    /// - Parameter cause: One of the workspace's `denials`, where it has any.
    public func deny(
        _ decision: ID<Decision>, cause: String, note: String? = nil, by approver: Approver
    ) async throws(DeskError) -> Hold {
        let hold = try open(decision, for: approver, in: [.confirming, .pending, .approved])
        let known = Set(decisions.workspace.denials.keys)
        guard !cause.isEmpty, known.isEmpty || known.contains(cause) else {
            throw .unknownCause(cause, known: known.sorted())
        }
        guard cause.utf8.count <= 64, cause.isWord else {
            throw .invalid("a cause is a word of up to 64 letters, digits and dashes")
        }
        return try await close(
            hold, .denied, cause: cause, note: note, by: approver.principal)
    }

    /// Takes back what waits, by whoever asked for it or serves the customer.
    public func withdraw(
        _ decision: ID<Decision>, cause: String, by principal: Principal
    ) async throws(DeskError) -> Hold {
        let hold = try hold(decision)
        guard hold.phase.isWaiting else { throw .notNow(hold) }
        return try await close(hold, .withdrawn, cause: cause, note: nil, by: principal)
    }

    /// Says afterwards whether it was right to break the glass.
    public func review(
        _ decision: ID<Decision>, _ finding: ApprovalReviewed.Finding, note: String,
        by approver: Approver
    ) async throws(DeskError) -> Hold {
        let hold = try hold(decision)
        guard approver.sees(hold.useCase) else { throw .unknown(decision) }
        guard hold.needsReview else { throw .notNow(hold) }
        guard !note.isEmpty else { throw .missingNote }
        guard hold.maker != approver.principal.description,
            !hold.given.contains(where: { $0.by == approver.principal.description })
        else { throw .makerIsChecker }
        if let role = decisions.workspace.breakGlass?.review, !approver.roles.contains(role) {
            throw .roleNotAsked([role])
        }
        return try await move(
            hold,
            [
                decisions.draft(
                    .approvalReviewed(ApprovalReviewed(decision: decision, finding: finding)),
                    of: hold, by: approver.principal, subject: try subject(of: hold),
                    content: Self.noted(note))
            ])
    }

    /// Until when somebody must have said so; `nil` where nobody has to.
    public func reviewedUntil(_ hold: Hold) -> Timestamp? {
        guard hold.needsReview, let rule = decisions.workspace.breakGlass,
            let broken = hold.given.first(where: \.breaksGlass)?.at
        else { return nil }
        return broken + rule.within
    }

    /// A person says what became of an action that nobody knew of.
    public func reconcile(
        _ decision: ID<Decision>, _ outcome: ActionSettled.Outcome, note: String,
        by approver: Approver
    ) async throws(DeskError) -> Hold {
        let hold = try open(decision, for: approver, in: [.unknown])
        guard outcome != .unknown else {
            throw .invalid("say `executed` or `failed`: that it is unknown is known already")
        }
        guard !note.isEmpty else { throw .missingNote }
        let uses: [LimitUse]
        do {
            uses = outcome == .failed ? try decisions.uses(of: decision) : []
        } catch { throw .ledger(error) }
        let body = ActionSettled(
            decision: decision, outcome: outcome, cause: "reconciled", uses: uses)
        return try await move(
            hold,
            [
                decisions.draft(
                    .actionSettled(body), of: hold, by: approver.principal,
                    subject: try subject(of: hold), content: Self.noted(note))
            ])
    }
}

extension Desk {
    /// A hold that a person may act on now.
    func open(
        _ decision: ID<Decision>, for approver: Approver, in phases: Set<Hold.Phase>
    ) throws(DeskError) -> Hold {
        let hold = try hold(decision)
        guard approver.sees(hold.useCase) else { throw .unknown(decision) }
        guard phases.contains(hold.phase) else { throw .notNow(hold) }
        // Its time may be over before the clock has said so.
        if hold.phase.isWaiting, let until = hold.until, until <= now() { throw .notNow(hold) }
        return hold
    }

    /// The role in which a person may say the next yes.
    func grant(
        _ hold: Hold, _ approver: Approver, breaksGlass: Bool, note: String?
    ) throws(DeskError) -> (role: String?, from: String?) {
        if breaksGlass {
            guard let note, !note.isEmpty else { throw .missingNote }
            guard let role = decisions.workspace.breakGlass?.by, approver.roles.contains(role)
            else { throw .roleNotAsked([decisions.workspace.breakGlass?.by]) }
            return (role, nil)
        }
        let asked = hold.askedRoles
        for role in asked.compactMap(\.self) where approver.roles.contains(role) {
            return (role, nil)
        }
        let lent: [Delegation]
        let amount: Double?
        do {
            lent = try delegations(to: approver.name)
            amount = try self.amount(of: hold)
        } catch { throw .ledger(error) }
        for role in asked.compactMap(\.self) {
            if let delegation = lent.first(where: { $0.covers(role, amount: amount) }) {
                return (role, delegation.from)
            }
        }
        guard asked.contains(nil) else { throw .roleNotAsked(asked) }
        return (nil, nil)
    }

    /// Ends a hold without running it.
    func close(
        _ hold: Hold, _ end: HoldClosed.End, cause: String?, note: String? = nil,
        successor: ID<Decision>? = nil, by principal: Principal
    ) async throws(DeskError) -> Hold {
        let body = HoldClosed(
            decision: hold.decision, end: end, cause: cause, successor: successor, uses: hold.uses)
        return try await moveAnyway(
            hold,
            [
                decisions.draft(
                    .holdClosed(body), of: hold, by: principal, subject: try subject(of: hold),
                    content: Self.noted(note))
            ])
    }

    /// Whose content belongs to a hold.
    func subject(of hold: Hold) throws(DeskError) -> ID<Subject>? {
        do { return try decisions.subject(of: hold.decision) } catch { throw .ledger(error) }
    }

    static func noted(_ note: String?) -> [ContentField] {
        note.flatMap { $0.isEmpty ? nil : [ContentField("note", $0)] } ?? []
    }
}

extension String {
    /// Whether it is a word of a workspace or the program: lower-case letters, digits and dashes.
    var isWord: Bool {
        utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 >= 48 && $0 <= 57 || $0 == 45 || $0 == 95 }
    }
}
