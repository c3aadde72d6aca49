// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension NationalIdentifier {
    static let codeForms: [Form] = [
        Form(
            "gb-nino", code: "AA999999A",
            words: "nino|national insurance*|ni number|ni no|n i number"
        ) {
            let barred = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "OO"]
            let prefix = String(decoding: [$0[0], $0[1]], as: UTF8.self)
            return $0[8] <= UInt8(ascii: "D") && !barred.contains(prefix)
                && !"DFIQUV".utf8.contains($0[0]) && !"DFIOQUV".utf8.contains($0[1])
        },
        Form("es-dni", code: "99999999A", words: "dni|nif|d n i|documento nacional") {
            isSpanish($0.number(0, 8), $0[8])
        },
        Form("es-nie", code: "A9999999A", words: "nie|n i e|número de extranjero") {
            let lead = Int($0[0]) - Int(UInt8(ascii: "X"))
            return 0...2 ~= lead && isSpanish(lead * 10_000_000 + $0.number(1, 7), $0[8])
        },
        Form("it-cf", code: "AAAAAAXXAXXAXXXA", words: "codice fiscale*|cod fisc|c f|fiscal code*")
        { isItalian($0) },
        Form(
            "fi-hetu", code: "999999999A", stands: false,
            words: "hetu|henkilötunnus*|henkilotunnus*|personal identity code"
        ) { isFinnish($0, serial: 6, last: 9) },
        Form("fi-hetu", code: "999999A999X", stands: false, words: "hetu|henkilötunnus*") {
            isFinnish($0, serial: 7, last: 10)
        },
        Form(
            "ie-pps", code: "9999999A", stands: false,
            words: "pps|ppsn|pps number|personal public service*|pps no"
        ) { isIrish($0, extra: 0) },
        Form(
            "ie-pps", code: "9999999AA", stands: false,
            words: "pps|ppsn|pps number|personal public service*"
        ) {
            isIrish($0, extra: $0[8] == UInt8(ascii: "W") ? 0 : $0.value(8) - 9)
        },
        Form("fr-nir", code: "999999A99999999", words: "nir|sécurité sociale*|securite sociale*") {
            // Corsica: 2A and 2B count as 19 and 18.
            guard $0[5] == UInt8(ascii: "2"), $0[6] <= UInt8(ascii: "B") else { return false }
            let department = $0[6] == UInt8(ascii: "A") ? 19 : 18
            let body = ($0.number(0, 5) * 100 + department) * 1_000_000 + $0.number(7, 6)
            return 97 - body % 97 == $0.number(13, 2)
        },
        Form(
            "de-svnr", code: "99999999A999",
            words:
                "sozialversicherungsnummer*|rentenversicherungsnummer*|versicherungsnummer|sv nummer|rvnr"
        ) { isGermanPension($0) },
        Form(
            "de-id", code: "XXXXXXXXX9", stands: false,
            words: "personalausweis*|ausweisnummer*|ausweis nr|ausweis"
        ) {
            $0[0].isLetter && sevenThreeOne($0, count: 9) % 10 == $0.value(9)
        },
        Form(
            "in-pan", code: "AAAAA9999A", stands: false,
            words: "pan|pan card*|pan number|permanent account*"
        ) {
            "ABCFGHLJPTK".utf8.contains($0[3])
        },
        Form("sg-nric", code: "A9999999A", words: "nric|nric/fin|fin number|singapore id*") {
            isSingaporean($0)
        },
        Form("tw-id", code: "A999999999", stands: false, words: "taiwan id*|身分證*|national id*") {
            isTaiwanese($0)
        },
        Form("cn-rid", code: "99999999999999999A", words: "resident id*|身份证*") {
            guard $0[17] == UInt8(ascii: "X") else { return false }
            var digits = Digits()
            for index in 0..<17 { digits.append(UInt8($0.value(index))) }
            return isChinese(digits, last: 10)
        },
        Form("mx-curp", code: "AAAA999999AAAAAAX9", words: "curp|clave única*") { isMexican($0) },
        Form("mx-rfc", code: "AAAA999999XXX", stands: false, words: "rfc|registro federal*|r f c") {
            1...12 ~= $0.number(6, 2) && 1...31 ~= $0.number(8, 2)
        },
        Form("cl-rut", code: "99999999A", stands: false, words: "rut|rol único tributario") {
            chileanK($0, digits: 8)
        },
        Form("cl-rut", code: "9999999A", stands: false, words: "rut") { chileanK($0, digits: 7) },
    ]

    private static func isSpanish(_ number: Int, _ letter: UInt8) -> Bool {
        let letters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)
        return letters[number % 23] == letter
    }

    private static func isItalian(_ code: borrowing CodeToken) -> Bool {
        // Values of the characters in odd places, for 0 to 9 and A to Z (decree of 23 December 1976).
        let odd: InlineArray<36, Int> = [
            1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11,
            3, 6, 8, 12, 14,
            16, 10, 22, 25, 24, 23,
        ]
        guard "ABCDEHLMPRST".utf8.contains(code[8]) else { return false }
        var sum = 0
        for index in 0..<15 {
            let value = code.value(index)
            sum += index % 2 == 0 ? odd[value] : value > 9 ? value - 10 : value
        }
        return code[15] == UInt8(ascii: "A") + UInt8(sum % 26)
    }

    private static func isFinnish(_ code: borrowing CodeToken, serial: Int, last: Int) -> Bool {
        let signs = Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)
        let isDay = 1...31 ~= code.number(0, 2) && 1...12 ~= code.number(2, 2)
        if serial == 7, !"ABCDEFYXWVU".utf8.contains(code[6]) { return false }
        return isDay
            && signs[(code.number(0, 6) * 1000 + code.number(serial, 3)) % 31] == code[last]
    }

    private static func isIrish(_ code: borrowing CodeToken, extra: Int) -> Bool {
        var sum = extra * 9
        for index in 0..<7 { sum += code.value(index) * (8 - index) }
        let letters = Array("WABCDEFGHIJKLMNOPQRSTUV".utf8)
        return sum >= 0 && letters[sum % 23] == code[7]
    }

    private static func isGermanPension(_ code: borrowing CodeToken) -> Bool {
        guard 1...31 ~= code.number(2, 2) % 50, 1...12 ~= code.number(4, 2) else { return false }
        let weights: InlineArray<12, Int> = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
        let letter = code.value(8) - 9
        var sum = 0
        for index in 0..<12 {
            let digit =
                index < 8
                ? code.value(index)
                : index == 8 ? letter / 10 : index == 9 ? letter % 10 : code.value(index - 1)
            let product = digit * weights[index]
            sum += product / 10 + product % 10
        }
        return sum % 10 == code.value(11)
    }

    /// ICAO 9303: weights 7, 3, 1.
    private static func sevenThreeOne(_ code: borrowing CodeToken, count: Int) -> Int {
        let weights: InlineArray<3, Int> = [7, 3, 1]
        var sum = 0
        for index in 0..<count { sum += code.value(index) * weights[index % 3] }
        return sum
    }

    private static func isSingaporean(_ code: borrowing CodeToken) -> Bool {
        let weights: InlineArray<7, Int> = [2, 7, 6, 5, 4, 3, 2]
        var sum = 0
        for index in 0..<7 { sum += code.value(index + 1) * weights[index] }
        let letters: [UInt8]
        switch code[0] {
        case UInt8(ascii: "S"), UInt8(ascii: "T"): letters = Array("JZIHGFEDCBA".utf8)
        case UInt8(ascii: "F"), UInt8(ascii: "G"): letters = Array("XWUTRQPNMLK".utf8)
        default: return false
        }
        if code[0] == UInt8(ascii: "T") || code[0] == UInt8(ascii: "G") { sum += 4 }
        return letters[sum % 11] == code[8]
    }

    private static func isTaiwanese(_ code: borrowing CodeToken) -> Bool {
        let regions = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO".utf8)
        guard let region = regions.firstIndex(of: code[0]) else { return false }
        var sum = (region + 10) / 10 + (region + 10) % 10 * 9 + code.value(9)
        for index in 1..<9 { sum += code.value(index) * (9 - index) }
        return sum % 10 == 0
    }

    private static func isMexican(_ code: borrowing CodeToken) -> Bool {
        guard "HMX".utf8.contains(code[10]), 1...12 ~= code.number(6, 2),
            1...31 ~= code.number(8, 2)
        else {
            return false
        }
        // The alphabet has Ñ after N.
        var sum = 0
        for index in 0..<17 {
            let value = code.value(index)
            sum += (value > 23 ? value + 1 : value) * (18 - index)
        }
        return (10 - sum % 10) % 10 == code.value(17)
    }

    private static func chileanK(_ code: borrowing CodeToken, digits: Int) -> Bool {
        var sum = 0
        for index in 0..<digits { sum += code.value(digits - 1 - index) * (index % 6 + 2) }
        return code[digits] == UInt8(ascii: "K") && 11 - sum % 11 == 10
    }
}
