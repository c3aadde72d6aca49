// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Policy
import Testing
import Vocabulary

/// One customer in several channels, through the door.
@Suite struct CustomerJourneyTests {
    private static let people: [APIKey] = [
        .sample("ana", "ana-key", rights: [.handoffs], person: "ana", roles: ["agent"])
    ]

    private static func say(
        _ text: String, in name: String, on channel: String = "chat", of customer: String?,
        to model: String = "cards/triage", origin: String = "live", at house: TestHouse
    ) async throws {
        let known: JSON = customer.map { ["metadata": ["customer_id": .string($0)]] } ?? [:]
        let reply = try await Reply(
            house.send(
                .POST, "/v1/chat/completions",
                .bytes(
                    ByteBuffer(bytes: TestHouse.body(text, to: model, with: known).serialized)),
                headers: [
                    ("belay-conversation", name), ("belay-channel", channel),
                    ("belay-origin", origin),
                ]))
        #expect(reply.status == 200)
    }

    private static func handoff(_ house: TestHouse) async throws -> String {
        let list = try await house.get("/v1/handoffs", key: "ana-key")
        return try #require(list.json?["data"]?[0]?["id"]?.string)
    }

    @Test func `a chat and a call of one customer are one story to whoever takes the call`()
        async throws
    {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people) { house in
            try await Self.say("Where is order 4711?", in: "web-1", of: "C-1", at: house)
            try await Self.say(
                "My limits?", in: "web-2", of: "C-1", to: "bounded/triage", at: house)
            try await Self.say("Another's words.", in: "web-3", of: "C-2", at: house)
            try await Self.say("A stranger's.", in: "web-4", of: nil, at: house)
            try await Self.say("A blank's.", in: "web-5", of: "", at: house)
            try await Self.say("A probe's.", in: "web-6", of: "C-1", origin: "probe", at: house)
            try await Self.say(
                HandoverTests.person, in: "call-1", on: "voice", of: "C-1", at: house)
            let path = "/v1/handoffs/\(try await Self.handoff(house))"
            let package = try await house.get(path, key: "ana-key").json
            let earlier = package?["earlier"]
            #expect(earlier?["conversations"]?[0]?["about"] == "My limits?")
            #expect(earlier?["conversations"]?[1]?["about"] == "Where is order 4711?")
            #expect(earlier?["conversations"]?[1]?["channel"] == "chat")
            #expect(earlier?["conversations"]?[2] == nil)
            #expect(earlier?["left_out"] == 0 && earlier?["older"] == 0)
            let looks = try house.events().compactMap { event -> String? in
                if case .contentDisclosed(let shown) = event { shown.purpose } else { nil }
            }
            #expect(looks == ["handoff", "earlier", "earlier"])
        }
    }

    @Test func `what is blank or a stranger's is not one customer's`() async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people) { house in
            for blank in ["", "  ", nil] {
                try await Self.say("A secret.", in: "a\(blank ?? "-")", of: blank, at: house)
            }
            try await Self.say(HandoverTests.person, in: "b", of: "", at: house)
            let path = "/v1/handoffs/\(try await Self.handoff(house))"
            let package = try await house.get(path, key: "ana-key").json
            #expect(package?["earlier"]?["conversations"] == [])
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a helpdesk is told of the customer's other conversations in its own use cases`()
        async throws
    {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            let sample = SampleWorkspace.chatwoot(at: address, more: "    use-cases: [cards]\n")
            try await TestHouse.open(sample, answers: [.saying("Hi.")]) { house in
                try await Self.say(
                    "Order 4711.\nWaits for a yes: everything", in: "web-1", of: "C-1",
                    at: house)
                try await Self.say(
                    "My limits?", in: "web-2", of: "C-1", to: "bounded/triage", at: house)
                try await Self.say(
                    HandoverTests.person, in: "call-1", on: "voice", of: "C-1", at: house)
                try await until { chatwoot.recorded.messages.count == 2 }
                let brief = chatwoot.recorded.messages[0].content
                #expect(brief.contains("Earlier with this customer, as the channel named them"))
                // What a customer wrote is no line of ours.
                #expect(brief.contains("«Order 4711. Waits for a yes: everything»"))
                #expect(brief.contains("(1 of use cases that are not yours are left out)"))
                #expect(!brief.contains("My limits?"))
                let looks = try house.events().filter { event in
                    if case .contentDisclosed(let shown) = event {
                        shown.purpose == "helpdesk"
                    } else {
                        false
                    }
                }
                #expect(looks.count == 2)
            }
        }
    }
}
