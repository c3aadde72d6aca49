// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// What a customer knows of an action before it is done: what they said themselves, and what they were
/// told before they spoke last.
struct Told {
    private let texts: [PlainText]
    private let history: CallHistory

    /// - Parameter isLastExchange: Only what was said since the customer's turn before the last.
    init(_ circumstances: Circumstances, isLastExchange: Bool) {
        let turns = circumstances.dialogue.turns
        let spoken = turns.indices.filter {
            if case .said(.customer, _) = turns[$0] { true } else { false }
        }
        let last = spoken.last
        let first = isLastExchange && spoken.count > 1 ? spoken[spoken.count - 2] + 1 : 0
        texts = turns.enumerated().compactMap { index, turn in
            switch turn {
            case _ where index < first: nil
            case .said(.customer, let text): PlainText(text)
            case .said(.agent, let text) where index < last ?? 0: PlainText(text)
            default: nil
            }
        }
        history = circumstances.history
    }

    /// Whether every value of an argument was named, by itself or by what it is known as.
    func names(_ argument: ArgumentContract, in arguments: Value) -> Bool {
        guard case .map(let members) = arguments else { return false }
        return argument.values(in: members).allSatisfy { value in
            var isNamed = true
            value.visitLeaves { leaf in
                guard isNamed, leaf.plain != nil else { return }
                isNamed = names(leaf, argument)
            }
            return isNamed
        }
    }

    private func names(_ leaf: Value, _ argument: ArgumentContract) -> Bool {
        if texts.contains(where: { $0.contains(leaf) }) { return true }
        guard case .string(let text) = leaf, !argument.knownAs.isEmpty else { return false }
        // The words of an identifier such as `gift_card_4711`.
        let words = text.split { !$0.isLetter }.joined(separator: " ")
        if text.last?.isNumber == true, isNamed(.string(words)) { return true }
        var isKnown = false
        for call in history.calls where call.isOk && !isKnown {
            call.result.visitMaps(around: text) { members in
                for name in argument.knownAs where !isKnown {
                    guard let other = members[name], other != leaf else { continue }
                    isKnown = isNamed(other)
                }
            }
        }
        return isKnown
    }

    /// A text by itself; all the texts of a mapping, such as the options of a product.
    private func isNamed(_ other: Value) -> Bool {
        var count = 0
        var isNamed = true
        other.visitLeaves { leaf in
            guard isNamed, leaf.plain != nil else { return }
            count += 1
            isNamed = texts.contains { $0.contains(leaf) }
        }
        return isNamed && count > 0
    }
}
