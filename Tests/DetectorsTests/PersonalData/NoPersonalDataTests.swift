// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

/// The negative set: what customers, agents and machines write all day, and is nobody's data.
@Suite struct NoPersonalDataTests {
    private static let scanner = PersonalDataScanner(classes: PersonalDataClass.redactedByDefault)

    private static let texts: [String] =
        orders + times + things + figures + travel + machines + prose

    private static let orders = [
        "order 10023456", "order #302118293", "Order number: 4738291045",
        "my order 302-118-2934 is late",
        "order no. 112-1234567-1234567", "Bestellnummer 40023455", "commande 2024-118293",
        "pedido 118293445",
        "order id W2378156", "#W2378156", "#W5490111 and #W7387996", "return RMA-2026-00118",
        "invoice INV-2026-004711",
        "invoice 2026/11/000123", "Rechnung Nr. 2026-004711", "case 00123456", "ticket 2026-000123",
        "ticket #8812345",
        "reference 4GH7-22K1-98QX", "ref: AB1234567890", "transaction txn_1029384756",
        "payment reference 987654321012",
        "customer number 10048822", "Kundennummer 20048822", "user id sara_doe_496",
        "user_id: noah_muller_9847",
        "loyalty number 6001234567890123", "gift card 6006491234567890", "gift_card_8190333",
        "voucher X7K2-LM93-PQ10",
        "coupon SAVE20", "claim 88120034", "quote Q-2026-1188", "batch 20261120-07",
        "policy number 88-1200345",
        "confirmation number ABC123", "confirmation 1029384756", "complaint 2026-55-0012",
        "booking reference 4XHJ8K",
    ]
    private static let times = [
        "1732145779", "1732145779123", "1732145779123456", "1732145779123456789",
        "timestamp 1732145779",
        "expires at 1735689600", "2026-11-20T23:36:19Z", "2026-11-20 23:36:19",
        "2026-11-20T23:36:19.123456+01:00",
        "20261120233619", "20261120", "23:36:19.123456", "from 08:30 to 17:45", "9am-5pm", "12h30",
        "7.30 pm",
        "24/7", "Q3 2026", "week 47 of 2026", "2026-W47-5", "in 1984, 1999 and 2001",
        "20.11.2026 14:30",
        "11/20/2026 2:30 PM", "Nov 20 23:36:19 host app[1234]: started", "uptime 3 days, 04:12:55",
    ]
    private static let things = [
        "SKU-4711-0815", "SKU 88-1234-55", "sku: 1008292230", "item 6777246137",
        "product id 1656367028",
        "article number 4006381333931", "EAN 4006381333931", "978-3-16-148410-0",
        "ISBN 0-306-40615-2", "ASIN B08N5WRWNW",
        "serial number C02XK1ZQJG5J", "serial SN-0042-8812-77", "IMEI 356938035643809",
        "model WH-1000XM4", "part no. 90915-YZZD3",
        "MPN 910-005940", "UPC 036000291452", "GTIN 00012345600012", "lot L20261120A",
        "iPhone 15 Pro 256GB", "RTX 4090 24GB",
        "20 x 30 x 40 cm", "120x60x75", "size 36 37 38 39", "EU 42 / US 9 / UK 8",
        "350 g, 1 200 ml", "55\" 4K 120 Hz", "M8x40 DIN 933",
        "DIN EN ISO 9001:2015", "A4 210 x 297 mm", "10.5 W, 230 V, 50 Hz", "RAL 7016", "#FF8800",
        "rgb(255, 136, 0)",
    ]
    private static let figures = [
        "$1,234.56", "1 234 567,89 EUR", "1.234.567,89", "€49.90", "4.99 5.99 12.00 4.50",
        "3 x 19.99 = 59.97", "99.95 %",
        "£1,000,000", "5 000 000 000", "655 000 000", "USD 12345678", "12345678 points",
        "1,000,000 users", "48.8566, 2.3522",
        "-33.8688, 151.2093", "3.14159265358979", "0.4111111111111111", "1e10", "0x7fff5fbff8c0",
        "85 % of 1 000 000",
        "2 of 10, 15 of 20", "call volume was 1234567", "1 2 3 4 5 6 7 8 9",
        "10, 20, 30, 40, 50, 60, 70", "p. 123-456",
    ]
    private static let travel = [
        "LH 4567", "BA117 at 10:45", "flight UA 1234 to 5678", "flights HAT069 and HAT227",
        "PNR X7K2LM", "booking 4XHJ8K",
        "reservation PEP4E0", "seat 23A", "gate B42", "room 12 345", "room 1204", "platform 9 3/4",
        "JFK-LAX 2026-05-20",
        "ICE 1234 Wagen 27", "bus 48", "M25 junction 10", "A7 exit 21", "90210-1234", "K1A 0B1",
        "AB12 3CD", "10115 Berlin",
        "1Z999AA10123456784", "9400 1000 0000 0000 0000 00", "JD014600003828392837",
        "tracking RR123456789CN",
        "parcel 00340434161094042557", "tracking number 420902109400111899223197",
        "tracking 7712 3456 7890", "DHL 1234567890",
    ]
    private static let machines = [
        "e83c5163316f89bfbde7d9ab23ca2e25604af290", "3f2a411",
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "550e8400-e29b-41d4-a716-446655440000",
        "12345678-1234-1234-1234-123456789012", "v1.22.333.4444", "1.2.3", "version 10.0.19.45",
        "version 10.15.7 (19H2)",
        "2.10.0-beta.11", "section 3.2.1.4", "release 120.0.6099.109",
        "Chrome/120.0.0.0 Safari/537.36", "swift-6.3.1",
        "firmware 7.1.2.33", "ISO 27001:2022", "RFC 5322", "CVE-2026-12345", "error 0x80070057",
        "HTTP 404 at line 1234",
        "exit code 137", "port 8080", "localhost:5432", "PID 12345", "std::vector<int>", "a::b",
        "12:34:56", "00:12:34",
        "GET /v1/orders/10023456 200 35ms", "level=info msg=started took=12.345ms id=10023456",
        "{\"id\":10023456,\"qty\":2}",
        "row 4111 of 1111", "req-7f3a9c21b4d84e0f", "arn:aws:s3:::bucket",
        "base64 SGVsbG8gV29ybGQh", "C++ 20", "x86_64", "utf-8",
        "com.example.app 4.12.0 (41200)", "[2026-11-20 23:36:19,123] WARN retry 3/5",
    ]
    private static let prose = [
        "I called 3 times", "call me in 5 minutes", "text 2 of 3", "press 1 for English",
        "my card expires 12/27",
        "card ending in 1234", "the last four are 4242", "a card was declined twice in 2024",
        "the password is wrong",
        "reset my password please", "my PIN is not working", "I entered the PIN 3 times",
        "the code did not arrive",
        "my passport expires in 2027", "passport control took 2 hours",
        "driver's license renewal costs 45 dollars",
        "born in the UK", "phone is 3 years old", "my phone has 128 GB",
        "account was charged 49.90", "bank holiday on the 26th",
        "IBAN please", "the plate is 30 cm wide", "plate 12", "registration opens at 9",
        "medical record request", "level 5",
        "2+2=4", "x@", "5@5", "@2026", "tel", "0800", "a/c unit 1200 W",
        "the server is down for 45 minutes", "node 18",
    ]

    @Test func `the negative set is as large as it should be`() {
        #expect(Set(Self.texts).count >= 150)
    }

    @Test(arguments: texts)
    func `what is nobody's data is left alone`(text: String) {
        for sentence in [
            text, "It says \(text) here, is that right?", "(\(text))", "\(text)\n",
            "Hi, \(text). Thanks",
        ] {
            let found = Self.scanner.matches(in: sentence)
            #expect(
                found.isEmpty,
                "`\(sentence)`: \(found.map { "\($0.kind.rawValue) \($0.form ?? "")" })")
        }
    }
}
