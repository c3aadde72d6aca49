// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/handoffs`: the conversations that ask for a person, or that one has.
    func handoffs(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .handoffs)
        let person = try caller.approver()
        let handoffs = try handoffed { () throws(HandoffError) in try desk.handoffs(for: person) }
        var lines: [JSON] = []
        for handoff in handoffs {
            var line = handoff.summary
            line["targets"] = try await recorded { try desk.targets(of: handoff) }.json
            lines.append(line)
        }
        return Self.list(lines)
    }

    /// `GET /v1/handoffs/{id}`: the package. That it was shown is recorded.
    func handoff(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .handoffs)
        let person = try caller.approver()
        let id = try handoffID(context)
        let handoff = try handoffed { () throws(HandoffError) in
            try desk.handoff(id, for: person)
        }
        guard handoff.phase.isWaiting || handoff.person == person.name || person.mayAssign else {
            throw Problem.forbidden(
                "it is read by whoever has it, and by all who may take it while it waits")
        }
        let package = try await recorded { try desk.package(of: handoff) }
        try await recorded {
            try await decisions.disclosed(
                package.timeline, purpose: "handoff", to: person.principal)
        }
        return answer(package.json, to: caller)
    }

    /// `POST /v1/handoffs/{id}/acceptance`: this person leads the conversation from here on.
    func accept(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { id, _, person in
            try await self.desk.accept(id, by: person)
        }
    }

    /// `POST /v1/handoffs/{id}/offer`: asks one person for it.
    func offer(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { id, body, person in
            guard let to = body["to"]?.string else {
                throw HandoffError.invalid("`to` is missing: the person whom it is offered to")
            }
            return try await self.desk.offer(id, to: to, by: person)
        }
    }

    /// `POST /v1/handoffs/{id}/refusal`: no to an offer, or back to the queue.
    func declineHandoff(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { id, body, person in
            try await self.desk.decline(id, cause: body["cause"]?.string, by: person)
        }
    }

    /// `POST /v1/handoffs/{id}/messages`: says something to the customer, or to colleagues alone.
    func speak(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { id, body, person in
            guard let text = body["text"]?.string else {
                throw HandoffError.invalid("`text` is missing: what is said")
            }
            switch body["audience"]?.string ?? PersonSpoke.Audience.customer.rawValue {
            case PersonSpoke.Audience.customer.rawValue:
                return try await self.desk.speak(text, in: id, by: person)
            case PersonSpoke.Audience.staff.rawValue:
                return try await self.desk.whisper(text, in: id, by: person)
            default: throw HandoffError.invalid("`audience` must be `customer` or `staff`")
            }
        }
    }

    /// `POST /v1/handoffs/{id}/return`: the AI goes on.
    func returnHandoff(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { id, body, person in
            try await self.desk.handBack(id, note: body["note"]?.string, by: person)
        }
    }

    /// `POST /v1/handoffs/{id}/completion`: it is settled.
    func complete(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await command(request, context) { id, body, person in
            guard let wrapUp = body["wrap_up"]?.string else {
                throw HandoffError.invalid(
                    "`wrap_up` is missing: one of "
                        + self.desk.rules.wrapUps.joined(separator: ", "))
            }
            return try await self.desk.complete(
                id, wrapUp: wrapUp, note: body["note"]?.string, by: person)
        }
    }

    /// `DELETE /v1/handoffs/{id}`: the customer wants no person any more, or has left.
    func cancelHandoff(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .handoffs)
        let person = try caller.approver()
        let id = try handoffID(context)
        let handoff = try await handoffed { () async throws(HandoffError) in
            try await desk.cancel(id, by: person)
        }
        return answer(handoff.summary, to: caller)
    }

    private func command(
        _ request: Request, _ context: GatewayContext,
        _ run: (ID<HandedOver>, JSONDocument.Node, Approver) async throws -> Handoff
    ) async throws -> Response {
        let caller = try admit(request, right: .handoffs)
        let person = try caller.approver()
        let document = try await document(of: request)
        guard document.root.kind == .object else {
            throw Problem.badRequest("the body must be a JSON object")
        }
        do {
            return answer(
                try await run(try handoffID(context), document.root, person).summary, to: caller)
        } catch let error as HandoffError {
            throw Problem.handoff(error)
        }
    }

    private func handoffID(_ context: GatewayContext) throws -> ID<HandedOver> {
        guard let id = ID<HandedOver>(try context.parameters.require("id")) else {
            throw Problem.badRequest(
                "a handoff's identifier begins with `hnd_`: see `GET /v1/handoffs`")
        }
        return id
    }

    private func handoffed<Value>(
        _ work: () throws(HandoffError) -> Value
    ) throws -> Value {
        do { return try work() } catch { throw Problem.handoff(error) }
    }

    private func handoffed<Value>(
        isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws(HandoffError) -> Value
    ) async throws -> Value {
        do { return try await work() } catch { throw Problem.handoff(error) }
    }
}

extension Problem {
    static func handoff(_ error: HandoffError) -> Problem {
        func conflict(_ code: String, _ message: String) -> Problem {
            Problem(
                status: .conflict, type: "invalid_request_error", code: code, message: message)
        }
        switch error {
        case .unknown:
            return notFound("there is no such handoff: see `GET /v1/handoffs`")
        case .notNow(let handoff):
            let who = handoff.person.map { " by `\($0)`" } ?? ""
            return conflict(
                "not_now",
                "it is `\(handoff.phase.rawValue)`\(who) by now, so nothing was changed: look at it again"
            )
        case .notTheirs(let handoff):
            return conflict(
                "not_yours",
                "`\(handoff.person ?? "nobody")` has this conversation: ask for it to be offered to you"
            )
        case .offeredElsewhere(let handoff):
            return conflict(
                "offered_elsewhere",
                "it is offered to `\(handoff.person ?? "")`: wait until they have answered")
        case .full(let capacity):
            return conflict("full", "you have \(capacity) conversations, as many as you can")
        case .invalid(let why): return badRequest(why)
        case .ledger: return unrecorded
        }
    }
}
