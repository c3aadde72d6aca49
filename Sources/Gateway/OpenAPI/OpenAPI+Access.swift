// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy

/// The routes of the OpenID AuthZEN Authorization API 1.0.
extension OpenAPI {
    static let accessRoutes = [
        RouteDescription(
            "POST /access/v1/evaluation", "May this agent call this tool?", rights: [.decide],
            parameters: RouteDescription.Parameter.conversation, body: .named("Evaluation"),
            answers: [.json(.named("AccessDecision"), "Yes or no, and why")],
            hasPlainProblems: true),
        RouteDescription(
            "POST /access/v1/evaluations", "Several evaluations at once", rights: [.decide],
            parameters: RouteDescription.Parameter.conversation, body: .named("Evaluations"),
            answers: [
                .json(
                    .either(
                        .object(["evaluations": .list(.named("AccessDecision"))]),
                        .named("AccessDecision")),
                    "As many as were decided, in order; one where there was no list")
            ],
            hasPlainProblems: true),
        RouteDescription(
            "GET /.well-known/authzen-configuration", "Where the two routes above are",
            answers: [
                .json(
                    .object([
                        "policy_decision_point": .text, "access_evaluation_endpoint": .text,
                        "access_evaluations_endpoint": .text,
                    ]), "The metadata of AuthZEN", headers: [])
            ],
            problems: [.badRequest]),
    ]

    static let accessSchemas: [(name: String, schema: Schema)] = [
        (
            "Evaluation",
            .object(
                [
                    "subject": entity("type", "id"), "action": entity("name"),
                    "resource": entity("type", "id"),
                ], optional: ["context": Schema.members.orNull]
            ).open
        ),
        (
            "Evaluations",
            .object(
                [:],
                optional: [
                    "subject": .members, "action": .members, "resource": .members,
                    "context": Schema.members.orNull,
                    "evaluations": .list(.members).of(0...256),
                    "options": .object(
                        [:],
                        optional: [
                            "evaluations_semantic": .word([
                                "execute_all", "deny_on_first_deny", "permit_on_first_permit",
                            ])
                        ]
                    ).open,
                ]
            ).open
        ),
        (
            "AccessDecision",
            .object([
                "decision": .flag,
                "context": .either(
                    .named("DecisionAnswer"),
                    .object(["error": .object(["status": .integer, "message": .text])])),
            ])
        ),
    ]

    private static func entity(_ names: String...) -> Schema {
        names.reduce(Schema.object([:], optional: ["properties": Schema.members.orNull])) {
            $0.with([$1: .text])
        }.open
    }
}
