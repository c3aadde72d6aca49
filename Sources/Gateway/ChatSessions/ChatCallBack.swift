// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Policy
import Vocabulary

extension Gateway {
    /// `POST /v1/chat-sessions/current/call-back`: the customer waits no longer, and says where they want to be reached.
    func callBackFromChat(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await crossOrigin(request) {
            let (session, caller) = try await chatting(request, context)
            try rooms.takeCall(of: session.id, at: clock.now)
            let order = try CallBackOrder(await document(of: request).root)
            try await ask(for: order, in: session, by: caller.principal)
            return answer(try await chatState(of: session.conversation.id).json, to: caller)
        }
    }

    private func ask(
        for order: CallBackOrder, in session: ChatSession, by principal: Principal
    ) async throws {
        do {
            _ = try await desk.callBack(
                in: session.conversation.id, at: order.contact, when: order.moment, by: principal)
        } catch {
            throw Problem.callBackFromChat(error)
        }
    }

    /// What was agreed with a customer who is to be called: when, and where as they said it last.
    func agreedCall(
        _ moment: Timestamp, in conversation: ID<Conversation>
    ) async throws -> ChatState.CallBack {
        let timeline = try await recorded { try decisions.timeline(of: conversation) }
        let contact = timeline.items.reduce(nil as String?) { last, item in
            guard case .callBack(let contact, _) = item.what else { return last }
            return contact.isEmpty ? nil : contact
        }
        return ChatState.CallBack(at: moment, contact: contact)
    }
}

extension Problem {
    /// For the customer: who of the staff has the conversation is not theirs to know by the name that people sign in with.
    fileprivate static func callBackFromChat(_ error: HandoffError) -> Problem {
        switch error {
        case .unknown: notFound("the conversation does not wait for a person")
        case .notNow, .notTheirs, .offeredElsewhere, .full:
            Problem(
                status: .conflict, type: "invalid_request_error", code: "not_now",
                message: "a person has the conversation by now: nothing was changed")
        case .invalid(let why): badRequest(why)
        case .ledger: unrecorded
        }
    }
}
