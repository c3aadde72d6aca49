// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing
import Vocabulary

@testable import belay

/// Many press at the same moment, through the door: one is first, and the others are told.
@Suite struct RaceTests {
    private static let workers = 64

    /// The statuses that so many answers at once have.
    private static func statuses(
        _ ask: @escaping @Sendable (Int) async throws -> Reply
    ) async throws -> [Int: Int] {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<workers {
                group.addTask { try await ask(number).status }
            }
            return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        }
    }

    @Test func `of 64 who approve one is first, and it runs once`() async throws {
        try await ApprovalHouse.open { house in
            let held = try await house.act("give", ["amount": "5.00 EUR"])
            let path = "/v1/approvals/\(held["id"]?.string ?? "")/approval"
            let body: JSON = ["fingerprint": held["fingerprint"] ?? .null]
            let statuses = try await Self.statuses {
                try await house.post(path, body, key: $0 % 2 == 0 ? "ana" : "bob")
            }
            #expect(statuses == [200: 1, 409: Self.workers - 1])
            #expect(house.system.orders.withLock { $0.count } == 1)
        }
    }

    /// A no still counts after a yes, as long as nothing has left: then both were heard.
    @Test func `of 64 who approve and deny one is first, and nothing runs that was denied`()
        async throws
    {
        try await ApprovalHouse.open { house in
            let held = try await house.act("give", ["amount": "5.00 EUR"])
            let id = held["id"]?.string ?? ""
            let statuses = try await Self.statuses { number in
                number % 2 == 0
                    ? try await house.post(
                        "/v1/approvals/\(id)/denial", ["cause": "not-owed"], key: "ana")
                    : try await house.post(
                        "/v1/approvals/\(id)/approval",
                        ["fingerprint": held["fingerprint"] ?? .null],
                        key: "bob")
            }
            let isDenied = try await house.house.decision(id)["status"] == "denied"
            let heard = statuses[200] ?? 0
            #expect(isDenied ? (1...2).contains(heard) : heard == 1)
            #expect(statuses == [200: heard, 409: Self.workers - heard])
            #expect(house.system.orders.withLock { $0.count } == (isDenied ? 0 : 1))
        }
    }

    @Test func `of 64 who say yes for the customer one is heard, and one code is sent`()
        async throws
    {
        try await ApprovalHouse.open { house in
            let held = try await house.act("move", ["email": "ana@example.com"])
            let path = "/v1/actions/\(held["id"]?.string ?? "")/confirmation"
            let statuses = try await Self.statuses { _ in
                try await house.post(path, ["said": "Yes"])
            }
            #expect(statuses == [200: 1, 409: Self.workers - 1])
            #expect(house.system.codes.withLock { $0.count } == 1)
        }
    }

    @Test func `the same call from 64 at once is one action`() async throws {
        try await ApprovalHouse.open { house in
            let ids = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<Self.workers {
                    group.addTask {
                        try await house.act("give", ["amount": "5.00 EUR"])["id"]?.string ?? ""
                    }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
        }
    }
}
