// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A postal address, or a part of one, in words of a text.
///
/// It is anchored where a street is told (a number with «Street», «…straße 12», «12 rue …», «ul. … 5»), a box,
/// a military address, a flat, or a postcode of a form that nothing else has; from there it grows over numbers,
/// flats, towns, states, postcodes and countries on both sides.
struct StreetAddress {
    let words: Range<Int>
    let score: Double

    static func all(in text: PersonText, bytes: UnsafeBufferPointer<UInt8>) -> [StreetAddress] {
        let reading = AddressReading(text, bytes)
        var found: [StreetAddress] = []
        var index = 0
        while index < text.words.count {
            guard let anchor = reading.anchor(at: index) else {
                index += 1
                continue
            }
            let floor = found.last?.words.upperBound ?? 0
            var grown = reading.grown(anchor, floor: floor)
            if let last = found.last, grown.words.lowerBound <= last.words.upperBound,
                reading.belongs(grown.words.lowerBound)
            {
                grown = StreetAddress(
                    words: last.words.lowerBound..<grown.words.upperBound,
                    score: max(last.score, grown.score))
                found.removeLast()
            }
            found.append(grown)
            index = max(index + 1, grown.words.upperBound)
        }
        return found
    }
}
