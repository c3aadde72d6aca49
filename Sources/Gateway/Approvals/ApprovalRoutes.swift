// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/approvals`: what waits for a person, what nobody knows the outcome of, and what must be reviewed.
    func approvals(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .approve)
        let approver = try caller.approver()
        let holds = try await recorded { try decisions.openHolds() }
        let wanted = request.uri.queryParameters["status"].map(String.init)
        let rows: [JSON] = holds.filter { hold in
            approver.sees(hold.useCase) && (wanted.map { $0 == hold.phase.rawValue } ?? true)
        }.map { .object(row(of: $0)) }
        return Self.list(rows)
    }

    /// One line of a list of holds: no content.
    private func row(of hold: Hold) -> [JSON.Member] {
        var members: [JSON.Member] = [
            .init("id", .string(hold.decision.description)), .init("object", "approval"),
            .init("status", .string(hold.phase.rawValue)),
            .init("use_case", hold.useCase.map { .string($0) } ?? .null),
            .init("tool", hold.tool.map { .string($0) } ?? .null),
            .init("kind", .string(hold.kind.rawValue)),
        ]
        members += Self.members(of: hold)
        if let until = desk.reviewedUntil(hold) {
            members.append(.init("review_until", .string(until.description)))
        }
        return members
    }

    static func list(_ rows: [JSON]) -> Response {
        let body: JSON = ["object": "list", "data": .array(rows)]
        return Response(status: .ok, headers: .freshJSON, body: ResponseBody(body))
    }

    /// `GET /v1/approvals/{id}`: exactly what would run, and why it is held. That it was shown is recorded.
    func approval(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .approve)
        let approver = try caller.approver()
        let hold = try await hold(context, for: caller)
        guard approver.sees(hold.useCase) else { throw Problem.desk(.unknown(hold.decision)) }
        let record = try await recorded {
            try await decisions.record(of: hold.decision, for: approver.principal) { _ in true }
        }
        guard let record else { throw Problem.desk(.unknown(hold.decision)) }
        let call = try await recorded { try decisions.storedCall(of: hold.decision) }
        var members = row(of: hold)
        if let call {
            // Losing the error is the intention: what is no JSON is shown as the text that it is.
            let arguments =
                (try? JSON(parsing: Array(call.arguments.utf8))) ?? .string(call.arguments)
            members.append(.init("arguments", arguments))
            members.append(.init("customer", call.customer.map { .string($0) } ?? .null))
        }
        let question = try await recorded { try decisions.question(of: hold) }
        if let question { members.append(.init("question", .string(question))) }
        if hold.isConfirmed { members.append(.init("confirmed", true)) }
        if let message = record.message { members.append(.init("message", .string(message))) }
        members.append(.init("decision", .object(Self.json(record.decision))))
        if let content = record.content { members.append(.init("proposal", content)) }
        return Response(status: .ok, headers: .freshJSON, body: ResponseBody(.object(members)))
    }

    /// `POST /v1/approvals/{id}/approval`: yes to exactly this.
    func approve(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { hold, body, approver in
            guard let fingerprint = body["fingerprint"]?.string else {
                throw Problem.badRequest(
                    "`fingerprint` is missing: that of what you looked at, see `GET /v1/approvals/{id}`"
                )
            }
            return try await self.desk.approve(
                hold.decision, fingerprint: fingerprint, by: approver, note: body["note"]?.string,
                breaksGlass: body["break_glass"]?.bool ?? false)
        }
    }

    /// `POST /v1/approvals/{id}/denial`: no, and why.
    func deny(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { hold, body, approver in
            guard let cause = body["cause"]?.string else {
                throw Problem.badRequest("`cause` is missing: one of the workspace's `denials`")
            }
            return try await self.desk.deny(
                hold.decision, cause: cause, note: body["note"]?.string, by: approver)
        }
    }

    /// `POST /v1/approvals/{id}/advice`: neither yes nor no, but what the AI should know.
    func advise(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { hold, body, approver in
            guard let advice = body["advice"]?.string else {
                throw Problem.badRequest("`advice` is missing: what the AI should know")
            }
            return try await self.desk.advise(hold.decision, advice, by: approver)
        }
    }

    /// `POST /v1/approvals/{id}/edit`: something else in its place, which somebody else must approve.
    func edit(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { hold, body, approver in
            guard let given = body["arguments"] else {
                throw Problem.badRequest("`arguments` is missing: all of them, as they shall be")
            }
            guard let fingerprint = body["fingerprint"]?.string else {
                throw Problem.badRequest("`fingerprint` is missing: that of what you looked at")
            }
            return try await self.desk.edit(
                hold.decision, fingerprint: fingerprint,
                arguments: given.string ?? String(decoding: given.raw, as: UTF8.self),
                note: body["note"]?.string, by: approver)
        }
    }

    /// `POST /v1/approvals/{id}/outcome`: what became of an action that nobody knew of.
    func reconcile(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { hold, body, approver in
            guard
                let outcome = body["outcome"]?.string.flatMap(ActionSettled.Outcome.init(rawValue:))
            else { throw Problem.badRequest("`outcome` must be `executed` or `failed`") }
            return try await self.desk.reconcile(
                hold.decision, outcome, note: body["note"]?.string ?? "", by: approver)
        }
    }

    /// `POST /v1/approvals/{id}/review`: whether it was right to break the glass.
    func review(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { hold, body, approver in
            guard
                let finding = body["finding"]?.string
                    .flatMap(ApprovalReviewed.Finding.init(rawValue:))
            else { throw Problem.badRequest("`finding` must be `justified` or `unjustified`") }
            return try await self.desk.review(
                hold.decision, finding, note: body["note"]?.string ?? "", by: approver)
        }
    }

    /// `POST /v1/approvals/{id}/undo`: takes back what was carried out, by the action that its contract names.
    func undo(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .approve)
        let approver = try caller.approver()
        let hold = try await hold(context, for: caller)
        let result = try await desk.undo(hold.decision, by: approver)
        return answer(result, in: hold.conversation.description, for: caller)
    }

    private func command(
        _ request: Request, _ context: GatewayContext,
        _ run: (Hold, JSONDocument.Node, Approver) async throws -> Hold
    ) async throws -> Response {
        let caller = try admit(request, right: .approve)
        let approver = try caller.approver()
        let document = try await document(of: request)
        guard document.root.kind == .object else {
            throw Problem.badRequest("the body must be a JSON object")
        }
        let hold = try await hold(context, for: caller)
        return try answer(
            try await run(hold, document.root, approver), adding: [], for: caller)
    }
}

extension Caller {
    /// The person whose key it is.
    ///
    /// - Throws: a ``Problem`` where the key names nobody.
    func approver() throws -> Approver {
        guard let person = key.person else { throw Problem.desk(.notAPerson) }
        let useCases: Set<String>? =
            switch key.scope {
            case .all: nil
            case .some(let names): names
            }
        return Approver(
            name: person, roles: key.roles, useCases: useCases,
            mayAssign: key.roles.contains(Self.assigning))
    }

    /// The role whose people give conversations to others: the same word as in the console.
    private static let assigning = "supervisor"
}
