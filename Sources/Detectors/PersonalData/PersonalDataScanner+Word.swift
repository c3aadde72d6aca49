// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension PersonalDataScanner {
    /// Reads the word around its first digit: an account number, a key, a password, a code.
    ///
    /// - Returns: `nil` where the digits may still be a number by themselves.
    func word(
        around digit: Int, after before: UInt8, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        if wants.contains(.iban), before.isLetter,
            let account = BankAccount.start(before: digit, in: text, matchEnd: matchEnd)
        {
            switch BankAccount.read(at: account, in: text, isFinal: isFinal) {
            case .none: break
            case .unknown: return .unknown(account)
            case .found(let end): return .found(.iban, account..<end)
            case .mistyped(let end):
                if Lead(of: account, in: text, matchEnd: matchEnd).adjacent.contains(.iban) {
                    return .found(.iban, account..<end, score: 0.7)
                }
            }
        }
        // Letters, digits and hyphens without a break; digits before it mean that it was read already.
        let floor = max(0, matchEnd, digit - CodeToken.characterLimit)
        var start = digit
        var isFirst = true
        while start > floor,
            text[start - 1].isAlphanumeric || text[start - 1] == 0x2D || text[start - 1] == 0x5F
        {
            start -= 1
            if text[start].isDigit { isFirst = false }
        }
        guard isFirst else { return nil }
        if wants.containsAny(.apiKey, .token) {
            let outcome = Secret.marked(
                around: digit, in: text, isFinal: isFinal, matchEnd: matchEnd)
            if case .none = outcome {} else { return finding(outcome, or: digit + 1) }
        }
        if let found = secret(around: digit, in: text, isFinal: isFinal, matchEnd: matchEnd) {
            return found
        }
        while start < digit, !text[start].isAlphanumeric { start += 1 }
        guard start < digit, start == max(0, matchEnd) || !text[start - 1].isOfWord else {
            return nil
        }
        // Words that hang on with a hyphen, such as `order-12345`, are no code.
        guard digit - start <= 7 else { return nil }
        return token(from: start, in: text, isFinal: isFinal, matchEnd: matchEnd)
    }

    /// What the words before lead to: a password, a token.
    func secret(
        around digit: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        guard wants.containsAny(.password, .apiKey, .token) else { return nil }
        switch Secret.led(around: digit, in: text, isFinal: isFinal, matchEnd: matchEnd) {
        case .none: return nil
        case let outcome:
            if case .none(_) = finding(outcome, or: digit + 1) { return nil }
            return finding(outcome, or: digit + 1)
        }
    }

    /// A code that a short word in capitals begins: `AB 12 34 56 C`, `M-AB 1234`.
    func spaced(
        from head: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        guard wants.containsAny(.nationalID, .numberPlate, .passport, .drivingLicence) else {
            return nil
        }
        return token(from: head, in: text, isFinal: isFinal, matchEnd: matchEnd)
    }

    /// Reads letters and digits from `start` as a code of some kind.
    func token(
        from start: Int, in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding? {
        let token = CodeToken(at: start, in: text, isFinal: isFinal)
        guard !token.isUnknown else { return .unknown(start) }
        guard token.characterCount >= 4 else { return nil }
        let lead = Lead(of: start, in: text, matchEnd: matchEnd)
        if wants.contains(.vehicle), token.characterCount >= 17,
            Document.isVehicle(token, isLed: lead.near.contains(.vehicle))
        {
            return .found(.vehicle, start..<token.end(ofGroup: 0))
        }
        if wantedForms != 0, let finding = NationalIdentifier.find(token, lead, wanted: wantedForms)
        {
            return .found(
                .nationalID, start..<token.end(ofGroup: finding.groups - 1),
                form: NationalIdentifier.all[finding.form].name)
        }
        if let finding = Document.find(token, lead, wants: wants) {
            return .found(finding.kind, start..<token.end(ofGroup: finding.groups - 1))
        }
        return nil
    }
}
