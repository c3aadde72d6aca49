// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct VaultJSONTests {
    private static let mail = "personal-data.email"
    /// Everything may come back into every argument.
    private static let classes = VaultPolicy.standard.map { kind in
        var kind = kind
        kind.reach = .customer(into: [VaultArgument(tool: "*", path: ["*"])])
        return kind
    }
    private static let open = VaultPolicy(classes)

    /// Where values stand in a text as it is read, in bytes of the text as it is written.
    private func matches(of values: [String], in text: String) -> [VaultMatch] {
        let reading = JSONReading(text)
        let bytes = Array((reading?.text ?? text).utf8)
        return values.flatMap { value in
            let value = Array(value.utf8)
            guard bytes.count >= value.count else { return [VaultMatch]() }
            return (0...bytes.count - value.count).filter { start in
                bytes[start..<start + value.count].elementsEqual(value)
            }.map { start in
                let range = start..<start + value.count
                return VaultMatch(Self.mail, bytes: reading?.written(range) ?? range)
            }
        }
    }

    private func redact(_ text: String, _ values: [String], _ sample: inout SampleVault) -> String {
        sample.vault.redact(json: text, matches(of: values, in: text), from: .tool).text
    }

    private func scan(_ text: String, _ sample: inout SampleVault) -> String {
        let reading = JSONReading(text)
        let matches = PersonalDataScanner().matches(in: reading?.text ?? text).map { match in
            VaultMatch(
                match.kind.signalName, bytes: reading?.written(match.bytes) ?? match.bytes)
        }
        return sample.vault.redact(json: text, matches, from: .tool).text
    }

    @Test(arguments: UInt64(0)..<100)
    func `a redacted result is JSON without a value in it, and comes back as what it was`(
        block: UInt64
    ) throws {
        for seed in block * 100..<block * 100 + 100 {
            let planted = PlantedJSON(seed: seed)
            var sample = SampleVault(1, Self.open)
            let text = redact(planted.text, planted.values, &sample)
            guard let redacted = try? JSON(parsing: Array(text.utf8)) else {
                Issue.record("seed \(seed): `\(planted.text)` became `\(text)`")
                return
            }
            for value in planted.values {
                #expect(
                    redacted.unfolded.texts.allSatisfy { !$0.contains(value) },
                    "seed \(seed): `\(text)`")
            }
            let back = sample.vault.restore(arguments: text, of: "any")
            let json = try JSON(parsing: Array(back.text.utf8))
            guard json.unfolded == planted.json.unfolded else {
                Issue.record(
                    "seed \(seed): `\(planted.text)` became `\(text)` and then `\(back.text)`")
                return
            }
            #expect(back.restores.allSatisfy { $0.outcome == .restored })
            // What nobody looks for stays byte for byte.
            var empty = SampleVault(1, Self.open)
            #expect(redact(planted.text, [], &empty) == planted.text)
        }
    }

    @Test func `an escape is no part of a value, and hides none`() throws {
        var sample = SampleVault(1, Self.open)
        let redacted = scan(
            #"{"text":"Write to:\nana@example.org","also":"ana\u0040example.org","n": 1.50}"#,
            &sample)
        let token = sample.token("ana@example.org")
        #expect(redacted == #"{"text":"Write to:\n\#(token)","also":"\#(token)","n": 1.50}"#)
        let nested = #"{"body":"{\"to\":\"ana\\u0040example.org\"}"}"#
        #expect(scan(nested, &sample) == #"{"body":"{\"to\":\"\#(token)\"}"}"#)
    }

    @Test func `the name of a member tells what its value is, and stays`() {
        var sample = SampleVault(1, Self.open)
        let redacted = scan(#"{"phone": "020 7946 0958", "note": "caf\u00e9"}"#, &sample)
        #expect(redacted.hasPrefix(#"{"phone": "PHONE-"#))
        #expect(redacted.hasSuffix(#"", "note": "caf\u00e9"}"#))
    }

    @Test func `a number becomes a token in a string, whole`() {
        var sample = SampleVault(1, Self.open)
        let text = #"{"card": 4111111111111111, "n": -0.5e1}"#
        let redacted = scan(text, &sample)
        #expect(redacted.hasPrefix(#"{"card": "CARD-"#))
        #expect(redacted.hasSuffix(#"", "n": -0.5e1}"#))
        let half = sample.vault.redact(
            json: "[123456789]", [VaultMatch(Self.mail, bytes: 3..<6)], from: .tool)
        #expect(half.text == "[\"\(sample.token("123456789"))\"]")
    }

    @Test func `a finding over several values takes each, and no name between them`() {
        var sample = SampleVault(1, Self.open)
        let text = #"{"street": "12 High St", "city": "Leeds", "x": 7}"#
        let redaction = sample.vault.redact(
            json: text, [VaultMatch("personal-data.address", bytes: 15..<41)], from: .tool)
        #expect(redaction.tokens == 2)
        #expect(!redaction.text.contains("High") && !redaction.text.contains("Leed"))
        #expect(redaction.text.contains(#"", "city": ""#))
        #expect((try? JSON(parsing: Array(redaction.text.utf8)))?["x"] == 7)
    }

    @Test func `names of members are redacted too, and no two become one`() {
        var sample = SampleVault(1, Self.open)
        let token = sample.token("ana@example.org")
        let redacted = redact(
            #"{"ana@example.org": 1, "\#(token)": 2}"#, ["ana@example.org"], &sample)
        let json = try? JSON(parsing: Array(redacted.utf8))
        #expect(json != nil, "`\(redacted)`")
        #expect(!redacted.contains("ana@"))
        var full = SampleVault(
            1, VaultPolicy(Self.classes, limits: .init(values: 0, bytes: 0)))
        let lost = redact(
            #"{"a@b.example": 1, "c@d.example": 2}"#, ["a@b.example", "c@d.example"], &full)
        #expect((try? JSON(parsing: Array(lost.utf8))) != nil, "`\(lost)`")
    }

    @Test(arguments: [
        "", "{", "[1, 2", "{\"a\": \"ana@example.org\"} and more",
        "{\"a\":1,\"a\":2} ana@example.org",
        "\"ana\\u0040example.org", "[\"\\ud800 ana@example.org\"]", "\u{FEFF}[\"ana@example.org\"]",
    ])
    func `what is no JSON is redacted as a text`(text: String) {
        var sample = SampleVault(1, Self.open)
        #expect(!scan(text, &sample).contains("ana@example.org"))
    }

    @Test func `deep and enormous JSON is read in its time`() {
        var sample = SampleVault(1, Self.open)
        let deep =
            String(repeating: "[", count: 60) + #""ana\u0040example.org""#
            + String(repeating: "]", count: 60)
        #expect(scan(deep, &sample).contains(sample.token("ana@example.org")))
        let long = "[" + String(repeating: #""\u00e9 ana\u0040example.org","#, count: 5_000) + "1]"
        let redacted = scan(long, &sample)
        #expect(!redacted.contains("ana"))
        #expect((try? JSON(parsing: Array(redacted.utf8))) != nil)
    }

    @Test func `a place in what was read is whole escapes in what was written`() throws {
        let text = #"{"a": "x\ud83d\ude00y", "b": "{\"c\": \"\\u00e9\"}"}"#
        let reading = try #require(JSONReading(text))
        #expect(reading.text == "{\"a\": \"x😀y\", \"b\": \"{\"c\": \"é\"}\"}")
        let bytes = Array(text.utf8)
        func written(_ part: String) throws -> String {
            let start = try #require(reading.text.firstRange(of: part)).lowerBound
            let offset = reading.text.utf8.distance(
                from: reading.text.startIndex, to: start)
            let range = reading.written(offset..<offset + part.utf8.count)
            return String(decoding: bytes[range], as: UTF8.self)
        }
        #expect(try written("😀") == #"\ud83d\ude00"#)
        #expect(try written("é") == #"\\u00e9"#)
        #expect(try written("x😀y") == #"x\ud83d\ude00y"#)
        #expect(reading.written(9..<10) == 8..<20)
        #expect(reading.written(500..<900).isEmpty)
        #expect(JSONReading("{\"a\": 1}") == nil && JSONReading("a\\n") == nil)
    }

    /// Values that would end a string, add a member, or leave the JSON within a string.
    private static let hostile = [
        "\", \"admin\": true, \"x\": \"", "\\", "\\\"", "\"}", "a\\u0022, ", "\n\r\t\u{0}\u{1F}",
        "\u{2028}\"", "]}}", "\\\\\"}],{\"", "{\"to\": \"evil\"}", "[1]", "\u{D7FF}\"\\",
    ]

    @Test(arguments: hostile)
    func `no value breaks or extends the arguments that it comes back into`(value: String) throws {
        var sample = SampleVault(1, Self.open)
        let match = VaultMatch(Self.mail, bytes: 0..<value.utf8.count)
        let token = sample.vault.redact(value, [match], from: .customer).text
        let inner = String(decoding: JSON.quoted(#"{"who":"\#(token)","n":1}"#), as: UTF8.self)
        let arguments =
            #"{"to":"\#(token)","say":"Dear \#(token)!","in":\#(inner),"n":[1,"\#(token)"]}"#
        let back = sample.vault.restore(arguments: arguments, of: "any")
        let json = try JSON(parsing: Array(back.text.utf8))
        let within = try JSON(parsing: Array(try #require(json["in"]?.string).utf8))
        #expect(within == ["who": .string(value), "n": 1])
        #expect(
            json == [
                "to": .string(value), "say": .string("Dear \(value)!"),
                "in": json["in"] ?? .null, "n": [1, .string(value)],
            ])
    }
}
