// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct NationalIdentifierTests {
    private func found(_ text: String, _ scanner: PersonalDataScanner = .init()) -> [String] {
        let bytes = Array(text.utf8)
        return scanner.matches(in: text).filter { $0.kind == .nationalID }.map {
            "\($0.form ?? "") \(String(decoding: bytes[$0.bytes], as: UTF8.self))"
        }
    }

    /// What a state publishes as an example, or what its rule gives.
    private static let led: [(words: String, form: String, number: String)] = [
        ("my NHS number is", "gb-nhs", "943 476 5919"), ("NHS no", "gb-nhs", "9434765919"),
        ("national insurance number", "gb-nino", "AB123456C"),
        ("NI number:", "gb-nino", "AB 12 34 56 C"),
        ("Meine Steuer-ID lautet", "de-tax", "86095742719"), ("IdNr.", "de-tax", "47 036 892 816"),
        ("Personalausweis Nr.", "de-id", "T220001293"),
        ("Sozialversicherungsnummer", "de-svnr", "15070649C103"),
        ("numéro de sécurité sociale", "fr-nir", "255081416802538"),
        ("DNI", "es-dni", "12345678Z"), ("NIE:", "es-nie", "X1234567L"),
        ("codice fiscale", "it-cf", "RSSMRA85T10A562S"), ("mijn BSN is", "nl-bsn", "111222333"),
        ("rijksregisternummer", "be-nn", "85073003328"), ("o meu NIF é", "pt-nif", "123456789"),
        ("PESEL", "pl-pesel", "44051401359"), ("personnummer", "se-pnr", "8112189876"),
        ("fødselsnummer", "no-fnr", "15108695088"), ("CPR-nummer", "dk-cpr", "2110625629"),
        ("CPR:", "dk-cpr", "010107-1234"), ("hetu", "fi-hetu", "131052-308T"),
        ("kennitala", "is-kt", "120174-3399"), ("rodné číslo", "cz-rc", "7103192745"),
        ("CNP", "ro-cnp", "1630615123457"), ("ЕГН", "bg-egn", "7523169263"),
        ("OIB", "hr-oib", "33392005961"),
        ("ΑΦΜ", "gr-afm", "094259216"), ("AMKA", "gr-amka", "01013099997"),
        ("PPS number", "ie-pps", "1234567T"),
        ("PPSN", "ie-pps", "1234567FA"), ("AHV-Nummer", "ch-ahv", "7569217076985"),
        ("SVNR", "at-svnr", "1237 010180"), ("isikukood", "ee-ik", "36805280109"),
        ("personas kods", "lv-pk", "161175-19997"), ("EMŠO emšo", "si-emso", "0101006500006"),
        ("adószám", "hu-tax", "8071592153"), ("TC kimlik no", "tr-kimlik", "17291716060"),
        ("teudat zehut", "il-id", "039337423"), ("CPF", "br-cpf", "11144477735"),
        ("CNPJ", "br-cnpj", "16727230000197"),
        ("RUT", "cl-rut", "760864285"), ("CUIT", "ar-cuit", "20267565393"),
        ("my SIN is", "ca-sin", "193 456 787"),
        ("tax file number", "au-tfn", "123 456 782"), ("IRD number", "nz-ird", "49-091-850"),
        ("IRD", "nz-ird", "136410132"), ("Aadhaar", "in-aadhaar", "2341 2341 2346"),
        ("PAN card", "in-pan", "ACUPA7085R"),
        ("resident ID", "cn-rid", "11010519491231002X"), ("ID number", "za-id", "7503305044089"),
        ("RRN", "kr-rrn", "9710139019902"), ("IC number", "my-nric", "770305-02-1234"),
        ("ITIN", "us-itin", "912-90-3456"), ("EIN", "us-ein", "91-1144442"),
        ("NRIC", "sg-nric", "S1234567D"),
        ("Taiwan ID", "tw-id", "A123456789"), ("CURP", "mx-curp", "BOXW310820HNERXN09"),
        ("RFC", "mx-rfc", "GODE561231GR8"),
    ]

    @Test(arguments: led)
    func `words lead to a number, and its check is right`(
        words: String, form: String, number: String
    ) {
        #expect(found("\(words) \(number).") == ["\(form) \(number)"])
        #expect(found("\(words): \(number)\nThanks") == ["\(form) \(number)"])
    }

    @Test(
        arguments: led.filter {
            !["is-kt", "dk-cpr", "us-ein", "my-nric", "us-itin", "in-pan", "mx-rfc"].contains(
                $0.form)
        })
    func `with its last character changed it is none`(words: String, form: String, number: String) {
        let last = number.last ?? "0"
        let other: Character =
            last.isNumber
            ? (last == "9" ? "0" : Character("\((last.wholeNumberValue ?? 0) + 1)"))
            : (last == "B" ? "C" : "B")
        guard form != "gb-nino", form != "ie-pps" else { return }
        #expect(
            found("\(words) \(number.dropLast())\(other).").filter { $0.hasPrefix(form) }.isEmpty)
    }

    @Test(arguments: [
        ("es-dni", "12345678Z"), ("es-nie", "X1234567L"), ("it-cf", "RSSMRA85T10A562S"),
        ("br-cpf", "111.444.777-35"),
        ("br-cnpj", "16.727.230/0001-97"), ("ch-ahv", "756.9217.0769.85"),
        ("se-pnr", "811218-9876"),
        ("dk-cpr", "211062-5629"), ("cz-rc", "710319/2745"), ("be-nn", "85.07.30-033.28"),
        ("ar-cuit", "20-26756539-3"),
        ("cl-rut", "76.086.428-5"), ("gb-nino", "AB123456C"), ("gb-nino", "AB 12 34 56 C"),
        ("fr-nir", "2 55 08 14 168 025 38"),
        ("cn-rid", "11010519491231002X"), ("sg-nric", "S1234567D"),
        ("mx-curp", "BOXW310820HNERXN09"),
        ("no-fnr", "151086-95088"), ("lv-pk", "161175-19997"), ("kr-rrn", "971013-9019902"),
    ])
    func `the form that only such a number has needs no words`(form: String, number: String) {
        #expect(found("it is \(number), yes") == ["\(form) \(number)"])
        #expect(found("order \(number)").isEmpty || form == "cn-rid")
    }

    @Test(arguments: [
        "86095742719", "943 476 5919", "111222333", "123456789", "44051401359", "7523169263",
        "33392005961",
        "2341 2341 2346", "193 456 787", "7503305044089", "1630615123457",
    ])
    func `digits that words do not lead to are none`(number: String) {
        #expect(found("it says \(number) here").isEmpty)
        #expect(found("order \(number)").isEmpty)
        #expect(found(number).isEmpty)
    }

    @Test func `countries can be chosen`() {
        let text = "PESEL 44051401359, DNI 12345678Z, BSN 111222333"
        #expect(found(text).count == 3)
        #expect(found(text, PersonalDataScanner(countries: ["es"])) == ["es-dni 12345678Z"])
        #expect(found(text, PersonalDataScanner(countries: [])).isEmpty)
        #expect(found(text, PersonalDataScanner(countries: ["xx"])).isEmpty)
        #expect(PersonalDataScanner.allCountries.count >= 38)
        #expect(!PersonalDataScanner.allCountries.contains(""))
    }

    @Test func `the normal form names the country and has no gaps`() {
        let text = "NI number AB 12 34 56 c or NHS number 943 476 5919"
        let bytes = Array("PESEL 44051401359, CPF 111.444.777-35".utf8)
        let values = PersonalDataScanner().matches(in: bytes.span).map { $0.value(in: bytes.span) }
        #expect(values == ["pl-pesel:44051401359", "br-cpf:11144477735"])
        #expect(found(text).last == "gb-nhs 943 476 5919")
    }
}
