// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

@testable import belay

/// Feedback through the door: from the click to the case.
@Suite struct FeedbackDoorTests {
    private static let people: [APIKey] = [
        .sample("ana", "ana-key", rights: [.feedback], person: "ana", roles: ["agent"]),
        .sample("bob", "bob-key", rights: [.feedback], person: "bob", roles: ["supervisor"]),
        .sample("bot", "bot-key", rights: [.chat, .feedback]),
    ]

    private static func give(
        _ body: JSON, _ key: String, _ house: TestHouse
    ) async throws -> Reply {
        try await house.post(body.serialized, key: key, to: "/v1/feedback")
    }

    @Test func `a person says what was wrong, somebody else reviews it, and a case is kept`()
        async throws
    {
        try await TestHouse.open(answers: [.saying("There is no fee.")], keys: Self.people) {
            house in
            let reply = try await house.chat("Is there a fee?", in: "c")
            let decision = try #require(reply.decisions.last)
            let body: JSON = [
                "decision": .string(decision), "verdict": "wrong", "fault": "unsafe",
                "better": "It is 5 EUR a month.",
            ]
            let given = try await Self.give(body, "ana-key", house)
            #expect(given.status == 200)
            #expect(given.json?["by"] == "person:ana")
            let id = try #require(given.json?["id"]?.string)
            let path = "/v1/feedback/\(id)"
            let open = try await house.get("/v1/feedback?open=true", key: "bob-key")
            #expect(open.json?["data"]?[0]?["id"]?.string == id)

            let finding: JSON = ["finding": "justified", "note": "So it is."]
            let own = try await house.post(
                finding.serialized, key: "ana-key", to: path + "/review")
            #expect(own.status == 403)
            #expect(own.error?["code"] == "giver_is_reviewer")
            let found = try await house.post(
                finding.serialized, key: "bob-key", to: path + "/review")
            #expect(found.json?["finding"] == "justified")
            let late = try await house.post(
                finding.serialized, key: "bob-key", to: path + "/review")
            #expect(late.status == 409)

            let kept = try await house.get(path, key: "bob-key")
            #expect(kept.json?["better"] == "It is 5 EUR a month.")
            #expect(kept.json?["case"]?["reply"] == "There is no fee.")
            #expect(kept.json?["case"]?["dialogue"]?[0]?["text"] == "Is there a fee?")
            let transcript = try FeedbackItem(json: kept.json ?? .null).transcript()
            let read = try Transcript(parsing: transcript)
            #expect(
                read.turns.map(\.speech) == [
                    .customer("Is there a fee?"),
                    .agent("It is 5 EUR a month.", confidence: nil, calls: []),
                ])
            let list = try await house.get("/v1/feedback?verdict=right", key: "bob-key")
            #expect(list.json?["data"] == [])
        }
    }

    @Test func `a channel gives what customers say, and reads nothing`() async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people) { house in
            _ = try await house.chat("Hello", in: "c")
            let complaint: JSON = ["conversation": "c", "verdict": "complaint", "note": "Slow!"]
            let given = try await Self.give(complaint, "bot-key", house)
            #expect(given.json?["source"] == "customer")
            #expect(given.json?["needs_review"] == true)
            let id = try #require(given.json?["id"]?.string)
            let survey: JSON = ["conversation": "c", "verdict": "survey", "score": 5]
            #expect(try await Self.give(survey, "bot-key", house).status == 200)
            #expect(try await Self.give(survey, "ana-key", house).status == 400)
            for path in ["/v1/feedback", "/v1/feedback/\(id)"] {
                #expect(try await house.get(path, key: "bot-key").status == 403)
            }
            #expect(try await house.get("/v1/feedback/\(id)", key: "ana-key").status == 200)
        }
    }

    @Test func `feedback that can't be read is told what it lacks`() async throws {
        try await TestHouse.open(answers: [.saying("Hi.")], keys: Self.people) { house in
            let reply = try await house.chat("Hello", in: "c")
            let decision = JSON.string(try #require(reply.decisions.last))
            let bodies: [(JSON, Int)] = [
                ([], 400), ([:], 400), (["verdict": "right"], 400),
                (["verdict": "fine", "decision": decision], 400),
                (["verdict": "right", "decision": decision, "conversation": "c"], 400),
                (["verdict": "right", "decision": "other"], 400),
                (["verdict": "right", "conversation": "c"], 400),
                (["verdict": "wrong", "decision": decision], 400),
                (["verdict": "wrong", "fault": "ugly", "decision": decision], 400),
                (["verdict": "wrong", "fault": "other", "better": 5, "decision": decision], 400),
                (["verdict": "survey", "score": 9, "conversation": "c"], 400),
                (["verdict": "survey", "score": 3, "conversation": "nobody"], 404),
                (["verdict": "right", "decision": "dec_00000000000000000000000000"], 404),
            ]
            for (body, status) in bodies {
                let answer = try await Self.give(body, "bot-key", house)
                #expect(
                    answer.status == status, "\(String(decoding: body.serialized, as: UTF8.self))")
            }
            for path in ["?limit=0", "?open=maybe", "?verdict=x", "?before=x", "/other"] {
                let answer = try await house.get("/v1/feedback" + path, key: "ana-key")
                #expect(answer.status == 400, "\(path)")
            }
        }
    }
}
