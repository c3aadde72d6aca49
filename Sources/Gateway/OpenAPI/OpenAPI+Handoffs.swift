// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Policy
import Vocabulary

/// The routes of people who take conversations over.
extension OpenAPI {
    private static let id = RouteDescription.Parameter.path(
        "id", Schema(json: ["type": "string", "pattern": "^hnd_"]), "The handoff's identifier")

    private static func command(
        _ name: String, _ summary: String, body: Schema = .members
    ) -> RouteDescription {
        RouteDescription(
            name, summary, rights: [.handoffs], parameters: [id], body: body,
            answers: [.json(.named("Handoff"), "Where it stands then", headers: [])],
            problems: [.badRequest, .notFound, .conflict])
    }

    static let handoffRoutes = [
        RouteDescription(
            "GET /v1/handoffs", "The conversations that ask for a person, or that one has",
            rights: [.handoffs],
            answers: [.json(list(.named("Handoff")), "The most urgent first", headers: [])]),
        RouteDescription(
            "GET /v1/handoffs/{id}", "The package: all that a person needs to take it over",
            rights: [.handoffs], parameters: [id],
            answers: [.json(.named("HandoffPackage"), "The package", headers: [])],
            problems: [.badRequest, .notFound]),
        command("POST /v1/handoffs/{id}/acceptance", "Takes it: this person leads from here on"),
        command(
            "POST /v1/handoffs/{id}/offer", "Asks one person for it",
            body: .object(["to": .text.of(1...128)])),
        command(
            "POST /v1/handoffs/{id}/refusal", "Says no to an offer, or gives it back to the queue",
            body: .object([:], optional: ["cause": .text])),
        command(
            "POST /v1/handoffs/{id}/messages", "Says something to the customer, or to colleagues",
            body: .object(
                ["text": .text], optional: ["audience": .word(PersonSpoke.Audience.self)])),
        command(
            "POST /v1/handoffs/{id}/return", "Gives it back to the AI",
            body: .object([:], optional: ["note": .text])),
        command(
            "POST /v1/handoffs/{id}/completion", "Ends it: it is settled",
            body: .object(["wrap_up": .text], optional: ["note": .text])),
        RouteDescription(
            "DELETE /v1/handoffs/{id}", "The customer wants no person any more, or has left",
            rights: [.handoffs], parameters: [id],
            answers: [.json(.named("Handoff"), "Where it stands then", headers: [])],
            problems: [.badRequest, .notFound, .conflict]),
        RouteDescription(
            "GET /v1/conversations/{name}/messages",
            "What people said to the customer, for whoever brings it to them", rights: [.chat],
            parameters: [
                .path("name", .text.of(1...256), "The client's name for the conversation"),
                .query("after", .integer, "The `id` of the last message that was read"),
            ],
            answers: [
                .json(
                    .object([
                        "object": .word(["list"]), "handoff": Schema.text.orNull,
                        "status": Schema.word(HandoffPhase.self).orNull,
                        "place": Schema.count.orNull, "expected_wait": Schema.count.orNull,
                        "opens_at": Schema.moment.orNull, "call_back_at": Schema.moment.orNull,
                        "message": Schema.text.orNull,
                        "data": .list(
                            .object([
                                "id": .count, "at": .moment, "from": .text,
                                "text": .text,
                            ])),
                    ]), "The messages, oldest first", headers: [])
            ],
            problems: [.badRequest, .notFound]),
        RouteDescription(
            "POST /v1/conversations/{name}/call-back",
            "The customer waits no longer, and wants to be called", rights: [.chat],
            parameters: [
                .path("name", .text.of(1...256), "The client's name for the conversation")
            ],
            body: .object(["contact": .text.of(1...256)], optional: ["at": .moment]),
            answers: [
                .json(
                    .object([
                        "handoff": .text, "status": .word(HandoffPhase.self),
                        "call_back_at": .moment,
                    ]), "When they are called", headers: [])
            ],
            problems: [.badRequest, .notFound, .conflict]),
    ]

    static let handoffSchemas: [(name: String, schema: Schema)] = [
        (
            "Handoff",
            .object(
                [
                    "id": .text, "object": .word(["handoff"]), "status": .word(HandoffPhase.self),
                    "conversation": .text, "use_case": Schema.text.orNull,
                    "decision": Schema.decisionID.orNull,
                    "reason": Schema.word(ReasonCode.self).orNull,
                    "person": Schema.text.orNull, "skill": Schema.text.orNull, "priority": .count,
                    "language": Schema.text.orNull, "call_back_at": Schema.moment.orNull,
                    "until": Schema.moment.orNull, "cause": Schema.text.orNull,
                    "wrap_up": Schema.text.orNull, "requested_at": .moment,
                    "accepted_at": Schema.moment.orNull, "answered_at": Schema.moment.orNull,
                    "ended_at": Schema.moment.orNull,
                ], optional: ["targets": .list(.members)])
        ),
        (
            "HandoffPackage",
            .object([
                "handoff": .named("Handoff"), "intent": .members, "reason": .members,
                "urgency": .count,
                "call_back": Schema.object(["contact": .text, "at": .moment]).orNull,
                "sentiment": .word(HandoffPackage.Sentiment.self),
                "language": Schema.text.orNull,
                "customer": .object([
                    "id": Schema.text.orNull, "verified": .word(HandoffPackage.Verification.self),
                    "verified_at": Schema.moment.orNull,
                ]),
                "summary": .object([
                    "asked": .texts, "tried": .texts, "blocked_by": .texts,
                    "promised_to_customer": .texts, "may_have_promised": .texts,
                ]),
                "actions": .list(.members), "pending_approvals": .list(.members),
                "knowledge": .list(.members), "open_questions": .texts,
                "policies": .list(.members), "recommended_next": .texts,
                "playbook": Schema.text.orNull, "withheld": .list(.members),
                "routing": .members,
                "earlier": .object([
                    "conversations": .list(.named("EarlierConversation")), "left_out": .count,
                    "older": .count,
                ]), "history": .list(.members), "erased": .flag,
            ])
        ),
        (
            "EarlierConversation",
            .object([
                "conversation": .text, "channel": .word(Channel.self),
                "use_case": Schema.text.orNull, "title": Schema.text.orNull, "began_at": .moment,
                "last_at": .moment, "about": Schema.text.orNull,
                "handoff": Schema.object([
                    "id": .text, "status": .word(HandoffPhase.self),
                    "reason": Schema.word(ReasonCode.self).orNull, "wrap_up": Schema.text.orNull,
                ]).orNull,
                "promised_to_customer": .texts, "may_have_promised": .texts,
                "pending_approvals": .list(.members), "can_be_undone": .list(.members),
                "erased": .flag,
            ])
        ),
    ]
}
