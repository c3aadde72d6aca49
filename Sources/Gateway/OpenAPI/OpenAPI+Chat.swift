// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy

/// The routes in the wire format of OpenAI: what Belay must know of it. All else passes on.
extension OpenAPI {
    static let chatRoutes = [
        RouteDescription(
            "POST /v1/chat/completions",
            "Decides what goes in, asks the model provider, decides what comes out",
            rights: [.chat], parameters: RouteDescription.Parameter.conversation,
            body: .named("ChatRequest"),
            answers: [
                RouteDescription.Answer(
                    forms: [
                        ("application/json", .named("ChatCompletion")),
                        (
                            "text/event-stream",
                            .anything.described("Server-sent events; the last one is `[DONE]`")
                        ),
                    ],
                    meaning: "The answer as it may pass, or what may be said instead",
                    headers: ["Belay-Decision", "Belay-Conversation", "Belay-Overhead-Ms"])
            ],
            // The provider refuses with 400, 404, 409, 413 and 422.
            problems: [.notFound, .conflict, .unprocessable, .badUpstream, .upstreamTimedOut]),
        RouteDescription(
            "GET /v1/models", "The agents that the key opens", rights: [.chat],
            answers: [.json(.named("ModelList"), "The agents")]),
    ]

    static let chatSchemas: [(name: String, schema: Schema)] = [
        (
            "ChatRequest",
            .object(
                [
                    "model": .text.described("`use-case/agent`, or `use-case/agent@release`"),
                    "messages": .list(.named("ChatMessage")).of(1...100_000),
                ],
                optional: [
                    "n": Schema.integer.within(1...16).orNull, "stream": Schema.flag.orNull,
                    "metadata": .object(
                        [:],
                        optional: [
                            "conversation_id": .text.of(1...256), "customer_id": .text,
                            "customer_record": .either(.members, .text),
                        ]
                    ).open,
                ]
            ).open
        ),
        (
            "ChatMessage",
            .object([
                "role": .word(["system", "developer", "user", "assistant", "tool", "function"])
            ]).open
        ),
        (
            "ChatCompletion",
            .object(["choices": .list(.named("ChatChoice"))], optional: ["id": .text]).open
        ),
        (
            "ChatChoice",
            .object(
                ["index": .count, "message": .object([:], optional: ["role": .text]).open],
                optional: ["finish_reason": Schema.text.orNull]
            ).open
        ),
        (
            "ModelList",
            .object([
                "object": .word(["list"]),
                "data": .list(
                    .object([
                        "id": .text, "object": .word(["model"]), "created": .integer,
                        "owned_by": .text,
                    ])),
            ])
        ),
    ]
}
