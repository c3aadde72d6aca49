// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A run of words that may be a person's name, and what speaks for and against it.
struct NameCandidate {
    /// Which words it is made of.
    let words: Range<Int>
    /// Whether something before it says that a name follows.
    let isCalled: Bool

    /// Whether all of its words are written as names are, and mean nothing else.
    func isWritten(in text: PersonText) -> Bool {
        words.count <= 4
            && text.words[words].allSatisfy {
                ($0.shape.isNameLike || $0.shape == .initial || $0.marks.contains(.particle))
                    && $0.marks.isDisjoint(with: [
                        .thing, .organisation, .common, .calendar, .place,
                    ])
            }
    }

    /// All runs that may be names, in order.
    ///
    /// - Parameters:
    ///   - taken: Words that are something else, such as parts of an address.
    ///   - isAsked: Whether the text answers a question for a name.
    static func all(
        in text: PersonText, lexicon: PersonLexicon, taken: [Range<Int>], isAsked: Bool
    ) -> [NameCandidate] {
        let words = text.words
        var candidates: [NameCandidate] = []
        let isShouted = text.upperCount > 3 && text.lowerCount < text.upperCount
        var index = 0
        var nextTaken = 0
        while index < words.count {
            while nextTaken < taken.count, taken[nextTaken].upperBound <= index { nextTaken += 1 }
            if nextTaken < taken.count, taken[nextTaken].contains(index) {
                index = taken[nextTaken].upperBound
                continue
            }
            let word = words[index]
            guard word.shape != .digits, word.shape != .code else {
                index += 1
                continue
            }
            let limit = nextTaken < taken.count ? taken[nextTaken].lowerBound : words.count
            let start = Start(text, lexicon, index, isShouted: isShouted, isAsked: isAsked)
            guard start.mayBegin else {
                index += 1
                continue
            }
            var end = index + 1
            while end < limit,
                let next = start.extended(to: end, from: index, in: text, limit: limit)
            {
                end = next
            }
            while end > index + 1, words[end - 1].marks.contains(.particle),
                words[end - 1].shape == .lower
            {
                end -= 1
            }
            let onlyWordy = words[index..<end].allSatisfy {
                $0.marks.isDisjoint(with: [.given, .surname])
                    && !$0.marks.isDisjoint(with: .meaningful)
            }
            if !onlyWordy || start.isCalled {
                candidates.append(NameCandidate(words: index..<end, isCalled: start.isCalled))
            }
            index = end
        }
        return candidates
    }

    /// What is known where a name may begin.
    private struct Start {
        let isCalled: Bool
        let isShouted: Bool
        let isLower: Bool
        let mayBegin: Bool

        init(
            _ text: PersonText, _ lexicon: PersonLexicon, _ index: Int, isShouted: Bool,
            isAsked: Bool
        ) {
            let word = text.words[index]
            let isBlocked =
                word.marks.isDisjoint(with: [.given, .surname])
                && !word.marks.isDisjoint(with: .meaningful)
                || word.marks.contains(.pronoun)
                || word.marks.contains(.title) && word.shape != .lower
            self.isShouted = isShouted
            let isName = !word.marks.isDisjoint(with: [.given, .surname])
            let phrase: PersonLexicon.Phrase? =
                word.gap.isDisjoint(with: [.stop, .end, .line, .first])
                ? lexicon.phrase(before: index, in: text.words) : nil
            let isFirst = index == 0
            // «San Antonio», «Port Warren»: the second word of a place.
            let isOfPlace =
                index > 0 && word.gap.isSpace && text.words[index - 1].marks.contains(.place)
                && text.words[index - 1].shape != .lower
            // Where every noun has a capital, a word that nobody knows is a noun.
            let isNoun =
                text.capitalisesNouns && word.marks.isEmpty
                && word.shape == .capital
                && !(index > 0 && Self.announces(text.words[index - 1], phrase))
                && !(index + 1 < text.words.count && text.words[index + 1].gap.isSpace
                    && text.words[index + 1].marks.contains(.surname))
            let follows =
                phrase == .nameFollows
                || index > 0 && text.words[index - 1].marks.contains(.title)
                    && text.words[index - 1].shape != .lower
                || isAsked && isFirst && text.words.count <= 4
            isCalled = follows
            switch word.shape {
            case .capital, .mixed:
                isLower = false
                mayBegin =
                    !isBlocked && !isOfPlace && !(isNoun && !follows)
                    || follows && word.marks.isDisjoint(with: [.common, .title, .pronoun])
            case .upper:
                isLower = false
                mayBegin =
                    word.count > 1 && !isBlocked
                    && (follows || (isName && !(isShouted && word.marks.contains(.wordy))))
            case .lower:
                isLower = true
                let isPlain = word.marks.isDisjoint(with: .meaningful)
                mayBegin =
                    word.count > 1
                    && (follows && (isPlain || isName && !word.marks.contains(.common))
                        || word.count > 2 && word.marks.contains(.given)
                            && word.marks.isDisjoint(with: [
                                .wordy, .common, .calendar, .place, .month, .number,
                            ])
                            && (phrase == .mayBeName || Self.isBesidePerson(text, index)))
            case .foreign:
                isLower = false
                mayBegin = follows
            case .initial:
                isLower = false
                mayBegin = Self.isInitials(text, index)
            case .digits, .code:
                isLower = false
                mayBegin = false
            }
        }

        /// «J. Smith», «J. K. Smith»
        private static func isInitials(_ text: PersonText, _ index: Int) -> Bool {
            for next in text.words[(index + 1)...].prefix(2) {
                guard next.gap == [.stop, .space] else { return false }
                if next.shape.isNameLike { return next.marks.isDisjoint(with: .meaningful) }
                guard next.shape == .initial else { return false }
            }
            return false
        }

        /// Whether a word makes a name of what follows.
        private static func announces(
            _ word: PersonText.Word, _ phrase: PersonLexicon.Phrase?
        ) -> Bool {
            phrase != nil || !word.marks.isDisjoint(with: [.title, .greeting, .relation])
        }

        /// Whether a given name in small letters stands where persons do.
        private static func isBesidePerson(_ text: PersonText, _ index: Int) -> Bool {
            let words = text.words
            if index + 1 < words.count, words[index + 1].gap.isSpace,
                words[index + 1].shape == .lower,
                words[index + 1].marks.contains(.surname)
                    || words[index + 1].marks.isEmpty && words[index + 1].count > 3,
                !words[index + 1].marks.contains(.common)
            {
                return true
            }
            guard index > 0, words[index].gap.isSpace else { return false }
            return !words[index - 1].marks.isDisjoint(with: [
                .with, .relation, .greeting, .saying, .title,
            ])
        }

        /// Where the name goes on if the word at `end` is a part of it.
        func extended(to end: Int, from start: Int, in text: PersonText, limit: Int) -> Int? {
            let words = text.words
            let word = words[end]
            guard end - start < 6 else { return nil }
            let last = words[end - 1]
            let isJoined = word.gap == .hyphen || word.gap == .apostrophe
            let isAfterInitial =
                word.gap == [.stop, .space] && last.shape == .initial
            let isHonour =
                word.marks.contains(.honour) && (word.shape == .upper || word.shape == .capital)
            if isHonour, word.gap.isSpace || word.gap == [.comma, .space] { return end + 1 }
            guard word.gap.isSpace || isJoined || isAfterInitial else { return nil }
            if word.gap == .apostrophe, word.count <= 2 { return nil }
            let isBlocked =
                word.marks.isDisjoint(with: [.given, .surname])
                && !word.marks.isDisjoint(with: .meaningful)
            switch word.shape {
            case .capital, .mixed:
                if isBlocked { return nil }
                if word.marks.contains(.common), !word.marks.contains(.surname) { return nil }
                return end + 1
            case .initial:
                // A middle initial needs a name after it.
                guard end + 1 < limit, word.gap.isSpace || isAfterInitial else { return nil }
                let next = words[end + 1]
                let isName = next.shape.isNameLike || isLower && next.shape == .lower
                return isName && (next.gap.isSpace || next.gap == [.stop, .space])
                    && (next.marks.isDisjoint(with: .meaningful)
                        || !next.marks.isDisjoint(with: [.given, .surname]))
                    ? end + 1 : nil
            case .upper:
                return isBlocked || isLower || word.count < 2 ? nil : end + 1
            case .foreign: return isCalled ? end + 1 : nil
            case .lower:
                if word.marks.contains(.particle), !isLower {
                    // One or two particles, then a capital: «van der Berg».
                    for ahead in 1...3 where end + ahead < limit {
                        let next = words[end + ahead]
                        guard next.gap.isSpace || next.gap == .apostrophe else { return nil }
                        if next.shape.isNameLike {
                            return next.marks.contains(.common)
                                || !next.marks.isDisjoint(with: [.place, .organisation, .thing])
                                ? nil : end + ahead + 1
                        }
                        guard next.marks.contains(.particle) else { return nil }
                    }
                    return nil
                }
                guard isLower, end - start < 3, word.gap.isSpace || isJoined, word.count > 1 else {
                    return nil
                }
                if word.marks.contains(.surname) || word.marks.contains(.given) {
                    return word.marks.isDisjoint(with: .meaningful) ? end + 1 : nil
                }
                return word.marks.isEmpty && word.count > 2 ? end + 1 : nil
            case .digits, .code: return nil
            }
        }
    }
}
