// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
import Policy
public import Vocabulary

/// What became of a customer's word while they are asked for a code.
public enum CodeAnswer: String, Sendable, Hashable, CaseIterable {
    case right, wrong
    /// They called it off.
    case no
    /// There was no code in it.
    case unclear
}

extension Desk {
    /// Why a customer did not prove who they are.
    enum Unproven: String {
        /// Too many wrong codes.
        case failed = "proof-failed"
        /// The code was good for so long and no longer.
        case overdue = "proof-overdue"
        /// No code could be sent.
        case unsent = "proof-unsent"
        /// Nobody has said who the customer is.
        case unknownCustomer = "missing-information"
        /// So many codes of this customer's within a day, sent or wrong, that none is sent any more.
        case locked = "proof-locked"
    }

    /// How many wrong codes a customer may give within a day, over all holds and conversations: an obedient AI that
    /// has code after code sent is no way to guess one.
    static let wrongCodesPerDay = 10
    /// How many codes a customer is sent within a day: whoever speaks for them can't flood their phone.
    static let codesPerDay = 20

    /// Sends the code that a decision just made waits for.
    ///
    /// - Returns: Where its hold stands; `nil` where it has none.
    public func askProof(of decision: Decision) async throws(LedgerError) -> Hold? {
        guard let hold = try decisions.hold(of: decision.id) else { return nil }
        guard hold.needsCode else { return hold }
        // Whoever asked may leave: a code that is on record is sent.
        return try await seenThrough { [self] () async throws(LedgerError) in
            do throws(DeskError) { return try await sendCode(for: hold) } catch {
                switch error {
                case .notNow(let now): return now
                case .ledger(let error): throw error
                default: return hold
                }
            }
        }
    }

    /// Sends a code to the address on record of the customer of a hold, where one is due and none was sent. That it
    /// is asked for is on record before it leaves; the code itself is in no record.
    func sendCode(for hold: Hold) async throws(DeskError) -> Hold {
        guard hold.needsCode else { return hold }
        guard let stepUp = stepUp(of: hold) else {
            return try await close(hold, .superseded, cause: "rules-changed", by: .system)
        }
        let call = try await ledgered { () throws(LedgerError) in
            try decisions.storedCall(of: hold.decision)
        }
        guard let customer = call?.customer, !customer.isEmpty else {
            return try await giveUp(hold, .unknownCustomer, by: .system)
        }
        let account = codeAccount(of: customer)
        let digits = String(Int.random(in: 0..<1_000_000))
        let code = String(repeating: "0", count: 6 - digits.count) + digits
        let id = ID<ProofAsked>(at: now())
        let end = now() + stepUp.within
        let asked = ProofAsked(
            id: id, decision: hold.decision, connector: stepUp.connector,
            code: keyed(code, id), until: hold.until.map { min($0, end) } ?? end,
            account: account)
        guard
            let next = try await move(
                hold, [decisions.draft(.proofAsked(asked), of: hold, by: .system)],
                within: [(.wrong, Self.wrongCodesPerDay), (.sent, Self.codesPerDay)], of: account)
        else { return try await giveUp(hold, .locked, by: .system) }
        let answer = await lines.sendCode(code, stepUp, customer, id.description)
        switch answer {
        case .done, .unknown: return next
        case .unsent, .refused: return try await giveUp(next, .unsent, by: .system)
        }
    }

    /// Hears what the customer says while a code is asked for. Only the code that was sent for this very hold proves
    /// anything, once and within its time.
    ///
    /// - Parameters:
    ///   - said: Their words. They are kept nowhere.
    ///   - principal: The channel that heard it.
    /// - Returns: What was understood, and where the hold stands then.
    public func prove(
        _ said: String, of hold: Hold, by principal: Principal
    ) async throws(DeskError) -> (CodeAnswer, Hold) {
        guard hold.awaitsProof, let proof = hold.proof, let stepUp = stepUp(of: hold) else {
            throw .notNow(hold)
        }
        if let until = hold.until, until <= now() { throw .notNow(hold) }
        guard proof.until > now() else {
            throw .notNow(try await giveUp(hold, .overdue, by: .system))
        }
        guard let code = SpokenCode(said) else {
            guard CustomerAnswer(said, to: "") == .no else { return (.unclear, hold) }
            return (.no, try await close(hold, .withdrawn, cause: "declined", by: principal))
        }
        let call = try await ledgered { () throws(LedgerError) in
            try decisions.storedCall(of: hold.decision)
        }
        let account = call?.customer.map(codeAccount)
        let isRight = keyed(code.digits, proof.id).isSame(as: proof.code)
        let given = ProofGiven(
            proof: proof.id, decision: hold.decision, isRight: isRight,
            account: account)
        var drafts = [decisions.draft(.proofGiven(given), of: hold, by: principal)]
        let isOver = !isRight && proof.wrong + 1 >= stepUp.attempts
        if isOver { drafts.append(closing(hold, .failed, by: .system)) }
        return try await alone(with: hold.decision) { [drafts] () async throws(DeskError) in
            // Whoever has code after code sent, in many conversations at once, guesses no more often for it.
            guard
                let next = try await move(
                    hold, drafts, within: [(.wrong, Self.wrongCodesPerDay)], of: account)
            else { throw .notNow(try await giveUp(hold, .locked, by: .system)) }
            return (isRight ? .right : .wrong, try await goOn(next))
        }
    }

    /// Moves a hold on where a customer has had fewer codes within a day than they may, and no more since that was looked at.
    ///
    /// - Parameter account: Whose codes they are; `nil` where nobody has said who the customer is.
    /// - Returns: `nil` where they have had as many.
    private func move(
        _ hold: Hold, _ drafts: [Draft], within limits: [(CodeView.Kind, Int)],
        of account: String?
    ) async throws(DeskError) -> Hold? {
        while true {
            var expected: [ExpectedValue] = []
            if let account {
                let since = now() + .seconds(-86_400)
                for (kind, limit) in limits {
                    let key = kind.key(of: account)
                    let value = try await ledgered { () throws(LedgerError) in
                        try decisions.value(of: CodeView.self, for: key)
                    }
                    guard CodeView.moments(value).count(where: { $0 > since }) < limit else {
                        return nil
                    }
                    expected.append(ExpectedValue(of: CodeView.self, for: key, value))
                }
            }
            do throws(DeskError) { return try await move(hold, drafts, expecting: expected) } catch
            {
                // Another code of theirs came in between: count again.
                guard case .notNow(let latest) = error, latest == hold else { throw error }
            }
        }
    }

    /// Ends a hold whose customer has not proven who they are.
    func giveUp(
        _ hold: Hold, _ why: Unproven, by principal: Principal
    ) async throws(DeskError) -> Hold {
        try await move(hold, [closing(hold, why, by: principal)])
    }

    private func closing(_ hold: Hold, _ why: Unproven, by principal: Principal) -> Draft {
        decisions.draft(
            .holdClosed(
                HoldClosed(
                    decision: hold.decision, end: .withdrawn, cause: why.rawValue, uses: hold.uses)),
            of: hold, by: principal)
    }

    private func stepUp(of hold: Hold) -> StepUp? {
        guard let name = hold.useCase, let useCase = decisions.workspace.useCase(named: name) else {
            return nil
        }
        return hold.tool.flatMap { useCase.tools[$0] }?.stepUp
    }

    /// A code under a key of the ledger, and of nothing but the proof that it was sent for.
    private func keyed(_ code: String, _ proof: ID<ProofAsked>) -> String {
        decisions.keyedName(of: "proof \(proof) \(code)")
    }

    /// A customer by a name that says nothing of who it is.
    private func codeAccount(of customer: String) -> String {
        decisions.keyedName(of: "proofs of \(customer)")
    }
}

/// When a customer was sent codes of late, and when they gave wrong ones, by the customer's keyed name.
public enum CodeView: KeyedView {
    public static let name = "codes"

    enum Kind: String {
        case sent, wrong

        func key(of account: String) -> String { "\(rawValue) \(account)" }
    }

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .proofAsked(let body): body.account.map { [Kind.sent.key(of: $0)] } ?? []
        case .proofGiven(let body) where !body.isRight:
            body.account.map { [Kind.wrong.key(of: $0)] } ?? []
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        let moments = moments(value) + [entry.at]
        return .array(moments.suffix(Desk.codesPerDay).map { .string($0.description) })
    }

    static func moments(_ value: JSON?) -> [Timestamp] {
        guard case .array(let list)? = value else { return [] }
        return list.compactMap { $0.string.flatMap { Timestamp($0) } }
    }
}

extension String {
    /// Compares without telling by the time it takes where two texts differ.
    fileprivate func isSame(as other: String) -> Bool {
        let (mine, others) = (Array(utf8), Array(other.utf8))
        guard mine.count == others.count else { return false }
        return zip(mine, others).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
