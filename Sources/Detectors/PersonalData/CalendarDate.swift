// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Dates as people and machines write them: `9/19/1963`, `20.11.2026`, `2026-11-20 23:36:19`,
/// `12 May 2020`, `May 12th, 2020`, `12. März`. A day of the week alone is none.
enum CalendarDate {
    enum Outcome {
        case none
        /// Where it ends, and whether it has a year.
        case found(Int, isFull: Bool)
        case unknown
    }

    // MARK: Digits first

    /// Reads a date whose first digit is at `start`, before which no digit stands.
    static func read(at start: Int, in text: Span<UInt8>, isFinal: Bool) -> Outcome {
        var reader = Reader(index: start, isFinal: isFinal)
        guard let first = reader.digits(upTo: 4, text) else { return reader.failure(text) }
        let separator = reader.code(text)
        if first.count == 4 {
            guard 1800...2199 ~= first.value,
                separator == 0x2D || separator == 0x2F || separator == 0x2E
            else { return reader.failure(text) }
            reader.advance()
            guard let month = reader.digits(upTo: 2, text), 1...12 ~= month.value,
                reader.take(separator, text),
                let day = reader.digits(upTo: 2, text), 1...31 ~= day.value
            else { return reader.failure(text) }
            return reader.finish(isFull: true, text)
        }
        guard first.count <= 2, first.value > 0, first.value <= 31 else {
            return reader.failure(text)
        }
        switch separator {
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
            var numeric = reader
            numeric.advance()
            if let second = numeric.digits(upTo: 2, text) {
                guard isDayAndMonth(first.value, second.value), numeric.take(separator, text),
                    let year = numeric.digits(upTo: 4, text)
                else { return numeric.failure(text) }
                let isYear =
                    year.count == 4 && 1800...2199 ~= year.value
                    || year.count == 2 && separator == UInt8(ascii: "/")
                return isYear ? numeric.finish(isFull: true, text) : numeric.failure(text)
            }
            if numeric.isUnknown(text) { return .unknown }
            guard separator == UInt8(ascii: "."),
                numeric.code(text) == 0x20 || numeric.code(text).isLetter
            else {
                return .none
            }
            reader = numeric
        default: break
        }
        return written(reader, in: text)
    }

    /// After the day: `12th of May 2020`, `12. Mai`, `12 de mayo de 2020`.
    private static func written(_ reader: Reader, in text: Span<UInt8>) -> Outcome {
        var reader = reader
        reader.skipOrdinal(text)
        reader.skipBlanks(text)
        reader.skipWord("of", text)
        reader.skipWord("de", text)
        reader.skipWord("di", text)
        if reader.isUnknown(text) { return .unknown }
        guard reader.month(text) else { return reader.failure(text) }
        let end = reader.index
        return withYear(reader, or: end, in: text)
    }

    // MARK: The month first

    /// Reads on after a month that stands before `digit`: `May 12, 2020`, `May 2020`.
    static func read(afterMonthAt digit: Int, in text: Span<UInt8>, isFinal: Bool) -> Outcome {
        var reader = Reader(index: digit, isFinal: isFinal)
        guard let number = reader.digits(upTo: 4, text) else { return reader.failure(text) }
        if number.count == 4 {
            return 1800...2199 ~= number.value && !reader.code(text).isLetter
                ? .found(reader.index, isFull: true) : .none
        }
        guard number.count <= 2, 1...31 ~= number.value else { return .none }
        reader.skipOrdinal(text)
        let end = reader.index
        if reader.isUnknown(text) { return .unknown }
        if reader.code(text).isLetter { return .none }
        return withYear(reader, or: end, in: text)
    }

    /// A year, with «,», «de» or «of» before it, if one follows.
    private static func withYear(_ reader: Reader, or end: Int, in text: Span<UInt8>) -> Outcome {
        var reader = reader
        if reader.code(text) == UInt8(ascii: ".") || reader.code(text) == UInt8(ascii: ",") {
            reader.advance()
        }
        reader.skipBlanks(text)
        reader.skipWord("de", text)
        reader.skipWord("of", text)
        reader.skipWord("del", text)
        if let year = reader.digits(upTo: 4, text), year.count == 4, 1800...2199 ~= year.value {
            return .found(reader.index, isFull: true)
        }
        return reader.isUnknown(text) ? .unknown : .found(end, isFull: false)
    }

    /// Where the name of a month begins that ends just before the gap before `digit`.
    static func monthStart(before digit: Int, in text: Span<UInt8>, floor: Int) -> Int? {
        var end = digit
        while end > floor, digit - end < 2, text[end - 1] == 0x20 || text[end - 1] == 0x2E {
            end -= 1
        }
        guard end < digit else { return nil }
        var start = end
        while start > floor, end - start < 12, text[start - 1].isLetter || text[start - 1] >= 0x80 {
            start -= 1
        }
        guard end - start >= 3, start == floor || !text[start - 1].isOfWord,
            Months.shared.isMonth(start..<end, in: text)
        else { return nil }
        return start
    }

    private static func isDayAndMonth(_ one: Int, _ two: Int) -> Bool {
        1...12 ~= one && 1...31 ~= two || 1...31 ~= one && 1...12 ~= two
    }
}
