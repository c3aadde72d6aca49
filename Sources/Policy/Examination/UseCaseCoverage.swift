// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What judged proposals reach of the policy of one use case: of its rules and conditions, and of the clauses of Belay's own
/// that its card sets.
public struct UseCaseCoverage: Sendable {
    /// The rules in their order, then the conditions of the tools' contracts.
    public let boundaries: [Coverage]
    /// How many proposals were judged.
    public let proposals: Int
    /// In how many of them something was said.
    private let spoken: [Voice: Int]

    /// What spoke, and of what.
    private struct Voice: Hashable {
        let clause: String
        let tool: String?
        let code: ReasonCode?
    }

    /// - Parameter judgements: In any order; those of other use cases are left out.
    public init(of useCase: UseCase, in workspace: Workspace, by judgements: [Judgement]) {
        let own = judgements.filter { $0.proposal.useCase == useCase.name }
        let sheet = AnswerSheet(useCase, own)
        boundaries = sheet.boundaries.indices.map { index in
            var coverage = Coverage(sheet.boundaries[index], sheet.conditions[index])
            sheet.count(index, in: &coverage)
            return coverage
        }
        var spoken: [Voice: Int] = [:]
        for judgement in own {
            let proposal = judgement.proposal
            var tool: String?
            if case .action(let call) = proposal.content { tool = call.tool }
            let verdict = workspace.verdict(
                on: proposal, signals: judgement.signals, in: judgement.circumstances)
            let voices = verdict.reasons.filter { Clause.all.contains($0.rule) }.map {
                Voice(clause: $0.rule, tool: tool, code: $0.code)
            }
            for voice in Set(voices) { spoken[voice, default: 0] += 1 }
        }
        self.spoken = spoken
        proposals = own.count
    }

    /// In how many proposals a clause of Belay's own spoke.
    ///
    /// - Parameters:
    ///   - clause: A name of ``Clause``.
    ///   - tool: Only of its calls.
    ///   - code: Only for this reason.
    public func times(_ clause: String, of tool: String? = nil, for code: ReasonCode? = nil) -> Int
    {
        spoken.reduce(0) { sum, voice in
            let isMeant =
                voice.key.clause == clause && (tool.map { $0 == voice.key.tool } ?? true)
                && (code.map { $0 == voice.key.code } ?? true)
            return isMeant ? sum + voice.value : sum
        }
    }
}
