// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Vocabulary

extension Feedback {
    /// One line of a list of feedback: no content.
    var summary: JSON { .object(members) }

    fileprivate var members: [JSON.Member] {
        func text(_ value: (some CustomStringConvertible)?) -> JSON {
            value.map { .string($0.description) } ?? .null
        }
        return [
            .init("id", .string(id.description)), .init("object", "feedback"),
            .init("decision", text(decision)),
            .init("conversation", .string(conversation.description)),
            .init("use_case", text(useCase)), .init("source", .string(source.rawValue)),
            .init("by", .string(giver.description)), .init("verdict", .string(verdict.rawValue)),
            .init("fault", text(fault?.rawValue)),
            .init("score", score.map { .integer(Int64($0)) } ?? .null),
            .init("release", text(release)), .init("prompt", text(prompt)),
            .init("given_at", .string(at.description)), .init("needs_review", .bool(needsReview)),
            .init("finding", text(finding?.rawValue)), .init("reviewed_by", text(reviewer)),
        ]
    }
}

extension FeedbackCase {
    /// The feedback with its case, as programs read it.
    var json: JSON {
        func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
        let lines: [JSON] = dialogue.map { line in
            [
                "role": .string(line.role.rawValue), "origin": text(line.origin),
                "text": .string(line.text),
            ]
        }
        return .object(
            feedback.members + [
                .init("better", text(better)), .init("note", text(note)),
                .init("review_note", text(reviewNote)),
                .init(
                    "case",
                    [
                        "channel": .string(channel.rawValue), "agent": text(agent),
                        "kind": text(kind?.rawValue), "effect": text(effect?.rawValue),
                        "policy": text(policy?.description), "dialogue": .array(lines),
                        "tool": text(tool), "reply": text(reply), "erased": .bool(isErased),
                    ]),
            ])
    }
}
