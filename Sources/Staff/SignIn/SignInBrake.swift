// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// How fast somebody may try to sign in: per name and per address, slower with each failure.
///
/// Names that nobody has are counted like others, so that the answer says nothing. It is forgotten with the process: that takes
/// nothing from anybody, as no attacker starts it anew.
public struct SignInBrake: Sendable {
    private struct Count: Sendable {
        var failures: Int
        var last: Timestamp
    }

    /// Failures that cost nothing: people mistype.
    static let free = 4
    /// The longest wait for a name. An attacker must not lock its owner out for long: the second factor stands besides.
    static let nameLimit = Duration.seconds(60)
    /// The longest wait for an address.
    static let addressLimit = Duration.seconds(900)
    /// After this long without a failure all is as at first.
    static let memory = Duration.seconds(3600)
    static let room = 10_000

    private var counts: [String: Count] = [:]
    var size: Int { counts.count }

    public init() {}

    public enum Answer: Sendable, Hashable {
        case taken
        /// It is taken, and from here on there is a wait where it fails.
        case takenAsLast
        /// It is not taken; the next one is after this long.
        case wait(Duration)
    }

    /// Takes one try, as a failure until ``succeeded(name:address:)`` says otherwise: tries at once are counted, too.
    public mutating func take(name: String, address: String, at now: Timestamp) -> Answer {
        forget(at: now)
        let keys = Self.keys(name, address)
        let wait = keys.map { self.wait(for: $0, limit: $1, at: now) }.max() ?? .zero
        guard wait == .zero else { return .wait(wait) }
        var answer = Answer.taken
        for (key, _) in keys {
            let before = counts[key].map { now - $0.last < Self.memory ? $0.failures : 0 } ?? 0
            counts[key] = Count(failures: before + 1, last: now)
            if before + 1 == Self.free { answer = .takenAsLast }
        }
        return answer
    }

    /// The one whose try it was came in: nothing is held against the name, and not this try against the address.
    public mutating func succeeded(name: String, address: String) {
        let keys = Self.keys(name, address)
        counts[keys[0].0] = nil
        counts[keys[1].0]?.failures -= 1
    }

    /// A try was taken and not made.
    public mutating func giveBack(name: String, address: String) {
        for (key, _) in Self.keys(name, address) where counts[key] != nil {
            counts[key]?.failures -= 1
        }
    }

    private static func keys(_ name: String, _ address: String) -> [(String, Duration)] {
        [
            ("name " + String(name.prefix(64)), nameLimit),
            ("address " + NetworkAddress.network(of: address), addressLimit),
        ]
    }

    private func wait(for key: String, limit: Duration, at now: Timestamp) -> Duration {
        guard let count = counts[key], count.failures >= Self.free else { return .zero }
        let length = min(limit, .seconds(1 << min(count.failures - Self.free, 12)))
        return max(.zero, count.last + length - now)
    }

    /// Where there is no room the oldest go: an attacker with that many addresses is not stopped by this.
    private mutating func forget(at now: Timestamp) {
        guard counts.count >= Self.room else { return }
        counts = counts.filter { now - $0.value.last < Self.memory }
        guard counts.count >= Self.room else { return }
        let kept = counts.sorted { $0.value.last > $1.value.last }.prefix(Self.room / 2)
        counts = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}
