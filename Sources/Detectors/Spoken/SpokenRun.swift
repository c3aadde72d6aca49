// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A stretch of spoken numbers as digits, with the bytes that each digit came from.
///
/// «four one double one», «one hundred twenty three», «vingt-trois», «Bravo two five»: what a person dictates.
struct SpokenRun {
    /// Digits and capitals.
    private(set) var symbols: [UInt8] = []
    /// For each symbol the bytes of the words it came from.
    private(set) var origins: [Range<Int>] = []
    private(set) var words: Range<Int>
    /// How many of its words are number words.
    private(set) var spokenCount = 0

    /// All runs of a text that hold at least two number words, in order.
    static func all(in text: PersonText) -> [SpokenRun] {
        guard !text.marks.isDisjoint(with: [.number, .alphabet]) else { return [] }
        var runs: [SpokenRun] = []
        var index = 0
        while index < text.words.count {
            let run = SpokenRun(text, from: index)
            if run.spokenCount >= 2, run.symbols.count >= 2 { runs.append(run) }
            index = max(index + 1, run.words.upperBound)
        }
        return runs
    }

    private init(_ text: PersonText, from start: Int) {
        let numbers = NumberWords.shared
        let words = text.words
        var index = start
        self.words = start..<start
        func value(_ place: Int) -> NumberWords.Value? {
            guard words.indices.contains(place), place == start || Self.isJoined(words[place].gap)
            else { return nil }
            return words[place].marks.isDisjoint(with: [.number, .times]) && words[place].count > 2
                ? nil : numbers.value(of: words[place].letters)
        }
        func bytes(_ from: Int, _ to: Int) -> Range<Int> {
            Int(words[from].start)..<Int(words[to - 1].end)
        }
        while index < words.count, index - start < 128 {
            let word = words[index]
            if index > start, !Self.isJoined(word.gap) { break }
            if word.shape == .digits, word.count <= 19 {
                append(digitsOf: word, bytes(index, index + 1))
                index += 1
                continue
            }
            switch value(index) {
            case .times(let times):
                guard case .unit(let digit)? = value(index + 1) else {
                    // «double 7»
                    if words.indices.contains(index + 1), words[index + 1].shape == .digits,
                        words[index + 1].count == 1
                    {
                        append(
                            String(repeating: "\(words[index + 1].number)", count: times),
                            bytes(index, index + 2), 1)
                        index += 2
                        continue
                    }
                    finish(index)
                    return
                }
                append(String(repeating: "\(digit)", count: times), bytes(index, index + 2), 2)
                index += 2
            case .unit, .whole, .tens, .hundred, .thousand:
                let (number, next) = Self.number(at: index, value)
                append(number, bytes(index, next), next - index)
                index = next
            case .and:
                // Only within a number: «one hundred and five» was read there.
                finish(index)
                return
            case nil:
                if word.marks.contains(.alphabet), word.count > 3, let letter = Self.letter(word) {
                    append(letter, bytes(index, index + 1), 1)
                } else if word.count == 1, word.shape == .initial || word.shape == .lower,
                    index > start || Self.isSpelled(words, index),
                    let letter = Self.letter(word), Self.isSpelled(words, index)
                {
                    append(letter, bytes(index, index + 1), 0)
                } else if index > start, Self.fillers.contains(word.letters),
                    value(index + 1) != nil
                        || index + 1 < words.count && words[index + 1].shape == .digits
                {
                    // «four one, uh, two»
                } else {
                    finish(index)
                    return
                }
                index += 1
            }
        }
        finish(index)
    }

    private mutating func finish(_ index: Int) {
        words = words.lowerBound..<index
    }

    private mutating func append(_ symbols: String, _ bytes: Range<Int>, _ spoken: Int) {
        for symbol in symbols.utf8 {
            self.symbols.append(symbol)
            origins.append(bytes)
        }
        spokenCount += spoken
    }

    private mutating func append(digitsOf word: PersonText.Word, _ bytes: Range<Int>) {
        // Written digits keep their places: one byte each, unless they are of another script.
        let isPlain = bytes.count == Int(word.count)
        for place in 0..<Int(word.count) {
            let digit: UInt8
            if word.count <= 8 {
                digit = UInt8(
                    truncatingIfNeeded: word.ending >> UInt64((Int(word.count) - 1 - place) * 8))
            } else {
                digit = UInt8(ascii: "?")
            }
            symbols.append(digit)
            origins.append(
                isPlain ? (bytes.lowerBound + place)..<(bytes.lowerBound + place + 1) : bytes)
        }
    }

    /// Puts the written digits of long groups in place.
    mutating func fill(from text: UnsafeBufferPointer<UInt8>) {
        for place in symbols.indices
        where symbols[place] == UInt8(ascii: "?") && origins[place].count == 1 {
            symbols[place] = text[origins[place].lowerBound]
        }
    }

    // MARK: Reading

    private static func isJoined(_ gap: PersonText.Gap) -> Bool {
        gap.isSubset(of: [.space, .comma, .hyphen, .stop, .line, .other])
            && gap != [.stop, .space, .line]
    }

    /// «one hundred and twenty three», «twenty three», «soixante dix sept», «nineteen»: digits as one says them.
    private static func number(
        at index: Int, _ value: (Int) -> NumberWords.Value?
    ) -> (String, Int) {
        var (small, next) = below(at: index, value)
        if case .hundred? = value(next), small.map({ $0 > 0 && $0 < 10 }) ?? true {
            var total = (small ?? 1) * 100
            next += 1
            var rest = next
            if case .and? = value(rest) { rest += 1 }
            let (more, after) = below(at: rest, value)
            if let more,
                isWhole(at: rest, value) || more > 9 || after > rest + 1 || rest > next
                    || !isUnit(value(after))
            {
                total += more
                next = after
            }
            small = total
        }
        if case .thousand? = value(next), let thousands = small ?? Optional(1), thousands < 1000 {
            next += 1
            let (more, after) = below(at: next, value)
            if let more, more > 9 || !isUnit(value(after)) {
                return (String(thousands * 1000 + more), after)
            }
            return (String(thousands * 1000), next)
        }
        return (String(small ?? 0), max(next, index + 1))
    }

    private static func isWhole(at index: Int, _ value: (Int) -> NumberWords.Value?) -> Bool {
        switch value(index) {
        case .whole, .tens: true
        default: false
        }
    }

    private static func isUnit(_ value: NumberWords.Value?) -> Bool {
        if case .unit? = value { true } else { false }
    }

    /// A number below one hundred, and where it ends.
    private static func below(
        at index: Int, _ value: (Int) -> NumberWords.Value?
    ) -> (Int?, Int) {
        switch value(index) {
        case .unit(let unit):
            // «quatre vingt(s)»
            if unit == 4, case .tens(20)? = value(index + 1), case .tens? = value(index + 1) {
                return (
                    80 + (rest(at: index + 2, value, upTo: 19)?.0 ?? 0),
                    rest(at: index + 2, value, upTo: 19)?.1 ?? index + 2
                )
            }
            return (unit, index + 1)
        case .whole(let whole): return (whole, index + 1)
        case .tens(let tens):
            // «soixante dix»
            let most = tens == 60 || tens == 80 ? 19 : 9
            if let (more, after) = rest(at: index + 1, value, upTo: most) {
                return (tens + more, after)
            }
            return (tens, index + 1)
        case .hundred, .thousand: return (nil, index)
        default: return (nil, index)
        }
    }

    private static func rest(
        at index: Int, _ value: (Int) -> NumberWords.Value?, upTo most: Int
    ) -> (Int, Int)? {
        var place = index
        if case .and? = value(place) { place += 1 }
        switch value(place) {
        case .unit(let unit) where unit > 0: return (unit, place + 1)
        case .whole(let whole) where whole <= most: return (whole, place + 1)
        default: return nil
        }
    }

    /// Whether a single letter stands in a row of letters and numbers.
    private static func isSpelled(_ words: [PersonText.Word], _ index: Int) -> Bool {
        func isSymbol(_ place: Int) -> Bool {
            guard words.indices.contains(place) else { return false }
            return words[place].count == 1 || words[place].shape == .digits
                || !words[place].marks.isDisjoint(with: [.number, .alphabet])
        }
        return (index > 0 && isJoined(words[index].gap) && isSymbol(index - 1))
            && (index + 1 == words.count || isSymbol(index + 1) || words[index].shape == .initial)
            || index + 2 < words.count && isSymbol(index + 1) && isSymbol(index + 2)
                && words[index].shape == .initial
    }

    private static func letter(_ word: PersonText.Word) -> String? {
        // The first folded letter: of short words from the ending, of others by the list.
        if let letter = spelled[word.letters] { return letter }
        guard word.count == 1 else { return nil }
        let byte = UInt8(truncatingIfNeeded: word.ending)
        return byte.isLetter ? String(UnicodeScalar(byte & 0xDF)) : nil
    }

    private static let spelled: [UInt64: String] = {
        var letters: [UInt64: String] = [:]
        for word
            in "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
            .split(separator: " ")
        {
            letters[PersonLexicon.letters(of: word)] = word.prefix(1).uppercased()
        }
        return letters
    }()

    private static let fillers = Set(
        ["uh", "um", "er", "erm", "then", "ah", "eh", "euh", "dann", "puis", "luego", "poi"].map {
            PersonLexicon.letters(of: $0)
        })
}
