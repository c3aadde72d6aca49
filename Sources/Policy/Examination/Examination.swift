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

/// What every clause of a use case answered of every proposal: with it, most mutants need no second
/// judgement.
private struct AnswerSheet {
    let useCase: UseCase
    let boundaries: [Boundary]
    let conditions: [Condition?]
    private let judgements: [Judgement]
    /// By judgement, then boundary; `nil` where the boundary is not about such proposals.
    private var answers: [[[Condition.Answer]?]] = []
    /// Whether the judgement is as it must be before anything is changed: one that is not can't
    /// notice anything.
    private var isWatched: [Bool] = []

    init(_ useCase: UseCase, _ judgements: [Judgement]) {
        self.useCase = useCase
        // What no agent of the use case proposes meets none of its rules.
        self.judgements = judgements.filter { useCase.agents[$0.proposal.agent] != nil }
        boundaries = useCase.boundaries
        conditions = boundaries.map { useCase.condition(of: $0) }
        for judgement in self.judgements {
            guard let agent = useCase.agents[judgement.proposal.agent] else { continue }
            var inquiry = Inquiry(
                judgement.proposal, by: agent, of: useCase, signals: judgement.signals,
                in: judgement.circumstances)
            answers.append(
                zip(boundaries, conditions).map { boundary, condition in
                    guard useCase.concerns(boundary, judgement.proposal) else { return nil }
                    return condition.map { $0.answers(inquiry.variables($0.slots)) } ?? []
                })
            isWatched.append(
                judgement.isExpected
                    && judgement.isMet(
                        by: useCase.verdict(
                            on: judgement.proposal, signals: judgement.signals,
                            in: judgement.circumstances))
            )
        }
    }

    /// Adds what a boundary answered.
    func count(_ index: Int, in coverage: inout Coverage) {
        for (judgement, answers) in zip(judgements, answers) {
            guard let answers = answers[index] else { continue }
            let isAsked = useCase.asks(boundaries[index], about: judgement.proposal)
            guard let condition = conditions[index] else {
                coverage.answers.count(.yes)
                continue
            }
            if isAsked { coverage.answers.count(condition.combined(answers)) }
            // That another tool is not the one a clause names is an answer, too.
            for (clause, answer) in answers.enumerated()
            where isAsked || condition.clauses[clause].tools != nil {
                coverage.clauses[clause].answers.count(answer)
            }
        }
    }

    /// Whether a judgement is no longer as it must be once the mutant stands in the place of its
    /// boundary.
    func kills(_ mutant: Mutant) -> Bool {
        guard let index = boundaries.firstIndex(of: mutant.boundary) else { return false }
        var changed: UseCase?
        for (place, judgement) in judgements.enumerated() where isWatched[place] {
            guard let answers = answers[place][index],
                isFelt(mutant, by: answers, conditions[index])
            else { continue }
            let useCase = changed ?? self.useCase.with(mutant)
            changed = useCase
            let verdict = useCase.verdict(
                on: judgement.proposal, signals: judgement.signals, in: judgement.circumstances)
            if !judgement.isMet(by: verdict) { return true }
        }
        return false
    }

    /// Whether the mutant can say anything else than its boundary: all that a verdict takes from a
    /// condition is its answer.
    private func isFelt(
        _ mutant: Mutant, by answers: [Condition.Answer], _ condition: Condition?
    ) -> Bool {
        guard let condition else { return true }
        let before = condition.combined(answers)
        guard case .flipped(let clause, _) = mutant.change else { return before != .no }
        var flipped = answers
        flipped[clause] = flipped[clause].inverse
        let after = condition.combined(flipped)
        // Two that can't be answered are alike, whatever the reason.
        if case .unknown = before, case .unknown = after { return false }
        return before != after
    }
}
