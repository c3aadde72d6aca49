// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing
import Vocabulary

/// A handoff from the customer's wish to the AI's next word, through the door.
@Suite struct HandoffDoorTests {
    private static let people: [APIKey] = [
        .sample("ana", "ana-key", rights: [.handoffs], person: "ana", roles: ["agent"]),
        .sample("bob", "bob-key", rights: [.handoffs], person: "bob", roles: ["agent"]),
        .sample("bot", "bot-key", rights: [.chat, .handoffs]),
    ]

    @Test func `a person takes over, speaks, and gives back`() async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people, Self.walk)
    }

    private static func walk(_ house: TestHouse) async throws {
        let wish = try await house.chat(HandoverTests.person, in: "c")
        #expect(wish.content() == SampleWorkspace.handedOver)
        #expect(try await house.get("/v1/handoffs", key: "bot-key").status == 403)
        let list = try await house.get("/v1/handoffs", key: "ana-key")
        let id = try #require(list.json?["data"]?[0]?["id"]?.string)
        #expect(list.json?["data"]?[0]?["reason"] == "customer_request")
        let before = try await house.get("/v1/conversations/c/messages")
        #expect(before.json?["place"] == 1)

        let path = "/v1/handoffs/\(id)"
        let accepted = try await house.post(
            JSON.object([]).serialized, key: "ana-key", to: path + "/acceptance")
        #expect(accepted.json?["status"] == "accepted")
        let second = try await house.post(
            JSON.object([]).serialized, key: "bob-key", to: path + "/acceptance")
        #expect(second.status == 409)
        #expect(second.error?["code"] == "not_now")

        // What the customer writes meanwhile is heard by the person, not by the AI.
        _ = try await house.chat("My cat's name is Tom.", in: "c")
        #expect(house.model.requests.isEmpty)
        let package = try await house.get(path, key: "ana-key")
        #expect(package.json?["summary"]?["asked"]?[0] == .string(HandoverTests.person))
        let history = package.json?["history"]?.serialized ?? []
        #expect(String(decoding: history, as: UTF8.self).contains("Tom"))

        let words: JSON = ["text": "This is Ana."]
        let whose = try await house.post(
            words.serialized, key: "bob-key", to: path + "/messages")
        #expect(whose.error?["code"] == "not_yours")
        _ = try await house.post(words.serialized, key: "ana-key", to: path + "/messages")
        let whisper: JSON = ["text": "Be quick.", "audience": "staff"]
        _ = try await house.post(whisper.serialized, key: "bob-key", to: path + "/messages")
        let heard = try await house.get("/v1/conversations/c/messages")
        #expect(heard.json?["status"] == "active")
        #expect(heard.json?["data"]?[0]?["text"] == "This is Ana.")
        #expect(heard.json?["data"]?[1] == nil)
        let read = try #require(heard.json?["data"]?[0]?["id"]).serialized
        let last = String(decoding: read, as: UTF8.self)
        let rest = try await house.get("/v1/conversations/c/messages?after=\(last)")
        #expect(rest.json?["data"] == [])

        let back = try await house.post(
            JSON.object([]).serialized, key: "ana-key", to: path + "/return")
        #expect(back.json?["status"] == "returned")
        #expect(try await house.chat("Hello again", in: "c").content() == "Hi.")
        let after = try await house.get("/v1/conversations/c/messages")
        #expect(after.json?["status"] == .null)
    }

    @Test func `what is wrong is told, and changes nothing`() async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people, Self.refusals)
    }

    private static func refusals(_ house: TestHouse) async throws {
        _ = try await house.chat(HandoverTests.person, in: "c")
        let list = try await house.get("/v1/handoffs", key: "ana-key")
        let id = try #require(list.json?["data"]?[0]?["id"]?.string)
        let empty = JSON.object([]).serialized
        for (path, body, status) in [
            ("/v1/handoffs/hnd_00000000000000000000000000/acceptance", empty, 404),
            ("/v1/handoffs/other/acceptance", empty, 400),
            ("/v1/handoffs/\(id)/acceptance", Array("[]".utf8), 400),
            ("/v1/handoffs/\(id)/messages", empty, 400),
            ("/v1/handoffs/\(id)/completion", empty, 400),
            ("/v1/handoffs/\(id)/offer", empty, 400),
            ("/v1/handoffs/\(id)/return", empty, 409),
        ] {
            let reply = try await house.post(body, key: "ana-key", to: path)
            #expect(reply.status == status, "\(path)")
        }
        #expect(try await house.get("/v1/conversations/nobody/messages").status == 404)
        let cancelled = try await house.delete("/v1/handoffs/\(id)", key: "ana-key")
        #expect(cancelled.status == 200)
        #expect(try await house.chat("Hello again", in: "c").content() == "Hi.")
    }

    @Test func `a customer who waits is told where they stand, and may be called instead`()
        async throws
    {
        let other = APIKey.sample("other", "other-key", scope: .some(["wide"]))
        try await TestHouse.open(
            answers: [.saying("Hi.")], keys: Self.people + [other], Self.waiting)
    }

    private static func waiting(_ house: TestHouse) async throws {
        let path = "/v1/conversations/c/call-back"
        _ = try await house.chat("Hello", in: "c")
        let contact: JSON = ["contact": "+49 30 123456"]
        let none = try await house.post(contact.serialized, to: path)
        #expect(none.status == 404)
        _ = try await house.chat(HandoverTests.person, in: "c")
        let messages = try await house.get("/v1/conversations/c/messages")
        #expect(messages.json?["place"] == 1)
        #expect(messages.json?["expected_wait"] == .null)
        #expect(messages.json?["message"]?.string?.contains("You are number 1 in line.") == true)
        // A key of another use case learns nothing of it.
        for reply in [
            try await house.get("/v1/conversations/c/messages", key: "other-key"),
            try await house.post(contact.serialized, key: "other-key", to: path),
        ] { #expect(reply.status == 403) }
        for wrong in ["[]", "{}", #"{"contact": 7}"#, #"{"contact": "x", "at": "soon"}"#] {
            #expect(try await house.post(Array(wrong.utf8), to: path).status == 400, "\(wrong)")
        }
        let left = try await house.post(contact.serialized, to: path)
        #expect(left.json?["status"] == "nobody-available")
        let after = try await house.get("/v1/conversations/c/messages")
        #expect(after.json?["place"] == .null)
        #expect(after.json?["call_back_at"] == left.json?["call_back_at"])
        let list = try await house.get("/v1/handoffs", key: "ana-key")
        let id = try #require(list.json?["data"]?[0]?["id"]?.string)
        let package = try await house.get("/v1/handoffs/\(id)", key: "ana-key")
        #expect(package.json?["call_back"]?["contact"] == "+49 30 123456")
    }

    @Test func `a number that is too large, too small or none does no harm`() async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people) { house in
            _ = try await house.chat("Hello", in: "c")
            let path = "/v1/conversations/c/messages?after="
            for (number, status) in [
                ("9223372036854775807", 200), ("9223372036854775806", 200), ("0", 200), ("-1", 200),
                ("-2", 400), ("-9223372036854775808", 400), ("9223372036854775808", 400),
                ("abc", 400), ("", 400), ("1e3", 400),
            ] {
                #expect(try await house.get(path + number).status == status, "\(number)")
            }
            #expect(try await house.chat("Hello", in: "c").content() == "Hi.")
        }
    }

    @Test(arguments: ["chat 7/é", "a%2Fb", "ümlaut?", "1 + 1 & 2"])
    func `a conversation of any name hears its person`(_ name: String) async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people) { house in
            let escaped = try #require(
                name.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            _ = try await house.chat(HandoverTests.person, in: escaped)
            let list = try await house.get("/v1/handoffs", key: "ana-key")
            let id = try #require(list.json?["data"]?[0]?["id"]?.string)
            let path = "/v1/handoffs/\(id)"
            _ = try await house.post(
                JSON.object([]).serialized, key: "ana-key", to: path + "/acceptance")
            let words: JSON = ["text": "This is Ana."]
            _ = try await house.post(words.serialized, key: "ana-key", to: path + "/messages")
            // In a header the name stands as it is; in a path each of its signs is escaped.
            let inPath = try #require(
                escaped.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let heard = try await house.get("/v1/conversations/\(inPath)/messages")
            #expect(heard.json?["data"]?[0]?["text"] == "This is Ana.")
            // While she has it, no program gives it back, and no colleague reads it.
            let back = try await house.delete("/v1/conversations/\(inPath)/handover")
            #expect(back.status == 409)
            #expect(back.error?["code"] == "person_leads")
            #expect(try await house.get(path, key: "bob-key").status == 403)
            let offer: JSON = ["to": "bob"]
            let stolen = try await house.post(
                offer.serialized, key: "bob-key", to: path + "/offer")
            #expect(stolen.error?["code"] == "not_yours")
        }
    }
}
