// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What judged proposals show of a workspace's boundaries: which spoke, which of their clauses were
/// seen both ways, and which changes somebody would notice.
public struct Examination: Sendable {
    /// Every boundary of every use case once, those of one file one after the other.
    public private(set) var coverage: [Coverage] = []
    /// Every change that was tried.
    public private(set) var mutants: [Fate] = []
    /// How often each clause of Belay's own spoke, by ``Clause``.
    public private(set) var spoken: [String: Int] = [:]

    /// What became of a mutant.
    public struct Fate: Sendable, Hashable {
        public let mutant: Mutant
        /// Whether an expectation is no longer met.
        public let isKilled: Bool
    }

    /// - Parameters:
    ///   - judgements: In any order, of any use cases.
    ///   - progress: Is told how many mutants were tried, of how many.
    public init(
        of workspace: Workspace, by judgements: [Judgement],
        progress: (Int, Int) -> Void = { _, _ in }
    ) {
        let groups = Dictionary(grouping: judgements, by: \.proposal.useCase)
        var sheets: [AnswerSheet] = []
        for useCase in workspace.useCases.values.sorted(by: { $0.name < $1.name }) {
            sheets.append(AnswerSheet(useCase, groups[useCase.name] ?? []))
        }
        count(sheets)
        for judgement in judgements {
            let verdict = workspace.verdict(
                on: judgement.proposal, signals: judgement.signals, in: judgement.circumstances)
            for rule in Set(verdict.reasons.map(\.rule)) where Clause.all.contains(rule) {
                spoken[rule, default: 0] += 1
            }
        }
        let all = coverage.flatMap { covered -> [Mutant] in
            let owner = sheets.first { $0.boundaries.contains(covered.boundary) }
            return owner?.useCase.mutants(of: covered.boundary) ?? []
        }
        for (index, mutant) in all.enumerated() {
            // A rule that several use cases share is changed in all of them: one transcript is enough.
            let isKilled = sheets.contains { $0.kills(mutant) }
            mutants.append(Fate(mutant: mutant, isKilled: isKilled))
            progress(index + 1, all.count)
        }
    }

    private mutating func count(_ sheets: [AnswerSheet]) {
        var places: [Boundary: Int] = [:]
        for sheet in sheets {
            for (index, boundary) in sheet.boundaries.enumerated() {
                let place = places[boundary] ?? coverage.count
                if places[boundary] == nil {
                    places[boundary] = place
                    coverage.append(Coverage(boundary, sheet.conditions[index]))
                }
                sheet.count(index, in: &coverage[place])
            }
        }
        let inOrder = coverage.enumerated().sorted {
            ($0.element.boundary.file, $0.offset) < ($1.element.boundary.file, $1.offset)
        }
        coverage = inOrder.map(\.element)
    }
}
