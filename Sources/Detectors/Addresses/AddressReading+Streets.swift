// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension AddressReading {
    /// «12 Elm Street», «Elm St. 12»: a street whose kind stands last.
    func streetBefore(_ index: Int) -> StreetAddress? {
        let word = words[index]
        let isStrong = word.marks.contains(.streetEnd)
        let isWritten = word.shape != .lower
        guard isStrong || isWritten else { return nil }
        var start = index
        var capitals = 0
        while start > 0, index - start < 4 {
            let gap = words[start].gap
            guard
                gap.isSpace || gap == [.stop, .space] && words[start - 1].count <= 2
                    || gap == .apostrophe || gap == .hyphen
            else { break }
            let previous = words[start - 1]
            if isNumber(previous) {
                // «12 Elm Street»; not «5 minutes road» nor «3 way».
                guard start < index || isWritten && previous.shape == .code else { return nil }
                let isOrdinal = previous.shape == .code && start == index
                if isOrdinal {
                    if start > 1, isNumber(words[start - 2]), words[start - 1].gap.isSpace {
                        return StreetAddress(words: (start - 2)..<(index + 1), score: 0.9)
                    }
                    return nil
                }
                guard capitals > 0 || isStrong && index - start <= 2 else { return nil }
                return StreetAddress(
                    words: (start - 1)..<(index + 1), score: capitals > 0 ? 0.9 : 0.7)
            }
            switch previous.shape {
            case .capital, .mixed, .upper, .initial:
                if previous.marks.contains(.pronoun)
                    || previous.marks.contains(.article) && start < index
                {
                    return nil
                }
                capitals += 1
            case .lower:
                if !previous.marks.isDisjoint(with: [
                    .pronoun, .article, .wherever, .with, .doing, .calendar,
                ]) {
                    if capitals > 0 { return named(start, index) }
                    return nil
                }
                if capitals > 0 || previous.marks.contains(.common) {
                    return capitals > 0 ? named(start, index) : nil
                }
            default: return nil
            }
            start -= 1
        }
        return capitals > 0 && start < index ? named(start, index) : nil
    }

    /// A street's name without a number before it; with one after it, as in «Tammsaare tee 5».
    func named(_ start: Int, _ index: Int) -> StreetAddress? {
        if index + 1 < words.count,
            words[index + 1].gap.isSpace || words[index + 1].gap == [.stop, .space],
            isNumber(words[index + 1]), words[index + 1].count <= 5
        {
            return StreetAddress(words: start..<(index + 2), score: 0.8)
        }
        guard
            words[index].marks.contains(.streetEnd)
                || words[index].marks.contains(.streetEndWeak) && words[index].count <= 3,
            words[start].marks.isDisjoint(with: [.common, .greeting])
        else { return nil }
        return StreetAddress(words: start..<(index + 1), score: 0.4)
    }

    /// «12 rue de la Paix», «Calle Mayor 5», «ul. Długa 3»: a street whose kind stands first.
    func streetAfter(_ index: Int) -> StreetAddress? {
        var start = index
        var hasNumber = false
        if start > 0, isNumber(words[start - 1]), words[start - 1].count <= 5,
            words[start].gap.isSpace || words[start].gap == [.comma, .space]
        {
            hasNumber = true
            start -= 1
        } else if start > 0, words[start].gap.isSpace, words[start - 1].shape.isNameLike,
            words[start - 1].marks.isEmpty,
            index + 1 < words.count, isNumber(words[index + 1]), words[index + 1].gap.isSpace
        {
            // «Dlouhá ulice 5», «Petőfi utca 3»
            return StreetAddress(words: (start - 1)..<(index + 2), score: 0.85)
        }
        // «300 via PayPal»: a word that is one beside needs a capital or a number behind the name.
        let isWord =
            words[index].shape == .lower
            && !words[index].marks.isDisjoint(with: [.common, .wherever, .particle, .article])
        var end = index + 1
        var capitals = 0
        while end < words.count, end - index <= 6 {
            let next = words[end]
            let isClose =
                next.gap.isSpace || next.gap == [.stop, .space] && end == index + 1
                || next.gap == .apostrophe
                || next.gap == .hyphen || next.gap == .stop && end == index + 1
            if isNumber(next), next.count <= 5,
                isClose || next.gap == [.comma, .space] && !hasNumber && next.count < 5,
                end > index + 1 || next.shape == .code
            {
                guard capitals > 0 else { return nil }
                return StreetAddress(words: start..<(end + 1), score: 0.9)
            }
            guard isClose else { break }
            switch next.shape {
            case .capital, .mixed, .upper, .initial: capitals += 1
            case .lower:
                guard
                    next.marks.contains(.particle)
                        || next.count <= 3 && next.marks.contains(.article)
                else {
                    // «12 rue du centre»
                    if hasNumber, capitals == 0, Self.sureStarts.contains(words[index].letters),
                        next.marks.isDisjoint(with: [.pronoun, .doing, .wherever, .with])
                    {
                        capitals += 1
                        break
                    }
                    return hasNumber && capitals > 0 && !isWord
                        ? StreetAddress(words: start..<end, score: 0.85) : nil
                }
            default: return nil
            }
            end += 1
        }
        while end > index + 1, words[end - 1].shape == .lower { end -= 1 }
        guard capitals > 0, hasNumber, !isWord else { return nil }
        return StreetAddress(words: start..<end, score: 0.85)
    }

    private static let sureStarts = Set(
        ["rue", "calle", "avenida", "viale", "ulica", "ul", "rua", "chemin", "impasse"].map {
            PersonLexicon.letters(of: $0)
        })

    /// «lives on Lindero 5», «at the corner of 12 214 Pavlou Drandaki»: a name and a number where an address is
    /// spoken of.
    func placed(_ index: Int) -> StreetAddress? {
        guard index > 0, words[index].gap.isSpace, isStreetName(words[index]) else { return nil }
        var end = index + 1
        while end < words.count, end - index < 4,
            words[end].gap.isSpace || words[end].gap == .hyphen,
            isStreetName(words[end])
        {
            end += 1
        }
        if isNumber(words[index - 1]), index > 1, isNumber(words[index - 2]),
            words[index - 1].gap.isSpace,
            isSpokenOf(index - 2)
        {
            return StreetAddress(words: (index - 2)..<end, score: 0.7)
        }
        guard end < words.count, isNumber(words[end]), words[end].gap.isSpace,
            words[end].shape == .digits,
            Self.ons.contains(words[index - 1].letters), isSpokenOf(index - 1)
        else { return nil }
        return StreetAddress(words: index..<(end + 1), score: 0.6)
    }

    func isStreetName(_ word: PersonText.Word) -> Bool {
        word.shape.isNameLike
            && word.marks.isDisjoint(with: [
                .common, .month, .calendar, .thing, .unit, .title, .number,
            ])
    }

    private static let ons = Set(["on", "at", "of", "in"].map { PersonLexicon.letters(of: $0) })

    /// «Hauptstraße 12», «Storgatan 5»
    func compound(_ index: Int) -> StreetAddress? {
        let word = words[index]
        var end = index + 1
        let hasNumber =
            end < words.count && isNumber(words[end]) && words[end].count <= 5
            && (words[end].gap.isSpace || words[end].gap == [.stop, .space]
                || words[end].gap == [.comma, .space])
        if hasNumber {
            end += 1
            if end < words.count, words[end].gap.isSpace, words[end].count == 1,
                words[end].shape == .lower, words[end].marks.isDisjoint(with: [.pronoun, .article])
            {
                end += 1
            }
        }
        var start = index
        if start > 0, words[start].gap.isSpace || words[start].gap == .hyphen,
            words[start - 1].shape.isNameLike,
            words[start - 1].marks.isDisjoint(with: [.common, .wherever, .article, .address])
        {
            start -= 1
        }
        let isBehindNumber =
            start > 0 && isNumber(words[start - 1]) && words[start - 1].count <= 6
            && words[start].gap.isSpace
        guard word.shape.isNameLike || word.shape == .upper || hasNumber && word.count > 7 else {
            return nil
        }
        guard word.marks.isDisjoint(with: [.common, .calendar, .thing, .place, .month]) else {
            return nil
        }
        // «Spring 2025» is no street; «Lindenring 12» is one.
        if hasNumber, !isBehindNumber, !StreetEndings.shared.isSure(word),
            (1900...2100).contains(words[index + 1].number),
            !isSpokenOf(index)
        {
            return nil
        }
        guard hasNumber || isBehindNumber else {
            return StreetEndings.shared.isSure(word) && word.shape.isNameLike
                ? StreetAddress(words: start..<end, score: 0.3) : nil
        }
        return StreetAddress(words: start..<end, score: 0.9)
    }

    /// «4711 Tammepargi 12 Apt. 5»: a number, a name and a number where an address is spoken of, or before a flat.
    func numbered(_ index: Int) -> StreetAddress? {
        guard isNumber(words[index - 1]), words[index].gap.isSpace, words[index - 1].count <= 6,
            words[index].marks.isDisjoint(with: [.month, .calendar, .thing, .common, .unit])
        else { return nil }
        var end = index + 1
        while end < words.count, end - index < 4,
            words[end].gap.isSpace || words[end].gap == .hyphen || words[end].gap == .apostrophe,
            words[end].shape.isNameLike
                || words[end].marks.contains(.particle) && words[end].shape == .lower,
            words[end].marks.isDisjoint(with: [.month, .calendar, .unit])
        {
            end += 1
        }
        if end < words.count, isNumber(words[end]), words[end].gap.isSpace, words[end].count <= 5 {
            let isSpokenOf = isSpokenOf(index - 1)
            let hasUnit = end + 1 < words.count && words[end + 1].marks.contains(.unit)
            let endsLine =
                end + 1 == words.count
                ? false : words[end + 1].gap.contains(.line) && postalAhead(end + 1) != nil
            guard isSpokenOf || hasUnit || endsLine else { return nil }
            return StreetAddress(
                words: (index - 1)..<(end + 1), score: isSpokenOf && hasUnit ? 0.9 : 0.75)
        }
        // «1436 Redbud\nSomewhere, CO 12345» and «62488 Mellem Suite 5»
        if end < words.count, words[end].marks.contains(.unit), unit(at: end) != nil,
            words[end].gap.isSubset(of: [.space, .comma, .line])
        {
            return StreetAddress(words: (index - 1)..<end, score: 0.75)
        }
        return nil
    }
}
