// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Policy
import Vocabulary

/// The routes of what people say of the AI.
extension OpenAPI {
    private static let feedbackID = Schema(json: ["type": "string", "pattern": "^fbk_"])
    private static let id = RouteDescription.Parameter.path(
        "id", feedbackID, "The feedback's identifier")

    static let feedbackRoutes = [
        RouteDescription(
            "POST /v1/feedback", "Says how a reply, an action or a conversation was",
            rights: [.feedback],
            body: .object(
                ["verdict": .word(FeedbackGiven.Verdict.self)],
                optional: [
                    "decision": Schema.decisionID.orNull, "conversation": Schema.text.orNull,
                    "fault": Schema.word(FeedbackGiven.Fault.self).orNull,
                    "score": Schema.integer.within(1...5).orNull, "better": Schema.text.orNull,
                    "note": Schema.text.orNull,
                ]),
            answers: [.json(.named("Feedback"), "As it is kept", headers: [])],
            problems: [.badRequest, .notFound, .conflict]),
        RouteDescription(
            "GET /v1/feedback", "What was said of the AI, or what waits for a review",
            rights: [.feedback],
            parameters: [
                .query("use_case", .text, "Only of this use case"),
                .query(
                    "verdict", .word(FeedbackGiven.Verdict.self), "Only what says this"),
                .query("open", .flag, "Only what waits for a review, the oldest first"),
                .query("before", feedbackID, "Only what was given before this one"),
                .query("limit", Schema.integer.within(1...1000), "How many at most: 100"),
            ],
            answers: [
                .json(
                    .object([
                        "object": .word(["list"]), "data": .list(.named("Feedback")),
                        "next": feedbackID.orNull,
                    ]), "The newest first", headers: [])
            ],
            problems: [.badRequest]),
        RouteDescription(
            "GET /v1/feedback/{id}", "Feedback with its case for evaluation", rights: [.feedback],
            parameters: [id],
            answers: [.json(.named("FeedbackCase"), "The case", headers: [])],
            problems: [.badRequest, .notFound]),
        RouteDescription(
            "POST /v1/feedback/{id}/review", "Says whether it is as its giver said",
            rights: [.feedback], parameters: [id],
            body: .object(
                ["finding": .word(FeedbackReviewed.Finding.self)],
                optional: ["note": Schema.text.orNull]),
            answers: [.json(.named("Feedback"), "As it stands then", headers: [])],
            problems: [.badRequest, .notFound, .conflict]),
    ]

    private static let feedback = Schema.object([
        "id": feedbackID, "object": .word(["feedback"]), "decision": Schema.decisionID.orNull,
        "conversation": .text, "use_case": Schema.text.orNull,
        "source": .word(FeedbackGiven.Source.self), "by": .text,
        "verdict": .word(FeedbackGiven.Verdict.self),
        "fault": Schema.word(FeedbackGiven.Fault.self).orNull,
        "score": Schema.integer.within(1...5).orNull, "release": Schema.digest.orNull,
        "prompt": Schema.digest.orNull, "given_at": .moment, "needs_review": .flag,
        "finding": Schema.word(FeedbackReviewed.Finding.self).orNull,
        "reviewed_by": Schema.text.orNull,
    ])

    static let feedbackSchemas: [(name: String, schema: Schema)] = [
        ("Feedback", feedback),
        (
            "FeedbackCase",
            feedback.with([
                "better": Schema.text.orNull, "note": Schema.text.orNull,
                "review_note": Schema.text.orNull,
                "case": .object([
                    "channel": .word(Channel.self), "agent": Schema.text.orNull,
                    "kind": Schema.word(Proposal.Kind.self).orNull,
                    "effect": Schema.word(Effect.self).orNull, "policy": Schema.digest.orNull,
                    "dialogue": .list(
                        .object([
                            "role": .word(FeedbackCase.Line.Role.self),
                            "origin": Schema.text.orNull, "text": .text,
                        ])),
                    "tool": Schema.text.orNull, "reply": Schema.text.orNull, "erased": .flag,
                ]),
            ])
        ),
    ]
}
