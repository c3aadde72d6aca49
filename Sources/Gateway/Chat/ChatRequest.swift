// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

/// A chat completion request in the OpenAI wire format: what Belay must know of it. All else stays as it is.
///
/// Format: OpenAI API reference, «Create chat completion».
struct ChatRequest {
    let document: JSONDocument
    let model: ModelName
    let isStream: Bool
    let includesUsage: Bool
    let choices: Int
    /// Every text on its way to the model.
    let texts: TextMap
    /// The conversation's name, where the body gives one.
    let conversation: String?
    /// The customer as the channel has verified them, where the body says so.
    let customer: Customer?
    /// How many messages there are: the next one is the AI's.
    let turn: Int
    let hasInstructions: Bool
    /// What a conversation without a name is recognised by: all that was said before the AI first spoke.
    let opening: [String]

    /// What is read elsewhere or only sets how the model works. All else may carry what somebody said.
    private static let settings: Set<String> = [
        "messages", "model", "stream", "stream_options", "n", "seed", "temperature", "top_p",
        "max_tokens", "max_completion_tokens", "presence_penalty", "frequency_penalty",
        "logit_bias", "logprobs", "top_logprobs", "parallel_tool_calls", "reasoning_effort",
        "service_tier", "store", "modalities", "verbosity",
    ]
    /// What describes forms to the model.
    private static let schemas: Set<String> = [
        "tools", "tool_choice", "functions", "function_call", "response_format",
    ]

    /// - Throws: ``Problem`` that tells the client what to mend.
    init(_ document: JSONDocument, maximumChoices: Int) throws(Problem) {
        let root = document.root
        guard root.kind == .object else { throw .badRequest("the body must be a JSON object") }
        guard let name = root["model"]?.string else {
            throw .badRequest(
                "`model` is missing: name the use case and the agent, such as `refunds/triage`")
        }
        guard let messages = root["messages"], messages.kind == .array, messages.count > 0 else {
            throw .badRequest("`messages` must be a list of at least one message")
        }
        switch root["stream"]?.kind {
        case nil, .null, .bool: isStream = root["stream"]?.bool ?? false
        default: throw .badRequest("`stream` must be true or false")
        }
        switch root["n"] {
        case nil: choices = 1
        case let node? where node.isNull: choices = 1
        case let node?:
            guard let count = node.integer, count >= 1, count <= maximumChoices else {
                throw .badRequest("`n` must be a whole number from 1 to \(maximumChoices)")
            }
            choices = Int(count)
        }
        self.document = document
        model = ModelName(name)
        includesUsage = root["stream_options"]?["include_usage"]?.bool ?? false
        conversation = root["metadata"]?["conversation_id"]?.string
        customer = Customer(root["metadata"])
        var texts = TextMap()
        var hasInstructions = false
        var opening = 0
        let roles = messages.elements.map { $0["role"]?.string ?? "" }
        // What comes after the AI's last word is new; everything before it was decided in its turn.
        let firstNew = (roles.lastIndex(of: "assistant") ?? -1) + 1
        let firstAnswer = roles.firstIndex(of: "assistant") ?? roles.count
        var tools: [String: String] = [:]
        for (index, message) in messages.elements.enumerated() {
            guard message.kind == .object else {
                throw .badRequest("`messages[\(index)]` must be an object")
            }
            let source: Passage.Source
            switch roles[index] {
            case "user": source = .customer
            case "assistant": source = .agent
            case "tool", "function": source = .tool
            case "system", "developer":
                source = .system
                hasInstructions = true
            default: throw .badRequest("`messages[\(index)].role` is not one that Belay knows")
            }
            for call in message.calls { tools[call.id] = call.tool }
            let origin = message.origin(source, tools: tools)
            texts.read(message, from: source, isNew: index >= firstNew, origin: origin)
            if index < firstAnswer { opening = texts.passages.count }
        }
        texts.read(
            root, from: .system, isNew: true, skipping: Self.settings.union(Self.schemas),
            isFree: true)
        for key in Self.schemas {
            // What the client sends each time is not kept each time.
            if let node = root[key] { texts.read(node, from: .system, isNew: false) }
        }
        self.texts = texts
        self.opening = texts.passages[..<opening].map(\.text)
        self.hasInstructions = hasInstructions
        turn = messages.count
    }
}

extension ChatRequest {
    /// What was said and done before the AI is asked.
    ///
    /// - Parameter isWhole: All of it; else what came since the AI was asked the time before.
    /// - Returns: The dialogue, and how many turns before it were left out.
    func dialogue(isWhole: Bool) -> (Dialogue, skipped: Int) {
        guard let messages = document.root["messages"] else { return (Dialogue(), 0) }
        return Dialogue.read(messages, isWhole: isWhole)
    }
}

extension ChatRequest {
    /// The texts that count as known beside what was said and done: instructions, retrieved passages, notes.
    func evidence(for agent: Agent?) -> [String] {
        var evidence = texts.passages.compactMap { passage -> String? in
            switch passage.source {
            case .system, .knowledge, .memory: passage.text
            case .customer, .agent, .person, .tool: nil
            }
        }
        if let agent, !hasInstructions, !agent.prompt.isEmpty { evidence.append(agent.prompt) }
        return evidence
    }
}

/// What stands in `model`: a use case and one of its agents, and the release where the client insists on one.
struct ModelName: Sendable, Hashable {
    let useCase: String
    let agent: String
    let release: String?

    /// Reads `use-case/agent` or `use-case/agent@release`. Whether they exist is for the policy to say.
    init(_ text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let names = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        useCase = String(names[0])
        agent = names.count > 1 ? String(names[1]) : ""
        release = parts.count > 1 ? String(parts[1]) : nil
    }
}
