// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A character as the scanner reads it: what it looks like, not how it is written.
///
/// Digits of every script, full-width forms, unusual spaces and hyphens become the ASCII character
/// they stand for. What cannot be seen by itself (zero-width characters, soft hyphens, combining
/// marks) is `ignorable`: it may stand between digits and hides nothing.
struct FoldedCharacter {
    /// An ASCII character, or one of the codes below.
    let code: UInt8
    /// How many bytes it takes.
    let length: Int

    /// A letter beyond ASCII that may be part of an address: Latin, Greek, Cyrillic.
    static let letter: UInt8 = 0x80
    static let ignorable: UInt8 = 0x81
    /// Anything else, and any byte that is not UTF-8.
    static let other: UInt8 = 0x82
    /// The text ends here.
    static let end: UInt8 = 0x83
    /// The text has not arrived yet: whoever needs it has to wait.
    static let unknown: UInt8 = 0x84

    /// The most ignorable characters in a row that are looked through.
    static let ignorableLimit = 8
}

extension FoldedCharacter {
    /// The character that begins at `index`.
    @inline(__always)
    static func at(_ index: Int, in text: Span<UInt8>, isFinal: Bool) -> FoldedCharacter {
        guard index < text.count else {
            return FoldedCharacter(code: isFinal ? end : unknown, length: 0)
        }
        let byte = text[index]
        if byte < 0x80 { return FoldedCharacter(code: byte, length: 1) }
        return decode(at: index, in: text, isFinal: isFinal)
    }

    /// The character that ends before `index`, looking back no further than `floor`.
    @inline(__always)
    static func before(_ index: Int, in text: Span<UInt8>, floor: Int) -> FoldedCharacter {
        guard index > floor else { return FoldedCharacter(code: end, length: 0) }
        let byte = text[index - 1]
        if byte < 0x80 { return FoldedCharacter(code: byte, length: 1) }
        return decode(before: index, in: text, floor: floor)
    }

    private static func decode(
        before index: Int, in text: Span<UInt8>, floor: Int
    ) -> FoldedCharacter {
        var start = index - 1
        while start > floor, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
        let character = decode(at: start, in: text, isFinal: true)
        guard character.length == index - start else {
            return FoldedCharacter(code: other, length: 1)
        }
        return character
    }

    /// The first character at or after `index` that is not ignorable, and where it begins.
    @inline(__always)
    static func visible(
        at index: Int, in text: Span<UInt8>, isFinal: Bool
    ) -> (character: FoldedCharacter, start: Int) {
        let first = at(index, in: text, isFinal: isFinal)
        guard first.code == ignorable else { return (first, index) }
        var character = first
        var start = index
        for _ in 0..<ignorableLimit where character.code == ignorable {
            start += character.length
            character = at(start, in: text, isFinal: isFinal)
        }
        return (character, start)
    }

    /// The first character before `index` that is not ignorable, and where it begins.
    @inline(__always)
    static func visible(
        before index: Int, in text: Span<UInt8>, floor: Int
    ) -> (character: FoldedCharacter, start: Int) {
        var character = before(index, in: text, floor: floor)
        var start = index - character.length
        guard character.code == ignorable else { return (character, start) }
        for _ in 0..<ignorableLimit where character.code == ignorable {
            character = before(start, in: text, floor: floor)
            start -= character.length
        }
        return (character, start)
    }

    /// Decodes UTF-8 as table 3-7 of the Unicode Standard has it: no surrogates, nothing overlong.
    private static func decode(
        at index: Int, in text: Span<UInt8>, isFinal: Bool
    ) -> FoldedCharacter {
        let invalid = FoldedCharacter(code: other, length: 1)
        let lead = text[index]
        let length: Int
        var value: UInt32
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
        case 0xE0...0xEF:
            (length, value) = (3, UInt32(lead & 0x0F))
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            (length, value) = (4, UInt32(lead & 0x07))
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return invalid
        }
        for offset in 1..<length {
            guard index + offset < text.count else {
                return isFinal ? invalid : FoldedCharacter(code: unknown, length: 0)
            }
            let byte = text[index + offset]
            guard offset == 1 ? second.contains(byte) : byte & 0xC0 == 0x80 else { return invalid }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return FoldedCharacter(code: fold(value), length: length)
    }

    /// The code of a scalar beyond ASCII.
    private static func fold(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
        case 0xAD, 0x300...0x36F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
            0x2066...0x2069, 0x20E3, 0xFE00...0xFE0F, 0xFEFF:
            ignorable
        case 0xD7, 0xF7: other
        case 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F: letter
        case 0xB7, 0x2024, 0x2027: UInt8(ascii: ".")
        case 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: UInt8(ascii: "-")
        case 0x2044, 0x2215: UInt8(ascii: "/")
        case 0xFE59: UInt8(ascii: "(")
        case 0xFE5A: UInt8(ascii: ")")
        case 0xFE62: UInt8(ascii: "+")
        case 0xFE6B: UInt8(ascii: "@")
        // Full-width forms of ASCII.
        case 0xFF01...0xFF5E: UInt8(scalar - 0xFF01 + 0x21)
        // Scripts without digits, and signs: no need to ask.
        case 0x2000...0x2FFF, 0x3040...0xA4CF, 0xAC00...0xD7FF: other
        default: decimalDigit(scalar) ?? other
        }
    }

    /// `0` to `9` for a decimal digit of any script (general category Nd).
    private static func decimalDigit(_ value: UInt32) -> UInt8? {
        guard let scalar = Unicode.Scalar(value), scalar.properties.numericType == .decimal,
            let number = scalar.properties.numericValue
        else { return nil }
        return UInt8(ascii: "0") + UInt8(number)
    }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// Whether it may stand before the `@` of an address: RFC 5322's atoms as people use them.
    @inline(__always) var isOfLocalPart: Bool {
        if isDigit || isLetter { return true }
        switch self {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "%"), UInt8(ascii: "'"), FoldedCharacter.letter,
            FoldedCharacter.ignorable:
            return true
        default: return false
        }
    }
}
