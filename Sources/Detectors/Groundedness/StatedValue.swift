// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A value that a text states, in its normal form, and where it stands.
struct StatedValue: Sendable {
    enum Kind: UInt8, Sendable { case number, amount, percent, date, time, identifier, link, email }

    /// What a number counts, where that makes it a statement: «within 3 days».
    enum Unit: UInt8, Sendable { case none, minute, hour, day, week, month, year }

    var kind: Kind
    var start: Int
    var end: Int
    /// Ten-thousandths.
    var number: Int64 = 0
    /// The other reading of «1.234» or of «03/04/2024»; 0 for none.
    var other: Int64 = 0
    var unit: Unit = .none
    /// `$`, `€`, or a code's three letters, folded to one of ``Currency``.
    var currency: Currency = .unknown
    /// What identifiers, links and addresses are compared by.
    var code: UInt32 = 0
    /// The last digits of an identifier, at most nine, as hashes of their last 3, 4 … of them are compared.
    var digits: [UInt8] = []
    /// «5th», a list's «1.», «24/7»: said, but no figure.
    var isOrdinal = false

    /// The scale of ``number``.
    static let scale: Int64 = 10_000

    /// The number as it is written: `50`, `12.5`.
    var plain: String { Self.plain(number) }

    static func plain(_ number: Int64) -> String {
        let whole = number / scale
        var rest = String(abs(number % scale))
        guard rest != "0" else { return String(whole) }
        while rest.utf8.count < 4 { rest = "0" + rest }
        while rest.hasSuffix("0") { rest.removeLast() }
        return (number < 0 && whole == 0 ? "-" : "") + "\(whole).\(rest)"
    }
}

/// The money of an amount, as far as it is told.
enum Currency: UInt8, Sendable {
    case unknown, dollar, euro, pound, yen, zloty, franc, krona, rupee, real, peso, koruna, other

    /// By a sign that begins at `index`, and how many bytes the sign takes.
    static func sign(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> (currency: Currency, length: Int)? {
        switch bytes[index] {
        case UInt8(ascii: "$"): return (.dollar, 1)
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x82 else { return nil }
            switch bytes[index + 2] {
            case 0xAC: return (.euro, 3)
            case 0xB9: return (.rupee, 3)
            default: return (.other, 3)
            }
        case 0xC2:
            guard index + 1 < bytes.count else { return nil }
            switch bytes[index + 1] {
            case 0xA3: return (.pound, 2)
            case 0xA5: return (.yen, 2)
            default: return nil
            }
        default: return nil
        }
    }

    /// By a word before or after a number, folded.
    static let words: [String: Currency] = [
        "usd": .dollar, "dollar": .dollar, "dollars": .dollar, "bucks": .dollar, "cad": .dollar,
        "aud": .dollar, "us$": .dollar, "dolares": .dollar, "dollari": .dollar,
        "eur": .euro, "euro": .euro, "euros": .euro, "gbp": .pound, "pound": .pound,
        "pounds": .pound, "jpy": .yen, "yen": .yen, "pln": .zloty, "zl": .zloty, "zloty": .zloty,
        "zlotych": .zloty, "chf": .franc, "franken": .franc, "francs": .franc, "sek": .krona,
        "nok": .krona, "dkk": .krona, "kr": .krona, "kronor": .krona, "inr": .rupee,
        "rupees": .rupee, "brl": .real, "reais": .real, "mxn": .peso, "pesos": .peso,
        "czk": .koruna, "kc": .koruna, "korun": .koruna,
    ]
}

/// Words that make a date or a statement of a number.
enum ValueWords {
    static let months: [String: Int64] = {
        var months: [String: Int64] = [:]
        for line in [
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "januar februar marz april mai juni juli august september oktober november dezember",
            "janner feber maerz mrz mai jun jul aug sept okt nov dez",
            "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
        ] {
            for (index, word) in line.split(separator: " ").enumerated() {
                months[String(word)] = Int64(index + 1)
            }
        }
        return months
    }()

    static let units: [String: StatedValue.Unit] = {
        var units: [String: StatedValue.Unit] = [:]
        for (unit, words) in [
            (
                StatedValue.Unit.minute,
                "minute minutes min mins minuten minuto minutos minuti minuut minut minuty"
            ),
            (
                .hour,
                "hour hours hr hrs stunde stunden heure heures hora horas ora ore uur uren godzin godziny"
            ),
            (
                .day,
                "day days tag tage tagen jour jours dia dias giorno giorni dag dagen dni dzien werktage werktagen arbeitstage werkdagen"
            ),
            (
                .week,
                "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tygodni tygodnie"
            ),
            (
                .month,
                "month months monat monate monaten mois mes meses mese mesi maand maanden miesiac miesiace miesiecy"
            ),
            (
                .year,
                "year years jahr jahre jahren an ans annee annees ano anos anno anni jaar jaren rok lata lat"
            ),
        ] {
            for word in words.split(separator: " ") { units[String(word)] = unit }
        }
        return units
    }()

    /// Words between a number and its unit: «5 business days».
    static let fillers: Set<String> = [
        "business", "working", "calendar", "banking", "full", "more", "additional", "bank",
        "jours", "dias",
    ]

    static let percents: Set<String> = [
        "percent", "prozent", "procent", "percento", "pct", "procent",
    ]
}
