// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Vocabulary

/// The routes by which actions are asked for, agreed to and carried out.
extension OpenAPI {
    private static let decisionPath = RouteDescription.Parameter.path(
        "id", .decisionID, "The action's decision")
    private static let actionHeaders = ["Belay-Decision", "Belay-Overhead-Ms"]

    static let actionRoutes = [
        RouteDescription(
            "POST /v1/actions", "Asks for an action, and lets Belay carry it out", rights: [.act],
            parameters: RouteDescription.Parameter.conversation + [
                .header(
                    "Idempotency-Key", .text.of(1...256),
                    "What the client calls the request: the same again runs nothing")
            ], body: .named("ActionRequest"),
            answers: [
                .json(
                    .named("Action"), "What became of it",
                    headers: actionHeaders + ["Belay-Conversation"]),
                .json(
                    .named("Action"), "It waits, is under way, or nobody knows", status: 202,
                    headers: actionHeaders + ["Belay-Conversation"]),
            ]),
        RouteDescription(
            "POST /v1/actions/{id}/confirmation", "What the customer said to the question",
            rights: [.act], parameters: [decisionPath],
            body: .object(["said": .text.of(1...100_000)], optional: ["question": .text]),
            answers: [.json(.named("Action"), "What was understood", headers: actionHeaders)],
            problems: [.notFound, .conflict]),
        RouteDescription(
            "POST /v1/actions/{id}/release",
            "The call that was agreed to, for the bot to carry out; once", rights: [.act],
            parameters: [decisionPath],
            answers: [.json(.named("Action"), "The call", headers: actionHeaders)],
            problems: [.badRequest, .notFound, .conflict]),
        RouteDescription(
            "DELETE /v1/actions/{id}", "Takes back what waits", rights: [.act],
            parameters: [decisionPath],
            answers: [.json(.named("Action"), "Where it stands", headers: actionHeaders)],
            problems: [.badRequest, .notFound, .conflict]),
        RouteDescription(
            "POST /v1/actions/{id}/proof", "The one-time code that the customer gave back",
            rights: [.act], parameters: [decisionPath],
            body: .object(["said": .text.of(1...100_000)]),
            answers: [.json(.named("Action"), "Where it stands", headers: actionHeaders)],
            problems: [.notFound, .conflict]),
        RouteDescription(
            "GET /v1/delegations", "The roles that were lent", rights: [.approve],
            answers: [.json(list(.members), "The list", headers: [])]),
        RouteDescription(
            "POST /v1/delegations", "Lends a role of one's own", rights: [.approve],
            body: .object(
                ["role": .text, "to": .text],
                optional: ["ceiling": .number, "until": .moment, "for": .text]),
            answers: [.json(.members, "The delegation", status: 201, headers: [])]),
        RouteDescription(
            "DELETE /v1/delegations/{id}", "Takes a role back", rights: [.approve],
            parameters: [.path("id", .text, "The delegation's identifier")],
            answers: [.empty("It has ended")],
            problems: [.badRequest, .notFound]),
        RouteDescription(
            "GET /v1/approvals", "What waits for a person, is unknown, or must be reviewed",
            rights: [.approve],
            parameters: [.query("status", .text, "Only those in this phase")],
            answers: [.json(list(.named("ApprovalRow")), "The list", headers: [])]),
        RouteDescription(
            "GET /v1/approvals/{id}", "Exactly what would run, and why it is held",
            rights: [.approve], parameters: [decisionPath],
            answers: [.json(.named("Approval"), "The approval", headers: [])],
            problems: [.badRequest, .notFound]),
        command(
            "approval", "Says yes to exactly this", ["fingerprint": .text],
            ["note": .text, "break_glass": .flag]),
        command("denial", "Says no, and why", ["cause": .text], ["note": .text]),
        command("advice", "Answers with advice to the AI", ["advice": .text], [:]),
        command(
            "edit", "Puts something else in its place",
            ["fingerprint": .text, "arguments": .either(.members, .text)], ["note": .text]),
        command(
            "outcome", "Says what became of what nobody knew",
            ["outcome": .word(["executed", "failed"]), "note": .text]),
        command(
            "review", "Says whether it was right to break the glass",
            ["finding": .word(ApprovalReviewed.Finding.self), "note": .text]),
        RouteDescription(
            "POST /v1/approvals/{id}/undo", "Takes back what was carried out", rights: [.approve],
            parameters: [decisionPath],
            answers: [
                .json(
                    .named("Action"), "What became of the action that takes it back",
                    headers: actionHeaders + ["Belay-Conversation"]),
                .json(
                    .named("Action"), "It waits for somebody's yes", status: 202,
                    headers: actionHeaders + ["Belay-Conversation"]),
            ], problems: [.badRequest, .notFound, .conflict]),
    ]

    private static func command(
        _ name: String, _ summary: String, _ members: KeyValuePairs<String, Schema>,
        _ optional: KeyValuePairs<String, Schema> = [:]
    ) -> RouteDescription {
        RouteDescription(
            "POST /v1/approvals/{id}/" + name, summary, rights: [.approve],
            parameters: [decisionPath], body: .object(members, optional: optional),
            answers: [.json(.named("Action"), "Where it stands", headers: actionHeaders)],
            problems: [.notFound, .conflict])
    }

    static func list(_ element: Schema) -> Schema {
        .object(["object": .word(["list"]), "data": .list(element)])
    }

    static let actionSchemas: [(name: String, schema: Schema)] = [
        (
            "ActionRequest",
            .object(
                [
                    "use_case": .text, "agent": .text,
                    "action": .object(
                        ["name": .text, "arguments": .either(.members, .text)],
                        optional: ["id": .text]),
                ],
                optional: [
                    "kind": .word(["action"]), "conversation": .text.of(1...256),
                    "messages": .list(.named("ChatMessage")), "customer_id": .text,
                    "customer_record": .either(.members, .text), "evidence": .texts,
                    "signals": .members, "turn": .count, "confidence": Schema.score,
                    "release": .text,
                ])
        ),
        ("Action", action),
        (
            "ApprovalRow",
            row
        ),
        (
            "Approval",
            row.with(
                ["decision": .members],
                optional: [
                    "arguments": .anything, "customer": Schema.text.orNull, "message": .text,
                    "proposal": .anything,
                ])
        ),
    ]

    private static let phase = Schema.word(Hold.Phase.allCases.map(\.rawValue))

    private static let row = standing.with([
        "id": .decisionID, "object": .word(["approval"]), "status": phase,
        "use_case": Schema.text.orNull, "tool": Schema.text.orNull,
        "kind": .word(Proposal.Kind.self), "maker": .text,
    ])

    private static let action = standing.with(
        [
            "id": .decisionID, "object": .word(["action"]),
            "status": .word(["refused", "allowed"] + Hold.Phase.allCases.map(\.rawValue)),
        ],
        optional: [
            "conversation": .text, "repeated": .flag, "result": .anything, "message": .text,
            "decision": .members, "maker": .text, "action": .members,
            // Of a confirmation, and of a proof.
            "answer": .word(
                Set(CustomerAnswer.allCases.map(\.rawValue) + CodeAnswer.allCases.map(\.rawValue))
                    .sorted()),
        ])

    /// The facts of a hold.
    private static let standing = Schema.object(
        [:],
        optional: [
            "fingerprint": .text, "held_until": .moment, "review_until": .moment,
            "waits_for": .list(.named("Obligation")),
            "approvals": .list(
                .object(["by": .text, "role": Schema.text.orNull, "break_glass": .flag])),
            "needs_review": .flag, "cause": .text, "successor": .decisionID, "undoes": .decisionID,
            "executed_at": .moment,
        ])
}
