// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text as words in lower case, each as a number, with what stands before it.
///
/// An apostrophe, a hyphen and an underscore part words («I've» is «i ve»). Diacritics stay: «annulé»
/// is done, «annule» is not. A number is a word with a value.
struct ClaimWords {
    /// What stands between a word and the one before.
    struct Gap: OptionSet, Sendable {
        let rawValue: UInt8
        static let comma = Gap(rawValue: 1)
        static let colon = Gap(rawValue: 2)
        static let quote = Gap(rawValue: 4)
        static let stop = Gap(rawValue: 8)
        static let question = Gap(rawValue: 16)
        static let apostrophe = Gap(rawValue: 32)
        /// Nothing to see: the two are one word elsewhere.
        static let joined = Gap(rawValue: 64)
        static let parting: Gap = [.comma, .colon, .stop, .question]
    }

    struct Word: Sendable {
        /// FNV-1a over the lower-case bytes: words are only ever compared.
        let hash: UInt64
        let start: Int32
        let end: Int32
        let gap: Gap
        /// A number in hundredths; `nil` for a word.
        let number: Int?
        /// The hash of its first five bytes: words of one stem are alike.
        let stem: UInt64
        /// Whether the word ends in «ing».
        let endsInIng: Bool
    }

    private(set) var words: [Word] = []
    /// What stands after the last word.
    private(set) var end: Gap = []

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    @inline(__always) static func fold(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    static func hash(_ word: StaticString) -> UInt64 {
        word.withUTF8Buffer { $0.reduce(seed, fold) }
    }

    init(_ text: String, limit: Int = 65536) {
        var text = text
        text.withUTF8 { read(UnsafeBufferPointer(rebasing: $0.prefix(limit))) }
    }

    /// No sentence has more words than this; a longer one is read in pieces.
    static let pieceLimit = 160

    /// The words in pieces of which none takes long to read.
    var pieces: [ClaimWords] {
        guard words.count > Self.pieceLimit else { return [self] }
        return stride(from: 0, to: words.count, by: Self.pieceLimit).map { start in
            var piece = self
            let last = min(start + Self.pieceLimit, words.count)
            piece.words = Array(words[start..<last])
            if last < words.count { piece.end = [] }
            return piece
        }
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        words.reserveCapacity(bytes.count / 5 + 4)
        var gap: Gap = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte.isDigit {
                index = readNumber(bytes, from: index, gap: &gap)
            } else if byte.isLetter || (byte >= 0xC3 && Self.isLetter(bytes, index)) {
                index = readWord(bytes, from: index, gap: &gap)
            } else {
                index = readMark(bytes, at: index, gap: &gap)
            }
        }
        end = gap
    }

    private mutating func readWord(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, gap: inout Gap
    ) -> Int {
        var hash = Self.seed
        var stem: UInt64?
        var index = start
        while index < bytes.count {
            if index >= start + 5, stem == nil { stem = hash }
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte.isLetter || byte.isDigit else { break }
                hash = Self.fold(hash, byte.isLetter ? byte | 0x20 : byte)
                index += 1
            } else {
                guard Self.isLetter(bytes, index) else { break }
                let length = Self.length(byte)
                if length == 2, index + 1 < bytes.count {
                    let (lead, trail) = Self.lowercased(byte, bytes[index + 1])
                    hash = Self.fold(Self.fold(hash, lead), trail)
                } else {
                    for offset in index..<min(index + length, bytes.count) {
                        hash = Self.fold(hash, bytes[offset])
                    }
                }
                index += length
            }
        }
        index = min(index, bytes.count)
        // A short plural is of the stem of its singular: «items».
        if index - start <= 5, index - start > 3, bytes[index - 1] | 0x20 == UInt8(ascii: "s") {
            stem = bytes[start..<index - 1].reduce(Self.seed) {
                Self.fold($0, $1.isLetter ? $1 | 0x20 : $1)
            }
        }
        let endsInIng =
            index - start > 4 && bytes[index - 3] | 0x20 == UInt8(ascii: "i")
            && bytes[index - 2] | 0x20 == UInt8(ascii: "n")
            && bytes[index - 1] | 0x20 == UInt8(ascii: "g")
            // «anything» is no verb.
            && !(bytes[index - 5] | 0x20 == UInt8(ascii: "t")
                && bytes[index - 4] | 0x20 == UInt8(ascii: "h"))
        words.append(
            Word(
                hash: hash, start: Int32(start), end: Int32(index), gap: gap, number: nil,
                stem: stem ?? hash, endsInIng: endsInIng))
        gap = .joined
        return index
    }

    private mutating func readNumber(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, gap: inout Gap
    ) -> Int {
        var index = start
        while index < bytes.count {
            if bytes[index].isDigit {
                index += 1
            } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
                index + 1 < bytes.count, bytes[index + 1].isDigit
            {
                index += 2
            } else {
                break
            }
        }
        var hash = Self.seed
        for offset in start..<index { hash = Self.fold(hash, bytes[offset]) }
        words.append(
            Word(
                hash: hash, start: Int32(start), end: Int32(index), gap: gap,
                number: ClaimFigure.hundredths(bytes[start..<index]), stem: hash,
                endsInIng: false))
        gap = .joined
        return index
    }

    /// Takes in what is neither letter nor digit; signs of money and per cent are words.
    private mutating func readMark(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, gap: inout Gap
    ) -> Int {
        func sign(_ length: Int) {
            var hash = Self.seed
            let end = min(index + length, bytes.count)
            for offset in index..<end { hash = Self.fold(hash, bytes[offset]) }
            words.append(
                Word(
                    hash: hash, start: Int32(index), end: Int32(end), gap: gap, number: nil,
                    stem: hash, endsInIng: false))
        }
        let isTight = gap == .joined
        gap.remove(.joined)
        switch bytes[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"):
            gap.insert(.comma)
        case UInt8(ascii: ":"): gap.insert(.colon)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "\n"): gap.insert(.stop)
        case UInt8(ascii: "?"): gap.insert(.question)
        case UInt8(ascii: "\""): gap.insert(.quote)
        case UInt8(ascii: "'"): gap.insert(isTight ? .apostrophe : .quote)
        case UInt8(ascii: "-"):
            // A hyphen joins, a dash parts: what matters is the space before it.
            if !isTight, index > 0, bytes[index - 1].isBlank { gap.insert(.comma) }
        case UInt8(ascii: "$"), UInt8(ascii: "%"):
            sign(1)
            gap = []
        case UInt8(ascii: "\\")
        where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "n"):
            // An escape that nobody took back.
            gap.insert(.stop)
            return index + 2
        case 0xC2 where index + 1 < bytes.count:
            switch bytes[index + 1] {
            case 0xA3, 0xA7:
                sign(2)
                gap = []
            case 0xAB, 0xBB: gap.insert(.quote)
            default: break
            }
            return index + 2
        case 0xE2 where index + 2 < bytes.count:
            switch (bytes[index + 1], bytes[index + 2]) {
            case (0x80, 0x93), (0x80, 0x94):
                if !isTight { gap.insert(.comma) }
                if isTight, index + 3 < bytes.count, !bytes[index + 3].isDigit {
                    gap.insert(.comma)
                }
            case (0x80, 0x98), (0x80, 0x99): gap.insert(isTight ? .apostrophe : .quote)
            case (0x80, 0x9C), (0x80, 0x9D), (0x80, 0x9E): gap.insert(.quote)
            case (0x80, 0xA6): gap.insert(.stop)
            case (0x82, 0xAC):
                sign(3)
                gap = []
            default: break
            }
            return index + 3
        case 0xF0...: return index + 4
        default: break
        }
        return index + 1
    }

    private static func length(_ lead: UInt8) -> Int {
        lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Letters beyond ASCII: all of two bytes, and the three-byte scripts; no general punctuation.
    private static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] {
        case 0xC3:
            index + 1 < bytes.count && bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7
        case 0xC4...0xDF: true
        case 0xE0, 0xE1, 0xE3...0xED:
            bytes[index] != 0xE3 || bytes[min(index + 1, bytes.count - 1)] != 0x80
        default: false
        }
    }

    private static func lowercased(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
        switch lead {
        case 0xC3: (lead, trail < 0x9F ? trail | 0x20 : trail)
        case 0xC4: (lead, trail < 0xB8 ? trail | 1 : trail & 1 == 1 ? trail + 1 : trail)
        case 0xC5:
            switch trail {
            case 0x81...0x88, 0xB9...0xBE: (lead, trail & 1 == 1 ? trail + 1 : trail)
            case 0x8A...0xB7: (lead, trail | 1)
            default: (lead, trail)
            }
        default: (lead, trail)
        }
    }
}
