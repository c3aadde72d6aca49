// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

/// What Belay says itself in the place of a model: an ordinary answer that can be spoken.
struct OwnAnswer {
    /// The identifier of the decision, which the answer carries as its own.
    let decision: String
    /// The model's name as the client gave it.
    let model: String
    let message: String
    /// The call that was agreed to, for the bot to carry out; `nil` for none.
    var call: (id: String, stored: StoredCall)?
    /// How it ends: `content_filter` in the place of what was refused.
    var finish = "content_filter"
    let choices: Int
    /// Seconds since 1970.
    let created: Int64

    /// One choice that says `text` in the place of what was refused.
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
            choices: (0..<choices).map { index in
                [
                    "index": .integer(Int64(index)),
                    "message": .object(
                        [
                            .init("role", "assistant"), .init("content", .string(message)),
                            .init("refusal", .null),
                        ] + (call.map { [.init("tool_calls", [Self.json($0)])] } ?? [])),
                    "logprobs": .null, "finish_reason": .string(finish),
                ]
            },
            usage: ["prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0])
    }

    private static func json(_ call: (id: String, stored: StoredCall), at index: Int? = nil) -> JSON
    {
        .object(
            (index.map { [.init("index", .integer(Int64($0)))] } ?? []) + [
                .init("id", .string(call.id)), .init("type", "function"),
                .init(
                    "function",
                    [
                        "name": .string(call.stored.tool),
                        "arguments": .string(call.stored.arguments),
                    ]),
            ])
    }

    /// The answer as a stream of server-sent events.
    func events(includingUsage: Bool) -> [UInt8] {
        var events: [UInt8] = []
        for index in 0..<choices {
            var deltas: [(JSON, JSON)] = [
                (["role": "assistant", "content": ""], .null),
                (["content": .string(message)], .null),
            ]
            if let call {
                deltas.append((["tool_calls": [Self.json(call, at: 0)]], .null))
            }
            deltas.append(([:], .string(finish)))
            for (delta, finish) in deltas {
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

extension [UInt8] {
    /// A whole answer whose every choice begins with Belay's own words.
    ///
    /// - Parameter preface: Empty for the answer as it is.
    func saying(_ preface: String) -> [UInt8] {
        // INVARIANT: it is an answer that was parsed and put together again.
        guard !preface.isEmpty, let document = try? JSONDocument(parsing: self),
            let choices = document.root["choices"]
        else { return self }
        return document.replacing(
            choices.elements.compactMap { choice in
                guard let message = choice["message"] else { return nil }
                guard let content = message["content"] else {
                    return .insert("content", JSON.quoted(preface), into: message)
                }
                let said = content.string.flatMap { $0.isEmpty ? nil : preface + " " + $0 }
                return .replace(content, with: JSON.quoted(said ?? preface))
            })
    }
}
