// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

extension Workspace {
    /// What the rules say of a proposal: total, deterministic, and never less strict for knowing
    /// more.
    ///
    /// - Parameters:
    ///   - signals: What the detectors found in it.
    ///   - isHandedOver: Whether a person leads the conversation.
    public func verdict(
        on proposal: Proposal, signals: [Signal], isHandedOver: Bool
    ) -> Verdict {
        guard let useCase = useCases[proposal.useCase] else {
            return Verdict([
                Reason(
                    .block, .outOfScope, rule: Clause.unregisteredUseCase,
                    because: "no use case of that name is registered")
            ])
        }
        return useCase.verdict(on: proposal, signals: signals, isHandedOver: isHandedOver)
    }
}
