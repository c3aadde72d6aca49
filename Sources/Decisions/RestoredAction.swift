// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
import Vocabulary

/// An action as it would be carried out: with what its tokens stand for, where its tool may have that.
///
/// Rules, contracts and lineage judge this. A token that may not come back stays one, and is judged as what it is.
struct RestoredAction {
    /// The proposal with these arguments; `nil` where no value came back.
    let proposal: Proposal?
    let arguments: String?
    /// What became of its tokens.
    let restores: [VaultRestore]

    /// - Returns: `nil` where there is no token in it.
    init?(_ proposal: Proposal, _ vault: Vault, _ useCase: UseCase?) {
        guard case .action(let call) = proposal.content else { return nil }
        let back = vault.restore(arguments: call.arguments, of: call.tool)
        guard !back.restores.isEmpty else { return nil }
        restores = back.restores
        let texts = ArgumentsText(back.text).texts
        guard back.text != call.arguments,
            ArgumentsText(call.arguments).texts == call.texts, texts.count == call.texts.count
        else {
            self.proposal = nil
            arguments = nil
            return
        }
        arguments = back.text
        self.proposal = proposal.with(
            .action(
                ActionCall(
                    tool: call.tool, arguments: back.text, texts: texts, callID: call.callID)))
    }
}

extension DetectorSet {
    /// What is found in a proposal of a conversation with tokens.
    ///
    /// What looks for personal data reads tokens masked: what may come back into an argument is not taken out of it
    /// again. Everything else reads an action as it would be carried out.
    ///
    /// - Parameter scene: What is known around a proposal.
    func signals(
        for proposal: Proposal, restored: Proposal?, _ vault: Vault?, in scene: (Proposal) -> Scene,
        under plan: DetectorPlan?, remembering read: inout DetectorMemory, isLate: () -> Bool
    ) -> [Signal] {
        let reading = ProposalReading(proposal, vault)
        var masked = scene(reading.proposal)
        masked.written = reading.written
        guard let restored else {
            return reading.placed(
                signals(for: masked, under: plan, remembering: &read, isLate: isLate))
        }
        let readers = DetectorSet(detectors.filter(\.readsTokens))
        let others = DetectorSet(detectors.filter { !$0.readsTokens })
        let found = readers.signals(for: masked, under: plan, remembering: &read, isLate: isLate)
        let rest = others.signals(
            for: scene(restored), under: plan, remembering: &read, isLate: isLate)
        return reading.placed(found) + rest.map { $0.placed(from: restored, to: proposal) }
    }
}

extension Detector {
    /// Whether it looks for personal data or for tokens.
    fileprivate var readsTokens: Bool {
        self is PersonalDataDetector || self is PersonDetector || self is KnownValueDetector
            || self is VaultDetector
    }
}

extension Signal {
    /// The finding with its places in the proposal with tokens: a text with a value in it as a whole, because places
    /// in it are others.
    fileprivate func placed(from restored: Proposal, to proposal: Proposal) -> Signal {
        let before = restored.passages
        let after = proposal.passages
        var places: [SignalSpan] = []
        for span in spans {
            guard before.indices.contains(span.passage), after.indices.contains(span.passage)
            else { continue }
            let text = after[span.passage].text
            let place =
                before[span.passage].text == text
                ? span : SignalSpan(passage: span.passage, bytes: 0..<text.utf8.count)
            if !places.contains(place) { places.append(place) }
        }
        return Signal(name, score: score, spans: places, detector: detector)
    }
}
