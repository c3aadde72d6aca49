// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A date in digits or words, in the order in which the language has it.
struct DateReading {
    struct Found {
        let words: Range<Int>
        /// Whether day, month and year are told.
        let isWhole: Bool
        let value: String?
    }

    let found: Found?

    /// Reads a date whose first word is at `start`.
    init(_ words: [PersonText.Word], from start: Int) {
        let numbers = NumberWords.shared
        var index = start
        var end = start
        var hasMonth = false
        var figures: [(value: Int, count: Int)] = []
        var year: Int?
        while index < words.count, index - start < 10 {
            let word = words[index]
            if index > start {
                guard word.gap.isSubset(of: [.space, .comma, .slash, .hyphen, .stop, .apostrophe])
                else { break }
                // A full stop ends the sentence unless it stands behind a day: «3. Mai».
                if word.gap == [.stop, .space],
                    words[index - 1].shape != .digits || words[index - 1].count > 2
                {
                    break
                }
            }
            if word.shape == .digits {
                guard word.count <= 4, word.count != 3, figures.count < 3 else { break }
                figures.append((Int(word.number), Int(word.count)))
                if word.count == 4 { year = Int(word.number) }
                index += 1
                end = index
                if year != nil, hasMonth || figures.count == 3 { break }
                continue
            }
            // «3rd», «1er»
            if word.shape == .code, word.count <= 4, word.number >= 0 || true,
                let day = Self.day(word), !hasDay(figures)
            {
                figures.append((day, 2))
                index += 1
                end = index
                continue
            }
            if word.marks.contains(.month), !hasMonth {
                hasMonth = true
                index += 1
                end = index
                continue
            }
            if !word.marks.isDisjoint(with: [.number, .ordinal]),
                numbers.value(of: word.letters) != .and || word.marks.contains(.ordinal)
            {
                figures.append((0, 0))
                index += 1
                end = index
                continue
            }
            if index > start, Self.joins.contains(word.letters) {
                index += 1
                continue
            }
            break
        }
        let count = figures.count
        guard end > start else {
            found = nil
            return
        }
        let isYearOnly = count == 1 && !hasMonth && year.map { (1900...2100).contains($0) } == true
        let isWhole =
            hasMonth && count >= 2 || !hasMonth && count == 3 && figures.allSatisfy { $0.count > 0 }
        let isPart = hasMonth && count == 1 || isYearOnly
        guard isWhole || isPart else {
            found = nil
            return
        }
        var value: String?
        if !hasMonth, count == 3, figures[0].count == 4 {
            value = Self.text(figures[0].value, figures[1].value, figures[2].value)
        }
        found = Found(words: start..<end, isWhole: isWhole, value: value)
        func hasDay(_ figures: [(value: Int, count: Int)]) -> Bool {
            !figures.isEmpty && hasMonth == false
        }
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    /// The day in «3rd», «1er», «2.»: digits, then letters.
    private static func day(_ word: PersonText.Word) -> Int? {
        var digits = 0
        var number = 0
        for shift in stride(from: (Int(word.count) - 1) * 8, through: 0, by: -8) {
            let byte = UInt8(truncatingIfNeeded: word.ending >> UInt64(shift))
            if byte.isDigit {
                guard digits == 0 || digits == 1 else { return nil }
                number = number * 10 + Int(byte - 0x30)
                digits += 1
            } else if digits == 0 {
                return nil
            }
        }
        return (1...31).contains(number) ? number : nil
    }

    private static let joins = Set(
        [
            "of", "the", "de", "del", "di", "do", "da", "and", "y", "e", "et", "le", "roku", "r",
            "th", "st", "nd", "rd", "en", "dia", "in",
        ].map {
            PersonLexicon.letters(of: $0)
        })
}
