// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Social security numbers of the United States: area, group, serial.
///
/// Since 2011 areas are handed out at random, so only what the SSA never hands out is left to
/// check: area 000, 666 and 900 to 999, group 00, serial 0000.
enum SocialSecurityNumber {
    /// How many groups from the first are such a number; `nil` if none are.
    static func groups(
        of chain: borrowing NumberChain, after surroundings: NumberSurroundings, _ lead: Lead
    ) -> Int? {
        guard surroundings.allowsGroupedNumber, isHandedOut(chain) else { return nil }
        if chain.begins(with: [3, 2, 4]) {
            guard ends(chain, after: 3) else { return nil }
            let gap = chain.groups[1].gapBefore
            guard gap == chain.groups[2].gapBefore else { return nil }
            switch gap {
            case .hyphen:
                return chain.gap(after: 3) == .hyphen ? nil : 3
            case .space:
                return chain.gap(after: 3) == nil && !surroundings.followsNumber ? 3 : nil
            default: return nil
            }
        }
        guard chain.count(0) == 9, ends(chain, after: 1),
            lead.near.contains(.socialSecurity)
        else { return nil }
        return 1
    }

    private static func ends(_ chain: borrowing NumberChain, after count: Int) -> Bool {
        if let gap = chain.gap(after: count) { return !gap.isEmpty }
        return !chain.following.continuesAddress && !chain.following.isLetter
    }

    private static func isHandedOut(_ chain: borrowing NumberChain) -> Bool {
        let area = chain.number(from: 0, count: 3)
        return chain.digitCount >= 9 && area != 0 && area != 666 && area < 900
            && chain.number(from: 3, count: 2) != 0 && chain.number(from: 5, count: 4) != 0
    }
}
