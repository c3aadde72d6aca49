// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Scene {
    /// One signal for each name that was found in what the customer newly says: history was judged when it
    /// was new, and what others say is not the customer's.
    func customerSignals(
        _ names: [String], detector: String, _ find: (String) -> [PhraseRules.Finding]
    ) -> [Signal] {
        guard case .input(let passages) = proposal.content else { return [] }
        var found: [(passage: Int, finding: PhraseRules.Finding)] = []
        for (index, passage) in passages.enumerated()
        where passage.isNew && passage.source == .customer {
            found += find(passage.text).map { (index, $0) }
        }
        guard !found.isEmpty else { return [] }
        return names.compactMap { name in
            var score = 0.0
            var spans: [SignalSpan] = []
            for (passage, finding) in found where finding.signal == name {
                score = max(score, finding.score)
                let span = SignalSpan(passage: passage, bytes: finding.bytes)
                if !spans.contains(span) { spans.append(span) }
            }
            return spans.isEmpty
                ? nil : Signal(name, score: score, spans: spans, detector: detector)
        }
    }
}
