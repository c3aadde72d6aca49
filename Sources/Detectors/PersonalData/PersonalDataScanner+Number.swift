// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension PersonalDataScanner {
    /// Reads the number whose first digit is at `digit` and whose first character is at `start`.
    func number(
        at start: Int, digit: Int, opening: PhoneNumber.Opening, in text: Span<UInt8>,
        isFinal: Bool, matchEnd: Int
    ) -> Finding {
        var head: Int?
        var before: UInt8 = FoldedCharacter.end
        if opening == .none {
            let floor = max(0, matchEnd, digit - NumberSurroundings.reach)
            let previous = FoldedCharacter.visible(before: digit, in: text, floor: floor)
            // Inside a group that was too long to be read at once.
            if previous.character.code.isDigit {
                return .none(
                    digit + FoldedCharacter.at(digit, in: text, isFinal: isFinal).length)
            }
            if let found = custom(at: digit, in: text, isFinal: isFinal, matchEnd: matchEnd) {
                return found
            }
            let code = previous.character.code
            before = code
            if code.isLetter || code == UInt8(ascii: "_") || code == UInt8(ascii: "-") {
                if let found = word(
                    around: digit, after: code, in: text, isFinal: isFinal, matchEnd: matchEnd)
                {
                    return found
                }
            } else if code == UInt8(ascii: " ") {
                head = HeldTail.head(before: digit, in: text, floor: max(0, matchEnd))
                if let found = date(
                    afterMonthBefore: digit, in: text, isFinal: isFinal, matchEnd: matchEnd)
                {
                    return found
                }
            }
            if !code.isLetter,
                let found = date(
                    at: digit, after: code, in: text, isFinal: isFinal, matchEnd: matchEnd)
            {
                return found
            }
            if let head,
                let found = spaced(from: head, in: text, isFinal: isFinal, matchEnd: matchEnd)
            {
                return found
            }
            if let end = NumberChain.endOfLoneGroup(at: digit, in: text) {
                return lone(
                    digit..<end, after: code, in: text, isFinal: isFinal, matchEnd: matchEnd)
            }
        } else if let end = NumberChain.endOfLoneGroup(at: digit, in: text) {
            return .none(end)
        }
        let chain = NumberChain(at: digit, in: text, isFinal: isFinal)
        guard !chain.isUnknown else { return .unknown(start) }
        if opening == .none, chain.groupCount == 1, chain.count(0) <= 5, !chain.continues {
            let range = digit..<chain.end(ofGroup: 0)
            return lone(range, after: before, in: text, isFinal: isFinal, matchEnd: matchEnd)
        }
        return self.chain(
            chain, from: start, opening: opening, in: text, isFinal: isFinal, matchEnd: matchEnd)
    }

    // MARK: Groups by themselves

    /// A group of up to five digits that no other follows: a year, or a code that words lead to.
    private func lone(
        _ range: Range<Int>, after before: UInt8, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        let count = range.count
        let follower = text.code(at: range.upperBound, isFinal: isFinal)
        if follower.isLetter, !before.isLetter, before != UInt8(ascii: "_") {
            // Letters go on directly: `1HGCM82633A004352`. Shorter words are no code.
            var end = range.upperBound
            while end - range.lowerBound < 7, text.code(at: end, isFinal: isFinal).isAlphanumeric {
                end += 1
            }
            if text.code(at: end, isFinal: isFinal) == FoldedCharacter.unknown {
                return .unknown(range.lowerBound)
            }
            if end - range.lowerBound >= 7,
                let found = secret(
                    around: range.lowerBound, in: text, isFinal: isFinal, matchEnd: matchEnd)
                    ?? token(from: range.lowerBound, in: text, isFinal: isFinal, matchEnd: matchEnd)
            {
                return found
            }
        }
        guard count >= 3, !before.isLetter || before == FoldedCharacter.letter else {
            return .none(range.upperBound)
        }
        guard !follower.isLetter, follower != UInt8(ascii: "%"), follower != FoldedCharacter.letter
        else {
            return .none(range.upperBound)
        }
        let lead = Lead(of: range.lowerBound, in: text, matchEnd: matchEnd)
        if count == 4, lead.last.contains(.year) || lead.adjacent.contains(.birth),
            before == 0x20 || before == 0x28,
            let found = year(range, lead, in: text, isFinal: isFinal)
        {
            return found
        }
        guard !lead.adjacent.isEmpty else { return .none(range.upperBound) }
        if lead.leadsToSecret,
            let found = secret(
                around: range.lowerBound, in: text, isFinal: isFinal, matchEnd: matchEnd)
        {
            return found
        }
        let chain = NumberChain(at: range.lowerBound, in: text, isFinal: isFinal)
        guard !chain.isUnknown else { return .unknown(range.lowerBound) }
        return self.chain(
            chain, from: range.lowerBound, opening: .none, in: text, isFinal: isFinal,
            matchEnd: matchEnd)
    }

    private func year(
        _ range: Range<Int>, _ lead: Lead, in text: Span<UInt8>, isFinal: Bool
    ) -> Finding? {
        guard wants.containsAny(.date, .dateOfBirth), !lead.adjacent.contains(.thing),
            lead.adjacent.isDisjoint(with: [.pin, .oneTimeCode, .cardCode, .password, .card])
        else { return nil }
        let first = text[range.lowerBound]
        let second = text[range.lowerBound + 1]
        guard first == 0x31 && second == 0x39 || first == 0x32 && second == 0x30 else { return nil }
        switch text.code(at: range.upperBound, isFinal: isFinal) {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"),
            UInt8(ascii: "@"):
            return nil
        default: break
        }
        if lead.adjacent.contains(.birth), wants.contains(.dateOfBirth) {
            return .found(.dateOfBirth, range)
        }
        return wants.contains(.date) ? .found(.date, range) : nil
    }

    // MARK: Dates

    private func date(
        at digit: Int, after before: UInt8, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        guard wants.containsAny(.date, .dateOfBirth) else { return nil }
        switch before {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"),
            UInt8(ascii: "#"),
            UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "+"), FoldedCharacter.letter:
            return nil
        default: break
        }
        switch CalendarDate.read(at: digit, in: text, isFinal: isFinal) {
        case .none: return nil
        case .unknown: return .unknown(digit)
        case .found(let end, let isFull):
            return date(digit..<end, isFull: isFull, in: text, matchEnd: matchEnd)
        }
    }

    private func date(
        afterMonthBefore digit: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        guard wants.containsAny(.date, .dateOfBirth),
            let start = CalendarDate.monthStart(before: digit, in: text, floor: max(0, matchEnd))
        else { return nil }
        switch CalendarDate.read(afterMonthAt: digit, in: text, isFinal: isFinal) {
        case .none: return nil
        case .unknown: return .unknown(start)
        case .found(let end, let isFull):
            return date(start..<end, isFull: isFull, in: text, matchEnd: matchEnd)
        }
    }

    private func date(
        _ range: Range<Int>, isFull: Bool, in text: Span<UInt8>, matchEnd: Int
    ) -> Finding? {
        if wants.contains(.dateOfBirth) {
            let lead = Lead(of: range.lowerBound, in: text, matchEnd: matchEnd)
            if (isFull ? lead.near : lead.adjacent).contains(.birth) {
                return .found(.dateOfBirth, range)
            }
        }
        return wants.contains(.date) ? .found(.date, range) : nil
    }

    // MARK: What the workspace described

    private func custom(
        at digit: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        guard !patterns.isEmpty else { return nil }
        var start = digit
        let floor = max(0, matchEnd, digit - PatternAutomaton.reach)
        while start > floor, text[start - 1] > 0x20, text[start - 1] < 0x7F { start -= 1 }
        while start <= digit {
            if start == max(0, matchEnd) || !text[start - 1].isOfWord {
                for pattern in patterns {
                    guard let end = pattern.automaton.end(from: start, in: text, isFinal: isFinal)
                    else {
                        return .unknown(start)
                    }
                    if end > digit, pattern.allows(start..<end, in: text, matchEnd: matchEnd) {
                        return .found(
                            .custom, start..<end, form: pattern.name, score: pattern.score)
                    }
                }
            }
            start += 1
        }
        return nil
    }
}
