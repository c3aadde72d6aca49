// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Policy
import Synchronization
import Vocabulary

/// The API keys in force, and how much of each one's rate is left.
///
/// Only digests are held: a key that is read from memory or disk opens nothing.
public final class KeyRing: Sendable {
    private struct State {
        var keys: [Digest: APIKey]
        var buckets: [String: TokenBucket] = [:]
    }

    private let state: Mutex<State>
    /// Whether a person is let in no more, whatever key they have.
    private let isBarred: @Sendable (String) -> Bool

    public init(
        _ keys: [APIKey], isBarred: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.isBarred = isBarred
        state = Mutex(State(keys: Self.byHash(keys)))
    }

    /// Puts other keys in force. Those that are gone open nothing from here on.
    public func adopt(_ keys: [APIKey]) {
        state.withLock { $0.keys = Self.byHash(keys) }
    }

    private static func byHash(_ keys: [APIKey]) -> [Digest: APIKey] {
        // Two entries with one digest are one key: the first counts.
        Dictionary(keys.map { ($0.hash, $0) }) { first, _ in first }
    }

    /// The keys in force, by name.
    public var keys: [APIKey] {
        state.withLock { $0.keys.values.sorted { $0.name < $1.name } }
    }

    /// Whether a key with a right is somebody's.
    public func holdsKey(_ person: String, right: APIKey.Right) -> Bool {
        state.withLock { state in
            state.keys.values.contains { $0.person == person && $0.rights.contains(right) }
        }
    }

    /// The key that was sent in an `Authorization` header; `nil` where nobody was given it.
    func key(authorization: String?) -> APIKey? {
        guard let authorization, authorization.utf8.count > 7,
            authorization.prefix(7).lowercased() == "bearer "
        else { return nil }
        let hash = Digest(of: authorization.dropFirst(7).utf8)
        guard let key = state.withLock({ $0.keys[hash] }) else { return nil }
        return key.person.map(isBarred) ?? false ? nil : key
    }

    /// The key of that name; `nil` where it is not in force any more.
    func key(named name: String) -> APIKey? {
        state.withLock { state in state.keys.values.first { $0.name == name } }
    }

    /// Takes one request out of the key's rate.
    ///
    /// - Returns: `nil` where there was one left, else the seconds until there is.
    func take(from key: APIKey, at now: ContinuousClock.Instant) -> Int? {
        guard let rate = key.rate else { return nil }
        return state.withLock { state in
            state.buckets[key.name, default: TokenBucket(rate: rate, at: now)].take(rate, at: now)
        }
    }
}

/// A rate with room for bursts: so many a second, and so many at once after a pause.
struct TokenBucket {
    private var tokens: Double
    private var filled: ContinuousClock.Instant

    init(rate: APIKey.Rate, at now: ContinuousClock.Instant) {
        tokens = Double(rate.burst)
        filled = now
    }

    /// Takes one token; else tells in how many whole seconds there will be one.
    mutating func take(_ rate: APIKey.Rate, at now: ContinuousClock.Instant) -> Int? {
        let elapsed = (now - filled).seconds
        tokens = min(Double(rate.burst), tokens + elapsed * rate.perSecond)
        filled = now
        guard tokens < 1 else {
            tokens -= 1
            return nil
        }
        return max(1, Int(((1 - tokens) / rate.perSecond).rounded(.up)))
    }
}

extension Duration {
    /// Seconds with their fraction.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
