// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

/// The rules of a use case, so that a proposal meets only those that can speak of it.
struct RuleIndex: Sendable {
    /// All of them, in the order in which they were written: the card's first.
    let rules: [Rule]
    private let byKind: [Proposal.Kind: Selection]
    private let byTool: [String: Selection]

    /// Some rules, and the variables that their conditions read.
    struct Selection: Sendable {
        let rules: [IndexedRule]
        let slots: UInt64

        init(_ rules: [Rule]) {
            self.rules = rules.map { IndexedRule($0) }
            slots = rules.reduce(0) { $0 | ($1.condition?.slots ?? 0) }
        }

        static let none = Selection([])
    }

    /// A rule behind one reference: to pass it by costs nothing but to ask it.
    final class IndexedRule: Sendable {
        let rule: Rule

        init(_ rule: Rule) { self.rule = rule }

        /// Whether it does not speak of what is asked.
        func isSilent(_ variables: [Value?]) -> Bool {
            switch rule.condition?.answer(variables) {
            case .no?: true
            case .unknown?: !rule.speaksInDoubt
            case .yes?, nil: false
            }
        }
    }

    init(_ rules: [Rule], tools: some Sequence<String>) {
        self.rules = rules
        byKind = Dictionary(
            uniqueKeysWithValues: Proposal.Kind.allCases.map { kind in
                (kind, Selection(rules.filter { $0.kinds.contains(kind) }))
            })
        byTool = Dictionary(
            tools.map { tool in
                (
                    tool,
                    Selection(
                        rules.filter {
                            $0.kinds.contains(.action) && $0.tools?.contains(tool) ?? true
                        })
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The rules that can speak of a proposal.
    func rules(for proposal: Proposal) -> Selection {
        if case .action(let call) = proposal.content, let selection = byTool[call.tool] {
            return selection
        }
        return byKind[proposal.kind] ?? .none
    }
}
