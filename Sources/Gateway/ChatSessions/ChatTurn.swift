// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Synchronization
import Vocabulary

extension Gateway {
    /// `POST /v1/chat-sessions/current/messages`: the customer's words take the way of every other chat completion, and the
    /// answer is what may be said.
    func sendChat(_ request: Request, _ context: GatewayContext) async throws -> Response {
        try await crossOrigin(request) {
            let (session, caller) = try await chatting(request, context)
            let settings = decisions.workspace.chat
            let body = try await document(of: request).root
            guard let text = body["text"]?.string,
                text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
            else { throw Problem.badRequest("`text` is missing: what the customer says") }
            // Scalars, not what is seen as one letter: that may be as long as somebody likes.
            guard text.unicodeScalars.count <= settings.text else {
                throw Problem(
                    status: .contentTooLarge, type: "invalid_request_error", code: "text_too_long",
                    message:
                        "`text` may have \(settings.text) characters: see `chat.text` in `belay.yaml`"
                )
            }
            let name = try Self.requestName(request)
            guard
                try rooms.begin(session.id, name: name, rate: settings.rate, at: clock.now)
            else {
                try rooms.takeLook(of: session.id, at: clock.now)
                return try await chatAnswer(session, after: 0, to: caller)
            }
            // Whoever loads the page again has not left: the answer is seen to its end.
            return try await Task { [self] in
                let before: ChatTranscript
                do {
                    before = try await chatTranscript(of: session.conversation.id)
                    try await converse(text, before, in: session, by: caller)
                } catch {
                    rooms.end(session.id, answered: nil)
                    throw error
                }
                rooms.end(session.id, answered: name)
                return try await chatAnswer(
                    session, after: before.messages.last?.id ?? 0, to: caller)
            }.value
        }
    }

    /// One turn of a chat, recorded: what the customer said, and what they were answered.
    private func converse(
        _ text: String, _ before: ChatTranscript, in session: ChatSession, by caller: Caller
    ) async throws {
        let wasLed = try await recorded { try decisions.leads(session.conversation.id) } != nil
        let document = try Self.parsed(before.request(adding: text, session))
        let chat = try ChatRequest(document, maximumChoices: 1)
        let response = try await complete(
            chat, in: session.conversation, named: session.conversation.id.description,
            by: caller, on: nil, takesCalls: false)
        var answer = try await Self.spoken(response)
        let after = try await recorded { try decisions.timeline(of: session.conversation.id) }
        let isLed = try await recorded { try decisions.leads(session.conversation.id) } != nil
        // A person has it: what Belay would say in the AI's place is said by the page, once.
        if wasLed, isLed { return }
        if answer.isEmpty {
            answer = decisions.workspace.messages.text(
                for: .blocked, in: session.language ?? decisions.workspace.language,
                on: session.conversation.channel)
        }
        var own = answer
        for item in after.items where item.position > before.position {
            // What the AI said stands in the ledger already.
            guard case .said(.agent, let said) = item.what, item.decision?.kind == .reply,
                let range = own.firstRange(of: said)
            else { continue }
            own.removeSubrange(range)
        }
        own = own.trimmedOfSpaces
        guard !own.isEmpty else { return }
        try await recorded { [own] in
            try await decisions.answered(own, in: session, by: caller.principal)
        }
    }

    private static func parsed(_ request: JSON) throws -> JSONDocument {
        do {
            return try JSONDocument(parsing: request.serialized)
        } catch {
            throw Problem.badRequest("`text` can't be read")
        }
    }

    /// What a chat completion says to the customer; empty where it says nothing.
    private static func spoken(_ response: Response) async throws -> String {
        let collected = CollectedBody()
        try await response.body.write(collected)
        // INVARIANT: it is an answer that Belay put together.
        guard let document = try? JSONDocument(parsing: collected.bytes) else { return "" }
        return document.root["choices"]?.elements.first { _ in true }?["message"]?["content"]?
            .string ?? ""
    }
}

/// Keeps what an answer would send.
private final class CollectedBody: ResponseBodyWriter, Sendable {
    private let kept = Mutex<[UInt8]>([])

    var bytes: [UInt8] { kept.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        kept.withLock { $0 += buffer.readableBytesView }
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmedOfSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
