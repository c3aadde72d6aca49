// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// How much of each account is used up: by what passed, and by what is held and may still pass. Kept in
/// the transaction of the decisions it is folded from.
public enum LimitView: KeyedView {
    public static let name = "limits"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .decided(let decision) where decision.effect.passes || decision.effect.holds:
            decision.uses.map(\.account)
        case .holdClosed(let closed): closed.uses.map(\.account)
        case .actionSettled(let settled): settled.uses.map(\.account)
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        var sum = amount(of: value)
        switch entry.event {
        case .decided(let decision):
            for use in decision.uses where use.account == key { sum += use.amount }
        case .holdClosed(let closed):
            for use in closed.uses where use.account == key { sum -= use.amount }
        case .actionSettled(let settled):
            for use in settled.uses where use.account == key { sum -= use.amount }
        default: break
        }
        return .number(max(0, sum))
    }

    static func amount(of value: JSON?) -> Double {
        switch value {
        case .number(let sum): sum
        case .integer(let sum): Double(sum)
        default: 0
        }
    }
}
