// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The rules of a use case, so that a proposal meets only those that can speak of it.
struct RuleIndex: Sendable {
    /// All of them, in the order in which they were written: the card's first.
    let rules: [Rule]
    private let byKind: [Proposal.Kind: Selection]
    private let byTool: [String: Selection]

    /// Some rules, and the variables that their conditions read.
    struct Selection: Sendable {
        let rules: [Rule]
        let slots: UInt64

        init(_ rules: [Rule]) {
            self.rules = rules
            slots = rules.reduce(0) { $0 | ($1.condition?.slots ?? 0) }
        }

        static let none = Selection([])
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
