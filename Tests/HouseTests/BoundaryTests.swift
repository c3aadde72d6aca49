// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

/// Facts, contracts, rules and obligations at the door, whole and streamed.
@Suite struct BoundaryTests {
    /// Where rules read whole replies, the provider is asked for whole ones.
    private static func call(_ arguments: String) -> ModelServer.Answer {
        .completion(.choice(.call("pay", arguments), finish: "tool_calls"))
    }

    /// A conversation in which an order was looked up, and then what was said.
    private static func messages(_ said: [(String, String)], looked: Bool = true) -> JSON {
        var messages: [JSON] = [["role": "user", "content": "Pay back my order W-1"]]
        if looked {
            messages += [
                [
                    "role": "assistant", "content": .null,
                    "tool_calls": [
                        [
                            "id": "call_1", "type": "function",
                            "function": ["name": "look", "arguments": #"{"order":"W-1"}"#],
                        ]
                    ],
                ],
                [
                    "role": "tool", "tool_call_id": "call_1",
                    "content": #"{"order":"W-1","total":20}"#,
                ],
            ]
        }
        for (role, text) in said {
            messages.append(["role": .string(role), "content": .string(text)])
        }
        return .array(messages)
    }

    private static let agreed = [("assistant", "Pay 20 for W-1?"), ("user", "Yes, please")]

    private func pay(
        _ amount: Int, after said: [(String, String)], looked: Bool = true, isStream: Bool
    ) async throws -> (Reply, Decision) {
        let arguments = #"{"amount":\#(amount),"order":"W-1"}"#
        return try await TestHouse.open(answer: Self.call(arguments)) { house in
            let reply = try await house.chat(
                to: "bounded/execution", isStream: isStream,
                with: ["messages": Self.messages(said, looked: looked)])
            return (reply, try #require(try house.decisions().last))
        }
    }

    @Test(arguments: [false, true])
    func `what the customer said yes to passes, and nothing else`(isStream: Bool) async throws {
        let (asked, held) = try await pay(20, after: [], isStream: isStream)
        #expect(held.effect == .confirm)
        #expect(asked.content() == "Pay 20 for W-1?")
        let (passed, allowed) = try await pay(20, after: Self.agreed, isStream: isStream)
        #expect(allowed.effect == .allow)
        #expect(passed.calls().map(\.tool) == ["pay"])
        let (_, other) = try await pay(19, after: Self.agreed, isStream: isStream)
        #expect(other.effect == .confirm)
    }

    @Test(arguments: [false, true])
    func `a rule over facts stops a call, and the record says which clause and which fact`(
        isStream: Bool
    ) async throws {
        let said = [("assistant", "Pay 21 for W-1?"), ("user", "Yes")]
        let (reply, blocked) = try await pay(21, after: said, isStream: isStream)
        #expect(blocked.effect == .block)
        #expect(reply.calls().isEmpty)
        let reason = blocked.verdict.reasons[0]
        #expect(reason.rule == "within-order")
        #expect(reason.clauses.contains("action.args.amount > facts.order.total"))
        #expect(reason.evidence.map(\.source) == ["look"])
        let (_, unread) = try await pay(20, after: Self.agreed, looked: false, isStream: isStream)
        #expect(unread.effect == .block)
        #expect(unread.verdict.reasons.contains { $0.rule == "requires" })
    }

    @Test(arguments: [false, true])
    func `a reply ends with what a rule discloses, or is what a rule says`(isStream: Bool)
        async throws
    {
        for (said, heard) in [
            ("You could invest it.", "You could invest it. This is no advice."),
            ("Your tax is 12.", "Please ask your tax adviser."), ("Hello.", "Hello."),
        ] {
            // A reply that a rule reads whole is asked for whole.
            try await TestHouse.open(answer: .saying(said)) { house in
                let reply = try await house.chat(to: "bounded/execution", isStream: isStream)
                #expect(reply.content() == heard)
            }
        }
    }

    @Test func `what an agent was not granted never reaches its model, and is on record`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hello.")) { house in
            let messages: JSON = [
                ["role": "system", "name": "knowledge:fees", "content": "Fees are 5."],
                ["role": "system", "name": "knowledge:secrets", "content": "The code is kumquat."],
                ["role": "system", "name": "record:income", "content": "Earns papaya."],
                ["role": "user", "content": "Hi"],
            ]
            let reply = try await house.chat(to: "bounded/triage", with: ["messages": messages])
            #expect(reply.content() == "Hello.")
            let seen = String(
                decoding: try #require(house.model.requests.first).body, as: UTF8.self)
            #expect(seen.contains("Fees are 5."))
            #expect(!seen.contains("kumquat") && !seen.contains("papaya"))
            let input = try #require(try house.decisions().first)
            #expect(input.effect == .redact)
            let because = input.verdict.reasons.filter { $0.rule == "context" }.map(\.because)
            #expect(because.count == 2)
            #expect(because.joined().contains("`knowledge:secrets`"))
        }
    }

    @Test func `a decision can be asked for with the conversation, the customer and scores`()
        async throws
    {
        try await TestHouse.open(answer: .saying("")) { house in
            let question: JSON = [
                "use_case": "bounded", "agent": "execution", "kind": "action",
                "conversation": "asked", "customer_id": "C-1",
                "action": ["name": "pay", "arguments": ["amount": 20, "order": "W-1"]],
                "messages": Self.messages(Self.agreed), "signals": ["emotion": 0.4],
            ]
            let reply = try await house.post(question.serialized, to: "/v1/decisions")
            #expect(reply.json?["effect"] == "allow")
            let signal = reply.json?["signals"]?[0]
            #expect(signal?["name"] == "emotion")
            #expect(signal?["detector"] == "caller/test")
        }
    }
}
