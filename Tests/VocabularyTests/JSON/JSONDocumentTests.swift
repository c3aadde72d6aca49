// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Vocabulary

@Suite struct JSONDocumentTests {
    static let chunk = #"""
        {"id":"c-1","created":1732100000,"model":"m","choices":[{"index":0,"delta":{"content":" refund"},"finish_reason":null}],"usage":null}
        """#

    @Test func `what is looked up is found, and what is not there is nil`() throws {
        let root = try JSONDocument(parsing: Array(Self.chunk.utf8)).root
        #expect(root.kind == .object)
        #expect(root.count == 5)
        #expect(root["choices"]?[0]?["delta"]?["content"]?.string == " refund")
        #expect(root["choices"]?[0]?["finish_reason"]?.isNull == true)
        #expect(root["created"]?.integer == 1_732_100_000)
        #expect(root["choices"]?[1] == nil)
        #expect(root["choices"]?[-1] == nil)
        #expect(root["content"] == nil)
        #expect(root["id"]?["id"] == nil)
        #expect(root["id"]?[0] == nil)
        #expect(root[0] == nil)
        #expect(root["choices"]?["index"] == nil)
        #expect(root["id"]?.members.map(\.key) == [])
    }

    @Test func `members and elements come in their order, with their places`() throws {
        let document = try JSONDocument(
            parsing: Array(#" { "a" : [1, [2], {}] , "b": "c" } "#.utf8))
        let root = document.root
        #expect(root.members.map(\.key) == ["a", "b"])
        #expect(
            root.members.map { Array(document.bytes[$0.range]) } == [
                Array(#""a" : [1, [2], {}]"#.utf8), Array(#""b": "c""#.utf8),
            ])
        #expect(
            root["a"]?.elements.map { String(decoding: $0.raw, as: UTF8.self) } == [
                "1", "[2]", "{}",
            ])
        #expect(root["a"]?.count == 3)
        #expect(root["a"]?[2]?.count == 0)
        #expect(root.range == 1..<(document.bytes.count - 1))
    }

    @Test func `a key is found however it is escaped`() throws {
        let document = try JSONDocument(
            parsing: Array(#"{"\u0063ontent":1,"é\n\ud83d\ude00":2}"#.utf8))
        #expect(document.root["content"]?.integer == 1)
        #expect(document.root["é\n😀"]?.integer == 2)
        #expect(document.root["e\u{301}\n😀"] == nil)
    }

    @Test(arguments: [
        (#""""#, ""), (#""a""#, "a"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (#""\u00e9\u20AC\ud83d\uDE00\u0000""#, "é€😀\0"), (#""é€😀""#, "é€😀"),
        (#""\uFFFF\uD800\uDC00\uDBFF\uDFFF""#, "\u{FFFF}\u{10000}\u{10FFFF}"),
        (#""\ue000\ud7ff""#, "\u{E000}\u{D7FF}"), (#""\u0022\u005c""#, "\"\\"),
        ("\"\u{7F}\u{80}\u{2028}\"", "\u{7F}\u{80}\u{2028}"),
    ])
    func `strings stand for their text`(source: String, text: String) throws {
        let node = try JSONDocument(parsing: Array(source.utf8)).root
        #expect(node.string?.utf8.elementsEqual(text.utf8) == true)
        #expect(node.isEmptyString == text.isEmpty)
        #expect(node.bool == nil && node.integer == nil && node.double == nil && !node.isNull)
    }

    @Test(
        arguments: [
            ("0", 0, 0), ("-0", 0, 0), ("12", 12, 12), ("-7", -7, -7), ("1.0", nil, 1),
            ("1e2", nil, 100),
            ("9223372036854775807", .max, 0x1p63), ("-9223372036854775808", .min, -0x1p63),
            ("9223372036854775808", nil, 0x1p63), ("-9223372036854775809", nil, -0x1p63),
            ("0.1", nil, 0.1), ("-1.5E-3", nil, -0.0015), ("1e-400", nil, 0), ("0e999", nil, 0),
            ("1.7976931348623157e308", nil, .greatestFiniteMagnitude), ("0.2e+001", nil, 2),
        ] as [(String, Int64?, Double)])
    func `numbers are read as integers and as doubles`(
        source: String, integer: Int64?, double: Double
    ) throws {
        let node = try JSONDocument(parsing: Array(source.utf8)).root
        #expect(node.integer == integer)
        #expect(node.double == double)
    }

    @Test func `random values come back from every form of their text`() throws {
        for seed in UInt64(0)..<1500 {
            var random = SeededRandom(seed: seed)
            let value = random.json(depth: 5)
            let forms = [value.serialized, random.text(of: value)]
            for form in forms {
                let read = try JSON(parsing: form)
                #expect(read == value, "seed \(seed)")
                #expect(read.hashValue == value.hashValue, "seed \(seed)")
                #expect(read.serialized == value.serialized, "seed \(seed)")
            }
        }
    }

    /// Foundation is another reader of the same standard: what both read they read alike.
    @Test func `Foundation reads the same values`() throws {
        for seed in UInt64(0)..<500 {
            var random = SeededRandom(seed: seed)
            let value = random.json(depth: 4)
            let text = random.text(of: value)
            let foreign = try JSONSerialization.jsonObject(
                with: Data(text), options: [.fragmentsAllowed])
            #expect(try agrees(JSON(parsing: text), foreign), "seed \(seed)")
        }
    }

    @Test func `texts that were damaged are refused wherever Foundation refuses them`() throws {
        var refused = 0
        for seed in UInt64(0)..<4000 {
            var random = SeededRandom(seed: seed)
            let value = random.json(depth: 3)
            var text = random.text(of: value)
            let damage = Array("\"\\{}[]:,0e.-u\u{0}é ".utf8)
            for _ in 0...random.below(2) {
                let place = random.below(text.count)
                switch random.below(3) {
                case 0: text[place] = damage[random.below(damage.count)]
                case 1: text.insert(damage[random.below(damage.count)], at: place)
                default: text.remove(at: place)
                }
                if text.isEmpty { text = [0] }
            }
            let foreign = try? JSONSerialization.jsonObject(
                with: Data(text), options: [.fragmentsAllowed])
            let ours = try? JSON(parsing: text)
            if ours != nil { #expect(foreign != nil, "seed \(seed)") }
            if ours == nil { refused += 1 }
        }
        #expect(refused > 1000)
    }

    private func agrees(_ value: JSON, _ foreign: Any) -> Bool {
        switch (value, foreign) {
        case (.null, is NSNull): true
        case (.bool(let value), let foreign as Bool): value == foreign
        case (.integer(let value), let foreign as NSNumber): foreign.int64Value == value
        case (.number(let value), let foreign as NSNumber):
            // Its decimals are exact as text, but not always the closest double.
            Double(foreign.stringValue) == value
        case (.string(let value), let foreign as String): value.utf8.elementsEqual(foreign.utf8)
        case (.array(let value), let foreign as [Any]):
            value.count == foreign.count && zip(value, foreign).allSatisfy { agrees($0, $1) }
        case (.object(let members), let foreign as [String: Any]):
            // Foundation's keys are Swift strings, for which some different keys are equal.
            members.count >= foreign.count
                && members.allSatisfy { member in
                    foreign[member.key].map { agrees(member.value, $0) } ?? false
                }
        default: false
        }
    }
}
