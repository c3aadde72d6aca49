// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct KnownValuesTests {
    private let record: JSON = [
        "name": ["first_name": "Will", "last_name": "O'Neill-Große"],
        "email": "will.grosse@example.com",
        "phone": "+1 (415) 555-0123", "dob": "1980-05-03",
        "address": ["address1": "12 Elm Street", "city": "Denver", "zip": "80279"],
        "payment_methods": ["credit_card_1": ["brand": "visa"]], "membership": "gold",
    ]

    private func found(_ text: String) -> [String] {
        let known = KnownValues(KnownValue.all(in: record))
        return known.matches(in: text).map {
            String(decoding: Array(text.utf8)[$0.bytes], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("I am WILL O’NEILL GROSSE.", "WILL O’NEILL GROSSE"),
        ("O'Neill-Grosse, Will", "O'Neill-Grosse, Will"),
        ("mail will.grosse@example.com now", "will.grosse@example.com"),
        ("call 1-415-555-0123", "1-415-555-0123"),
        ("call 14155550123!", "14155550123"), ("born 05/03/1980", "05/03/1980"),
        ("born on May 3rd, 1980.", "May 3rd, 1980"),
        ("born on 3. Mai 1980", "3. Mai 1980"), ("to 12 elm street, please", "12 elm street"),
        ("zip 80279", "80279"),
        ("ask Will about it", "Will"),
    ])
    func `a value is found however it is written`(text: String, value: String) {
        #expect(found(text) == [value])
    }

    @Test(arguments: [
        "", "Will you help?", "will it rain", "I will go", "12 Elms Streets", "order 1802790",
        "gold visa", "free will. Will it?",
        "415 555 01234", "5/3/19800",
    ])
    func `what only looks alike is left alone`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `a product's name is nobody's`() {
        let dialogue = Dialogue([
            .returned(.init(id: "1", text: #"{"name": "Water Bottle", "price": 3}"#)),
            .returned(.init(id: "2", text: #"{"user": {"name": "Berta Quandt", "zip": "10115"}}"#)),
            .returned(.init(id: "3", text: "no JSON")),
        ])
        let values = KnownValue.all(in: dialogue)
        #expect(values.contains { $0.text == "Berta Quandt" })
        #expect(!values.contains { $0.text.contains("Bottle") })
    }

    @Test func `each value says whose it is`() {
        let values = KnownValue.all(in: ["name": "Berta Quandt"], owner: "customer-7")
        let known = KnownValues(values)
        let match = known.matches(in: "Your order went to Berta Quandt.").first
        #expect(match.map { known.values[$0.value].owner } == "customer-7")
        #expect(match?.score == 1)
    }

    @Test(arguments: UInt64(1)...30)
    func `however a text is cut, the matches are the same`(seed: UInt64) {
        var random = Seeded(seed)
        let known = KnownValues(KnownValue.all(in: record))
        let pieces = [
            "Will", " ", "O'Neill", "-", "Große", "grosse", "will.grosse@example.com", "+1 (415)",
            "555-0123", ". ",
            "12 Elm", "Street", "Denver", "80279", "1980-05-03", "é", "👩‍👩‍👧", "\u{200B}", "ß",
            "May 3 1980", "\n",
        ]
        let text = (0..<30).map { _ in random.pick(pieces) }.joined(
            separator: random.pick(["", " "]))
        let bytes = Array(text.utf8)
        func scan(_ cuts: [Int]) -> [KnownValueMatch] {
            var scan = known.scan()
            var all: [KnownValueMatch] = []
            var start = 0
            for end in cuts + [bytes.count] {
                let found = scan.feed(Array(bytes[start..<end]))
                all += found
                start = end
                #expect(scan.held <= end)
            }
            return all + scan.finish()
        }
        let whole = scan([])
        for _ in 0..<20 {
            let cuts = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Int.random(in: 0...bytes.count, using: &random)
            }.sorted()
            #expect(scan(cuts) == whole, "\(text)")
        }
        #expect(scan(Array(0..<bytes.count)) == whole)
    }

    @Test func `nothing that is held has been told as clean`() {
        let known = KnownValues(KnownValue.all(in: record))
        let text = Array("please write to Will O'Neill-Große at 12 Elm Street now".utf8)
        var scan = known.scan()
        var helds: [Int] = []
        var found: [KnownValueMatch] = []
        for byte in text {
            let matches = scan.feed([byte])
            for match in matches {
                #expect(
                    helds.allSatisfy {
                        $0 <= match.bytes.lowerBound || $0 >= match.bytes.upperBound
                    })
            }
            found += matches
            helds.append(scan.held)
        }
        #expect(!found.isEmpty)
    }

    @Test func `no values find nothing`() {
        let known = KnownValues([])
        #expect(known.isEmpty)
        #expect(known.matches(in: "anything") == [])
        var scan = known.scan()
        #expect(scan.feed([0xFF, 0xC3]) == [] && scan.finish() == [])
    }

    @Test func `bytes that are no UTF-8 harm nothing`() {
        let known = KnownValues(KnownValue.all(in: record))
        var random = Seeded(3)
        for _ in 0..<200 {
            var scan = known.scan()
            let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
            _ = scan.feed(bytes)
            _ = scan.finish()
        }
    }

    @Test func `the detector tells what the record knows`() {
        let scene = Scene(
            Proposal(
                useCase: "u", agent: "a",
                content: .reply([
                    Passage(.agent, "I write to will.grosse@example.com, Mr O'Neill-Große.")
                ]), turn: 1),
            record: record)
        let signals = KnownValueDetector().signals(for: scene)
        #expect(Set(signals.map(\.name)) == [PersonMatch.name, "personal-data.email"])
    }
}
