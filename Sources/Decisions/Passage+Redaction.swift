// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Vocabulary

extension [Passage] {
    /// What stands in the place of what was found but is no class of personal data.
    static let withheld = "[withheld]"

    /// The texts with what `signals` point at taken out, and a word for it in its place.
    func redacted(where signals: [Signal]) -> [Passage] {
        guard !signals.isEmpty else { return self }
        var places: [Int: [(bytes: Range<Int>, placeholder: String)]] = [:]
        for signal in signals {
            let kind = PersonalDataClass.allCases.first { $0.signalName == signal.name }
            for span in signal.spans {
                places[span.passage, default: []].append(
                    (span.bytes, kind?.placeholder ?? Self.withheld))
            }
        }
        return enumerated().map { index, passage in
            guard let found = places[index] else { return passage }
            return Passage(
                passage.source,
                [.tool, .knowledge, .memory].contains(passage.source)
                    ? redactingJSON(passage.text, found) : redacting(passage.text, found),
                isNew: passage.isNew, origin: passage.origin)
        }
    }
}

/// The text with a word in the place of each range, and still JSON where it was.
private func redactingJSON(
    _ text: String, _ places: [(bytes: Range<Int>, placeholder: String)]
) -> String {
    var names = 0
    let rewritten = JSONRewriting(places.map(\.bytes)).rewriting(text) { value, found in
        guard !found.isEmpty else { return value.text }
        let inner = found.map { ($0.bytes, places[$0.index].placeholder) }
        guard value.isName else { return redacting(value.text, inner) }
        // No two members may have one name.
        names += 1
        return "\(redacting(value.text, inner)) \(names)"
    }
    return rewritten ?? redacting(text, places)
}
