// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// The shapes in which guards of others did not run: what goes to the model.
@Suite struct RequestBypassTests {
    static let card = "4111 1111 1111 1111"

    /// Sends `members` beside an ordinary message, and tells what reached the model.
    private func seen(_ members: JSON) async throws -> String {
        try await TestHouse.open(answer: .saying("Fine.")) { house in
            let reply = try await house.chat(with: members)
            #expect(reply.status == 200, "\(reply.text)")
            return try #require(house.model.requests.first).text
        }
    }

    @Test(arguments: ["system", "developer", "user", "assistant"])
    func `every message of every role is read`(role: String) async throws {
        let text = try await seen([
            "messages": [
                ["role": .string(role), "content": "first 4111 1111 1111 1111"],
                ["role": "assistant", "content": "So?"],
                ["role": "user", "content": "Hello"],
            ]
        ])
        #expect(text.contains("first [payment card]"))
        #expect(!text.contains("4111"))
    }

    @Test func `results of tools and calls of the history are read`() async throws {
        let text = try await seen([
            "messages": [
                ["role": "user", "content": "Hello"],
                .call("look", #"{"card":"4111 1111 1111 1111","n":4111111111111111,"ok":true}"#),
                [
                    "role": "tool", "tool_call_id": "call_1",
                    "content": "iban DE89370400440532013000",
                ],
                [
                    "role": "assistant", "content": .null,
                    "function_call": [
                        "name": "look", "arguments": #"{"c":"5555 5555 5555 4444"}"#,
                    ],
                ],
                ["role": "function", "name": "look", "content": "mail a.b@example.com"],
                ["role": "user", "content": "Well?"],
            ]
        ])
        #expect(!text.contains("4111"))
        #expect(!text.contains("5555"))
        #expect(!text.contains("DE8937"))
        #expect(!text.contains("a.b@example.com"))
        #expect(text.contains("ok"))
    }

    @Test(arguments: [
        #"[{"type":"text","text":"a 4111 1111 1111 1111"},{"type":"text","text":"b"}]"#,
        #"[{"type":"input_text","input_text":"a 4111 1111 1111 1111"}]"#,
        #"[{"type":"file","file":{"filename":"4111 1111 1111 1111.pdf"}}]"#,
        #"[{"type":"image_url","image_url":{"url":"https://x.example/?c=4111-1111-1111-1111"}}]"#,
        #"{"odd":{"deep":["a 4111 1111 1111 1111"]}}"#,
        #"4111111111111111"#,
    ])
    func `content in any form is read`(content: String) async throws {
        let content = try JSON(parsing: Array(content.utf8))
        let text = try await seen(["messages": [["role": "user", "content": content]]])
        #expect(text.contains("[payment card]"))
        #expect(!text.contains("4111"))
    }

    @Test(arguments: [
        #"{"messages":[{"role":"user","name":"4111 1111 1111 1111","content":"x"}]}"#,
        #"{"messages":[{"role":"user","content":"x","note":{"said":"4111 1111 1111 1111"}}]}"#,
        #"{"messages":[{"role":"user","content":"x","4111 1111 1111 1111":1}]}"#,
        #"{"user":"4111 1111 1111 1111"}"#,
        #"{"safety_identifier":"4111 1111 1111 1111"}"#,
        #"{"metadata":{"card":"4111 1111 1111 1111"}}"#,
        #"{"metadata":{"id":"4111 1111 1111 1111"}}"#,
        #"{"metadata":{"model":"4111 1111 1111 1111"}}"#,
        #"{"metadata":{"4111 1111 1111 1111":"x"}}"#,
        #"{"prediction":{"type":"content","content":"4111 1111 1111 1111"}}"#,
        #"{"nobody_knows":{"this":["4111 1111 1111 1111"]}}"#,
        #"{"prompt_cache_key":"4111 1111 1111 1111"}"#,
        #"{"stop":["4111 1111 1111 1111"]}"#,
        #"{"web_search_options":{"user_location":"4111 1111 1111 1111"}}"#,
        #"{"response_format":{"type":"json_schema","description":"4111 1111 1111 1111"}}"#,
        #"{"tools":[{"type":"function","function":{"name":"look","description":"4111 1111 1111 1111"}}]}"#,
        #"{"4111 1111 1111 1111":"x"}"#,
    ])
    func `every field that can carry text to the model is read`(members: String) async throws {
        let text = try await seen(JSON(parsing: Array(members.utf8)))
        #expect(!text.contains("4111"), "\(text)")
    }

    @Test func `settings of the request reach the model as they were`() async throws {
        let text = try await seen([
            "seed": 4_111_111_111_111_111, "temperature": 0.25, "max_tokens": 1_234_567,
            "unknown_thing": ["a": [1, "b"]], "stop": ["END"],
        ])
        #expect(text.contains(#""seed":4111111111111111"#))
        #expect(text.contains(#""max_tokens":1234567"#))
        #expect(text.contains(#""unknown_thing":{"a":[1,"b"]}"#))
        #expect(text.contains(#""stop":["END"]"#))
    }

    @Test func `a card at the end of two million characters is found`() async throws {
        let long = String(repeating: "All is well with my order. ", count: 80_000)
        try await TestHouse.open(answer: .saying(long + "4111 1111 1111 1111")) { house in
            let reply = try await house.chat(long + Self.card)
            let asked = try #require(house.model.requests.first?.text)
            #expect(asked.utf8.count > 2_000_000)
            #expect(asked.contains("[payment card]"))
            #expect(!asked.contains("4111"))
            #expect(reply.content().hasSuffix("well with my order. [payment card]"))
        }
    }

    @Test func `a card at the end of a long stream is found`() async throws {
        let piece = String(repeating: "All is well. ", count: 500)
        let deltas: [JSON] = (0..<100).map { _ in ["content": .string(piece)] }
        let last: JSON = ["content": "4111 1111 1111 1111"]
        try await TestHouse.open(answer: .deltas(deltas + [last])) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content().hasSuffix("well. [payment card]"))
            #expect(reply.content().utf8.count > 600_000)
        }
    }

    @Test func `an escape in the JSON hides nothing`() async throws {
        let body = #"""
            {"model":"cards/triage","messages":[{"role":"user","content":
            "card \u0034111 1111\u00201111 111\u0031"},{"role":"assistant","tool_calls":[{"id":"c",
            "type":"function","function":{"name":"look","arguments":"{\"a\":\"\\u0034111 1111 1111 1111\"}"}}]},
            {"role":"tool","tool_call_id":"c","content":"x"}]}
            """#
        try await TestHouse.open(answer: .saying("Fine.")) { house in
            let reply = try await house.post(Array(body.utf8))
            #expect(reply.status == 200)
            let asked = try #require(house.model.requests.first?.text)
            #expect(!asked.contains("111"))
            #expect(asked.contains("card [payment card]"))
        }
    }

    @Test func `a mask is not a pass: what is kept from the model never reaches it`() async throws {
        try await TestHouse.open(answer: .saying("Fine.")) { house in
            let reply = try await house.chat(
                "4111 1111 1111 1111, DE89370400440532013000, a@example.com, 536-22-8726, "
                    + "+49 170 1234567")
            let decision = try await house.decision(reply.decisions[0])
            #expect(decision["effect"] == "redact")
            let asked = try #require(house.model.requests.first?.json)
            #expect(
                asked["messages"]?[1]?["content"]
                    == "[payment card], [bank account], [e-mail address], [social security number], [phone number]"
            )
        }
    }
}
