// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// The longest callback that is read, in bytes.
    private static let callbackLimit = 1_048_576

    /// `GET /v1/helpdesks`: where people work who take conversations over, and how far each has been told.
    func helpdesks(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        return answer(
            ["object": "list", "data": .array(operations.helpdesks.all.map(\.json))], to: caller)
    }

    /// `POST /v1/helpdesks/{name}/callbacks`: what somebody there has said or done. No key opens it: it is let in by
    /// the helpdesk's signature, over the bytes as they came.
    func helpdeskCallback(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        guard operations.helpdesks[name] != nil else { throw Problem.unsigned }
        let caller = try admitStranger(request, context, as: .visitor)
        defer { withExtendedLifetime(caller) {} }
        let body = try await body(of: request, limit: min(Self.callbackLimit, limits.bodyBytes))
        // Whether there is a helpdesk of that name is nobody's business who is not it.
        guard let helpdesk = operations.helpdesks[name],
            helpdesk.dialect.isSigned(request.headers, body, at: helpdesk.book.now())
        else { throw Problem.unsigned }
        let json: JSON
        do { json = try JSON(parsing: body) } catch {
            throw Problem.badRequest("the body is not JSON that can be read: \(error)")
        }
        var results: [JSON] = []
        for call in helpdesk.dialect.calls(in: json) {
            do {
                results.append(.string(try await helpdesk.apply(call).rawValue))
            } catch { throw Problem.handoff(error) }
        }
        return Response(
            status: .ok, headers: .freshJSON,
            body: ResponseBody(["object": "helpdesk.callback", "results": .array(results)]))
    }
}

extension Problem {
    static let unsigned = Problem(
        status: .unauthorized, type: "authentication_error", code: "invalid_signature",
        message: "the signature is missing, old or wrong: see `callbacks` of the helpdesk")
}

extension Helpdesk {
    fileprivate var json: JSON {
        let state = current
        let kind =
            switch declared.kind {
            case .chatwoot: "chatwoot"
            case .zammad: "zammad"
            case .botFramework: "bot-framework"
            }
        return [
            "name": .string(name), "object": "helpdesk", "kind": .string(kind),
            "url": .string(declared.url),
            "use_cases": declared.useCases.map { .array($0.sorted().map { .string($0) }) } ?? .null,
            "position": .integer(Int64(state.position)),
            "behind": .integer(Int64(max(0, book.size() - state.position))),
            "open": .integer(Int64(state.cases.count { !$0.isOver })),
            "pending": .integer(Int64(state.pending)),
            "next_try": state.next.map { .string($0.description) } ?? .null,
            "failing": .integer(
                Int64(state.cases.count { ($0.jobs.first?.attempts ?? 0) > 0 })),
        ]
    }
}
