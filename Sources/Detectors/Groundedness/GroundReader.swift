// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A word of a text, as it is compared: folded, with its place.
struct GroundWord: Sendable {
    enum Kind: UInt8, Sendable { case word, number, sentenceEnd }

    var kind: Kind
    /// Hash of the folded letters.
    var folded: UInt32
    /// Where it stands in the text, in bytes.
    var start: Int32
    var end: Int32
    /// Whether it begins with a capital letter.
    var isCapital: Bool
    /// Whether a hyphen joins it to the word before.
    var isJoined: Bool
}

/// Reads a text word by word: lower case, without accents, numbers without their separators.
///
/// A reader holds the folded bytes of the word that it has just read, and nothing else.
struct GroundReader {
    /// No word is longer; what follows is part of it and not compared.
    static let longest = 40

    private let bytes: UnsafeBufferPointer<UInt8>
    private let letters: UnsafeMutablePointer<UInt8>
    private var index: Int
    /// How many folded bytes the word has.
    private(set) var count = 0

    /// - Parameter letters: Room for `longest` and a few bytes more.
    init(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0,
        letters: UnsafeMutablePointer<UInt8>
    ) {
        self.bytes = bytes
        self.letters = letters
        index = start
    }

    static func read(_ text: String, _ body: (GroundWord, UnsafeBufferPointer<UInt8>) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 8) { letters in
                var reader = GroundReader(bytes, letters: letters.baseAddress!)
                while let word = reader.next() { body(word, reader.folded) }
            }
        }
    }

    var folded: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: letters, count: count) }

    mutating func next() -> GroundWord? {
        var isJoined = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLetter || byte.isDigit { return word(isJoined: isJoined) }
            if byte >= 0x80 {
                let (scalar, length) = Self.scalar(bytes, index)
                if Self.letter(scalar) != nil { return word(isJoined: isJoined) }
                if scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F {
                    return end(length)
                }
                isJoined = false
                index += length
                continue
            }
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
                return end(1)
            case UInt8(ascii: "."):
                if index + 1 >= bytes.count || bytes[index + 1] <= 0x22 { return end(1) }
            // `\\n` in JSON is no letter.
            case UInt8(ascii: "\\"): index += 1
            default: break
            }
            isJoined = byte == UInt8(ascii: "-") && index > 0 && !bytes[index - 1].isBlank
            index += 1
        }
        return nil
    }

    private mutating func end(_ length: Int) -> GroundWord {
        index += length
        count = 0
        return GroundWord(
            kind: .sentenceEnd, folded: 0, start: Int32(index - length), end: Int32(index),
            isCapital: false, isJoined: false)
    }

    private mutating func word(isJoined: Bool) -> GroundWord {
        let start = index
        count = 0
        var digits = 0
        let first = bytes[index]
        var isCapital = first &- 0x41 < 26
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLetter {
                add(byte | 0x20)
            } else if byte.isDigit {
                digits += 1
                add(byte)
            } else if byte == UInt8(ascii: "'") {
                guard index + 1 < bytes.count, bytes[index + 1].isLetter else { break }
                // «l'agence», «I'm»: what an apostrophe cuts off after one or two letters is a word by itself.
                if count <= 2 { break }
                add(byte)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
                // 1,000.50: the comma is left out, the point stays.
                guard digits == count, digits > 0, index + 1 < bytes.count,
                    bytes[index + 1].isDigit
                else { break }
                if byte == UInt8(ascii: ".") {
                    add(byte)
                    digits += 1
                }
            } else if byte >= 0x80 {
                let (scalar, length) = Self.scalar(bytes, index)
                if scalar == 0x2019 {
                    guard index + 3 < bytes.count, bytes[index + 3].isLetter, count > 2 else {
                        break
                    }
                    add(UInt8(ascii: "'"))
                    index += length
                    continue
                }
                guard let folded = Self.letter(scalar) else { break }
                if index == start, scalar &- 0xC0 < 0x1F { isCapital = true }
                if scalar >= 0x2E80 && scalar < 0xA000 {
                    // Scripts without spaces: each character is a word.
                    if count > 0 { break }
                    add(folded)
                    index += length
                    break
                }
                add(folded)
                index += length
                continue
            } else {
                break
            }
            index += 1
        }
        if count == 0 { index += 1 }
        return finished(start, digits, isCapital, isJoined)
    }

    private mutating func finished(
        _ start: Int, _ digits: Int, _ isCapital: Bool, _ isJoined: Bool
    ) -> GroundWord {
        if digits > 0 {
            trimNumber()
        } else if count > 3, letters[count - 1] == UInt8(ascii: "s"),
            letters[count - 2] == UInt8(ascii: "'")
        {
            count -= 2
        }
        return GroundWord(
            kind: digits > 0 ? .number : .word, folded: WordHash.of(folded), start: Int32(start),
            end: Int32(index), isCapital: isCapital, isJoined: isJoined)
    }

    /// «100.00» is «100», «5th» is «5».
    private mutating func trimNumber() {
        if count > 2, count <= 4, letters[0].isDigit, letters[count - 1].isLetter,
            letters[count - 2].isLetter, letters[count - 3].isDigit
        {
            switch (letters[count - 2], letters[count - 1]) {
            case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
                (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
                count -= 2
            default: break
            }
        }
        guard let point = folded.firstIndex(of: UInt8(ascii: ".")) else { return }
        while count > point + 1, letters[count - 1] == UInt8(ascii: "0") { count -= 1 }
        if letters[count - 1] == UInt8(ascii: ".") { count -= 1 }
    }

    private mutating func add(_ byte: UInt8) {
        guard count < Self.longest else { return }
        letters[count] = byte
        count += 1
    }

    private mutating func add(_ scalar: UInt32) {
        guard count < Self.longest, scalar != 0 else { return }
        if scalar < 0x80 {
            add(UInt8(scalar))
            return
        }
        if scalar >= 0x800 { add(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)) }
        add(UInt8(truncatingIfNeeded: 0x80 | (scalar >> 6 & 0x7F)))
        add(UInt8(truncatingIfNeeded: 0x80 | (scalar & 0x3F)))
    }
}
