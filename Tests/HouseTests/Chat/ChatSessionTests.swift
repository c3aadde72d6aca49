// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import NIOHTTP1
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// Who is given a token for a chat, and what it opens.
@Suite struct ChatSessionTests {
    private static let keys: [APIKey] = [
        .sample("site", "site-key", scope: .some(["cards"]), rights: [.chat]),
        .sample("led", "led-key", scope: .some(["led"]), rights: [.chat]),
        .sample("deaf", "deaf-key", rights: [.decide]),
    ]
    private static let order: JSON = [
        "use_case": "cards", "agent": "triage", "conversation": "c-1", "customer_id": "ada",
    ]

    @Test func `a visitor chats where the workspace says so, and nowhere else`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Hi.")], keys: Self.keys
        ) { house in
            let visitor = try await house.open()
            #expect(visitor.status == 201)
            #expect(try await house.open(["use_case": "led"]).status == 401)
            #expect(try await house.open(["use_case": "none"]).status == 401)
            // Who brings a key that is wrong is no visitor.
            #expect(try await house.open(key: "wrong").status == 401)
            #expect(try await house.open(key: "deaf-key").status == 403)
            let orders: [JSON] = [
                ["use_case": "cards", "agent": "triage"],
                ["use_case": "cards", "conversation": "c-1"],
                ["use_case": "cards", "customer_id": "ada"],
            ]
            for order in orders { #expect(try await house.open(order).status == 400) }
            #expect(try await house.open([:]).status == 400)
        }
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.keys) { house in
            // Nobody opened anything: a site with its key may all the same.
            let visitor = try await house.open()
            #expect(visitor.status == 401)
            #expect(try await house.open(Self.order, key: "site-key").status == 201)
        }
    }

    @Test func `visitors together open so many sessions and no more`() async throws {
        let sample = TestHouse.chatting(
            "{visitors: {per-second: 0.001, burst: 2}, use-cases: {cards: {agent: triage}}}")
        try await TestHouse.open(sample, answers: [.saying("Hi.")]) { house in
            let first = try await house.open()
            #expect(first.status == 201)
            #expect(try await house.open().status == 201)
            #expect(try await house.open().status == 429)
        }
    }

    @Test func `a token opens its own conversation, and nothing else of the door`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Hi.")], keys: Self.keys
        ) { house in
            let (one, two) = (try await house.chatter(), try await house.chatter())
            _ = try await one.say("Mine alone")
            #expect(try await two.messages().said == [])
            for path in [
                "/v1/models", "/v1/handoffs", "/v1/approvals", "/v1/use-cases", "/metrics",
            ] {
                #expect(try await house.get(path, key: one.token).status == 401, "\(path)")
            }
            #expect(try await house.chat(TestHouse.body(), key: one.token).status == 401)
            #expect(try await house.open(key: one.token).status == 401)
            // And a key is no token.
            #expect(try await Chatter(house: house, token: "site-key").messages().status == 401)
        }
    }

    @Test func `what is forged, cut or of another letter is no token`() async throws {
        try await TestHouse.open(TestHouse.chatting(), answers: [.saying("Hi.")]) { house in
            let token = try await house.chatter().token
            #expect(token.utf8.count == 68)
            let last = token.last == "0" ? "1" : "0"
            for forged in [
                "cht_" + String(repeating: "0", count: 64), String(token.dropLast()),
                String(token.dropLast()) + last, token.uppercased(), token + "0", "",
                "cht_" + Digest(of: token.utf8).description.dropFirst(7),
            ] {
                let reply = try await Chatter(house: house, token: forged).messages()
                #expect(reply.status == 401, "\(forged)")
            }
            let events = try await Chatter(house: house, token: "cht_none").events()
            #expect(events.status == 401)
        }
    }

    @Test
    func
        `a token ends with its time, when it is closed, and with the key or the opening that it came by`()
        async throws
    {
        let brief = TestHouse.chatting("{lasts: 1ms, use-cases: {cards: {agent: triage}}}")
        try await TestHouse.open(brief, answers: [.saying("Hi.")]) { house in
            let customer = try await house.chatter()
            #expect(try await customer.messages().status == 401)
            #expect(try await customer.say("Hello").error?["code"] == "chat_over")
        }
        let folder = try TemporaryFolder()
        let data = folder.file("data")
        let tokens = try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Hi.")], keys: Self.keys, data: data
        ) { house in
            let closed = try await house.chatter()
            #expect(try await closed.ask(.DELETE, "").status == 204)
            #expect(try await closed.messages().status == 401)
            #expect(try await closed.ask(.DELETE, "").status == 401)
            return [
                closed.token, try await house.chatter().token,
                try await house.chatter(Self.order, key: "site-key").token,
            ]
        }
        // Without that key, and with nothing open to visitors any more.
        try await TestHouse.open(answers: [.saying("Hi.")], data: data) { house in
            for token in tokens {
                let reply = try await Chatter(house: house, token: token).messages()
                #expect(reply.status == 401)
            }
        }
    }

    @Test func `a restart forgets no chat`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.file("data")
        let token = try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Hi.")], keys: Self.keys, data: data
        ) { house in
            let customer = try await house.chatter(Self.order, key: "site-key")
            _ = try await customer.say("Hello")
            return customer.token
        }
        try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Again.")], keys: Self.keys, data: data
        ) { house in
            let customer = Chatter(house: house, token: token)
            #expect(try await customer.messages().said == ["customer: Hello", "ai: Hi."])
            #expect(try await customer.say("Still there?").said.last == "ai: Again.")
            let told = try #require(house.model.requests.last?.text)
            #expect(told.contains("Hello"))
        }
    }

    @Test
    func
        `a conversation that was had before goes on with its customer, through a key that opens all of it`()
        async throws
    {
        try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Hi.")], keys: Self.keys
        ) { house in
            let customer = try await house.chatter(Self.order, key: "site-key")
            _ = try await customer.say("Hello")
            let again = try await house.chatter(Self.order, key: "site-key")
            #expect(try await again.messages().said == ["customer: Hello", "ai: Hi."])
            let others: [JSON] = [
                ["use_case": "cards", "agent": "triage", "conversation": "c-1"],
                [
                    "use_case": "cards", "agent": "triage", "conversation": "c-1",
                    "customer_id": "eve",
                ],
            ]
            for order in others {
                let reply = try await house.open(order, key: "site-key")
                #expect(reply.status == 409)
                #expect(reply.error?["code"] == "other_customer")
            }
            let strange: JSON = [
                "use_case": "led", "agent": "assist", "conversation": "c-1", "customer_id": "ada",
            ]
            // A key that does not open what was said there.
            #expect(try await house.open(strange, key: "led-key").status == 403)
        }
    }

    @Test func `who erases the customer erases their chat`() async throws {
        try await TestHouse.open(TestHouse.chatting(), answers: [.saying("Hi.")]) { house in
            let customer = try await house.chatter()
            _ = try await customer.say("Hello")
            let entry = try #require(
                try house.house.ledger.entries(from: 0, limit: 1000).first { $0.subject != nil })
            try await house.house.ledger.erase(
                try #require(entry.subject), at: .now(), by: .system)
            #expect(try await customer.messages().said == [])
        }
    }

    @Test func `nothing of a chat stands in the log, and its token nowhere`() async throws {
        try await TestHouse.open(TestHouse.chatting(), answers: [.saying("Hi.")]) { house in
            let customer = try await house.chatter()
            _ = try await customer.say("Violets and quartz")
            _ = try await customer.ask(.DELETE, "")
            let entries = try house.house.ledger.entries(from: 0, limit: 1000)
            let leaves = entries.map { "\($0.event) \($0.principal)" }.joined()
            #expect(!leaves.contains(customer.token))
            #expect(!leaves.contains("Violets"))
            #expect(!house.log.text.contains("Violets"))
            #expect(!house.log.text.contains(customer.token))
        }
    }
}
