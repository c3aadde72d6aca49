// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/webhooks`: who is told, and how far they have been.
    func webhooks(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        return answer(
            ["object": "list", "data": .array(operations.webhooks.senders.map(\.json))], to: caller)
    }

    /// `GET /v1/webhooks/{name}/dead-letters`: what was given up.
    func deadLetters(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        let sender = try webhook(context)
        return answer(
            [
                "object": "list",
                "data": .array(
                    sender.current.deadLetters.map { letter in
                        [
                            "position": .integer(Int64(letter.position)),
                            "attempts": .integer(Int64(letter.attempts)),
                            "given_up_at": .string(letter.at.description),
                            "cause": .string(letter.cause),
                        ]
                    }),
            ], to: caller)
    }

    /// `POST /v1/webhooks/{name}/dead-letters`: sends what was given up again, one or all.
    func replayDeadLetters(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        let sender = try webhook(context)
        let root = try await document(of: request).root
        let position = root["position"]?.integer.map { Int($0) }
        guard (position != nil) != (root["all"]?.bool == true) else {
            throw Problem.badRequest(
                "say which: `{\"position\": 17}` as `GET` lists it, or `{\"all\": true}`")
        }
        let letters = sender.current.deadLetters
        guard position.map({ wanted in letters.contains { $0.position == wanted } }) ?? true else {
            throw Problem.notFound("there is no dead letter of that position")
        }
        let count = try await recorded {
            try await sender.record(.replay, by: caller.principal)
            return try sender.replay(position)
        }
        return answer(["replayed": .integer(Int64(count))], to: caller)
    }

    /// `POST /v1/webhooks/{name}/enabled`: goes on sending where a receiver wanted nothing more.
    func enableWebhook(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        let sender = try webhook(context)
        try await recorded {
            try await sender.record(.enable, by: caller.principal)
            try sender.enable()
        }
        return answer(sender.json, to: caller)
    }

    /// `POST /v1/webhooks/{name}/tests`: sends a message that says nothing, and tells what came of it.
    func testWebhook(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        let sender = try webhook(context)
        try await recorded { try await sender.record(.test, by: caller.principal) }
        let outcome = await sender.test()
        var body: JSON = ["delivered": .bool(outcome == .delivered)]
        switch outcome {
        case .delivered: break
        case .gone: body["cause"] = "gone"
        case .failed(let cause, _): body["cause"] = .string(cause)
        }
        return answer(body, to: caller)
    }

    private func webhook(_ context: GatewayContext) throws -> WebhookSender {
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        guard let sender = operations.webhooks[name] else {
            throw Problem.notFound("there is no webhook of that name: see `GET /v1/webhooks`")
        }
        return sender
    }
}

extension WebhookSender {
    fileprivate var json: JSON {
        let state = current
        func list(_ names: Set<String>?) -> JSON {
            names.map { .array($0.sorted().map { .string($0) }) } ?? .null
        }
        return [
            "name": .string(webhook.name), "object": "webhook", "url": .string(webhook.url),
            "events": list(webhook.events), "use_cases": list(webhook.useCases),
            "enabled": .bool(state.disabled == nil),
            "cause": state.disabled.map { .string($0) } ?? .null,
            "position": .integer(Int64(state.position)),
            "behind": .integer(Int64(max(0, book.size() - state.position))),
            "pending": .integer(Int64(state.pending.count)),
            "next_try": state.next.map { .string($0.description) } ?? .null,
            "dead_letters": .integer(Int64(state.deadLetters.count)),
        ]
    }
}
