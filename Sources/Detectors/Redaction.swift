// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The text with a placeholder in the place of each finding.
///
/// Redacting what has been redacted changes nothing.
///
/// - Parameter matches: of this text. Where two overlap, the first in the text is replaced, with
///   whatever the other covers beyond it. A range that is not within the text, or cuts a character,
///   is widened or clipped so that nothing of the finding remains.
public func redacting(_ text: String, _ matches: [PersonalDataMatch]) -> String {
    redacting(text, matches.map { ($0.bytes, $0.placeholder) })
}

/// The text with a word of its own in the place of each range of its bytes.
public func redacting(_ text: String, _ places: [(bytes: Range<Int>, placeholder: String)])
    -> String
{
    guard !places.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var redacted: [UInt8] = []
    redacted.reserveCapacity(bytes.count)
    var position = 0
    for match in places.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
        var start = min(max(match.bytes.lowerBound, 0), bytes.count)
        var end = min(match.bytes.upperBound, bytes.count)
        while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        guard end > position, end > start else { continue }
        if start >= position {
            redacted += bytes[position..<start]
            redacted += match.placeholder.utf8
        }
        position = end
    }
    redacted += bytes[position...]
    return String(decoding: redacted, as: UTF8.self)
}

extension PersonalDataScanner {
    /// The text with a placeholder in the place of all personal data that is found in it.
    public func redacted(_ text: String) -> String {
        redacting(text, matches(in: text))
    }
}
