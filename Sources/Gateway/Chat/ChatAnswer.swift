// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Vocabulary

/// A whole chat completion: what a provider answered, and how it is put together again once it is decided.
///
/// Format: OpenAI API reference, «The chat completion object».
struct ChatAnswer {
    let document: JSONDocument
    let choices: [Choice]
    let promptTokens: Int?
    let completionTokens: Int?

    /// One of the answers to choose from.
    struct Choice {
        let node: JSONDocument.Node
        let index: Int
        let texts: TextMap
        let calls: [ToolCall]
        /// How sure the model was, where it said so token by token: the geometric mean of their probabilities.
        let confidence: Double?
        let content: JSONDocument.Node?

        /// Which of the texts the customer hears.
        var spoken: Int {
            guard let said = content?.string else { return 0 }
            return texts.passages.firstIndex { $0.text == said } ?? 0
        }
    }

    /// - Throws: ``ProviderError/unreadable`` where it is not a chat completion: what can't be read can't be
    ///   decided, and does not pass.
    init(_ document: JSONDocument) throws(ProviderError) {
        guard let list = document.root["choices"], list.kind == .array, list.count > 0 else {
            throw .unreadable
        }
        self.document = document
        var choices: [Choice] = []
        for (position, node) in list.elements.enumerated() {
            guard let message = node["message"], message.kind == .object else { throw .unreadable }
            var texts = TextMap()
            texts.read(message, from: .agent, isNew: true, skipping: ToolCall.lists)
            texts.read(node, from: .agent, isNew: true, skipping: ["message"])
            if position == 0 {
                texts.read(document.root, from: .agent, isNew: true, skipping: ["choices"])
            }
            var calls: [ToolCall] = []
            if let list = message["tool_calls"], !list.isNull {
                guard list.kind == .array else { throw .unreadable }
                for call in list.elements {
                    calls.append(ToolCall(call))
                    texts.read(call, from: .agent, isNew: true, skipping: ["function", "custom"])
                    for name in ["function", "custom"] {
                        if let function = call[name] {
                            texts.read(
                                function, from: .agent, isNew: true, skipping: ToolCall.decided)
                        }
                    }
                }
            }
            if let call = message["function_call"], !call.isNull {
                calls.append(ToolCall(legacy: call))
            }
            choices.append(
                Choice(
                    node: node, index: Int(node["index"]?.integer ?? Int64(position)), texts: texts,
                    calls: calls, confidence: TokenConfidence(of: node["logprobs"]).value,
                    content: message["content"]))
        }
        self.choices = choices
        promptTokens = document.root["usage"]?["prompt_tokens"]?.integer.map { Int($0) }
        completionTokens = document.root["usage"]?["completion_tokens"]?.integer.map { Int($0) }
    }

    /// What asks to pass, choice by choice: what is said, then each call.
    func submissions(
        _ propose: (Proposal.Content, Double?, Int) -> Proposal, call: ModelCall
    ) -> [[Submission]] {
        choices.map { choice in
            var submissions: [Submission] = []
            if !choice.texts.passages.isEmpty || choice.calls.isEmpty {
                submissions.append(
                    Submission(
                        propose(.reply(choice.texts.passages), choice.confidence, choice.spoken),
                        calls: choice.calls.map(\.action), call: call))
            }
            for toolCall in choice.calls {
                submissions.append(
                    Submission(propose(.action(toolCall.action), choice.confidence, 0), call: call))
            }
            return submissions
        }
    }

    /// The answer as it may pass.
    ///
    /// - Parameter outcomes: What was decided, in the order of `submissions`.
    func body(after outcomes: [[Outcome]]) -> [UInt8] {
        var edits: [JSONDocument.Edit] = []
        for (choice, decided) in zip(choices, outcomes) {
            if let refused = decided.refused {
                edits.append(
                    .replace(choice.node, with: refusal(of: choice, decided, saying: refused)))
                continue
            }
            var changes: [JSONDocument.Edit] = []
            var rest = decided[...]
            if decided.first?.decision.kind == .reply {
                changes = choice.texts.edits(for: decided[0].passing)
                rest = rest.dropFirst()
            }
            for (call, outcome) in zip(choice.calls, rest) {
                changes += call.edits(for: outcome.passing)
            }
            // The tokens of what was taken out must not tell it.
            if !changes.isEmpty, let logprobs = choice.node["logprobs"] {
                changes.append(.replace(logprobs, with: Array("null".utf8)))
            }
            edits += changes
        }
        return edits.isEmpty ? document.bytes : document.replacing(edits)
    }

    /// The edits that take out what a provider adds beside the choices. It was decided with the first one.
    private var removingAround: [JSONDocument.Edit] {
        document.root.members
            .filter { $0.key != "choices" && !TextMap.structure.contains($0.key) }
            .map { .remove($0.key, from: document.root) }
    }

    /// A choice of which something was refused: what may be said of it, and then why it does not go on.
    private func refusal(of choice: Choice, _ outcomes: [Outcome], saying message: String)
        -> [UInt8]
    {
        var said = message
        if let reply = outcomes.first, reply.decision.kind == .reply, reply.effect.passes,
            let content = choice.content?.string, !content.isEmpty,
            let text = zip(choice.texts.passages, reply.passing).first(where: {
                $0.0.text == content
            })?.1.text
        {
            said = text + " " + message
        }
        return OwnAnswer.choice(index: choice.index, saying: said).serialized
    }
}

extension ChatAnswer {
    /// A whole answer as a stream of server-sent events: what a client gets that asked for a stream where the
    /// reply had to be decided whole.
    static func events(of body: [UInt8], includingUsage: Bool) -> [UInt8] {
        // INVARIANT: `body` is an answer that was parsed and put together again.
        guard let document = try? JSONDocument(parsing: body), let list = document.root["choices"]
        else {
            return ServerSentEvent.done
        }
        func event(_ choices: [JSON], usage: JSON) -> [UInt8] {
            var edits: [JSONDocument.Edit] = [
                .replace(list, with: JSON.array(choices).serialized),
                .insert("usage", usage.serialized, into: document.root),
            ]
            if let object = document.root["object"] {
                edits.append(.replace(object, with: JSON.quoted("chat.completion.chunk")))
            }
            return ServerSentEvent.bytes(data: document.replacing(edits))
        }
        var events: [UInt8] = []
        for (position, choice) in list.elements.enumerated() {
            let index = choice["index"]?.json ?? .integer(Int64(position))
            for (delta, finish) in [
                (delta(of: choice), .null), ([:], choice["finish_reason"]?.json ?? "stop"),
            ] as [(JSON, JSON)] {
                events += event(
                    [["index": index, "delta": delta, "logprobs": .null, "finish_reason": finish]],
                    usage: .null)
            }
        }
        if includingUsage, let usage = document.root["usage"] {
            events += event([], usage: usage.json)
        }
        return events + ServerSentEvent.done
    }

    /// The message of a choice as one delta; its calls get the numbers that deltas have.
    private static func delta(of choice: JSONDocument.Node) -> JSON {
        guard case .object(let members)? = choice["message"]?.json else { return [:] }
        return .object(
            members.map { member in
                guard member.key == "tool_calls", case .array(let calls) = member.value else {
                    return member
                }
                return .init(
                    member.key,
                    .array(
                        calls.enumerated().map { index, call in
                            guard case .object(let members) = call else { return call }
                            return .object([.init("index", .integer(Int64(index)))] + members)
                        }))
            })
    }
}

extension [Outcome] {
    /// What is said instead where one of them does not pass: the word of the strictest.
    var refused: String? {
        self.filter { !$0.effect.passes }.max { $0.effect < $1.effect }?.message
    }
}
