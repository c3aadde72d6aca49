// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is seen of a candidate and around it, as features of a linear model.
struct NameFeatures {
    /// How much the lists know of the words.
    private enum Known: String {
        /// A given name and more, a given name alone, one that is a word too, a surname, an ending, nothing.
        case full = "F"
        case given = "G"
        case wordy = "W"
        case surname = "S"
        case ending = "E"
        case none = "U"
    }

    static func features(
        of candidate: NameCandidate, in text: PersonText, lexicon: PersonLexicon,
        bytes: UnsafeBufferPointer<UInt8>, isAsked: Bool
    ) -> TextFeatures {
        let range = candidate.words
        let words = text.words
        let first = words[range.lowerBound]
        let last = words[range.upperBound - 1]
        let stretch = Int(first.start)..<Int(last.end)
        var features = TextFeatures(String(decoding: bytes[stretch], as: UTF8.self))

        let known = known(words[range])
        let count = range.count > 3 ? "4" : "\(range.count)"
        let before = before(range.lowerBound, text, lexicon)
        let after = after(range.upperBound, text)
        func add(_ name: String) { features.add(name, 0.5) }
        add("k" + known.rawValue)
        add("n" + count)
        add("b" + before)
        add("a" + after)
        add("kn" + known.rawValue + count)
        add("kb" + known.rawValue + before)
        add("ka" + known.rawValue + after)
        add("nb" + count + before)
        add("na" + count + after)
        add("ba" + before + after)
        switch first.shape {
        case .lower: add("small")
        case .upper: add("large")
        case .mixed: add("mixed")
        default: break
        }
        var seen: PersonLexicon.Marks = []
        var unknown = 0
        for word in words[range] {
            if word.shape != .lower || !word.marks.contains(.particle) {
                seen.formUnion(word.marks)
            }
            if word.marks.isEmpty, word.shape != .initial { unknown += 1 }
            if word.shape == .initial { add("initial") }
            if word.marks.contains(.particle), word.shape == .lower { add("particle") }
        }
        add("unknown\(min(unknown, 3))")
        for (mark, name) in Self.told where seen.contains(mark) {
            add("m" + name)
            add("m" + name + count)
        }
        if first.gap.endsSentence { add("begins" + known.rawValue) }
        if first.gap.contains(.line) || first.gap.contains(.first) {
            let isAlone =
                range.upperBound == words.count ? true : words[range.upperBound].gap.contains(.line)
            if isAlone { add("alone" + count) }
        }
        if isAsked { add("asked") }
        if let company = company(of: range, text) { add("with" + company) }
        let back = max(0, range.lowerBound - 10)
        for place in back..<range.lowerBound where words[place].marks.contains(.nameCue) {
            add("cue")
            break
        }
        for place in max(0, range.lowerBound - 4)..<range.lowerBound
        where !words[place].marks.isDisjoint(with: [.relation, .role, .title]) {
            add("person near")
            break
        }
        if text.words.count < 6 { add("short") }
        return features
    }

    private static let told: [(PersonLexicon.Marks, String)] = [
        (.organisation, "organisation"), (.place, "place"), (.calendar, "calendar"),
        (.month, "month"),
        (.thing, "thing"), (.nationality, "nationality"), (.role, "role"), (.common, "common"),
        (.streetEnd, "street"), (.streetEndWeak, "street2"), (.streetStart, "street3"),
        (.honour, "honour"),
        (.title, "title"),
    ]

    private static func known(_ words: ArraySlice<PersonText.Word>) -> Known {
        var hasGiven = false
        var hasWordy = false
        var hasSurname = false
        var hasEnding = false
        for word in words {
            if word.marks.contains(.given), !word.marks.contains(.wordy) {
                hasGiven = true
            } else if word.marks.contains(.given) {
                hasWordy = true
            }
            if word.marks.contains(.surname), word.marks.isDisjoint(with: [.common, .place]) {
                hasSurname = true
            }
            if word.count > 4, NameEndings.shared.matches(word) { hasEnding = true }
        }
        if hasGiven { return words.count > 1 ? .full : .given }
        if hasWordy { return hasSurname && words.count > 1 ? .full : .wordy }
        if hasSurname { return .surname }
        return hasEnding ? .ending : .none
    }

    /// What stands beside it in a list, if it is in one: «Anna, Boris and Carla».
    private static func company(of range: Range<Int>, _ text: PersonText) -> String? {
        let words = text.words
        var best: Known?
        func look(_ index: Int) {
            guard words.indices.contains(index), words[index].shape.isNameLike else { return }
            let known = known(words[index...index])
            if best == nil || known == .given { best = known }
        }
        if range.upperBound < words.count {
            let gap = words[range.upperBound].gap
            if gap == [.comma, .space] { look(range.upperBound) }
            if gap.isSpace, joins.contains(words[range.upperBound].letters) {
                look(range.upperBound + 1)
            }
        }
        if range.lowerBound > 0 {
            let gap = words[range.lowerBound].gap
            if gap == [.comma, .space] { look(range.lowerBound - 1) }
            if gap.isSpace, joins.contains(words[range.lowerBound - 1].letters) {
                look(range.lowerBound - 2)
            }
        }
        return best?.rawValue
    }

    private static let joins = Set(
        ["and", "und", "et", "y", "e", "en", "i", "or", "oder", "ou", "o", "of", "og", "och"].map {
            PersonLexicon.letters(of: $0)
        })

    private static func before(
        _ index: Int, _ text: PersonText, _ lexicon: PersonLexicon
    ) -> String {
        let word = text.words[index]
        let gap = word.gap
        guard index > 0 else { return "first" }
        if gap.contains(.line) { return gap.contains(.stop) ? "stop" : "line" }
        if gap.contains(.stop) || gap.contains(.end) {
            let previous = text.words[index - 1]
            if previous.marks.contains(.title) { return "title" }
            return "stop"
        }
        if let phrase = lexicon.phrase(before: index, in: text.words) {
            return "p\(phrase.rawValue)"
        }
        let previous = text.words[index - 1]
        if gap.contains(.colon) { return "colon" }
        if gap.contains(.bracket) { return "bracket" }
        if gap.contains(.quote) { return "quote" }
        if gap.contains(.slash) || gap.contains(.sign) || gap.contains(.other) { return "other" }
        if gap.contains(.comma) {
            return previous.shape == .lower ? "comma" : "comma2"
        }
        if gap.contains(.hyphen) { return "hyphen" }
        if previous.letters == Self.possessive, previous.gap == .apostrophe { return "s" }
        for (mark, name) in Self.beside where previous.marks.contains(mark) { return name }
        switch previous.shape {
        case .digits, .code: return "number"
        case .lower: return previous.marks.contains(.common) ? "common" : "word"
        default: return "large"
        }
    }

    static let possessive = PersonLexicon.letters(of: "s")

    private static let beside: [(PersonLexicon.Marks, String)] = [
        (.title, "title"), (.greeting, "greeting"), (.wherever, "wherever"), (.with, "with"),
        (.saying, "saying"), (.relation, "relation"), (.role, "role"), (.article, "article"),
        (.pronoun, "pronoun"), (.doing, "doing"), (.nationality, "nationality"),
    ]

    private static func after(_ index: Int, _ text: PersonText) -> String {
        let gap = index < text.words.count ? text.words[index].gap : text.tail
        guard index < text.words.count else {
            return gap.contains(.end) ? "question" : gap.contains(.stop) ? "stop" : "last"
        }
        let word = text.words[index]
        if gap.contains(.line) { return "line" }
        if gap.contains(.stop) { return "stop" }
        if gap.contains(.end) { return "question" }
        if gap.contains(.colon) { return "colon" }
        if gap == .apostrophe, word.letters == possessive { return "s" }
        if gap.contains(.comma) { return word.shape == .lower ? "comma" : "comma2" }
        if gap.contains(.bracket) { return "bracket" }
        if gap.contains(.quote) { return "quote" }
        if gap.contains(.slash) || gap.contains(.sign) || gap.contains(.other) { return "other" }
        for (mark, name) in Self.following where word.marks.contains(mark) { return name }
        switch word.shape {
        case .digits, .code: return "number"
        case .lower: return word.marks.contains(.common) ? "common" : "word"
        default: return "large"
        }
    }

    private static let following: [(PersonLexicon.Marks, String)] = [
        (.organisation, "organisation"), (.doing, "doing"), (.saying, "saying"), (.with, "with"),
        (.wherever, "wherever"), (.streetEnd, "street"), (.relation, "relation"),
    ]
}

/// The endings of surnames, by their letters.
struct NameEndings: Sendable {
    static let shared = NameEndings()

    private var endings: [Set<UInt64>] = Array(repeating: [], count: 9)

    private init() {
        for ending in PersonLexicon.surnameEndings where ending.utf8.count <= 8 {
            var letters: UInt64 = 0
            for byte in ending.utf8 { letters = letters << 8 | UInt64(byte) }
            endings[ending.utf8.count].insert(letters)
        }
    }

    func matches(_ word: PersonText.Word) -> Bool {
        for length in 2...8 where Int(word.count) > length + 1 && !endings[length].isEmpty {
            let mask = length == 8 ? UInt64.max : (1 << (UInt64(length) * 8)) - 1
            if endings[length].contains(word.ending & mask) { return true }
        }
        return false
    }
}
