// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// How many sign-ins at a provider may fail from one address in a minute.
///
/// Nobody guesses there what has 256 random bits: this only keeps strangers from filling the ledger and from keeping the provider
/// busy. A whole contact centre may come from one address, so nobody waits longer than the minute.
struct FailureMeter: Sendable {
    static let limit = 30
    static let window = Duration.seconds(60)
    static let room = 10_000

    private var counts: [String: (begun: Timestamp, failures: Int)] = [:]
    var size: Int { counts.count }

    /// Takes one try, as a failure until ``giveBack(_:)`` says otherwise: tries at once are counted, too.
    ///
    /// - Returns: How long it must wait; `nil` where it is taken.
    mutating func take(_ address: String, at now: Timestamp) -> Duration? {
        if counts.count >= Self.room { forget(at: now) }
        guard let count = counts[address], now - count.begun < Self.window else {
            counts[address] = (now, 1)
            return nil
        }
        guard count.failures < Self.limit else { return Self.window - (now - count.begun) }
        counts[address]?.failures += 1
        return nil
    }

    /// It was none.
    mutating func giveBack(_ address: String) { counts[address]?.failures -= 1 }

    /// Where there is no room the oldest go.
    private mutating func forget(at now: Timestamp) {
        counts = counts.filter { now - $0.value.begun < Self.window }
        guard counts.count >= Self.room else { return }
        let kept = counts.sorted { $0.value.begun > $1.value.begun }.prefix(Self.room / 2)
        counts = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
