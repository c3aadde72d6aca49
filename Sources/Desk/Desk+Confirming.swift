// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
import Ledger
public import Policy
public import Vocabulary

extension Desk {
    /// Hears what the customer says to the question of a hold. Only a plain yes is one, to exactly this, once, and
    /// within its time.
    ///
    /// - Parameters:
    ///   - said: Their words.
    ///   - question: What they were asked, as it was said to them.
    ///   - principal: The channel that heard it.
    /// - Returns: What was understood, and where the hold stands then.
    public func hear(
        _ said: String, to question: String, of hold: Hold, by principal: Principal
    ) async throws(DeskError) -> (CustomerAnswer, Hold) {
        guard hold.phase == .confirming, !hold.isConfirmed, hold.asksCustomer,
            let fingerprint = hold.fingerprint
        else {
            throw .notNow(hold)
        }
        if let until = hold.until, until <= now() { throw .notNow(hold) }
        let answer = CustomerAnswer(said, to: question)
        switch answer {
        case .yes:
            let draft = decisions.draft(
                .holdConfirmed(HoldConfirmed(decision: hold.decision, fingerprint: fingerprint)),
                of: hold, by: principal, subject: try subject(of: hold),
                content: [ContentField("said", said)])
            let next = try await alone(with: hold.decision) { () async throws(DeskError) in
                let next = try await move(hold, [draft])
                do throws(DeskError) { return try await goOn(try await sendCode(for: next)) } catch
                {
                    // What comes after the yes somebody else did already.
                    guard case .notNow(let latest) = error else { throw error }
                    return latest
                }
            }
            return (answer, next)
        case .no:
            return (
                answer, try await close(hold, .withdrawn, cause: "declined", by: principal)
            )
        case .change:
            return (answer, try await close(hold, .withdrawn, cause: "changed", by: principal))
        case .question, .unclear: return (answer, hold)
        }
    }

    /// Records that the conversation was told where holds stand.
    public func tell(_ holds: [Hold], by principal: Principal) async throws(DeskError) {
        guard !holds.isEmpty else { return }
        let drafts = holds.map { hold in
            decisions.draft(
                .outcomeTold(
                    OutcomeTold(decision: hold.decision, phase: hold.phase.rawValue)), of: hold,
                by: principal)
        }
        do { try await decisions.append(drafts) } catch { throw .ledger(error) }
    }
}
