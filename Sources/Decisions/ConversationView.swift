// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What the door must know of a conversation before it lets anything pass: that it was opened, and whether a
/// person leads it. Kept in the transaction of the events it is folded from.
public enum ConversationView: KeyedView {
    public static let name = "conversations-4"

    public static func keys(of entry: Entry) -> [String] {
        guard let conversation = entry.conversation?.description else { return [] }
        switch entry.event {
        case .conversationOpened, .handedOver, .handedBack: return [conversation]
        case .decided(let decision): return decision.effect.passes ? [] : [conversation]
        default: return []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        var value = value ?? [:]
        switch entry.event {
        case .conversationOpened(let opened):
            value["channel"] = .string(opened.channel.rawValue)
            value["origin"] = .string(opened.origin.rawValue)
        case .handedOver(let handover):
            value["handed-over"] = [
                "decision": handover.decision.map { .string($0.description) } ?? .null,
                "position": .integer(Int64(entry.position)),
                "reason": handover.reason.map { .string($0.rawValue) } ?? .null,
            ]
            value["handoff"] = .string(handover.handoff.description)
        case .handedBack:
            value["handed-over"] = nil
            // The person has answered what it was about: it must not call them again at once.
            value["refusals"] = nil
        case .decided(let decision):
            // One code a decision: that of the strictest reason.
            guard let code = decision.verdict.reasons[0].code?.rawValue else { return value }
            var refusals = value["refusals"] ?? [:]
            var count: Int64 = 0
            if case .integer(let before)? = refusals[code] { count = before }
            refusals[code] = .integer(count + 1)
            value["refusals"] = refusals
        default: break
        }
        return value
    }
}
