// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Postcodes that look like nothing else: British, Canadian, Dutch.
struct PostcodeForm {
    /// How many words it takes.
    let words: Int
    let score: Double

    init?(
        of word: PersonText.Word, _ next: PersonText.Word?, _ bytes: UnsafeBufferPointer<UInt8>
    ) {
        let form = Self.form(word, bytes)
        guard let next else {
            // «SW1A1AA», and many a booking's code: told only where an address is spoken of.
            guard Self.isBritish(form) else { return nil }
            (words, score) = (1, 0.4)
            return
        }
        let second = Self.form(next, bytes)
        if Self.outward.contains(form), second == "9AA" {
            (words, score) = (2, 0.85)
            return
        }
        if form == "A9A", second == "9A9" {
            (words, score) = (2, 0.85)
            return
        }
        if form == "9999", second == "AA", word.number >= 1000,
            next.marks.isDisjoint(with: [.common, .state, .thing, .pronoun])
        {
            (words, score) = (2, 0.6)
            return
        }
        guard Self.isBritish(form) else { return nil }
        (words, score) = (1, 0.4)
    }

    private static let outward: Set<String> = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"]

    private static func isBritish(_ form: String) -> Bool {
        form.count >= 5 && form.hasSuffix("9AA") && outward.contains(String(form.dropLast(3)))
    }

    /// Capitals as `A`, digits as `9`; empty where it is longer than seven or has anything else.
    private static func form(
        _ word: PersonText.Word, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> String {
        guard word.count <= 7, word.bytes.count <= 7, word.shape != .lower, word.shape != .capital
        else { return "" }
        var form = ""
        for index in word.bytes {
            let byte = bytes[index]
            if byte.isDigit {
                form += "9"
            } else if byte &- 0x41 < 26 {
                form += "A"
            } else {
                return ""
            }
        }
        return form
    }
}

/// What streets end in where the name and its kind are one word.
struct StreetEndings: Sendable {
    static let shared = StreetEndings()

    private static let sure = [
        "strasse", "straße", "gasse", "allee", "chaussee", "straat", "gracht", "laantje",
        "steenweg", "gatan", "gata", "vagen",
        "vegen", "veien", "vejen", "gade", "gaden", "katu", "strom", "straede", "platz", "damm",
        "ufer",
    ]
    private static let weak = [
        "str", "weg", "ring", "steig", "stieg", "markt", "hof", "graben", "laan", "plein", "kade",
        "dijk", "dreef", "singel", "hof", "baan",
        "vej", "tie", "kuja", "polku", "ranta", "utca", "puistee", "gr", "torget", "gatan",
        "backen", "grand", "alle", "bakken", "zeile", "vei",
    ]

    private let sureEndings: [(letters: UInt64, mask: UInt64, length: Int)]
    private let allEndings: [(letters: UInt64, mask: UInt64, length: Int)]

    private init() {
        func forms(_ endings: [String]) -> [(letters: UInt64, mask: UInt64, length: Int)] {
            endings.filter { $0.utf8.count == $0.count }.map { ending in
                var letters: UInt64 = 0
                for byte in ending.utf8.suffix(8) { letters = letters << 8 | UInt64(byte) }
                let length = min(8, ending.utf8.count)
                let mask = length == 8 ? UInt64.max : (1 << (UInt64(length) * 8)) - 1
                return (letters, mask, length)
            }
        }
        sureEndings = forms(Self.sure)
        allEndings = forms(Self.sure + Self.weak)
    }

    func matches(_ word: PersonText.Word) -> Bool {
        allEndings.contains {
            Int(word.count) > $0.length + 1 && word.ending & $0.mask == $0.letters
        }
    }

    func isSure(_ word: PersonText.Word) -> Bool {
        sureEndings.contains {
            Int(word.count) > $0.length + 2 && word.ending & $0.mask == $0.letters
        }
    }
}
