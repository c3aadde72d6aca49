// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct PersonalDataScannerTests {
    /// What is found in a text: the class and the very characters.
    private func found(
        _ text: String,
        _ scanner: PersonalDataScanner = .init(classes: PersonalDataClass.redactedByDefault)
    ) -> [String] {
        let bytes = Array(text.utf8)
        return scanner.matches(in: text).map {
            "\($0.kind.rawValue) \(String(decoding: bytes[$0.bytes], as: UTF8.self))"
        }
    }

    @Test(arguments: [
        "4111111111111111", "4111 1111 1111 1111", "4111-1111-1111-1111", "4111.1111.1111.1111",
        "4111\u{A0}1111\u{A0}1111\u{A0}1111", "5555 5555 5555 4444", "2223003122003222",
        "3782 822463 10005", "378282246310005", "3056 930902 5904", "6011111111111117",
        "3530111333300000", "6212345678901232", "4222222222222", "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
        "41 11 11 11 11 11 11 11", "41111111 11111111", "4111 - 1111 - 1111 - 1111",
        "6304000000000000",
    ])
    func `a card number is found in the ways that people write it`(card: String) {
        #expect(found("my card is \(card), thanks") == ["payment-card \(card)"])
        #expect(found(card) == ["payment-card \(card)"])
        #expect(found("(\(card))") == ["payment-card \(card)"])
        #expect(found("card:\(card)\n") == ["payment-card \(card)"])
    }

    @Test(arguments: [
        "4111111111111112", "4111 1111 1111 1112", "9111111111111111", "0000000000000000",
        "411111111111111", "41111111111111111", "1234 5678 9012 3456", "5555555555554445",
        "41111111111111111111", "411111111111111111111111111111111111",
    ])
    func `a number without the check digit, issuer or length of a card is none`(number: String) {
        #expect(found("it says \(number), thanks").isEmpty)
    }

    @Test func `with one digit wrong a card or an account is one only where the text says so`() {
        #expect(found("my card is 4111 1111 1111 1112") == ["payment-card 4111 1111 1111 1112"])
        #expect(found("Kreditkarte: 5555555555554445") == ["payment-card 5555555555554445"])
        #expect(found("my IBAN is DE88370400440532013000") == ["iban DE88370400440532013000"])
        #expect(found("my gift card is 4111 1111 1111 1112").isEmpty)
        #expect(found("my card is 9111 1111 1111 1112").isEmpty)
        let scores = PersonalDataScanner().matches(in: "card 4111111111111112").map(\.score)
        #expect(scores == [0.7])
    }

    @Test func `a card is found among other digits if gaps set it apart`() {
        #expect(
            found("order 12345 4111 1111 1111 1111 12/27 123")
                == ["payment-card 4111 1111 1111 1111"])
        #expect(found("4111111111111111 12 27 123") == ["payment-card 4111111111111111"])
        #expect(found("12 4111111111111111") == ["payment-card 4111111111111111"])
        #expect(found("visa4111111111111111") == ["payment-card 4111111111111111"])
    }

    @Test func `nothing inside a group of more than nineteen digits is a card`() {
        #expect(found("00004111111111111111000").isEmpty)
        #expect(found(String(repeating: "4111111111111111", count: 50)).isEmpty)
    }

    @Test(arguments: [
        "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19",
        "gb29nwbk60161331926819", "NO93 8601 1117 947", "FR14 2004 1010 0505 0001 3M02 606",
        "MT84MALT011000012345MTLCAST001S", "CH93-0076-2011-6238-5295-7", "NL91 ABNA 0417 1643 00",
    ])
    func `an account number is found with and without spaces`(iban: String) {
        #expect(found("pay to \(iban) please") == ["iban \(iban)"])
        #expect(found(iban) == ["iban \(iban)"])
    }

    @Test(arguments: [
        "DE88370400440532013000", "DE8937040044053201300", "DE893704004405320130001",
        "XX89370400440532013000", "ZDE89370400440532013000", "GB29 NWBK 6016 1331 9268 18",
    ])
    func `a wrong remainder, length or country makes no account number`(iban: String) {
        #expect(found("pay to \(iban) please").isEmpty)
    }

    @Test(arguments: [
        "jane@example.com", "jane.doe+shop@mail.example.co.uk", "o'brien@example.ie",
        "JANE_DOE@EXAMPLE.COM", "a@b.de", "jörg@müller.de", "иван@почта.рф", "x1@1and1.com",
    ])
    func `an address is found, and the punctuation around it is not`(address: String) {
        #expect(found("write to \(address).") == ["email \(address)"])
        #expect(found("<\(address)>, thanks") == ["email \(address)"])
        #expect(found("'\(address)'") == ["email \(address)"])
    }

    @Test(arguments: [
        "@handle", "jane@", "jane@localhost", "jane @ example.com", "a@b.c", "a@.com", "@@@@", "@",
        "meet @ 5.30", "jane@example", "10@2.50",
    ])
    func `an at sign alone makes no address`(text: String) {
        #expect(found(text).isEmpty)
    }

    @Test(arguments: [
        "+49 171 1234567", "+491711234567", "+1 (555) 123-4567", "+1-984-182-0190",
        "(555) 123-4567",
        "(579)888-3058", "555-123-4567", "555.123.4567", "1-800-555-1234", "541 714 1388",
        "020 7946 0018", "(020) 7946 0018", "07700 900123", "0171/1234567", "01 23 45 67 89",
        "01.23.45.67.89", "+46 (0)8 928 571 38", "+33 1 23 45 67 89", "001-518-640-0854",
        "0049 171 1234567", "655 437 108", "93 123 45 67", "030 - 1234567", "+358 40 1234567",
        "+447700677662",
    ])
    func `a telephone number is found in the ways that people write it`(number: String) {
        #expect(found("ring \(number).") == ["phone \(number)"])
        #expect(found(number) == ["phone \(number)"])
        #expect(found("(\(number))").count == 1)
    }

    @Test func `after a word for a telephone any grouping is a number`() {
        #expect(found("call me at 467 3395") == ["phone 467 3395"])
        #expect(found("phone: 78 651 450") == ["phone 78 651 450"])
        #expect(found("I counted 467 3395").isEmpty)
        #expect(found("so I called off 467 3395 of them, in excellent order").count == 1)
        #expect(found("the hotel 467 3395").isEmpty)
    }

    @Test func `a plain run of digits is no telephone number`() {
        #expect(found("call 5551234567 or 02079460018").isEmpty)
    }

    @Test(arguments: ["123-45-6789", "123 45 6789", "849-66-3189", "123‑45‑6789"])
    func `a social security number is found`(number: String) {
        #expect(found("it is \(number).") == ["us-ssn \(number)"])
    }

    @Test(arguments: [
        "000-45-6789", "666-45-6789", "900-45-6789", "123-00-6789", "123-45-0000", "123-45 6789",
        "123-45-67890", "1123-45-6789", "123-45-6789-1", "AB-123-45-6789", "123 45 6789 12",
    ])
    func `a number that the SSA never hands out is none`(number: String) {
        #expect(found("it is \(number).").isEmpty)
    }

    @Test func `nine digits are a social security number only where the text says so`() {
        #expect(found("my SSN is 123456789") == ["us-ssn 123456789"])
        #expect(found("Social Security number: 123456789") == ["us-ssn 123456789"])
        #expect(found("order 123456789").isEmpty)
        #expect(found("the lesson 123456789").isEmpty)
    }

    @Test(arguments: [
        "order 10023456", "order no. 302118293", "#302-118-2934", "112-1234567-1234567",
        "1732145779", "1732145779123", "1732145779123456", "1732145779123456789",
        "2026-11-20", "20.11.2026", "11/20/2026", "2026-11-20T23:36:19Z", "2026-11-20 23:36:19",
        "20.11.2026 14:30", "08.10.2026 14:30", "08-10-2026 14 30", "01.02.2026", "20261120233619",
        "23:36:19.123456", "from 08:30 to 17:45", "010.020.030.040",
        "550e8400-e29b-41d4-a716-446655440000", "12345678-1234-1234-1234-123456789012",
        "v1.22.333.4444", "1.2.3", "2.10.0-beta.11", "swift-6.3.1", "$1,234.56", "1 234 567,89 EUR",
        "1.234.567,89", "€49.90", "4.99 5.99 12.00 4.50", "3 x 19.99 = 59.97", "100%", "99.95 %",
        "LH 4567", "BA117 at 10:45", "flight UA 1234 to 5678", "PNR X7K2LM", "booking 4XHJ8K",
        "e83c5163316f89bfbde7d9ab23ca2e25604af290", "3f2a411",
        "sha256:9f86d081884c7d659a2feaa0c55ad015",
        "1Z999AA10123456784", "9400 1000 0000 0000 0000 00", "JD014600003828392837",
        "978-3-16-148410-0", "0-306-40615-2", "4006381333931", "SKU-4711-0815", "SKU 88-1234-55",
        "+100 points", "+5 000 000", "+1", "+20 %", "a+b=12", "C++ 20", "(3) (4) (555)", "(2026)",
        "room 12 345", "1 2 3 4 5 6 7 8 9", "10, 20, 30, 40, 50, 60, 70", "12 34 56",
        "5 000 000 000", "655 000 000", "48.8566, 2.3522", "3.14159265358979", "0.4111111111111111",
        "ticket 2026-000123", "invoice 2026/11/000123", "case 00123456", "12-34-56 12345678",
        "350 g, 1 200 ml, 20 x 30 x 40 cm", "version 10.15.7 (19H2)", "IMEI 356938035643809",
        "https://example.com/p/123-456-7890?x=1", "size 36 37 38 39", "85 % of 1 000 000",
        "2 of 10, 15 of 20", "GR 12 3456", "AB12 3CD", "TR33", "ME 12", "K1A 0B1", "90210-1234",
        "the year 1984, 1999 and 2001", "12h30", "7.30 pm", "Q3 2026", "ISO 27001:2022", "RFC 5322",
        "1e10", "0x7fff5fbff8c0", "4K 60 fps", "2+2=4", "x@", "5@5", "@2026", "tel", "0800",
    ])
    func `what only looks like personal data is left alone`(text: String) {
        #expect(found(text).isEmpty)
        #expect(found("It says \(text) here, is that right?").isEmpty)
        #expect(found("(\(text))").isEmpty)
    }

    @Test func `each class can be left out`() {
        let text = "4111111111111111 a@b.de +49 171 1234567 123-45-6789 DE89370400440532013000"
        let kinds: [PersonalDataClass] = [.paymentCard, .email, .phone, .socialSecurity, .iban]
        for kind in kinds {
            let only = PersonalDataScanner(classes: [kind]).matches(in: text)
            #expect(only.map(\.kind) == [kind])
            let others = Set(PersonalDataClass.allCases).subtracting([kind])
            let rest = PersonalDataScanner(classes: others).matches(in: text)
            #expect(rest.count == 4 && !rest.contains { $0.kind == kind })
        }
        #expect(PersonalDataScanner(classes: []).matches(in: text).isEmpty)
    }

    @Test func `the empty text has no personal data`() {
        #expect(found("").isEmpty)
    }

    // MARK: Disguise

    @Test(arguments: [
        "４１１１　１１１１　１１１１　１１１１", "٤١١١ ١١١١ ١١١١ ١١١١", "४१११११११११११११११",
        "4111\u{200B}1111\u{200B}1111\u{200B}1111", "4\u{AD}111\u{AD}1111 1111 1111",
        "4111\u{2011}1111\u{2011}1111\u{2011}1111", "4111\u{2009}1111\u{202F}1111\u{2003}1111",
        "4111\u{2013}1111\u{2212}1111\u{2014}1111", "𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏",
        "4\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}111111111111",
        "4111\u{2060} \u{FEFF}1111 1111 1111",
    ])
    func `other digits, spaces, hyphens and invisible characters hide no card`(card: String) {
        #expect(found("my card is \(card), thanks") == ["payment-card \(card)"])
    }

    @Test func `full-width and invisible characters hide no address`() {
        #expect(found("mail jane＠example．com").count == 1)
        #expect(found("mail ja\u{200B}ne@exa\u{200B}mple.com").count == 1)
    }

    @Test func `bytes that are no UTF-8 are passed over`() {
        let scanner = PersonalDataScanner()
        let card = Array("4111 1111 1111 1111".utf8)
        let broken: [[UInt8]] = [
            [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x92], [0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xC0, 0xAF], [0xF5, 0x80, 0x80, 0x80], [0xEF, 0xBC],
        ]
        for junk in broken {
            #expect(scanner.matches(in: (junk + card).span).count == 1)
            #expect(scanner.matches(in: (card + junk).span).count == 1)
            #expect(scanner.matches(in: junk.span).isEmpty)
        }
    }

    @Test(arguments: [
        ("1", 1_000_000), ("@", 1_000_000), ("a", 1_000_000), ("1 ", 50_000), ("+", 50_000),
        ("(", 50_000), ("a@", 50_000), ("1-", 50_000), ("a1", 50_000), (".", 50_000),
        ("\u{200B}", 50_000), ("٤", 50_000), ("(0", 50_000), ("[pay", 50_000), ("DE89", 50_000),
    ])
    func `an enormous text without any structure is read to its end`(piece: String, size: Int) {
        let text = String(repeating: piece, count: size / piece.utf8.count)
        #expect(PersonalDataScanner().matches(in: text + " a@b.de").last?.kind == .email)
    }
}
