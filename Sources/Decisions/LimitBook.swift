// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
import Synchronization
import Vocabulary

/// Sees to it that decisions made at the same time never take more from a limit together than it holds.
///
/// What has been decided but not yet recorded is counted as in flight. An amount leaves the flight only
/// after the ledger shows it, so that it is counted at each moment at least once; where both count it for
/// an instant, a proposal at the edge of a limit is held back that might have passed, and never the other
/// way round.
final class LimitBook: Sendable {
    private let inFlight = Mutex<[String: Double]>([:])

    /// Judges with what is used up, and takes what the judgement uses, as one step.
    ///
    /// - Parameters:
    ///   - claims: What would be taken, with the accounts' keyed names.
    ///   - recorded: What the ledger shows of an account.
    ///   - judge: Is given what is used up of each account, and says whether its proposal takes its share.
    func judging<Result>(
        _ claims: [LimitUse], recorded: (String) throws(LedgerError) -> Double,
        _ judge: ([String: Double]) -> (Result, takes: Bool)
    ) throws(LedgerError) -> (Result, taken: [LimitUse]) {
        guard !claims.isEmpty else { return (judge([:]).0, []) }
        return try inFlight.withLock { flight throws(LedgerError) in
            var used: [String: Double] = [:]
            for claim in claims where !claim.account.isEmpty {
                // INVARIANT: the flight is read before the ledger, see above.
                let flying = flight[claim.account] ?? 0
                used[claim.account] = flying + (try recorded(claim.account))
            }
            let (result, takes) = judge(used)
            guard takes else { return (result, []) }
            let taken = claims.filter { !$0.account.isEmpty }
            for use in taken { flight[use.account, default: 0] += use.amount }
            return (result, taken)
        }
    }

    /// Ends the flight of what is on record now, or never will be.
    func land(_ uses: [LimitUse]) {
        guard !uses.isEmpty else { return }
        inFlight.withLock { flight in
            for use in uses {
                let rest = (flight[use.account] ?? 0) - use.amount
                flight[use.account] = rest > 0 ? rest : nil
            }
        }
    }
}
