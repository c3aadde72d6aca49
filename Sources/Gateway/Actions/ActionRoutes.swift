// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/actions`: asks for an action, and lets Belay carry it out.
    func act(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .act)
        let question = try DecisionQuestion(action: await document(of: request))
        guard caller.key.opens(question.useCase) else {
            throw Problem.forbidden(
                "this key does not open that use case: see `use-cases` of the key")
        }
        let requestName = try Self.requestName(request)
        let (conversation, name) = try await self.conversation(
            named: request.headers[.belayConversation] ?? question.conversation,
            orDerivedFrom: [caller.key.hash.description] + question.proposal.passages.map(\.text),
            of: question.customer, request)
        let result = try await recorded {
            try await desk.act(
                question.proposal, in: conversation,
                knowing: question.background(in: decisions.workspace),
                reported: question.reported(by: caller.key.name),
                request: requestName, by: caller.principal)
        }
        return answer(result, in: name, for: caller)
    }

    /// What a client calls its request: the header `Idempotency-Key`.
    static func requestName(_ request: Request) throws(Problem) -> String? {
        guard let name = request.headers[.idempotencyKey] else { return nil }
        guard (1...256).contains(name.utf8.count) else {
            throw .badRequest("`Idempotency-Key` must have 1 to 256 bytes")
        }
        return name
    }

    /// What became of an action, in the form of every route that asks for one.
    func answer(_ result: ActionResult, in conversation: String, for caller: Caller) -> Response {
        var members: [JSON.Member] = [
            .init("id", .string((result.hold?.decision ?? result.decision.id).description)),
            .init("object", "action"), .init("status", .string(result.status)),
            .init("conversation", .string(conversation)),
            .init("repeated", .bool(result.isRepeated)),
        ]
        if let text = result.result {
            // Losing the error is the intention: what is no JSON is a text.
            members.append(.init("result", (try? JSON(parsing: Array(text.utf8))) ?? .string(text)))
        }
        if !result.message.isEmpty { members.append(.init("message", .string(result.message))) }
        if let hold = result.hold { members.append(contentsOf: Self.members(of: hold)) }
        members.append(.init("decision", .object(Self.json(result.decision))))
        var headers: HTTPFields = [.contentType: "application/json"]
        headers[.belayDecision] = result.decision.id.description
        headers[.belayConversation] = conversation
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(
            status: result.hold?.phase.isOpen == true ? .accepted : .ok, headers: headers,
            body: ResponseBody(.object(members)))
    }

    /// `POST /v1/actions/{id}/confirmation`: what the customer said to the question, on a channel that Belay does not
    /// hear itself. Belay reads the answer.
    func confirm(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .act)
        let body = try await document(of: request).root
        guard let said = body["said"]?.string, !said.isEmpty else {
            throw Problem.badRequest("`said` is missing: the customer's words")
        }
        let hold = try await hold(context, for: caller)
        let question: String
        if let asked = body["question"]?.string {
            let texts = try decisions.languages(of: hold).map {
                try decisions.words(of: hold, in: $0)
            }
            guard let match = texts.first(where: { asked.contains($0) }) else {
                throw Problem.badRequest(
                    "`question` is not what the customer had to be asked: ask `message` of the action"
                )
            }
            question = match
        } else {
            question = try decisions.words(of: hold)
        }
        let (answer, next) = try await desk.hear(
            said, to: question, of: hold, by: caller.principal)
        return try self.answer(
            next, adding: [.init("answer", .string(answer.rawValue))],
            // Just agreed to, they are told that a person looks; later, that one still does.
            saying: next.phase == .pending
                ? decisions.workspace.messages.text(
                    for: .awaitingApproval, in: decisions.workspace.language) : nil,
            for: caller)
    }

    /// `POST /v1/actions/{id}/release`: the call that was agreed to, for the bot to carry out. It is given once.
    func release(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .act)
        let hold = try await hold(context, for: caller)
        let call = try await desk.release(hold.decision, by: caller.principal)
        let next = try decisions.hold(of: hold.decision) ?? hold
        return try answer(
            next,
            adding: [
                .init(
                    "action",
                    [
                        "name": .string(call.tool), "arguments": .string(call.arguments),
                        "id": call.callID.map { .string($0) } ?? .null,
                    ])
            ], for: caller)
    }

    /// `DELETE /v1/actions/{id}`: takes back what waits.
    func withdraw(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .act)
        let hold = try await hold(context, for: caller)
        let next = try await desk.withdraw(
            hold.decision, cause: "withdrawn", by: caller.principal)
        return try answer(next, adding: [], for: caller)
    }

    /// The hold that a route names, where the key opens its use case.
    func hold(_ context: GatewayContext, for caller: Caller) async throws -> Hold {
        guard let id = ID<Decision>(try context.parameters.require("id")) else {
            throw Problem.badRequest("an action's identifier begins with `dec_`")
        }
        let hold = try await recorded { try decisions.hold(of: id) }
        guard let hold, caller.key.opens(hold.useCase ?? "") else {
            throw Problem.desk(.unknown(id))
        }
        return hold
    }

    /// Where a hold stands, as an answer.
    func answer(
        _ hold: Hold, adding more: [JSON.Member], saying said: String? = nil, for caller: Caller
    ) throws -> Response {
        let message = try said ?? decisions.words(of: hold)
        var members: [JSON.Member] = [
            .init("id", .string(hold.decision.description)), .init("object", "action"),
            .init("status", .string(hold.phase.rawValue)),
        ]
        members += Self.members(of: hold) + more
        if !message.isEmpty { members.append(.init("message", .string(message))) }
        return answer(.object(members), about: hold.decision, to: caller)
    }

    /// The facts of a hold beside its identifier and status.
    static func members(of hold: Hold) -> [JSON.Member] {
        var members: [JSON.Member] = []
        func add(_ name: String, _ value: JSON?) {
            if let value { members.append(.init(name, value)) }
        }
        add("fingerprint", hold.fingerprint.map { .string($0) })
        add("held_until", hold.until.map { .string($0.description) })
        add("maker", .string(hold.maker))
        if hold.phase == .pending || hold.phase == .confirming {
            add("waits_for", .array(hold.outstanding.map(\.json)))
        }
        if !hold.given.isEmpty {
            add(
                "approvals",
                .array(
                    hold.given.map { given in
                        [
                            "by": .string(given.by),
                            "role": given.role.map { .string($0) } ?? .null,
                            "break_glass": .bool(given.breaksGlass),
                        ]
                    }))
        }
        if hold.needsReview { add("needs_review", true) }
        add("cause", hold.cause.map { .string($0) })
        add("successor", hold.successor.map { .string($0.description) })
        add("undoes", hold.undoes.map { .string($0.description) })
        add("executed_at", hold.executedAt.map { .string($0.description) })
        return members
    }
}
