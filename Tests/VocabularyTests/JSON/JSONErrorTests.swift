// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Vocabulary

/// Texts that are not JSON, or that two readers could understand in two ways.
@Suite struct JSONErrorTests {
    @Test(
        arguments: [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("\u{FEFF}{}", .byteOrderMark, 0),
            ("{} {}", .trailingContent, 3), ("1 2", .trailingContent, 2),
            ("{}\0", .trailingContent, 2),
            ("[1,]", .expectedValue, 3), ("[,1]", .expectedValue, 1), ("[1 2]", .expectedComma, 3),
            ("[1}", .expectedComma, 2), ("[1:2]", .expectedComma, 2), ("]", .expectedValue, 0),
            (#"{"a":1,}"#, .expectedKey, 7), ("{,}", .expectedKey, 1), ("{a:1}", .expectedKey, 1),
            ("{1:1}", .expectedKey, 1), (#"{"a" 1}"#, .expectedColon, 5),
            (#"{"a"}"#, .expectedColon, 4),
            (#"{"a":}"#, .expectedValue, 5), (#"{"a":1]"#, .expectedComma, 6),
            (#"{"a":1 "b":2}"#, .expectedComma, 7), ("{'a':1}", .expectedKey, 1),
            ("'a'", .expectedValue, 0), ("[1] // c", .trailingContent, 4),
            ("/**/1", .expectedValue, 0),
            ("tru", .unexpectedEnd, 3), ("trux", .expectedValue, 0), ("nulL", .expectedValue, 0),
            ("True", .expectedValue, 0), ("NaN", .expectedValue, 0),
            ("Infinity", .expectedValue, 0),
            ("-Infinity", .malformedNumber, 1), ("truefalse", .trailingContent, 4),
            ("undefined", .expectedValue, 0), ("\u{A0}1", .expectedValue, 0),
            ("1\u{C}", .trailingContent, 1),
        ] as [(String, JSONError.Problem, Int)])
    func `a broken structure is refused at its place`(
        text: String, problem: JSONError.Problem, offset: Int
    ) {
        expect(Array(text.utf8), problem, at: offset)
    }

    @Test(
        arguments: [
            ("01", .malformedNumber, 1), ("-01", .malformedNumber, 2), ("00", .malformedNumber, 1),
            ("-", .unexpectedEnd, 1), ("-a", .malformedNumber, 1), ("+1", .expectedValue, 0),
            (".5", .expectedValue, 0), ("1.", .unexpectedEnd, 2), ("[1.]", .malformedNumber, 3),
            ("1.e5", .malformedNumber, 2), ("1e", .unexpectedEnd, 2), ("[1e]", .malformedNumber, 3),
            ("1e+", .unexpectedEnd, 3), ("1e+-1", .malformedNumber, 3),
            ("1e5.5", .trailingContent, 3),
            ("0x10", .trailingContent, 1), ("1_000", .trailingContent, 1),
            ("--1", .malformedNumber, 1),
            ("1e400", .numberOutOfRange, 0), ("[1,-1E+400]", .numberOutOfRange, 3),
            ("1e00000000309", .numberOutOfRange, 0), ("1.8e308", .numberOutOfRange, 0),
            ("1" + String(repeating: "0", count: 400), .numberOutOfRange, 0),
            ("1e99999999999999999999", .numberOutOfRange, 0), ("٣", .expectedValue, 0),
        ] as [(String, JSONError.Problem, Int)])
    func `a broken number is refused at its place`(
        text: String, problem: JSONError.Problem, offset: Int
    ) {
        expect(Array(text.utf8), problem, at: offset)
    }

    @Test(
        arguments: [
            (#""abc"#, .unexpectedEnd, 4), (#""abc\"#, .unexpectedEnd, 5),
            (#""abc\""#, .unexpectedEnd, 6),
            (#""\u12"#, .unexpectedEnd, 5), ("\"a\nb\"", .controlCharacter, 2),
            ("\"a\tb\"", .controlCharacter, 2), ("\"a\0b\"", .controlCharacter, 2),
            ("\"12345678\u{1F}\"", .controlCharacter, 9), (#""\a""#, .unknownEscape, 1),
            (#""\'""#, .unknownEscape, 1), (#""\x41""#, .unknownEscape, 1),
            (#""\U0041""#, .unknownEscape, 1),
            (#""ab\u12g4""#, .unknownEscape, 3), (#""\u 123""#, .unknownEscape, 1),
            (#""\u+123""#, .unknownEscape, 1), (#""x\ud800""#, .loneSurrogate, 2),
            (#""\udc00""#, .loneSurrogate, 1), (#""\ud800x""#, .loneSurrogate, 1),
            (#""\ud800\n""#, .loneSurrogate, 1), (#""\ud800\ud800""#, .loneSurrogate, 1),
            (#""\ud800\u0041""#, .loneSurrogate, 1), (#""\udc00\ud800""#, .loneSurrogate, 1),
            (#""\ud83d"#, .unexpectedEnd, 7), (#""\ud83d\u12"#, .unexpectedEnd, 11),
            (#""\ud83d\uzzzz""#, .unknownEscape, 7), (#"{"\ud800":1}"#, .loneSurrogate, 2),
        ] as [(String, JSONError.Problem, Int)])
    func `a broken string is refused at its place`(
        text: String, problem: JSONError.Problem, offset: Int
    ) {
        expect(Array(text.utf8), problem, at: offset)
    }

    /// RFC 3629: lone and missing trail bytes, overlong forms, surrogates, what lies beyond U+10FFFF.
    @Test(
        arguments: [
            [0x80], [0xBF], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xC3, 0x28], [0xE0, 0x80, 0x80],
            [0xE0, 0x9F, 0xBF], [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xE2, 0x82, 0x28],
            [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF0, 0x9F, 0x98],
            [0xF0, 0x9F, 0x28, 0x80], [0xF0, 0x9F, 0x98, 0x28], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        ] as [[UInt8]])
    func `what is not UTF-8 is refused at its first byte`(sequence: [UInt8]) {
        for before in ["", "1234567", "é", "12345678é"] {
            let text = Array("[\"\(before)".utf8) + sequence + Array("\"]".utf8)
            expect(text, .notUTF8, at: 2 + before.utf8.count)
        }
        expect(Array("[".utf8) + sequence + Array("]".utf8), .expectedValue, at: 1)
        expect(Array("\"".utf8) + sequence, .notUTF8, at: 1)
    }

    @Test(arguments: [
        (#"{"a":1,"a":2}"#, 7), (#"{"a":1,"b":2,"a":1}"#, 13), (#"{"a":1,"\u0061":2}"#, 7),
        (#"{"\u0061":1,"a":2}"#, 12), (#"{"é":1,"\u00e9":2}"#, 8), (#"{"":1,"":2}"#, 6),
        (#"{"😀":1,"\ud83d\ude00":2}"#, 10), (#"{"/":1,"\/":2}"#, 7), (#"{"x":{"a":1,"a":2}}"#, 12),
        (#"{"x":[{"a":{"b":[]},"b":0,"a":2}]}"#, 26),
    ])
    func `a key that comes twice is refused at the second`(text: String, offset: Int) {
        expect(Array(text.utf8), .duplicateKey, at: offset)
    }

    @Test func `keys that differ in bytes are different keys`() throws {
        let text = "{\"a\":1,\"A\":2,\"e\u{301}\":3,\"\u{E9}\":4,\"a \":5,\"a\\u0000\":6,\"\":7}"
        #expect(try JSONDocument(parsing: Array(text.utf8)).root.count == 7)
    }

    @Test func `a key that comes twice is found among very many`() throws {
        for count in [15, 16, 17, 18, 50_000] {
            var members = (0..<count).map { "\"k\($0)\":0" }
            let text = Array("{\(members.joined(separator: ","))}".utf8)
            #expect(try JSONDocument(parsing: text).root.count == count)
            let offset = text.count
            members.append("\"\\u006b\(count / 2)\":0")
            expect(Array("{\(members.joined(separator: ","))}".utf8), .duplicateKey, at: offset)
        }
    }

    @Test func `what nests too deep is refused at the bracket that is too much`() throws {
        let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
        expect(deep, .tooDeep(limit: 64), at: 64)
        let objects = Array(String(repeating: #"{"a":"#, count: 100_000).utf8)
        expect(objects, .tooDeep(limit: 64), at: 64 * 5)
        let closed = deep[..<64] + Array(repeating: UInt8(ascii: "]"), count: 64)
        #expect(try JSONDocument(parsing: Array(closed)).root.count == 1)
        #expect(JSONDocument.Limits(depth: 1_000_000).depth == 512)
        let limits = JSONDocument.Limits(depth: 512)
        let deepest = deep[..<512] + Array(repeating: UInt8(ascii: "]"), count: 512)
        #expect(try JSON(parsing: Array(deepest), limits: limits).serialized == Array(deepest))
        let error = #expect(throws: JSONError.self) {
            try JSONDocument(parsing: Array("[[1]]".utf8), limits: .init(depth: 1))
        }
        #expect(error == JSONError(.tooDeep(limit: 1), at: 1))
    }

    @Test func `too many values are refused`() throws {
        let limits = JSONDocument.Limits(nodes: 4)
        _ = try JSONDocument(parsing: Array("[1,2,3]".utf8), limits: limits)
        for (text, offset) in [("[1,2,3,4]", 7), (#"{"a":1,"b":2}"#, 11), ("[[[[[]]]]]", 4)] {
            let error = #expect(throws: JSONError.self) {
                try JSONDocument(parsing: Array(text.utf8), limits: limits)
            }
            #expect(error == JSONError(.tooManyValues(limit: 4), at: offset))
        }
    }

    @Test func `a text cut off at any byte is refused there`() throws {
        let text = Array(#" {"a":[1.5e-3,true,null,"b\n\u00e9\ud83d\ude00"],"c":{},"d":-0} "#.utf8)
        for end in 0..<(text.count - 1) {
            expect(Array(text[..<end]), .unexpectedEnd, at: end)
        }
        _ = try JSONDocument(parsing: text)
    }

    @Test func `random bytes are refused or read, and never stop the reader`() {
        var random = SeededRandom(seed: 1)
        let alphabet = Array(#"{}[]",:\u00dD8e+-.123 truefalsn"#.utf8) + [0xC3, 0xA9, 0, 0xFF]
        var accepted = 0
        for _ in 0..<50_000 {
            let text = (0..<random.below(24)).map { _ in alphabet[random.below(alphabet.count)] }
            do {
                let document = try JSONDocument(parsing: text)
                accepted += 1
                #expect(document.replacing([]) == text)
                _ = document.root.json.serialized
            } catch {
                #expect((0...text.count).contains(error.offset))
            }
        }
        #expect(accepted > 0)
    }

    @Test func `an error says where and what, and nothing of the text`() {
        let error = #expect(throws: JSONError.self) {
            try JSONDocument(parsing: Array(#"{"card":4111 1111}"#.utf8))
        }
        #expect(
            "\(error.map(\.description) ?? "")"
                == "byte 13: expected a comma or the closing bracket")
    }

    private func expect(
        _ text: [UInt8], _ problem: JSONError.Problem, at offset: Int,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: JSONError.self, sourceLocation: sourceLocation) {
            try JSONDocument(parsing: text)
        }
        #expect(error == JSONError(problem, at: offset), sourceLocation: sourceLocation)
    }
}
