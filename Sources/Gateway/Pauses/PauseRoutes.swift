// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import Logging
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/pauses`: pauses the AI within a scope. In force before it is answered, recorded or not.
    func pause(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .pause)
        let wish = try PauseWish(try await document(of: request), at: decisions.time) {
            decisions.pauseName(ofCustomer: $0)
        }
        try permit(wish.scope, to: caller)
        if let problem = decisions.workspace.problem(pausing: wish.scope) {
            throw Problem.badRequest(problem)
        }
        let (pause, unrecorded) = await decisions.pause(
            wish.scope, reason: wish.reason, until: wish.until, by: caller.principal)
        var body = pause.members
        if let unrecorded {
            logger.error("a pause could not be recorded", metadata: ["error": "\(unrecorded)"])
            body.append(
                .init(
                    "problem",
                    .string(
                        "the pause is in force, but not on record: it ends when this process ends: "
                            + "see to the ledger (\(unrecorded))")))
        }
        return answer(.object(body), status: .created, to: caller)
    }

    /// `GET /v1/pauses`: what is paused.
    func pauses(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .pause)
        let list = decisions.pausesInForce.filter { isPermitted($0.pause.scope, to: caller) }
        return answer(
            ["object": "list", "data": .array(list.map { .object($0.members) })], to: caller)
    }

    /// `DELETE /v1/pauses/{id}`: resumes. The pause holds until that is on record.
    func resume(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .pause)
        guard let id = ID<Paused>(try context.parameters.require("id")) else {
            throw Problem.badRequest(
                "a pause's identifier begins with `pau_`: see `GET /v1/pauses`")
        }
        let pause = decisions.pausesInForce.first { $0.pause.id == id }
        // Whoever may not end it is not told that it exists.
        guard let pause, isPermitted(pause.pause.scope, to: caller),
            try await recorded({ try await decisions.resume(id, by: caller.principal) })
        else {
            throw Problem.notFound(
                "there is no pause of that identifier in force: see `GET /v1/pauses`")
        }
        var headers: HTTPFields = [:]
        headers[.belayOverhead] = overhead(since: caller.arrived, waited: .zero)
        return Response(status: .noContent, headers: headers)
    }

    private func isPermitted(_ scope: Paused.Scope, to caller: Caller) -> Bool {
        if let useCase = scope.useCase { return caller.key.opens(useCase) }
        return caller.key.scope == .all
    }

    private func permit(_ scope: Paused.Scope, to caller: Caller) throws(Problem) {
        guard !isPermitted(scope, to: caller) else { return }
        throw .forbidden(
            "this key may pause only within its own use cases: see `use-cases` of the key")
    }
}

extension PauseInForce {
    fileprivate var members: [JSON.Member] {
        [
            .init("id", .string(pause.id.description)), .init("object", "pause"),
            .init("scope", .string(pause.scope.kind.rawValue)),
            .init("name", pause.scope.name.map { .string($0) } ?? .null),
            .init("reason", .string(pause.reason)), .init("since", .string(at.description)),
            .init("until", pause.until.map { .string($0.description) } ?? .null),
            .init("by", .string(by.description)), .init("recorded", .bool(isRecorded)),
        ]
    }
}

/// What is asked at `POST /v1/pauses`.
struct PauseWish {
    let scope: Paused.Scope
    let reason: String
    let until: Timestamp?

    /// - Parameter name: What pauses call a customer.
    init(
        _ document: JSONDocument, at now: Timestamp, customer: (String) -> String
    ) throws(Problem) {
        let root = document.root
        let kinds = Paused.Scope.Kind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        guard let kind = root["scope"]?.string.flatMap(Paused.Scope.Kind.init(rawValue:)) else {
            throw .badRequest("`scope` must be one of \(kinds)")
        }
        var name = root["name"]?.string
        if kind == .customer { name = name.map(customer) }
        guard let scope = Paused.Scope(kind, name) else { throw .badRequest(Self.problem(kind)) }
        let reason = root["reason"]?.string ?? ""
        guard (1...500).contains(reason.utf8.count) else {
            throw .badRequest("`reason` must say in 1 to 500 bytes why it is paused")
        }
        self.scope = scope
        self.reason = reason
        until = try root.end(from: now)
    }

    private static func problem(_ kind: Paused.Scope.Kind) -> String {
        switch kind {
        case .all: "`all` has no name: leave `name` out"
        case .useCase, .customer: "`name` is missing: say which \(kind.rawValue) is paused"
        case .agent, .tool:
            "`name` must be `use-case/\(kind.rawValue)`: say which \(kind.rawValue) of which use case"
        case .release: "`name` must be a release's digest, `sha256:…`: see `belay check --json`"
        case .channel:
            "`name` must be one of "
                + Channel.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        }
    }
}
