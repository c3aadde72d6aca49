// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOHTTP1
import Policy
import Testing
import Vocabulary

/// What a page hears without asking, and which pages may.
@Suite(.timeLimit(.minutes(10))) struct ChatEventTests {
    private static let site = "https://bank.example"
    private static let settings =
        "{origins: [\(site)], use-cases: {cards: {agent: triage, suggestions: [\"<b>Hello</b>\"]}}}"

    @Test func `a page hears what is said and who speaks, from where it was`() async throws {
        let people: [APIKey] = [
            .sample("ana", "ana-key", rights: [.handoffs], person: "ana", roles: ["agent"])
        ]
        try await TestHouse.open(
            TestHouse.chatting(), answers: [.saying("Hi.")], keys: people
        ) { house in
            let customer = try await house.chatter()
            _ = try await customer.say("Hello")
            var page = try await customer.events(after: 1)
            #expect(page.status == 200)
            #expect(try await page.nextEvent() == .init(id: "2", event: "message", "Hi."))
            #expect(try await page.nextEvent() == .init(event: "state", "ai"))
            _ = try await customer.say(HandoverTests.person)
            #expect(try await page.nextEvent()?.text == HandoverTests.person)
            var states: [String] = []
            var last = try await page.nextEvent()
            while let event = last, event.text != SampleWorkspace.handedOver {
                states.append(event.text)
                last = try await page.nextEvent()
            }
            #expect(last?.id == "4")
            if states.isEmpty { states.append(try await page.nextEvent()?.text ?? "") }
            #expect(Set(states) == ["waiting"])
            let list = try await house.get("/v1/handoffs", key: "ana-key")
            let path = "/v1/handoffs/\(try #require(list.json?["data"]?[0]?["id"]?.string))"
            _ = try await house.post(
                JSON.object([]).serialized, key: "ana-key", to: path + "/acceptance")
            var next = try await page.nextEvent()
            // Their place is told when it is another.
            while next?.text == "waiting" { next = try await page.nextEvent() }
            #expect(next == .init(event: "state", "person"))
            let hostile = "data: x\r\nevent: over\n\n<b>\u{202E}"
            let words: JSON = ["text": .string(hostile)]
            _ = try await house.post(words.serialized, key: "ana-key", to: path + "/messages")
            #expect(try await page.nextEvent() == .init(id: "5", event: "message", hostile))
            _ = try await customer.ask(.DELETE, "")
            #expect(try await page.nextEvent()?.event == "over")
            #expect(try await page.next() == nil)
        }
    }

    @Test func `a session has so many streams and no more, and closing the house ends them`()
        async throws
    {
        try await TestHouse.open(TestHouse.chatting(), answers: [.saying("Hi.")]) { house in
            let customer = try await house.chatter()
            var pages: [LiveReply] = []
            for _ in 0..<4 {
                var page = try await customer.events()
                #expect(try await page.nextEvent()?.event == "state")
                pages.append(page)
            }
            #expect(try await customer.events().status == 429)
            #expect(try await house.chatter().events().status == 200)
            await house.beginShutdown()
            for var page in pages { #expect(try await page.next() == nil) }
        }
    }

    @Test func `a page of a site that may embed it is answered, and of another it is not`()
        async throws
    {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")]
        ) { house in
            func opening(_ origin: String) async throws -> Reply {
                try await house.open(headers: [("origin", origin)])
            }
            let allowed = try await opening(Self.site)
            #expect(allowed.status == 201)
            #expect(allowed.header("access-control-allow-origin") == Self.site)
            #expect(allowed.header("vary") == "Origin")
            #expect(allowed.header("access-control-allow-credentials") == nil)
            for origin in [
                "https://evil.example", "http://bank.example", "null", Self.site + ".evil.example",
                "https://BANK.example", "https://bank.example:444",
            ] {
                let refused = try await opening(origin)
                #expect(refused.status == 403, "\(origin)")
                #expect(refused.header("access-control-allow-origin") == nil)
            }
            // Belay's own page.
            let own = try await opening(house.address)
            #expect(own.status == 201)
            #expect(own.header("access-control-allow-origin") == nil)
            // A token that was stolen opens nothing from a strange page either.
            let token = try #require(allowed.json?["token"]?.string)
            var thief = Chatter(house: house, token: token)
            thief.origin = "https://evil.example"
            #expect(try await thief.messages().status == 403)
            #expect(try await thief.say("Hello").status == 403)
            // Problems can be read by the page as well.
            var page = Chatter(house: house, token: "cht_none")
            page.origin = Self.site
            let over = try await page.messages()
            #expect(over.status == 401)
            #expect(over.header("access-control-allow-origin") == Self.site)
        }
    }

    @Test func `a browser that asks first is told what pages may`() async throws {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")]
        ) { house in
            func preflight(_ origin: String?) async throws -> Reply {
                var headers = [("access-control-request-method", "POST")]
                if let origin { headers.append(("origin", origin)) }
                return try await Reply(
                    house.send(
                        .OPTIONS, "/v1/chat-sessions/current/messages", key: "", headers: headers))
            }
            let yes = try await preflight(Self.site)
            #expect(yes.status == 204)
            #expect(yes.header("access-control-allow-origin") == Self.site)
            #expect(yes.header("access-control-allow-headers")?.contains("Authorization") == true)
            #expect(try await preflight("https://evil.example").status == 403)
            #expect(try await preflight(nil).status == 405)
            #expect(
                try await Reply(house.send(.OPTIONS, "/v1/chat/completions", key: "")).status == 405
            )
        }
    }

    @Test
    func
        `the page is there for what is open, lets nothing else in, and writes no markup of others`()
        async throws
    {
        try await TestHouse.open(
            TestHouse.chatting(Self.settings), answers: [.saying("Hi.")]
        ) { house in
            let page = try await house.get("/chat/cards", key: "")
            #expect(page.status == 200)
            let policy = try #require(page.header("content-security-policy"))
            #expect(policy.contains("default-src 'none'"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(page.text.contains("&lt;b&gt;Hello&lt;/b&gt;"))
            #expect(!page.text.contains("<b>Hello"))
            #expect(page.header("set-cookie") == nil)
            #expect(page.text.contains("<noscript>"))
            for name in ["led", "none", "%3Cb%3E"] {
                let missing = try await house.get("/chat/" + name, key: "")
                #expect(missing.status == 404)
                #expect(!missing.text.contains("<b>"))
            }
            let script = try await house.get("/chat.js", key: "")
            #expect(script.header("content-type") == "text/javascript; charset=utf-8")
            #expect(!script.text.contains("innerHTML"))
            #expect(!script.text.contains("eval("))
            let german = try await Reply(
                house.send(.GET, "/chat/cards", key: "", headers: [("accept-language", "de-AT,en")])
            )
            #expect(german.text.contains("<html lang=\"de\">"))
        }
    }
}

/// An event of a stream, as a page reads it.
private struct Heard: Equatable {
    var id: String?
    var event: String?
    var text: String

    init(id: String? = nil, event: String?, _ text: String) {
        self.id = id
        self.event = event
        self.text = text
    }
}

extension LiveReply {
    /// The next event that says something.
    fileprivate mutating func nextEvent() async throws -> Heard? {
        while let lines = try await nextBlock() {
            var heard = Heard(event: nil, "")
            var data = ""
            for line in lines {
                if line.hasPrefix("id: ") { heard.id = String(line.dropFirst(4)) }
                if line.hasPrefix("event: ") { heard.event = String(line.dropFirst(7)) }
                if line.hasPrefix("data: ") { data = String(line.dropFirst(6)) }
            }
            guard heard.event != nil else { continue }
            let json = try JSON(parsing: Array(data.utf8))
            heard.text = json["text"]?.string ?? json["status"]?.string ?? ""
            return heard
        }
        return nil
    }
}
