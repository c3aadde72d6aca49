// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StatedValueReader {
    mutating func amount(after start: Int, _ currency: Currency, from: Int) -> Int {
        let digit = at(start) == UInt8(ascii: " ") ? start + 1 : start
        guard at(digit).isDigit else { return start }
        return number(at: digit, sign: currency, from: from)
    }

    /// What begins with a digit, and where it ends.
    mutating func number(at start: Int, sign: Currency?, from: Int) -> Int {
        var end = start
        while at(end).isDigit { end += 1 }
        if sign == nil {
            if let after = date(at: start, end) ?? time(at: start, end) { return after }
            if let after = joined(start, end) { return after }
        }
        let (number, other, after) = grouped(start, end)
        var value = StatedValue(kind: .number, start: from, end: after)
        value.number = number
        value.other = other
        if let sign {
            value.kind = .amount
            value.currency = sign
            return factor(&value)
        }
        return measured(&value, digits: end - start)
    }

    /// Digits with hyphens or brackets, or many in a row: a telephone number, a code.
    private mutating func joined(_ start: Int, _ first: Int) -> Int? {
        var end = first
        var digits = end - start
        // «2024-05» is a month.
        if digits == 4, at(start) == UInt8(ascii: "2") || at(start) == UInt8(ascii: "1"),
            at(end) == UInt8(ascii: "-"), !at(end + 3).isDigit
        {
            return nil
        }
        while at(end) == UInt8(ascii: "-") || at(end) == UInt8(ascii: " ") && digits >= 3,
            at(end + 1).isDigit
        {
            var next = end + 1
            while at(next).isDigit { next += 1 }
            // With spaces only as card and telephone numbers are told: groups of three or four.
            if at(end) == UInt8(ascii: " "), next - end - 1 < 3 || at(next) == UInt8(ascii: ".") {
                break
            }
            digits += next - end - 1
            end = next
        }
        let hasLetters = at(end).isLetter || at(end) == UInt8(ascii: "_")
        if hasLetters {
            var next = end
            while isOfWord(next) { next += 1 }
            // «4K», «750ml», «10th» are numbers; «9XA72B» is none.
            guard (end..<next).contains(where: { at($0).isDigit || at($0) == UInt8(ascii: "_") })
            else { return nil }
            if next - start >= 5 { identifier(start, next) }
            return next
        }
        guard digits >= 6, at(end) != UInt8(ascii: "."),
            at(end) != UInt8(ascii: ",") || !at(end + 1).isDigit,
            end != first || digits >= 7 || at(start) == UInt8(ascii: "0")
        else { return nil }
        identifier(start, end)
        return end
    }

    /// 1,234.50 and 1.234,50 and 1 234,50: what separates the last one or two digits is the decimal mark.
    private func grouped(_ start: Int, _ first: Int) -> (number: Int64, other: Int64, end: Int) {
        var whole: Int64 = 0
        for index in start..<first { whole = Self.append(bytes[index], to: whole) }
        var end = first
        var separator: UInt8 = 0
        var isAmbiguous = false
        while true {
            let mark = at(end)
            let isSpace = mark == UInt8(ascii: " ") || mark == UInt8(ascii: "'")
            let isNarrow = mark == 0xC2 && at(end + 1) == 0xA0
            guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || isSpace || isNarrow
            else { break }
            let digit = end + (isNarrow ? 2 : 1)
            var next = digit
            while at(next).isDigit { next += 1 }
            let count = next - digit
            let isGroup = count == 3 && (separator == 0 ? first - start <= 3 : separator == mark)
            if isGroup, !(isSpace && first - start > 3) {
                separator = mark
                isAmbiguous = end == first && !isSpace && !isNarrow
                for index in digit..<next { whole = Self.append(bytes[index], to: whole) }
                end = next
                continue
            }
            guard count > 0, !isSpace, !isNarrow, separator != mark else { break }
            return (Self.scaled(whole) + fraction(digit, next), 0, next)
        }
        guard isAmbiguous else { return (Self.scaled(whole), 0, end) }
        return (Self.scaled(whole), Self.scaled(whole) / 1000, end)
    }

    private func fraction(_ start: Int, _ end: Int) -> Int64 {
        var fraction: Int64 = 0
        for offset in 0..<4 {
            fraction =
                fraction * 10 + (start + offset < end ? Int64(bytes[start + offset] & 15) : 0)
        }
        return fraction
    }

    private static func append(_ digit: UInt8, to number: Int64) -> Int64 {
        number > 100_000_000_000 ? number : number * 10 + Int64(digit & 15)
    }

    private static func scaled(_ whole: Int64) -> Int64 { whole * StatedValue.scale }

    /// «$5k», «$2 million».
    private mutating func factor(_ value: inout StatedValue) -> Int {
        if at(value.end) | 0x20 == UInt8(ascii: "k"), !at(value.end + 1).isLetter {
            value.number = value.number &* 1000
            value.end += 1
        }
        values.append(value)
        return value.end
    }

    /// A number with what follows it: a percent sign, a currency, a month, a unit, an ordinal's ending.
    private mutating func measured(_ value: inout StatedValue, digits: Int) -> Int {
        if at(value.end) == UInt8(ascii: "%")
            || at(value.end) == UInt8(ascii: " ") && at(value.end + 1) == UInt8(ascii: "%")
        {
            value.kind = .percent
            value.end += at(value.end) == UInt8(ascii: "%") ? 1 : 2
            values.append(value)
            return value.end
        }
        var word = value.end
        while at(word) == UInt8(ascii: " ") || at(word) == UInt8(ascii: "-"), word < value.end + 2 {
            word += 1
        }
        if word < bytes.count, let (currency, length) = Currency.sign(bytes, word),
            currency != .dollar || word == value.end
        {
            value.kind = .amount
            value.currency = currency
            value.end = word + length
            values.append(value)
            return value.end
        }
        guard at(word).isLetter || at(word) >= 0xC3 else { return plain(&value) }
        var end = word
        while at(end).isLetter || at(end) >= 0x80 && end < bytes.count { end += 1 }
        guard end - word <= 16 else { return plain(&value) }
        if digits <= 2, value.number < 32 * StatedValue.scale,
            let after = date(day: value, at: word)
        {
            return after
        }
        let text = folded(word, end)
        if let currency = Currency.words[text] {
            value.kind = .amount
            value.currency = currency
            value.end = end
        } else if ValueWords.percents.contains(text) {
            value.kind = .percent
            value.end = end
        } else if word == value.end,
            ["st", "nd", "rd", "th", "er", "e", "a", "o", "x", "ª", "º"].contains(text)
        {
            value.isOrdinal = true
            value.end = end
        } else {
            value.unit = unit(text, end)
        }
        values.append(value)
        return value.end
    }

    /// A number by itself: one that begins a line of a list only counts the lines.
    private mutating func plain(_ value: inout StatedValue) -> Int {
        var before = value.start
        while before > 0,
            bytes[before - 1] == UInt8(ascii: " ") || bytes[before - 1] == UInt8(ascii: "*")
        {
            before -= 1
        }
        let beginsLine = before == 0 || bytes[before - 1] == UInt8(ascii: "\n")
        let mark = at(value.end)
        if beginsLine,
            mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") || mark == UInt8(ascii: ":")
        {
            value.isOrdinal = true
        }
        // «24/7», «1/2».
        if mark == UInt8(ascii: "/") || at(value.start - 1) == UInt8(ascii: "/") {
            value.isOrdinal = true
        }
        values.append(value)
        return value.end
    }

    private func unit(_ word: String, _ end: Int) -> StatedValue.Unit {
        if let unit = ValueWords.units[word] { return unit }
        guard ValueWords.fillers.contains(word), at(end) == UInt8(ascii: " ") else { return .none }
        var next = end + 1
        while at(next).isLetter || at(next) >= 0x80 && next < bytes.count { next += 1 }
        return next - end > 12 ? .none : ValueWords.units[folded(end + 1, next)] ?? .none
    }
}
