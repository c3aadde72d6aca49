// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What every clause of a use case answered of every proposal: with it, most mutants need no second
/// judgement.
struct AnswerSheet {
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
