// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

/// Since when a customer waits for the next words of the person who has their conversation, and when they had them.
public struct AwaitedAnswer: Sendable, Hashable {
    /// The first message that nobody had answered yet.
    public let askedAt: Timestamp
    /// When a person next spoke to the customer; `nil` where nobody has.
    public let answeredAt: Timestamp?
}

/// By conversation, what the customer said to a person and what became of it, since its newest handoff.
///
/// It stands apart from the handoff: what a customer says must not get in the way of whoever moves that on. An input means
/// something to it only where a person led when it was decided, so that others cost nothing.
public enum AnswerView: KeyedView {
    public static let name = "awaited-answers"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .handedOver: break
        case .personSpoke(let spoke):
            guard spoke.handoff != nil, spoke.audience == .customer else { return [] }
        case .decided(let decision):
            // While a person leads no call of the AI runs, so that what a client brings in is the customer's.
            guard decision.kind == .input, case .key = entry.principal,
                decision.verdict.effect >= .block,
                decision.verdict.reasons.contains(where: { $0.rule == Clause.handedOver })
            else { return [] }
        default: return []
        }
        return entry.conversation.map { [$0.description] } ?? []
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        switch entry.event {
        // What was said before a person first spoke is for the first answer.
        case .handedOver(let handover):
            return ["handoff": .string(handover.handoff.description)]
        case .personSpoke(let spoke):
            guard let value, value["handoff"]?.string == spoke.handoff?.description else {
                return value
            }
            var next = value
            next["heard"] = true
            if next["asked-at"] != nil, next["answered-at"] == nil {
                next["answered-at"] = .string(entry.at.description)
            }
            return next
        case .decided:
            guard let value, value["heard"] != nil else { return value }
            guard value["asked-at"] == nil || value["answered-at"] != nil else { return value }
            return [
                "handoff": value["handoff"] ?? .null, "heard": true,
                "asked-at": .string(entry.at.description),
            ]
        default: return value
        }
    }
}

extension DecisionPoint {
    /// What the customer last waited for in a handoff after a person had first spoken; `nil` where they said nothing since.
    public func awaitedAnswer(in handoff: Handoff) throws(LedgerError) -> AwaitedAnswer? {
        guard
            let value = try ledger.value(
                of: AnswerView.self, for: handoff.conversation.description),
            value["handoff"]?.string == handoff.id.description,
            let askedAt = value["asked-at"]?.string.flatMap({ Timestamp($0) })
        else { return nil }
        return AwaitedAnswer(
            askedAt: askedAt, answeredAt: value["answered-at"]?.string.flatMap { Timestamp($0) })
    }
}
