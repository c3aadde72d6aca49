// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What another workspace lets pass that this one does not, and what it stops that passed here.
///
/// An example counts only where both workspaces were asked for their verdict on it. Where none could
/// be made up, the difference is possible, and said to be no more.
public struct PolicyDiff: Sendable {
    /// Worst first: what passes now and did not before.
    public let changes: [Change]
    /// What differs in the cards themselves, in words.
    public let plain: [PlainDifference]

    /// One way in which the effect on some proposals differs.
    public struct Change: Sendable {
        public let useCase: String
        public let kind: Proposal.Kind
        /// The tool of an action.
        public let tool: String?
        /// The rule or the clause that makes the difference, and where it stands.
        public let cause: String
        public let source: String
        public let direction: Direction
        /// The effects on the example; what the cause asks for and less, where there is none.
        public let before: Effect
        public let after: Effect
        public let certainty: Certainty
    }

    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// What was held or stopped is less so.
        case loosened
        /// What passed, or only was held, is more so.
        case tightened
    }

    public enum Certainty: Sendable {
        /// Both workspaces were asked about it.
        case shown(SituationExample)
        /// It depends on conditions that are not looked into, by their words.
        case possible([String])
        /// There were too many cases to look at.
        case unknown
    }

    /// Compares what two workspaces do.
    public init(from old: Workspace, to new: Workspace) {
        plain = PlainDifference.all(from: old, to: new)
        var changes: [Change] = []
        for name in old.useCases.keys.sorted() {
            guard let first = old.useCases[name], let second = new.useCases[name] else { continue }
            changes += UseCaseDiff(old: (old, first), new: (new, second)).changes
        }
        self.changes = changes.enumerated().sorted { left, right in
            (left.element.rank, left.offset) < (right.element.rank, right.offset)
        }.map(\.element)
    }
}

extension PolicyDiff.Change {
    /// What may pass now comes first, what is certain before what is possible.
    fileprivate var rank: Int {
        let isShown = if case .shown = certainty { true } else { false }
        return (direction == .loosened ? 0 : 2) + (isShown ? 0 : 1)
    }
}
