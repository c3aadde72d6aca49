// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Groups of digits with little between them, such as `4111 1111 1111 1111` or `020 7946-0018`.
///
/// A chain is read from its first digit. It ends where something other than a digit or a gap comes,
/// or at one of the limits, which bound both the work for a digit and what a stream holds back.
struct NumberChain: ~Copyable {
    /// The most bytes that are looked at from the first digit on.
    static let byteLimit = 128
    /// No number that is looked for has more digits than 19, so none needs more groups.
    static let digitLimit = 20

    /// What stands between two groups: up to three of these.
    struct Gap: OptionSet {
        let rawValue: UInt8
        static let space = Gap(rawValue: 1)
        static let hyphen = Gap(rawValue: 2)
        static let dot = Gap(rawValue: 4)
        static let slash = Gap(rawValue: 8)
        static let opening = Gap(rawValue: 16)
        static let closing = Gap(rawValue: 32)

        @inline(__always)
        init?(_ code: UInt8) {
            switch code {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): self = .space
            case UInt8(ascii: "-"): self = .hyphen
            case UInt8(ascii: "."): self = .dot
            case UInt8(ascii: "/"): self = .slash
            case UInt8(ascii: "("): self = .opening
            case UInt8(ascii: ")"): self = .closing
            default: return nil
            }
        }

        @inline(__always)
        init(rawValue: UInt8) { self.rawValue = rawValue }
    }

    /// Offsets count from the start of the chain.
    struct Group {
        var start: UInt8 = 0
        var end: UInt8 = 0
        /// How many digits; a group of more than `digitLimit` counts as one more than that.
        var count: UInt8 = 0
        var gapBefore: Gap = []
    }

    /// Where the first digit is.
    let start: Int
    /// The first digits, as values from 0 to 9.
    private(set) var digits = InlineArray<20, UInt8>(repeating: 0)
    private(set) var digitCount = 0
    private(set) var groups = InlineArray<20, Group>(repeating: Group())
    private(set) var groupCount = 0
    /// The code of what directly follows the last group.
    private(set) var following: UInt8 = FoldedCharacter.end
    /// Whether more digits come: a limit was reached, or a placeholder stands there.
    private(set) var continues = false
    /// The gap after the last group, if it is one between digits.
    private var gapAfter: Gap = []
    /// Whether more text is needed to know the chain; then nothing else of it is meant.
    private(set) var isUnknown = false

    /// Reads the chain whose first digit is at `start`.
    init(at start: Int, in text: Span<UInt8>, isFinal: Bool) {
        self.start = start
        let limit = start + Self.byteLimit
        var index = start
        var gap: Gap = []
        while groupCount < Self.digitLimit {
            var group = Group(start: UInt8(index - start), gapBefore: gap)
            var seen = 0
            var next = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
            while next.character.code.isDigit, next.start + next.character.length <= limit {
                if digitCount < Self.digitLimit {
                    digits[digitCount] = next.character.code - 0x30
                    digitCount += 1
                } else {
                    continues = true
                }
                seen += 1
                index = next.start + next.character.length
                next = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
            }
            if next.character.code == FoldedCharacter.unknown, next.start < limit {
                isUnknown = true
                return
            }
            group.end = UInt8(index - start)
            group.count = UInt8(min(seen, Self.digitLimit + 1))
            groups[groupCount] = group
            groupCount += 1
            if next.start >= limit || next.character.code.isDigit { continues = true }
            following = next.start < limit ? next.character.code : FoldedCharacter.other
            if continues { return }

            // What follows: a gap and another group, or the end of the chain.
            gap = []
            var ahead = next
            for _ in 0..<3 {
                guard ahead.start < limit else { break }
                guard let separator = Gap(ahead.character.code) else { break }
                gap.insert(separator)
                ahead = FoldedCharacter.visible(
                    at: ahead.start + ahead.character.length, in: text, isFinal: isFinal)
            }
            guard ahead.start < limit else {
                continues = true
                return
            }
            if ahead.character.code == FoldedCharacter.unknown {
                isUnknown = true
                return
            }
            if ahead.character.code == UInt8(ascii: "[") {
                let isData = Placeholder.begins(at: ahead.start, in: text, isFinal: isFinal)
                isUnknown = isData == nil
                continues = isData == true
                gapAfter = gap
                return
            }
            guard !gap.isEmpty, ahead.character.code.isDigit else { return }
            guard digitCount < Self.digitLimit else {
                continues = true
                gapAfter = gap
                return
            }
            index = ahead.start
        }
        continues = true
        gapAfter = gap
    }

    /// The gap between the first `count` groups and the digits or the placeholder that follow;
    /// `nil` if none do.
    func gap(after count: Int) -> Gap? {
        if count < groupCount { return groups[count].gapBefore }
        return continues ? gapAfter : nil
    }

    /// Where a group at `start` ends that is shorter than any number and belongs to no chain; `nil`
    /// if that takes more than a look. Most numbers in prose are such: «12 May» and «3,».
    @inline(__always)
    static func endOfLoneGroup(at start: Int, in text: Span<UInt8>) -> Int? {
        var end = start
        while end < text.count, end - start < 6, text[end].isDigit { end += 1 }
        guard end > start, end < text.count, text[end] < 0x80, !text[end].isDigit else {
            return nil
        }
        guard Gap(text[end]) != nil else { return end }
        return end + 1 < text.count && text[end + 1].isLetter ? end : nil
    }

    /// Where the group ends in the text.
    func end(ofGroup index: Int) -> Int { start + Int(groups[index].end) }

    func count(_ index: Int) -> Int { Int(groups[index].count) }

    /// Whether the first groups have exactly these numbers of digits.
    @inline(__always)
    func begins<let size: Int>(with sizes: InlineArray<size, Int>) -> Bool {
        guard groupCount >= size else { return false }
        for index in 0..<size where count(index) != sizes[index] { return false }
        return true
    }

    /// All that stands in the gaps between the first `count` groups.
    func gaps(within count: Int) -> Gap {
        var all: Gap = []
        for index in 1..<max(count, 1) { all.formUnion(groups[index].gapBefore) }
        return all
    }

    /// The digits of the first `count` groups taken together.
    func digitCount(within count: Int) -> Int {
        var sum = 0
        for index in 0..<count { sum += self.count(index) }
        return sum
    }

    /// The number that `count` digits from `first` on make; 0 digits make 0.
    func number(from first: Int, count: Int) -> Int {
        var number = 0
        for index in first..<min(first + count, digitCount) {
            number = number * 10 + Int(digits[index])
        }
        return number
    }
}
