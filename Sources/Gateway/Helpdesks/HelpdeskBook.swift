// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What helpdesks need of the house: handed in, because the door knows neither ledger nor files.
public struct HelpdeskBook: Sendable {
    /// How many entries there are.
    let size: @Sendable () -> Int
    /// Entries: from a position on, at most so many.
    let facts: @Sendable (Int, Int) throws -> [HelpdeskFact]
    /// What was kept under a helpdesk's name; `nil` where nothing was.
    let load: @Sendable (String) throws -> [UInt8]?
    /// Keeps it durably: all of it or nothing.
    let save: @Sendable (String, [UInt8]) throws -> Void
    let now: @Sendable () -> Timestamp
    /// From 0 to 1.
    let chance: @Sendable () -> Double

    public init(
        size: @escaping @Sendable () -> Int,
        facts: @escaping @Sendable (Int, Int) throws -> [HelpdeskFact],
        load: @escaping @Sendable (String) throws -> [UInt8]?,
        save: @escaping @Sendable (String, [UInt8]) throws -> Void,
        now: @escaping @Sendable () -> Timestamp, chance: @escaping @Sendable () -> Double
    ) {
        self.size = size
        self.facts = facts
        self.load = load
        self.save = save
        self.now = now
        self.chance = chance
    }
}

/// An entry of the ledger as helpdesks see it.
public struct HelpdeskFact: Sendable {
    let position: Int
    let event: Event
    let conversation: ID<Conversation>?
    let useCase: String?
    let by: Principal

    public init(
        position: Int, event: Event, conversation: ID<Conversation>?, useCase: String?,
        by: Principal
    ) {
        self.position = position
        self.event = event
        self.conversation = conversation
        self.useCase = useCase
        self.by = by
    }
}
