// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Days and times, in the spellings of eight languages.
extension ValueReader {
    /// Reads a date in digits; gives back the word behind it.
    mutating func readDate(_ place: Place, _ index: Int, _ value: Int64, _ digits: Int) -> Int? {
        let gap = place.gap(after: index)
        guard gap == UInt8(ascii: "-") || gap == UInt8(ascii: "/") || gap == UInt8(ascii: "."),
            place.words[index].letters == 0
        else { return nil }
        let (second, secondDigits) = place.leading(index + 1)
        guard secondDigits > 0, secondDigits <= 2, place.words[index + 1].letters == 0
        else { return nil }
        let hasThird = place.gap(after: index + 1) == gap
        let (third, thirdDigits) = hasThird ? place.leading(index + 2) : (0, 0)
        if digits == 4, 1900..<2200 ~= value, 1...12 ~= second, thirdDigits > 0, thirdDigits <= 2 {
            guard 1...31 ~= third else { return nil }
            addDay(value, second, third, place, index, index + 2)
            // `2026-05-15T10:00`
            if place.words[index + 2].letters == 1 { readTimeBehind(place, index + 2) }
            return index + 3
        }
        guard digits <= 2, 1...31 ~= value, 1...31 ~= second else { return nil }
        if thirdDigits == 4 && 1900..<2200 ~= third
            || thirdDigits == 2 && (gap != UInt8(ascii: ".") || secondDigits == 2)
        {
            let year = thirdDigits == 4 ? third : third + (third < 70 ? 2000 : 1900)
            addDay(year, second, value, place, index, index + 2)
            if value != second { addDay(year, value, second, place, index, index + 2) }
            return index + 3
        }
        guard thirdDigits == 0, gap == UInt8(ascii: "/") || gap == UInt8(ascii: ".") else {
            return nil
        }
        // `15/5`, `15.5.`: a day of any year, and perhaps no day at all.
        if second <= 12 { addDayOfYear(second, value, place, index, index + 1) }
        if value <= 12 { addDayOfYear(value, second, place, index, index + 1) }
        return nil
    }

    private mutating func addDay(
        _ year: Int64, _ month: Int64, _ day: Int64, _ place: Place, _ first: Int, _ last: Int
    ) {
        guard 1...12 ~= month, 1...31 ~= day else { return }
        add(day: CivilDay.number(year, month, day), place, first, last)
    }

    private mutating func addDayOfYear(
        _ month: Int64, _ day: Int64, _ place: Place, _ first: Int, _ last: Int
    ) {
        guard 1...12 ~= month, 1...31 ~= day else { return }
        add(.dayOfYear, UInt64(month * 100 + day), place, first, last, month * 100 + day)
    }

    /// `10:30`, `7 pm`, `10am`, `16h30`, `14 Uhr`; gives back the word behind it.
    mutating func readTime(_ place: Place, _ index: Int, _ hours: Int64, _ digits: Int) -> Int? {
        guard digits <= 2, hours <= 24 else { return nil }
        let word = place.words[index]
        if word.letters == 0, place.gap(after: index) == UInt8(ascii: ":") {
            let (minutes, count) = place.leading(index + 1)
            guard count == 2, minutes < 60 else { return nil }
            var last = index + 1
            if place.gap(after: last) == UInt8(ascii: ":"), place.leading(last + 1).digits == 2 {
                last += 1
            }
            let half = half(place, last)
            addTime(hours, minutes, half, place, index, last)
            return last + 1
        }
        if word.letters > 0 {
            let letter = place.text[Int(word.start) + digits] | 0x20
            let count = Int(word.end - word.start)
            if letter == UInt8(ascii: "h"), count <= digits + 3 {
                var minutes: Int64 = 0
                for offset
                    in (Int(word.start) + digits + 1)..<max(
                        Int(word.end), Int(word.start) + digits + 1)
                {
                    guard place.text[offset] &- 48 < 10 else { return nil }
                    minutes = minutes * 10 + Int64(place.text[offset] - 48)
                }
                addTime(hours, minutes, nil, place, index, index)
            } else if letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p"),
                count == digits + 2, place.text[Int(word.end) - 1] | 0x20 == UInt8(ascii: "m")
            {
                addTime(hours, 0, letter == UInt8(ascii: "p"), place, index, index)
            }
            return nil
        }
        if let half = half(place, index) {
            addTime(hours, 0, half, place, index, index)
        } else if index + 1 < place.words.count,
            LineageLexicon.standard[place.words[index + 1].meaning].role.contains(.hour)
        {
            addTime(hours, 0, nil, place, index, index)
        }
        return nil
    }

    private func half(_ place: Place, _ last: Int) -> Bool? {
        guard last + 1 < place.words.count else { return nil }
        let role = LineageLexicon.standard[place.words[last + 1].meaning].role
        if role.contains(.afterNoon) { return true }
        return role.contains(.beforeNoon) ? false : nil
    }

    private mutating func readTimeBehind(_ place: Place, _ index: Int) {
        let word = place.words[index]
        let digits = place.leading(index).digits
        var hours: Int64 = 0
        for offset
            in (Int(word.start) + digits + 1)..<max(Int(word.end), Int(word.start) + digits + 1)
        {
            guard place.text[offset] &- 48 < 10 else { return }
            hours = hours * 10 + Int64(place.text[offset] - 48)
        }
        let minutes =
            place.gap(after: index) == UInt8(ascii: ":") ? place.leading(index + 1).value : 0
        addTime(hours, minutes, nil, place, index, index)
    }

    private mutating func addTime(
        _ hours: Int64, _ minutes: Int64, _ isAfterNoon: Bool?, _ place: Place, _ first: Int,
        _ last: Int
    ) {
        guard hours <= 24, minutes < 60 else { return }
        var hours = hours
        if let isAfterNoon, hours <= 12 { hours = hours % 12 + (isAfterNoon ? 12 : 0) }
        let time = hours * 60 + minutes
        add(.time, UInt64(time), place, first, last, time)
    }

    /// Reads a word that means a number, a month, or a day.
    mutating func readWord(_ place: Place, _ index: Int, _ first: Int) {
        let meaning = LineageLexicon.standard[place.words[index].meaning]
        if meaning.number >= 0 {
            add(number: Int64(meaning.number) * 10_000, place, index, index)
        }
        if meaning.month > 0 { readMonth(place, index, first, Int64(meaning.month)) }
        if meaning.daysFromToday != 127 {
            if let today {
                add(day: today + Int64(meaning.daysFromToday), place, index, index)
            } else {
                nameRelativeDay()
            }
        }
        if meaning.weekday > 0 {
            if let today {
                // The last, the next and the one after it: which is meant is for people to say.
                let weekday = (today + 3) % 7 + 1
                let next = (Int64(meaning.weekday) - weekday + 7) % 7
                for days in [next - 7, next, next + 7] {
                    add(day: today + days, place, index, index)
                }
            } else {
                nameRelativeDay()
            }
        }
    }

    private mutating func readMonth(_ place: Place, _ index: Int, _ first: Int, _ month: Int64) {
        let words = place.words
        func isNear(_ one: Int, _ other: Int) -> Bool {
            words.indices.contains(one) && words.indices.contains(other) && one >= first
                && words[other].start - words[one].end <= 3
        }
        func day(_ at: Int) -> Int64? {
            guard words.indices.contains(at), at >= first, words[at].digits > 0,
                words[at].letters <= 2
            else { return nil }
            let (value, digits) = place.leading(at)
            return digits <= 2 && 1...31 ~= value ? value : nil
        }
        func year(_ at: Int) -> Int64? {
            guard words.indices.contains(at), isNear(at - 1, at), words[at].isNumber else {
                return nil
            }
            let (value, digits) = place.leading(at)
            return digits == 4 && 1900..<2200 ~= value ? value : nil
        }
        func put(_ day: Int64, _ year: Int64?, _ from: Int, _ to: Int) {
            if let year {
                addDay(year, month, day, place, from, to)
            } else {
                addDayOfYear(month, day, place, from, to)
            }
        }
        if isNear(index, index + 1), let day = day(index + 1) {
            let year = year(index + 2)
            put(day, year, index, year == nil ? index + 1 : index + 2)
        }
        var before = index - 1
        if isNear(before, index), words[before].digits == 0, words[before].letters <= 3 {
            before -= 1
        }
        if before >= first, words[index].start - words[before].end <= 8, let day = day(before) {
            var behind = index + 1
            if words.indices.contains(behind), words[behind].digits == 0, words[behind].letters <= 3
            {
                behind += 1
            }
            let year = year(behind)
            put(day, year, before, year == nil ? index : behind)
        }
    }
}
