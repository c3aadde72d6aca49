// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/delegations`: the roles that are lent.
    func delegations(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .approve)
        _ = try caller.approver()
        let lent = try await recorded { try desk.delegations() }
        return Self.list(lent.map(\.json))
    }

    /// `POST /v1/delegations`: lends a role of one's own, up to an amount and until an end.
    func delegate(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .approve)
        let approver = try caller.approver()
        let body = try await document(of: request).root
        guard let role = body["role"]?.string else {
            throw Problem.badRequest("`role` is missing: which of your roles you lend")
        }
        guard let person = body["to"]?.string else {
            throw Problem.badRequest("`to` is missing: the person whom you lend it to")
        }
        guard let end = try body.end(from: decisions.time) else {
            throw Problem.badRequest("a delegation ends: give `until` or `for`")
        }
        let ceiling = body["ceiling"]?.double
        guard ceiling != nil || body["ceiling"]?.isNull ?? true else {
            throw Problem.badRequest("`ceiling` must be a number: the most that it may be about")
        }
        let delegation = try await desk.delegate(
            role, to: person, ceiling: ceiling, until: end, by: approver)
        return Response(
            status: .created, headers: .freshJSON, body: ResponseBody(delegation.json))
    }

    /// `DELETE /v1/delegations/{id}`: takes a role back before its time, by who lent it.
    func endDelegation(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .approve)
        let approver = try caller.approver()
        guard let id = ID<Delegated>(try context.parameters.require("id")) else {
            throw Problem.badRequest(
                "a delegation's identifier begins with `dlg_`: see `GET /v1/delegations`")
        }
        let lent = try await recorded { try desk.delegations() }
        guard lent.contains(where: { $0.id == id && $0.from == approver.name }) else {
            throw Problem.notFound(
                "you lend nothing under that identifier: see `GET /v1/delegations`")
        }
        try await desk.end(id, by: approver)
        return Response(status: .noContent)
    }
}

extension Delegation {
    fileprivate var json: JSON {
        [
            "id": .string(id.description), "object": "delegation", "role": .string(role),
            "from": .string(from), "to": .string(to),
            "ceiling": ceiling.map { .number($0) } ?? .null, "until": .string(until.description),
        ]
    }
}
