// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Finds tokens in a text, and what looks like one, also where a model has changed them on the way.
///
/// What a model does to a token and what is still read: other case, any hyphen or an underscore for the hyphen,
/// an escape before it, a soft hyphen or a line break within, an ending or punctuation behind it, markup
/// around it, its word in another language.
struct VaultReader: Sendable {
    /// A token in a text, or something in the shape of one.
    struct Reading: Equatable, Sendable {
        var bytes: Range<Int>
        /// The class of its word.
        var kind: Int
        var meaning: Meaning
    }

    enum Meaning: Equatable, Sendable {
        /// The vault issued it.
        case issued(entry: Int, spelling: Int)
        /// Its check character is right, but the vault knows nothing of it.
        case unknown
        /// It is miswritten, or never was one.
        case broken
    }

    /// What the vault knows of a tag.
    struct Issue: Sendable {
        let entry: Int
        let kind: Int
        var spellings: Int
    }

    let words: VaultWords
    var issues: [UInt32: Issue] = [:]

    /// How much may stand between the characters of a token that was broken over lines.
    static let gapLimit = 16
    /// No token, whatever was done to it, is longer than this.
    static let reach = VaultWords.limit + 4 + gapLimit + 12

    enum Step {
        case found(Reading)
        /// The text is read. From `held` on something may still become a token.
        case end(held: Int)
    }

    struct Cursor {
        var position = 0
        /// Where the last token ended: nothing before it is a part of another.
        var floor = 0

        mutating func drop(_ count: Int) {
            position -= count
            floor = max(0, floor - count)
        }
    }

    /// Reads on to the next token, or to the end of what has arrived.
    ///
    /// INVARIANT: a step depends on the word before the cursor and on what follows, never on how much has
    /// arrived: where that matters, the step is `end`.
    func next(in text: Span<UInt8>, from cursor: inout Cursor, isFinal: Bool) -> Step {
        let signs = Self.signs.span
        var index = cursor.position
        while true {
            // Unchecked, because it is where all the time goes: `index` only grows from 0 and is below the
            // count, and a byte is below 256.
            while index < text.count, !signs[unchecked: Int(text[unchecked: index])] { index += 1 }
            guard index < text.count else { break }
            guard let word = words.word(before: index, in: text, floor: cursor.floor) else {
                index += 1
                continue
            }
            switch body(behind: index, in: text, after: word, isFinal: isFinal) {
            case .none: index += 1
            case .unknown:
                cursor.position = index
                return .end(held: word.start)
            case .found(let meaning, let end):
                cursor.position = end
                cursor.floor = end
                return .found(Reading(bytes: word.start..<end, kind: word.kind, meaning: meaning))
            }
        }
        cursor.position = index
        guard !isFinal else { return .end(held: text.count) }
        return .end(held: words.beginning(in: text, floor: cursor.floor))
    }

    /// All tokens in a text, in their order.
    func readings(in text: Span<UInt8>) -> [Reading] {
        var readings: [Reading] = []
        var cursor = Cursor()
        while case .found(let reading) = next(in: text, from: &cursor, isFinal: true) {
            readings.append(reading)
        }
        return readings
    }

    // MARK: Behind the word

    private enum Body {
        case none
        /// More text is needed to tell.
        case unknown
        case found(Meaning, end: Int)
    }

    private func body(
        behind sign: Int, in text: Span<UInt8>, after word: (start: Int, kind: Int), isFinal: Bool
    ) -> Body {
        let first: Int
        switch Self.hyphen(at: sign, in: text) {
        case .none: return .none
        case .cut: return isFinal ? .none : .unknown
        case .read(let end): first = end
        }
        var values = VaultToken.Values()
        var index = first
        var gaps = 0
        while values.count < VaultToken.bodyLength {
            guard index < text.count else {
                guard isFinal else { return .unknown }
                return gaps == 0 ? rest(first, in: text) : .none
            }
            let value = VaultToken.values[Int(text[index])]
            if value != 255 {
                values.append(value)
                index += 1
                continue
            }
            switch Self.gap(at: index, in: text, limit: Self.gapLimit - gaps) {
            case .cut: if !isFinal { return .unknown }
            case .read(let end):
                gaps += end - index
                index = end
                continue
            case .none: break
            }
            return gaps == 0 ? rest(first, in: text) : .none
        }
        guard let token = VaultToken.reading(values) else {
            return gaps == 0 ? rest(first, in: text, isFinal: isFinal) : .none
        }
        if let issue = issues[token.tag], issue.kind == word.kind, token.spelling < issue.spellings
        {
            return .found(.issued(entry: issue.entry, spelling: token.spelling), end: index)
        }
        if gaps == 0 {
            switch rest(first, in: text, isFinal: isFinal) {
            case .unknown: return .unknown
            // With a character too many, which the check character lets pass once in 23 times.
            case .found(let meaning, let end) where end > index: return .found(meaning, end: end)
            case .found, .none: break
            }
        }
        return .found(.unknown, end: index)
    }

    /// What is no token may be meant as one: 7 to 11 characters of the alphabet, letters and digits. No word has
    /// eight letters of it in a row.
    private func rest(_ first: Int, in text: Span<UInt8>, isFinal: Bool = true) -> Body {
        var index = first
        var letters = 0
        var digits = 0
        while index < text.count, index - first < 12 {
            let value = VaultToken.values[Int(text[index])]
            guard value != 255 else { break }
            if VaultToken.isLetter(value) { letters += 1 } else { digits += 1 }
            index += 1
        }
        if index == text.count, !isFinal, index - first < 12 { return .unknown }
        guard 7...11 ~= index - first, letters >= 2, digits >= 1 || index - first >= 8 else {
            return .none
        }
        // A longer word or number of which these are the first characters, but for an ending.
        if index < text.count, Self.isAlphanumeric(text[index]), text[index] | 0x20 != 0x73 {
            return .none
        }
        return .found(.broken, end: index)
    }

    @inline(__always) private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte
    }

    // MARK: Hyphens and breaks

    private enum Piece {
        case none
        /// The text ends within it.
        case cut
        case read(end: Int)
    }

    /// The first bytes of what may stand between the word and the body.
    private static let signs: [Bool] = {
        var signs = [Bool](repeating: false, count: 256)
        for byte in [0x2D, 0x5F, 0x5C, 0xC2, 0xE2, 0xEF] { signs[byte] = true }
        return signs
    }()

    /// `-`, `_`, either with a backslash before it, or one of Unicode's hyphens and dashes.
    private static func hyphen(at index: Int, in text: Span<UInt8>) -> Piece {
        let byte = text[index]
        if byte == 0x2D || byte == 0x5F { return .read(end: index + 1) }
        guard index + 1 < text.count else { return .cut }
        let second = text[index + 1]
        switch byte {
        case 0x5C: return second == 0x2D || second == 0x5F ? .read(end: index + 2) : .none
        case 0xC2: return second == 0xAD ? .read(end: index + 2) : .none
        case 0xE2 where second == 0x80 || second == 0x88,
            0xEF where second == 0xBC || second == 0xB9:
            guard index + 2 < text.count else { return .cut }
            let isHyphen =
                switch (second, text[index + 2]) {
                // U+2010 to U+2015, U+2212, U+FF0D, U+FE63.
                case (0x80, 0x90...0x95), (0x88, 0x92), (0xBC, 0x8D), (0xB9, 0xA3): true
                default: false
                }
            return isHyphen ? .read(end: index + 3) : .none
        default: return .none
        }
    }

    /// A break within a token: a new line with or without a hyphen before it and indentation behind it, or
    /// what can't be seen at all.
    private static func gap(at start: Int, in text: Span<UInt8>, limit: Int) -> Piece {
        var index = start
        var isBreak = false
        if text[index] == 0x2D { index += 1 }
        while true {
            guard index - start <= limit else { return .none }
            guard index < text.count else { return .cut }
            switch text[index] {
            case 0x0A, 0x0D: isBreak = true
            case 0x20 where isBreak, 0x09 where isBreak: break
            case 0xC2:
                guard index + 1 < text.count else { return .cut }
                guard text[index + 1] == 0xAD else { return isBreak ? .read(end: index) : .none }
                isBreak = true
                index += 1
            case 0xE2:
                // U+200B, U+2060.
                guard index + 2 < text.count else { return .cut }
                let isInvisible =
                    text[index + 1] == 0x80 && text[index + 2] == 0x8B
                    || text[index + 1] == 0x81 && text[index + 2] == 0xA0
                guard isInvisible else { return isBreak ? .read(end: index) : .none }
                isBreak = true
                index += 2
            default: return isBreak ? .read(end: index) : .none
            }
            index += 1
        }
    }
}
