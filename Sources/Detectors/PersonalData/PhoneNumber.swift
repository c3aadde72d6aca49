// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Telephone numbers, as people write them.
///
/// A plain run of digits is never one: it is an order, a ticket, a time. A number is told by a `+`
/// and a country code (E.164: 8 to 15 digits), by the North American shape 3-3-4, by a trunk prefix
/// 0 and groups, by shapes that some countries use alone, or by any grouping after a word such as
/// «phone» or «call».
enum PhoneNumber {
    /// What stood before the first digit and belongs to the number.
    enum Opening { case none, plus, parenthesis }

    /// How many groups from the first are a telephone number; `nil` if none are.
    static func groups(
        of chain: borrowing NumberChain, opening: Opening, after surroundings: NumberSurroundings,
        in text: Span<UInt8>
    ) -> Int? {
        guard surroundings.allowsGroupedNumber else { return nil }
        if opening == .plus { return international(chain, prefix: 0) }
        guard chain.groupCount > 1, !isDate(chain) else { return nil }
        if opening == .parenthesis {
            guard chain.groups[1].gapBefore.contains(.closing) else { return nil }
        }
        if let count = northAmerican(chain, opening: opening, after: surroundings) { return count }
        if chain.digits[0] == 0 {
            if chain.digits[1] == 0 {
                return chain.count(0) <= 5 ? international(chain, prefix: 2) : nil
            }
            return national(chain, after: surroundings)
        }
        if let count = withoutTrunk(chain, after: surroundings) { return count }
        return afterMention(chain, after: surroundings, in: text)
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

    /// Any grouping, if the text says that a telephone number comes.
    private static func afterMention(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings,
        in text: Span<UInt8>
    ) -> Int? {
        let gaps = chain.gaps(within: chain.groupCount)
        guard !surroundings.followsNumber, !chain.continues, 7...12 ~= chain.digitCount,
            gaps == .space || gaps == .hyphen || gaps.contains(.closing),
            ends(chain, after: chain.groupCount),
            surroundings.mentions(
                [
                    "phone", "tel.", "telephone", "telefon", "mobile", "cell.", "fax.", "whatsapp",
                    "call", "handy", "movil", "celular", "rufnummer", "numero de tel",
                ], in: text)
        else { return nil }
        return chain.groupCount
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
