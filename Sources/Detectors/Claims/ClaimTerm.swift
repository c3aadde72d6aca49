// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Words that make a figure: units, months, days, numbers in letters.
enum ClaimTerm {
    case unit(ClaimFigure.Unit)
    case month(Int)
    case weekday(Int)
    case spokenDay(Int)
    case number(Int)

    var isMonth: Bool {
        if case .month = self { return true }
        return false
    }

    /// What a word is in a figure; `nil` for most.
    @inline(__always) static func of(_ word: UInt64) -> ClaimTerm? {
        let places = known
        return places[Int(truncatingIfNeeded: word) & 4095] ? terms[word] : nil
    }

    /// Where there may be a word: it spares most look-ups.
    private static let known: [Bool] = {
        var known = [Bool](repeating: false, count: 4096)
        for word in terms.keys { known[Int(truncatingIfNeeded: word) & 4095] = true }
        return known
    }()

    private static let terms: [UInt64: ClaimTerm] = {
        var terms: [UInt64: ClaimTerm] = [:]
        func add(_ words: String, _ term: ClaimTerm) {
            for word in words.split(separator: " ") {
                guard let hash = ClaimWords(String(word)).words.first?.hash else { continue }
                terms[hash] = terms[hash] ?? term
            }
        }
        add("minute minutes min minuten minuto minutos minuti minut minuty minuut", .unit(.minute))
        add(
            "hour hours hrs h stunde stunden heure heures hora horas ora ore uur uren godzin godziny godzina",
            .unit(.hour))
        add(
            "day days tag tage tagen werktag werktage werktagen arbeitstage arbeitstagen bankarbeitstage bankarbeitstagen kalendertage kalendertagen jour jours día días giorno giorni dag dagen werkdag werkdagen dia dias dni dnia dzień weekdays workdays",
            .unit(.day))
        add(
            "week weeks woche wochen semaine semaines semana semanas settimana settimane weken tydzień tygodni tygodnie tygodnia",
            .unit(.week))
        add(
            "month months monat monate monaten mois mes meses mese mesi maand maanden mês miesiąc miesiące miesięcy",
            .unit(.month))
        add(
            "year years jahr jahre jahren ans année années año años anno anni jaar ano anos rok lata lat",
            .unit(.year))
        add("% percent prozent procent porcentaje percento", .unit(.percent))
        add(
            "€ $ £ euro euros dollar dollars pound pounds usd eur gbp zł pln złotych złote złoty libras dólares dollari sterline chf franken",
            .unit(.money))
        let months = [
            "january januar janvier enero gennaio januari janeiro stycznia jan",
            "february februar février febrero febbraio februari fevereiro lutego feb",
            "march märz mars marzo maart março marca mar",
            "april avril abril aprile kwietnia apr",
            "may mai mayo maggio mei maio maja",
            "june juni juin junio giugno junho czerwca jun",
            "july juli juillet julio luglio julho lipca jul",
            "august août agosto augustus sierpnia aug",
            "september septembre septiembre settembre setembro września sep sept",
            "october oktober octobre octubre ottobre outubro października oct okt",
            "november novembre noviembre novembro listopada nov",
            "december dezember décembre diciembre dicembre dezembro grudnia dec dez",
        ]
        for (index, words) in months.enumerated() { add(words, .month(index + 1)) }
        let days = [
            "monday montag lundi lunes lunedì maandag segunda poniedziałek poniedziałku",
            "tuesday dienstag mardi martes martedì dinsdag terça wtorek wtorku",
            "wednesday mittwoch mercredi miércoles mercoledì woensdag quarta środa środę środy",
            "thursday donnerstag jeudi jueves giovedì donderdag quinta czwartek czwartku",
            "friday freitag vendredi viernes venerdì vrijdag sexta piątek piątku",
            "saturday samstag sonnabend samedi sábado sabato zaterdag sobota sobotę soboty",
            "sunday sonntag dimanche domingo domenica zondag niedziela niedzielę niedzieli",
        ]
        for (index, words) in days.enumerated() { add(words, .weekday(index + 1)) }
        add("today heute aujourd hoy oggi vandaag hoje dziś dzisiaj tonight", .spokenDay(0))
        add("tomorrow morgen demain mañana domani amanhã jutro", .spokenDay(1))
        let numbers = [
            "one ein eine einen einem einer un una uno een um uma jeden",
            "two zwei deux dos twee dois dwa dwóch",
            "three drei trois tres tre drie três trzy trzech",
            "four vier quatre cuatro quattro quatro cztery czterech",
            "five fünf cinq cinco cinque vijf pięć pięciu", "six sechs seis sei zes sześć",
            "seven sieben sept siete sette zeven sete siedem siedmiu",
            "eight acht huit ocho otto oito osiem",
            "nine neun neuf nueve nove negen dziewięć",
            "ten zehn dix diez dieci tien dez dziesięć dziesięciu",
            "eleven elf onze undici", "twelve zwölf douze doce dodici twaalf doze dwanaście",
            "thirteen dreizehn treize trece tredici dertien treze",
            "fourteen vierzehn quatorze catorce quattordici veertien catorze czternaście czternastu",
            "fifteen fünfzehn quinze quince quindici vijftien piętnaście",
        ]
        for (index, words) in numbers.enumerated() { add(words, .number(index + 1)) }
        add("twenty zwanzig vingt veinte venti twintig vinte dwadzieścia", .number(20))
        add("thirty dreißig trente treinta trenta dertig trinta trzydzieści", .number(30))
        add("forty vierzig quarante cuarenta", .number(40))
        add(
            "fifty fünfzig cinquante cincuenta cinquanta vijftig cinquenta pięćdziesiąt",
            .number(50))
        add("hundred hundert cent cien cento honderd sto", .number(100))
        return terms
    }()
}
