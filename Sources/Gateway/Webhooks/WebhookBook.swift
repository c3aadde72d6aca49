// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What webhooks need of the house: handed in, because the door knows neither ledger nor files.
public struct WebhookBook: Sendable {
    /// The ledger's name.
    let origin: String
    /// How many entries there are.
    let size: @Sendable () -> Int
    /// Entries in their canonical form: from a position on, at most so many.
    let leaves: @Sendable (Int, Int) throws -> [[UInt8]]
    /// Records an event, and whose it is.
    let record: @Sendable (Event, Principal) async throws -> Void
    /// What was kept under a webhook's name; `nil` where nothing was.
    let load: @Sendable (String) throws -> [UInt8]?
    /// Keeps it durably: all of it or nothing.
    let save: @Sendable (String, [UInt8]) throws -> Void
    let now: @Sendable () -> Timestamp
    /// From 0 to 1.
    let chance: @Sendable () -> Double

    public init(
        origin: String, size: @escaping @Sendable () -> Int,
        leaves: @escaping @Sendable (Int, Int) throws -> [[UInt8]],
        record: @escaping @Sendable (Event, Principal) async throws -> Void,
        load: @escaping @Sendable (String) throws -> [UInt8]?,
        save: @escaping @Sendable (String, [UInt8]) throws -> Void,
        now: @escaping @Sendable () -> Timestamp, chance: @escaping @Sendable () -> Double
    ) {
        self.origin = origin
        self.size = size
        self.leaves = leaves
        self.record = record
        self.load = load
        self.save = save
        self.now = now
        self.chance = chance
    }
}

/// One try to tell a receiver.
struct WebhookDelivery: Sendable {
    let url: String
    let headers: [(name: String, value: String)]
    let body: [UInt8]
}

/// Sends it, and says what came of it.
typealias WebhookLine = @Sendable (WebhookDelivery) async -> WebhookState.Outcome
