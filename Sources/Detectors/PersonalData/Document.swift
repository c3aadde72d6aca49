// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Numbers of papers and vehicles: forms that many other codes have too, and words that lead to them.
enum Document {
    struct Finding {
        let kind: PersonalDataClass
        let groups: Int
    }

    private struct Rule {
        let lead: Lead.Kind
        let kind: PersonalDataClass
        /// How many characters it has, and the fewest digits among them.
        let length: ClosedRange<Int>
        let digits: Int
    }

    private static let rules: [Rule] = [
        Rule(lead: .passport, kind: .passport, length: 6...10, digits: 4),
        Rule(lead: .licence, kind: .drivingLicence, length: 5...20, digits: 4),
        Rule(lead: .medical, kind: .medicalRecord, length: 4...13, digits: 4),
    ]

    /// What a token is by the words before it.
    static func find(_ token: borrowing CodeToken, _ lead: Lead, wants: Wanted) -> Finding? {
        for rule in rules where lead.adjacent.contains(rule.lead) && wants.contains(rule.kind) {
            guard !lead.adjacent.contains(.plate) else { continue }
            if let groups = groups(of: token, length: rule.length, digits: rule.digits) {
                return Finding(kind: rule.kind, groups: groups)
            }
        }
        if wants.contains(.numberPlate), lead.adjacent.contains(.plate), let groups = plate(token) {
            return Finding(kind: .numberPlate, groups: groups)
        }
        return nil
    }

    /// The most groups that have digits and fit together.
    private static func groups(of token: borrowing CodeToken, length: ClosedRange<Int>, digits: Int)
        -> Int?
    {
        var best: Int?
        var count = 0
        var digitCount = 0
        for index in 0..<token.groupCount {
            let group = token.groups[index]
            if index > 0, group.digits == 0, group.hasLower || group.gapBefore != 0x2D { break }
            if index > 0, group.gapBefore == 0x2E || group.gapBefore == 0x2F { break }
            count += Int(group.count)
            digitCount += Int(group.digits)
            guard count <= length.upperBound else { break }
            let isLast = index + 1 == token.groupCount || token.groups[index + 1].gapBefore != 0x2D
            if length.contains(count), digitCount >= digits, isLast { best = index + 1 }
        }
        // A year alone, and what goes on as an address, is none.
        guard let best, token.following != UInt8(ascii: "@"), token.following != UInt8(ascii: "%")
        else { return nil }
        return best
    }

    /// Letters and digits in up to three groups, in capitals or in one piece.
    private static func plate(_ token: borrowing CodeToken) -> Int? {
        var best: Int?
        var count = 0
        var digits = 0
        for index in 0..<min(token.groupCount, 4) {
            let group = token.groups[index]
            if index > 0, group.hasLower || group.gapBefore == 0x2F || group.gapBefore == 0x2E {
                break
            }
            // «M-AB 1234» ends with its digits; a number that follows is another.
            if index > 0, best != nil, group.gapBefore == 0x20, group.digits > 0, digits > 3 {
                break
            }
            count += Int(group.count)
            digits += Int(group.digits)
            guard count <= 8 else { break }
            if count >= 4, 1...5 ~= digits, digits < count { best = index + 1 }
        }
        return best
    }

    // MARK: Vehicles

    /// Whether the first group is a vehicle identification number.
    ///
    /// North America and China use the check digit; elsewhere words have to lead to the number.
    static func isVehicle(_ token: borrowing CodeToken, isLed: Bool) -> Bool {
        guard token.count(ofGroup: 0) == 17,
            token.groupCount == 1 || token.groups[1].gapBefore == 0x20
        else {
            return false
        }
        let weights: InlineArray<17, Int> = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        // ISO 3779 and 49 CFR 565: I, O and Q do not stand in it.
        let values: InlineArray<26, Int> = [
            1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 0, 7, 0, 9, 2, 3, 4, 5, 6, 7, 8, 9,
        ]
        var sum = 0
        var letters = 0
        for index in 0..<17 {
            let character = token[index]
            if character.isLetter {
                guard character != 0x49, character != 0x4F, character != 0x51 else { return false }
                letters += 1
                sum += values[Int(character - 0x41)] * weights[index]
            } else {
                sum += token.value(index) * weights[index]
            }
        }
        for index in 13..<17 where !token[index].isDigit { return false }
        guard 2...13 ~= letters else { return false }
        if isLed { return true }
        let check = sum % 11
        return letters >= 3 && (token.groupCount > 1 || token.following != 0x2D)
            && (check == 10 ? token[8] == 0x58 : token[8] == 0x30 + UInt8(check))
    }
}
