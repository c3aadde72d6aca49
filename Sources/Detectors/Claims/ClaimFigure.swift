// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A number with its unit, a date or a day of the week, as one number that can be compared.
struct ClaimFigure: Hashable {
    enum Unit: Int {
        case none, minute, hour, day, week, month, year, percent, money, date, weekday, spokenDay
    }

    let value: Int
    let unit: Unit

    /// Whether the other says the same, or says less.
    func isBorne(by other: ClaimFigure) -> Bool {
        guard value == other.value else { return false }
        if unit == other.unit { return true }
        let plain: [Unit] = [.date, .weekday, .spokenDay]
        guard !plain.contains(unit), !plain.contains(other.unit) else { return false }
        return unit == .none || other.unit == .none
    }

    /// A number as written, in hundredths: `1,299.00`, `1.299,00` and `1299` are one.
    static func hundredths(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        var lastMark: Int?
        var digitsBehind = 0
        for index in bytes.indices {
            if bytes[index].isDigit {
                digitsBehind += 1
            } else {
                (lastMark, digitsBehind) = (index, 0)
            }
        }
        let isFraction = lastMark != nil && digitsBehind <= 2
        var value = 0
        for index in bytes.indices where bytes[index].isDigit {
            guard value < 1 << 50 else { break }
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        }
        if !isFraction { return value * 100 }
        return digitsBehind == 1 ? value * 10 : value
    }

    /// The figures of some words, in their order.
    static func all(in words: ArraySlice<ClaimWords.Word>) -> [ClaimFigure] {
        var figures: [ClaimFigure] = []
        var index = words.startIndex
        while index < words.endIndex {
            let word = words[index]
            let term = word.number == nil ? ClaimTerm.of(word.hash) : nil
            if let number = word.number {
                if let date = isoDate(words, index) {
                    figures += date
                    index += 3
                    continue
                }
                if let month = month(near: index, words), number % 100 == 0, number / 100 <= 31 {
                    figures.append(ClaimFigure(value: month * 100 + number / 100, unit: .date))
                } else if !isYear(number, words, index) {
                    figures.append(ClaimFigure(value: number, unit: unit(of: index, words)))
                }
            } else if case .number(let value)? = term {
                let unit = unit(of: index, words)
                // «one» and its kin are mostly no figures.
                if unit != .none, unit != .money || value > 1 {
                    figures.append(ClaimFigure(value: value * 100, unit: unit))
                }
            } else if case .weekday(let day)? = term {
                figures.append(ClaimFigure(value: day, unit: .weekday))
            } else if case .spokenDay(let day)? = term {
                figures.append(ClaimFigure(value: day, unit: .spokenDay))
            }
            index += 1
        }
        return figures
    }

    private static func isYear(
        _ number: Int, _ words: ArraySlice<ClaimWords.Word>, _ index: Int
    ) -> Bool {
        guard number >= 199_000, number <= 210_000, number % 100 == 0 else { return false }
        return index > words.startIndex
            && (month(near: index - 1, words) != nil
                || ClaimTerm.of(words[index - 1].hash)?.isMonth ?? false)
    }

    private static func month(near index: Int, _ words: ArraySlice<ClaimWords.Word>) -> Int? {
        if index > words.startIndex,
            case .month(let month)? = ClaimTerm.of(words[index - 1].hash)
        {
            return month
        }
        // «7th of June»: only little words between.
        for place in index + 1..<max(index + 1, min(index + 4, words.endIndex)) {
            if case .month(let month)? = ClaimTerm.of(words[place].hash) { return month }
            guard words[place].number == nil, words[place].end - words[place].start <= 2 else {
                break
            }
        }
        return nil
    }

    private static func unit(of index: Int, _ words: ArraySlice<ClaimWords.Word>) -> Unit {
        if index > words.startIndex,
            case .unit(.money)? = ClaimTerm.of(words[index - 1].hash)
        {
            return .money
        }
        for place in index + 1..<max(index + 1, min(index + 5, words.endIndex)) {
            if case .unit(let unit)? = ClaimTerm.of(words[place].hash) { return unit }
            if !words[place].gap.isDisjoint(with: .parting) { break }
        }
        return .none
    }

    /// `2024-06-07`: the day, and its day of the week.
    private static func isoDate(
        _ words: ArraySlice<ClaimWords.Word>, _ index: Int
    ) -> [ClaimFigure]? {
        guard index + 2 < words.endIndex, let year = words[index].number,
            let month = words[index + 1].number, let day = words[index + 2].number,
            year >= 190_000, year <= 220_000, month <= 1200, day <= 3100,
            words[index + 1].start == words[index].end + 1,
            words[index + 2].start == words[index + 1].end + 1
        else { return nil }
        let (y, m, d) = (year / 100, month / 100, day / 100)
        guard m > 0, d > 0 else { return nil }
        // Sakamoto's rule; 1 is Monday.
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let base = m < 3 ? y - 1 : y
        let weekday = (base + base / 4 - base / 100 + base / 400 + shift[m - 1] + d) % 7
        return [
            ClaimFigure(value: m * 100 + d, unit: .date),
            ClaimFigure(value: weekday == 0 ? 7 : weekday, unit: .weekday),
        ]
    }
}
