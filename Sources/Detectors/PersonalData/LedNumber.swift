// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Numbers that are nothing by themselves, and something by the words before them: codes, accounts.
enum LedNumber {
    struct Finding {
        let kind: PersonalDataClass
        let groups: Int
        var form: String?
    }

    static func find(
        _ chain: borrowing NumberChain, after surroundings: NumberSurroundings, _ lead: Lead,
        wants: Wanted
    ) -> Finding? {
        guard !lead.adjacent.isEmpty, !surroundings.isFraction else { return nil }
        if wants.contains(.code), let found = code(chain, lead) { return found }
        if wants.contains(.bankAccount), let found = bank(chain, lead) { return found }
        if wants.contains(.dateOfBirth), lead.adjacent.contains(.birth), chain.count(0) == 8,
            isDay(chain),
            ends(chain, after: 1)
        {
            return Finding(kind: .dateOfBirth, groups: 1)
        }
        return nil
    }

    private static func code(_ chain: borrowing NumberChain, _ lead: Lead) -> Finding? {
        guard !lead.adjacent.contains(.thing) else { return nil }
        let count = chain.count(0)
        if ends(chain, after: 1) {
            if lead.adjacent.contains(.cardCode), 3...4 ~= count {
                return Finding(kind: .code, groups: 1, form: "card")
            }
            if lead.adjacent.contains(.pin), count == 4 || count == 5 || count == 8 || count == 6 {
                return Finding(kind: .code, groups: 1, form: "pin")
            }
            if lead.adjacent.contains(.oneTimeCode), 4...8 ~= count {
                return Finding(kind: .code, groups: 1, form: "one-time")
            }
        }
        // «123 456», «123-456».
        if lead.adjacent.contains(.oneTimeCode), chain.begins(with: [3, 3]), ends(chain, after: 2),
            chain.groups[1].gapBefore == .space || chain.groups[1].gapBefore == .hyphen
        {
            return Finding(kind: .code, groups: 2, form: "one-time")
        }
        return nil
    }

    private static func bank(_ chain: borrowing NumberChain, _ lead: Lead) -> Finding? {
        if lead.adjacent.contains(.sortCode) {
            if chain.begins(with: [2, 2, 2]), chain.gaps(within: 3).isSubset(of: [.space, .hyphen])
            {
                if chain.groupCount >= 4, chain.count(3) == 8, ends(chain, after: 4) {
                    return Finding(kind: .bankAccount, groups: 4, form: "gb")
                }
                if ends(chain, after: 3) {
                    return Finding(kind: .bankAccount, groups: 3, form: "gb-sort-code")
                }
            }
            if chain.count(0) == 6, ends(chain, after: 1) {
                return Finding(kind: .bankAccount, groups: 1, form: "gb-sort-code")
            }
        }
        if lead.adjacent.contains(.routing), chain.count(0) == 9, ends(chain, after: 1),
            Digits(chain, count: 9).sum([3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0
        {
            return Finding(kind: .bankAccount, groups: 1, form: "us-routing")
        }
        guard lead.adjacent.contains(.account) || lead.adjacent.contains(.iban) else { return nil }
        let whole = chain.groupCount
        if !chain.continues, 6...17 ~= chain.digitCount, whole > 1, ends(chain, after: whole),
            chain.gaps(within: whole).isSubset(of: [.space, .hyphen]), chain.count(0) > 1
        {
            return Finding(kind: .bankAccount, groups: whole)
        }
        return 6...17 ~= chain.count(0) && ends(chain, after: 1)
            ? Finding(kind: .bankAccount, groups: 1) : nil
    }

    private static func ends(_ chain: borrowing NumberChain, after count: Int) -> Bool {
        guard count <= chain.groupCount else { return false }
        if let gap = chain.gap(after: count) {
            return !gap.isDisjoint(with: [.space, .opening, .closing])
        }
        switch chain.following {
        case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: ":"):
            return false
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "/"): return true
        default: return !chain.following.isLetter
        }
    }

    /// Eight digits: day, month and year in one of the three orders.
    private static func isDay(_ chain: borrowing NumberChain) -> Bool {
        let one = chain.number(from: 0, count: 2)
        let two = chain.number(from: 2, count: 2)
        if 1900...2099 ~= chain.number(from: 4, count: 4) {
            return 1...12 ~= one && 1...31 ~= two || 1...31 ~= one && 1...12 ~= two
        }
        return 1900...2099 ~= chain.number(from: 0, count: 4)
            && 1...12 ~= chain.number(from: 4, count: 2)
            && 1...31 ~= chain.number(from: 6, count: 2)
    }
}
