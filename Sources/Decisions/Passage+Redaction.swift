// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Vocabulary

extension [Passage] {
    /// The texts with what `signals` point at taken out, and a word for it in its place.
    func redacted(where signals: [Signal]) -> [Passage] {
        guard !signals.isEmpty else { return self }
        var matches: [Int: [PersonalDataMatch]] = [:]
        for signal in signals {
            guard
                let kind = PersonalDataClass.allCases.first(where: { $0.signalName == signal.name })
            else {
                continue
            }
            for span in signal.spans {
                matches[span.passage, default: []].append(.init(kind, bytes: span.bytes))
            }
        }
        return enumerated().map { index, passage in
            guard let found = matches[index] else { return passage }
            return Passage(passage.source, redacting(passage.text, found), isNew: passage.isNew)
        }
    }
}
