// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A date of birth or an age: known by what is said before or after it.
struct BirthDate {
    let words: Range<Int>
    let score: Double
    let value: String?
    let isAge: Bool

    /// - Parameter isAsked: Whether the text answers a question for a date of birth.
    static func all(
        in text: PersonText, lexicon: PersonLexicon, isAsked: Bool
    ) -> [BirthDate] {
        guard isAsked || !text.marks.isDisjoint(with: [.birth, .old]) else { return [] }
        let words = text.words
        var found: [BirthDate] = []
        var index = 0
        while index < words.count {
            let marks = words[index].marks
            // A bare answer is short.
            let isAnswer = isAsked && index == 0 && words.count <= 12
            if marks.contains(.birth) || isAnswer {
                let from = marks.contains(.birth) ? index + 1 : index
                if let date = date(after: from, in: words, isAsked: isAnswer),
                    date.score > 0.6 || !isAnswer
                {
                    found.append(date)
                    index = date.words.upperBound
                    continue
                }
            }
            if marks.contains(.old), let age = age(at: index, in: words) { found.append(age) }
            index += 1
        }
        return found
    }

    /// The first date within a few words.
    private static func date(
        after index: Int, in words: [PersonText.Word], isAsked: Bool
    ) -> BirthDate? {
        for start in index..<max(index, min(words.count, index + (isAsked ? 8 : 7))) {
            if start > index,
                words[start].gap.contains(.end)
                    || words[start].gap == [.stop, .space]
                        && words[start - 1].marks.isDisjoint(with: .birth)
                        && words[start - 1].count > 3
            {
                return nil
            }
            let word = words[start]
            // Within a longer number.
            if start > index, !word.gap.isDisjoint(with: [.hyphen, .slash, .apostrophe, .sign]),
                words[start - 1].shape == .digits
            {
                continue
            }
            guard
                word.shape == .digits || word.shape == .code
                    || !word.marks.isDisjoint(with: [.month, .ordinal, .number]),
                word.marks.isDisjoint(with: .common) || word.marks.contains(.number)
                    || word.marks.contains(.ordinal)
                    || word.marks.contains(.month) && word.shape != .lower
            else { continue }
            if let date = DateReading(words, from: start).found {
                return BirthDate(
                    words: date.words, score: date.isWhole ? 0.95 : 0.6, value: date.value,
                    isAge: false)
            }
        }
        return nil
    }

    /// «31 years old», «aged 31», «31 y/o», «31 Jahre alt», «tengo 31 años»
    private static func age(at index: Int, in words: [PersonText.Word]) -> BirthDate? {
        let word = words[index]
        func isAge(_ place: Int) -> Bool {
            guard words.indices.contains(place), words[place].shape == .digits else { return false }
            return words[place].count <= 3 && (1...115).contains(words[place].number)
        }
        if Self.before.contains(word.letters), isAge(index + 1),
            words[index + 1].gap.isSubset(of: [.space, .colon]),
            index + 2 >= words.count || Self.years.contains(words[index + 2].letters) == false
                || word.letters == Self.aged
        {
            return BirthDate(words: (index + 1)..<(index + 2), score: 0.7, value: nil, isAge: true)
        }
        // «31 years old», «79 year old female», «31 y/o», «31 ans»
        if Self.after.contains(word.letters) {
            for back in 1...2 where isAge(index - back) {
                guard back == 1 || Self.years.contains(words[index - 1].letters) else { continue }
                guard Self.isOfPerson(index - back, index, in: words) else { return nil }
                return BirthDate(
                    words: (index - back)..<(index - back + 1), score: 0.7, value: nil, isAge: true)
            }
        }
        // «31 y/o»
        if word.letters == Self.letterY, index + 1 < words.count,
            words[index + 1].letters == Self.letterO,
            words[index + 1].gap == .slash, isAge(index - 1)
        {
            return BirthDate(words: (index - 1)..<index, score: 0.7, value: nil, isAge: true)
        }
        return nil
    }

    /// Whether a person is spoken of: «I'm 31 years old», «79 year old woman»; not «a 2 year old account».
    private static func isOfPerson(
        _ number: Int, _ old: Int, in words: [PersonText.Word]
    ) -> Bool {
        if old + 1 < words.count, words[old + 1].gap.isSpace {
            if people.contains(words[old + 1].letters) || words[old + 1].marks.contains(.relation) {
                return true
            }
        }
        for place in stride(from: number - 1, through: max(0, number - 4), by: -1) {
            if persons.contains(words[place].letters) || words[place].marks.contains(.relation) {
                return true
            }
        }
        return false
    }

    private static func letters(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { PersonLexicon.letters(of: $0) })
    }

    private static let aged = PersonLexicon.letters(of: "aged")
    private static let letterO = PersonLexicon.letters(of: "o")
    private static let letterY = PersonLexicon.letters(of: "y")
    private static let before = letters("aged age leeftijd wiek alter eta edad idade")
    private static let after = letters("old alt jahre ans anos anni jaar lat yo")
    private static let years = letters(
        "year years yr yrs jahre jaar ans anos anni lat month months")
    private static let people = letters(
        "male female man woman boy girl person patient student lady gentleman guy mother father daughter son"
    )
    private static let persons = letters(
        "i im m he she they hes shes am tengo ho tiene ha ich er sie je j ik mam tenho")
}
