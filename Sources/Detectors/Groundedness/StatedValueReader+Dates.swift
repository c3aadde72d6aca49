// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StatedValueReader {
    /// A day as one number: the year (0 where none is said), the month and the day.
    static func packed(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        return year << 9 | month << 5 | day
    }

    private func digits(_ start: Int, _ most: Int) -> (value: Int64, end: Int)? {
        var end = start
        var value: Int64 = 0
        while at(end).isDigit, end - start < most {
            value = value * 10 + Int64(bytes[end] & 15)
            end += 1
        }
        return end > start && !at(end).isDigit ? (value, end) : nil
    }

    private mutating func append(date: Int64, other: Int64 = 0, _ start: Int, _ end: Int) -> Int {
        var value = StatedValue(kind: .date, start: start, end: end)
        value.number = date
        value.other = other
        values.append(value)
        return end
    }

    /// 2024-05-15, 05/15/2024, 15.05.2024: the run of digits from `start` to `end` and what follows it.
    mutating func date(at start: Int, _ end: Int) -> Int? {
        let mark = at(end)
        guard
            mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."),
            let second = digits(end + 1, 2), at(second.end) == mark,
            let third = digits(second.end + 1, 4), let first = digits(start, 4)
        else { return nil }
        if end - start == 4 {
            guard third.end - second.end - 1 <= 2,
                let day = Self.packed(first.value, second.value, third.value)
            else { return nil }
            // A moment's «T» is no letter of it.
            return append(date: day, start, third.end)
                + (at(third.end) == UInt8(ascii: "T") ? 1 : 0)
        }
        let length = third.end - second.end - 1
        guard end - start <= 2, length == 4 || length == 2 else { return nil }
        let year = length == 2 ? third.value + 2000 : third.value
        let dayFirst = Self.packed(year, second.value, first.value)
        let monthFirst =
            mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-")
            ? Self.packed(year, first.value, second.value) : nil
        guard let date = monthFirst ?? dayFirst else { return nil }
        return append(date: date, other: monthFirst == nil ? 0 : dayFirst ?? 0, start, third.end)
    }

    /// «May 15», «May 15th, 2024», «Mai 2024» (which is no day): `digit` is where the number begins.
    mutating func date(month: Int64, at digit: Int, from start: Int) -> Int? {
        guard let day = digits(digit, 2), day.value >= 1, day.value <= 31 else { return nil }
        // «May 5:30» and «mar 1.234» are none.
        guard at(day.end) != UInt8(ascii: ":") else { return nil }
        var end = ordinal(day.end)
        var year: Int64 = 0
        var next = end
        if at(next) == UInt8(ascii: ",") { next += 1 }
        while at(next) == UInt8(ascii: " "), next < end + 3 { next += 1 }
        if next > end, let written = digits(next, 4), (1900...2100).contains(written.value) {
            (year, end) = (written.value, written.end)
        }
        guard let date = Self.packed(year, month, day.value) else { return nil }
        return append(date: date, start, end)
    }

    /// «15 May», «15. Mai 2024», «15 de mayo de 2024», «15th of May»: the day is read, `word` comes next.
    mutating func date(day value: StatedValue, at word: Int) -> Int? {
        let day = value.number / StatedValue.scale
        guard value.number % StatedValue.scale == 0, day >= 1 else { return nil }
        var start = ordinal(word == value.end ? word : word)
        while at(start) == UInt8(ascii: " ") || at(start) == UInt8(ascii: ".") && start < word + 3 {
            start += 1
        }
        for _ in 0..<2 {
            var end = start
            while at(end).isLetter || at(end) >= 0x80 && end < bytes.count { end += 1 }
            guard end > start, end - start <= 16 else { return nil }
            let text = folded(start, end)
            if text == "de" || text == "of" || text == "di", at(end) == UInt8(ascii: " ") {
                start = end + 1
                continue
            }
            guard let month = ValueWords.months[text] else { return nil }
            return dated(day, month, end, value.start)
        }
        return nil
    }

    private mutating func dated(_ day: Int64, _ month: Int64, _ end: Int, _ start: Int) -> Int? {
        var end = end
        var year: Int64 = 0
        var next = end
        while at(next) == UInt8(ascii: " ") || at(next) == UInt8(ascii: ",")
            || at(next) == UInt8(ascii: "."),
            next < end + 2
        { next += 1 }
        for preposition in ["de ", "del "]
        where folded(next, min(bytes.count, next + preposition.utf8.count)) == preposition {
            next += preposition.utf8.count
        }
        if next > end, let written = digits(next, 4), (1900...2100).contains(written.value) {
            (year, end) = (written.value, written.end)
        }
        guard let date = Self.packed(year, month, day) else { return nil }
        return append(date: date, start, end)
    }

    private func ordinal(_ index: Int) -> Int {
        switch (at(index) | 0x20, at(index + 1) | 0x20) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
            (UInt8(ascii: "e"), UInt8(ascii: "r")):
            at(index + 2).isLetter ? index : index + 2
        default: index
        }
    }

    /// 17:30, 5:30 PM, 06:00:00, 17h30, 5 pm, 17 Uhr; minutes of the day.
    mutating func time(at start: Int, _ end: Int) -> Int? {
        guard end - start <= 2, let hour = digits(start, 2), hour.value <= 24 else { return nil }
        var after = end
        var minutes: Int64 = 0
        var isTime = false
        if at(end) == UInt8(ascii: ":") || at(end) | 0x20 == UInt8(ascii: "h"),
            let minute = digits(end + 1, 2), minute.end == end + 3, minute.value < 60
        {
            (minutes, after, isTime) = (minute.value, minute.end, true)
            if at(after) == UInt8(ascii: ":"), let second = digits(after + 1, 2) {
                after = second.end
            }
        }
        var word = after
        while at(word) == UInt8(ascii: " "), word < after + 1 { word += 1 }
        let first = at(word) | 0x20
        var other: Int64 = 0
        var hours = hour.value % 24
        let isHalf = first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
        let second = at(word + 1) == UInt8(ascii: ".") ? word + 2 : word + 1
        if isHalf, at(second) | 0x20 == UInt8(ascii: "m"), !at(second + 1).isLetter,
            hour.value <= 12
        {
            hours = hours % 12 + (first == UInt8(ascii: "p") ? 12 : 0)
            (after, isTime) = (second + 1, true)
        } else if at(word) | 0x20 == UInt8(ascii: "u"), at(word + 1) == UInt8(ascii: "h"),
            at(word + 2) == UInt8(ascii: "r"), !at(word + 3).isLetter
        {
            (after, isTime) = (word + 3, true)
        } else if isTime, hours <= 12 {
            // Without «a.m.» or «p.m.» it may be either.
            other = (hours % 12 + (hours < 12 ? 12 : 0)) * 60 + minutes + 1
        }
        guard isTime else { return nil }
        var value = StatedValue(kind: .time, start: start, end: after)
        value.number = hours * 60 + minutes
        value.other = other
        values.append(value)
        return after
    }
}
