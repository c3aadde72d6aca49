// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What the door must know of a conversation before it lets anything pass: that it was opened, and whether a
/// person leads it. Kept in the transaction of the events it is folded from.
public enum ConversationView: KeyedView {
    public static let name = "conversations"

    public static func key(of entry: Entry) -> String? {
        switch entry.event {
        case .conversationOpened, .handedOver, .handedBack: entry.conversation?.description
        default: nil
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry) -> JSON? {
        switch entry.event {
        case .conversationOpened(let opened):
            [
                "channel": .string(opened.channel.rawValue),
                "origin": .string(opened.origin.rawValue),
                "handed-over": value?["handed-over"] ?? .null,
            ]
        case .handedOver(let handover):
            [
                "channel": value?["channel"] ?? .null,
                "origin": value?["origin"] ?? .null,
                "handed-over": [
                    "decision": .string(handover.decision.description),
                    "position": .integer(Int64(entry.position)),
                    "reason": .string(handover.reason.rawValue),
                ],
            ]
        case .handedBack:
            [
                "channel": value?["channel"] ?? .null,
                "origin": value?["origin"] ?? .null,
                "handed-over": .null,
            ]
        default:
            value
        }
    }
}

/// The held proposals that still wait for an answer, by decision.
public enum HoldView: KeyedView {
    public static let name = "holds"

    public static func key(of entry: Entry) -> String? {
        switch entry.event {
        case .decided(let decision) where decision.heldUntil != nil: decision.id.description
        case .holdExpired(let expired): expired.decision.description
        default: nil
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry) -> JSON? {
        guard case .decided(let decision) = entry.event, let until = decision.heldUntil else {
            return nil
        }
        return [
            "conversation": .string(decision.conversation.description),
            "until": .string(until.description),
            "use-case": decision.useCase.map { .string($0) } ?? .null,
        ]
    }
}
