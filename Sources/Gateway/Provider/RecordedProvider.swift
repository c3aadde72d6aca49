// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import Vocabulary

/// The AI's side of a conversation that was held before.
public struct Recording: Sendable {
    /// What the client calls the conversation.
    public let conversation: String
    /// What the AI answered, in order.
    public let replies: [Reply]

    /// One answer of the AI.
    public struct Reply: Sendable {
        public let text: String?
        /// The calls it makes, each `{"id", "name", "arguments"}` with arguments as JSON text.
        public let calls: [Call]
        /// How sure the AI was, from 0 to 1; `nil` where it did not say.
        public let confidence: Double?
        /// What the customer had said last, and how often the AI had answered since: how the line is found
        /// in a conversation that has no name.
        public let cue: Cue?

        public init(text: String?, calls: [Call] = [], confidence: Double? = nil, cue: Cue? = nil) {
            self.text = text
            self.calls = calls
            self.confidence = confidence
            self.cue = cue
        }
    }

    /// A tool call.
    public struct Call: Sendable {
        public let id: String
        public let name: String
        public let arguments: String

        public init(id: String, name: String, arguments: String) {
            self.id = id
            self.name = name
            self.arguments = arguments
        }
    }

    /// Where in a conversation a line belongs.
    public struct Cue: Sendable, Hashable {
        public let said: String
        public let answered: Int

        public init(said: String, answered: Int) {
            self.said = said
            self.answered = answered
        }
    }

    public init(conversation: String, replies: [Reply]) {
        self.conversation = conversation
        self.replies = replies
    }
}

/// Plays the AI's side of recorded conversations: how demonstrations, tests and replays run without a model.
struct RecordedProvider: Provider {
    private let byName: [String: [Recording.Reply]]
    private let byCue: [Recording.Cue: Recording.Reply]

    private let observer: (@Sendable (String, JSONDocument) -> Void)?

    init(_ recordings: [Recording], observer: (@Sendable (String, JSONDocument) -> Void)? = nil) {
        self.observer = observer
        byName = Dictionary(recordings.map { ($0.conversation, $0.replies) }) { first, _ in first }
        let cued = recordings.flatMap(\.replies).compactMap { reply in reply.cue.map { ($0, reply) }
        }
        byCue = Dictionary(cued) { first, _ in first }
    }

    func send(_ request: ProviderRequest) async throws -> ProviderResponse {
        guard let document = try? JSONDocument(parsing: request.body) else {
            // Losing the error is the intention: Belay wrote the body, and a provider would say no more.
            throw ProviderError.refused(status: 400, body: [])
        }
        observer?(request.conversation, document)
        let body = document.root
        let reply = self.reply(to: body, in: request.conversation)
        let answer = RecordedAnswer(reply, to: body)
        let pieces = request.isStream ? answer.events : [answer.whole]
        return ProviderResponse(
            status: 200, isEventStream: request.isStream,
            body: .pieces(pieces.map { ByteBuffer(bytes: $0) }))
    }

    private func reply(to body: JSONDocument.Node, in conversation: String) -> Recording.Reply {
        let messages = body["messages"].map { Array($0.elements) } ?? []
        let roles = messages.map { $0["role"]?.string ?? "" }
        var cue: Recording.Cue?
        // How often the customer has said just this before: «yes» has its answer each time.
        var repeated = 0
        if let last = roles.lastIndex(of: "user"), let said = messages[last]["content"]?.saidText {
            cue = Recording.Cue(said: said, answered: roles[last...].count { $0 == "assistant" })
            repeated = zip(roles, messages).prefix(last).count {
                $0 == "user" && $1["content"]?.string == said
            }
        }
        // A play of its own puts `@` and a word behind the recording's name.
        let name = conversation.lastIndex(of: "@").map { String(conversation[..<$0]) }
        if let replies = byName[conversation] ?? name.flatMap({ byName[$0] }) {
            let cued = replies.filter { $0.cue != nil && $0.cue == cue }
            if !cued.isEmpty { return cued[min(repeated, cued.count - 1)] }
            let answered = roles.count { $0 == "assistant" }
            if answered < replies.count, replies[answered].cue == nil { return replies[answered] }
        }
        if let cue, let reply = byCue[cue] { return reply }
        return Recording.Reply(
            text: "These words are not in the recording: a real model would answer here.")
    }
}

extension JSONDocument.Node {
    /// The words of a message's content: a string, or the texts of its parts one after the other.
    fileprivate var saidText: String? {
        guard kind == .array else { return string }
        return elements.compactMap { $0["text"]?.string }.joined()
    }
}

/// A recorded line in the wire format of a provider, whole and in pieces.
private struct RecordedAnswer {
    let reply: Recording.Reply
    let model: String
    let choices: Int
    let includesUsage: Bool
    let promptTokens: Int

    init(_ reply: Recording.Reply, to body: JSONDocument.Node) {
        self.reply = reply
        model = body["model"]?.string ?? ""
        choices = Int(body["n"]?.integer ?? 1)
        includesUsage = body["stream_options"]?["include_usage"]?.bool ?? false
        promptTokens = body.range.count / 4
    }

    private var words: [String] {
        var words: [String] = []
        for character in reply.text ?? "" {
            if words.isEmpty || character == " " { words.append("") }
            words[words.count - 1].append(character)
        }
        return words
    }

    private var finish: JSON { reply.calls.isEmpty ? "stop" : "tool_calls" }

    private var usage: JSON {
        let tokens = words.count + reply.calls.reduce(0) { $0 + $1.arguments.utf8.count / 4 + 1 }
        return [
            "prompt_tokens": .integer(Int64(promptTokens)),
            "completion_tokens": .integer(Int64(tokens)),
            "total_tokens": .integer(Int64(promptTokens + tokens)),
        ]
    }

    private func logprobs(of tokens: [String]) -> JSON {
        guard let confidence = reply.confidence else { return .null }
        let logprob = JSON.number(log(max(confidence, 1e-9)))
        return [
            "content": .array(
                tokens.map {
                    ["token": .string($0), "logprob": logprob, "bytes": .null, "top_logprobs": []]
                })
        ]
    }

    private func envelope(_ object: String, choices: [JSON], usage: JSON? = nil) -> [UInt8] {
        var members: [JSON.Member] = [
            .init("id", "chatcmpl-recorded"), .init("object", .string(object)), .init("created", 0),
            .init("model", .string(model)), .init("choices", .array(choices)),
        ]
        if let usage { members.append(.init("usage", usage)) }
        return JSON.object(members).serialized
    }

    var whole: [UInt8] {
        var message: [JSON.Member] = [
            .init("role", "assistant"), .init("content", reply.text.map { .string($0) } ?? .null),
        ]
        if !reply.calls.isEmpty {
            message.append(
                .init(
                    "tool_calls",
                    .array(
                        reply.calls.map { call in
                            [
                                "id": .string(call.id), "type": "function",
                                "function": [
                                    "name": .string(call.name),
                                    "arguments": .string(call.arguments),
                                ],
                            ]
                        })))
        }
        return envelope(
            "chat.completion",
            choices: (0..<choices).map { index in
                [
                    "index": .integer(Int64(index)), "message": .object(message),
                    "logprobs": logprobs(of: words.isEmpty ? reply.calls.map(\.name) : words),
                    "finish_reason": finish,
                ]
            }, usage: usage)
    }

    var events: [[UInt8]] {
        var deltas: [(JSON, [String], JSON)] = [(["role": "assistant", "content": ""], [], .null)]
        for word in words { deltas.append((["content": .string(word)], [word], .null)) }
        for (position, call) in reply.calls.enumerated() {
            let index = JSON.integer(Int64(position))
            deltas.append(
                (
                    [
                        "tool_calls": [
                            [
                                "index": index, "id": .string(call.id), "type": "function",
                                "function": ["name": .string(call.name), "arguments": ""],
                            ]
                        ]
                    ], [], .null
                ))
            var rest = Substring(call.arguments)
            while !rest.isEmpty {
                let piece = String(rest.prefix(9))
                rest = rest.dropFirst(9)
                deltas.append(
                    (
                        [
                            "tool_calls": [
                                ["index": index, "function": ["arguments": .string(piece)]]
                            ]
                        ], [], .null
                    ))
            }
        }
        deltas.append(([:], [], finish))
        var events = deltas.flatMap { delta, tokens, finish in
            (0..<choices).map { index in
                envelope(
                    "chat.completion.chunk",
                    choices: [
                        [
                            "index": .integer(Int64(index)), "delta": delta,
                            "logprobs": tokens.isEmpty ? .null : logprobs(of: tokens),
                            "finish_reason": finish,
                        ]
                    ])
            }
        }
        if includesUsage {
            events.append(envelope("chat.completion.chunk", choices: [], usage: usage))
        }
        events.append(Array("[DONE]".utf8))
        return events.map { ServerSentEvent.bytes(data: $0) }
    }
}
