// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension NationalIdentifier {
    static let digitForms: [Form] = european + nordic + eastern + overseas

    private static let european: [Form] = [
        Form("gb-nhs", digits: 10, ["3~3~4"], words: "nhs|nhs number|national health service") {
            let check = 11 - $0.sum([10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
            return check != 10 && check % 11 == $0[9]
        },
        Form(
            "de-tax", digits: 11, ["!2 3 3 3", "3 4 4"],
            words:
                "steuer id|steuer id*|steueridentifikationsnummer|steuerid*|steuerliche identifikationsnummer|idnr|tin|tax id"
        ) {
            guard $0[0] != 0, $0.passesMod11And10 else { return false }
            // Of the first ten digits exactly one stands twice or three times.
            var seen = InlineArray<10, Int>(repeating: 0)
            for index in 0..<10 { seen[$0[index]] += 1 }
            var repeated = 0
            for digit in 0..<10 where seen[digit] > 1 { repeated += seen[digit] > 3 ? 9 : 1 }
            return repeated == 1
        },
        Form(
            "fr-nir", digits: 15, ["!1 2 2 2 3 3 2", "13 2"],
            words: "nir|sécurité sociale|securite sociale|carte vitale|insee|n° sécu|sécu"
        ) {
            let month = $0.number(3, 2)
            return [1, 2, 3, 4, 7, 8].contains($0[0])
                && (1...12 ~= month || 20...42 ~= month || month >= 50)
                && 97 - $0.number(0, 13) % 97 == $0.number(13, 2)
        },
        Form(
            "nl-bsn", digits: 9, ["4.2.3", "3 3 3", "4 2 3"],
            words: "bsn|burgerservicenummer*|sofinummer|citizen service number"
        ) {
            $0.number(0, 9) > 0 && ($0.sum([9, 8, 7, 6, 5, 4, 3, 2]) - $0[8]) % 11 == 0
        },
        Form(
            "be-nn", digits: 11, ["!2.2.2-3.2", "2 2 2 3 2", "6 3 2"],
            words:
                "rijksregisternummer*|rijksregister*|registre national|numéro national|insz|niss|nationaal nummer"
        ) {
            let body = $0.number(0, 9)
            let check = $0.number(9, 2)
            let isDay = $0.number(2, 2) % 20 <= 12 && $0.number(4, 2) <= 31
            return isDay && (97 - body % 97 == check || 97 - (2_000_000_000 + body) % 97 == check)
        },
        Form(
            "pt-nif", digits: 9, ["3 3 3"],
            words: "nif|contribuinte|número fiscal|numero fiscal|nif português"
        ) {
            guard [1, 2, 3, 5, 6, 8, 9].contains($0[0]) else { return false }
            let check = 11 - $0.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11
            return (check > 9 ? 0 : check) == $0[8]
        },
        Form("gr-afm", digits: 9, ["3 3 3"], words: "afm|αφμ|ΑΦΜ|α.φ.μ") {
            let sum = $0.sum([256, 128, 64, 32, 16, 8, 4, 2])
            return $0.number(0, 9) > 0 && sum % 11 % 10 == $0[8]
        },
        Form("gr-amka", digits: 11, ["6 5", "6-5"], words: "amka|αμκα|ΑΜΚΑ|α.μ.κ.α") {
            $0.isDay(.dayFirst) && $0.passesLuhn()
        },
        Form(
            "ch-ahv", digits: 13, ["!3.4.4.2", "3 4 4 2"],
            words: "ahv*|avs|avs number|numéro avs|ahv nummer|numero avs|navs"
        ) {
            guard $0.number(0, 3) == 756 else { return false }
            let sum = $0.sum([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3])
            return (10 - sum % 10) % 10 == $0[12]
        },
        Form(
            "at-svnr", digits: 10, ["4 6", "4-6", "4/6"],
            words: "svnr|sv nummer|sv nr|sozialversicherungsnummer*|versicherungsnummer"
        ) {
            $0[0] != 0 && 1...31 ~= $0.number(4, 2) && 1...15 ~= $0.number(6, 2)
                && $0.sum([3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == $0[3]
        },
    ]

    private static let nordic: [Form] = [
        Form(
            "no-fnr", digits: 11, ["!6 5", "!6-5"],
            words: "fødselsnummer*|fodselsnummer*|personnummer*|fnr|d nummer"
        ) {
            let day = $0.number(0, 2)
            guard 1...31 ~= (day > 40 ? day - 40 : day), 1...12 ~= $0.number(2, 2) % 40 else {
                return false
            }
            let first = (11 - $0.sum([3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11) % 11
            let second = (11 - $0.sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11
            return first == $0[9] && second == $0[10]
        },
        Form(
            "se-pnr", digits: 10, ["!6-4"],
            words: "personnummer*|samordningsnummer*|personal identity number|pnr personnummer"
        ) { isSwedish($0, from: 0) },
        Form("se-pnr", digits: 12, ["!8-4", "8 4"], words: "") {
            18...20 ~= $0.number(0, 2) && isSwedish($0, from: 2)
        },
        Form("dk-cpr", digits: 10, ["!6-4"], words: "cpr*|personnummer*|cpr nummer") {
            $0.isDay(.dayFirst) && $0.sum([4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        },
        // Since 2007 numbers are given out that do not check: only words lead to those.
        Form("dk-cpr", digits: 10, ["6-4"], words: "cpr*|cpr nummer") { $0.isDay(.dayFirst) },
        Form("fi-hetu", digits: 10, ["6-4"], words: "hetu|henkilötunnus*|personal identity code") {
            $0.isDay(.dayFirst) && ($0.number(0, 6) * 1000 + $0.number(6, 3)) % 31 == $0[9]
        },
        Form("is-kt", digits: 10, ["6-4"], words: "kennitala*|kennitalan|kt") {
            $0.isDay(.dayFirst) && ($0.sum([3, 2, 7, 6, 5, 4, 3, 2, 1])) % 11 == 0
        },
        Form("ee-ik", digits: 11, [], words: "isikukood*|asmens kodas|asmens kodo|personal code") {
            isBaltic($0)
        },
        Form("lv-pk", digits: 11, ["!6-5"], words: "personas kods|personas kodu|personas koda") {
            let sum = $0.sum([1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
            return $0.isDay(.dayFirst) && (1101 - sum) % 11 % 10 == $0[10]
        },
    ]

    private static let eastern: [Form] = [
        Form("pl-pesel", digits: 11, [], words: "pesel*|pesel number") {
            1...31 ~= $0.number(4, 2) && 1...12 ~= $0.number(2, 2) % 20
                && $0.sum([1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 == 0
        },
        Form(
            "cz-rc", digits: 10, ["!6/4", "6 4"],
            words: "rodné číslo*|rodne cislo*|rodného čísla|rč|birth number"
        ) {
            let month = $0.number(2, 2) % 50
            return (1...12 ~= month || 21...32 ~= month) && 1...31 ~= $0.number(4, 2)
                && $0.number(0, 10) % 11 == 0
        },
        Form("cz-rc", digits: 9, ["!6/3"], words: "rodné číslo*|rodne cislo*") {
            1...12 ~= $0.number(2, 2) % 50 && 1...31 ~= $0.number(4, 2) && $0.number(0, 2) < 54
        },
        Form("ro-cnp", digits: 13, [], words: "cnp|cod numeric personal|codul numeric personal") {
            let sum = $0.sum([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
            return $0[0] > 0 && $0.isDay(.yearFirst, from: 1) && (sum == 10 ? 1 : sum) == $0[12]
        },
        Form("bg-egn", digits: 10, [], words: "egn|егн|ЕГН") {
            1...12 ~= $0.number(2, 2) % 20 && 1...31 ~= $0.number(4, 2)
                && $0.sum([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == $0[9]
        },
        Form("hr-oib", digits: 11, [], words: "oib*|osobni identifikacijski broj") {
            $0.passesMod11And10
        },
        Form("hu-taj", digits: 9, ["3 3 3", "3-3-3"], words: "taj|taj szám|taj number|tajszám") {
            $0.sum([3, 7, 3, 7, 3, 7, 3, 7]) % 10 == $0[8]
        },
        Form("hu-tax", digits: 10, [], words: "adóazonosító*|adószám|adoazonosito*") {
            $0[0] == 8 && $0.sum([1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 == $0[9]
        },
        Form("si-emso", digits: 13, [], words: "emšo|emso|jmbg|matični broj|jmbg broj") {
            let sum = $0.sum([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
            let check = 11 - sum % 11
            return $0.isDay(.dayFirst) && (check > 9 ? 0 : check) == $0[12]
        },
        Form(
            "tr-kimlik", digits: 11, [],
            words: "kimlik*|t c kimlik*|tckn|tc no|tc kimlik*|t c no|vatandaşlık"
        ) {
            let odd = $0[0] + $0[2] + $0[4] + $0[6] + $0[8]
            let even = $0[1] + $0[3] + $0[5] + $0[7]
            return $0[0] != 0 && (odd * 7 - even + 100) % 10 == $0[9]
                && (odd + even + $0[9]) % 10 == $0[10]
        },
        Form(
            "il-id", digits: 9, ["1-7-1", "8-1"],
            words: "teudat zehut|israeli id|תעודת זהות|ת.ז|mispar zehut"
        ) {
            $0.passesLuhn() && $0.number(0, 9) > 0
        },
    ]

    /// Ten digits from `first` on, with Luhn; a coordination number adds 60 to the day.
    private static func isSwedish(_ digits: Digits, from first: Int) -> Bool {
        let day = digits.number(first + 4, 2)
        return 1...12 ~= digits.number(first + 2, 2) && 1...31 ~= (day > 60 ? day - 60 : day)
            && digits.passesLuhn(from: first)
    }

    /// Estonia and Lithuania: two rounds of weights.
    private static func isBaltic(_ digits: Digits) -> Bool {
        guard 1...8 ~= digits[0], digits.isDay(.yearFirst, from: 1) else { return false }
        var check = digits.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
        if check == 10 { check = digits.sum([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 % 10 }
        return check == digits[10]
    }
}
