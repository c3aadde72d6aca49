// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOHTTP1
import Synchronization
import Testing
import Vocabulary

/// The description of what is asked for, agreed to and carried out: each answer, as it comes.
@Suite struct DescribedActionsTests {
    /// A house, its description, and what of its answers was not as described.
    private final class Asked: Sendable {
        let house: ApprovalHouse
        let door: DescribedDoor
        let faults = Mutex<[String]>([])

        init(_ house: ApprovalHouse) async throws {
            self.house = house
            door = try await DescribedDoor(house.house)
        }

        /// Asks a route for what the path leads to, and returns the answer.
        @discardableResult
        func callAsFunction(
            _ route: String, _ id: String = "", _ body: JSON? = nil, as key: String? = nil,
            status: Int = 200
        ) async throws -> JSON {
            let words = route.split(separator: " ").map(String.init)
            let path = words[1].replacing("{id}", with: id)
            let reply =
                if let body {
                    try await house.post(path, body, key: key)
                } else {
                    try await Reply(
                        house.house.send(HTTPMethod(rawValue: words[0]), path, key: key))
                }
            let found = door.faults(of: reply, to: route)
            faults.withLock { $0 += found }
            #expect(reply.status == status, "\(route): \(reply.text)")
            return reply.json ?? .null
        }
    }

    @Test func `answers about what waits for people are as described`() async throws {
        try await ApprovalHouse.open { house in
            let ask = try await Asked(house)
            func held() async throws -> (id: String, fingerprint: JSON) {
                let action = try await ask(
                    "POST /v1/actions", "",
                    [
                        "use_case": "gifts", "agent": "execution", "customer_id": "C-1",
                        "conversation": .string("c-\(house.system.orders.withLock { $0.count })"),
                        "action": ["name": "give", "arguments": ["amount": "20.00 EUR"]],
                    ], status: 202)
                return (action["id"]?.string ?? "", action["fingerprint"] ?? .null)
            }
            let (id, fingerprint) = try await held()
            try await ask("GET /v1/approvals", as: "ana")
            try await ask("GET /v1/approvals/{id}", id, as: "ana")
            let approval = "POST /v1/approvals/{id}/approval"
            try await ask(approval, id, ["fingerprint": "other"], as: "ana", status: 409)
            try await ask(approval, id, ["fingerprint": fingerprint], as: "bot", status: 403)
            try await ask(approval, id, ["fingerprint": fingerprint], as: "ana")
            try await ask("POST /v1/approvals/{id}/undo", id, [:], as: "bob", status: 202)
            try await ask("DELETE /v1/actions/{id}", id, status: 409)
            let next = try await held()
            let denial = "POST /v1/approvals/{id}/denial"
            try await ask(denial, next.id, ["cause": "other"], as: "ana", status: 400)
            try await ask(denial, next.id, ["cause": "not-owed"], as: "ana")
            try await ask("GET /v1/decisions/{id}", next.id)
            #expect(ask.faults.withLock { $0 } == [])
        }
    }

    @Test func `answers about roles that are lent are as described`() async throws {
        try await ApprovalHouse.open { house in
            let ask = try await Asked(house)
            let lent = try await ask(
                "POST /v1/delegations", "", ["role": "boss", "to": "bob", "for": "1h"], as: "ana",
                status: 201)
            let id = lent["id"]?.string ?? ""
            try await ask("GET /v1/delegations", as: "bob")
            try await ask("DELETE /v1/delegations/{id}", id, as: "bob", status: 404)
            try await ask("DELETE /v1/delegations/{id}", id, as: "ana", status: 204)
            try await ask("DELETE /v1/delegations/{id}", "other", as: "ana", status: 400)
            try await ask(
                "POST /v1/delegations", "", ["role": "duty-manager", "to": "bob", "for": "1h"],
                as: "ana", status: 403)
            #expect(ask.faults.withLock { $0 } == [])
        }
    }

    @Test func `answers to what the customer says are as described`() async throws {
        try await ApprovalHouse.open { house in
            let ask = try await Asked(house)
            let id = try await house.act("move", ["email": "ana@example.com"])["id"]?.string ?? ""
            try await ask("POST /v1/actions/{id}/confirmation", id, ["said": "yes"])
            let code = try #require(house.system.codes.withLock { $0.last })
            for said in ["Where is it?", code == "111111" ? "222222" : "111111", code] {
                try await ask("POST /v1/actions/{id}/proof", id, ["said": .string(said)])
            }
            try await ask("POST /v1/actions/{id}/release", id, [:], status: 409)
            #expect(ask.faults.withLock { $0 } == [])
        }
    }
}
