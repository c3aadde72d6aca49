// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Foundation
import Hummingbird
import Policy
import Vocabulary

/// What a customer who was handed over hears, and may say: for whoever brings it to them.
extension Gateway {
    /// `GET /v1/conversations/{name}/messages`: what people said to the customer, and where the handoff stands.
    func messages(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .chat)
        var after = -1
        if let written = request.uri.queryParameters["after"] {
            guard let read = Int(written), read >= -1 else {
                throw Problem.badRequest(
                    "`after` must be the `id` of a message: a whole number, 0 at the least")
            }
            after = read
        }
        let conversation = try await conversation(context)
        let handoff = try await handoff(in: conversation, for: caller)
        let messages = try await recorded {
            try decisions.spokenToCustomer(in: conversation, after: after)
        }
        guard messages.allSatisfy({ $0.useCase.map(caller.key.opens) ?? true }) else {
            throw Problem.otherUseCase
        }
        var body: JSON = [
            "object": "list",
            "handoff": handoff.map { .string($0.id.description) } ?? .null,
            "status": handoff.map { .string($0.phase.rawValue) } ?? .null,
            "data": .array(
                messages.map { message in
                    [
                        "id": .integer(Int64(message.position)),
                        "at": .string(message.at.description),
                        "from": .string(message.name ?? desk.shownName(of: message.person)),
                        "text": .string(message.text),
                    ]
                }),
        ]
        let standing = try await recorded { try desk.standing(of: handoff) }
        body["place"] = standing.place.map { .integer(Int64($0)) } ?? .null
        body["expected_wait"] = standing.expectedWait.map { .integer(Int64($0)) } ?? .null
        body["opens_at"] = standing.opensAt.map { .string($0.description) } ?? .null
        body["call_back_at"] = standing.callBackAt.map { .string($0.description) } ?? .null
        body["message"] = standing.message.map { .string($0) } ?? .null
        return answer(body, to: caller)
    }

    /// `POST /v1/conversations/{name}/call-back`: the customer waits no longer.
    func callBack(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .chat)
        let conversation = try await conversation(context)
        let order = try CallBackOrder(await document(of: request).root)
        guard try await handoff(in: conversation, for: caller) != nil else {
            throw Problem.notFound("the conversation does not wait for a person")
        }
        do {
            let handoff = try await desk.callBack(
                in: conversation, at: order.contact, when: order.moment, by: caller.principal)
            return answer(
                [
                    "handoff": .string(handoff.id.description),
                    "status": .string(handoff.phase.rawValue),
                    "call_back_at": handoff.callBackAt.map { .string($0.description) } ?? .null,
                ], to: caller)
        } catch { throw Problem.handoff(error) }
    }

    private func conversation(_ context: GatewayContext) async throws -> ID<Conversation> {
        guard let conversation = try await knownConversation(context) else {
            throw Problem.notFound("there is no conversation of that name")
        }
        return conversation
    }

    /// The conversation that a path names; `nil` where nobody used the name.
    func knownConversation(_ context: GatewayContext) async throws -> ID<Conversation>? {
        let name = try context.parameters.require("name").removingPercentEncoding ?? ""
        guard (1...256).contains(name.utf8.count) else {
            throw Problem.badRequest("a conversation's name has 1 to 256 bytes, percent-encoded")
        }
        return try await recorded { try decisions.conversation(known: name) }
    }

    /// The handoff that is open in a conversation, where the key may know of it.
    func handoff(
        in conversation: ID<Conversation>, for caller: Caller
    ) async throws -> Handoff? {
        let handoff = try await recorded { try decisions.openHandoff(in: conversation) }
        guard handoff?.useCase.map(caller.key.opens) ?? true else { throw Problem.otherUseCase }
        return handoff
    }
}

/// Where and when a customer wants to be called.
struct CallBackOrder {
    let contact: String
    /// `nil` for as soon as somebody can.
    let moment: Timestamp?

    /// - Throws: a ``Problem`` that tells what to mend.
    init(_ root: JSONDocument.Node) throws(Problem) {
        guard root.kind == .object else { throw .badRequest("the body must be a JSON object") }
        guard let contact = root["contact"]?.string else {
            throw .badRequest("`contact` is missing: where the customer wants to be reached")
        }
        self.contact = contact
        guard let written = root["at"], written.kind != .null else {
            moment = nil
            return
        }
        guard let text = written.string, let read = Timestamp(text) ?? Self.inSeconds(text) else {
            throw .badRequest("`at` must be a moment such as `2026-03-02T14:00:00Z`")
        }
        moment = read
    }

    /// The same form without milliseconds.
    private static func inSeconds(_ text: String) -> Timestamp? {
        text.hasSuffix("Z") ? Timestamp(text.dropLast() + ".000Z") : nil
    }
}

extension Problem {
    fileprivate static let otherUseCase = forbidden(
        "this key does not open that use case: see `use-cases` of the key")
}
