// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// What a helpdesk tells, told twice, forged, too late, or about what is somebody else's.
@Suite struct HelpdeskCallbackTests {
    /// A house whose handoff stands in a Chatwoot already.
    private static func open(
        _ work:
            @Sendable @escaping (TestHouse, HelpdeskServer<RecordedChatwoot>) async throws -> Void
    ) async throws {
        let keys: [APIKey] = [
            .sample("kim", "kim-key", rights: [.handoffs], person: "kim", roles: ["supervisor"])
        ]
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            try await TestHouse.open(
                .chatwoot(at: address), answers: [.saying("Hi.")], keys: keys
            ) { house in
                _ = try await house.chat(HandoverTests.person, in: "c")
                try await until { chatwoot.recorded.messages.count == 2 }
                try await work(house, chatwoot)
            }
        }
    }

    private static func accept(_ house: TestHouse) async throws {
        let id = try await house.get("/v1/handoffs", key: "kim-key").json?["data"]?[0]?["id"]
        let reply = try await house.post(
            JSON.object([]).serialized, key: "kim-key",
            to: "/v1/handoffs/\(try #require(id?.string))/acceptance")
        #expect(reply.status == 200)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a helpdesk that answers twice is heard once`() async throws {
        try await Self.open { house, chatwoot in
            let words = chatwoot.change { $0.write("Once.", in: 101) }
            #expect(try await house.callback(words).json?["results"] == ["spoken"])
            #expect(try await house.callback(words).json?["results"] == ["known"])
            // Told many times at once, as well.
            let more = chatwoot.change { $0.write("Twice?", in: 101) }
            let results = try await withThrowingTaskGroup(of: JSON?.self) { group in
                for _ in 0..<8 {
                    group.addTask { try await house.callback(more).json?["results"]?[0] }
                }
                return try await group.reduce(into: [JSON?]()) { $0.append($1) }
            }
            #expect(results.count { $0 == "spoken" } == 1)
            #expect(results.count { $0 == "known" } == 7)
            let heard = try await house.heard(in: "c").compactMap { $0["text"]?.string }
            #expect(heard == ["Once.", "Twice?"])
            // And after it is over: what was said was said.
            _ = try await house.callback(chatwoot.change { $0.set("resolved", of: 101) })
            #expect(try await house.callback(words).json?["results"] == ["known"])
            #expect(chatwoot.recorded.messages.count == 4)
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what is not signed by the helpdesk is not read`() async throws {
        try await Self.open { house, chatwoot in
            let words = chatwoot.change { $0.write("Pay here: example.org", in: 101) }
            let forged = try await house.callback(words, secret: "another secret")
            #expect(forged.status == 401)
            #expect(forged.error?["code"] == "invalid_signature")
            #expect(try await house.callback(words, of: "nobody").status == 401)
            let bytes = words.serialized
            for headers in [
                [], [("x-chatwoot-signature", "sha256=")],
                [
                    ("x-chatwoot-signature", "sha256=zz"),
                    ("x-chatwoot-timestamp", "\(Timestamp.now().milliseconds / 1000)"),
                ],
                [
                    ("x-chatwoot-signature", "sha256=" + String(repeating: "0", count: 64)),
                    ("x-chatwoot-timestamp", "99999999999999999999"),
                ],
                // A key of the door opens nothing here.
                [("authorization", "Bearer \(house.key)")],
            ] {
                #expect(try await house.told(bytes, by: "support", headers).status == 401)
            }
            // Signed, and heard by somebody on the way, an hour ago or in the future.
            for age in [Duration.seconds(3600), .seconds(-3600)] {
                let old = try await house.callback(words, at: .now() + (.zero - age))
                #expect(old.status == 401)
            }
            #expect(try await house.heard(in: "c").isEmpty)
            #expect(try await house.status(of: "c") != "active")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what can't be read, is too long, or is about something else changes nothing`()
        async throws
    {
        try await Self.open(Self.unread)
    }

    private static func unread(
        _ house: TestHouse, _ chatwoot: HelpdeskServer<RecordedChatwoot>
    ) async throws {
        #expect(try await house.callback("text").json?["results"] == [])
        #expect(try await house.callback(["event": "message_created"]).json?["results"] == [])
        let long = JSON.string(String(repeating: "x", count: 1_100_000))
        #expect(try await house.callback(["event": long]).status == 413)
        let words = chatwoot.change { $0.write("Hello.", in: 101) }
        let attributes = chatwoot.recorded.conversations.first?.attributes ?? .null
        // What it says it is, is taken where nothing is known, and for nothing else.
        let claimed: JSON = ["id": 998, "custom_attributes": attributes]
        let bot: JSON = ["id": 9, "name": "Captain", "type": "agent_bot"]
        let cases: [(key: String, value: JSON, results: [JSON])] = [
            ("account", ["id": 4], []), ("message_type", "template", []),
            ("message_type", 1, []), ("sender", bot, []), ("sender", .null, []),
            ("private", .null, []), ("id", .null, []),
            ("conversation", ["id": "101/../102"], []),
            ("conversation", ["id": 999], ["ignored"]), ("conversation", claimed, ["ignored"]),
        ]
        for (key, value, results) in cases {
            var body = words
            body[key] = value
            let reply = try await house.callback(body)
            #expect(reply.json?["results"] == .array(results), "\(key)")
        }
        #expect(try await house.heard(in: "c").isEmpty)
        let blank = chatwoot.change { $0.write("", in: 101) }
        #expect(try await house.callback(blank).json?["results"] == ["refused"])
    }

    @Test(.timeLimit(.minutes(10)))
    func `who answers after it is over is told, once, that nobody heard it`() async throws {
        try await Self.open { house, chatwoot in
            _ = try await house.delete("/v1/conversations/c/handover")
            try await until { chatwoot.recorded.conversations.first?.status == "resolved" }
            let before = chatwoot.recorded.messages.count
            let late = chatwoot.change { $0.write("Sorry for the wait.", in: 101) }
            #expect(try await house.callback(late).json?["results"] == ["refused"])
            #expect(try await house.callback(late).json?["results"] == ["known"])
            try await until { chatwoot.recorded.messages.count == before + 2 }
            let note = try #require(chatwoot.recorded.messages.last)
            #expect(note.isPrivate)
            #expect(note.content.hasPrefix("Not sent to the customer: this conversation is over"))
            #expect(try await house.heard(in: "c").isEmpty)
            #expect(try await house.chat("Hello", in: "c").content() == "Hi.")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what a person has in Belay nobody answers in the helpdesk`() async throws {
        try await Self.open { house, chatwoot in
            try await Self.accept(house)
            try await until { chatwoot.recorded.messages.count == 3 }
            let words = chatwoot.change { $0.write("I take it.", in: 101) }
            #expect(try await house.callback(words).json?["results"] == ["refused"])
            try await until { chatwoot.recorded.messages.count == 5 }
            #expect(
                chatwoot.recorded.messages.last?.content
                    == "Not sent to the customer: kim has this conversation in Belay.")
            let end = chatwoot.change { $0.set("resolved", of: 101) }
            #expect(try await house.callback(end).json?["results"] == ["refused"])
            #expect(try await house.status(of: "c") == "accepted")
            #expect(try await house.heard(in: "c").isEmpty)
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `who is only asked in Belay has not taken it`() async throws {
        try await Self.open { house, chatwoot in
            let id = try await house.get("/v1/handoffs", key: "kim-key").json?["data"]?[0]?["id"]
            let path = "/v1/handoffs/\(try #require(id?.string))"
            try await until { try await house.status(of: "c") == "queued" }
            let offer: JSON = ["to": "kim"]
            let offered = try await house.post(
                offer.serialized, key: "kim-key", to: path + "/offer")
            #expect(offered.json?["status"] == "offered")
            let words = chatwoot.change { $0.write("I was quicker.", in: 101) }
            #expect(try await house.callback(words).json?["results"] == ["spoken"])
            let late = try await house.post(
                JSON.object([]).serialized, key: "kim-key", to: path + "/acceptance")
            #expect(late.status == 409)
            #expect(try await house.heard(in: "c").count == 1)
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `that the customer wants to be called is told there`() async throws {
        try await Self.open { house, chatwoot in
            let body: JSON = ["contact": "+49 30 901820"]
            let asked = try await house.post(
                body.serialized, to: "/v1/conversations/c/call-back")
            #expect((200..<300).contains(asked.status))
            try await until { chatwoot.recorded.messages.count == 3 }
            let note = try #require(chatwoot.recorded.messages.last)
            #expect(note.isPrivate && note.content.contains("+49 30 901820"))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a colleague in the helpdesk takes over by answering`() async throws {
        try await Self.open { house, chatwoot in
            let first = chatwoot.change { $0.write("I am Ana.", in: 101) }
            _ = try await house.callback(first)
            let second = chatwoot.change { $0.write("I am Ben.", in: 101, by: 6, named: "Ben") }
            #expect(try await house.callback(second).json?["results"] == ["spoken"])
            let heard = try await house.heard(in: "c").compactMap { $0["from"]?.string }
            #expect(heard == ["Ana Sol", "Ben"])
            let handoffs = try await house.get("/v1/handoffs", key: "kim-key")
            #expect(handoffs.json?["data"]?[0]?["person"] == "support:6")
            _ = try await house.callback(chatwoot.change { $0.set("resolved", of: 101) })
            #expect(try await house.status(of: "c") == nil)
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a helpdesk ends and answers nothing of use cases that are not its own`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            let sample = SampleWorkspace.chatwoot(at: address, more: "    use-cases: [bounded]")
            try await TestHouse.open(sample, answers: [.saying("Hi.")]) { house in
                _ = try await house.chat(HandoverTests.person, in: "c")
                _ = try await house.chat(HandoverTests.person, to: "bounded/triage", in: "d")
                try await until { chatwoot.recorded.messages.count >= 1 }
                try await until {
                    try await house.get("/v1/helpdesks").json?["data"]?[0]?["pending"] == 0
                }
                #expect(chatwoot.recorded.conversations.count == 1)
                #expect(
                    chatwoot.recorded.conversations.first?.attributes["belay_use_case"] == "bounded"
                )
            }
        }
    }
}
