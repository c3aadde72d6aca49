// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Finds personal data in UTF-8, in one pass from left to right.
///
/// Only bytes that can begin or betray data are looked at (a digit, an `@`, a `+`, a parenthesis,
/// the first byte of a foreign digit); all others cost one look into a table. Each place is decided
/// by a bounded stretch of text around it, so the work is linear whatever the text is.
public struct PersonalDataScanner: Sendable {
    /// What is looked for.
    public let classes: Set<PersonalDataClass>

    private let wants: Wanted
    /// Whether something may begin at a byte, for each of the 256. Not a global, because that would
    /// be checked at each use; not an inline array, because that would be copied at each use.
    private let actions: [Action]

    public init(classes: Set<PersonalDataClass> = Set(PersonalDataClass.allCases)) {
        self.classes = classes
        wants = Wanted(classes)
        actions = Self.actions(for: wants)
    }

    /// All personal data in a text, in order.
    public func matches(in text: String) -> [PersonalDataMatch] {
        matches(in: text.utf8.span)
    }

    /// All personal data in bytes that should be UTF-8. What is not is passed over.
    public func matches(in text: Span<UInt8>) -> [PersonalDataMatch] {
        var matches: [PersonalDataMatch] = []
        var cursor = Cursor()
        while case .match(let match) = next(in: text, from: &cursor, isFinal: true) {
            matches.append(match)
        }
        return matches
    }

    // MARK: One step

    /// How far a text has been read.
    struct Cursor {
        var position = 0
        /// Where the last finding ended; negative if there was none, or none that can be looked at.
        var matchEnd = -1

        /// Counts from a later byte.
        mutating func drop(_ count: Int) {
            position -= count
            matchEnd = max(matchEnd - count, -1)
        }
    }

    enum Step {
        case match(PersonalDataMatch)
        /// The text is read. What stands before `held` is clean, whatever comes; the rest may turn
        /// out to be the beginning of something.
        case end(held: Int)
    }

    /// Reads on to the next finding, or to the end of what has arrived.
    ///
    /// INVARIANT: a step depends on `NumberSurroundings.reach` bytes before the cursor and on what
    /// follows, never on how much has arrived: where that matters, the step is `end`.
    func next(in text: Span<UInt8>, from cursor: inout Cursor, isFinal: Bool) -> Step {
        let end = text.count
        let actions = self.actions.span
        var index = cursor.position
        while true {
            // Unchecked, because it is where all the time goes: `index` only grows from 0 and is
            // below `end`, and a byte is below 256.
            while index < end, actions[unchecked: Int(text[unchecked: index])] == .pass {
                index += 1
            }
            guard index < end else { break }
            switch find(at: index, in: text, isFinal: isFinal, matchEnd: cursor.matchEnd) {
            case .none(let next): index = next
            case .found(let match):
                cursor.position = match.bytes.upperBound
                cursor.matchEnd = match.bytes.upperBound
                return .match(match)
            case .unknown(let start):
                cursor.position = index
                let held = EmailAddress.runStart(
                    before: start, in: text, matchEnd: cursor.matchEnd)
                return .end(held: held)
            }
        }
        cursor.position = end
        guard !isFinal else { return .end(held: end) }
        // A character that has not arrived as a whole may be a part of the word before it.
        let whole = Self.wholeCharacters(in: text)
        return .end(held: EmailAddress.runStart(before: whole, in: text, matchEnd: cursor.matchEnd))
    }

    private enum Finding {
        /// Nothing begins here; go on there.
        case none(Int)
        case found(PersonalDataMatch)
        /// Something may have begun there.
        case unknown(Int)
    }

    private func find(
        at index: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        let character = FoldedCharacter.at(index, in: text, isFinal: isFinal)
        let after = index + character.length
        if character.code.isDigit {
            return number(
                at: index, digit: index, opening: .none, in: text, isFinal: isFinal,
                matchEnd: matchEnd)
        }
        switch character.code {
        case FoldedCharacter.unknown: return .unknown(index)
        case UInt8(ascii: "@"):
            guard wants.contains(.email) else { return .none(after) }
            let outcome = EmailAddress.read(
                around: index, signLength: character.length, in: text, isFinal: isFinal,
                matchEnd: matchEnd)
            switch outcome {
            case .none: return .none(after)
            case .found(let range): return .found(PersonalDataMatch(.email, bytes: range))
            case .unknown:
                return .unknown(EmailAddress.runStart(before: index, in: text, matchEnd: matchEnd))
            }
        case UInt8(ascii: "+"), UInt8(ascii: "("):
            let next = FoldedCharacter.visible(at: after, in: text, isFinal: isFinal)
            if next.character.code == FoldedCharacter.unknown { return .unknown(index) }
            guard wants.contains(.phone), next.character.code.isDigit else { return .none(after) }
            let isPlus = character.code == UInt8(ascii: "+")
            let finding = number(
                at: index, digit: next.start, opening: isPlus ? .plus : .parenthesis, in: text,
                isFinal: isFinal, matchEnd: matchEnd)
            if case .none = finding { return .none(after) }
            return finding
        default: return .none(after)
        }
    }

    /// Reads the number whose first digit is at `digit` and whose first character is at `start`.
    private func number(
        at start: Int, digit: Int, opening: PhoneNumber.Opening, in text: Span<UInt8>,
        isFinal: Bool, matchEnd: Int
    ) -> Finding {
        if opening == .none {
            let floor = max(0, matchEnd, digit - NumberSurroundings.reach)
            let before = FoldedCharacter.visible(before: digit, in: text, floor: floor)
            // Inside a group that was too long to be read at once.
            if before.character.code.isDigit {
                return .none(
                    digit + FoldedCharacter.at(digit, in: text, isFinal: isFinal).length)
            }
            if wants.contains(.iban), before.character.code.isLetter,
                let account = BankAccount.start(before: digit, in: text, matchEnd: matchEnd)
            {
                switch BankAccount.read(at: account, in: text, isFinal: isFinal) {
                case .none: break
                case .unknown: return .unknown(account)
                case .found(let end):
                    return .found(PersonalDataMatch(.iban, bytes: account..<end))
                }
            }
        }
        if let end = NumberChain.endOfLoneGroup(at: digit, in: text) { return .none(end) }
        let chain = NumberChain(at: digit, in: text, isFinal: isFinal)
        guard !chain.isUnknown else { return .unknown(start) }
        let next = chain.end(ofGroup: 0)
        // Shorter chains are neither of the classes: most numbers end here.
        guard chain.digitCount >= 7 else { return .none(next) }
        let surroundings = NumberSurroundings(of: start, in: text, matchEnd: matchEnd)
        if wants.contains(.paymentCard), opening == .none,
            let groups = PaymentCard.groups(of: chain, after: surroundings, in: text)
        {
            return found(.paymentCard, from: start, to: groups, of: chain)
        }
        if wants.contains(.socialSecurity), opening == .none,
            let groups = SocialSecurityNumber.groups(of: chain, after: surroundings, in: text)
        {
            return found(.socialSecurity, from: start, to: groups, of: chain)
        }
        if wants.contains(.phone),
            let groups = PhoneNumber.groups(
                of: chain, opening: opening, after: surroundings, in: text)
        {
            return found(.phone, from: start, to: groups, of: chain)
        }
        return .none(next)
    }

    private func found(
        _ kind: PersonalDataClass, from start: Int, to groups: Int, of chain: borrowing NumberChain
    ) -> Finding {
        .found(PersonalDataMatch(kind, bytes: start..<chain.end(ofGroup: groups - 1)))
    }

    /// How many bytes at the front are whole characters, or can never become one.
    private static func wholeCharacters(in text: Span<UInt8>) -> Int {
        let end = text.count
        for back in 1...3 where back <= end {
            let byte = text[end - back]
            if byte & 0xC0 == 0x80 { continue }
            guard byte >= 0xC2 else { return end }
            let character = FoldedCharacter.at(end - back, in: text, isFinal: false)
            return character.code == FoldedCharacter.unknown ? end - back : end
        }
        return end
    }
}

// MARK: What each byte asks for

extension PersonalDataScanner {
    private enum Action: UInt8 { case pass, find }

    private struct Wanted: OptionSet {
        let rawValue: UInt8
        static let paymentCard = Wanted(rawValue: 1)
        static let iban = Wanted(rawValue: 2)
        static let email = Wanted(rawValue: 4)
        static let phone = Wanted(rawValue: 8)
        static let socialSecurity = Wanted(rawValue: 16)

        init(rawValue: UInt8) { self.rawValue = rawValue }

        init(_ classes: Set<PersonalDataClass>) {
            self = []
            for kind in classes {
                switch kind {
                case .paymentCard: insert(.paymentCard)
                case .iban: insert(.iban)
                case .email: insert(.email)
                case .phone: insert(.phone)
                case .socialSecurity: insert(.socialSecurity)
                }
            }
        }
    }

    private static func actions(for wants: Wanted) -> [Action] {
        var actions = [Action](repeating: .pass, count: 256)
        if wants.contains(.email) { actions[Int(UInt8(ascii: "@"))] = .find }
        if wants.contains(.phone) {
            actions[Int(UInt8(ascii: "+"))] = .find
            actions[Int(UInt8(ascii: "("))] = .find
        }
        if !wants.isDisjoint(with: [.paymentCard, .iban, .phone, .socialSecurity]) {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") { actions[Int(digit)] = .find }
        }
        if !wants.isEmpty {
            // First bytes of digits beyond ASCII, and of full-width signs (Unicode, category Nd).
            for lead in [0xD9, 0xDB, 0xDF, 0xE0, 0xE1, 0xEA, 0xEF, 0xF0] { actions[lead] = .find }
        }
        return actions
    }
}
