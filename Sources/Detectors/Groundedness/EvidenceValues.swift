// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The values of the evidence, and what follows from them by simple arithmetic.
struct EvidenceValues: Sendable {
    /// Ten-thousandths.
    private var numbers: Set<Int64> = []
    /// Numbers that may be added up: amounts, prices, counts.
    private var terms: Set<Int64> = []
    /// The money that a number was said to be, where it was said.
    private var currencies: [Int64: Set<Currency>] = [:]
    private var percents: Set<Int64> = []
    private var dates: Set<Int64> = []
    private var times: Set<Int64> = []
    private var codes = WordTable()
    /// Hashes of the last three and more digits of identifiers.
    private var endings = WordTable()
    private var today: Int64?
    /// How many days were said: «within 30 days».
    private var dayCounts: Set<Int64> = []
    /// What the reply itself says and the evidence has: what it computes with.
    private var said: [Int64] = []
    private var saidDates: [Int64] = []
    /// The sums of what stands under one key of a text of JSON.
    private var totals: Set<Int64> = []

    /// Whole numbers are added up among no more terms than this: with more, any number is a sum of some.
    static let fewTerms = 12
    /// The same for amounts with cents, of which there are a hundred times more.
    static let fewPreciseTerms = 80

    var isEmpty: Bool { numbers.isEmpty && dates.isEmpty && times.isEmpty && codes.count == 0 }

    mutating func add(number: Int) { numbers.insert(Int64(number) * StatedValue.scale) }

    mutating func add(now: Timestamp) {
        let days = now.milliseconds / 86_400_000
        today = days
        dates.insert(CivilDay.packed(days))
    }

    /// A value of the reply that is supported: what it computes with.
    mutating func accept(_ value: StatedValue) {
        switch value.kind {
        case .number, .amount:
            if !value.isOrdinal, value.unit == .none { said.append(value.number) }
            numbers.insert(value.number)
        case .percent: percents.insert(value.number)
        case .date:
            saidDates.append(value.number)
            dates.insert(value.number)
        case .time: times.insert(value.number)
        case .identifier, .link, .email: break
        }
    }

    /// The sum of the values of one key.
    mutating func add(total: Int64) { totals.insert(total) }

    mutating func add(_ value: StatedValue) {
        switch value.kind {
        case .number, .amount, .percent:
            numbers.insert(value.number)
            if value.other != 0 { numbers.insert(value.other) }
            if value.unit == .day { dayCounts.insert(value.number / StatedValue.scale) }
            if value.unit == .week { dayCounts.insert(value.number / StatedValue.scale * 7) }
            if value.kind == .percent {
                percents.insert(value.number)
            } else if !value.isOrdinal, value.unit == .none, value.number > 0 {
                terms.insert(value.number)
                if value.currency != .unknown {
                    currencies[value.number, default: []].insert(value.currency)
                }
            }
        case .date:
            dates.insert(value.number)
            if value.other != 0 { dates.insert(value.other) }
            numbers.insert((value.number & 31) * StatedValue.scale)
            if value.number >> 9 > 0 { numbers.insert((value.number >> 9) * StatedValue.scale) }
        case .time:
            times.insert(value.number)
            if value.other != 0 { times.insert(value.other - 1) }
        case .identifier:
            codes.set(value.code, 1)
            for count in Self.endingCounts(value) { endings.set(Self.ending(value, count), 1) }
        case .link, .email: codes.set(value.code, 1)
        }
    }

    private static func endingCounts(_ value: StatedValue) -> ClosedRange<Int> {
        value.digits.count < 3 ? 0...0 : 3...min(value.digits.count, 20)
    }

    private static func ending(_ value: StatedValue, _ count: Int) -> UInt32 {
        var hash = WordHash()
        for digit in value.digits.suffix(count) { hash.add(digit) }
        return hash.value
    }
}

extension EvidenceValues {
    /// Whether the evidence has a value, or it follows from what it has.
    func supports(_ value: StatedValue) -> Bool {
        switch value.kind {
        case .identifier:
            if codes[value.code] != nil { return true }
            // «credit card 4421486», «card_4421486».
            return value.digits.count >= (isAllDigits(value) ? 4 : 6)
                && endings[Self.ending(value, min(value.digits.count, 20))] != nil
        case .link, .email: return codes[value.code] != nil
        case .date:
            return supports(date: value.number) || value.other != 0 && supports(date: value.other)
        case .time:
            return times.contains(value.number)
                || value.other != 0 && times.contains(value.other - 1)
        case .percent:
            return numbers.contains(value.number) || numbers.contains(value.number / 100)
                || percents.contains(100 * StatedValue.scale - value.number)
        case .number, .amount:
            if value.unit != .none { return supports(measure: value) }
            return supports(number: value.number, value)
                || value.other != 0 && supports(number: value.other, value)
        }
    }

    private func isAllDigits(_ value: StatedValue) -> Bool {
        var hash = WordHash()
        for digit in value.digits { hash.add(digit) }
        return hash.value == value.code
    }

    private func supports(number: Int64, _ value: StatedValue) -> Bool {
        if numbers.contains(number) {
            // An amount in another money than all that have its figure is not the same amount.
            guard value.currency != .unknown, let said = currencies[number] else { return true }
            return said.contains(value.currency)
        }
        // «ending in 1234».
        if value.kind == .number, number % StatedValue.scale == 0,
            number >= 100 * StatedValue.scale,
            endings[WordHash.of(decimal: number / StatedValue.scale)] != nil
        {
            return true
        }
        let operands = operands(for: number)
        return isSum(number, operands) || isShare(number, operands) || isMultiple(number, operands)
    }

    /// What may be computed with for a number: what the reply says, and the terms of the evidence where there are few.
    private func operands(for number: Int64) -> Set<Int64> {
        let few = number % StatedValue.scale == 0 ? Self.fewTerms : Self.fewPreciseTerms
        return terms.count <= few ? terms.union(said) : Set(said)
    }

    /// The sum or difference of two, the sum of what stands under one key, the sum of what the reply lists.
    private func isSum(_ number: Int64, _ operands: Set<Int64>) -> Bool {
        if totals.contains(number) { return true }
        var sums: Set<Int64> = [0]
        var sum: Int64 = 0
        for term in said.prefix(200) {
            sum &+= term
            if sums.contains(sum &- number) { return true }
            sums.insert(sum)
        }
        for one in operands
        where operands.contains(number - one) || operands.contains(number + one) {
            return true
        }
        let few = Set(said)
        guard few.count <= Self.fewTerms else { return false }
        for one in few {
            for two in few
            where few.contains(number - one - two) || few.contains(number + one - two)
                || few.contains(one + two - number)
            { return true }
        }
        return false
    }

    /// A percentage of a term, or what it leaves.
    private func isShare(_ number: Int64, _ operands: Set<Int64>) -> Bool {
        guard !percents.isEmpty else { return false }
        let hundred = 100 * StatedValue.scale
        for term in operands where term < 1 << 40 {
            for percent in percents where percent > 0 && percent < 1 << 22 {
                let share = term * percent / hundred
                // Cents are rounded.
                for candidate in [share, term - share, term + share]
                where abs(candidate - number) < StatedValue.scale / 100 {
                    return true
                }
            }
        }
        return false
    }

    /// A term times a small count, or shared by it.
    private func isMultiple(_ number: Int64, _ operands: Set<Int64>) -> Bool {
        guard !operands.isEmpty else { return false }
        for count in Int64(2)...20 {
            if number % count == 0, operands.contains(number / count) { return true }
            guard count <= 12, number < 1 << 50 else { continue }
            for cents in Int64(-1)...1
            where operands.contains(number * count + cents * StatedValue.scale / 100) {
                return true
            }
        }
        return false
    }

    /// Whether a number is a sum, a difference or a multiple of anything in the evidence: where there are many terms that is
    /// easily so by chance, and says only that it may have been computed.
    func mayFollow(_ value: StatedValue) -> Bool {
        guard value.kind == .amount || value.kind == .number && value.unit == .none else {
            return false
        }
        let number = value.number
        // All or none: which of a set come first is chance.
        guard terms.count <= 4000 else { return true }
        for term in terms {
            if numbers.contains(number - term) || numbers.contains(number + term) { return true }
            if numbers.contains(term - number) { return true }
        }
        return (2...12).contains { number % $0 == 0 && numbers.contains(number / $0) }
    }

    /// «3 days»: the number, or the same in another unit, or what lies between two moments.
    private func supports(measure value: StatedValue) -> Bool {
        let number = value.number
        if numbers.contains(number) { return true }
        let factors: [Int64] =
            switch value.unit {
            case .minute: [60]
            case .hour: [60, 24]
            case .day: [24, 7, 30]
            case .week: [7, 4]
            case .month: [12, 30]
            case .year, .none: [12, 365]
            }
        for factor in factors {
            if number % factor == 0, numbers.contains(number / factor) { return true }
            if number < 1 << 40, numbers.contains(number * factor) { return true }
        }
        let count = number / StatedValue.scale
        switch value.unit {
        case .minute, .hour: return isDuration(count, value.unit)
        case .day, .week, .month, .year: return isInterval(count, value.unit)
        case .none: return false
        }
    }

    private func isDuration(_ count: Int64, _ unit: StatedValue.Unit) -> Bool {
        guard times.count <= 200 else { return true }
        for one in times {
            for other in times where one != other {
                let minutes = (other - one + 1440) % 1440
                if unit == .hour
                    ? minutes / 60 == count || (minutes + 59) / 60 == count
                    : minutes == count || minutes % 60 == count
                {
                    return true
                }
            }
        }
        return false
    }

    private func isInterval(_ count: Int64, _ unit: StatedValue.Unit) -> Bool {
        guard dates.count <= 200 else { return true }
        let days = dates.filter { $0 >> 9 > 0 }.map { CivilDay.number(packed: $0) }
        let length: Int64 =
            switch unit {
            case .week: 7
            case .month: 30
            case .year: 365
            default: 1
            }
        for one in days {
            for other in days {
                let between = abs(other - one)
                if between / length == count || (between + length - 1) / length == count {
                    return true
                }
            }
        }
        return false
    }

    /// A day that is known, with the year it may have; the day after one that the reply says; one that follows in as many
    /// days as were said.
    private func supports(date: Int64) -> Bool {
        if isKnown(date) { return true }
        let year = date >> 9 > 0 ? date >> 9 : dates.map { $0 >> 9 }.max() ?? 0
        guard year > 0 else { return false }
        let day = CivilDay.number(packed: year << 9 | date & 511)
        func between(_ known: Int64) -> Int64 {
            abs(day - CivilDay.number(packed: known >> 9 > 0 ? known : year << 9 | known))
        }
        // «… and arrives the next day», «tomorrow».
        if saidDates.contains(where: { between($0) == 1 }) { return true }
        if let today, abs(day - today) == 1 { return true }
        guard !dayCounts.isEmpty, dates.count <= 60 else { return false }
        return dates.contains { dayCounts.contains(between($0)) }
    }

    private func isKnown(_ date: Int64) -> Bool {
        if dates.contains(date) { return true }
        if date >> 9 == 0 { return dates.contains { $0 & 511 == date } }
        return dates.contains(date & 511)
    }
}

extension CivilDay {
    /// A day as it is kept here: its year, four bits of month and five of day.
    fileprivate static func packed(_ number: Int64) -> Int64 {
        let (year, month, day) = date(number)
        return year << 9 | month << 5 | day
    }

    fileprivate static func number(packed: Int64) -> Int64 {
        number(packed >> 9, packed >> 5 & 15, packed & 31)
    }
}

extension WordHash {
    static func of(decimal number: Int64) -> UInt32 {
        var hash = WordHash()
        for byte in String(number).utf8 { hash.add(byte) }
        return hash.value
    }
}
