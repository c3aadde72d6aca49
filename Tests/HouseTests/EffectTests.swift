// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Testing
import Vocabulary

/// What each effect does to a proposal at the door, whole and streamed.
@Suite struct EffectTests {
    private static func call(_ tool: String, _ arguments: String) -> [ModelServer.Answer] {
        [
            .completion(.choice(.call(tool, arguments), finish: "tool_calls")),
            .deltas(
                [.callDelta("", tool: tool, id: "call_1"), .callDelta(arguments)],
                finish: "tool_calls"),
        ]
    }

    @Test func `what is allowed passes byte for byte`() async throws {
        let body =
            #"{"id":"x","choices":[{"index":0,"message":{"role":"assistant","content":"H\u0069"},"finish_reason":"stop"}],"odd":1.0}"#
        try await TestHouse.open(answer: .whole(body)) { house in
            let reply = try await house.chat()
            #expect(reply.text == body)
            #expect(try house.decisions().map(\.effect) == [.allow, .allow])
        }
    }

    @Test func `what is allowed streams as it came`() async throws {
        try await TestHouse.open(answer: .streaming("One ", "two ", "three.")) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content() == "One two three.")
            #expect(reply.finish() == "stop")
            #expect(try house.decisions().map(\.effect) == [.allow, .allow])
            #expect(try house.decisions().last?.ending == .complete)
        }
    }

    @Test(arguments: [false, true])
    func `a call that the customer must confirm is held, and the question is asked`(
        isStream: Bool
    ) async throws {
        let arguments = #"{"amount": "12.50", "to":  "shop"}"#
        try await TestHouse.open(answer: Self.call("pay", arguments)[isStream ? 1 : 0]) { house in
            let reply = try await house.chat(to: "cards/execution", isStream: isStream)
            #expect(reply.content() == "Pay 12.50?")
            #expect(reply.finish() == "content_filter")
            #expect(reply.calls().isEmpty)
            let held = try #require(try house.decisions().last)
            #expect(held.effect == .confirm)
            let record = try await house.decision(held.id.description)
            #expect(record["status"] == "confirming")
            #expect(record["effect"] == "confirm")
            #expect(record["obligations"] == ["customer-confirmation"])
            #expect(record["proposal"]?["tool"] == "pay")
            #expect(record["proposal"]?["arguments"] == .string(arguments))
            #expect(record["held_until"]?.string != nil)
        }
    }

    @Test(arguments: [false, true])
    func `a call that a person must approve is held, and the customer is told`(
        isStream: Bool
    ) async throws {
        try await TestHouse.open(answer: Self.call("drop", "{}")[isStream ? 1 : 0]) { house in
            let reply = try await house.chat(to: "cards/execution", isStream: isStream)
            #expect(reply.content() == SampleWorkspace.awaiting)
            #expect(reply.calls().isEmpty)
            let held = try #require(try house.decisions().last)
            #expect(held.effect == .approve)
            #expect(held.heldUntil == held.at + .seconds(7200))
            let record = try await house.decision(held.id.description)
            #expect(record["status"] == "pending")
            #expect(record["proposal"]?["arguments"] == "{}")
        }
    }

    @Test(arguments: [false, true])
    func `a reply waits where a person leads, and nothing of it streams`(
        isStream: Bool
    ) async throws {
        let answers = [ModelServer.Answer.saying("Prepared."), .streaming("Prep", "ared.")]
        try await TestHouse.open(answers: answers) { house in
            house.model.answer(.saying("Prepared."))
            let reply = try await house.chat(to: "led/assist", isStream: isStream)
            #expect(reply.isStream == isStream)
            #expect(reply.content() == SampleWorkspace.consulting)
            #expect(reply.finish() == "content_filter")
            #expect(!reply.text.contains("Prep"))
            let held = try #require(try house.decisions().last)
            #expect(held.effect == .approve)
            let record = try await house.decision(held.id.description)
            #expect(record["proposal"]?["passages"]?[0]?["text"] == "Prepared.")
        }
    }

    @Test(arguments: [false, true])
    func `what is blocked is answered with words, and the decision names its rule`(
        isStream: Bool
    ) async throws {
        let asked = ["n": 3] as JSON
        try await TestHouse.open(answer: .saying("Secret.")) { house in
            let reply = try await house.chat(to: "cards/nobody", isStream: isStream, with: asked)
            #expect(reply.status == 200)
            for index in 0..<3 {
                #expect(reply.content(index) == SampleWorkspace.unregistered)
                #expect(reply.finish(index) == "content_filter")
            }
            if isStream { #expect(reply.isDone) }
            #expect(house.model.requests.isEmpty, "a refused input goes to nobody")
            let id = try #require(reply.decisions.first)
            let decision = try await house.decision(id)
            #expect(decision["effect"] == "block")
            #expect(decision["reasons"]?[0]?["rule"] == "unknown-agent")
            #expect(decision["reasons"]?[0]?["because"]?.string?.isEmpty == false)
        }
    }

    @Test(arguments: [false, true])
    func `a reply that the card does not let speak never reaches the customer`(
        isStream: Bool
    ) async throws {
        try await TestHouse.open(answer: .saying("Secret.")) { house in
            let reply = try await house.chat(to: "cards/quality", isStream: isStream)
            #expect(reply.content() == SampleWorkspace.blocked)
            #expect(!reply.text.contains("Secret"))
            let decision = try await house.decision(try #require(reply.decisions.last))
            #expect(decision["reasons"]?[0]?["rule"] == "default")
            #expect(decision["reasons"]?[0]?["source"]?.string?.contains("use-case.yaml:") == true)
        }
    }

    @Test(arguments: [false, true])
    func `what escalates hands the conversation to a person`(isStream: Bool) async throws {
        try await TestHouse.open(answer: .saying("Secret.")) { house in
            let reply = try await house.chat(to: "open/quality", isStream: isStream, in: "c")
            #expect(reply.content() == SampleWorkspace.handedOver)
            #expect(!reply.text.contains("Secret"))
            #expect(reply.finish() == "content_filter")
            #expect(
                try house.events().contains { if case .handedOver = $0 { true } else { false } })
        }
    }

    @Test func `a whole-decided stream carries its calls and its count of tokens`() async throws {
        let usage: JSON = ["prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12]
        let answer = ModelServer.Answer.completion(
            .choice(.call("look", #"{"a":1}"#), finish: "tool_calls"), with: ["usage": usage])
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(
                isStream: true,
                with: ["logprobs": true, "stream_options": ["include_usage": true]])
            #expect(reply.calls().map(\.tool) == ["look"])
            #expect(reply.calls().map(\.arguments) == [#"{"a":1}"#])
            #expect(reply.finish() == "tool_calls")
            #expect(reply.chunks.last?["usage"] == usage)
            #expect(reply.isDone)
            #expect(house.model.requests.last?.json?["stream"] == false)
        }
    }

    @Test func `the AI that is less sure than the card demands hands over`() async throws {
        func unsure(_ logprob: Double) -> ModelServer.Answer {
            .completion(
                .choice(
                    ["role": "assistant", "content": "Maybe."],
                    with: [
                        "logprobs": ["content": [["token": "Maybe.", "logprob": .number(logprob)]]]
                    ]))
        }
        try await TestHouse.open(answers: [unsure(-0.1), unsure(-2)]) { house in
            let members: JSON = ["logprobs": true]
            let sure = try await house.chat(isStream: true, in: "a", with: members)
            #expect(sure.content() == "Maybe.")
            let reply = try await house.chat(isStream: true, in: "b", with: members)
            #expect(reply.content() == SampleWorkspace.handedOver)
            #expect(!reply.text.contains("Maybe"))
        }
    }

    @Test func `every answer names its decisions, its conversation and what Belay took`()
        async throws
    {
        try await TestHouse.open(answers: [.saying("Hi."), .streaming("Hi."), .saying("Hi.")]) {
            house in
            let whole = try await house.chat(in: "one")
            let streamed = try await house.chat(isStream: true, in: "two")
            let refused = try await house.chat(to: "nobody/here", in: "three")
            let derived = try await house.chat()
            for (reply, count) in [(whole, 2), (streamed, 2), (refused, 1), (derived, 2)] {
                #expect(reply.decisions.count == count)
                #expect(reply.decisions.allSatisfy { $0.hasPrefix("dec_") })
                let overhead = try #require(reply.header("belay-overhead-ms"))
                #expect(Double(overhead) != nil)
                for id in reply.decisions {
                    #expect(try await house.decision(id)["id"] == .string(id))
                }
            }
            #expect(whole.header("belay-conversation") == "one")
            #expect(streamed.header("belay-conversation") == "two")
            #expect(refused.header("belay-conversation") == "three")
            #expect(
                derived.header("belay-conversation")?.hasPrefix("derived-") == true)
        }
    }
}
