// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What at the end of a text may become the beginning of something: the word that is not over, and a
/// short word in capitals or the name of a month before it (`AB 12 34 56 C`, `May 12`).
enum HeldTail {
    /// The most bytes of a word that are held.
    static let wordLimit = 64
    /// The most bytes of a short word in capitals before it.
    static let headLimit = 7

    /// Where it begins.
    static func start(before index: Int, in text: Span<UInt8>, matchEnd: Int) -> Int {
        let floor = max(0, matchEnd, index - wordLimit)
        var start = index
        while start > floor {
            let byte = text[start - 1]
            if byte < 0x80 {
                guard byte > 0x20 else { break }
                start -= 1
            } else {
                let previous = FoldedCharacter.before(start, in: text, floor: floor)
                guard previous.code.isOfLocalPart else { break }
                start -= previous.length
            }
        }
        let wordFloor = max(0, matchEnd)
        return head(before: start, in: text, floor: wordFloor)
            ?? CalendarDate.monthStart(before: start, in: text, floor: wordFloor) ?? start
    }

    /// Where up to seven capitals and hyphens begin that stand before `index` with one space between.
    static func head(before index: Int, in text: Span<UInt8>, floor: Int) -> Int? {
        guard index - 2 >= floor, text[index - 1] == 0x20, text[index - 2].isUpper else {
            return nil
        }
        var start = index - 1
        while start > floor, index - start <= headLimit,
            text[start - 1].isUpper || text[start - 1] == 0x2D
        {
            start -= 1
        }
        guard index - 1 - start <= headLimit, text[start] != 0x2D else { return nil }
        return start == floor || !text[start - 1].isOfWord && text[start - 1] != 0x2D ? start : nil
    }
}
