// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
import Vocabulary

extension Proposal {
    /// What a reader sees in the place of something that was kept from them.
    static let withheld = "[withheld: not part of what this agent may see]"

    /// The texts as they may pass under a verdict that lets them: personal data taken out, what the agent
    /// was not granted withheld, what the rules add added.
    ///
    /// - Parameters:
    ///   - vault: What tokens stand for; with one, they stand in the place of what is kept from the model, and
    ///     what they stand for comes back on the way out.
    ///   - tokens: What became of them.
    func passing(
        under verdict: Verdict, _ signals: [Signal], _ useCase: UseCase?, _ agent: Agent?,
        _ vault: inout Vault?, _ tokens: inout TokenUse
    ) -> [Passage] {
        var taken = useCase?.redactions(for: kind) ?? []
        var ending: [String] = []
        var said: String?
        for obligation in verdict.obligations {
            switch obligation {
            case .redact(let signal): taken.insert(signal)
            case .disclose(let text): ending.append(text)
            case .say(let text): said = text
            case .customerConfirmation, .customerProof, .staffApproval: continue
            }
        }
        // Where nothing is obeyed, nothing is taken out.
        if verdict.effect == .allow { taken = [] }
        let found = signals.filter { taken.contains($0.name) }
        var passing: [Passage]
        if kind == .input, vault != nil {
            passing = passages.tokenised(where: found, &vault)
        } else {
            passing = passages.redacted(where: found)
        }
        if kind == .input, verdict.effect == .redact, let agent {
            passing = passing.map { passage in
                guard let origin = passage.origin, !agent.maySee(origin) else { return passage }
                return Passage(
                    passage.source, Self.withheld, isNew: passage.isNew, origin: origin)
            }
        }
        if let vault { passing = restored(passing, vault, &tokens) }
        guard kind == .reply, said != nil || !ending.isEmpty else { return passing }
        return passing.enumerated().map { index, passage in
            guard index == spoken else {
                return said == nil ? passage : Passage(passage.source, "", isNew: passage.isNew)
            }
            let text = ([said ?? passage.text] + ending).joined(separator: " ")
            return Passage(passage.source, text, isNew: passage.isNew)
        }
    }
}
