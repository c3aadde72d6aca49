// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads the words of a text in one pass over its bytes.
struct WordReader {
    /// What stands between words and is read again for values: `@`, and a full stop within a word.
    struct Mark {
        let position: UInt32
        /// How many words were read before it.
        let words: UInt32
    }

    private(set) var words: [LineageWord] = []
    private(set) var signs: [Mark] = []
    private(set) var points: [Mark] = []
    private var followsComma = false
    private let lexicon = LineageLexicon.standard
    private let folding = Folding.standard

    mutating func removeAll() {
        words.removeAll(keepingCapacity: true)
        signs.removeAll(keepingCapacity: true)
        points.removeAll(keepingCapacity: true)
    }

    /// Appends the words of a stretch of a text.
    ///
    /// - Parameter isWritten: Whether the text is written as a literal: `\n` and `\u00e9` stand for characters, and
    ///   an indented line goes on with the one before.
    mutating func read(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isWritten: Bool = false
    ) {
        var index = range.lowerBound
        let end = range.upperBound
        var beginsClause = true
        followsComma = false
        while index < end {
            let byte = text[index]
            if folding.ascii[Int(byte)] > 1 || byte >= 0x80 {
                let next = word(text, index, end, isWritten, beginsClause)
                if next > index {
                    index = next
                    beginsClause = false
                    continue
                }
                // A sign of more than one byte.
                if byte == 0xE3 || byte == 0xEF { beginsClause = true }
                index += Folding.length(byte)
                continue
            }
            switch byte {
            case UInt8(ascii: "."):
                if index + 1 < end, index > range.lowerBound,
                    folding.isWordByte(text[index + 1]), folding.isWordByte(text[index - 1])
                {
                    points.append(Mark(position: UInt32(index), words: UInt32(words.count)))
                } else if endsSentence(text, index, end) {
                    beginsClause = true
                }
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "<"),
                UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "#"):
                beginsClause = true
            case UInt8(ascii: "("): beginsClause = true
            case UInt8(ascii: ","), UInt8(ascii: ":"): followsComma = true
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if !isWritten || !goesOn(text, index, end) { beginsClause = true }
            case UInt8(ascii: "@"):
                signs.append(Mark(position: UInt32(index), words: UInt32(words.count)))
            case UInt8(ascii: "\\") where isWritten && index + 1 < end:
                let escaped = text[index + 1]
                if escaped == UInt8(ascii: "n") || escaped == UInt8(ascii: "r") {
                    beginsClause = true
                    index += 1
                } else if escaped == UInt8(ascii: "t") {
                    index += 1
                } else if escaped == UInt8(ascii: "u") {
                    let next = word(text, index, end, isWritten, beginsClause)
                    if next > index {
                        index = next
                        beginsClause = false
                        continue
                    }
                    index += min(5, end - index - 1)
                } else if escaped == UInt8(ascii: "\n") {
                    index += 1
                }
            default: break
            }
            index += 1
        }
    }

    /// Whether a line in a literal goes on in the next: it is indented, and neither empty nor an item.
    private func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ line: Int, _ end: Int) -> Bool {
        var index = line + 1
        while index < end, text[index] == 0x20 { index += 1 }
        guard index < end, index > line + 1 else { return false }
        return text[index] != UInt8(ascii: "\n") && text[index] != UInt8(ascii: "-")
    }

    private func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ stop: Int, _ end: Int) -> Bool {
        guard stop + 1 < end else { return true }
        let next = text[stop + 1]
        guard
            next.isBlank || next == UInt8(ascii: "\\") || next == 0x22 || next == 0x27
                || next == UInt8(ascii: ")")
        else { return false }
        guard let last = words.last, Int(last.end) == stop else { return true }
        // «No.», «St.», «5.» end nothing; «Inc.» only where a capital follows.
        var begin = stop + 1
        while begin < end, text[begin].isBlank { begin += 1 }
        let isCapital = begin < end && text[begin] &- 0x41 < 26
        return last.letters > (isCapital ? 2 : 3) || last.letters == 0 && last.digits > 2
            || lexicon[last.meaning].verb.isEmpty == false
    }

    /// Reads the word that begins here; gives back its place where there is none.
    private mutating func word(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isWritten: Bool,
        _ beginsClause: Bool
    ) -> Int {
        var index = start
        var key = WordKey()
        var digits = 0
        var letters = 0
        scan: while index < end {
            let byte = text[index]
            let folded = folding.ascii[Int(byte)]
            if folded > 1 {
                key.append(folded)
                if folded < 0x40 { digits += 1 } else { letters += 1 }
                index += 1
                continue
            }
            var scalar: UInt32
            var length: Int
            if byte >= 0x80 {
                length = Folding.length(byte)
                guard index + length <= end else { break }
                scalar = Folding.scalar(text, index, length)
            } else if isWritten, byte == UInt8(ascii: "\\"), index + 5 < end,
                text[index + 1] == UInt8(ascii: "u"),
                let value = Folding.hexadecimal(text, index + 2)
            {
                scalar = value
                length = 6
            } else {
                break
            }
            switch folding.fold(scalar) {
            case .sign: break scan
            case .nothing: index += length
            case .letters(let first, let second):
                key.append(first)
                if second > 0 { key.append(second) }
                letters += 1
                index += length
            case .other(let lower):
                for shift in [16, 8, 0] as [UInt32] {
                    key.append(UInt8(truncatingIfNeeded: lower >> shift))
                }
                letters += 1
                index += length
            case .character:
                // A script without gaps: every character is a word.
                if index > start { break scan }
                for shift in [16, 8, 0] as [UInt32] {
                    key.append(UInt8(truncatingIfNeeded: scalar >> shift))
                }
                letters = 1
                index += length
                break scan
            }
        }
        guard digits + letters > 0 else { return start }
        if letters > 6, digits == 0, hasStreetEnding(text, start, index) {
            key = WordKey()
            for place in start..<(index - (text[index - 2] == UInt8(ascii: "s") ? 4 : 3)) {
                let folded = folding.ascii[Int(text[place])]
                key.append(folded > 1 ? folded : text[place])
            }
        }
        var meaning: UInt16 = 0
        var value = key.value
        if letters > 0 {
            meaning = lexicon.meaning(of: value)
            if meaning > 0, lexicon[meaning].canonical != 0 { value = lexicon[meaning].canonical }
        }
        words.append(
            LineageWord(
                key: value, start: UInt32(start), end: UInt32(index),
                digits: UInt8(min(digits, 255)), letters: UInt8(min(letters, 255)),
                meaning: meaning, beginsClause: beginsClause, followsComma: followsComma,
                isCapital: text[start] &- 0x41 < 26 || text[start] >= 0xC3))
        followsComma = false
        return index
    }

    /// «Hauptstraße» and «Hauptstrasse» are «Hauptstr.».
    private func hasStreetEnding(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        guard end - start > 6, text[end - 1] | 0x20 == UInt8(ascii: "e") else { return false }
        func ends(_ ending: StaticString) -> Bool {
            let count = ending.utf8CodeUnitCount
            guard end - start >= count else { return false }
            for offset in 0..<count where text[end - count + offset] != ending.utf8Start[offset] {
                return false
            }
            return true
        }
        return ends("strasse") || ends("straße")
    }
}
