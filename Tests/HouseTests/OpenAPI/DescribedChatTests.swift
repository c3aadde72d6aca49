// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOHTTP1
import Policy
import Testing
import Vocabulary

/// The routes of the customers' chat answer as `GET /openapi.json` says.
@Suite struct DescribedChatTests {
    @Test func `what the chat answers is described`() async throws {
        let keys: [APIKey] = [
            .sample("site", "site-key", rights: [.chat]),
            .sample("narrow", "narrow-key", scope: .some(["wide"]), rights: [.chat]),
        ]
        let sample = TestHouse.chatting(
            "{text: 9, rate: {per-second: 0.001, burst: 2}, "
                + "visitors: {per-second: 0.001, burst: 5}, use-cases: {cards: {agent: triage}}}")
        try await TestHouse.open(
            sample, answers: [.saying("Hi."), .whole("{}", status: 500)], keys: keys
        ) { house in
            let door = try await DescribedDoor(house)
            var faults: [String] = []
            func check(_ reply: Reply, _ route: String, _ status: Int) {
                #expect(reply.status == status, "\(route): \(reply.text)")
                faults += door.faults(of: reply, to: route)
            }
            let opening = "POST /v1/chat-sessions"
            let customer = try await house.chatter()
            check(try await house.open(), opening, 201)
            check(try await house.open(["use_case": "led"]), opening, 401)
            check(try await house.open([:]), opening, 400)
            check(try await house.open(), opening, 201)
            check(try await house.open(), opening, 429)
            check(try await house.open(key: "narrow-key"), opening, 403)
            check(try await house.open(["use_case": "none"], key: "site-key"), opening, 404)
            let known: JSON = [
                "use_case": "cards", "conversation": "c-1", "customer_id": "ada",
            ]
            let own = try await house.chatter(known, key: "site-key")
            #expect(try await own.say("Hello").status == 200)
            check(
                try await house.open(
                    ["use_case": "cards", "conversation": "c-1"], key: "site-key"),
                opening, 409)

            let saying = "POST /v1/chat-sessions/current/messages"
            check(try await customer.say("Hello"), saying, 502)
            check(try await customer.say("Hello"), saying, 502)
            check(try await customer.say("Hello"), saying, 429)
            check(try await customer.say("Ten letters"), saying, 413)
            check(try await customer.say(""), saying, 400)
            let reading = "GET /v1/chat-sessions/current/messages"
            check(try await own.messages(), reading, 200)
            check(try await own.ask(.GET, "/messages?after=x"), reading, 400)
            let stream = try await own.events()
            #expect(stream.status == 200)
            #expect(stream.headers.first(name: "content-type") == "text/event-stream")
            let calling = "POST /v1/chat-sessions/current/call-back"
            check(try await own.ask(.POST, "/call-back", ["contact": "x"]), calling, 404)
            check(try await own.ask(.POST, "/call-back", [:]), calling, 400)
            let closing = "DELETE /v1/chat-sessions/current"
            check(try await own.ask(.DELETE, ""), closing, 204)
            check(try await own.ask(.DELETE, ""), closing, 401)
            check(try await own.messages(), reading, 401)
            check(try await own.ask(.POST, "/call-back", ["contact": "x"]), calling, 401)
            check(try await house.get("/chat/cards", key: ""), "GET /chat/{use-case}", 200)
            check(try await house.get("/chat/none", key: ""), "GET /chat/{use-case}", 404)
            check(try await house.get("/chat.js", key: ""), "GET /chat.js", 200)
            #expect(faults == [])
        }
    }

    @Test func `what somebody is told who asks to be called is described`() async throws {
        try await TestHouse.open(TestHouse.chatting(), answers: [.saying("Hi.")]) { house in
            let door = try await DescribedDoor(house)
            let customer = try await house.chatter()
            #expect(try await customer.say(HandoverTests.person).status == 200)
            let route = "POST /v1/chat-sessions/current/call-back"
            let asked = try await customer.ask(.POST, "/call-back", ["contact": "x"])
            #expect(asked.status == 200)
            #expect(door.faults(of: asked, to: route) == [])
            let reading = try await customer.messages()
            #expect(door.faults(of: reading, to: "GET /v1/chat-sessions/current/messages") == [])
        }
    }
}
