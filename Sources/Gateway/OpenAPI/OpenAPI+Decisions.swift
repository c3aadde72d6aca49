// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

/// The routes that ask for a decision, and for what became of one.
extension OpenAPI {
    static let decisionRoutes = [
        RouteDescription(
            "POST /v1/decisions", "Asks for a decision without proxying", rights: [.decide],
            parameters: RouteDescription.Parameter.conversation, body: .named("DecisionRequest"),
            answers: [
                .json(
                    .named("DecisionAnswer"), "The decision, and what may pass or be said instead",
                    headers: ["Belay-Decision", "Belay-Conversation", "Belay-Overhead-Ms"])
            ]),
        RouteDescription(
            "GET /v1/decisions/{id}", "A decision as it was recorded, and where it stands",
            rights: [.decide],
            parameters: [.path("id", .decisionID, "The decision's identifier")],
            answers: [
                .json(
                    .named("DecisionRecord"), "The decision",
                    headers: ["Belay-Decision", "Belay-Overhead-Ms"])
            ],
            problems: [.badRequest, .notFound]),
        RouteDescription(
            "DELETE /v1/conversations/{name}/handover",
            "Gives a conversation back to the AI after a person led it", rights: [.return],
            parameters: [.path("name", .text.of(1...256), "The client's name for it")],
            answers: [
                .empty("The AI leads", headers: ["Belay-Conversation", "Belay-Overhead-Ms"])
            ],
            problems: [.badRequest, .conflict]),
    ]

    static let decisionSchemas: [(name: String, schema: Schema)] = [
        (
            "DecisionRequest",
            .object(
                [
                    "use_case": .text, "agent": .text,
                    "kind": .word(["input", "reply", "action", "suggestion"]),
                ],
                optional: [
                    "text": .text.described("What is said; for all but `action`"),
                    "source": .word(Passage.Source.self),
                    "action": .object(
                        ["name": .text, "arguments": .either(.members, .text)],
                        optional: ["id": .text]),
                    "origin": .text, "conversation": .text.of(1...256),
                    "messages": .list(.named("ChatMessage")), "customer_id": .text,
                    "customer_record": .either(.members, .text), "evidence": .texts,
                    "signals": .members, "turn": .count, "confidence": Schema.score,
                    "release": .text,
                ])
        ),
        (
            "DecisionAnswer",
            decision.with(
                ["conversation": .text],
                optional: ["text": .text, "arguments": .text, "message": .text])
        ),
        (
            "DecisionRecord",
            decision.with(
                ["status": .word(["decided"] + Hold.Phase.allCases.map(\.rawValue))],
                optional: [
                    "related": .list(.decisionID), "message": .text, "advice": .members,
                    "proposal": .anything,
                ])
        ),
        (
            "Reason",
            .object([
                "effect": .word(Effect.self), "code": Schema.word(ReasonCode.self).orNull,
                "rule": .text, "source": .text, "because": .text, "clauses": .texts,
                "evidence": .list(
                    .object(["fact": .text], optional: ["from": .text, "age-ms": .integer])),
            ])
        ),
        (
            "Obligation",
            .either(
                .word(Obligation.Kind.self),
                .object(
                    ["kind": .word(Obligation.Kind.self)],
                    optional: [
                        "text": .text, "by": .text, "people": .count, "within-s": .count,
                        "counts": .text,
                    ]))
        ),
    ]

    /// What is told of every decision.
    private static let decision = Schema.object(
        [
            "id": .decisionID, "object": .word(["decision"]),
            "kind": .word(Proposal.Kind.self), "effect": .word(Effect.self), "turn": .count,
            "reasons": .list(.named("Reason")), "obligations": .list(.named("Obligation")),
            "signals": .list(
                .object([
                    "name": .text, "score": .number, "count": .count, "detector": .text,
                ])),
            "use_case": Schema.text.orNull, "agent": Schema.text.orNull,
            "tool": Schema.text.orNull, "policy": .digest, "release": Schema.digest.orNull,
            "decided_at": .moment,
        ],
        optional: [
            "held_until": .moment, "would": .word(Effect.self),
            "ending": .word(Decision.Ending.self),
        ])
}
