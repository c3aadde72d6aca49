// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Foundation
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/decisions`: asks without proxying.
    func decide(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .decide)
        let answer = try await answer(
            to: try DecisionQuestion(await document(of: request)), by: caller, request)
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.belayDecision] = answer.outcome.decision.id.description
        headers[.belayConversation] = answer.conversation
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(
            status: .ok, headers: headers, body: ResponseBody(.object(answer.members)))
    }

    /// Decides what is asked, in the conversation that it belongs to.
    func answer(
        to question: DecisionQuestion, by caller: Caller, _ request: Request
    ) async throws -> DecisionAnswer {
        guard caller.key.opens(question.useCase) else {
            throw Problem.forbidden(
                "this key does not open that use case: see `use-cases` of the key")
        }
        let (conversation, name) = try await self.conversation(
            named: request.headers[.belayConversation] ?? question.conversation,
            orDerivedFrom: [caller.key.hash.description] + question.proposal.passages.map(\.text),
            of: question.customer, request)
        let outcome = try await recorded {
            try await decisions.decide(
                [Submission(question.proposal, reported: question.reported(by: caller.key.name))],
                in: conversation, knowing: question.background(in: decisions.workspace),
                by: caller.principal)
        }[0]
        var members = Self.json(outcome.decision)
        members.append(.init("conversation", .string(name)))
        if outcome.effect.passes {
            members.append(contentsOf: question.members(passing: outcome.passing))
        } else {
            members.append(.init("message", .string(outcome.message)))
        }
        return DecisionAnswer(outcome: outcome, conversation: name, members: members)
    }

    /// `GET /v1/decisions/{id}`: what was decided, and where a held proposal stands.
    func decision(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .decide)
        guard let id = ID<Decision>(try context.parameters.require("id")) else {
            throw Problem.badRequest("a decision's identifier begins with `dec_`")
        }
        let record = try await recorded {
            try await decisions.record(of: id, for: caller.principal) { decision in
                caller.key.opens(decision.useCase ?? "")
            }
        }
        // Whoever may not see it is not told that it exists.
        guard let record else { throw Problem.notFound("there is no decision of that identifier") }
        var body = Self.json(record.decision)
        body.append(.init("status", .string(record.status)))
        body.append(.init("related", .array(record.related.map { .string($0.description) })))
        if let message = record.message { body.append(.init("message", .string(message))) }
        if let advice = record.advice {
            body.append(
                .init("advice", ["by": .string(advice.author), "text": .string(advice.text)]))
        }
        if let content = record.content { body.append(.init("proposal", content)) }
        return answer(.object(body), about: id, to: caller)
    }

    /// `DELETE /v1/conversations/{name}/handover`: gives a conversation back to the AI.
    func handBack(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .return)
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        // In a conversation that nobody has named the AI leads already.
        if let conversation = try await knownConversation(context) {
            _ = try await handoff(in: conversation, for: caller)
            if let person = try await recorded({
                try await decisions.handBack(conversation, by: caller.principal)
            }) {
                throw Problem(
                    status: .conflict, type: "invalid_request_error", code: "person_leads",
                    message: "`\(person)` has this conversation: they give it back themselves")
            }
        }
        var headers: HTTPFields = [:]
        headers[.belayConversation] = name
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(status: .noContent, headers: headers)
    }

    static func json(_ decision: Decision) -> [JSON.Member] {
        var members: [JSON.Member] = [
            .init("id", .string(decision.id.description)),
            .init("object", "decision"),
            .init("kind", .string(decision.kind.rawValue)),
            .init("effect", .string(decision.effect.rawValue)),
            .init("turn", .integer(Int64(decision.turn))),
            .init("reasons", .array(decision.verdict.reasons.map(\.told))),
            .init("obligations", .array(decision.verdict.obligations.map(\.json))),
            .init(
                "signals",
                .array(
                    decision.findings.map { finding in
                        [
                            "name": .string(finding.name), "score": .number(finding.score),
                            "count": .integer(Int64(finding.count)),
                            "detector": .string(finding.detector),
                        ]
                    })),
            .init("use_case", decision.useCase.map { .string($0) } ?? .null),
            .init("agent", decision.agent.map { .string($0) } ?? .null),
            .init("tool", decision.tool.map { .string($0) } ?? .null),
            .init("policy", .string(decision.policy.description)),
            .init("release", decision.release.map { .string($0.description) } ?? .null),
            .init("decided_at", .string(decision.at.description)),
        ]
        if let until = decision.heldUntil {
            members.append(.init("held_until", .string(until.description)))
        }
        if let would = decision.verdict.would {
            members.append(.init("would", .string(would.rawValue)))
        }
        if let ending = decision.ending {
            members.append(.init("ending", .string(ending.rawValue)))
        }
        return members
    }
}

/// What is answered to whoever asks for a decision.
struct DecisionAnswer {
    let outcome: Outcome
    /// The name of the conversation, also where it was derived.
    let conversation: String
    /// The decision, and what may pass or be said instead.
    let members: [JSON.Member]
}

/// What is asked at `POST /v1/decisions`, and at others that ask for a decision without proxying.
struct DecisionQuestion {
    let useCase: String
    let conversation: String?
    let proposal: Proposal
    let arguments: ArgumentsText?
    /// Where it says what is known besides; `nil` where it says nothing.
    let known: JSONDocument.Node?

    /// What is asked at `POST /v1/actions`: always an action.
    init(action document: JSONDocument) throws(Problem) {
        guard document.root["kind"] == nil || document.root["kind"]?.string == "action" else {
            throw .badRequest("`kind` can only be `action` here: leave it out")
        }
        try self.init(document, kind: "action")
    }

    init(_ document: JSONDocument, kind: String? = nil) throws(Problem) {
        let root = document.root
        guard let useCase = root["use_case"]?.string, let agent = root["agent"]?.string else {
            throw .badRequest("`use_case` and `agent` are missing: name who proposes")
        }
        self.useCase = useCase
        known = root
        conversation = root["conversation"]?.string
        let content: Proposal.Content
        var arguments: ArgumentsText?
        switch kind ?? root["kind"]?.string {
        case "input":
            guard let text = root["text"]?.string else { throw .badRequest("`text` is missing") }
            guard let source = Passage.Source(rawValue: root["source"]?.string ?? "customer") else {
                throw .badRequest(
                    "`source` must be one of \(Passage.Source.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            content = .input([Passage(source, text, origin: root["origin"]?.string)])
        case "reply":
            guard let text = root["text"]?.string else { throw .badRequest("`text` is missing") }
            content = .reply([Passage(.agent, text)])
        case "suggestion":
            guard let text = root["text"]?.string else { throw .badRequest("`text` is missing") }
            content = .suggestion([Passage(.agent, text)])
        case "action":
            guard let tool = root["action"]?["name"]?.string,
                let given = root["action"]?["arguments"]
            else {
                throw .badRequest("`action` needs `name` and `arguments`")
            }
            let text = ArgumentsText(given.string ?? String(decoding: given.raw, as: UTF8.self))
            arguments = text
            content = .action(
                ActionCall(
                    tool: tool, arguments: text.source, texts: text.texts,
                    callID: root["action"]?["id"]?.string))
        default:
            throw .badRequest("`kind` must be `input`, `reply`, `action` or `suggestion`")
        }
        let confidence = try Self.confidence(in: root)
        self.arguments = arguments
        proposal = Proposal(
            useCase: useCase, agent: agent, release: root["release"]?.string, content: content,
            turn: Int(clamping: root["turn"]?.integer ?? 0), confidence: confidence)
    }

    /// An action that was asked for in other words.
    init(_ proposal: Proposal, arguments: ArgumentsText, knowing known: JSONDocument.Node?) {
        useCase = proposal.useCase
        conversation = known?["conversation"]?.string
        self.proposal = proposal
        self.arguments = arguments
        self.known = known
    }

    /// How sure the AI says it is.
    static func confidence(in known: JSONDocument.Node?) throws(Problem) -> Double? {
        let confidence = known?["confidence"]?.double
        guard confidence.map({ (0...1).contains($0) }) ?? true else {
            throw .badRequest("`confidence` must be from 0 to 1")
        }
        return confidence
    }

    /// Who the channel says the customer is; `nil` where it does not say.
    var customer: String? { known?["customer_id"]?.string }

    /// What is known besides: `messages` of the conversation as in a chat completion request, the passages of
    /// `evidence`, and `customer_id` and `customer_record`.
    func background(in workspace: Workspace) -> Background {
        let useCase = workspace.useCase(named: useCase)
        let agent = useCase?.agents[proposal.agent]
        let dialogue = known?["messages"].map { Dialogue.read($0, isWhole: true).0 } ?? Dialogue()
        return Background(
            dialogue: useCase?.asksProofs == true
                ? dialogue.withoutCodes(answering: workspace.messages.all(for: .codeSent))
                : dialogue,
            evidence: evidence(for: agent), customer: Customer(known),
            at: agent.flatMap(workspace.moment))
    }

    /// What counts as known besides: the passages of `evidence`, and the agent's instructions.
    private func evidence(for agent: Agent?) -> [String] {
        let told = known?["evidence"].map { $0.elements.compactMap(\.string) } ?? []
        return told + [agent?.prompt ?? ""].filter { !$0.isEmpty }
    }

    /// The scores of the caller's own detectors: `signals`, by name.
    func reported(by key: String) -> [Signal] {
        (known?["signals"].map { Array($0.members) } ?? []).compactMap { member in
            member.value.double.map {
                Signal(member.key, score: min(1, max(0, $0)), detector: Signal.callerPrefix + key)
            }
        }
    }

    /// Whether what may pass is exactly what was asked for.
    func isWhole(in passing: [Passage]) -> Bool {
        passing.map(\.text) == proposal.passages.map(\.text)
    }

    /// What may pass, in the form it was asked in.
    func members(passing: [Passage]) -> [JSON.Member] {
        if let arguments {
            return [.init("arguments", .string(arguments.replacing(passing)))]
        }
        return [.init("text", .string(passing.map(\.text).joined()))]
    }
}
