// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What stands to the left of a number. Nothing further back than `reach` bytes is looked at, so a
/// stream has to keep no more than that of what has left already.
struct NumberSurroundings {
    /// How far back a decision may look, in bytes.
    static let reach = 64

    /// The code directly before the number.
    let before: UInt8
    /// The code before that.
    private let beforeThat: UInt8
    /// Whether other data, or another group of digits, stands before it with only a gap between.
    let followsNumber: Bool
    private let start: Int
    private let floor: Int

    /// - Parameter matchEnd: where the last finding ended; it is not read again.
    init(of start: Int, in text: Span<UInt8>, matchEnd: Int) {
        self.start = start
        floor = max(0, matchEnd, start - Self.reach)
        let first = FoldedCharacter.visible(before: start, in: text, floor: floor)
        let second = FoldedCharacter.visible(before: first.start, in: text, floor: floor)
        before = first.character.code
        beforeThat = second.character.code

        var next = first
        var gaps = 0
        while gaps < 3, NumberChain.Gap(next.character.code) != nil {
            next = FoldedCharacter.visible(before: next.start, in: text, floor: floor)
            gaps += 1
        }
        if gaps == 0 {
            followsNumber = false
        } else if next.character.code == UInt8(ascii: "]") {
            followsNumber = Placeholder.ends(before: next.start + 1, in: text)
        } else {
            followsNumber =
                next.character.code.isDigit
                || next.character.code == FoldedCharacter.end && next.start == matchEnd
        }
    }

    /// Whether a number that is written in groups may begin here: `v1.555.123.4567`,
    /// `#555-123-4567` and `AB-555-123-4567` are something else.
    var allowsGroupedNumber: Bool {
        if before.isLetter || before == FoldedCharacter.letter { return false }
        switch before {
        case UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "/"),
            UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
            return false
        case UInt8(ascii: "."): return !beforeThat.isDigit
        case UInt8(ascii: ","): return !beforeThat.isDigit
        case UInt8(ascii: "-"), UInt8(ascii: ":"):
            return !beforeThat.isDigit && !(before == UInt8(ascii: "-") && beforeThat.isLetter)
        default: return true
        }
    }

    /// Whether the number is the fraction of another, as in `0.4111111111111111`.
    var isFraction: Bool {
        (before == UInt8(ascii: ".") || before == UInt8(ascii: ",")) && beforeThat.isDigit
    }

    /// Whether letters stand directly before the number that are no word: `a1b2c3`, `SK12`.
    /// Three letters or more are one: people write `visa4111…` too.
    func isInsideCode(in text: Span<UInt8>) -> Bool {
        guard before.isLetter else { return before == UInt8(ascii: "_") }
        var index = start
        var letters = 0
        while letters < 3 {
            let next = FoldedCharacter.visible(before: index, in: text, floor: floor)
            guard next.character.code.isLetter else { return true }
            letters += 1
            index = next.start
        }
        var next = FoldedCharacter.visible(before: index, in: text, floor: floor)
        while next.character.code.isLetter {
            next = FoldedCharacter.visible(before: next.start, in: text, floor: floor)
        }
        return next.character.code.isDigit
    }

    /// Whether one of `words` begins a word shortly before the number.
    ///
    /// - Parameter words: in lower-case ASCII. One that ends in a full stop has to be a whole word.
    func mentions(_ words: [StaticString], in text: Span<UInt8>) -> Bool {
        var index = start
        while index > floor {
            index -= 1
            let byte = text[index]
            if byte == UInt8(ascii: "]"), Placeholder.ends(before: index + 1, in: text) {
                return false
            }
            guard byte.isLetter, index == floor || !text[index - 1].isLetter else { continue }
            for word in words where Self.stands(word, at: index, in: text, before: start) {
                return true
            }
        }
        return false
    }

    private static func stands(
        _ word: StaticString, at index: Int, in text: Span<UInt8>, before limit: Int
    ) -> Bool {
        word.withUTF8Buffer { letters in
            for offset in letters.indices {
                let isEnd = index + offset >= limit
                if letters[offset] == UInt8(ascii: ".") {
                    return isEnd || !text[index + offset].isLetter
                }
                guard !isEnd else { return false }
                let byte = text[index + offset]
                guard (byte.isLetter ? byte | 0x20 : byte) == letters[offset] else { return false }
            }
            return true
        }
    }
}
