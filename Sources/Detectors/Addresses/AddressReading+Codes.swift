// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension AddressReading {
    /// «PO Box 12», «Postfach 12 34», «PSC 1234, Box 567», «APO AE 09012»
    func box(at index: Int) -> StreetAddress? {
        let word = words[index]
        if word.marks.contains(.military) {
            guard word.shape == .upper, index + 1 < words.count else { return nil }
            let next = words[index + 1]
            if isNumber(next), next.gap.isSpace {
                return StreetAddress(words: index..<(index + 2), score: 0.85)
            }
            if next.marks.contains(.state), next.shape == .upper, index + 2 < words.count,
                isNumber(words[index + 2])
            {
                return StreetAddress(words: index..<(index + 3), score: 0.9)
            }
            return nil
        }
        guard index + 1 < words.count, isNumber(words[index + 1]),
            words[index + 1].gap.isSubset(of: [.space, .sign, .stop])
        else {
            return nil
        }
        var start = index
        // «P.O. Box», «PO Box», «Unit 12 Box 34», «PSC 12, Box 34»
        if start > 0, words[start - 1].letters == Self.po {
            start -= 1
        } else if start > 1, words[start - 1].letters == Self.o, words[start - 2].letters == Self.p
        {
            start -= 2
        } else if word.letters == Self.box {
            guard start > 1, isNumber(words[start - 1]),
                words[start].gap.isSubset(of: [.space, .comma]),
                words[start - 2].marks.contains(.military) || words[start - 2].marks.contains(.unit)
            else { return nil }
            start -= 2
        } else if word.shape == .lower || word.count < 3 && word.shape != .upper {
            return nil
        }
        return StreetAddress(words: start..<(index + 2), score: 0.9)
    }

    private static let po = PersonLexicon.letters(of: "po")
    private static let p = PersonLexicon.letters(of: "p")
    private static let o = PersonLexicon.letters(of: "o")
    private static let box = PersonLexicon.letters(of: "box")

    /// Postcodes that have a form of their own, and any after «zip» or «postcode».
    func postcode(at index: Int) -> StreetAddress? {
        let word = words[index]
        let next = index + 1 < words.count && words[index + 1].gap.isSpace ? words[index + 1] : nil
        if let form = PostcodeForm(of: word, next, bytes) {
            return StreetAddress(words: index..<(index + form.words), score: form.score)
        }
        guard word.shape == .digits, (4...6).contains(word.count) else { return nil }
        // «my zip code is 35350»
        for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            if words[place].marks.contains(.postal),
                words[place].letters != Self.code
                    || place > 0 && words[place - 1].marks.contains(.postal)
            {
                return StreetAddress(words: index..<(index + 1), score: 0.85)
            }
            if words[place + 1].gap.contains(.line) || words[place + 1].gap.contains(.stop)
                || words[place].shape == .digits
            {
                break
            }
        }
        // «in Lindeby 6091», and a country's postcode on a line of its own.
        if index > 0, word.count >= 4, words[index].gap.isSpace,
            !(1900...2100).contains(word.number)
        {
            var start = index
            while start > 0, index - start < 4, words[start].gap.isSpace, isTown(words[start - 1]),
                words[start - 1].marks.isDisjoint(with: [.thing, .organisation, .unit])
            {
                start -= 1
            }
            if start < index {
                if start > 0, words[start].gap.isSpace, words[start - 1].letters == Self.letterIn {
                    return StreetAddress(words: start..<(index + 1), score: 0.6)
                }
                let isLast = index + 1 == words.count || words[index + 1].gap.contains(.line)
                if isLast, words[start].gap.contains(.line), words[index - 1].marks.contains(.place)
                {
                    return StreetAddress(words: start..<(index + 1), score: 0.7)
                }
            }
        }
        // «Springfield, IL 62704»
        if index > 1, word.count == 5, words[index].gap.isSpace,
            words[index - 1].marks.contains(.state), words[index - 1].shape == .upper,
            words[index - 2].shape.isNameLike || words[index - 2].shape == .upper
        {
            var start = index - 2
            while start > 0, index - start < 4, words[start].gap.isSpace,
                words[start - 1].shape.isNameLike,
                words[start - 1].marks.isDisjoint(with: [.common, .month, .greeting])
            {
                start -= 1
            }
            return StreetAddress(words: start..<(index + 1), score: 0.85)
        }
        return nil
    }

    private static let letterIn = PersonLexicon.letters(of: "in")
    private static let code = PersonLexicon.letters(of: "code")
}
