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
    let beforeThat: UInt8
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
}
