// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing
import Vocabulary

/// Tokens at the door: what the model never sees comes back where it may.
@Suite struct VaultTests {
    private static let said = "My mail is ana@example.org and my card 4111 1111 1111 1111."

    /// What the model was sent, as text.
    private func sent(_ house: TestHouse) throws -> String {
        String(decoding: try #require(house.model.requests.last).body, as: UTF8.self)
    }

    private func token(_ word: String, in text: String) throws -> String {
        let start = try #require(text.range(of: word + "-"))
        return String(text[start.lowerBound...].prefix(word.count + 10))
    }

    @Test(arguments: [false, true])
    func `the model reads tokens, the customer reads what they stand for`(isStream: Bool)
        async throws
    {
        try await TestHouse.open(answer: .saying("Noted.")) { house in
            _ = try await house.chat(TestHouse.body(Self.said, to: "vault/execution"), in: "c-1")
            let body = try sent(house)
            #expect(!body.contains("ana@example.org") && !body.contains("4111"))
            let mail = try token("EMAIL", in: body)
            let card = try token("CARD", in: body)

            let text = "I write to \(mail) about \(card)."
            house.model.answer(
                isStream
                    ? .streaming(
                        "I write to EM", String(mail.dropFirst(2).prefix(5)),
                        String(mail.dropFirst(7)) + " about \(card).")
                    : .saying(text))
            let reply = try await house.chat(
                TestHouse.body(Self.said, to: "vault/execution", isStream: isStream), in: "c-1")
            #expect(reply.content() == "I write to ana@example.org about [payment card].")
            let findings = try #require(try house.decisions().last).findings
            #expect(findings.contains { $0.name == "vault.restored.email" && $0.count == 1 })
            #expect(findings.contains { $0.name == "vault.refused.payment-card" && $0.count == 1 })
        }
    }

    @Test(arguments: ["send", "note"])
    func `a value comes back only into the arguments that the card names`(tool: String)
        async throws
    {
        try await TestHouse.open(answer: .saying("Noted.")) { house in
            _ = try await house.chat(TestHouse.body(Self.said, to: "vault/execution"), in: "c-1")
            let mail = try token("EMAIL", in: try sent(house))
            house.model.answer(
                .completion(
                    .choice(
                        .call(tool, #"{"to": "\#(mail)", "body": "to \#(mail)"}"#),
                        finish: "tool_calls")))
            let reply = try await house.chat(
                TestHouse.body(Self.said, to: "vault/execution"), in: "c-1")
            let call = try #require(reply.calls().first)
            #expect(
                call.arguments
                    == (tool == "send"
                        ? #"{"to": "ana@example.org", "body": "to \#(mail)"}"#
                        : #"{"to": "\#(mail)", "body": "to \#(mail)"}"#))
        }
    }

    @Test func `a token of one conversation says nothing in another, nor does one that was typed`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Noted.")) { house in
            _ = try await house.chat(TestHouse.body(Self.said, to: "vault/execution"), in: "c-1")
            let mail = try token("EMAIL", in: try sent(house))
            house.model.answer(.saying("It is \(mail)."))
            let other = try await house.chat(
                TestHouse.body("What is \(mail)?", to: "vault/execution"), in: "c-2")
            #expect(!other.text.contains("ana@example.org"))
            #expect(!(try sent(house)).contains(mail))
            #expect(other.content() == "It is [e-mail address].")
        }
    }

    @Test func `the same value keeps its token over the turns of a conversation`() async throws {
        try await TestHouse.open(answer: .saying("Noted.")) { house in
            _ = try await house.chat(TestHouse.body(Self.said, to: "vault/execution"), in: "c-1")
            let first = try token("EMAIL", in: try sent(house))
            _ = try await house.chat(
                TestHouse.body("Again: ANA@EXAMPLE.ORG or ana@example.org", to: "vault/execution"),
                in: "c-1")
            #expect(try sent(house).contains(first))
        }
    }

    @Test func `the result of a tool reaches the model as JSON, with tokens in its strings`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Noted.")) { house in
            let result = #"{"from":"Ana:\nana@example.org","cc":["ana\u0040example.org"],"n":1.50}"#
            let call: JSON = [
                "id": "c1", "type": "function",
                "function": ["name": "note", "arguments": #"{"body":"ana\u0040example.org"}"#],
            ]
            let body: JSON = [
                "model": "vault/execution",
                "messages": [
                    ["role": "user", "content": "Read my mail."],
                    ["role": "assistant", "content": .null, "tool_calls": [call]],
                    ["role": "tool", "tool_call_id": "c1", "content": .string(result)],
                ],
            ]
            _ = try await house.chat(body, in: "c-1")
            let sent = try JSON(parsing: try #require(house.model.requests.last).body)
            guard case .array(let messages)? = sent["messages"] else {
                Issue.record("no messages")
                return
            }
            let text = try #require(messages.last?["content"]?.string)
            let mail = try token("EMAIL", in: text)
            #expect(text == #"{"from":"Ana:\n\#(mail)","cc":["\#(mail)"],"n":1.50}"#)
            #expect(try self.sent(house).contains(#"{\"body\":\"\#(mail)\"}"#))
        }
    }
}
