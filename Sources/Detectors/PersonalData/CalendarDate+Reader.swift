// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension CalendarDate {
    struct Number {
        let value: Int
        let count: Int
    }

    /// A place in a text that is not known to its end.
    struct Reader {
        var index: Int
        let isFinal: Bool

        func code(_ text: Span<UInt8>) -> UInt8 { text.code(at: index, isFinal: isFinal) }
        func isUnknown(_ text: Span<UInt8>) -> Bool { code(text) == FoldedCharacter.unknown }
        func failure(_ text: Span<UInt8>) -> Outcome { isUnknown(text) ? .unknown : .none }

        mutating func advance() { index += 1 }

        mutating func take(_ wanted: UInt8, _ text: Span<UInt8>) -> Bool {
            guard code(text) == wanted else { return false }
            index += 1
            return true
        }

        /// One to `most` digits, after which none stands.
        mutating func digits(upTo most: Int, _ text: Span<UInt8>) -> Number? {
            var value = 0
            var count = 0
            while count <= most, code(text).isDigit {
                value = value * 10 + Int(code(text) - 0x30)
                count += 1
                index += 1
            }
            return count > 0 && count <= most && !isUnknown(text)
                ? Number(value: value, count: count) : nil
        }

        mutating func skipBlanks(_ text: Span<UInt8>) {
            for _ in 0..<2 where code(text) == 0x20 { index += 1 }
        }

        /// `st`, `nd`, `rd`, `th`, `er`, or a masculine sign.
        mutating func skipOrdinal(_ text: Span<UInt8>) {
            let first = code(text)
            let second = text.code(at: index + 1, isFinal: isFinal)
            if first == FoldedCharacter.other, text[index] == 0xC2, index + 1 < text.count,
                text[index + 1] == 0xBA
            {
                index += 2
                return
            }
            guard first.isLetter else { return }
            if second == FoldedCharacter.unknown {
                index += 1
                return
            }
            switch (first | 0x20, second | 0x20) {
            case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68), (0x65, 0x72):
                if !text.code(at: index + 2, isFinal: isFinal).isLetter { index += 2 }
            default: break
            }
        }

        /// A short word and the space after it, if that is what comes.
        mutating func skipWord(_ word: StaticString, _ text: Span<UInt8>) {
            var ahead = index
            let fits = word.withUTF8Buffer { letters in
                for letter in letters {
                    let code = text.code(at: ahead, isFinal: isFinal)
                    if code == FoldedCharacter.unknown {
                        return true
                    }
                    guard code | 0x20 == letter else { return false }
                    ahead += 1
                }
                return true
            }
            guard fits else { return }
            let after = text.code(at: ahead, isFinal: isFinal)
            if after == FoldedCharacter.unknown {
                index = ahead
            } else if after == 0x20 {
                index = ahead + 1
            }
        }

        /// The name of a month as a whole word, with a full stop if it is cut short.
        mutating func month(_ text: Span<UInt8>) -> Bool {
            let start = index
            while index - start < 14, code(text).isLetter || code(text) == FoldedCharacter.other {
                index += 1
            }
            guard !isUnknown(text) else { return false }
            let end = index
            guard end - start >= 3, Months.shared.isMonth(start..<end, in: text),
                !code(text).isDigit,
                code(text) != UInt8(ascii: "_")
            else { return false }
            return true
        }

        /// The end of a date of figures, and a time of day after it.
        mutating func finish(isFull: Bool, _ text: Span<UInt8>) -> Outcome {
            let end = index
            if isUnknown(text) { return .unknown }
            if code(text).isDigit { return .none }
            if code(text) == 0x2D || code(text) == 0x2F || code(text) == 0x2E {
                let next = text.code(at: index + 1, isFinal: isFinal)
                if next == FoldedCharacter.unknown { return .unknown }
                if next.isDigit { return .none }
            }
            guard code(text) == 0x20 || code(text) == UInt8(ascii: "T") else {
                return code(text).isLetter || code(text) == UInt8(ascii: "@")
                    ? .none : .found(end, isFull: isFull)
            }
            let isSpace = code(text) == 0x20
            index += 1
            guard let hour = digits(upTo: 2, text), hour.value < 25, take(UInt8(ascii: ":"), text),
                let minute = digits(upTo: 2, text), minute.count == 2, minute.value < 60
            else {
                return isUnknown(text) ? .unknown : isSpace ? .found(end, isFull: isFull) : .none
            }
            var timeEnd = index
            if take(UInt8(ascii: ":"), text) {
                guard let second = digits(upTo: 2, text), second.count == 2 else {
                    return isUnknown(text) ? .unknown : .found(timeEnd, isFull: isFull)
                }
                timeEnd = index
                if code(text) == UInt8(ascii: ".") {
                    advance()
                    if digits(upTo: 9, text) != nil { timeEnd = index }
                    if isUnknown(text) { return .unknown }
                    index = timeEnd
                }
            }
            if isUnknown(text) { return .unknown }
            if code(text) == UInt8(ascii: "Z") { timeEnd = index + 1 }
            return .found(timeEnd, isFull: isFull)
        }
    }
}
