// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How a token of the vault is written: `CARD-K72MX4C2D`.
///
/// A readable word of the class, a hyphen, and nine characters: seven are the tag, one says which spelling of the
/// value, one is the check character. The alphabet has no vowels (no word, no name, no oath comes of it), none
/// of the characters that are taken for another (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, 9 Q), and no S, so that an
/// ending that a model puts behind it is never a part of it. Its length is fixed: no token is the
/// beginning of another.
enum VaultToken {
    /// INVARIANT: 23 characters, a prime number; the check character rests on it.
    static let alphabet = Array("23456789CDFHJKMNPRTVWXY".utf8)
    static let size = 23
    /// The first eight are digits.
    private static let digitCount = 8

    static let tagLength = 7
    static let bodyLength = 9
    /// How many spellings one tag tells apart.
    static let spellings = size
    /// How many different tags there are: three of the seven characters are letters.
    static let tags: UInt64 = 15 * 15 * 15 * 23 * 23 * 23 * 23

    /// Where a tag has a letter: so no token holds more than two digits side by side, and what looks for numbers
    /// finds none in it.
    static func isLetterPlace(_ place: Int) -> Bool { place == 0 || place == 3 || place == 6 }

    /// What each byte means in a body, capital or small; 255 for what is in none.
    static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, byte) in alphabet.enumerated() {
            values[Int(byte)] = UInt8(value)
            values[Int(byte | 0x20)] = UInt8(value)
        }
        return values
    }()

    static func isLetter(_ value: UInt8) -> Bool { value >= digitCount }

    /// The weight of each place: the powers of 5, a primitive root of 23, so all different and none 0.
    ///
    /// A sum with such weights notices each single wrong character, and each two that changed places,
    /// wherever they stand.
    static let weights: [Int] = [1, 5, 2, 10, 4, 20, 8, 17, 16]

    /// The nine characters for a tag and a spelling.
    static func body(tag: UInt32, spelling: Int) -> [UInt8] {
        var rest = Int(tag)
        var values: [Int] = []
        for place in 0..<tagLength {
            if isLetterPlace(place) {
                values.append(rest % 15 + digitCount)
                rest /= 15
            } else {
                values.append(rest % size)
                rest /= size
            }
        }
        values.append(spelling)
        let sum = values.indices.reduce(0) { $0 + weights[$1] * values[$1] }
        // 16 · 13 = 208 = 1 (mod 23): the last weight divides by being multiplied with 13.
        values.append((size - sum % size) * 13 % size)
        return values.map { alphabet[$0] }
    }

    /// What nine values say; `nil` where the check character or the form of the tag is wrong.
    static func reading(_ values: borrowing Values) -> (tag: UInt32, spelling: Int)? {
        guard values.count == bodyLength, values.sum % size == 0, values.isTagForm else {
            return nil
        }
        return (values.tag, values.spelling)
    }

    /// The values of a body, taken one after the other.
    struct Values {
        private(set) var count = 0
        private(set) var sum = 0
        private(set) var isTagForm = true
        private(set) var tag: UInt32 = 0
        private(set) var spelling = 0
        private var factor: UInt32 = 1

        mutating func append(_ value: UInt8) {
            sum += weights[count] * Int(value)
            if count < tagLength {
                if isLetterPlace(count) {
                    if isLetter(value) {
                        tag &+= factor &* UInt32(Int(value) - digitCount)
                    } else {
                        isTagForm = false
                    }
                    factor &*= 15
                } else {
                    tag &+= factor &* UInt32(value)
                    factor &*= UInt32(size)
                }
            } else if count == tagLength {
                spelling = Int(value)
            }
            count += 1
        }
    }

    /// The tag that a keyed digest gives, and what else of the digest tells two values of one tag apart.
    static func tag(of digest: [UInt8]) -> (tag: UInt32, print: UInt64) {
        func word(_ start: Int) -> UInt64 {
            digest.dropFirst(start).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
        return (UInt32(word(0) % tags), word(8))
    }
}
