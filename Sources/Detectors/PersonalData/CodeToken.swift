// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Letters and digits that may be one code, such as `AB 12 34 56 C` or `12345678-Z`.
///
/// A token has groups, with one space, hyphen, full stop or slash between them. It ends before a word
/// of more than four letters, and at limits that bound both the work and what a stream holds back.
struct CodeToken: ~Copyable {
    static let characterLimit = 24
    static let groupLimit = 8
    static let byteLimit = 72

    struct Group {
        var start: UInt8 = 0
        var end: UInt8 = 0
        var count: UInt8 = 0
        var gapBefore: UInt8 = 0
        var digits: UInt8 = 0
        var hasLower = false
    }

    let start: Int
    /// In upper case.
    private(set) var characters = InlineArray<24, UInt8>(repeating: 0)
    private(set) var characterCount = 0
    private(set) var groups = InlineArray<8, Group>(repeating: Group())
    private(set) var groupCount = 0
    /// What directly follows the last group.
    private(set) var following: UInt8 = FoldedCharacter.end
    /// Whether more text is needed to know the token.
    private(set) var isUnknown = false

    init(at start: Int, in text: Span<UInt8>, isFinal: Bool) {
        self.start = start
        let limit = start + Self.byteLimit
        var index = start
        var gap: UInt8 = 0
        while groupCount < Self.groupLimit {
            var group = Group(start: UInt8(index - start), gapBefore: gap)
            let first = characterCount
            var isTooLong = false
            while true {
                let next = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
                let code = next.character.code
                if code == FoldedCharacter.unknown, next.start < limit {
                    isUnknown = true
                    return
                }
                guard code < 0x80, code.isAlphanumeric, next.start < limit else {
                    following = code
                    break
                }
                // Longer than any code: neither it nor a beginning of it is one.
                guard characterCount < Self.characterLimit else {
                    isTooLong = true
                    following = code
                    break
                }
                if code.isDigit { group.digits += 1 }
                if code.isLetter, !code.isUpper { group.hasLower = true }
                characters[characterCount] = code.isLetter ? code & 0xDF : code
                characterCount += 1
                index = next.start + next.character.length
            }
            let count = characterCount - first
            // A word of prose, or nothing at all.
            guard count > 0, !isTooLong, groupCount == 0 || group.digits > 0 || count <= 4 else {
                characterCount = first
                if groupCount > 0 { following = gap }
                return
            }
            group.end = UInt8(index - start)
            group.count = UInt8(count)
            groups[groupCount] = group
            groupCount += 1
            switch following {
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
                let separator = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
                gap = following
                index = separator.start + separator.character.length
                guard index < limit else { return }
            default: return
            }
        }
    }

    func count(ofGroup index: Int) -> Int { Int(groups[index].count) }
    func end(ofGroup index: Int) -> Int { start + Int(groups[index].end) }

    /// How many characters the first groups have.
    func count(within count: Int) -> Int {
        var sum = 0
        for index in 0..<count { sum += self.count(ofGroup: index) }
        return sum
    }

    /// How many of the characters of the first groups are digits.
    func digits(within count: Int) -> Int {
        var sum = 0
        for index in 0..<count { sum += Int(groups[index].digits) }
        return sum
    }

    /// Whether the first groups stand as people write codes: with gaps only in capitals.
    func isWritten(within count: Int) -> Bool {
        for index in 0..<count {
            if index > 0, groups[index].gapBefore == 0x20 || groups[index].gapBefore == 0x2E,
                groups[index].hasLower || groups[0].hasLower
            {
                return false
            }
        }
        if count < groupCount {
            let gap = groups[count].gapBefore
            return gap == 0x20 || gap == 0x2E && groups[count].digits == 0
        }
        return following != UInt8(ascii: "-") && following != UInt8(ascii: "@")
            && following != UInt8(ascii: "_") && following != FoldedCharacter.letter
    }

    /// Whether the first characters have a shape: `A` is a letter, `9` a digit, `X` either.
    func fits(_ shape: StaticString) -> Bool {
        shape.withUTF8Buffer { shape in
            guard shape.count <= characterCount else { return false }
            for index in shape.indices {
                let character = characters[index]
                switch shape[index] {
                case UInt8(ascii: "A"): guard character.isLetter else { return false }
                case UInt8(ascii: "9"): guard character.isDigit else { return false }
                default: break
                }
            }
            return true
        }
    }

    @inline(__always)
    subscript(_ index: Int) -> UInt8 { characters[index] }

    /// The digit at a place, or the value of a letter: 10 to 35.
    func value(_ index: Int) -> Int {
        let character = characters[index]
        return character.isDigit ? Int(character) - 0x30 : Int(character) - 0x41 + 10
    }

    /// The number that `length` digits from `first` on make; a letter counts as 0.
    func number(_ first: Int, _ length: Int) -> Int {
        var number = 0
        for index in first..<first + length {
            number = number * 10 + (characters[index].isDigit ? value(index) : 0)
        }
        return number
    }
}
