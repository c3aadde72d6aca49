// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Workspace {
    /// What the rules say of a proposal: total, deterministic, and never less strict for knowing
    /// more.
    ///
    /// - Parameters:
    ///   - signals: What the detectors found in it.
    ///   - circumstances: What is known besides.
    public func verdict(
        on proposal: Proposal, signals: [Signal], in circumstances: Circumstances
    ) -> Verdict {
        guard let useCase = useCases[proposal.useCase] else {
            return Verdict([
                Reason(
                    .block, .outOfScope, rule: Clause.unregisteredUseCase,
                    because: "no use case of that name is registered")
            ])
        }
        return useCase.verdict(on: proposal, signals: signals, in: circumstances)
    }

    /// What an action would take from the limits of its tool: whoever records that it passes must
    /// see to it that no two of them take the same.
    public func claims(on proposal: Proposal, in circumstances: Circumstances) -> [LimitClaim] {
        guard case .action(let call) = proposal.content, let useCase = useCases[proposal.useCase],
            let agent = useCase.agents[proposal.agent],
            useCase.tools[call.tool]?.limits.isEmpty == false
        else { return [] }
        var inquiry = Inquiry(
            proposal, by: agent, of: useCase, signals: [], in: circumstances)
        return useCase.claims(on: &inquiry)
    }
}
