// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Vocabulary

/// The examples of RFC 8785, JSON Canonicalization Scheme.
@Suite struct CanonicalJSONTests {
    @Test func `the sample of section 3.2.2 has the form of section 3.2.3`() throws {
        let source = #"""
            {
              "numbers": [333333333.33333329, 1E30, 4.50,
                          2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """#
        let expected = #"""
            {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\#
            "string":"€$\u000f\nA'B\"\\\\\"/"}
            """#
        let canonical = try JSON(parsing: Array(source.utf8)).canonical
        #expect(String(decoding: canonical, as: UTF8.self) == expected)
    }

    @Test func `keys are sorted by UTF-16 code units`() throws {
        let source = #"""
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """#
        let canonical = try JSON(parsing: Array(source.utf8)).canonical
        let values = try JSONDocument(parsing: canonical).root.members.map(\.value.string)
        #expect(
            values == [
                "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis",
                "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
            ])
    }

    @Test func `the order of keys is that of their code units for any keys`() throws {
        var random = SeededRandom(seed: 7)
        for round in 0..<500 {
            let keys = Set((0..<6).map { _ in random.text(length: 0...3) }.map(ByteKey.init))
            let object = JSON.object(keys.map { JSON.Member($0.text, .null) })
            let document = try JSONDocument(parsing: object.canonical)
            let sorted = document.root.members.map { Array($0.key.utf16) }
            let expected = keys.map { Array($0.text.utf16) }.sorted {
                $0.lexicographicallyPrecedes($1)
            }
            #expect(sorted == expected, "round \(round)")
        }
    }

    /// Appendix B.
    @Test(
        arguments: [
            (0x0000_0000_0000_0000, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0x41b3_de43_5555_5555, "333333333.3333333"),
            (0x41b3_de43_5555_5556, "333333333.3333334"),
            (0x41b3_de43_5555_5557, "333333333.33333343"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
            (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] as [(UInt64, String)])
    func `numbers have the form of appendix B`(pattern: UInt64, text: String) throws {
        let canonical = try JSON.number(Double(bitPattern: pattern)).canonical
        #expect(String(decoding: canonical, as: UTF8.self) == text)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `a number that is not finite is refused, and null where any form will do`(value: Double) {
        #expect(throws: CanonicalFormError.notFinite) { try JSON.array([.number(value)]).canonical }
        #expect(JSON.number(value).serialized == Array("null".utf8))
    }

    @Test(arguments: [
        ("9007199254740991", true), ("9007199254740992", true), ("9007199254740993", false),
        ("-9007199254740993", false), ("9007199254740994", true), ("1152921504606846976", false),
        ("1152921504606847000", true), ("9223372036854775807", false),
        ("-9223372036854775808", false), ("9223372036854775808", true), ("-0", true),
    ])
    func `an integer is refused where a double would change its digits`(
        text: String, isAccepted: Bool
    ) throws {
        let value = try JSON(parsing: Array(text.utf8))
        if isAccepted {
            let canonical = try value.canonical
            #expect(try JSON(parsing: canonical).canonical == canonical)
        } else {
            #expect(throws: CanonicalFormError.tooManyDigits) { try value.canonical }
            #expect(String(decoding: value.serialized, as: UTF8.self) == text)
        }
    }

    @Test func `a key that comes twice is refused`() {
        let value = JSON.object([.init("a", 1), .init("b", 2), .init("a", 1)])
        #expect(throws: CanonicalFormError.duplicateKey) { try value.canonical }
    }

    @Test func `keys that only look alike are not the same key`() throws {
        let value = JSON.object([.init("e\u{301}", 1), .init("\u{E9}", 2)])
        #expect(try value.canonical == Array("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8))
        #expect(value["\u{E9}"] == 2)
    }

    @Test func `only the escapes that must be are written`() {
        var text = ""
        for scalar in UInt8(0)..<0x80 { text.unicodeScalars.append(Unicode.Scalar(scalar)) }
        let expected = #"""
            "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\#
            \u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\#
            \u001e\u001f !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`\#
            abcdefghijklmnopqrstuvwxyz{|}~\#u{7F}"
            """#
        #expect(String(decoding: JSON.quoted(text), as: UTF8.self) == expected)
        #expect(JSON.quoted("é\u{2028}😀") == Array("\"é\u{2028}😀\"".utf8))
    }
}

/// A key as what it is: bytes.
private struct ByteKey: Hashable {
    let text: String

    static func == (left: Self, right: Self) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }
    func hash(into hasher: inout Hasher) { hasher.combine(Array(text.utf8)) }
}
