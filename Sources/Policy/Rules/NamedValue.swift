// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// An expression that the card gives a name to, so that several rules can ask for it: `values.due`.
///
/// It may ask for those before it, so none asks for itself. It is worked out once for a proposal, and
/// only where a rule asks for it.
struct NamedValue: Sendable {
    let name: String
    /// The author's words.
    let text: String
    let expression: Expression
    let program: Program
    /// The variables it reads, values before it included, one bit for each.
    let slots: UInt64
    /// The facts it asks about, over the values it asks for too.
    let facts: [String]

    init(
        _ name: String, _ text: String, _ expression: Expression, _ program: Program,
        after values: [NamedValue]
    ) {
        self.name = name
        self.text = text
        self.expression = expression
        self.program = program
        slots = program.slotBits
        facts = expression.facts(values)
    }
}

extension Program {
    /// The slots of the variables it reads, one bit for each.
    var slotBits: UInt64 { slots.reduce(0) { $0 | 1 << UInt64($1) } }
}
