// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

/// The routes of the registry: who answers for what.
extension OpenAPI {
    static let registryRoutes = [
        RouteDescription(
            "GET /v1/use-cases", "The use cases that the key opens", rights: [.decide, .chat],
            answers: [
                .json(
                    .object(["object": .word(["list"]), "data": .list(.named("UseCaseSummary"))]),
                    "The registry")
            ]),
        RouteDescription(
            "GET /v1/use-cases/{name}", "One use case in full", rights: [.decide, .chat],
            parameters: [.path("name", .text, "The use case")],
            answers: [.json(.named("UseCase"), "Its card of accountability")],
            problems: [.notFound]),
    ]

    static let registrySchemas: [(name: String, schema: Schema)] = [
        ("UseCaseSummary", summary),
        (
            "UseCase",
            summary.with([
                "accountable": .object([
                    "testing": .text, "deployment": .text, "monitoring": .text, "incidents": .text,
                ]),
                "sign_off": .texts, "retention": .text, "default": .word(Effect.self),
                "agents": .list(agent), "impact": impact,
                "values": Schema.members.open, "rules": .list(rule),
                "escalation": .list(
                    .object([
                        "reason": .word(ReasonCode.self), "threshold": Schema.number.orNull,
                        "after": Schema.count.orNull,
                    ])),
                "failure_modes": .list(
                    .object(["mode": .text, "acceptable": .flag, "control": .text])),
                "data_handling": .texts,
                "personal_data": .object([
                    "kept_from_model": .texts, "redacted_in_replies": .texts,
                ]),
                "evaluation": Schema.object(["suite": .text, "pass": .number, "never": .texts])
                    .orNull,
                "rollout": Schema.object([
                    "steps": .list(.integer), "guard": .texts, "alpha": .number,
                    "rollback": .text,
                ]).orNull,
                "monitor": .texts,
                "review": Schema.object(["sample": .number, "always": .texts]).orNull,
                "playbook": Schema.text.orNull,
            ])
        ),
        (
            "Control", .object(["control": .text, "met": .flag], optional: ["remedy": .text])
        ),
    ]

    private static let summary = Schema.object([
        "id": .text, "object": .word(["use_case"]), "title": .text, "owner": .text,
        "risk": .word(Risk.self),
        "risk_floor": .object(["risk": .word(Risk.self), "because": .text]),
        "autonomy": .word(Autonomy.self), "stage": .word(Stage.self), "mode": .text,
        "gate": .list(.named("Control")),
        "suitability": .object([
            "score": .count, "of": .count, "reasons": .texts, "suggests": .word(Autonomy.self),
            "goes_further": .flag,
        ]),
        "maturity": .object([
            "next_stage": Schema.word(Stage.self).orNull, "met": .count, "of": .count,
            "share": .score, "missing": .list(.named("Control")),
        ]),
        "release": .digest,
    ])

    private static let agent = Schema.object([
        "name": .text, "role": .text, "model": .text, "tools": .texts,
        "context": Schema.texts.orNull, "speaks_to_customers": .flag,
    ])

    private static let impact = Schema.object([
        "touches": .list(.object(["touch": .text, "declared": .flag, "tools": .texts])),
        "harms": .texts, "worst": Schema.text.orNull,
        "tools": .list(
            .object([
                "name": .text, "effect": .text, "kind": .text, "money": .flag,
                "reversible": .flag, "until": Schema.text.orNull, "recorded": .flag,
                "agents": .texts,
                "consents": .list(
                    .object([
                        "obligation": .named("Obligation"), "when": Schema.text.orNull,
                        "clause": .text,
                    ])),
                "limits": .list(
                    .object([
                        "limit": .text, "most": .number, "argument": Schema.text.orNull,
                        "unit": Schema.text.orNull,
                    ])),
                "requires": .texts, "rules": .texts, "connector": Schema.text.orNull,
                "undo": .anything, "step_up": .anything,
            ])),
    ])

    private static let rule = Schema.object([
        "name": .text, "on": .list(.word(Proposal.Kind.self)), "when": Schema.text.orNull,
        "effect": .word(Effect.self), "reason": Schema.word(ReasonCode.self).orNull,
        "because": .text, "obligations": .list(.named("Obligation")), "source": .text,
    ])
}
