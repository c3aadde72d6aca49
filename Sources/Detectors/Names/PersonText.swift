// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A text as words that know their shape, what stands before them and what the lexicon knows of them:
/// what names, addresses and spoken numbers are read from. Made once, in one pass.
struct PersonText {
    struct Word {
        /// The folded letters in one number (FNV-1a over their scalars): words are only ever compared.
        var letters: UInt64
        /// Where it stands, in UTF-8 bytes.
        var start: Int32
        var end: Int32
        var marks: PersonLexicon.Marks
        var gap: Gap
        var shape: Shape
        /// How many letters or digits.
        var count: UInt8
        /// The last folded letters, newest lowest: what endings are read from.
        var ending: UInt64
        /// The digits as a number, where it has no more than nine.
        var number: Int32

        var bytes: Range<Int> { Int(start)..<Int(end) }
    }

    enum Shape: UInt8 {
        /// `word`, `Word`, `WORD`, `McDonald`; a single capital; another script.
        case lower, capital, upper, mixed, initial, foreign
        case digits
        /// Digits with letters: `12a`, `SW1A`.
        case code

        /// Whether a name may be written so.
        @inline(__always) var isNameLike: Bool { self == .capital || self == .mixed }
    }

    /// What stands between a word and the one before.
    struct Gap: OptionSet {
        let rawValue: UInt16
        static let space = Gap(rawValue: 1)
        static let line = Gap(rawValue: 2)
        static let comma = Gap(rawValue: 4)
        static let stop = Gap(rawValue: 8)
        /// `!`, `?`, `;`
        static let end = Gap(rawValue: 16)
        static let colon = Gap(rawValue: 32)
        static let hyphen = Gap(rawValue: 64)
        static let apostrophe = Gap(rawValue: 128)
        static let quote = Gap(rawValue: 256)
        static let bracket = Gap(rawValue: 512)
        static let slash = Gap(rawValue: 1024)
        static let other = Gap(rawValue: 2048)
        /// `@`, `_`, `#`: what stands in addresses and codes.
        static let sign = Gap(rawValue: 4096)
        static let first = Gap(rawValue: 8192)

        /// Whether words on both sides are of one breath.
        @inline(__always) var isSpace: Bool { self == .space }
        @inline(__always) var endsSentence: Bool {
            !isDisjoint(with: [.line, .stop, .end, .first])
        }
    }

    private(set) var words: [Word] = []
    /// All the marks of all words.
    private(set) var marks: PersonLexicon.Marks = []
    /// What follows the last word.
    private(set) var tail: Gap = []
    /// How many words are written small, and how many wholly in capitals.
    private(set) var lowerCount = 0
    private(set) var upperCount = 0
    private(set) var capitalCount = 0
    /// How many of the words are German and nothing else.
    private var germanCount = 0

    /// Whether the language writes every noun with a capital.
    var capitalisesNouns: Bool { germanCount >= 2 }

    /// - Parameter limit: The most bytes that are read.
    init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: PersonLexicon, limit: Int = 1 << 20) {
        let end = min(bytes.count, limit)
        words.reserveCapacity(end / 5 + 4)
        var index = 0
        var gap: Gap = .first
        var word = Building()
        while index < end {
            let byte = bytes[index]
            if byte < 0x80 {
                if byte.isLetter {
                    if word.count == 0 { word.start = index }
                    word.add(UInt32(byte | 0x20), isUpper: byte & 0x20 == 0)
                    index += 1
                    continue
                }
                if byte.isDigit {
                    if word.count == 0 { word.start = index }
                    word.addDigit(UInt32(byte))
                    index += 1
                    continue
                }
                if word.count > 0 {
                    append(word, gap, end: index, lexicon)
                    gap = []
                    word = Building()
                }
                gap.formUnion(Self.gaps[Int(byte)])
                index += 1
                continue
            }
            let (scalar, length) = Self.scalar(bytes, index, end)
            let folded = LatinFold.fold(scalar)
            switch folded.kind {
            case .letter:
                if word.count == 0 { word.start = index }
                word.add(folded.first, isUpper: folded.isUpper)
                if folded.second != 0 { word.add(folded.second, isUpper: folded.isUpper) }
                if scalar > 0x24F && !(0x1E00...0x1EFF).contains(scalar)
                    && !(0x370...0x52F).contains(scalar)
                {
                    word.isForeign = true
                }
            case .digit:
                if word.count == 0 { word.start = index }
                word.addDigit(folded.first)
            case .invisible: break
            case .space, .mark:
                if word.count > 0 {
                    append(word, gap, end: index, lexicon)
                    gap = []
                    word = Building()
                }
                gap.formUnion(folded.kind == .space ? .space : Self.gap(of: scalar))
            }
            index += length
        }
        if word.count > 0 {
            append(word, gap, end: end, lexicon)
            gap = []
        }
        tail = gap
    }

    private mutating func append(
        _ building: Building, _ gap: Gap, end: Int, _ lexicon: PersonLexicon
    ) {
        let shape = building.shape
        var found: PersonLexicon.Marks = []
        if shape != .digits, shape != .code, building.count > 0 {
            found = lexicon.marks(of: building.letters)
            marks.formUnion(found)
            if found.contains(.german) { germanCount += 1 }
            switch shape {
            case .lower: lowerCount += 1
            case .upper: upperCount += 1
            case .capital, .mixed: capitalCount += 1
            default: break
            }
        }
        words.append(
            Word(
                letters: building.letters, start: Int32(truncatingIfNeeded: building.start),
                end: Int32(truncatingIfNeeded: end),
                marks: found, gap: gap, shape: shape, count: UInt8(min(building.count, 255)),
                ending: building.ending, number: building.number))
    }

    /// Letters, as they come.
    private struct Building {
        var letters: UInt64 = 0xCBF2_9CE4_8422_2325
        var ending: UInt64 = 0
        var start = 0
        var count = 0
        var digits = 0
        var uppers = 0
        var startsUpper = false
        var isForeign = false
        var number: Int32 = 0

        @inline(__always)
        mutating func add(_ scalar: UInt32, isUpper: Bool) {
            letters = (letters ^ UInt64(scalar)) &* 0x100_0000_01B3
            ending = ending << 8 | UInt64(scalar & 0xFF)
            if isUpper {
                uppers += 1
                if count == 0 { startsUpper = true }
            }
            count += 1
        }

        @inline(__always)
        mutating func addDigit(_ digit: UInt32) {
            letters = (letters ^ UInt64(digit)) &* 0x100_0000_01B3
            ending = ending << 8 | UInt64(digit)
            number = digits < 9 ? number &* 10 &+ Int32(digit) &- 48 : -1
            digits += 1
            count += 1
        }

        var shape: Shape {
            if digits > 0 { return digits == count ? .digits : .code }
            if isForeign { return .foreign }
            if uppers == 0 { return .lower }
            if count == 1 { return .initial }
            if uppers == count { return .upper }
            if startsUpper { return uppers == 1 ? .capital : .mixed }
            return .lower
        }
    }

    private static func scalar(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int
    ) -> (UInt32, Int) {
        let byte = bytes[index]
        var scalar = UInt32(byte)
        var length = 1
        if byte >= 0xF0 {
            (scalar, length) = (UInt32(byte & 0x07), 4)
        } else if byte >= 0xE0 {
            (scalar, length) = (UInt32(byte & 0x0F), 3)
        } else if byte >= 0xC0 {
            (scalar, length) = (UInt32(byte & 0x1F), 2)
        }
        guard index + length <= end else { return (0xFFFD, end - index) }
        for offset in 1..<max(length, 1) {
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (scalar, length)
    }

    private static let gaps: [Gap] = (0..<128).map { byte in
        switch UInt8(byte) {
        case 0x20, 0x09: .space
        case 0x0A, 0x0B, 0x0C, 0x0D: .line
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "."): .stop
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): .end
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "\""): .quote
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): .bracket
        case UInt8(ascii: "/"), UInt8(ascii: "\\"): .slash
        case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "="): .sign
        default: .other
        }
    }

    private static func gap(of scalar: UInt32) -> Gap {
        switch scalar {
        case 0x2018, 0x2019, 0x2BC, 0xB4: .apostrophe
        case 0x201C...0x201F, 0xAB, 0xBB, 0x2039, 0x203A: .quote
        case 0x2010, 0x2011: .hyphen
        case 0x3002, 0xFF01, 0xFF1F, 0xBF, 0xA1: .end
        case 0xFF0C, 0x3001: .comma
        case 0xFF1A: .colon
        default: .other
        }
    }
}
