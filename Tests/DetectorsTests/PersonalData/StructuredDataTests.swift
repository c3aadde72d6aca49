// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct StructuredDataTests {
    private func found(_ text: String, _ scanner: PersonalDataScanner = .init()) -> [String] {
        let bytes = Array(text.utf8)
        return scanner.matches(in: text).map {
            "\($0.kind.rawValue) \(String(decoding: bytes[$0.bytes], as: UTF8.self))"
        }
    }

    @Test(arguments: [
        ("ip-address", "192.168.10.77"), ("ip-address", "8.8.8.8"),
        ("ip-address", "2001:db8::ff00:42:8329"),
        ("ip-address", "fe80::1ff:fe23:4567:890a"),
        ("ip-address", "2001:0db8:0000:0000:0000:ff00:0042:8329"),
        ("mac-address", "00:1B:44:11:3A:B7"), ("mac-address", "aa:bb:cc:dd:ee:ff"),
    ])
    func `addresses of machines are found`(kind: String, address: String) {
        #expect(found("my IP is \(address), ok") == ["\(kind) \(address)"])
        #expect(found("[\(address)]\n").contains("\(kind) \(address)") || address == "8.8.8.8")
    }

    @Test(arguments: [
        "https://www.example.com/", "http://Example.be/", "https://example.com/a/b",
        "www.example.org",
        "example.com", "Example.de", "shop.example.co.uk/basket", "ftp://files.example.net",
    ])
    func `addresses of the web are found, without what follows them`(address: String) {
        #expect(found("see \(address), ok") == ["url \(address)"])
        #expect(found("see \(address).") == ["url \(address)"])
    }

    @Test
    func
        `of an address with a query only the host is taken, so that nothing in the query is hidden`()
    {
        #expect(found("see https://example.com/a/b?c=d") == ["url https://example.com"])
        #expect(
            found("see https://x.example/?c=4111-1111-1111-1111").map { $0.prefix(12) }
                == ["url https://", "payment-card"])
    }

    @Test func `data inside an address of the web is found all the same`() {
        #expect(
            found("https://example.com/?mail=jane@example.org") == [
                "url https://example.com", "email jane@example.org",
            ])
        #expect(
            found("https://example.com/?card=4111111111111111").contains(
                "payment-card 4111111111111111"))
        #expect(found("https://example.com/p/1234567890").first == "url https://example.com")
        #expect(found("http://192.168.10.77/admin") == ["ip-address 192.168.10.77"])
        #expect(
            found("dns 8.8.8.8/192.168.10.77") == [
                "ip-address 8.8.8.8", "ip-address 192.168.10.77",
            ])
    }

    @Test(arguments: [
        "9/19/1963", "20.11.2026", "2026-11-20", "2007-01-17 23:08:55", "12 May 2020",
        "12th of May 2020", "May 12, 2020",
        "May 12th", "12. März 2021", "12 de mayo de 2020", "1er janvier 1999", "3 juillet",
        "Sept. 3, 2019", "11/20/26",
    ])
    func `dates are found, and are of birth only where the text says so`(date: String) {
        #expect(found("it was on \(date), I think") == ["date \(date)"])
        #expect(found("date of birth: \(date)") == ["date-of-birth \(date)"])
        #expect(found("I was born on \(date)") == ["date-of-birth \(date)"])
    }

    @Test func `a year is a date where words lead to it`() {
        #expect(found("founded in 1977.") == ["date 1977"])
        #expect(found("born in 1977") == ["date-of-birth 1977"])
        #expect(found("room 1977").isEmpty)
        #expect(found("DOB 01021990") == ["date-of-birth 01021990"])
    }

    @Test(arguments: [
        ("sort code 12-34-56", ["bank-account 12-34-56"]),
        ("sort code 12-34-56 12345678", ["bank-account 12-34-56 12345678"]),
        ("account number is 12345678", ["bank-account 12345678"]),
        ("Kontonummer: 1234567", ["bank-account 1234567"]),
        ("routing number 021000021", ["bank-account 021000021"]), ("routing number 021000022", []),
        ("my passport number is C01X00T47", ["passport C01X00T47"]),
        ("Reisepass: C01X00T47", ["passport C01X00T47"]),
        ("passport 123456789", ["passport 123456789"]),
        ("my passport expires in 2027", ["date 2027"]),
        ("my driver's license is D123-4567-8901", ["driving-licence D123-4567-8901"]),
        ("Führerschein B072RRE2I55", ["driving-licence B072RRE2I55"]),
        ("driving licence MORGA657054SM9IJ", ["driving-licence MORGA657054SM9IJ"]),
        ("MRN: 00123456", ["medical-record 00123456"]),
        ("patient ID P-445566", ["medical-record P-445566"]),
        ("VIN 1HGCM82633A004352", ["vin 1HGCM82633A004352"]),
        ("it is 1HGCM82633A004352", ["vin 1HGCM82633A004352"]),
        ("it is 1HGCM82634A004352", []), ("license plate ABC 1234", ["number-plate ABC 1234"]),
        ("Kennzeichen M-AB 1234", ["number-plate M-AB 1234"]),
        ("my reg is AB12 CDE", ["number-plate AB12 CDE"]),
        ("matrícula 1234 BCD", ["number-plate 1234 BCD"]), ("AB12 CDE", []),
    ])
    func `words lead to accounts, papers and vehicles`(text: String, expected: [String]) {
        #expect(found(text) == expected)
        #expect(found(text + ", thanks") == expected)
    }

    @Test(arguments: [
        ("my PIN is 4711", ["secret.code 4711"]), ("CVV 123", ["secret.code 123"]),
        ("PIN: 471147", ["secret.code 471147"]),
        ("the verification code is 123 456", ["secret.code 123 456"]),
        ("OTP 847362", ["secret.code 847362"]),
        ("Bestätigungscode: 847362", ["secret.code 847362"]), ("zip code 84736", []),
        ("promo code 8473", []),
        ("password: hunter2", ["secret.password hunter2"]),
        ("my password is Pa$$w0rd!", ["secret.password Pa$$w0rd!"]),
        ("Passwort: sommer#wind", ["secret.password sommer#wind"]), ("password is wrong", []),
        ("password: I forgot it", []), ("password: ********", []), ("my password since 2019", []),
        ("AKIAIOSFODNN7EXAMPLE", ["secret.api-key AKIAIOSFODNN7EXAMPLE"]),
        ("api_key=1a2b3c4d5e6f7a8b9c0d", ["secret.api-key 1a2b3c4d5e6f7a8b9c0d"]),
        ("my password is 1234abcd", ["secret.password 1234abcd"]),
        ("password 123456", ["secret.password 123456"]),
        ("Authorization: Bearer abcdef123456.ghijkl", ["secret.token abcdef123456.ghijkl"]),
        ("xoxb-123456789012-abcdefGHIJ", ["secret.api-key xoxb-123456789012-abcdefGHIJ"]),
    ])
    func `secrets are found by their marks or the words before`(text: String, expected: [String]) {
        #expect(found(text) == expected)
    }

    /// Put together here, so that no tool that looks for keys takes them for some.
    private static let keys = [
        "ghp" + "_16C7e42F292c6912E7710c838347Ae178B4a", "sk" + "_live_4eC39HqLyjWDarjtT1zdp7dc",
        "AIza" + "SyDaGmWKa4JsXZ-HjGw7ISLn_3namBGewQe",
    ]

    @Test(arguments: keys)
    func `keys with their maker's mark are found whole`(key: String) {
        #expect(found("key \(key).") == ["secret.api-key \(key)"])
    }

    @Test func `a key longer than a piece is one finding, and leaves one placeholder`() {
        let token = "eyJhbGciOiJIUzI1NiJ9." + String(repeating: "a1B2c3D4", count: 100) + ".x-y_z"
        let text = "token \(token) end"
        let matches = PersonalDataScanner().matches(in: text)
        #expect(matches.count > 5)
        #expect(matches.whole.count == 1)
        #expect(matches.whole.first?.bytes == 6..<6 + token.utf8.count)
        #expect(PersonalDataScanner().redacted(text) == "token [token] end")
        let pem =
            "-----BEGIN RSA PRIVATE KEY-----\n"
            + String(repeating: "MIIEpAIBAAKCAQEA7\n", count: 30)
            + "-----END RSA PRIVATE KEY-----"
        #expect(PersonalDataScanner().redacted("a \(pem) b") == "a [private key] b")
        #expect(
            PersonalDataScanner().redacted("-----BEGIN CERTIFICATE-----")
                == "-----BEGIN CERTIFICATE-----")
    }

    @Test(arguments: [
        ("my phone number is 5551234567", "5551234567"),
        ("Handynummer: 01711234567", "01711234567"),
        ("call me on 07700900123", "07700900123"), ("467 3395 office", "467 3395"),
        ("28-64-66-98 (fax)", "28-64-66-98"),
        ("(37) 788-063", "(37) 788-063"), ("they aren't answering at 71-33-52-22", "71-33-52-22"),
        ("+44 (0) 20 7946 0018", "+44 (0) 20 7946 0018"),
        ("tel:+49-171-1234567", "+49-171-1234567"),
        ("WhatsApp +55 11 91234-5678", "+55 11 91234-5678"),
        ("numéro de téléphone 0612345678", "0612345678"),
    ])
    func `telephone numbers are found by form or by words`(text: String, number: String) {
        #expect(found(text) == ["phone \(number)"])
    }

    @Test func `every byte sequence can be read`() {
        var random = Seeded(7)
        let scanner = PersonalDataScanner()
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random)
                    : random.pick(Array("0129.:-/ @+(=[]AMay pinPINpassword".utf8))
            }
            for match in scanner.matches(in: bytes.span) {
                #expect(
                    match.bytes.lowerBound >= 0 && match.bytes.upperBound <= bytes.count
                        && !match.bytes.isEmpty)
                _ = match.value(in: bytes.span)
            }
        }
    }
}
