// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Decisions
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

@Suite struct PauseDoorTests {
    @Test(.timeLimit(.minutes(10)))
    func `a pause stops a stream that is under way while its provider hangs`() async throws {
        try await TestHouse.open(answer: .events(.said("Before. "), .hang)) { house in
            var reply = try await house.stream(in: "c")
            #expect(try await reply.nextContent() == "Before. ")
            try await house.pause(["scope": "use-case", "name": "cards"])
            let rest = try await reply.rest().joined()
            #expect(rest.contains(SampleWorkspace.paused), "\(rest)")
            #expect(rest.contains("content_filter"))
            #expect(rest.hasSuffix("[DONE]"))
            let decision = try #require(try house.decisions().last { $0.kind == .reply })
            #expect(decision.ending == .stopped)
            #expect(decision.verdict.reasons.contains { $0.rule == Clause.paused })
            await house.model.left.wait()
        }
    }

    /// A provider that never answers, one that sends its head only, and one that goes silent in an answer.
    private static let hanging: [ModelServer.Answer] = [
        ModelServer.Answer(head: "", steps: [.hang]),
        .events(.hang),
        ModelServer.Answer(
            head: "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n",
            steps: [.text("{\"choices\""), .hang]),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: [0, 1, 2], [false, true])
    func `who waits for a provider that hangs is answered as soon as it is paused`(
        hanging: Int, isStream: Bool
    ) async throws {
        // A whole answer where a stream was asked for is refused before anybody waits for it.
        guard hanging != 2 || !isStream else { return }
        try await TestHouse.open(answer: Self.hanging[hanging]) { house in
            async let late = house.chat(isStream: isStream, in: "c")
            await house.model.asked.wait()
            try await house.pause(["scope": "all"])
            let reply = try await late
            #expect(reply.content() == SampleWorkspace.paused, "\(reply.text)")
            #expect(reply.finish() == "content_filter")
            #expect(reply.isStream == isStream)
            if isStream { #expect(reply.isDone) }
            let decision = try await house.decision(try #require(reply.decisions.last))
            #expect(decision["effect"] == "block")
            await house.model.left.wait()
        }
    }

    @Test func `what is paused is refused at every door, and the model is not asked`() async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let pause = try await house.pause(["scope": "agent", "name": "cards/triage"])
            for isStream in [false, true] {
                let reply = try await house.chat("Anybody?", isStream: isStream)
                #expect(reply.content() == SampleWorkspace.paused)
            }
            #expect(house.model.requests.isEmpty)
            let action: JSON = [
                "kind": "action", "use_case": "cards", "agent": "triage",
                "action": ["name": "look", "arguments": [:]],
            ]
            let asked = try await house.post(action.serialized, to: "/v1/decisions")
            #expect(asked.json?["effect"] == "block")
            #expect(asked.json?["reasons"]?[0]?["rule"] == "paused")
            let question: JSON = [
                "subject": ["type": "agent", "id": "cards/triage"], "action": ["name": "look"],
                "resource": ["type": "use-case", "id": "cards"],
            ]
            let evaluated = try await house.post(question.serialized, to: "/access/v1/evaluation")
            #expect(evaluated.json?["decision"] == false)
            #expect(try await house.chat(to: "cards/execution").content() == "Hi.")
            let id = try #require(pause["id"]?.string)
            #expect(try await house.delete("/v1/pauses/" + id).status == 204)
            #expect(try await house.chat().content() == "Hi.")
            #expect(try await house.delete("/v1/pauses/" + id).status == 404)
        }
    }

    @Test func `a customer is paused under a name that does not say who they are`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let pause = try await house.pause(["scope": "customer", "name": "C-1"])
            #expect(pause["name"]?.string?.contains("C-1") == false)
            let known: JSON = ["metadata": ["customer_id": "C-1"]]
            #expect(try await house.chat(with: known).content() == SampleWorkspace.paused)
            #expect(try await house.chat().content() == "Hi.")
        }
    }

    @Test func `pauses are kept over a restart`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.file("data")
        let pause = try await TestHouse.open(answers: [.saying("Hi.")], data: data) { house in
            let ended = try await house.pause(["scope": "all", "for": "1ms"])
            #expect(ended["until"]?.string != nil)
            let over = try await house.pause(["scope": "channel", "name": "chat"])
            _ = try await house.delete("/v1/pauses/\(over["id"]?.string ?? "")")
            return try await house.pause(["scope": "use-case", "name": "cards"])
        }
        try await TestHouse.open(answers: [.saying("Hi.")], data: data) { house in
            let list = try await house.get("/v1/pauses")
            #expect(list.json?["data"] == .array([pause]))
            #expect(try await house.chat().content() == SampleWorkspace.paused)
            #expect(try await house.chat(to: "wide/triage").content() == "Hi.")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a pause holds where nothing can be recorded, and says so`() async throws {
        try await TestHouse.open(answer: .events(.said("Before. "), .hang)) { house in
            var reply = try await house.stream(in: "c")
            #expect(try await reply.nextContent() == "Before. ")
            house.closeLedger()
            let pause = try await house.pause(["scope": "all"])
            #expect(pause["recorded"] == false)
            #expect(pause["problem"]?.string?.hasPrefix("the pause is in force, but not") == true)
            // That it ended can't be recorded, so that the stream is cut.
            let rest = try? await reply.rest().joined()
            #expect(rest?.contains("[DONE]") != true)
            #expect(house.house.decisions.isPaused(useCase: "a", agent: nil, tool: nil) != nil)
        }
    }

    @Test(arguments: [
        ("{}", 400, "`scope` must be one of"),
        (#"{"scope": "all", "name": "x", "reason": "r"}"#, 400, "`all` has no name"),
        (#"{"scope": "use-case", "reason": "r"}"#, 400, "`name` is missing"),
        (#"{"scope": "use-case", "name": "card", "reason": "r"}"#, 400, "did you mean `cards`?"),
        (#"{"scope": "agent", "name": "cards", "reason": "r"}"#, 400, "`use-case/agent`"),
        (#"{"scope": "agent", "name": "cards/triag", "reason": "r"}"#, 400, "`triage`?"),
        (#"{"scope": "tool", "name": "cards/lok", "reason": "r"}"#, 400, "`look`?"),
        (#"{"scope": "release", "name": "1.0", "reason": "r"}"#, 400, "sha256"),
        (#"{"scope": "channel", "name": "fax", "reason": "r"}"#, 400, "`voice`"),
        (#"{"scope": "all"}"#, 400, "`reason`"),
        (#"{"scope": "all", "reason": "r", "for": "soon"}"#, 400, "length of time"),
        (#"{"scope": "all", "reason": "r", "until": "2020-01-01T00:00:00.000Z"}"#, 400, "to come"),
        (#"{"scope": "all", "reason": "r", "for": "1h", "until": "x"}"#, 400, "not both"),
        (#"{"scope": "all", "reason": "r", "for": 5}"#, 400, "are texts"),
    ])
    func `a pause of what does not exist is refused with what to do`(
        body: String, status: Int, words: String
    ) async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let reply = try await house.post(Array(body.utf8), to: "/v1/pauses")
            #expect(reply.status == status)
            #expect(reply.error?["message"]?.string?.contains(words) == true, "\(reply.text)")
            #expect(try await house.chat().content() == "Hi.")
        }
    }

    @Test func `a key pauses only with the right, and only what it opens`() async throws {
        let keys: [APIKey] = [
            .sample("bot", "bot", rights: [.chat, .decide]),
            .sample("team", "team", scope: .some(["cards"]), rights: [.pause]),
        ]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            func pause(_ scope: String, key: String) async throws -> Int {
                try await house.post(Array(scope.utf8), key: key, to: "/v1/pauses").status
            }
            let cards = #"{"scope": "use-case", "name": "cards", "reason": "r"}"#
            #expect(try await pause(cards, key: "bot") == 403)
            #expect(try await house.get("/v1/pauses", key: "bot").status == 403)
            #expect(try await pause(#"{"scope": "all", "reason": "r"}"#, key: "team") == 403)
            let wide = #"{"scope": "use-case", "name": "wide", "reason": "r"}"#
            #expect(try await pause(wide, key: "team") == 403)
            let all = try await house.pause(["scope": "all"])
            #expect(try await pause(cards, key: "team") == 201)
            let list = try await house.get("/v1/pauses", key: "team").json?["data"]
            #expect(list?[0]?["name"] == "cards")
            #expect(list?[1] == nil)
            let id = all["id"]?.string ?? ""
            #expect(try await house.delete("/v1/pauses/" + id, key: "team").status == 404)
        }
    }

    @Test func `the commands pause, list and resume at the door`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let door = ["--url", house.address, "--key", house.key]
            try await Pause.parse(
                ["use-case", "cards", "--reason", "test", "--for", "2h"] + door
            ).run()
            #expect(try await house.chat().content() == SampleWorkspace.paused)
            try await PauseList.parse(door).run()
            try await Resume.parse(["--all"] + door).run()
            #expect(try await house.chat().content() == "Hi.")
            await #expect(throws: Failure.self) {
                try await Pause.parse(["use-case", "card", "--reason", "test"] + door).run()
            }
        }
        #expect(throws: (any Error).self) { try Pause.parse(["everything", "--reason", "r"]) }
        #expect(throws: (any Error).self) { try Resume.parse([]) }
        await #expect(throws: Failure.self) {
            try await PauseList.parse(["--url", "http://127.0.0.1:1", "--key", "k"]).run()
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `under load every stream and every wait ends, and the time it took is printed`()
        async throws
    {
        let clock = ContinuousClock()
        try await TestHouse.open(answer: .events(.said("Before. "), .hang)) { house in
            let stopped = Gate()
            let ends = try await withThrowingTaskGroup(of: ContinuousClock.Instant?.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        if number.isMultiple(of: 2) {
                            _ = try await house.chat(in: "w\(number)")
                        } else {
                            var reply = try await house.stream(in: "s\(number)")
                            _ = try await reply.nextContent()
                            _ = try await reply.rest()
                        }
                        return clock.now
                    }
                }
                // Others ask for decisions as fast as they are answered.
                for number in 0..<8 {
                    group.addTask {
                        let body: JSON = [
                            "kind": "reply", "use_case": "wide", "agent": "triage",
                            "text": "Hello.", "conversation": .string("l\(number)"),
                        ]
                        while !stopped.isOpen {
                            _ = try await house.post(body.serialized, to: "/v1/decisions")
                        }
                        return nil
                    }
                }
                try await until { house.model.requests.count >= 64 }
                let paused = clock.now
                try await house.pause(["scope": "use-case", "name": "cards"])
                var ends: [Duration] = []
                for try await end in group {
                    guard let end else { continue }
                    ends.append(end - paused)
                    if ends.count == 64 { stopped.open() }
                }
                return ends.sorted()
            }
            #expect(ends.count == 64)
            print(
                "paused 64 that wait, beside 8 that ask: half within \(ends[31]), all within \(ends[63])"
            )
        }
    }
}

extension TestHouse {
    /// Pauses at the door.
    @discardableResult
    fileprivate func pause(_ wish: JSON) async throws -> JSON {
        var wish = wish
        wish["reason"] = "a test"
        let reply = try await post(wish.serialized, to: "/v1/pauses")
        #expect(reply.status == 201, "\(reply.text)")
        return try #require(reply.json)
    }
}
