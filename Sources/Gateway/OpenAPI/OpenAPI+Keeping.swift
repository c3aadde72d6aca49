// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

/// The routes of those who look after the house: pauses, webhooks, and the tools of connectors.
extension OpenAPI {
    private static let webhookPath = RouteDescription.Parameter.path(
        "name", .text, "The webhook's name in the workspace")
    private static let overhead = ["Belay-Overhead-Ms"]

    static let keepingRoutes = [
        RouteDescription(
            "POST /v1/pauses", "Pauses the AI within a scope", rights: [.pause],
            body: .object(
                ["scope": .word(Paused.Scope.Kind.self), "reason": .text],
                optional: ["name": .text, "until": .moment, "for": .text]),
            answers: [.json(.named("Pause"), "It is in force", status: 201, headers: overhead)]),
        RouteDescription(
            "GET /v1/pauses", "The pauses in force", rights: [.pause],
            answers: [.json(list(.named("Pause")), "The list", headers: overhead)]),
        RouteDescription(
            "DELETE /v1/pauses/{id}", "Resumes", rights: [.pause],
            parameters: [.path("id", .text, "The pause's identifier")],
            answers: [.empty("The AI goes on", headers: overhead)],
            problems: [.badRequest, .notFound]),
        RouteDescription(
            "GET /v1/webhooks", "Who is told what happens, and how far behind", rights: [.operate],
            answers: [.json(list(.members), "The list", headers: overhead)]),
        RouteDescription(
            "GET /v1/webhooks/{name}/dead-letters", "What was given up", rights: [.operate],
            parameters: [webhookPath],
            answers: [.json(list(.members), "The list", headers: overhead)],
            problems: [.notFound]),
        RouteDescription(
            "POST /v1/webhooks/{name}/dead-letters", "Sends again what was given up",
            rights: [.operate], parameters: [webhookPath], body: .members,
            answers: [.json(.members, "How many", headers: overhead)], problems: [.notFound]),
        RouteDescription(
            "POST /v1/webhooks/{name}/enabled", "Enables a webhook that was disabled",
            rights: [.operate], parameters: [webhookPath],
            answers: [.json(.members, "The webhook", headers: overhead)], problems: [.notFound]),
        RouteDescription(
            "POST /v1/webhooks/{name}/tests", "Sends a message that says nothing",
            rights: [.operate], parameters: [webhookPath],
            answers: [.json(.members, "What the receiver answered", headers: overhead)],
            problems: [.notFound]),
        RouteDescription(
            "GET /v1/helpdesks", "Where people work who take conversations over",
            rights: [.operate], answers: [.json(list(.members), "The list", headers: overhead)]),
        RouteDescription(
            "POST /v1/helpdesks/{name}/callbacks",
            "What somebody in a helpdesk has said or done, signed by it",
            parameters: [.path("name", .text, "The helpdesk's name in the workspace")],
            body: .members, answers: [.json(.members, "What came of it", headers: [])],
            problems: [.unauthorized, .tooMany, .unavailable]),
        RouteDescription(
            "GET /v1/connectors/{name}/tools", "What a server offers, and what of it was adopted",
            rights: [.operate], parameters: [.path("name", .text, "The connector's name")],
            answers: [.json(.members, "The tools", headers: [])],
            problems: [.notFound, .badUpstream]),
        RouteDescription(
            "POST /v1/connectors/{name}/tools", "Adopts what is offered now", rights: [.operate],
            parameters: [.path("name", .text, "The connector's name")],
            answers: [.json(.members, "The tools", headers: [])],
            problems: [.notFound, .badUpstream]),
    ]

    static let keepingSchemas: [(name: String, schema: Schema)] = [
        (
            "Pause",
            .object([
                "id": .text, "object": .word(["pause"]), "scope": .word(Paused.Scope.Kind.self),
                "name": Schema.text.orNull, "reason": .text, "since": .moment,
                "until": Schema.moment.orNull, "by": .text, "recorded": .flag,
            ])
        )
    ]
}
