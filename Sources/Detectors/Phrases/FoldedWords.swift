// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text as words without case and diacritics, sentence by sentence.
///
/// An apostrophe parts words («don't» is «don t», «l'agent» is «l agent»). Scripts without spaces
/// are read character by character.
struct FoldedWords {
    struct Word {
        /// The folded letters in one number (FNV-1a over their scalars): words are only ever compared.
        let letters: UInt64
        /// Where it stands, in UTF-8 bytes of the original.
        let bytes: Range<Int>
        /// Whether a comma or another mark stands between the word before and this one.
        let beginsClause: Bool
    }

    /// No sentence has more words than this; a longer one is parted.
    static let sentenceLimit = 120

    private(set) var sentences: [[Word]] = []

    init(_ text: String) {
        var words: [Word] = []
        var word = Letters()
        var start = 0
        var position = 0
        var beginsClause = true

        func endWord() {
            guard !word.isEmpty else { return }
            words.append(
                Word(letters: word.value, bytes: start..<position, beginsClause: beginsClause))
            word = Letters()
            beginsClause = false
        }
        func endSentence() {
            endWord()
            if !words.isEmpty { sentences.append(words) }
            words = []
            beginsClause = true
        }

        func read(_ scalar: Unicode.Scalar, _ length: Int) {
            switch Self.kind(of: scalar) {
            case .letter:
                if word.isEmpty { start = position }
                Self.fold(scalar, into: &word)
            case .character:
                endWord()
                start = position
                word.append(scalar)
                position += length
                endWord()
                position -= length
            case .invisible: break
            case .space: endWord()
            case .clauseMark:
                endWord()
                beginsClause = true
            case .sentenceMark: endSentence()
            }
            if words.count >= Self.sentenceLimit { endSentence() }
            position += length
        }

        var text = text
        text.withUTF8 { bytes in
            while position < bytes.count {
                let byte = bytes[position]
                if byte.isLetter || byte.isDigit {
                    // Most of what people write: one step, without asking Unicode.
                    if word.isEmpty { start = position }
                    word.append(byte.isLetter ? byte | 0x20 : byte)
                    position += 1
                } else if byte == 0x20 {
                    endWord()
                    if words.count >= Self.sentenceLimit { endSentence() }
                    position += 1
                } else {
                    let (scalar, length) = Self.scalar(at: position, in: bytes)
                    read(scalar, length)
                }
            }
        }
        endSentence()
    }

    /// The scalar that begins at `position`: the text is valid UTF-8.
    private static func scalar(
        at position: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (Unicode.Scalar, Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var value = first & (0xFF >> UInt32(length + 1))
        for byte in bytes[(position + 1)..<min(position + length, bytes.count)] {
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    private enum Kind { case letter, character, invisible, space, clauseMark, sentenceMark }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": .letter
        case ".", "!", "?", "\n", "\r", "…", "。", "！", "？", "¿", "¡", "؟": .sentenceMark
        case ",", ";", ":", "(", ")", "、", "，", "–", "—", "،": .clauseMark
        case "\0"..."\u{7F}": .space
        case "\u{AD}", "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}":
            .invisible
        case "\u{3040}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}", "\u{AC00}"..."\u{D7A3}": .character
        default: scalar.properties.isAlphabetic ? .letter : .space
        }
    }

    /// Latin letters with marks, as the letters that people type in a hurry.
    private static let plain: [Unicode.Scalar: String] = {
        let groups = [
            ("a", "àáâãåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"),
            ("g", "ĝğġģ"), ("i", "ìíîïĩīĭįı"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõøōŏő"),
            ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"),
            ("u", "ùúûũūŭůűų"), ("y", "ýÿŷ"), ("z", "źżž"), ("a", "ä"), ("o", "ö"), ("u", "ü"),
            ("е", "ё"),
        ]
        var plain: [Unicode.Scalar: String] = [:]
        for (letter, marked) in groups {
            for scalar in marked.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()

    private static func fold(_ scalar: Unicode.Scalar, into word: inout Letters) {
        if scalar.isASCII {
            let isUpper = ("A"..."Z").contains(scalar)
            word.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            return
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if let letters = plain[lower] {
                for letter in letters.unicodeScalars { word.append(letter) }
            } else if !("\u{300}"..."\u{36F}").contains(lower) {
                word.append(lower)
            }
        }
    }

    /// Letters, folded into one number as they come.
    private struct Letters {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
        private(set) var isEmpty = true

        @inline(__always)
        mutating func append(_ letter: UInt8) {
            value = (value ^ UInt64(letter)) &* 0x100_0000_01B3
            isEmpty = false
        }

        mutating func append(_ scalar: Unicode.Scalar) {
            value = (value ^ UInt64(scalar.value)) &* 0x100_0000_01B3
            isEmpty = false
        }
    }
}
