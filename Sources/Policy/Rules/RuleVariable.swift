// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// What conditions may ask about: each has its heading in `docs/reference/conditions.md`.
public enum RuleVariable: String, Sendable, Hashable, CaseIterable {
    /// The proposed call: `name`, `args`, `kind`, `effect`, `reversible`.
    case action
    /// The card's facts by name.
    case facts
    /// How old each fact is.
    case ages
    /// Who the customer is: `id`, `verified`, `record`.
    case customer
    /// The scores of what detectors found, by name.
    case signals
    /// What is proposed: `kind`, `turn`, and `confidence` where the AI says how sure it is.
    case proposal
    /// The words of the proposal.
    case text
    /// What was said before: the lists `customer` and `agent`.
    case said
    /// The calls before: `name`, `args`, `result`, `ok`.
    case calls
    /// Where the values of each argument were seen before.
    case lineage
    /// Whether the value of each argument was named by the customer, or to them before they spoke last.
    case told
    /// The same of the last exchange alone: what was said since the customer's turn before the last.
    case toldLately = "told_lately"
    /// Whether the customer has said yes to exactly this.
    case confirmed
    /// What the customer's last turn says to the call: `yes`, `instruction`, `no` or `unclear`.
    case consent
    /// The moment of the decision.
    case moment = "now"
    /// Its day where the organisation is, such as `2026-11-21`.
    case today
    /// Who proposes: `name`, `role`.
    case agent
    /// What for: `name`, `risk`, `stage`, `autonomy`.
    case use_case

    /// The place of its value among those of a condition.
    var slot: Int { Self.bySlot.firstIndex(of: self) ?? 0 }

    static let bySlot = allCases

    /// What values it has.
    func type(facts: [String]) -> ValueType {
        switch self {
        case .action:
            .record(
                "action",
                [
                    "name": .string, "args": .dyn, "kind": .string, "effect": .string,
                    "reversible": .bool,
                ])
        case .facts:
            .record("facts", Dictionary(facts.map { ($0, .dyn) }, uniquingKeysWith: { a, _ in a }))
        case .ages:
            .record(
                "ages", Dictionary(facts.map { ($0, .duration) }, uniquingKeysWith: { a, _ in a }))
        case .customer:
            .record("customer", ["id": .string, "verified": .bool, "record": .dyn])
        case .signals: .map(.string, .double)
        case .proposal:
            .record("proposal", ["kind": .string, "turn": .int, "confidence": .double])
        case .text: .string
        case .said: .record("said", ["customer": .list(.string), "agent": .list(.string)])
        case .calls:
            .list(
                .record("call", ["name": .string, "args": .dyn, "result": .dyn, "ok": .bool]))
        case .lineage: .map(.string, .list(.string))
        case .told, .toldLately: .map(.string, .bool)
        case .confirmed: .bool
        case .consent, .today: .string
        case .moment: .timestamp
        case .agent: .record("agent", ["name": .string, "role": .string])
        case .use_case:
            .record(
                "use_case",
                ["name": .string, "risk": .string, "stage": .string, "autonomy": .string])
        }
    }

    /// The environment of a use case's conditions: these variables, then the card's named values.
    static func environment(facts: [String], values: [NamedValue]) -> Environment {
        Environment(
            variables: bySlot.map { ($0.rawValue, $0.type(facts: facts)) }
                + values.map { ("values." + $0.name, $0.program.type) },
            functions: RuleFunctions.all)
    }
}
