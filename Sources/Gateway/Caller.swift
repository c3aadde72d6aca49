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

/// A client that was let in. It keeps its place among those at work until it is let go of.
final class Caller: Sendable {
    let key: APIKey
    let arrived: ContinuousClock.Instant
    private let places: Places
    /// Where they come from who have no key; `nil` for all others.
    private let guest: Guest?

    /// A request that counts for its network.
    struct Guest {
        let network: String
        let networks: Networks
    }

    init(
        _ key: APIKey, arrived: ContinuousClock.Instant, in places: Places, as guest: Guest? = nil
    ) {
        self.key = key
        self.arrived = arrived
        self.places = places
        self.guest = guest
    }

    deinit {
        places.leave()
        if let guest { guest.networks.end(guest.network) }
    }

    var principal: Principal { key.principal }
}

/// How many requests may be at work at once.
final class Places: Sendable {
    private let limit: Int
    private let taken = Atomic<Int>(0)

    init(_ limit: Int) {
        self.limit = limit
    }

    /// Takes a place; false where there is none left.
    func enter() -> Bool {
        let (_, count) = taken.add(1, ordering: .relaxed)
        guard count <= limit else {
            taken.subtract(1, ordering: .relaxed)
            return false
        }
        return true
    }

    func leave() { taken.subtract(1, ordering: .relaxed) }
}

extension Gateway {
    /// Lets a client in: by its key, what the key may do, its rate, and whether there is room.
    ///
    /// - Parameter rights: One of these is enough.
    func admit(_ request: Request, right rights: APIKey.Right...) throws(Problem) -> Caller {
        let now = clock.now
        guard let key = keys.key(authorization: request.headers[.authorization]) else {
            throw .unauthorized
        }
        guard !key.rights.isDisjoint(with: rights) else {
            let words = rights.map { "`\($0.rawValue)`" }.joined(separator: " or ")
            throw .forbidden("this key has not the right \(words): see `rights` of the key")
        }
        if let seconds = keys.take(from: key, at: now) { throw .tooMany(retryAfter: seconds) }
        guard places.enter() else { throw .busy }
        return Caller(key, arrived: now, in: places)
    }

    /// Lets somebody in who has no key: where their network has not taken all of its share, and there is room.
    ///
    /// - Parameter key: What they may do.
    func admitStranger(
        _ request: Request, _ context: GatewayContext, as key: APIKey
    ) throws(Problem) -> Caller {
        let now = clock.now
        let network = network(of: request, context)
        guard networks.begin(network, atMost: placesOfNetwork, at: now) else {
            throw .tooManyOfAddress("requests under way", retryAfter: 1)
        }
        guard strangers.enter() else {
            networks.end(network)
            throw .busy
        }
        return Caller(
            key, arrived: now, in: strangers,
            as: Caller.Guest(network: network, networks: networks))
    }

    /// The body, parsed once.
    func document(of request: Request) async throws -> JSONDocument {
        let bytes = try await body(of: request)
        do {
            return try JSONDocument(parsing: bytes, limits: .init(depth: limits.depth))
        } catch {
            throw Problem.badRequest("the body is not JSON that can be read: \(error)")
        }
    }

    /// The body as it came, up to the limit.
    ///
    /// - Parameter limit: In bytes; what the workspace allows where nothing is said.
    func body(of request: Request, limit: Int? = nil) async throws -> [UInt8] {
        let limit = limit ?? limits.bodyBytes
        if let length = request.headers[.contentLength].flatMap({ Int($0) }),
            length > limit
        {
            throw Problem.tooLarge(limit: limit)
        }
        var bytes: [UInt8] = []
        for try await piece in request.body {
            guard bytes.count + piece.readableBytes <= limit else {
                throw Problem.tooLarge(limit: limit)
            }
            piece.withUnsafeReadableBytes { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// The conversation that a request belongs to, and what the client may call it.
    ///
    /// - Parameter customer: Who the channel says the customer is; `nil` where it does not say.
    func conversation(
        named name: String?, orDerivedFrom parts: [String], of customer: String?, _ request: Request
    ) async throws -> (Conversation, String) {
        let derived = name == nil
        let name =
            name ?? "derived-"
            + Digest(of: parts.joined(separator: "\u{1F}").utf8).description.dropFirst(7).prefix(32)
        guard !name.isEmpty, name.utf8.count <= 256 else {
            throw Problem.badRequest("the conversation's name must have 1 to 256 bytes")
        }
        let channel =
            request.headers[.belayChannel].map { Channel(rawValue: $0) ?? .other } ?? .chat
        let origin = request.headers[.belayOrigin].flatMap { Origin(rawValue: $0) } ?? .live
        let conversation = try await recorded {
            try await decisions.conversation(
                named: name, channel: channel, origin: origin, isDerived: derived,
                customer: customer)
        }
        return (conversation, name)
    }

    /// Runs what records; where nothing can be recorded, nothing passes.
    func recorded<Value>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch {
            health.failed(at: clock.now)
            logger.error("nothing could be recorded", metadata: ["error": "\(error)"])
            throw Problem.unrecorded
        }
    }

    /// Milliseconds with three decimals that Belay itself took since `arrived`.
    func overhead(since arrived: ContinuousClock.Instant, waited: Duration) -> String {
        let took = clock.now - arrived - waited
        metrics.took(took)
        let microseconds = Int((took.seconds * 1e6).rounded())
        let fraction = String(microseconds % 1000)
        return "\(microseconds / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count)
            + fraction
    }
}
