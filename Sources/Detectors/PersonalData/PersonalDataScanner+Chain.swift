// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension PersonalDataScanner {
    /// Decides what a chain of digits is: the classes with check digits first, then what words lead to.
    func chain(
        _ chain: borrowing NumberChain, from start: Int, opening: PhoneNumber.Opening,
        in text: Span<UInt8>, isFinal: Bool, matchEnd: Int
    ) -> Finding {
        let next = chain.end(ofGroup: 0)
        guard chain.digitCount >= 3 else { return .none(next) }
        let surroundings = NumberSurroundings(of: start, in: text, matchEnd: matchEnd)
        if opening == .none, wants.contains(.paymentCard),
            let groups = PaymentCard.groups(of: chain, after: surroundings, in: text)
        {
            return found(.paymentCard, from: start, to: groups, of: chain)
        }
        if opening == .plus {
            guard wants.contains(.phone),
                let groups = PhoneNumber.international(chain, after: surroundings)
            else { return .none(next) }
            return found(.phone, from: start, to: groups, of: chain)
        }
        let lead = Lead(of: start, in: text, matchEnd: matchEnd)
        if opening == .none {
            if lead.leadsToSecret, chain.count(0) > 5,
                let found = secret(around: start, in: text, isFinal: isFinal, matchEnd: matchEnd)
            {
                return found
            }
            if wants.contains(.internetAddress),
                InternetAddress.isVersion4(chain, after: surroundings, lead)
            {
                return found(.internetAddress, from: start, to: 4, of: chain)
            }
            if wants.contains(.paymentCard), lead.adjacent.contains(.card),
                !lead.adjacent.contains(.thing),
                !surroundings.isFraction, let groups = PaymentCard.mistypedGroups(of: chain)
            {
                return found(.paymentCard, from: start, to: groups, of: chain, score: 0.7)
            }
            if wants.contains(.socialSecurity),
                let groups = SocialSecurityNumber.groups(of: chain, after: surroundings, lead)
            {
                return found(.socialSecurity, from: start, to: groups, of: chain)
            }
            let leadsToPhone =
                !lead.adjacent.isDisjoint(with: [.phone, .call]) && lead.adjacentForms == 0
            if !leadsToPhone, wantedForms != 0,
                let finding = NationalIdentifier.find(
                    chain, after: surroundings, lead, wanted: wantedForms)
            {
                return found(
                    .nationalID, from: start, to: finding.groups, of: chain,
                    form: NationalIdentifier.all[finding.form].name)
            }
            if let finding = LedNumber.find(chain, after: surroundings, lead, wants: wants) {
                return found(
                    finding.kind, from: start, to: finding.groups, of: chain, form: finding.form)
            }
        }
        if wants.contains(.phone), chain.digitCount >= 7 {
            switch PhoneNumber.read(
                chain, opening: opening, after: surroundings, lead, in: text, isFinal: isFinal)
            {
            case .none: break
            case .unknown: return .unknown(start)
            case .groups(let groups): return found(.phone, from: start, to: groups, of: chain)
            }
        }
        if opening == .none, goesOnAsCode(chain, in: text) || lead.leadsToDocument,
            let found = token(from: start, in: text, isFinal: isFinal, matchEnd: matchEnd)
        {
            return found
        }
        return .none(next)
    }

    /// Whether letters come soon enough that it may be a code: `12345678-Z`, `131052A308T`, `1234 BCD`.
    private func goesOnAsCode(_ chain: borrowing NumberChain, in text: Span<UInt8>) -> Bool {
        if chain.following.isLetter { return true }
        guard chain.following == UInt8(ascii: "-") || chain.following == UInt8(ascii: " ") else {
            return false
        }
        let end = chain.end(ofGroup: chain.groupCount - 1)
        return end + 1 < text.count && text[end + 1].isUpper
    }

    private func found(
        _ kind: PersonalDataClass, from start: Int, to groups: Int, of chain: borrowing NumberChain,
        form: String? = nil, score: Double? = nil
    ) -> Finding {
        .found(kind, start..<chain.end(ofGroup: groups - 1), form: form, score: score)
    }
}

extension Lead {
    var leadsToSecret: Bool { !adjacent.isDisjoint(with: [.password, .apiKey, .bearer]) }

    /// Whether a code of any form may follow.
    var leadsToDocument: Bool {
        !adjacent.isDisjoint(with: [.passport, .licence, .medical, .plate, .vehicle])
            || adjacentForms != 0
    }
}
