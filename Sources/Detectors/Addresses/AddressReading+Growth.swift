// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension AddressReading {
    func grown(_ anchor: StreetAddress, floor: Int) -> StreetAddress {
        var start = anchor.words.lowerBound
        var end = anchor.words.upperBound
        var score = anchor.score
        // To the left: a house number, a flat, a name of the street that stands before its number.
        var steps = 0
        while start > floor, steps < 4 {
            steps += 1
            let gap = words[start].gap
            let previous = words[start - 1]
            guard gap.isSubset(of: [.space, .comma, .line, .slash]), !gap.isEmpty else { break }
            if isNumber(previous), gap.isSubset(of: [.space, .slash]), previous.count <= 6 {
                start -= 1
                if start > floor, words[start - 1].marks.contains(.unit),
                    words[start].gap.isSubset(of: [.space, .stop])
                {
                    start -= 1
                }
                continue
            }
            if isNumber(previous), previous.count <= 6, start > floor + 1,
                words[start - 2].marks.contains(.unit)
            {
                start -= 2
                continue
            }
            break
        }
        // To the right.
        steps = 0
        while end < words.count, steps < 12 {
            steps += 1
            let next = words[end]
            guard next.gap.isSubset(of: [.space, .comma, .line, .stop, .slash, .hyphen, .other])
            else { break }
            if next.gap.contains(.stop),
                !next.gap.isSubset(of: [.stop, .space]) || words[end - 1].count > 4
            {
                break
            }
            if next.marks.contains(.unit), let after = unit(at: end) {
                end = after
                score = max(score, 0.9)
                continue
            }
            if let ahead = postalAhead(end) {
                end = ahead
                score = min(0.97, max(score, 0.75) + 0.1)
                continue
            }
            if next.gap == [.comma, .space] || next.gap == .line,
                isTown(next) || next.marks.contains(.place) && next.shape != .lower
            {
                var after = end + 1
                while after < words.count, after - end < 3, words[after].gap.isSpace,
                    isTown(words[after])
                        || words[after].marks.contains(.place) && words[after].shape != .lower
                {
                    after += 1
                }
                let follows = after < words.count ? words[after].gap : tail
                guard
                    next.gap != .line || !follows.isDisjoint(with: [.comma, .line])
                        || after == words.count || next.marks.contains(.place)
                else { break }
                guard next.gap == .line || anchor.score > 0.6 else { break }
                end = after
                continue
            }
            break
        }
        if isSpokenOf(start) { score = min(0.98, score + 0.1) }
        return StreetAddress(words: start..<end, score: score)
    }

    /// Where a town, a state, a postcode or a country ends that begins at `index`; `nil` where none is told
    /// before the words become small.
    func postalAhead(_ index: Int) -> Int? {
        var place = index
        var sure: Int?
        var lines = 0
        while place < words.count, place - index < 8 {
            let word = words[place]
            guard word.gap.isSubset(of: [.space, .comma, .line, .hyphen, .apostrophe, .other])
            else { break }
            if word.gap.contains(.line) { lines += 1 }
            if lines > 2 { break }
            if word.shape == .digits {
                guard (4...6).contains(word.count), !word.gap.contains(.hyphen) else { break }
                place += 1
                // «69003 Lyon»
                var towns = 0
                while place < words.count, towns < 2, words[place].gap.isSpace,
                    isTown(words[place]),
                    words[place].marks.isDisjoint(with: [.thing, .organisation])
                {
                    place += 1
                    towns += 1
                }
                sure = place
                continue
            }
            let next =
                place + 1 < words.count && words[place + 1].gap.isSpace ? words[place + 1] : nil
            if let form = PostcodeForm(of: word, next, bytes) {
                sure = place + form.words
                place += form.words
                continue
            }
            if word.shape == .code { break }
            if word.shape == .lower {
                guard
                    word.marks.contains(.particle) || word.marks.contains(.place)
                        || word.marks.contains(.state) && word.count == 2
                            && word.gap.contains(.comma)
                        || word.letters == Self.nan
                else { break }
                if word.marks.contains(.place) { sure = place + 1 }
                place += 1
                continue
            }
            guard isTown(word) || !word.marks.isDisjoint(with: [.place, .state]) else { break }
            if word.marks.contains(.place) { sure = place + 1 }
            if word.marks.contains(.state), word.shape == .upper,
                place > index || word.gap.contains(.comma)
            {
                sure = place + 1
            }
            place += 1
        }
        return sure
    }

    private static let nan = PersonLexicon.letters(of: "nan")
}
