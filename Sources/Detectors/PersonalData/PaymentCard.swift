// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Numbers of payment cards: ISO/IEC 7812-1, with the check digit of its annex B (Luhn).
///
/// Three forms are recognised, in this order:
/// 1. one group of digits that is a card number as a whole. A group of more than 19 digits is none,
///    and nothing inside it is;
/// 2. groups as cards are embossed (4-4-4-4, 4-6-5 and so on), wherever they stand in a chain;
/// 3. any other grouping, such as digit by digit, if the card number is the whole chain. Full stops
///    do not mix with other gaps there: `4.99 5.99 12.00` is a list of prices.
enum PaymentCard {
    /// How many groups from the first are a card number; `nil` if none are.
    static func groups(
        of chain: borrowing NumberChain, after surroundings: NumberSurroundings,
        in text: Span<UInt8>
    ) -> Int? {
        guard chain.digitCount >= 12, chain.digits[0] != 0 else { return nil }
        let first = chain.count(0)
        if first >= 12 {
            guard first <= 19, isNumber(chain, digits: first), !surroundings.isFraction,
                chain.groupCount > 1 || !chain.following.continuesAddress
            else { return nil }
            return surroundings.isInsideCode(in: text) ? nil : 1
        }
        guard !surroundings.isInsideCode(in: text) else { return nil }
        if let count = embossed(chain) { return count }
        return scattered(chain, after: surroundings) ? chain.groupCount : nil
    }

    /// The groups of a number that has all of a card number but the check digit: one digit is wrong. Only
    /// words make something of it.
    static func mistypedGroups(of chain: borrowing NumberChain) -> Int? {
        let groups: Int
        if 13...19 ~= chain.count(0) {
            groups = 1
        } else if chain.begins(with: [4, 4, 4, 4]) {
            groups = 4
        } else if chain.begins(with: [4, 6, 5]) {
            groups = 3
        } else {
            return nil
        }
        guard chain.gaps(within: groups).isSubset(of: allowedGaps),
            issuerAllows(chain, count: chain.digitCount(within: groups)),
            chain.gap(after: groups).map({ !$0.isDisjoint(with: [.space, .closing]) })
                ?? !chain.following.continuesAddress
        else { return nil }
        return groups
    }

    private static let allowedGaps: NumberChain.Gap = [.space, .hyphen, .dot]

    private static func embossed(_ chain: borrowing NumberChain) -> Int? {
        let count: Int
        if chain.begins(with: [4, 4, 4, 4, 3]), isEmbossed(chain, groups: 5) {
            count = 5
        } else if chain.begins(with: [4, 4, 4, 4]), isEmbossed(chain, groups: 4) {
            count = 4
        } else if chain.begins(with: [4, 6, 5]) || chain.begins(with: [4, 6, 4]),
            isEmbossed(chain, groups: 3)
        {
            count = 3
        } else if chain.begins(with: [4, 3, 3, 3]), isEmbossed(chain, groups: 4) {
            count = 4
        } else {
            return nil
        }
        return count == chain.groupCount && chain.following.continuesAddress ? nil : count
    }

    private static func isEmbossed(_ chain: borrowing NumberChain, groups: Int) -> Bool {
        chain.gaps(within: groups).isSubset(of: allowedGaps)
            && isNumber(chain, digits: chain.digitCount(within: groups))
    }

    private static func scattered(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings
    ) -> Bool {
        guard !chain.continues, chain.groupCount > 1, !surroundings.followsNumber,
            surroundings.allowsGroupedNumber, !chain.following.continuesAddress,
            chain.digitCount <= 19, isNumber(chain, digits: chain.digitCount)
        else { return false }
        let gaps = chain.gaps(within: chain.groupCount)
        return gaps == .dot || gaps.isSubset(of: [.space, .hyphen])
    }

    /// Whether the first digits of the chain are a number that an issuer could have given.
    private static func isNumber(_ chain: borrowing NumberChain, digits count: Int) -> Bool {
        issuerAllows(chain, count: count) && hasCheckDigit(chain, count: count)
    }

    /// Luhn: from the right, every second digit doubled, the digits of all summed.
    private static func hasCheckDigit(_ chain: borrowing NumberChain, count: Int) -> Bool {
        var sum = 0
        for index in 0..<count {
            var digit = Int(chain.digits[index])
            if (count - index) % 2 == 0 {
                digit *= 2
                if digit > 9 { digit -= 9 }
            }
            sum += digit
        }
        return sum % 10 == 0
    }

    /// The ranges that the card schemes publish, by the first four digits, and the lengths in use.
    private static func issuerAllows(_ chain: borrowing NumberChain, count: Int) -> Bool {
        switch chain.number(from: 0, count: 4) {
        // Visa.
        case 4000...4999: count == 13 || count == 16 || count == 19
        // Mastercard.
        case 5100...5599, 2221...2720: count == 16
        // American Express.
        case 3400...3499, 3700...3799: count == 15
        // Diners Club.
        case 3000...3059, 3095, 3600...3699, 3800...3999: count == 14 || 16...19 ~= count
        // JCB (3528 to 3589, and what is kept beside it), and the older numbers.
        case 3500...3599: 16...19 ~= count
        case 1800, 2131: count == 15
        // Mir, Troy.
        case 2200...2204, 9792: 16...19 ~= count
        // Maestro: the ranges that were really handed out.
        case 5018, 5020, 5038, 5612, 5893, 6304, 6759, 6761, 6762, 6763: 12...19 ~= count
        // Discover, UnionPay, RuPay, Verve, Elo, Dankort.
        case 6011, 6440...6599, 6200...6299, 8100...8299, 6000...6099, 5019, 5060...5099, 6362,
            6363:
            16...19 ~= count
        default: false
        }
    }
}

extension UInt8 {
    /// Whether a number directly followed by this is a part of an address, not a number.
    @inline(__always) var continuesAddress: Bool { self == UInt8(ascii: "@") }
}
