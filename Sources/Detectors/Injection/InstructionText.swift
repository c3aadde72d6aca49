// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text as words with what they do in an instruction, and the stretches of it that stand for themselves:
/// sentences, lines, and the strings of JSON.
///
/// Words are folded to lower case without diacritics; what cannot be seen parts no word. One pass over the bytes.
struct InstructionText {
    struct Word {
        let hash: UInt32
        let classes: InstructionLexicon.Classes
        /// Where it stands, in UTF-8 bytes.
        let start: Int32
        let end: Int32
        /// How far it is from the word before: 1, and more where a mark stands between.
        let step: UInt8
        let marks: Marks
    }

    struct Marks: OptionSet {
        let rawValue: UInt8
        static let beginsSentence = Marks(rawValue: 1)
        /// Two letters or more, all of them capitals.
        static let isUpper = Marks(rawValue: 2)
        static let isSingle = Marks(rawValue: 4)
        /// Four bytes or more, and no number.
        static let isLong = Marks(rawValue: 8)
        static let startsUpper = Marks(rawValue: 16)
    }

    /// A sentence, a line or a string.
    struct Stretch {
        let words: Range<Int>
        /// Where it stands, in UTF-8 bytes, without the space around it.
        let bytes: Range<Int>
        /// Whether it has its lines to itself.
        let isAlone: Bool
        let isQuestion: Bool
    }

    private(set) var words: [Word] = []
    private(set) var stretches: [Stretch] = []

    private let lexicon: InstructionLexicon
    private var open = OpenWord()
    private var step: UInt8 = 1
    private var beginsSentence = true
    private var stretchStart = 0
    private var stretchWord = 0
    private var beginsLine = true
    private var lastVisible = -1

    /// A word that has not ended.
    private struct OpenWord {
        var hash: UInt32 = 0x811C_9DC5
        var start = 0
        var letters = 0
        var capitals = 0
        var smalls = 0
        var bytes = 0
        var startsUpper = false
        /// The last character of a script that is written without spaces.
        var character: UInt32 = 0

        @inline(__always) mutating func add(_ byte: UInt8) {
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
            bytes += 1
        }
    }

    /// The hash of a word that is written by itself.
    static func hash(of word: String) -> UInt32 {
        var word = word
        return word.withUTF8 {
            InstructionText($0, lexicon: InstructionLexicon.none).words.first?.hash ?? 0
        }
    }

    init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: InstructionLexicon = .standard) {
        self.lexicon = lexicon
        words.reserveCapacity(bytes.count / 6 + 4)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLetter || byte.isDigit {
                index = readLetters(bytes, index)
            } else if byte >= 0x80 {
                index = readScalar(bytes, index)
            } else {
                index = readMark(bytes, index, byte)
            }
        }
        endWord(at: bytes.count)
        endStretch(bytes, at: bytes.count, isLine: true)
    }

    /// Letters and digits of ASCII, as far as they go; gives where to read on.
    @inline(__always)
    private mutating func readLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        begin(at: start)
        var word = open
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isLetter {
                let isCapital = byte & 0x20 == 0
                if isCapital, word.letters == 0 { word.startsUpper = true }
                word.letters += 1
                if isCapital { word.capitals += 1 } else { word.smalls += 1 }
                word.add(byte | 0x20)
            } else if byte.isDigit {
                word.add(byte)
            } else {
                break
            }
            index += 1
        }
        open = word
        lastVisible = index - 1
        return index
    }

    @inline(__always)
    private mutating func begin(at index: Int) {
        if open.bytes == 0 { open.start = index }
    }

    @inline(__always)
    private mutating func endWord(at end: Int) {
        guard open.bytes > 0 else { return }
        var hash = open.hash
        hash ^= hash >> 15
        hash = hash &* 0x85EB_CA6B
        hash ^= hash >> 13
        var marks: Marks = []
        if beginsSentence { marks.insert(.beginsSentence) }
        if open.bytes == 1 { marks.insert(.isSingle) }
        if open.capitals > 1, open.smalls == 0 { marks.insert(.isUpper) }
        if open.bytes >= 4, open.letters > 0 { marks.insert(.isLong) }
        if open.startsUpper { marks.insert(.startsUpper) }
        words.append(
            Word(
                hash: hash, classes: lexicon.classes(of: hash),
                start: Int32(truncatingIfNeeded: open.start), end: Int32(truncatingIfNeeded: end),
                step: step, marks: marks))
        open = OpenWord()
        step = 1
        beginsSentence = false
    }

    @inline(__always)
    private mutating func widenStep(by count: UInt8) { step = min(8, step + count) }

    /// A mark of ASCII; gives where to read on.
    private mutating func readMark(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ byte: UInt8
    ) -> Int {
        endWord(at: index)
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0x20, 0x09, 0x0B, 0x0C: return index + 1
        case 0x0A, 0x0D:
            newLine(bytes, index)
            return index + 1
        case UInt8(ascii: "\\") where next == UInt8(ascii: "n"):
            // A line's end as JSON writes it.
            newLine(bytes, index)
            stretchStart = index + 2
            return index + 2
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
            lastVisible = index
            // The point within an address or a number ends nothing.
            guard next == 0 || next.isBlank || next < 0x30 || next == UInt8(ascii: "<") else {
                break
            }
            beginsSentence = true
            widenStep(by: byte == UInt8(ascii: ";") ? 1 : 3)
            if next == 0x20 || next == 0x09 || next == UInt8(ascii: "\"")
                || next == UInt8(ascii: "'") || next == UInt8(ascii: "<")
            {
                endStretch(bytes, at: index + 1, isLine: false)
            }
        case UInt8(ascii: ":"):
            beginsSentence = true
            widenStep(by: 1)
            lastVisible = index
        case UInt8(ascii: "\""): readQuote(bytes, index)
        default: lastVisible = index
        }
        return index + 1
    }

    private mutating func newLine(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        beginsSentence = true
        widenStep(by: 3)
        endStretch(bytes, at: index, isLine: true)
    }

    /// The quote that begins or ends a string of JSON ends a stretch; any other is a mark.
    private mutating func readQuote(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        var ahead = index + 1
        while ahead < bytes.count, bytes[ahead].isBlank { ahead += 1 }
        let after = ahead < bytes.count ? bytes[ahead] : UInt8(ascii: "}")
        let before = lastVisible >= 0 ? bytes[lastVisible] : 0
        let closes =
            after == UInt8(ascii: ":") || after == UInt8(ascii: ",") || after == 0x7D
            || after == 0x5D
        let opens =
            before == UInt8(ascii: ":") || before == UInt8(ascii: ",") || before == 0x7B
            || before == 0x5B
        if closes || opens {
            endStretch(bytes, at: index, isLine: false)
            stretchStart = index + 1
            beginsSentence = true
        }
        lastVisible = index
    }

    private mutating func endStretch(
        _ bytes: UnsafeBufferPointer<UInt8>, at end: Int, isLine: Bool
    ) {
        defer {
            stretchStart = end
            stretchWord = words.count
            beginsLine = isLine
        }
        guard words.count > stretchWord else { return }
        var start = stretchStart
        while start < end, bytes[start].isBlank { start += 1 }
        var last = end
        while last > start, bytes[last - 1].isBlank { last -= 1 }
        var mark = last
        while mark > start,
            bytes[mark - 1] == UInt8(ascii: "\"") || bytes[mark - 1] == UInt8(ascii: "'")
        {
            mark -= 1
        }
        stretches.append(
            Stretch(
                words: stretchWord..<words.count, bytes: start..<last,
                isAlone: beginsLine && isLine,
                isQuestion: mark > start
                    && (bytes[mark - 1] == UInt8(ascii: "?")
                        || mark - start >= 3 && bytes[mark - 3] == 0xEF && bytes[mark - 1] == 0x9F)
            ))
    }
}

extension InstructionText {
    /// A character beyond ASCII; gives where to read on.
    private mutating func readScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let (scalar, length) = UTF8Scalar.at(index, in: bytes)
        let end = index + length
        switch FoldedLetter(scalar) {
        case .invisible: return end
        case .letters(let one, let two, let isUpper):
            begin(at: index)
            open.letters += 1
            if isUpper {
                open.capitals += 1
                if open.letters == 1 { open.startsUpper = true }
            } else {
                open.smalls += 1
            }
            open.add(one)
            if two != 0 { open.add(two) }
        case .other(let folded):
            begin(at: index)
            open.letters += 1
            if folded != scalar { open.capitals += 1 } else { open.smalls += 1 }
            add(folded)
        case .character:
            // A script without spaces: each pair of characters is a word.
            let before = open.character
            if before == 0 { endWord(at: index) }
            begin(at: index)
            open.letters += 1
            add(scalar)
            if before != 0 {
                endWord(at: end)
                begin(at: index)
                add(scalar)
            }
            open.character = scalar
        case .stop:
            endWord(at: index)
            lastVisible = end - 1
            beginsSentence = true
            widenStep(by: 3)
            endStretch(bytes, at: end, isLine: false)
            return end
        case .mark: endWord(at: index)
        }
        lastVisible = end - 1
        return end
    }

    private mutating func add(_ scalar: UInt32) {
        if scalar >= 0x800 { open.add(UInt8(truncatingIfNeeded: scalar >> 12)) }
        open.add(UInt8(truncatingIfNeeded: scalar >> 6))
        open.add(UInt8(truncatingIfNeeded: scalar) | 0x80)
    }
}
