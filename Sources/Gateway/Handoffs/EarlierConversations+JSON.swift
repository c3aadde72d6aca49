// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Vocabulary

extension EarlierConversations {
    /// The customer's other conversations as programs read them.
    var json: JSON {
        [
            "conversations": .array(conversations.map(\.json)),
            "left_out": .integer(Int64(leftOut)), "older": .integer(Int64(older)),
        ]
    }
}

extension EarlierConversation {
    fileprivate var json: JSON {
        func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
        func texts(_ list: [String]?) -> JSON { .array((list ?? []).map { .string($0) }) }
        return [
            "conversation": .string(id.description), "channel": .string(channel.rawValue),
            "use_case": text(useCase), "title": text(title),
            "began_at": .string(beganAt.description), "last_at": .string(lastAt.description),
            "about": text(contents?.about),
            "handoff": handoff.map {
                [
                    "id": .string($0.id.description), "status": .string($0.phase.rawValue),
                    "reason": text($0.reason?.rawValue), "wrap_up": text($0.wrapUp),
                ]
            } ?? .null,
            "promised_to_customer": texts(contents?.promised),
            "may_have_promised": texts(contents?.mayHavePromised),
            "pending_approvals": .array(
                (contents?.pending ?? []).map {
                    [
                        "id": .string($0.decision.description), "tool": text($0.tool),
                        "status": .string($0.phase.rawValue),
                    ]
                }),
            "can_be_undone": .array((contents?.undoable ?? []).map(\.json)),
            "erased": .bool(isErased),
        ]
    }
}
