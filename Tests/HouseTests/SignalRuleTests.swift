// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// Rules over what detectors find, at the door.
@Suite struct SignalRuleTests {
    private static let wary = """
        risk: limited
        touches: []
        autonomy: autonomous
        agents:
          triage: {role: triage, model: main, prompt: prompts/agent.md}
        rules:
          - name: sure
            "on": reply
            when: '"low-confidence.log-probability" in signals'
            effect: block
            reason: low_confidence
            because: who guesses says nothing
        """

    private static let honest = """
        risk: limited
        touches: []
        autonomy: autonomous
        agents:
          triage: {role: triage, model: main, prompt: prompts/agent.md, tools: [refund_order]}
        tools:
          refund_order: {effect: write, reversible: true, kind: other}
        escalate: {policy_ambiguity: 0.7}
        rules:
          - name: honest
            "on": reply
            when: '"ungrounded.action" in signals'
            effect: block
            reason: ungrounded
            because: nothing is told that is not so
        """

    private static let sample = SampleWorkspace(cards: ["wary": wary, "honest": honest])

    @Test(arguments: [false, true])
    func `a reply of unsure tokens gives its signal, streamed or not`(isStream: Bool) async throws {
        func answer(_ logprob: Double) -> ModelServer.Answer {
            let tokens: JSON = ["content": [["token": "Nine.", "logprob": .number(logprob)]]]
            return .completion(
                .choice(["role": "assistant", "content": "Nine."], with: ["logprobs": tokens]))
        }
        try await TestHouse.open(Self.sample, answers: [answer(-0.05), answer(-1.5)]) { house in
            let members: JSON = ["logprobs": true]
            let sure = try await house.chat(
                to: "wary/triage", isStream: isStream, in: "a", with: members)
            #expect(sure.content() == "Nine.")
            let unsure = try await house.chat(
                to: "wary/triage", isStream: isStream, in: "b", with: members)
            #expect(unsure.content() == SampleWorkspace.blocked)
            let decision = try await house.decision(#require(unsure.decisions.last))
            #expect(
                decision["signals"]?[0]?["name"] == "low-confidence.log-probability")
        }
    }

    private static func announcing(_ text: String, isCalled: Bool, isStream: Bool)
        -> ModelServer.Answer
    {
        let call: JSON = [
            [
                "index": 0, "id": "call_1", "type": "function",
                "function": ["name": "refund_order", "arguments": "{}"],
            ]
        ]
        if isStream {
            let words: [JSON] = [["content": .string(text)]]
            return .deltas(words + (isCalled ? [["tool_calls": call]] : []), finish: "stop")
        }
        let message: JSON =
            isCalled
            ? ["role": "assistant", "content": .string(text), "tool_calls": call]
            : ["role": "assistant", "content": .string(text)]
        return .completion(.choice(message))
    }

    @Test(arguments: [false, true])
    func `what is announced passes with the call that does it, streamed or not`(isStream: Bool)
        async throws
    {
        let announced = "I'm refunding you now."
        let answers = [
            Self.announcing(announced, isCalled: true, isStream: isStream),
            Self.announcing(announced, isCalled: false, isStream: isStream),
            Self.announcing("I have refunded you.", isCalled: true, isStream: isStream),
        ]
        try await TestHouse.open(Self.sample, answers: answers) { house in
            let called = try await house.chat(to: "honest/triage", isStream: isStream, in: "a")
            #expect(called.content() == announced)
            #expect(called.calls().map(\.tool) == ["refund_order"])
            for conversation in ["b", "c"] {
                let refused = try await house.chat(
                    to: "honest/triage", isStream: isStream, in: conversation)
                #expect(refused.content() == SampleWorkspace.blocked)
                #expect(refused.calls().isEmpty)
            }
        }
    }

    @Test(arguments: [false, true])
    func `a reply that is not sure of a rule hands over as policy ambiguity`(isStream: Bool)
        async throws
    {
        let text = "You should be eligible for a refund."
        try await TestHouse.open(
            Self.sample, answer: isStream ? .streaming(text) : .saying(text)
        ) { house in
            let reply = try await house.chat(to: "honest/triage", isStream: isStream)
            #expect(reply.content() == SampleWorkspace.handedOver)
            let decision = try await house.decision(#require(reply.decisions.last))
            #expect(decision["reasons"]?[0]?["code"] == "policy_ambiguity")
        }
    }

    private static let careful = """
        risk: limited
        touches: []
        autonomy: autonomous
        agents:
          triage: {role: triage, model: main, prompt: prompts/agent.md}
        rules:
          - name: grounded
            "on": reply
            when: '"ungrounded.value" in signals'
            effect: block
            reason: ungrounded
            because: no figure comes from nowhere
        """

    @Test func `passages that a caller hands over with a question are evidence`() async throws {
        let sample = SampleWorkspace(cards: ["careful": Self.careful])
        try await TestHouse.open(sample, answer: .saying("")) { house in
            for (evidence, effect) in [
                (["The monthly fee is 12.50 euros."], "allow"),
                (["The monthly fee is 9.80 euros."], "block"), ([], "block"),
            ] as [([JSON], JSON)] {
                let question: JSON = [
                    "use_case": "careful", "agent": "triage", "kind": "reply",
                    "text": "The monthly fee is 12.50 euros.", "evidence": .array(evidence),
                ]
                let answer = try await house.post(question.serialized, to: "/v1/decisions")
                #expect(answer.json?["effect"] == effect, "with \(evidence)")
            }
        }
    }

    @Test func `a house looks for its own numbers, and only for those of its countries`()
        async throws
    {
        let text = "My number is KD-123456, my mail ana@example.org, my PESEL 44051401359."
        var sample = SampleWorkspace()
        sample.forms = """
            {countries: [de], patterns: [{name: customer-number, pattern: "'KD'-9{6}", score: 0.9}]}
            """
        for (house, found) in [
            (sample, ["custom", "email"]),
            (SampleWorkspace(), ["email", "national-id"]),
        ] {
            try await TestHouse.open(house, answer: .saying("Noted.")) { house in
                _ = try await house.chat(text)
                let names = try #require(try house.decisions().first).findings.map(\.name)
                let kinds = names.filter { $0.hasPrefix("personal-data.") }
                #expect(kinds.map { String($0.dropFirst(14)) }.sorted() == found)
            }
        }
    }
}
