// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import Vocabulary

/// A hub that takes activities of the Bot Framework, and keeps them.
struct RecordedHub: RecordedHelpdesk {
    static let key = "hub-test-key"
    static let secret = "hub-test-secret"
    private(set) var activities: [JSON] = []

    mutating func answer(_ request: HelpdeskRequestSeen) -> HelpdeskAnswer {
        guard request.raw.header("authorization") == "Bearer \(Self.key)" else {
            return .json(
                ["error": ["code": "Unauthorized", "message": "Invalid token"]], status: 401)
        }
        let activity = request.body ?? [:]
        // The same activity again is known by its identifier.
        if !activities.contains(where: { $0["id"] == activity["id"] }) {
            activities.append(activity)
        }
        return .json(["id": activity["id"] ?? .null])
    }

    func first(_ type: String, _ name: String? = nil) -> JSON? {
        activities.first {
            $0["type"]?.string == type && (name == nil || $0["name"]?.string == name)
        }
    }
}

@Suite struct BotFrameworkTests {
    private static func sample(_ address: String) -> SampleWorkspace {
        var sample = SampleWorkspace()
        sample.settings = """
            helpdesks:
              support:
                kind: bot-framework
                url: "\(address)"
                key: {env: BELAY_TEST_HUB}
                callbacks: {env: BELAY_TEST_HUB_CALLBACKS}
            """
        return sample
    }

    private static func open(
        _ work:
            @Sendable @escaping (TestHouse, HelpdeskServer<RecordedHub>, String) async throws
            -> Void
    ) async throws {
        try await HelpdeskServer.running(RecordedHub()) { hub, address in
            try await TestHouse.open(sample(address), answers: [.saying("Hi.")]) { house in
                _ = try await house.chat("My order 4711 is late.", in: "c")
                _ = try await house.chat(HandoverTests.person, in: "c")
                try await until { hub.recorded.first("event", "handoff.initiate") != nil }
                let id = hub.recorded.activities[0]["conversation"]?["id"]?.string
                try await work(house, hub, try #require(id))
            }
        }
    }

    private static func tell(
        _ house: TestHouse, _ body: JSON, secret: String = RecordedHub.secret
    ) async throws -> Reply {
        try await house.told(
            body.serialized, by: "support", [("authorization", "Bearer \(secret)")])
    }

    private static func status(_ state: String, of id: String) -> JSON {
        [
            "type": "event", "name": "handoff.status", "id": .string("status-\(state)"),
            "conversation": ["id": .string(id)], "from": ["id": "agent-9", "name": "Lee"],
            "value": ["state": .string(state), "message": "as agreed"],
        ]
    }

    @Test(.timeLimit(.minutes(10)))
    func `a handoff is initiated with its context and the transcript`() async throws {
        try await Self.open { house, hub, id in
            let initiate = try #require(hub.recorded.first("event", "handoff.initiate"))
            #expect(initiate["id"] == .string(id))
            #expect(initiate["value"]?["Reason"] == "customer_request")
            #expect(initiate["value"]?["Summary"]?.string?.contains("Asked:") == true)
            let attachment = initiate["attachments"]?[0]
            #expect(attachment?["contentType"] == "application/json")
            #expect(attachment?["name"] == "Transcript")
            let activities = attachment?["content"]?["activities"]
            #expect(activities?[0]?["type"] == "message")
            #expect(activities?[0]?["text"] == "My order 4711 is late.")
            #expect(activities?[0]?["from"]?["role"] == "user")
            #expect(activities?[1]?["text"] == "Hi.")
            #expect(activities?[1]?["from"]?["role"] == "bot")

            let forged = try await Self.tell(
                house, Self.status("accepted", of: id), secret: "another")
            #expect(forged.status == 401)
            let accepted = try await Self.tell(house, Self.status("accepted", of: id))
            #expect(accepted.json?["results"] == ["taken"])
            #expect(try await house.status(of: "c") == "accepted")
            let words: JSON = [
                "type": "message", "id": "m-1", "conversation": ["id": .string(id)],
                "from": ["id": "agent-9", "name": "Lee"], "text": "Lee here.",
            ]
            #expect(try await Self.tell(house, words).json?["results"] == ["spoken"])
            #expect(try await Self.tell(house, words).json?["results"] == ["known"])
            let heard = try await house.heard(in: "c")
            #expect(heard.count == 1)
            #expect(heard.first?["from"] == "Lee")
            _ = try await house.chat("It was a lamp.", in: "c")
            try await until { hub.recorded.first("message")?["text"] == "It was a lamp." }
            let completed = try await Self.tell(house, Self.status("completed", of: id))
            #expect(completed.json?["results"] == ["ended"])
            #expect(try await house.chat("Thanks", in: "c").content() == "Hi.")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `where the hub fails it waits for a call back, and may still be taken`() async throws {
        try await Self.open { house, hub, id in
            try await until { try await house.status(of: "c") == "queued" }
            let failed = try await Self.tell(house, Self.status("failed", of: id))
            #expect(failed.json?["results"] == ["ended"])
            #expect(try await house.status(of: "c") == "nobody-available")
            let other = try await Self.tell(house, Self.status("dancing", of: id))
            #expect(other.json?["results"] == [])
            _ = try await Self.tell(house, Self.status("accepted", of: id))
            #expect(try await house.status(of: "c") == "accepted")
            _ = try await Self.tell(house, Self.status("failed", of: id))
            #expect(try await house.status(of: "c") == "queued")
            // What ends here ends there.
            _ = try await house.delete("/v1/conversations/c/handover")
            try await until { hub.recorded.first("endOfConversation") != nil }
            #expect(hub.recorded.first("event", "handoff.note") != nil)
        }
    }
}
