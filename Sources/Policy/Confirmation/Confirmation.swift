// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// Whether the customer has said yes to exactly one action.
///
/// A yes counts where the AI named the details of the action in its own words to the customer, and
/// the customer's next turn agreed. Other arguments are another action and need another yes; a later
/// no takes the yes back. No model is asked.
enum Confirmation {
    /// - Parameters:
    ///   - details: What must have been named: the values of the arguments that matter.
    ///   - dialogue: What was said before the action was proposed.
    static func isGiven(to details: [Value], in dialogue: Dialogue) -> Bool {
        // What the AI said between two turns of the customer is one turn of its own.
        var named = false
        var given = false
        var turn: [PlainText] = []
        for case .said(let party, let text) in dialogue.turns {
            switch party {
            case .agent: turn.append(PlainText(text))
            case .customer:
                let agreement = Agreement(text)
                if !turn.isEmpty { named = names(details, in: turn) }
                switch agreement {
                case .yes: if named { given = true }
                case .no: given = false
                case .instruction, .unclear: break
                }
                named = false
                turn.removeAll()
            case .person, .system: continue
            }
        }
        return given
    }

    private static func names(_ details: [Value], in turn: [PlainText]) -> Bool {
        details.allSatisfy { detail in
            var isNamed = true
            detail.visitLeaves { leaf in
                guard leaf.plain != nil else { return }
                isNamed =
                    isNamed
                    && turn.contains { $0.contains(leaf) }
            }
            return isNamed
        }
    }
}
