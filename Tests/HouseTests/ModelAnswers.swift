// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What providers send, in the words of tests.
extension ModelServer.Answer {
    /// A whole answer with any status and type.
    static func whole(
        _ body: String, status: Int = 200, type: String = "application/json",
        headers: String = ""
    ) -> Self {
        Self(
            head: "HTTP/1.1 \(status) X\r\ncontent-type: \(type)\r\n\(headers)"
                + "content-length: \(body.utf8.count)\r\n\r\n",
            steps: [.send(Array(body.utf8))])
    }

    /// A whole chat completion with these choices.
    static func completion(_ choices: JSON..., with members: JSON = [:]) -> Self {
        var body: JSON = [
            "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m",
            "choices": .array(choices),
        ]
        if case .object(let members) = members {
            for member in members { body[member.key] = member.value }
        }
        return .whole(body.text)
    }

    /// A whole chat completion that says `text`.
    static func saying(_ text: String) -> Self {
        .completion(.choice(["role": "assistant", "content": .string(text)]))
    }

    /// A stream of events, one HTTP chunk for each piece.
    static func events(_ steps: [ModelServer.Step], type: String = "text/event-stream") -> Self {
        Self(
            head: "HTTP/1.1 200 OK\r\ncontent-type: \(type)\r\ntransfer-encoding: chunked\r\n\r\n",
            isChunked: true, steps: steps)
    }

    static func events(_ steps: ModelServer.Step...) -> Self { .events(steps) }

    /// A stream that says each of `texts` in a delta of its own, and ends well.
    static func streaming(_ texts: String...) -> Self {
        .deltas(texts.map { ["content": .string($0)] })
    }

    /// A stream of these deltas that ends well.
    static func deltas(_ deltas: [JSON], finish: JSON = "stop") -> Self {
        .events(deltas.map { .chunk($0) } + [.chunk([:], finish: finish), .done])
    }
}

extension ModelServer.Step {
    static func text(_ text: String) -> Self { .send(Array(text.utf8)) }

    /// A chunk with one choice.
    static func chunk(
        _ delta: JSON, index: Int64 = 0, finish: JSON = .null, usage: JSON? = nil,
        with members: JSON = [:]
    ) -> Self {
        var choice: JSON = ["index": .integer(index), "delta": delta, "finish_reason": finish]
        if case .object(let members) = members {
            for member in members { choice[member.key] = member.value }
        }
        return .chunk(choices: [choice], usage: usage)
    }

    static func chunk(choices: JSON, usage: JSON? = nil) -> Self {
        var chunk: JSON = [
            "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m",
            "choices": choices,
        ]
        if let usage { chunk["usage"] = usage }
        return .data(chunk.text)
    }

    static func said(_ text: String) -> Self { .chunk(["content": .string(text)]) }
    static func data(_ text: String) -> Self { .text("data: \(text)\n\n") }
    static let done = Self.data("[DONE]")
}

extension JSON {
    /// The JSON text.
    var text: String { String(decoding: serialized, as: UTF8.self) }

    /// A whole choice.
    static func choice(
        _ message: JSON, index: Int64 = 0, finish: JSON = "stop", with members: JSON = [:]
    ) -> JSON {
        var choice: JSON = [
            "index": .integer(index), "message": message, "finish_reason": finish,
        ]
        if case .object(let members) = members {
            for member in members { choice[member.key] = member.value }
        }
        return choice
    }

    /// A message that calls one tool.
    static func call(_ tool: String, _ arguments: String, id: String = "call_1") -> JSON {
        [
            "role": "assistant", "content": .null,
            "tool_calls": [
                [
                    "id": .string(id), "type": "function",
                    "function": ["name": .string(tool), "arguments": .string(arguments)],
                ]
            ],
        ]
    }

    /// A piece of a streamed call.
    static func callDelta(
        _ arguments: String, tool: String? = nil, id: String? = nil, index: Int64 = 0
    ) -> JSON {
        var function: JSON = ["arguments": .string(arguments)]
        if let tool { function["name"] = .string(tool) }
        var call: JSON = ["index": .integer(index), "function": function]
        if let id { call["id"] = .string(id) }
        return ["tool_calls": [call]]
    }
}
