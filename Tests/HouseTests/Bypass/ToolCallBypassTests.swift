// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// The shapes in which guards of others did not run: calls of tools.
@Suite struct ToolCallBypassTests {
    /// What a client gets of a call, whole and streamed in pieces of `size` characters.
    private func calls(
        _ tool: String, _ arguments: String, to agent: String = "cards/execution", size: Int = 3
    ) async throws -> [Reply] {
        var deltas: [JSON] = [.callDelta("", tool: tool, id: "call_1")]
        var rest = Substring(arguments)
        while !rest.isEmpty {
            deltas.append(.callDelta(String(rest.prefix(size))))
            rest = rest.dropFirst(size)
        }
        let whole = ModelServer.Answer.completion(
            .choice(.call(tool, arguments), finish: "tool_calls"))
        return try await TestHouse.open(
            answers: [whole, .deltas(deltas, finish: "tool_calls")]
        ) { house in
            [
                try await house.chat(to: agent), try await house.chat(to: agent, isStream: true),
            ]
        }
    }

    @Test(arguments: [
        #"{"card":"4111 1111 1111 1111"}"#,
        #"{"card":"\u0034\u0031\u0031\u0031 1111 1111 1111"}"#,
        #"{"card":4111111111111111}"#,
        #"{"a":{"4111 1111 1111 1111":[1]}}"#,
        #"{"a":[["deep",{"b":"x 4111-1111-1111-1111 y"}]]}"#,
        #"not JSON 4111 1111 1111 1111"#,
    ])
    func `personal data in arguments does not pass`(arguments: String) async throws {
        for reply in try await calls("look", arguments) {
            #expect(reply.status == 200)
            #expect(reply.finish() == "tool_calls")
            let call = try #require(reply.calls().first)
            #expect(call.tool == "look")
            #expect(call.arguments.contains("[payment card]"), "\(call.arguments)")
            #expect(!reply.text.contains("1111 1111"))
            #expect(!reply.text.contains("4111"))
            #expect(!reply.text.contains("u0034"))
        }
    }

    @Test func `arguments without anything in them pass byte for byte`() async throws {
        let arguments = #"{ "order" : "A-17",  "\u0061": 1.50, "list":[ ] }"#
        for reply in try await calls("look", arguments) {
            #expect(reply.calls().map(\.arguments) == [arguments])
        }
    }

    @Test(arguments: ["hidden", "nobody_made_this", ""])
    func `a call that was not granted is refused whole`(tool: String) async throws {
        for reply in try await calls(tool, #"{"amount":17}"#) {
            #expect(reply.calls().isEmpty)
            #expect(reply.content() == SampleWorkspace.blocked)
            #expect(reply.finish() == "content_filter")
            #expect(!reply.text.contains("tool_calls"), "no piece of it: \(reply.text)")
            #expect(!reply.text.contains("amount"))
        }
    }

    @Test func `one refused call among several stops them all`() async throws {
        let message: JSON = [
            "role": "assistant", "content": "I look. ",
            "tool_calls": [
                ["id": "a", "type": "function", "function": ["name": "look", "arguments": "{}"]],
                [
                    "id": "b", "type": "function",
                    "function": ["name": "hidden", "arguments": "{}"],
                ],
            ],
        ]
        let deltas: [JSON] = [
            ["role": "assistant", "content": "I look. "],
            .callDelta("{}", tool: "look", id: "a"),
            .callDelta("{}", tool: "hidden", id: "b", index: 1),
        ]
        try await TestHouse.open(
            answers: [
                .completion(.choice(message, finish: "tool_calls")),
                .deltas(deltas, finish: "tool_calls"),
            ]
        ) { house in
            for isStream in [false, true] {
                let reply = try await house.chat(to: "cards/execution", isStream: isStream)
                #expect(reply.calls().isEmpty)
                #expect(!reply.text.contains("tool_calls"))
                #expect(reply.finish() == "content_filter")
                #expect(reply.content().hasSuffix(SampleWorkspace.blocked))
                #expect(reply.content().hasPrefix("I look. "))
            }
            let actions = try house.decisions().filter { $0.kind == .action }
            #expect(actions.map(\.effect) == [.allow, .block, .allow, .block])
        }
    }

    @Test func `the form before there were several calls is guarded as well`() async throws {
        let granted: JSON = [
            "role": "assistant", "content": .null,
            "function_call": ["name": "look", "arguments": #"{"c":"4111 1111 1111 1111"}"#],
        ]
        var refused = granted
        refused["function_call"] = ["name": "hidden", "arguments": #"{"amount":1}"#]
        func streamed(_ name: JSON, _ arguments: [JSON]) -> ModelServer.Answer {
            .deltas(
                [["function_call": ["name": name, "arguments": ""]]]
                    + arguments.map { ["function_call": ["arguments": $0]] },
                finish: "function_call")
        }
        try await TestHouse.open(
            answers: [
                .completion(.choice(granted, finish: "function_call")),
                streamed("look", [#"{"c":"4111 "#, #"1111 1111 1111"}"#]),
                .completion(.choice(refused, finish: "function_call")),
                streamed("hidden", [#"{"amou"#, #"nt":1}"#]),
            ]
        ) { house in
            for isStream in [false, true] {
                let reply = try await house.chat(to: "cards/execution", isStream: isStream)
                #expect(reply.calls().map(\.arguments) == [#"{"c":"[payment card]"}"#])
            }
            for isStream in [false, true] {
                let reply = try await house.chat(to: "cards/execution", isStream: isStream)
                #expect(reply.calls().isEmpty)
                #expect(!reply.text.contains("function_call"))
                #expect(!reply.text.contains("amou"))
                #expect(reply.content() == SampleWorkspace.blocked)
            }
        }
    }

    @Test func `arguments that are an object and not a text are guarded as well`() async throws {
        let given: JSON = ["c": "4111 1111 1111 1111"]
        let function: JSON = ["name": "look", "arguments": given]
        let call: JSON = ["index": 0, "id": "a", "type": "function", "function": function]
        try await TestHouse.open(
            answers: [
                .completion(.choice(["role": "assistant", "tool_calls": [call]])),
                .deltas([["tool_calls": [call]]], finish: "tool_calls"),
                .completion(.choice(["role": "assistant", "function_call": function])),
                .deltas([["function_call": function]], finish: "function_call"),
            ]
        ) { house in
            for isStream in [false, true, false, true] {
                let reply = try await house.chat(to: "cards/execution", isStream: isStream)
                #expect(!reply.text.contains("4111"))
                #expect(reply.text.contains("[payment card]"))
            }
        }
    }

    @Test func `what a provider adds to a call is read`() async throws {
        let call: JSON = [
            "index": 0, "id": "a", "type": "function", "note": "4111 1111 1111 1111",
            "function": ["name": "look", "arguments": "{}", "why": "5555 5555 5555 4444"],
            "kept": ["signature": "abc"],
        ]
        try await TestHouse.open(
            answers: [
                .completion(.choice(["role": "assistant", "tool_calls": [call]])),
                .deltas([["tool_calls": [call]]], finish: "tool_calls"),
            ]
        ) { house in
            for isStream in [false, true] {
                let reply = try await house.chat(to: "cards/execution", isStream: isStream)
                #expect(!reply.text.contains("4111"))
                #expect(!reply.text.contains("5555"))
                #expect(reply.text.contains(#""signature":"abc""#))
                #expect(reply.calls().map(\.tool) == ["look"])
            }
        }
    }

    @Test func `only granted tools are shown to the model`() async throws {
        @Sendable func tool(_ name: String) -> JSON {
            ["type": "function", "function": ["name": .string(name), "parameters": [:]]]
        }
        let members: JSON = [
            "tools": [
                tool("look"), tool("hidden"), ["type": "web_search"],
                ["type": "custom", "custom": ["name": "pay"]], ["type": "mcp", "server_url": "x"],
            ],
            "web_search_options": [:],
            "tool_choice": ["type": "function", "function": ["name": "hidden"]],
            "functions": [["name": "hidden"], ["name": "look"]],
        ]
        try await TestHouse.open(answer: .saying("Fine.")) { house in
            _ = try await house.chat(to: "cards/triage", with: members)
            let asked = try #require(house.model.requests.last?.json)
            #expect(asked["tools"] == [tool("look")])
            #expect(asked["functions"] == [["name": "look"]])
            #expect(asked["web_search_options"] == nil)
            #expect(asked["tool_choice"] == nil)

            _ = try await house.chat(to: "cards/slow", with: members)
            let bare = try #require(house.model.requests.last?.json)
            for name in ["tools", "functions", "tool_choice", "web_search_options"] {
                #expect(bare[name] == nil)
            }
        }
    }

    @Test func `tools that run at the provider are withheld unless they are granted`() async throws
    {
        let members: JSON = ["tools": [["type": "web_search"], ["type": "file_search"]]]
        try await TestHouse.open(answer: .saying("Fine.")) { house in
            _ = try await house.chat(to: "cards/execution", with: members)
            #expect(house.model.requests.last?.json?["tools"] == [["type": "web_search"]])
            _ = try await house.chat(to: "cards/triage", with: members)
            #expect(house.model.requests.last?.json?["tools"] == nil)
        }
    }

    @Test func `a copy of the message at the end brings no call past the rules`() async throws {
        let copy: JSON = ["message": .call("hidden", #"{"amount":1}"#)]
        let answer = ModelServer.Answer.events(
            .said("Hello."), .chunk([:], finish: "stop", with: copy), .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(to: "cards/execution", isStream: true)
            #expect(!reply.text.contains("hidden"))
            #expect(!reply.text.contains("amount"))
        }
    }
}
