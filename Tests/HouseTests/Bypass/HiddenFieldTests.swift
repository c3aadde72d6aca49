// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// The shapes in which guards of others did not run: fields beside what is said, and odd chunks.
@Suite struct HiddenFieldTests {
    static let end = ModelServer.Step.chunk([:], finish: "stop")

    @Test(arguments: ["reasoning", "reasoning_content", "refusal", "nobody_knows_this"])
    func `every text of a message is guarded`(field: String) async throws {
        let message: JSON = .object([
            .init("role", "assistant"), .init("content", "Fine."),
            .init(field, "think 4111 1111 1111 1111 on"),
        ])
        let deltas: [JSON] = ["think 4111 11", "11 1111 11", "11 on"].map {
            .object([.init(field, .string($0))])
        }
        try await TestHouse.open(
            answers: [.completion(.choice(message)), .deltas(deltas + [["content": "Fine."]])]
        ) { house in
            for isStream in [false, true] {
                let reply = try await house.chat(isStream: isStream)
                #expect(reply.field(field) == "think [payment card] on", "streamed: \(isStream)")
                #expect(reply.content() == "Fine.")
                #expect(reply.finish() == "stop")
            }
        }
    }

    @Test(arguments: [
        #"{"reasoning_details":[{"type":"reasoning.text","text":"x 4111 1111 1111 1111","index":0}]}"#,
        #"{"annotations":[{"type":"url_citation","url_citation":{"title":"4111 1111 1111 1111"}}]}"#,
        #"{"audio":{"id":"a","data":"UklGRg==","transcript":"x 4111 1111 1111 1111"}}"#,
        #"{"content":[{"type":"text","text":"x 4111 1111 1111 1111"}]}"#,
        #"{"deep":{"deeper":{"4111 1111 1111 1111":"x"}}}"#,
        #"{"number":4111111111111111}"#,
        #"{"4111 1111 1111 1111":"x"}"#,
    ])
    func `texts at any depth are guarded`(members: String) async throws {
        let delta = try JSON(parsing: Array(members.utf8))
        try await TestHouse.open(answers: [.completion(.choice(delta)), .deltas([delta])]) {
            house in
            for isStream in [false, true] {
                let reply = try await house.chat(isStream: isStream)
                #expect(reply.status == 200)
                #expect(reply.finish() == "stop", "streamed: \(isStream)")
                #expect(!reply.text.contains("4111"), "streamed: \(isStream) \(reply.text)")
            }
        }
    }

    @Test func `details that come in pieces are put together before they are judged`() async throws
    {
        let deltas: [JSON] = ["x 4111 11", "11 1111 11", "11 y"].map {
            ["reasoning_details": [["index": 0, "type": "reasoning.text", "text": .string($0)]]]
        }
        try await TestHouse.open(answer: .deltas(deltas)) { house in
            let reply = try await house.chat(isStream: true)
            #expect(!reply.text.contains("4111"))
            #expect(reply.text.contains("[payment card]"))
        }
    }

    @Test func `tokens with their probabilities tell nothing that was taken out`() async throws {
        let tokens: JSON = [
            "content": [
                ["token": "4111 1111 ", "logprob": -0.1, "bytes": [52, 49], "top_logprobs": []],
                ["token": "1111 1111", "logprob": -0.1, "bytes": [49], "top_logprobs": []],
            ]
        ]
        let whole = ModelServer.Answer.completion(
            .choice(
                ["role": "assistant", "content": "4111 1111 1111 1111"],
                with: ["logprobs": tokens]))
        let stream = ModelServer.Answer.events(
            .chunk(["content": "4111 1111 1111 1111"], with: ["logprobs": tokens]), Self.end, .done)
        try await TestHouse.open(answers: [whole, stream, whole]) { house in
            for (isStream, members) in [
                (false, [:]), (true, [:]), (true, ["logprobs": true]),
            ] as [(Bool, JSON)] {
                let reply = try await house.chat(isStream: isStream, with: members)
                #expect(reply.content() == "[payment card]")
                #expect(!reply.text.contains("1111"))
                #expect(!reply.text.contains("[52,49]"))
            }
        }
    }

    @Test func `a copy of the message in the last chunk is guarded`() async throws {
        let copy: JSON = [
            "message": ["role": "assistant", "content": "It is 4111 1111 1111 1111."]
        ]
        let answer = ModelServer.Answer.events(
            .said("It is 4111 1111 "), .said("1111 1111."),
            .chunk([:], finish: "stop", with: copy), .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content() == "It is [payment card].")
            #expect(reply.text.contains(#""message":{"role":"assistant","content":"It is [pay"#))
            #expect(!reply.text.contains("1111"))
        }
    }

    @Test func `what stands beside the choices is guarded`() async throws {
        let chunk = #"""
            {"id":"x","object":"chat.completion.chunk","citations":["4111 1111 1111 1111"],
            "choices":[{"index":0,"delta":{"content":"Hi."},"finish_reason":null}]}
            """#.split(separator: "\n").joined()
        let last = chunk.replacing(#""finish_reason":null"#, with: #""finish_reason":"stop""#)
        let only = #"{"id":"x","choices":[],"note":"4111 1111 1111 1111"}"#
        let call = #"""
            {"id":"x","citations":["4111 1111 1111 1111"],"choices":[{"index":0,"odd":"4111 1111 1111 1111",
            "delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"look","arguments":"{}"}}]}}]}
            """#.split(separator: "\n").joined()
        let answer = ModelServer.Answer.events(
            .data(chunk), .data(call), .data(last), .data(only), .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.isDone)
            #expect(reply.calls().map(\.tool) == ["look"])
            #expect(!reply.text.contains("4111"), "\(reply.text)")
        }
    }

    @Test func `a whole answer is guarded beside its choices as well`() async throws {
        let answer = ModelServer.Answer.completion(
            .choice(
                ["role": "assistant", "content": "Hi."], with: ["odd": "5555 5555 5555 4444"]),
            with: ["citations": ["4111 1111 1111 1111"]])
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat()
            #expect(reply.content() == "Hi.")
            #expect(!reply.text.contains("4111"))
            #expect(!reply.text.contains("5555"))
        }
    }
}

@Suite struct OddChunkTests {
    static let end = HiddenFieldTests.end

    @Test(arguments: [
        #"data: {"id":"x","choices":[]}"# + "\n\n",
        #"data: {"id":"x","choices":null}"# + "\n\n",
        #"data: {"id":"x"}"# + "\n\n",
        #"data: {"choices":[{"index":0,"finish_reason":null}]}"# + "\n\n",
        #"data: {"choices":[{"index":0,"delta":null,"finish_reason":null}]}"# + "\n\n",
        #"data: {"choices":[{"index":0,"delta":{}}]}"# + "\n\n",
        #"data: {"choices":[{"delta":{"content":null}}]}"# + "\n\n",
        #"data: {"choices":[{"index":0,"delta":{"role":"assistant"}}]}"# + "\n\n",
        #"data: {"choices":[{"index":0,"delta":{"content":"","tool_calls":null}}]}"# + "\n\n",
        #"data: {"choices":[{"index":0,"delta":{"tool_calls":[]}}]}"# + "\n\n",
        ": keep-alive 4111 1111 1111 1111\n\n",
        ":\n\n",
        "\n\n\n",
        "event: ping 4111\nid: 4111 1111 1111 1111\nretry: 5\n\n",
        "event: unheard-of\r\ndata: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\"}}]}\r\n\r\n",
        "data:{\"choices\":[{\"index\":0,\"delta\":{}}]}\r\r",
        ": 4111 1111 1111 1111\ndata: {\"choices\":[{\"index\":0,\"delta\":{}}]}\n: 4111 1111 1111 1111\n\n",
        "4111 1111 1111 1111: field\n\n",
        "data: {\"choices\":\ndata: [{\"index\":0,\"delta\":{}}]}\n\n",
    ])
    func `an odd chunk neither ends a good stream nor goes past the guard`(odd: String) async throws
    {
        let answer = ModelServer.Answer.events(
            .text("\u{FEFF}"), .text(odd), .said("Card 4111 1111 "), .text(odd),
            .said("1111 1111 is fine."), .text(odd), Self.end, .text(odd), .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content() == "Card [payment card] is fine.", "\(reply.text)")
            #expect(reply.finish() == "stop")
            #expect(reply.isDone)
            #expect(!reply.text.contains("4111"))
        }
    }

    @Test(arguments: [
        "data: 4111 1111 1111 1111\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":\"4111 1111 1111 1111\"}]}\n\n",
        "data: {\"choices\":\"4111 1111 1111 1111\"}\n\n",
        "data: [\"4111 1111 1111 1111\"]\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":\"4111 1111 1111 1111\"}}]}\n\n",
        "data: {\"error\":{\"message\":\"4111 1111 1111 1111\"}}\n\n",
        "data: \n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"}}]\n\n",
        "data: {\"choices\":[{\"index\":-1,\"delta\":{\"content\":\"4111 1111 1111 1111\"}}]}\n\n",
        "data: {\"choices\":[\"4111 1111 1111 1111\"]}\n\n",
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"},\"delta\":{\"content\":\"4111 1111 1111 1111\"}}]}\n\n",
    ])
    func `a frame that can't be understood does not pass`(frame: String) async throws {
        let answer = ModelServer.Answer.events(.said("Hello. "), .text(frame), Self.end, .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content() == "Hello. ", "\(reply.text)")
            #expect(!reply.text.contains("4111"))
            #expect(reply.finish() == nil)
            #expect(reply.chunks.last?["error"] != nil, "\(reply.text)")
            #expect(try house.decisions().last?.ending == .broken)
        }
    }

    @Test func `the count of tokens comes behind the endings and before the end`() async throws {
        let usage: JSON = ["prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12]
        let answer = ModelServer.Answer.events(
            .said("Hi."), Self.end, .chunk(choices: [], usage: usage), .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(
                isStream: true, with: ["stream_options": ["include_usage": true]])
            let chunks = reply.chunks
            #expect(reply.isDone)
            #expect(chunks.last?["usage"] == usage)
            #expect(chunks.last?["choices"] == [])
            #expect(chunks.dropLast().last?["choices"]?[0]?["finish_reason"] == "stop")
            #expect(try house.decisions().last?.call?.completionTokens == 5)
        }
    }

    @Test(arguments: [true, false])
    func `a count of tokens within or behind the ending is not lost`(isWithin: Bool) async throws {
        let usage: JSON = ["prompt_tokens": 7, "completion_tokens": 5, "total_tokens": 12]
        let ending: [ModelServer.Step] =
            isWithin
            ? [.chunk([:], finish: "stop", usage: usage)]
            : [Self.end, .chunk(["role": "assistant", "content": ""], usage: usage)]
        try await TestHouse.open(answer: .events([.said("Hi.")] + ending + [.done])) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content() == "Hi.")
            #expect(reply.finish() == "stop")
            let counted = reply.chunks.compactMap { $0["usage"] }.filter { $0 != .null }
            #expect(counted == [usage], "\(reply.text)")
            #expect(try house.decisions().last?.call?.promptTokens == 7)
        }
    }

    @Test func `text behind the ending of a choice does not pass`() async throws {
        let answer = ModelServer.Answer.events(.said("Hi."), Self.end, .said(" And more."), .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true)
            #expect(reply.content() == "Hi.")
        }
    }
}
