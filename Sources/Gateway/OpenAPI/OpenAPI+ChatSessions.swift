// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

/// The routes of the customers' own chat.
extension OpenAPI {
    private static let after = RouteDescription.Parameter.query(
        "after", .count, "The `id` of the last message that the page has")

    static let chatSessionRoutes = [
        RouteDescription(
            "POST /v1/chat-sessions", "Opens a chat in one conversation, and hands out its token",
            rights: [.chat], entry: .visitors, body: .named("ChatOrder"),
            answers: [.json(.named("ChatSession"), "The token, shown once", status: 201)],
            problems: [.notFound, .conflict]),
        RouteDescription(
            "GET /v1/chat-sessions/current/messages", "What was said, and who speaks now",
            entry: .session, parameters: [after],
            answers: [.json(.named("ChatMessages"), "The messages, oldest first")],
            problems: [.badRequest]),
        RouteDescription(
            "POST /v1/chat-sessions/current/messages", "What the customer says",
            entry: .session,
            parameters: [
                .header("Idempotency-Key", .text.of(1...256), "What the page calls the message")
            ],
            body: .object(["text": .text.of(1...100_000)]),
            answers: [.json(.named("ChatMessages"), "The message and what was answered")],
            // The provider refuses with 400, 404, 409, 413 and 422.
            problems: [.notFound, .conflict, .unprocessable, .badUpstream, .upstreamTimedOut]),
        RouteDescription(
            "GET /v1/chat-sessions/current/events",
            "What is said from here on, and who speaks, as it happens", entry: .session,
            parameters: [
                after,
                .header("Last-Event-ID", .text, "The `id` of the last message that the page has"),
            ],
            answers: [
                RouteDescription.Answer(
                    forms: [
                        (
                            "text/event-stream",
                            .anything.described(
                                "Server-sent events: `message`, `state`, and `over` at the end")
                        )
                    ], meaning: "The stream")
            ], problems: [.badRequest]),
        RouteDescription(
            "POST /v1/chat-sessions/current/call-back",
            "The customer waits no longer, and wants to be called", entry: .session,
            body: .object(
                ["contact": .text.of(1...256)], optional: ["at": Schema.moment.orNull]),
            answers: [.json(.named("ChatState"), "Where it stands then, and what was agreed")],
            problems: [.notFound, .conflict]),
        RouteDescription(
            "DELETE /v1/chat-sessions/current", "Closes the chat: its token opens nothing any more",
            entry: .session, answers: [.empty("It is closed")]),
        RouteDescription(
            "GET /chat.js", "The web component",
            answers: [
                RouteDescription.Answer(
                    forms: [("text/javascript", .text)], meaning: "The script")
            ]),
        RouteDescription(
            "GET /chat/{use-case}", "A page with the chat, where a use case is open to visitors",
            parameters: [.path("use-case", .text.of(1...64), "The use case")],
            answers: [
                RouteDescription.Answer(forms: [("text/html", .text)], meaning: "The page")
            ], problems: [.notFound]),
    ]

    static let chatSessionSchemas: [(name: String, schema: Schema)] = [
        (
            "ChatOrder",
            .object(
                ["use_case": .text],
                optional: [
                    "agent": Schema.text.orNull, "conversation": Schema.text.of(1...256).orNull,
                    "customer_id": Schema.text.orNull,
                    "customer_record": .either(.members, .text, Schema(json: ["type": "null"])),
                    "language": Schema.text.of(0...35).orNull,
                ])
        ),
        (
            "ChatSession",
            .object([
                "object": .word(["chat.session"]),
                "token": Schema(json: ["type": "string", "pattern": "^cht_"]),
                "expires_at": .moment, "conversation": Schema.text.orNull, "model": .agent,
            ])
        ),
        (
            "ChatMessages",
            .object([
                "object": .word(["list"]),
                "data": .list(
                    .object([
                        "id": .count, "at": .moment,
                        "from": .word(ChatTranscript.Message.From.self), "text": .text,
                    ])), "state": .named("ChatState"),
            ])
        ),
        (
            "ChatState",
            .object([
                "status": .word(ChatState.Status.self), "place": Schema.count.orNull,
                "expected_wait": Schema.count.orNull, "opens_at": Schema.moment.orNull,
                "call_back": Schema.object(["at": .moment, "contact": Schema.text.orNull]).orNull,
                "message": Schema.text.orNull,
            ])
        ),
    ]
}
