// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// A text in the form in which values are looked for: lower case, nothing but letters and digits
/// between single spaces, and beside it its numbers and its dates, however they are written.
struct PlainText: Sendable {
    /// With a space before, behind, and between the words.
    private let words: [UInt8]
    private let numbers: Set<Double>
    private let dates: Set<PlainDate>

    init(_ text: some StringProtocol) {
        words = Self.words(of: text)
        numbers = Self.numbers(in: text)
        dates = PlainDate.all(in: words)
    }

    /// The plain form of a text by itself, without the outer spaces; empty where it has no letter
    /// and no digit.
    static func plain(_ text: String) -> String {
        let words = words(of: text)
        return words.count < 2 ? "" : String(decoding: words[1..<(words.count - 1)], as: UTF8.self)
    }

    private static func words(of text: some StringProtocol) -> [UInt8] {
        var words: [UInt8] = [UInt8(ascii: " ")]
        words.reserveCapacity(text.utf8.count + 2)
        for scalar in text.lowercased().unicodeScalars {
            let isWord =
                scalar.isASCII
                ? scalar.value >= 48 && scalar.value <= 57
                    || scalar.value >= 97 && scalar.value <= 122
                : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if isWord {
                words += Array(String(scalar).utf8)
            } else if words.last != UInt8(ascii: " ") {
                words.append(UInt8(ascii: " "))
            }
        }
        if words.last != UInt8(ascii: " ") { words.append(UInt8(ascii: " ")) }
        return words
    }

    /// Whether a value stands in it as whole words, as a number, or as a date.
    func contains(_ value: Value) -> Bool {
        switch value {
        case .double(let number): return numbers.contains(number)
        case .int(let number): return numbers.contains(Double(number))
        case .uint(let number): return numbers.contains(Double(number))
        case .string(let text):
            if let date = PlainDate(text) { return dates.contains(date) }
            let wanted = Self.words(of: text)
            return wanted.count < 2 || words.holds(wanted)
        default: return true
        }
    }

    /// Whether a word of it begins with one of these.
    func hasWord(beginningWithAnyOf beginnings: [String]) -> Bool {
        beginnings.contains { words.holds(Array(" \($0.lowercased())".utf8)) }
    }

    /// Words that are looked for again and again.
    struct Phrase: Sendable {
        fileprivate let words: [UInt8]

        init(_ text: String) { words = PlainText.words(of: text) }
    }

    /// Whether words stand in it one after the other.
    func contains(_ phrase: Phrase) -> Bool {
        phrase.words.count >= 2 && words.holds(phrase.words)
    }

    /// Every number: `1,250.00` and `1.250,00` are both 1250, and so is `twelve` 12.
    private static func numbers(in text: some StringProtocol) -> Set<Double> {
        var found: Set<Double> = []
        var run: [UInt8] = []
        var word: [UInt8] = []
        func end() {
            if !run.isEmpty {
                while let last = run.last, last == 46 || last == 44 { run.removeLast() }
                let written = String(decoding: run, as: UTF8.self)
                for reading in [
                    written.replacing(",", with: ""),
                    written.replacing(".", with: "").replacing(",", with: "."),
                ] {
                    if let number = Double(reading) { found.insert(number) }
                }
                run.removeAll(keepingCapacity: true)
            }
            if !word.isEmpty {
                if let number = spelled[String(decoding: word, as: UTF8.self)] {
                    found.insert(number)
                }
                word.removeAll(keepingCapacity: true)
            }
        }
        for byte in text.utf8 {
            switch byte {
            case 48...57:
                if !word.isEmpty { end() }
                run.append(byte)
            case 44 where !run.isEmpty, 46 where !run.isEmpty: run.append(byte)
            case 65...90, 97...122:
                if !run.isEmpty { end() }
                word.append(byte | 0x20)
            default: end()
            }
        }
        end()
        return found
    }

    private static let spelled: [String: Double] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    ]
}

/// A day, with its year or without.
struct PlainDate: Hashable {
    let year: Int?
    let month: Int
    let day: Int

    /// Reads `2026-11-21`; `nil` for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(year: Int?, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Every date in plain words: `2026 11 21`, `11 21 2026` in either order of day and month,
    /// `november 21st`, `21 nov`. A date without a year stands for that day of every year.
    static func all(in words: [UInt8]) -> Set<PlainDate> {
        var found: Set<PlainDate> = []
        let words = words.split(separator: UInt8(ascii: " ")).map {
            String(decoding: $0, as: UTF8.self)
        }
        for index in words.indices {
            func number(_ offset: Int, _ range: ClosedRange<Int>) -> Int? {
                guard words.indices.contains(index + offset) else { return nil }
                let digits = words[index + offset].prefix { $0.isASCII && $0.isNumber }
                return Int(digits).flatMap { range.contains($0) ? $0 : nil }
            }
            if let year = number(0, 1900...2200), let month = number(1, 1...12),
                let day = number(2, 1...31)
            {
                found.insert(PlainDate(year: year, month: month, day: day))
            }
            if let first = number(0, 1...31), let second = number(1, 1...31),
                let year = number(2, 1900...2200)
            {
                found.insert(PlainDate(year: year, month: first, day: second))
                found.insert(PlainDate(year: year, month: second, day: first))
            }
            guard let month = month(words[index]) else { continue }
            for (offset, yearOffset) in [(1, 2), (-1, 1), (-2, 1)] {
                guard let day = number(offset, 1...31) else { continue }
                if offset == -2, words[index - 1] != "of" { continue }
                found.insert(
                    PlainDate(year: number(yearOffset, 1900...2200), month: month, day: day))
            }
        }
        return found
    }

    private static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return months.firstIndex {
            $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september"
        }
        .map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}

extension Set<PlainDate> {
    /// Whether a full date is among them, with its year or without.
    func contains(_ date: PlainDate) -> Bool {
        contains {
            $0.month == date.month && $0.day == date.day && ($0.year ?? date.year) == date.year
        }
    }
}

extension [UInt8] {
    /// Whether words stand in it, with the spaces around them. All begin with a space, so that it is the
    /// second byte that tells most places apart.
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        guard wanted.count >= 2 else { return wanted.isEmpty || contains(wanted[0]) }
        return withUnsafeBufferPointer { bytes in
            wanted.withUnsafeBufferPointer { wanted in
                let (first, second) = (wanted[0], wanted[1])
                var start = 0
                while start + wanted.count <= bytes.count {
                    if bytes[start + 1] == second, bytes[start] == first {
                        var length = 2
                        while length < wanted.count, bytes[start + length] == wanted[length] {
                            length += 1
                        }
                        if length == wanted.count { return true }
                    }
                    start += 1
                }
                return false
            }
        }
    }
}
