// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@Suite(.timeLimit(.minutes(10))) struct HandoverTests {
    static let person = "I want to speak to a human, please."

    @Test func `after a handover nothing of the AI passes until the conversation is handed back`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let wish = try await house.chat(Self.person, in: "c")
            #expect(wish.content() == SampleWorkspace.handedOver)
            #expect(house.model.requests.isEmpty)
            for isStream in [false, true] {
                let reply = try await house.chat("Anybody?", isStream: isStream, in: "c")
                // Who writes while they wait is told that they do, once somebody knows of it.
                let waiting =
                    "You are still in line for a colleague. They will read what you write here."
                #expect([SampleWorkspace.handedOver, waiting].contains(reply.content()))
                let decision = try await house.decision(try #require(reply.decisions.first))
                #expect(decision["effect"] == "block")
                #expect(decision["reasons"]?[0]?["rule"] == "handed-over")
            }
            let action: JSON = [
                "kind": "action", "use_case": "cards", "agent": "triage", "conversation": "c",
                "action": ["name": "look", "arguments": [:]],
            ]
            let asked = try await house.post(action.serialized, to: "/v1/decisions")
            #expect(asked.json?["effect"] == "block")
            #expect(house.model.requests.isEmpty)
            #expect(try await house.chat("Elsewhere", in: "d").content() == "Hi.")

            let back = try await house.delete("/v1/conversations/c/handover")
            #expect(back.status == 204)
            #expect(try await house.chat("Hello again", in: "c").content() == "Hi.")
        }
    }

    @Test func `a handover stops a stream that is under way`() async throws {
        let go = Gate()
        let answer = ModelServer.Answer.events(
            .said("Before. "), .wait(go), .said("After. "),
            .chunk(.callDelta("{}", tool: "look", id: "a")),
            .chunk([:], finish: "tool_calls"), .done)
        try await TestHouse.open(answer: answer) { house in
            var reply = try await house.stream(in: "c")
            #expect(try await reply.nextContent() == "Before. ")
            let wish = try await house.chat(Self.person, in: "c")
            #expect(wish.content() == SampleWorkspace.handedOver)
            go.open()
            let rest = try await reply.rest().joined()
            #expect(!rest.contains("After"), "\(rest)")
            #expect(!rest.contains("tool_calls"))
            #expect(rest.contains(SampleWorkspace.handedOver))
            #expect(rest.hasSuffix("[DONE]"))
            let reply2 = try #require(try house.decisions().last { $0.kind == .reply })
            #expect(reply2.ending == .stopped)
            #expect(reply2.effect == .block)
        }
    }

    @Test func `a handover while the model thinks keeps its answer from the customer`() async throws
    {
        let go = Gate()
        let asked = Gate()
        var slow = ModelServer.Answer.saying("Too late.")
        slow.steps = [.reach(asked), .wait(go)] + slow.steps
        try await TestHouse.open(answer: slow) { house in
            async let late = house.chat(in: "c")
            await asked.wait()
            #expect(
                try await house.chat(Self.person, in: "c").content() == SampleWorkspace.handedOver)
            go.open()
            let reply = try await late
            #expect(reply.content() == SampleWorkspace.handedOver)
            #expect(!reply.text.contains("Too late"))
        }
    }

    @Test func `handing back what was never handed over changes nothing`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let reply = try await house.delete("/v1/conversations/new/handover")
            #expect(reply.status == 204)
            #expect(try !house.events().contains(.handedBack))
        }
    }
}
