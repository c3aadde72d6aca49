// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension NationalIdentifier {
    static let overseas: [Form] = [
        Form(
            "br-cpf", digits: 11, ["!3.3.3-2", "3 3 3 2", "3.3.3.2", "9-2"],
            words: "cpf|cpf number|cadastro de pessoas físicas"
        ) {
            guard !isOneDigit($0) else { return false }
            let first = $0.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
            let second = $0.sum([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
            return first == $0[9] && second == $0[10]
        },
        Form("br-cnpj", digits: 14, ["!2.3.3/4-2"], words: "cnpj") {
            let first = $0.sum([5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
            let second = $0.sum([6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
            return (first < 2 ? 0 : 11 - first) == $0[12]
                && (second < 2 ? 0 : 11 - second) == $0[13]
        },
        Form(
            "cl-rut", digits: 9, ["!2.3.3-1", "8-1"],
            words: "rut|rol único tributario|run chile|r.u.t"
        ) { isChilean($0) },
        Form("cl-rut", digits: 8, ["!1.3.3-1", "7-1"], words: "rut|rol único tributario") {
            isChilean($0)
        },
        Form("ar-cuit", digits: 11, ["!2-8-1", "2 8 1"], words: "cuit|cuil|cuit/cuil") {
            guard [20, 23, 24, 25, 26, 27, 30, 33, 34].contains($0.number(0, 2)) else {
                return false
            }
            let check = 11 - $0.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
            return (check == 11 ? 0 : check == 10 ? 9 : check) == $0[10]
        },
        Form(
            "ca-sin", digits: 9, ["3~3~3"],
            words:
                "sin|sin number|social insurance*|numéro d assurance sociale|assurance sociale|nas"
        ) {
            $0[0] != 0 && $0.passesLuhn()
        },
        Form("au-tfn", digits: 9, ["3 3 3", "3-3-3"], words: "tfn|tax file*|tax file number") {
            $0.number(0, 9) > 0 && $0.sum([1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 == 0
        },
        Form(
            "au-medicare", digits: 10, ["4 5 1", "4-5-1"],
            words: "medicare*|medicare card*|medicare number"
        ) {
            2...6 ~= $0[0] && $0.sum([1, 3, 7, 9, 1, 3, 7, 9]) % 10 == $0[8]
        },
        Form("nz-ird", digits: 9, ["3~3~3"], words: "ird|ird number|inland revenue*") {
            isNewZealand($0)
        },
        Form("nz-ird", digits: 8, ["2~3~3"], words: "ird|ird number|inland revenue*") {
            var nine = Digits()
            nine.append(0)
            for index in 0..<8 { nine.append(UInt8($0[index])) }
            return isNewZealand(nine)
        },
        Form(
            "in-aadhaar", digits: 12, ["4 4 4", "4-4-4"],
            words: "aadhaar*|aadhar*|adhar*|uidai|uid number|आधार"
        ) {
            $0[0] > 1 && $0.passesVerhoeff
        },
        Form(
            "jp-mynumber", digits: 12, ["4 4 4", "4-4-4"],
            words: "my number|mynumber|individual number|マイナンバー*|個人番号*"
        ) {
            let rest = $0.sum([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
            return (rest < 2 ? 0 : 11 - rest) == $0[11]
        },
        Form(
            "cn-rid", digits: 18, ["6 8 4"],
            words: "resident id*|resident identity*|chinese id*|身份证*|公民身份*"
        ) { isChinese($0, last: $0[17]) },
        Form(
            "za-id", digits: 13, ["6 4 2 1", "6 4 3"],
            words: "south african id*|rsa id*|sa id*|id number|identity number"
        ) {
            $0.isDay(.yearFirst) && $0[10] < 3 && $0.passesLuhn()
        },
        Form("kr-rrn", digits: 13, ["!6-7"], words: "rrn|resident registration*|주민등록번호*|주민번호*") {
            guard $0.isDay(.yearFirst), 0...9 ~= $0[6] else { return false }
            return (11 - $0.sum([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11) % 10 == $0[12]
        },
        Form(
            "th-id", digits: 13, ["!1-4-5-2-1", "1 4 5 2 1"],
            words: "thai id*|thai national*|เลขบัตรประชาชน*|บัตรประชาชน*"
        ) {
            (11 - $0.sum([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == $0[12]
        },
        Form(
            "my-nric", digits: 12, ["6-2-4"],
            words: "mykad|ic number|i c number|kad pengenalan|nric|ic no"
        ) {
            $0.isDay(.yearFirst) && $0.number(6, 2) < 100
        },
        Form(
            "us-itin", digits: 9, ["!3-2-4", "3 2 4"],
            words: "itin|individual taxpayer*|itin number|taxpayer*"
        ) {
            let middle = $0.number(3, 2)
            return $0[0] == 9
                && (50...65 ~= middle || 70...88 ~= middle || 90...92 ~= middle
                    || 94...99 ~= middle)
        },
        Form(
            "us-ein", digits: 9, ["2-7"],
            words:
                "ein|employer identification*|fein|federal tax id|employer id*|federal tax identification*"
        ) {
            ![0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97].contains(
                $0.number(0, 2))
        },
    ]

    private static func isOneDigit(_ digits: Digits) -> Bool {
        for index in 1..<max(digits.count, 1) where digits[index] != digits[0] { return false }
        return true
    }

    /// Weights 2 to 7 from the right, again and again.
    private static func isChilean(_ digits: Digits) -> Bool {
        var sum = 0
        for index in 0..<digits.count - 1 {
            sum += digits[digits.count - 2 - index] * (index % 6 + 2)
        }
        let check = 11 - sum % 11
        return digits[0] != 0 && (check == 11 ? 0 : check) == digits[digits.count - 1]
    }

    private static func isNewZealand(_ digits: Digits) -> Bool {
        guard 10_000_000...150_000_000 ~= digits.number(0, 9) else { return false }
        var check = (11 - digits.sum([3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
        if check == 10 { check = (11 - digits.sum([7, 4, 3, 2, 5, 2, 7, 6]) % 11) % 11 }
        return check == digits[8]
    }

    /// ISO/IEC 7064, MOD 11-2, over a region, a birthday and a serial number.
    static func isChinese(_ digits: Digits, last: Int) -> Bool {
        guard 11...82 ~= digits.number(0, 2), 1900...2099 ~= digits.number(6, 4),
            1...12 ~= digits.number(10, 2), 1...31 ~= digits.number(12, 2)
        else { return false }
        let sum = digits.sum([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
        return (12 - sum % 11) % 11 == last
    }
}
