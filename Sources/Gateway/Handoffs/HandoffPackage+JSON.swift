// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Vocabulary

extension Handoff {
    /// One line of a list of handoffs: no content.
    var summary: JSON {
        func text(_ value: (some CustomStringConvertible)?) -> JSON {
            value.map { .string($0.description) } ?? .null
        }
        return [
            "id": .string(id.description), "object": "handoff",
            "status": .string(phase.rawValue), "conversation": .string(conversation.description),
            "use_case": text(useCase), "decision": text(decision),
            "reason": text(reason?.rawValue), "person": text(person), "skill": text(skill),
            "language": text(language), "call_back_at": text(callBackAt),
            "priority": .integer(Int64(priority)), "until": text(until), "cause": text(cause),
            "wrap_up": text(wrapUp), "requested_at": text(requestedAt),
            "accepted_at": text(acceptedAt), "answered_at": text(answeredAt),
            "ended_at": text(endedAt),
        ]
    }
}

extension [HandoffTarget] {
    /// What was promised, as programs read it.
    var json: JSON {
        .array(
            map {
                [
                    "name": .string($0.name.rawValue), "due": .string($0.due.description),
                    "state": .string($0.state.rawValue),
                ]
            })
    }
}

extension HandoffPackage {
    /// The package as programs read it.
    var json: JSON {
        func texts(_ list: [String]) -> JSON { .array(list.map { .string($0) }) }
        func text(_ value: String?) -> JSON { value.map { .string($0) } ?? .null }
        return [
            "handoff": handoff.summary,
            "intent": [
                "use_case": text(intent.useCase), "title": text(intent.title),
                "confidence": intent.confidence.map { .number($0) } ?? .null,
            ],
            "reason": [
                "code": text(reason.code?.rawValue), "because": texts(reason.because),
                "evidence": .array(
                    reason.evidence.map {
                        [
                            "finding": .string($0.finding), "score": .number($0.score),
                            "words": texts($0.words),
                        ]
                    }),
            ],
            "urgency": .integer(Int64(handoff.priority)),
            "call_back": callBack.map {
                ["contact": .string($0.contact), "at": .string($0.at.description)]
            } ?? .null,
            "sentiment": .string(sentiment.rawValue), "language": text(language),
            "customer": [
                "id": text(customer.id), "verified": .string(customer.verification.rawValue),
                "verified_at": text(customer.provenAt?.description),
            ],
            "summary": [
                "asked": texts(summary.asked), "tried": texts(summary.tried),
                "blocked_by": texts(summary.blockedBy),
                "promised_to_customer": texts(summary.promised),
                "may_have_promised": texts(summary.mayHavePromised),
            ],
            "actions": .array(actions.map(\.json)),
            "pending_approvals": .array(
                pending.map {
                    [
                        "id": .string($0.decision.description), "tool": text($0.tool),
                        "status": .string($0.phase.rawValue),
                        "until": text($0.until?.description),
                    ]
                }),
            "knowledge": .array(
                knowledge.map { ["origin": .string($0.origin), "used": .bool($0.isUsed)] }),
            "open_questions": texts(openQuestions),
            "policies": .array(
                policies.map { ["rule": .string($0.rule), "source": .string($0.source)] }),
            "recommended_next": texts(nextSteps), "playbook": text(playbook?.text),
            "withheld": .array(
                withheld.map {
                    [
                        "what": .string($0.what), "count": .integer(Int64($0.count)),
                        "from": .string($0.from == .agent ? "ai" : $0.from.rawValue),
                        "rule": .string($0.rule),
                    ]
                }),
            "routing": [
                "skill": text(handoff.skill), "language": text(language),
                "priority": .integer(Int64(handoff.priority)),
                "until": text(handoff.until?.description),
            ],
            "earlier": earlier.json, "history": .array(timeline.items.compactMap(\.json)),
            "erased": .bool(timeline.isErased),
        ]
    }
}

extension HandoffPackage.ActionAccount {
    var json: JSON {
        let undo: JSON =
            switch self.undo {
            case .nothingToUndo: ["possible": false, "why": "nothing to take back"]
            case .impossible: ["possible": false, "why": "it can't be taken back"]
            case .tooLate(let since):
                ["possible": false, "why": "too late", "until": .string(since.description)]
            case .possible(let until):
                ["possible": true, "until": until.map { .string($0.description) } ?? .null]
            }
        return [
            "id": .string(decision.description), "tool": .string(tool),
            "arguments": .string(arguments), "status": .string(status),
            "result": result.map { .string($0) } ?? .null, "undo": undo,
        ]
    }
}

extension Timeline.Item {
    /// What was said and done; `nil` for what is in the package elsewhere.
    fileprivate var json: JSON? {
        func said(_ party: Party, _ text: String, delivered: Bool) -> JSON {
            var line: JSON = [
                "at": .string(at.description), "party": .string(party.rawValue),
                "text": .string(text), "delivered": .bool(delivered),
                "decision": decision.map { .string($0.id.description) } ?? .null,
            ]
            if isCut { line["cut"] = true }
            return line
        }
        switch what {
        case .said(let party, let text): return said(party, text, delivered: true)
        case .kept(let party, let text): return said(party, text, delivered: false)
        case .cutOff(let decision):
            return [
                "at": .string(at.description), "party": "agent", "text": .null,
                "delivered": false, "cut": true, "decision": .string(decision.description),
            ]
        case .called(let tool, let arguments):
            return [
                "at": .string(at.description), "tool": .string(tool),
                "arguments": .string(arguments),
                "decision": decision.map { .string($0.id.description) } ?? .null,
            ]
        case .returned(let tool, let text):
            return ["at": .string(at.description), "tool": .string(tool), "result": .string(text)]
        case .noted(let text):
            return [
                "at": .string(at.description), "note": .string(text),
                "by": .string(by.description),
            ]
        case .read, .moved, .handedOver, .handoff, .callBack, .handedBack: return nil
        }
    }
}
