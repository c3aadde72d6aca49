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
    /// What is in flight of one account, by the call that takes it.
    fileprivate struct Flight {
        var amount: Double
        var count: Int
    }

    private let inFlight = Mutex<[String: [String: Flight]]>([:])

    /// What a proposal takes once it is judged.
    enum Taking {
        case nothing
        case share
        /// At most one of all that are the same call will be recorded: they share what they take.
        case sharedByTwins
    }

    /// Judges with what is used up, and takes what the judgement uses, as one step.
    ///
    /// - Parameters:
    ///   - claims: What would be taken, with the accounts' keyed names.
    ///   - call: What tells calls that are the same from others.
    ///   - recorded: What the ledger shows of an account.
    ///   - judge: Is given what is used up of each account, and says what its proposal takes.
    func judging<Result>(
        _ claims: [LimitUse], of call: String, recorded: (String) throws(LedgerError) -> Double,
        _ judge: ([String: Double]) -> (Result, Taking)
    ) throws(LedgerError) -> (Result, taken: [LimitUse]) {
        guard !claims.isEmpty else { return (judge([:]).0, []) }
        return try inFlight.withLock { flight throws(LedgerError) in
            var others: [String: Double] = [:]
            var twins: [String: Double] = [:]
            for claim in claims where !claim.account.isEmpty {
                // INVARIANT: the flight is read before the ledger, see above.
                let flying = flight[claim.account] ?? [:]
                let twin = flying[call].map { $0.amount * Double($0.count) } ?? 0
                let sum = flying.reduce(0) { $0 + $1.value.amount * Double($1.value.count) }
                others[claim.account] = sum - twin + (try recorded(claim.account))
                twins[claim.account] = twin
            }
            var (result, taking) = judge(others)
            // Twins that may all be recorded count all of them.
            if taking == .share, twins.values.contains(where: { $0 > 0 }) {
                (result, taking) = judge(others.merging(twins) { $0 + $1 })
            }
            guard taking != .nothing else { return (result, []) }
            let taken = claims.filter { !$0.account.isEmpty }
            for use in taken {
                flight[use.account, default: [:]][call, default: Flight(amount: 0, count: 0)]
                    .take(use.amount)
            }
            return (result, taken)
        }
    }

    /// Ends the flight of what is on record now, or never will be.
    func land(_ uses: [LimitUse], of call: String) {
        guard !uses.isEmpty else { return }
        inFlight.withLock { flight in
            for use in uses {
                guard var calls = flight[use.account], var landing = calls[call] else { continue }
                landing.count -= 1
                calls[call] = landing.count > 0 ? landing : nil
                flight[use.account] = calls.isEmpty ? nil : calls
            }
        }
    }
}

extension LimitBook.Flight {
    /// One more of the same call. Two of one call take the same, but for what its rules have become meanwhile.
    fileprivate mutating func take(_ more: Double) {
        amount = max(amount, more)
        count += 1
    }
}
