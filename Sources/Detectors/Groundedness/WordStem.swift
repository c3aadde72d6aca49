// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is left of a word without its endings.
///
/// The endings are English; in other languages a few coincide, and what does not is met by
/// ``EvidenceIndex/similar(to:)``. Nothing is replaced, so that a stem is a beginning of its word.
enum WordStem {
    /// How many bytes of a folded word are its stem.
    static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
        var count = word.count
        guard count >= 4, let base = word.baseAddress, !base[0].isDigit else { return count }
        for _ in 0..<3 {
            let ending = endingLength(base, count)
            guard ending > 0 else { break }
            count -= ending
            // «planning», «plan»: the doubled letter goes with the ending.
            if count > 2, base[count - 1] == base[count - 2], isDoubled(base[count - 1]) {
                count -= 1
            }
        }
        return count
    }

    private static func isDoubled(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "g"), UInt8(ascii: "m"),
            UInt8(ascii: "n"), UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            true
        default: false
        }
    }

    @inline(__always)
    private static func ends(
        _ word: UnsafePointer<UInt8>, _ count: Int, _ ending: StaticString
    ) -> Int {
        let length = ending.utf8CodeUnitCount
        // A short ending leaves three letters, a long one four.
        guard count - length >= (length < 4 ? 3 : 4) else { return 0 }
        for index in 0..<length where word[count - length + index] != ending.utf8Start[index] {
            return 0
        }
        return length
    }

    // Made once: a literal in the loop would be an allocation for each word.
    private static let ofS: [StaticString] = [
        "ations", "ements", "ments", "nesses", "ness", "ings", "ives", "ions", "ances", "ences",
        "ities", "izes", "ises", "less", "ies", "ers", "ors", "es",
    ]
    private static let ofN: [StaticString] = ["ization", "isation", "ation", "ion"]
    private static let ofT: [StaticString] = ["ement", "ment", "est"]
    private static let ofY: [StaticString] = ["ity", "ingly", "edly", "ively", "ally", "ly", "y"]
    private static let ofD: [StaticString] = ["ized", "ised", "ied", "ed"]
    private static let ofE: [StaticString] = [
        "ive", "ance", "ence", "able", "ible", "ize", "ise", "e",
    ]
    private static let ofG: [StaticString] = ["ing"]
    private static let ofR: [StaticString] = ["er", "or"]
    private static let ofL: [StaticString] = ["ful", "al"]

    private static func endingLength(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int {
        let endings: [StaticString]
        switch word[count - 1] {
        case UInt8(ascii: "s"): endings = ofS
        case UInt8(ascii: "n"): endings = ofN
        case UInt8(ascii: "t"): endings = ofT
        case UInt8(ascii: "y"): endings = ofY
        case UInt8(ascii: "d"): endings = ofD
        case UInt8(ascii: "e"): endings = ofE
        case UInt8(ascii: "g"): endings = ofG
        case UInt8(ascii: "r"): endings = ofR
        case UInt8(ascii: "l"): endings = ofL
        default: return 0
        }
        for ending in endings {
            let length = ends(word, count, ending)
            if length > 0 { return length }
        }
        guard word[count - 1] == UInt8(ascii: "s"), word[count - 2] != UInt8(ascii: "s") else {
            return 0
        }
        return ends(word, count, "s")
    }
}
