// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A rule as logic: what it asks for, and the formula under which it speaks.
struct RuleFormula {
    let name: String
    let formula: Formula
    let kinds: Set<Proposal.Kind>
    let effect: Effect
    let obligations: [Obligation]
    /// The author's condition; `nil` where there is none.
    let text: String?
    /// Where it stands, as `file:line`.
    let source: String
    /// What it must answer to speak: a rule that holds back also speaks in doubt.
    let speaking: Answers

    init(_ rule: Rule, _ reader: FormulaReader) {
        name = rule.name
        formula = reader.formula(rule.condition)
        kinds = rule.kinds
        effect = rule.effect
        obligations = rule.obligations
        text = rule.condition?.text
        source = rule.source
        speaking = rule.speaksInDoubt ? [.yes, .unknown] : .yes
    }

    /// The answers with which it does not speak.
    var silent: Answers { Answers.any.subtracting(speaking) }

    /// Whether `other` makes no difference where both speak.
    func covers(_ other: RuleFormula) -> Bool {
        guard effect >= other.effect else { return false }
        // What does not pass at all has nothing taken out, added or asked.
        if effect > other.effect, effect >= .block { return true }
        return other.obligations.allSatisfy(obligations.contains)
    }
}

extension [Ground] {
    /// Where a boundary of this effect can matter: what no agent may call is blocked without it.
    func mattering(for boundary: RuleFormula) -> [Ground] {
        filter { ground in
            boundary.kinds.contains(ground.surroundings.kind)
                && (boundary.effect > .block || ground.surroundings.isGranted)
        }
    }
}
