// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Telephone numbers, as people write them.
///
/// A plain run of digits is one only where words lead to it: otherwise it is an order, a ticket, a
/// time. A number is told by a `+` and a country code (E.164: 8 to 15 digits), by the North American
/// shape 3-3-4, by a trunk prefix 0 and groups, by shapes that some countries use alone, or by any
/// grouping after a word such as «phone» or «call», or before one such as «office» or «fax».
enum PhoneNumber {
    /// What stood before the first digit and belongs to the number.
    enum Opening { case none, plus, parenthesis }

    enum Outcome {
        case none
        /// How many groups from the first are a telephone number.
        case groups(Int)
        case unknown
    }

    static func read(
        _ chain: borrowing NumberChain, opening: Opening, after surroundings: NumberSurroundings,
        _ lead: Lead, in text: Span<UInt8>, isFinal: Bool
    ) -> Outcome {
        guard surroundings.allowsGroupedNumber else { return .none }
        guard !lead.namesThing else { return .none }
        if chain.groupCount == 1 {
            if let count = bare(chain, lead) { return .groups(count) }
        } else {
            guard !isDate(chain) else { return .none }
            if opening == .parenthesis {
                guard chain.groups[1].gapBefore.contains(.closing) else { return .none }
            }
            if let count = grouped(chain, opening: opening, after: surroundings, lead) {
                return .groups(count)
            }
        }
        return beforeMention(chain, after: surroundings, in: text, isFinal: isFinal)
    }

    /// How many groups are the number after a `+`; `nil` if it is none.
    static func international(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings
    ) -> Int? {
        surroundings.allowsGroupedNumber ? international(chain, prefix: 0) : nil
    }

    private static func grouped(
        _ chain: borrowing NumberChain, opening: Opening, after surroundings: NumberSurroundings,
        _ lead: Lead
    ) -> Int? {
        if let count = northAmerican(chain, opening: opening, after: surroundings) { return count }
        if opening == .parenthesis, let count = withAreaCode(chain) { return count }
        if chain.digits[0] == 0 {
            if chain.digits[1] == 0 {
                return chain.count(0) <= 5 ? international(chain, prefix: 2) : nil
            }
            return national(chain, after: surroundings)
                ?? afterMention(chain, after: surroundings, lead)
        }
        if let count = withoutTrunk(chain, after: surroundings) { return count }
        return afterMention(chain, after: surroundings, lead)
    }

    // MARK: Forms

    private static func international(_ chain: borrowing NumberChain, prefix: Int) -> Int? {
        guard let code = countryCode(chain, from: prefix) else { return nil }
        let allowed: NumberChain.Gap = [.space, .hyphen, .dot, .slash, .opening, .closing]
        // `00` is followed by the country code in its own group; otherwise it is just zeros.
        if prefix > 0, chain.count(0) != prefix, chain.count(0) != prefix + code.digits {
            return nil
        }
        for count in stride(from: chain.groupCount, through: 1, by: -1) {
            let digits = chain.digitCount(within: count) - prefix
            let fits = code.number == 1 ? digits == 11 : 8...15 ~= digits
            if fits, chain.gaps(within: count).isSubset(of: allowed), ends(chain, after: count) {
                return count
            }
        }
        return nil
    }

    private static func northAmerican(
        _ chain: borrowing NumberChain, opening: Opening, after surroundings: NumberSurroundings
    ) -> Int? {
        let hasOne = chain.begins(with: [1, 3, 3, 4]) && chain.digits[0] == 1
        let first = hasOne ? 1 : 0
        guard hasOne || chain.begins(with: [3, 3, 4]), chain.digits[first] >= 2 else { return nil }
        let count = first + 3
        let gaps = chain.gaps(within: count)
        guard gaps.isSubset(of: [.space, .hyphen, .dot, .closing, .opening]) else { return nil }
        if gaps == .space, surroundings.followsNumber { return nil }
        if gaps.contains(.slash) || gaps.isSuperset(of: [.dot, .hyphen]) { return nil }
        guard opening == .parenthesis || hasOne || !gaps.contains(.closing) else { return nil }
        return ends(chain, after: count) ? count : nil
    }

    /// With the trunk prefix 0 of most of Europe: `020 7946 0018`, `0171/1234567`,
    /// `01 23 45 67 89`.
    private static func national(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings
    ) -> Int? {
        guard 2...6 ~= chain.count(0), !surroundings.followsNumber else { return nil }
        var best: Int?
        var digits = chain.count(0)
        for index in 1..<chain.groupCount {
            let gap = chain.groups[index].gapBefore
            let size = chain.count(index)
            guard size >= 2, digits + size <= 12, index < 6 else { break }
            if gap.contains(.dot) {
                // French. Other dotted numbers are versions, addresses of machines and dates.
                guard gap == .dot, size == 2, chain.count(0) == 2 else { break }
            } else if gap.contains(.slash) || gap.contains(.closing) {
                guard index == 1 else { break }
            } else if gap.contains(.opening) {
                break
            }
            digits += size
            if digits >= 9, ends(chain, after: index + 1) { best = index + 1 }
        }
        return best
    }

    /// Without a trunk prefix: nine digits in the groups of Spain, Portugal and Poland.
    private static func withoutTrunk(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings
    ) -> Int? {
        guard !surroundings.followsNumber, !chain.continues else { return nil }
        let count: Int
        if chain.begins(with: [3, 3, 3]) {
            count = 3
        } else if chain.begins(with: [2, 3, 2, 2]) || chain.begins(with: [3, 2, 2, 2]) {
            count = 4
        } else {
            return nil
        }
        let gap = chain.groups[1].gapBefore
        guard chain.groupCount == count, gap == .space || gap == .hyphen, chain.digits[0] >= 5,
            chain.gaps(within: count) == gap, ends(chain, after: count)
        else { return nil }
        // 655 000 000 is an amount.
        return chain.number(from: 6, count: 3) == 0 ? nil : count
    }

    /// An area code in parentheses and the rest of the number: `(37) 788-063`.
    private static func withAreaCode(_ chain: borrowing NumberChain) -> Int? {
        guard 2...5 ~= chain.count(0), 8...12 ~= chain.digitCount, 2...5 ~= chain.groupCount,
            !chain.continues,
            chain.gaps(within: chain.groupCount).isSubset(of: [.space, .hyphen, .dot, .closing]),
            chain.digitCount - chain.count(0) >= 6
        else { return nil }
        return ends(chain, after: chain.groupCount) ? chain.groupCount : nil
    }

    /// Any grouping, if the text says that a telephone number comes.
    private static func afterMention(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings, _ lead: Lead
    ) -> Int? {
        guard !surroundings.followsNumber, !lead.near.isDisjoint(with: [.phone, .call]) else {
            return nil
        }
        // The whole of what stands there, or all before a gap of another kind.
        for count in stride(from: chain.groupCount, to: 1, by: -1) {
            let gaps = chain.gaps(within: count)
            let isWhole = count == chain.groupCount && !chain.continues
            guard 7...13 ~= chain.digitCount(within: count), ends(chain, after: count), isWhole,
                gaps == .space || gaps == .hyphen || gaps.isSubset(of: [.space, .hyphen, .closing])
                    || gaps == .dot
            else { continue }
            return count
        }
        return nil
    }

    /// One run of digits, directly after a word that leads to a telephone number.
    private static func bare(_ chain: borrowing NumberChain, _ lead: Lead) -> Int? {
        guard !chain.continues, ends(chain, after: 1) else { return nil }
        let count = chain.count(0)
        if lead.adjacent.contains(.phone) { return 7...15 ~= count ? 1 : nil }
        guard lead.adjacent.contains(.call), 10...13 ~= count else { return nil }
        if chain.digits[0] == 0 { return count <= 11 || chain.digits[1] == 0 ? 1 : nil }
        if count == 10 { return chain.digits[0] >= 2 && chain.digits[3] >= 2 ? 1 : nil }
        guard let code = countryCode(chain, from: 0) else { return nil }
        return code.number == 1 ? (count == 11 ? 1 : nil) : 1
    }

    /// Any grouping, if directly after it stands what the line is for: `467 3395 office`, `…-Fax`.
    private static func beforeMention(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings,
        in text: Span<UInt8>, isFinal: Bool
    ) -> Outcome {
        guard !chain.continues, 7...13 ~= chain.digitCount, !surroundings.followsNumber else {
            return .none
        }
        let gaps = chain.gaps(within: chain.groupCount)
        guard
            gaps.isEmpty || gaps == .space || gaps == .hyphen || gaps == .dot
                || gaps.contains(.closing)
        else { return .none }
        var index = chain.end(ofGroup: chain.groupCount - 1)
        let gap = text.code(at: index, isFinal: isFinal)
        guard gap == 0x20 || gap == 0x2D || gap == 0x28 else { return .none }
        index += 1
        if text.code(at: index, isFinal: isFinal) == 0x28 { index += 1 }
        let uses: [StaticString] = [
            "office", "fax", "mobile", "cell", "home", "work", "mobil", "privat", "tel", "phone",
            "büro", "bureau",
            "casa", "oficina", "ufficio", "landline", "whatsapp",
        ]
        for use in uses {
            var length = 0
            let isThere: Bool? = use.withUTF8Buffer { letters in
                for letter in letters {
                    let code = text.code(at: index + length, isFinal: isFinal)
                    if code == FoldedCharacter.unknown { return nil }
                    let byte =
                        code == FoldedCharacter.other
                        ? text[index + length] : code.isUpper ? code | 0x20 : code
                    guard byte == letter else { return false }
                    length += 1
                }
                let after = text.code(at: index + length, isFinal: isFinal)
                return after == FoldedCharacter.unknown ? nil : !after.isAlphanumeric
            }
            guard let isThere else { return .unknown }
            if isThere { return .groups(chain.groupCount) }
        }
        return .none
    }

    // MARK: Parts

    /// Whether the number may end after so many groups.
    private static func ends(_ chain: borrowing NumberChain, after count: Int) -> Bool {
        if let gap = chain.gap(after: count) { return !gap.isDisjoint(with: [.space, .opening]) }
        switch chain.following {
        case UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "_"):
            return false
        // An extension may follow: `x12`, `ext. 12`.
        case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "e"), UInt8(ascii: "E"):
            return true
        default: return !chain.following.isLetter
        }
    }

    /// `20.11.2026`, `2026-11-20`, `11 20 2026`, with whatever follows.
    private static func isDate(_ chain: borrowing NumberChain) -> Bool {
        if chain.begins(with: [2, 2, 4]) {
            let first = chain.number(from: 0, count: 2)
            let second = chain.number(from: 2, count: 2)
            return 1900...2099 ~= chain.number(from: 4, count: 4)
                && (1...12 ~= first && 1...31 ~= second || 1...31 ~= first && 1...12 ~= second)
        }
        if chain.begins(with: [4, 2, 2]) {
            return 1900...2099 ~= chain.number(from: 0, count: 4)
                && 1...12 ~= chain.number(from: 4, count: 2)
        }
        return false
    }

    /// The country code that the digits begin with: ITU-T E.164, list of assigned codes.
    private static func countryCode(
        _ chain: borrowing NumberChain, from first: Int
    ) -> (number: Int, digits: Int)? {
        guard chain.digitCount >= first + 3 else { return nil }
        let one = Int(chain.digits[first])
        if one == 1 || one == 7 { return (one, 1) }
        let two = chain.number(from: first, count: 2)
        switch two {
        case 20, 27, 30...34, 36, 39...41, 43...49, 51...58, 60...66, 81, 82, 84, 86, 90...95, 98:
            return (two, 2)
        case 21...26, 29, 35, 37, 38, 42, 50, 59, 67...69, 80, 85, 87, 88, 96, 97, 99:
            return (chain.number(from: first, count: 3), 3)
        default: return nil
        }
    }
}
