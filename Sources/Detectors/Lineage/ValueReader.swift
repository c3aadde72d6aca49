// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Reads words and what they make together: amounts, days, times, addresses, long numbers.
struct ValueReader {
    var reader = WordReader()
    private(set) var values: [LineageValue] = []
    /// Whether a day was named that only a calendar can tell («next Friday»).
    private(set) var namesRelativeDay = false

    mutating func nameRelativeDay() { namesRelativeDay = true }

    /// The day of the conversation; `nil` where it is not known.
    let today: Int64?
    private let lexicon = LineageLexicon.standard
    private let folding = Folding.standard

    init(today: Int64?) { self.today = today }

    var words: [LineageWord] { reader.words }

    /// Puts the values in the order of the text.
    mutating func sortValues() {
        if values.count > 1 { values.sort { $0.start < $1.start } }
    }

    mutating func removeAll() {
        reader.removeAll()
        values.removeAll(keepingCapacity: true)
        namesRelativeDay = false
    }

    /// Finds the values among the words from `first` on, after ``WordReader/read(_:_:isWritten:)`` read them.
    mutating func readValues(
        _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from first: Int, sign: Int,
        point: Int
    ) {
        let (words, signs, points) = (reader.words, reader.signs, reader.points)
        words.withUnsafeBufferPointer { words in
            let place = Place(text: text, range: range, words: words)
            for mark in signs[sign...] { readEmail(place, mark) }
            if point < points.count { readHosts(place, points[point...]) }
            var index = first
            while index < words.count {
                let word = words[index]
                if word.digits > 0 {
                    index = readNumbers(place, index, first)
                } else {
                    if word.meaning > 0 { readWord(place, index, first) }
                    index += 1
                }
            }
        }
    }

    struct Place {
        let text: UnsafeBufferPointer<UInt8>
        let range: Range<Int>
        let words: UnsafeBufferPointer<LineageWord>

        /// The one byte between a word and the next; 0 where there is more or less.
        @inline(__always) func gap(after index: Int) -> UInt8 {
            guard index + 1 < words.count, words[index + 1].start == words[index].end + 1 else {
                return 0
            }
            return text[Int(words[index].end)]
        }

        /// The number that a word begins with, up to nine digits, and how many digits they are.
        @inline(__always) func leading(_ index: Int) -> (value: Int64, digits: Int) {
            guard words.indices.contains(index) else { return (0, 0) }
            var value: Int64 = 0
            var place = Int(words[index].start)
            let end = min(Int(words[index].end), place + 15)
            let start = place
            while place < end, text[place] &- 48 < 10 {
                value = value * 10 + Int64(text[place] - 48)
                place += 1
            }
            return (value, place - start)
        }
    }

    mutating func add(
        _ kind: LineageValue.Kind, _ key: UInt64, _ place: Place, _ first: Int, _ last: Int,
        _ magnitude: Int64 = 0
    ) {
        values.append(
            LineageValue(
                kind: kind, key: key.tagged(kind), start: place.words[first].start,
                end: place.words[last].end, magnitude: magnitude))
    }

    mutating func add(number: Int64, _ place: Place, _ first: Int, _ last: Int) {
        add(.number, UInt64(bitPattern: number), place, first, last, number)
    }

    mutating func add(day: Int64, _ place: Place, _ first: Int, _ last: Int) {
        add(.day, UInt64(bitPattern: day), place, first, last, day)
    }

    // MARK: Numbers

    /// Reads what begins with a word that has a digit; gives back the word to go on with.
    private mutating func readNumbers(_ place: Place, _ index: Int, _ first: Int) -> Int {
        let words = place.words
        readCompact(place, index)
        let (value, digits) = place.leading(index)
        guard digits > 0 else { return index + 1 }
        if let next = readDate(place, index, value, digits) { return next }
        if let next = readTime(place, index, value, digits) { return next }
        guard digits < 16 else { return index + 1 }
        // Groups of digits with one full stop, comma or apostrophe between them.
        var last = index
        var gaps = 0
        var firstGap: UInt8 = 0
        var lastGap: UInt8 = 0
        var isUniform = true
        while words[last].letters == 0, gaps < 6 {
            let gap = place.gap(after: last)
            guard gap == UInt8(ascii: ".") || gap == UInt8(ascii: ",") || gap == UInt8(ascii: "'"),
                place.leading(last + 1).digits > 0
            else { break }
            if gaps == 0 { firstGap = gap }
            if gap != firstGap { isUniform = false }
            lastGap = gap
            gaps += 1
            last += 1
        }
        if last == index {
            add(number: value &* 10_000, place, index, index)
            return index + 1
        }
        var whole = value
        for next in (index + 1)..<last {
            let part = place.leading(next)
            whole = whole &* Self.power(part.digits) &+ part.value
        }
        let (end, count) = place.leading(last)
        let thousands = whole &* Self.power(count) &+ end
        let isGrouped = count == 3 && isUniform
        if isGrouped { add(number: thousands &* 10_000, place, index, last) }
        if gaps == 1 || lastGap != firstGap {
            add(
                number: whole &* 10_000 &+ Self.fraction(end, count), place, index, last)
        } else if !isGrouped {
            for next in index...last {
                add(number: place.leading(next).value &* 10_000, place, next, next)
            }
        }
        return last + 1
    }

    private static func power(_ digits: Int) -> Int64 {
        var value: Int64 = 1
        for _ in 0..<min(digits, 9) { value *= 10 }
        return value
    }

    /// The digits behind the decimal point as ten-thousandths.
    private static func fraction(_ value: Int64, _ digits: Int) -> Int64 {
        digits <= 4 ? value * power(4 - digits) : value / power(min(digits, 13) - 4)
    }

    // MARK: Long numbers

    /// Letters and digits with single gaps between them: `GB29 NWBK 6016 …`, `555-123-2002`, `+1 (555) 123`.
    private mutating func readCompact(_ place: Place, _ index: Int) {
        let words = place.words
        var last = index
        var key = WordKey()
        var tail: (value: UInt64, digits: Int) = (0, 0)
        var digits = 0
        var letters = 0
        while true {
            for offset in words[last].bytes {
                let byte = folding.ascii[Int(place.text[offset])]
                key.append(byte)
                if byte &- 48 < 10 {
                    tail = (
                        (tail.value &* 10 &+ UInt64(byte - 48)) % 1_000_000_000, tail.digits + 1
                    )
                }
            }
            digits += Int(words[last].digits)
            letters += Int(words[last].letters)
            if last > index, digits + letters >= 6, digits >= 3 {
                add(.compact, key.value, place, index, last, Int64(bitPattern: key.value))
            }
            if letters == 0, digits >= 9 { add(.phone, tail.value, place, index, last) }
            guard last + 1 < words.count, last - index < 9 else { return }
            let next = words[last + 1]
            let gap = Int(next.start) - Int(words[last].end)
            guard gap >= 1, gap <= 2, next.digits > 0 || next.letters <= 4 && next.isCapital,
                next.digits + next.letters <= 12
            else { return }
            for offset in Int(words[last].end)..<Int(next.start) {
                switch place.text[offset] {
                case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
                    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "_"):
                    continue
                default: return
                }
            }
            last += 1
        }
    }

    // MARK: Addresses

    private mutating func readEmail(_ place: Place, _ mark: WordReader.Mark) {
        let at = Int(mark.position)
        var start = at
        while start > place.range.lowerBound, at - start < 64,
            Self.isLocal(place.text[start - 1])
        {
            start -= 1
        }
        var end = at + 1
        while end < place.range.upperBound, end - at < 200, Self.isHost(place.text[end]) {
            end += 1
        }
        while end > at + 1, !folding.isWordByte(place.text[end - 1]) { end -= 1 }
        while start < at, !folding.isWordByte(place.text[start]) { start += 1 }
        guard start < at, end > at + 3, place.text[(at + 1)..<end].contains(UInt8(ascii: "."))
        else { return }
        var key = WordKey()
        for offset in start..<end { key.append(lower(place.text[offset])) }
        values.append(
            LineageValue(
                kind: .email, key: key.value.tagged(.email), start: UInt32(start),
                end: UInt32(end), magnitude: 0))
    }

    private mutating func readHosts(
        _ place: Place, _ points: ArraySlice<WordReader.Mark>
    ) {
        var done = 0
        for mark in points where Int(mark.position) >= done {
            var start = Int(mark.position)
            while start > place.range.lowerBound, start > done, Self.isHost(place.text[start - 1]) {
                start -= 1
            }
            var end = Int(mark.position) + 1
            while end < place.range.upperBound, Self.isHost(place.text[end]) { end += 1 }
            while end > start, !folding.isWordByte(place.text[end - 1]) { end -= 1 }
            done = end
            // An e-mail address is one already, and a file's name has no host's end.
            let isEmail =
                start > place.range.lowerBound && place.text[start - 1] == UInt8(ascii: "@")
                || end < place.range.upperBound && place.text[end] == UInt8(ascii: "@")
            guard !isEmail, end - start >= 4, end - start < 254, isHostName(place, start, end)
            else { continue }
            if end - start > 4, lower(place.text[start]) == UInt8(ascii: "w"),
                lower(place.text[start + 1]) == UInt8(ascii: "w"),
                lower(place.text[start + 2]) == UInt8(ascii: "w"),
                place.text[start + 3] == UInt8(ascii: ".")
            {
                start += 4
            }
            var key = WordKey()
            for offset in start..<end { key.append(lower(place.text[offset])) }
            values.append(
                LineageValue(
                    kind: .host, key: key.value.tagged(.host), start: UInt32(start),
                    end: UInt32(end), magnitude: 0))
            var stop = end
            while stop < place.range.upperBound, stop - end < 512, Self.isPath(place.text[stop]) {
                stop += 1
            }
            while stop > end, !folding.isWordByte(place.text[stop - 1]) { stop -= 1 }
            guard stop > end + 1, place.text[end] == UInt8(ascii: "/") else { continue }
            for offset in end..<stop { key.append(lower(place.text[offset])) }
            values.append(
                LineageValue(
                    kind: .link, key: key.value.tagged(.link), start: UInt32(start),
                    end: UInt32(stop), magnitude: 0))
            done = stop
        }
    }

    private func isHostName(_ place: Place, _ start: Int, _ end: Int) -> Bool {
        var label = end
        while label > start, place.text[label - 1] != UInt8(ascii: ".") { label -= 1 }
        guard label > start, end - label >= 2 else { return false }
        var key = WordKey()
        for offset in label..<end {
            let byte = folding.ascii[Int(place.text[offset])]
            guard byte >= 97 else { return false }
            key.append(byte)
        }
        return lexicon[lexicon.meaning(of: key.value)].role.contains(.domain)
    }

    @inline(__always) private func lower(_ byte: UInt8) -> UInt8 {
        byte &- 65 < 26 ? byte | 0x20 : byte
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == 45 || byte == 46 || byte >= 0xC3
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isHost(byte) || byte == 43 || byte == 95 || byte == 37
    }

    private static func isPath(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != 0x22 && byte != 0x27 && byte != 0x3C && byte != 0x3E && byte != 41
            && byte != 92 && byte != 93 && byte != 44 && byte != 96 && byte != 125
    }
}
