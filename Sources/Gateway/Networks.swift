// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Policy
import Synchronization
import Vocabulary

/// What each network has taken of what those without a key share: one that floods takes its own share, and not the others'.
///
/// It is memory and nothing else. Where there is no room those go that hold nothing: an attacker with that many networks is
/// stopped by what all share.
final class Networks: Sendable {
    private struct Guest {
        var requests = 0
        var streams = 0
        var sessions: TokenBucket?
        var used: ContinuousClock.Instant
        var isHolding: Bool { requests > 0 || streams > 0 }
    }

    private let guests = Mutex<[String: Guest]>([:])
    static let room = 10_000

    var count: Int { guests.withLock { $0.count } }

    /// Begins a request; false where as many of the network are under way as may be.
    func begin(_ network: String, atMost limit: Int, at now: ContinuousClock.Instant) -> Bool {
        take(\.requests, of: network, atMost: limit, at: now)
    }

    func end(_ network: String) {
        guests.withLock { $0[network]?.requests -= 1 }
    }

    /// Takes a session that a visitor opens out of their network's rate.
    ///
    /// - Returns: `nil` where there was one left, else the seconds until there is.
    func takeSession(
        of network: String, _ rate: APIKey.Rate, at now: ContinuousClock.Instant
    ) -> Int? {
        change(network, at: now) { guest in
            var bucket = guest.sessions ?? TokenBucket(rate: rate, at: now)
            defer { guest.sessions = bucket }
            return bucket.take(rate, at: now)
        }
    }

    /// Opens a stream; false where the network has as many as it may.
    func openStream(
        _ network: String, atMost limit: Int, at now: ContinuousClock.Instant
    ) -> Bool {
        take(\.streams, of: network, atMost: limit, at: now)
    }

    func closeStream(_ network: String) {
        guests.withLock { $0[network]?.streams -= 1 }
    }

    /// How many streams a network has.
    func streams(of network: String) -> Int {
        guests.withLock { $0[network]?.streams ?? 0 }
    }

    private func take(
        _ count: WritableKeyPath<Guest, Int>, of network: String, atMost limit: Int,
        at now: ContinuousClock.Instant
    ) -> Bool {
        change(network, at: now) { guest in
            guard guest[keyPath: count] < limit else { return false }
            guest[keyPath: count] += 1
            return true
        }
    }

    private func change<Value: Sendable>(
        _ network: String, at now: ContinuousClock.Instant, _ work: (inout Guest) -> Value
    ) -> Value {
        guests.withLock { guests in
            if guests[network] == nil, guests.count >= Self.room { Self.forget(&guests, at: now) }
            var guest = guests[network] ?? Guest(used: now)
            guest.used = now
            defer { guests[network] = guest }
            return work(&guest)
        }
    }

    /// Those who were silent for long enough to have all of their rate back go first, then the oldest half.
    private static func forget(_ guests: inout [String: Guest], at now: ContinuousClock.Instant) {
        let old = now - .seconds(600)
        guests = guests.filter { $0.value.isHolding || $0.value.used > old }
        guard guests.count >= room else { return }
        let idle = guests.filter { !$0.value.isHolding }.sorted { $0.value.used < $1.value.used }
        for (network, _) in idle.prefix(max(1, idle.count / 2)) { guests[network] = nil }
    }
}

extension Gateway {
    /// The network that a request is from, as the connection, and the proxies that are believed, say.
    func network(of request: Request, _ context: GatewayContext) -> String {
        let proxies = decisions.workspace.proxies
        let peer = context.channel.remoteAddress?.ipAddress
        if proxies == .none, saysWhomItIsFrom(request), isOnThisMachine(peer) {
            // Once: whoever sends such a header must not fill the log.
            if !hasToldOfProxy.exchange(true, ordering: .relaxed) {
                logger.warning(
                    "a proxy on this machine is not named in `proxies`: all who come through it count as one"
                )
            }
        }
        return NetworkAddress.network(
            of: proxies.client(of: peer, said: request.headers.said(in: proxies.header)))
    }

    private func isOnThisMachine(_ peer: String?) -> Bool {
        peer.flatMap { NetworkAddress($0) }?.isLoopback ?? false
    }

    private func saysWhomItIsFrom(_ request: Request) -> Bool {
        Proxies.Header.allCases.contains { !request.headers.said(in: $0).isEmpty }
    }
}

extension HTTPFields {
    /// What proxies say of whom a request is from, line by line.
    func said(in header: Proxies.Header) -> [String] {
        // INVARIANT: the words of the headers are names of fields.
        HTTPField.Name(header.rawValue).map { self[values: $0] } ?? []
    }
}
