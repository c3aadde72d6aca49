// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Vocabulary

@Suite struct JSONTests {
    @Test func `a value is written as a Swift literal and serialised in its order`() {
        let name = "Anna"
        let value: JSON = [
            "z": "Hello \(name)", "a": [1, -2, 2.5, true, false, nil], "empty": [:], "none": [],
        ]
        let expected = #"{"z":"Hello Anna","a":[1,-2,2.5,true,false,null],"empty":{},"none":[]}"#
        #expect(String(decoding: value.serialized, as: UTF8.self) == expected)
    }

    @Test func `members are found, changed, added and removed by key`() {
        var value: JSON = ["a": 1, "b": [2, "three"]]
        #expect(value["b"]?[1]?.string == "three")
        #expect(value["c"] == nil)
        #expect(value["b"]?[2] == nil)
        #expect(value["a"]?["a"] == nil)
        value["c"] = true
        value["a"] = 5
        value["b"] = nil
        value["d"] = nil
        #expect(value == ["a": 5, "c": true])
        var array: JSON = [1]
        array["a"] = 2
        #expect(array == [1])
    }

    @Test func `values are equal when they are written alike`() throws {
        let pairs: [(JSON, JSON, Bool)] = [
            (1, 1.0, true), (0, .number(-0.0), true), (1, 1.5, false), (1, "1", false),
            (.integer(1 << 60), .number(0x1p60), false),
            (.integer(1_152_921_504_606_847_000), .number(0x1p60), true),
            (.integer(.max), .number(0x1p63), false), (.integer(.min), .number(-0x1p63), false),
            ("e\u{301}", "\u{E9}", false), (["e\u{301}": 1], ["\u{E9}": 1], false),
            (["a": 1, "b": 2], ["b": 2, "a": 1], false), (nil, false, false), ([], [:], false),
        ]
        for (left, right, areEqual) in pairs {
            #expect((left == right) == areEqual)
            #expect((left.serialized == right.serialized) == areEqual)
            if areEqual { #expect(left.hashValue == right.hashValue) }
        }
    }

    @Test func `reading a value keeps the integers that fit and rounds what does not`() throws {
        let text = "[9223372036854775807,9223372036854775808,1e2,0.1]"
        let expected: JSON = [.integer(.max), .number(0x1p63), 100, 0.1]
        #expect(try JSON(parsing: Array(text.utf8)) == expected)
    }
}
