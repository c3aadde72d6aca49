// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import NIOHTTP1
import Policy
import Testing
import Vocabulary

@testable import belay

/// A customer of the chat who does not wait, and wants to be called.
@Suite struct ChatCallBackTests {
    private static let people: [APIKey] = [
        .sample("ana", "ana-key", rights: [.handoffs], person: "ana", roles: ["agent"]),
        .sample("site", "site-key", rights: [.chat]),
    ]
    private static let site = "https://bank.example"
    private static let settings =
        "{origins: [\(site)], rate: {per-second: 100, burst: 100}, "
        + "use-cases: {cards: {agent: triage}}}"

    @Test func `who waits may ask to be called, and what was agreed stays and is at the desk`()
        async throws
    {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")], keys: Self.people
        ) { house in
            let customer = try await house.chatter()
            _ = try await customer.say(HandoverTests.person)
            #expect(try await customer.messages().json?["state"]?["call_back"] == .null)
            let at = (Timestamp.now() + .seconds(7200)).description
            let asked = try await customer.call("+49 30 123456", at: .string(at))
            #expect(asked.status == 200, "\(asked.text)")
            #expect(asked.json?["status"] == "later")
            #expect(asked.json?["place"] == .null)
            let agreed: JSON = ["at": .string(at), "contact": "+49 30 123456"]
            #expect(asked.json?["call_back"] == agreed)
            #expect(asked.json?["message"]?.string?.contains("as agreed") == true)
            // A page that is loaded again.
            #expect(try await customer.messages().json?["state"] == asked.json)
            // What was said last counts, also without milliseconds.
            let later = Timestamp.now() + .seconds(10_800)
            let second = later.description.prefix(19) + "Z"
            let changed = try await customer.call("kim@example.org", at: .string(String(second)))
            #expect(changed.json?["call_back"]?["contact"] == "kim@example.org")
            #expect(changed.json?["call_back"]?["at"]?.string?.hasPrefix(second.dropLast()) == true)
            let package = try await house.package()
            #expect(package["call_back"]?["contact"] == "kim@example.org")
            // It is no word of the conversation, and stands in no leaf and no log.
            #expect(try await customer.messages().said.count == 2)
            let entries = try house.house.ledger.entries(from: 0, limit: 1000)
            let leaves = entries.map { "\($0.event) \($0.principal)" }.joined()
            for contact in ["123456", "kim@example.org"] {
                #expect(!leaves.contains(contact))
                #expect(!house.log.text.contains(contact))
            }
        }
    }

    @Test func `where nobody waits, or a person is there, it is told and changes nothing`()
        async throws
    {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")], keys: Self.people
        ) { house in
            let customer = try await house.chatter()
            _ = try await customer.say("Hello")
            #expect(try await customer.call("x").status == 404)
            _ = try await customer.say(HandoverTests.person)
            let list = try await house.get("/v1/handoffs", key: "ana-key")
            let path = "/v1/handoffs/\(try #require(list.json?["data"]?[0]?["id"]?.string))"
            let taken = try await house.post(
                JSON.object([]).serialized, key: "ana-key", to: path + "/acceptance")
            #expect(taken.status == 200)
            let late = try await customer.call("x")
            #expect(late.status == 409)
            // Whom the staff sign in as is none of the customer's.
            #expect(!late.text.contains("ana"))
            #expect(try await customer.messages().json?["state"]?["status"] == "person")
        }
    }

    @Test func `what can't be used is told, and too much of it is refused`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")], keys: Self.people
        ) { house in
            let wrong: [JSON] = [
                [1], [:], ["contact": 7], ["contact": ""], ["contact": " \n"],
                ["contact": .string(String(repeating: "é", count: 129))],
                ["contact": "x", "at": "soon"], ["contact": "x", "at": 7],
                ["contact": "x", "at": "2026-02-30T14:00:00Z"],
                ["contact": "x", "at": "9999-12-31T23:59:59Z"],
                ["contact": "x", "at": "2026-03-02T14:00:00+01:00"],
            ]
            for body in wrong {
                let customer = try await house.chatter(["use_case": "cards"], key: "site-key")
                _ = try await customer.say(HandoverTests.person)
                let reply = try await customer.ask(.POST, "/call-back", body)
                #expect(reply.status == 400, "\(body)")
                #expect(try await customer.messages().json?["state"]?["status"] == "waiting")
            }
            let customer = try await house.chatter()
            _ = try await customer.say(HandoverTests.person)
            // What is over is as soon as somebody can; so is nothing.
            #expect(
                try await customer.call("x", at: "2001-01-01T00:00:00Z").status == 200)
            #expect(try await customer.call("x", at: .null).status == 200)
            for _ in 0..<4 { _ = try await customer.call("x") }
            let much = try await customer.call("x")
            #expect(much.status == 429)
            #expect(much.header("retry-after") != nil)
        }
    }

    @Test func `only the token of the chat opens it, from pages that may`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")], keys: Self.people
        ) { house in
            let customer = try await house.chatter()
            _ = try await customer.say(HandoverTests.person)
            let other = try await house.chatter()
            #expect(try await other.call("x").status == 404)
            for token in ["", "cht_none", "ana-key", "site-key", house.key] {
                let thief = Chatter(house: house, token: token)
                #expect(try await thief.call("x").status == 401, "\(token)")
            }
            var page = customer
            page.origin = "https://evil.example"
            #expect(try await page.call("x").status == 403)
            page.origin = Self.site
            let own = try await page.call("x")
            #expect(own.status == 200)
            #expect(own.header("access-control-allow-origin") == Self.site)
            let preflight = try await Reply(
                house.send(
                    .OPTIONS, "/v1/chat-sessions/current/call-back", key: "",
                    headers: [("origin", Self.site), ("access-control-request-method", "POST")]))
            #expect(preflight.status == 204)
            #expect(try await customer.ask(.DELETE, "").status == 204)
            #expect(try await customer.call("x").status == 401)
            #expect(try await customer.ask(.GET, "/call-back").status == 405)
        }
    }

    @Test func `hostile words for a contact are words, wherever they are shown`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")], keys: Self.people
        ) { house in
            let hostile = "<script>x</script>\"'&\u{202E}+49\r\nevent: over\r\n\r\n\u{0}"
            let customer = try await house.chatter()
            _ = try await customer.say(HandoverTests.person)
            let asked = try await customer.call(hostile)
            #expect(asked.json?["call_back"]?["contact"] == .string(hostile))
            #expect(try await house.package()["call_back"]?["contact"] == .string(hostile))
            var page = try await customer.events(after: 2)
            var lines: [String] = []
            while !lines.contains("event: state") {
                lines = try #require(try await page.nextBlock())
                #expect(!lines.contains("event: over"))
            }
            #expect(lines.count { $0.hasPrefix("data: ") } == 1)
        }
    }

    @Test func `who is erased has no contact any more`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")], keys: Self.people
        ) { house in
            let customer = try await house.chatter()
            _ = try await customer.say(HandoverTests.person)
            #expect(try await customer.call("+49 30 123456").status == 200)
            let entry = try #require(
                try house.house.ledger.entries(from: 0, limit: 1000).first { $0.subject != nil })
            try await house.house.ledger.erase(
                try #require(entry.subject), at: .now(), by: .system)
            // A visitor has nothing else that could be read: their state stays.
            let after = try await customer.messages()
            #expect(after.status == 200)
            #expect(after.json?["state"]?["call_back"]?["contact"] == .null)
            #expect(!after.text.contains("123456"))
        }
    }
}

extension Chatter {
    fileprivate func call(_ contact: String, at moment: JSON? = nil) async throws -> Reply {
        var body: JSON = ["contact": .string(contact)]
        if let moment { body["at"] = moment }
        return try await ask(.POST, "/call-back", body)
    }
}

extension TestHouse {
    /// The package of the only handoff that waits.
    fileprivate func package() async throws -> JSON {
        let list = try await get("/v1/handoffs", key: "ana-key")
        let id = list.json?["data"]?[0]?["id"]?.string ?? "none"
        return try await get("/v1/handoffs/\(id)", key: "ana-key").json ?? .null
    }
}
