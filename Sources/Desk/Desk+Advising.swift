// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// In bytes: advice is a few sentences.
    static let adviceLimit = 8192

    /// Answers what waits with advice instead of a yes or a no: the line is kept, and the AI goes on with it as a fact.
    ///
    /// What was asked for ends. The words are decided like all else that reaches the AI.
    ///
    /// - Returns: Where the hold stands then: withdrawn, with ``Advice/cause``.
    /// - Throws: ``DeskError/refused(_:)`` where the rules keep the words from the AI: then it still waits.
    public func advise(
        _ decision: ID<Decision>, _ advice: String, by approver: Approver
    ) async throws(DeskError) -> Hold {
        let hold = try open(decision, for: approver, in: [.confirming, .pending])
        guard hold.maker != approver.principal.description else { throw .makerIsChecker }
        guard !hold.due.isEmpty else { throw .roleNotAsked([]) }
        _ = try grant(hold, approver, breaksGlass: false, note: nil)
        let advice = String(advice.drop(while: \.isWhitespace))
        guard !advice.isEmpty, advice.utf8.count <= Self.adviceLimit else {
            throw .invalid("advice is a text of up to \(Self.adviceLimit) bytes")
        }
        let recorded = try await ledgered { () throws(LedgerError) in
            try decisions.recorded(decision)
        }
        guard let recorded else { throw .erased(decision) }
        let input = recorded.proposal.with(
            .input([Passage(.person, advice, origin: "advice:" + approver.name)]))
        let outcome = try await ledgered { () async throws(LedgerError) in
            try await decisions.decide(
                [Submission(input)], in: recorded.conversation, by: approver.principal)[0]
        }
        guard outcome.effect.passes else { throw .refused(outcome.decision) }
        let subject = try subject(of: hold)
        let words = outcome.passing.map(\.text).joined()
        return try await move(
            hold,
            [
                decisions.draft(
                    .adviceGiven(AdviceGiven(decision: decision)), of: hold,
                    by: approver.principal, subject: subject,
                    content: [ContentField(Advice.field, words)]),
                decisions.draft(
                    .holdClosed(
                        HoldClosed(
                            decision: decision, end: .withdrawn, cause: Advice.cause,
                            uses: hold.uses)),
                    of: hold, by: approver.principal),
            ])
    }
}
