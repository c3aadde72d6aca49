// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

/// One chat completion request from end to end: what is asked, what passes to the provider, what comes back.
final class ChatExchange: Sendable {
    let gateway: Gateway
    let caller: Caller
    let chat: ChatRequest
    let conversation: Conversation
    /// What the client calls the conversation, or Belay's identifier where it calls it nothing.
    let conversationName: String
    /// The rules that this exchange began under.
    let workspace: Workspace
    let useCase: UseCase?
    let agent: Agent?
    /// The customer's newest words where they may hold a one-time code: they stand nowhere else.
    let code: String?
    /// Whether the client can carry calls out.
    let takesCalls: Bool
    /// What is known beside the proposals.
    let background: Background
    /// The language that the customer writes in; `nil` for that of the workspace.
    var language: String? { DecisionPoint.language(of: background.dialogue) }

    init(
        gateway: Gateway, caller: Caller, chat: ChatRequest, conversation: Conversation,
        conversationName: String, workspace: Workspace, code: String? = nil, takesCalls: Bool = true
    ) {
        self.takesCalls = takesCalls
        self.code = code
        self.gateway = gateway
        self.caller = caller
        self.chat = chat
        self.conversation = conversation
        self.conversationName = conversationName
        self.workspace = workspace
        useCase = workspace.useCase(named: chat.model.useCase)
        agent = useCase?.agents[chat.model.agent]
        let (dialogue, skipped) = chat.dialogue(
            isWhole: useCase.map(gateway.decisions.needsDialogue) ?? false
                || !gateway.decisions.remembers(conversation.id))
        background = Background(
            dialogue: dialogue, skipping: skipped, evidence: chat.evidence(for: agent),
            customer: chat.customer,
            at: agent.flatMap(workspace.moment))
    }

    /// Lets the detectors of the reply read the conversation while the model thinks.
    func readAhead() {
        guard let useCase, gateway.decisions.needsDialogue(useCase) else { return }
        Task { gateway.decisions.readAhead(conversation.id, for: useCase.name) }
    }

    /// A proposal of this exchange.
    func propose(_ content: Proposal.Content, confidence: Double? = nil, spoken: Int = 0)
        -> Proposal
    {
        Proposal(
            useCase: chat.model.useCase, agent: chat.model.agent, release: chat.model.release,
            content: content, turn: chat.turn, confidence: confidence, spoken: spoken)
    }

    var input: Submission {
        Submission(
            Proposal(
                useCase: chat.model.useCase, agent: chat.model.agent, release: chat.model.release,
                content: .input(chat.texts.passages), turn: chat.turn - 1))
    }

    /// Whether the answer must be decided whole although the client asked for a stream: where the card
    /// weighs a confidence that is known only at the end.
    var weighsConfidence: Bool {
        useCase?.escalation.weighsConfidence == true && chat.document.root["logprobs"]?.bool == true
    }

    /// The body for the provider: what the customer said as it may pass, the tools the agent was granted,
    /// and the agent's prompt where the client brings no instructions of its own, and what people advised.
    func body(
        passing: [Passage], advised advice: [Advice] = [], for model: Model, isStream: Bool
    ) -> [UInt8] {
        let root = chat.document.root
        var edits = chat.texts.edits(for: passing)
        if let name = root["model"] { edits.append(.replace(name, with: JSON.quoted(model.model))) }
        edits += toolEdits
        if let agent, !chat.hasInstructions, !agent.prompt.isEmpty, let messages = root["messages"]
        {
            let prompt: JSON = ["role": "system", "content": .string(agent.prompt)]
            edits.append(.prepend(prompt.serialized, to: messages))
        }
        if let messages = root["messages"] {
            edits += advice.map { .append($0.message.serialized, to: messages) }
        }
        if chat.isStream, !isStream {
            edits.append(.insert("stream", Array("false".utf8), into: root))
            edits.append(.remove("stream_options", from: root))
        }
        return chat.document.replacing(edits)
    }

    /// The edits that leave an agent only its own tools. What runs at the provider is a tool as well.
    private var toolEdits: [JSONDocument.Edit] {
        let root = chat.document.root
        let granted = agent?.tools ?? []
        var edits: [JSONDocument.Edit] = []
        for list in ["tools", "functions"] {
            guard let tools = root[list], tools.kind == .array, tools.count > 0 else { continue }
            let removed = tools.elements.enumerated().filter { _, tool in
                let name =
                    tool["function"]?["name"] ?? tool["custom"]?["name"] ?? tool["name"]
                    ?? tool["type"]
                return !granted.contains(name?.string ?? "")
            }
            if removed.isEmpty { continue }
            if removed.count == tools.count {
                for name in [list, "tool_choice", "function_call", "parallel_tool_calls"] {
                    edits.append(.remove(name, from: root))
                }
            } else {
                edits += removed.map { .removeElement($0.offset, from: tools) }
                if let choice = root["tool_choice"], choice.kind == .object,
                    !granted.contains(choice["function"]?["name"]?.string ?? "")
                {
                    edits.append(.remove("tool_choice", from: root))
                }
            }
        }
        if root["web_search_options"] != nil, !granted.contains("web_search") {
            edits.append(.remove("web_search_options", from: root))
        }
        return edits
    }

    /// Asks the agent's model, then those it falls back to.
    func ask(passing: [Passage], isStream: Bool) async throws -> ProviderRoutes.Answer {
        let routes = agent.map(workspace.routes(for:)) ?? []
        let advice = try await gateway.recorded {
            try gateway.decisions.advice(in: conversation.id)
        }
        return try await gateway.routes.answer(on: routes) { model in
            ProviderRequest(
                body: body(
                    passing: passing, advised: advice, for: model, isStream: isStream),
                conversation: conversationName,
                isStream: isStream)
        }
    }

    /// The writes of the agent that Belay carries out itself, once all have agreed.
    var ownWrites: Set<String> {
        let tools = useCase?.tools.values.filter { tool in
            tool.effect == .write && tool.run != nil && agent?.tools.contains(tool.name) == true
        }
        return Set(tools?.map(\.name) ?? [])
    }

    /// The headers of every answer.
    ///
    /// - Parameter waited: How long others took, in which Belay only waited.
    func headers(_ type: String, decisions: [ID<Decision>], waited: Duration) -> HTTPFields {
        var headers: HTTPFields = [.contentType: type]
        headers[.belayDecision] = decisions.map(\.description).joined(separator: ", ")
        headers[.belayConversation] = conversationName
        headers[.belayOverhead] = gateway.overhead(since: caller.arrived, waited: waited)
        if type == "text/event-stream" { headers[.cacheControl] = "no-cache" }
        return headers
    }

    func refusalText(by outcome: Outcome) -> OwnAnswer {
        OwnAnswer(
            decision: outcome.decision.id.description,
            model: chat.document.root["model"]?.string ?? "",
            message: outcome.message, choices: chat.choices,
            created: outcome.decision.at.milliseconds / 1000)
    }

    /// The answer where something does not pass: text that can be spoken.
    func refusal(by outcome: Outcome) -> Response {
        response(refusalText(by: outcome), decisions: [outcome.decision.id])
    }
}

extension Advice {
    /// What the model is told of it.
    fileprivate var message: JSON {
        [
            "role": "system",
            "content": .string(
                "A colleague of the staff (\(author)) was asked about \(decision) and advises: \(text)"
            ),
        ]
    }
}
