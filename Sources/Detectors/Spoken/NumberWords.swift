// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Numbers as words of some languages.
struct NumberWords: Sendable {
    enum Value: Sendable, Hashable {
        /// 0 to 9
        case unit(Int)
        /// 10 to 19, and compounds that are one word: «dreiundzwanzig»
        case whole(Int)
        /// 20, 30 … 90
        case tens(Int)
        case hundred, thousand
        /// «double», «triple»
        case times(Int)
        /// «and», «y», «et»: nothing by itself
        case and
    }

    static let shared = NumberWords()

    private let values: [UInt64: Value]

    /// What a word says.
    func value(of letters: UInt64) -> Value? { values[letters] }

    private init() {
        var values: [UInt64: Value] = [:]
        for (word, value) in Self.simple + Self.compounds {
            values[PersonLexicon.letters(of: word)] = value
        }
        for word in ["and", "und", "et", "y", "e", "i", "en"] {
            values[PersonLexicon.letters(of: word)] = .and
        }
        for (times, words) in [
            (2, "double doppel doppio doble dubbel podwojne duplo zweimal"),
            (3, "triple treble triplo dreimal driedubbel potrojne"), (4, "quadruple viermal"),
        ] {
            for word in words.split(separator: " ") {
                values[PersonLexicon.letters(of: word)] = .times(times)
            }
        }
        self.values = values
    }

    /// All words that are numbers, one after the other, for the lexicon.
    static let everyWord = (simple + compounds).map(\.0).joined(separator: " ")

    private static let simple: [(String, Value)] = {
        var all: [(String, Value)] = []
        func add(_ words: String, _ value: (Int) -> Value, from first: Int, step: Int = 1) {
            for (index, item) in words.split(separator: " ").enumerated() {
                for word in item.split(separator: "|") {
                    all.append((String(word), value(first + index * step)))
                }
            }
        }
        let units: [String] = [
            "zero|oh|nought|nil one two three|tree four|fower five|fife six seven eight|ait nine|niner",
            "null eins|ein|eine zwei|zwo drei vier fuenf|funf sechs sieben acht neun",
            "zero un|une deux trois quatre cinq six sept huit neuf",
            "cero uno|una|un dos tres cuatro cinco seis siete ocho nueve",
            "zero uno|un due tre quattro cinque sei sette otto nove",
            "nul een|één twee drie vier vijf zes zeven acht negen",
            "zero um|uma dois|duas tres quatro cinco seis|meia sete oito nove",
            "zero jeden|jedna dwa|dwie trzy cztery piec szesc siedem osiem dziewiec",
            "noll|null ett|en tva|to tre fyra|fire fem sex|seks sju|syv atta|atte|otte nio|ni",
        ]
        for line in units { add(line, { .unit($0) }, from: 0) }
        let teens: [String] = [
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            "zehn elf zwoelf|zwolf dreizehn vierzehn fuenfzehn|funfzehn sechzehn siebzehn achtzehn neunzehn",
            "dix onze douze treize quatorze quinze seize dixsept dixhuit dixneuf",
            "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve",
            "dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove",
            "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
            "dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove",
            "dziesiec jedenascie dwanascie trzynascie czternascie pietnascie szesnascie siedemnascie osiemnascie dziewietnascie",
        ]
        for line in teens { add(line, { .whole($0) }, from: 10) }
        let tens: [String] = [
            "twenty thirty forty|fourty fifty sixty seventy eighty ninety",
            "zwanzig dreissig vierzig fuenfzig|funfzig sechzig siebzig achtzig neunzig",
            "vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
            "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
            "dwadziescia trzydziesci czterdziesci piecdziesiat szescdziesiat siedemdziesiat osiemdziesiat dziewiecdziesiat",
        ]
        for line in tens { add(line, { .tens($0) }, from: 20, step: 10) }
        for word in "hundred hundert cent cien ciento cento honderd cem sto".split(separator: " ") {
            all.append((String(word), .hundred))
        }
        for word in "thousand tausend mille mil mila duizend tysiac tysiace".split(separator: " ") {
            all.append((String(word), .thousand))
        }
        return all
    }()

    /// Compounds that are written as one word: German, Dutch, Italian, Spanish.
    private static let compounds: [(String, Value)] = {
        var all: [(String, Value)] = []
        func add(_ units: String, _ tens: String, _ join: (String, String) -> [String]) {
            for (ten, tensWord) in tens.split(separator: " ").enumerated() {
                for (unit, unitWord) in units.split(separator: " ").enumerated() {
                    let value = (ten + 2) * 10 + unit + 1
                    for word in join(String(unitWord), String(tensWord)) {
                        all.append((word, .whole(value)))
                    }
                }
            }
        }
        add(
            "ein zwei drei vier funf sechs sieben acht neun",
            "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"
        ) { ["\($0)und\($1)"] }
        add(
            "een twee drie vier vijf zes zeven acht negen",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig"
        ) { ["\($0)en\($1)"] }
        add(
            "uno due tre quattro cinque sei sette otto nove",
            "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"
        ) { unit, tens in
            unit == "uno" || unit == "otto" ? ["\(tens.dropLast())\(unit)"] : ["\(tens)\(unit)"]
        }
        for (index, unit) in "uno dos tres cuatro cinco seis siete ocho nueve"
            .split(separator: " ").enumerated()
        {
            all.append(("veinti\(unit)", .whole(21 + index)))
        }
        return all
    }()
}
