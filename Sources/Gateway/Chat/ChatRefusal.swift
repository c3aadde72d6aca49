// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What a client hears in place of what was refused: an ordinary answer that can be spoken, and that ends
/// with `content_filter`.
struct ChatRefusal {
    /// The identifier of the decision, which the answer carries as its own.
    let decision: String
    /// The model's name as the client gave it.
    let model: String
    let message: String
    let choices: Int
    /// Seconds since 1970.
    let created: Int64

    /// One choice that says `text` and ends.
    static func choice(index: Int, saying text: String) -> JSON {
        [
            "index": .integer(Int64(index)),
            "message": ["role": "assistant", "content": .string(text), "refusal": .null],
            "logprobs": .null, "finish_reason": "content_filter",
        ]
    }

    /// The whole answer.
    var body: [UInt8] {
        envelope(
            "chat.completion",
            choices: (0..<choices).map { Self.choice(index: $0, saying: message) },
            usage: ["prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0])
    }

    /// The answer as a stream of server-sent events.
    func events(includingUsage: Bool) -> [UInt8] {
        var events: [UInt8] = []
        for index in 0..<choices {
            for (delta, finish) in [
                (["role": "assistant", "content": ""], .null),
                (["content": .string(message)], .null),
                ([:], "content_filter"),
            ] as [(JSON, JSON)] {
                events += ServerSentEvent.bytes(
                    data: envelope(
                        "chat.completion.chunk",
                        choices: [
                            [
                                "index": .integer(Int64(index)), "delta": delta, "logprobs": .null,
                                "finish_reason": finish,
                            ]
                        ]))
            }
        }
        if includingUsage {
            events += ServerSentEvent.bytes(
                data: envelope(
                    "chat.completion.chunk", choices: [],
                    usage: ["prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0]))
        }
        return events + ServerSentEvent.done
    }

    private func envelope(_ object: String, choices: [JSON], usage: JSON? = nil) -> [UInt8] {
        var members: [JSON.Member] = [
            .init("id", .string("chatcmpl-" + decision)), .init("object", .string(object)),
            .init("created", .integer(created)), .init("model", .string(model)),
            .init("choices", .array(choices)),
        ]
        if let usage { members.append(.init("usage", usage)) }
        return JSON.object(members).serialized
    }
}

extension ServerSentEvent {
    /// What ends a stream in the OpenAI wire format.
    static let done = ServerSentEvent.bytes(data: Array("[DONE]".utf8))
}
