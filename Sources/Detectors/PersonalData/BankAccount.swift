// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// International bank account numbers: ISO 13616-1, with the check of ISO/IEC 7064 (MOD 97-10).
///
/// Spaces or hyphens may stand between any two characters, as people group them by four.
enum BankAccount {
    enum Outcome {
        case none
        /// Where it ends.
        case found(Int)
        /// All is right but the check digits.
        case mistyped(Int)
        case unknown
    }

    /// Where an account number begins whose first check digit is at `index`; `nil` if none can.
    static func start(before index: Int, in text: Span<UInt8>, matchEnd: Int) -> Int? {
        let floor = max(0, matchEnd, index - NumberSurroundings.reach)
        let second = FoldedCharacter.visible(before: index, in: text, floor: floor)
        guard second.character.code.isLetter else { return nil }
        let first = FoldedCharacter.visible(before: second.start, in: text, floor: floor)
        guard first.character.code.isLetter,
            length(in: first.character.code, second.character.code) != nil
        else { return nil }
        let before = FoldedCharacter.visible(before: first.start, in: text, floor: floor)
        let isInside =
            before.character.code.isLetter || before.character.code.isDigit
            || before.character.code == FoldedCharacter.letter
        return isInside ? nil : first.start
    }

    /// Reads on from `start`, which is the first letter of a country that uses such numbers.
    static func read(at start: Int, in text: Span<UInt8>, isFinal: Bool) -> Outcome {
        let limit = start + NumberChain.byteLimit
        var country: (UInt8, UInt8) = (0, 0)
        var length = 4
        var count = 0
        var remainder = 0
        var head = 0
        var index = start
        var end = start
        while count < length {
            var next = FoldedCharacter.visible(at: index, in: text, isFinal: isFinal)
            if count > 2, next.start < limit, isGap(next.character.code) {
                next = FoldedCharacter.visible(
                    at: next.start + next.character.length, in: text, isFinal: isFinal)
            }
            guard next.start < limit else { return .none }
            guard next.character.code != FoldedCharacter.unknown else { return .unknown }
            guard let value = value(of: next.character.code) else { return .none }
            switch count {
            case 0: country.0 = next.character.code
            case 1:
                country.1 = next.character.code
                guard let known = self.length(in: country.0, country.1) else { return .none }
                length = known
            case 2, 3: guard value < 10 else { return .none }
            default: break
            }
            // The first four characters are counted last.
            if count < 4 {
                head = fold(value, into: head)
            } else {
                remainder = fold(value, into: remainder) % 97
            }
            count += 1
            end = next.start + next.character.length
            index = end
        }
        let after = FoldedCharacter.visible(at: end, in: text, isFinal: isFinal)
        if after.character.code == FoldedCharacter.unknown { return .unknown }
        let goesOn = after.character.code.isLetter || after.character.code.isDigit
        // Two letters and two digits: six decimal digits.
        let isValid = (remainder * 1_000_000 + head) % 97 == 1
        return goesOn ? .none : isValid ? .found(end) : .mistyped(end)
    }

    private static func isGap(_ code: UInt8) -> Bool {
        code == UInt8(ascii: " ") || code == UInt8(ascii: "-") || code == UInt8(ascii: ".")
    }

    /// Appends a value as decimal digits: letters stand for 10 to 35.
    private static func fold(_ value: Int, into number: Int) -> Int {
        number * (value < 10 ? 10 : 100) + value
    }

    private static func value(of code: UInt8) -> Int? {
        if code.isDigit { return Int(code - 0x30) }
        if code.isLetter { return Int(code | 0x20) - 0x61 + 10 }
        return nil
    }

    /// How long a country's account numbers are, from the registry of ISO 13616.
    private static func length(in first: UInt8, _ second: UInt8) -> Int? {
        guard first.isLetter, second.isLetter else { return nil }
        let length = lengths[place(of: first, second)]
        return length > 0 ? Int(length) : nil
    }

    /// Upper and lower case have the same place.
    private static func place(of first: UInt8, _ second: UInt8) -> Int {
        Int(first & 0x1F) << 5 | Int(second & 0x1F)
    }

    private static let lengths: [UInt8] = {
        let registry = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 \
            DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 \
            HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 \
            MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 \
            RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 \
            VA22 VG24 XK20 YE30
            """
        var lengths = [UInt8](repeating: 0, count: 32 << 5)
        for entry in registry.utf8.split(separator: UInt8(ascii: " ")) {
            let bytes = Array(entry)
            lengths[place(of: bytes[0], bytes[1])] = (bytes[2] - 0x30) * 10 + bytes[3] - 0x30
        }
        return lengths
    }()
}
