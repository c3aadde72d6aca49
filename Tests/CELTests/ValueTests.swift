// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@Suite struct ValueTests {
    @Test(arguments: [3, 16, 17, 200])
    func `a map finds each of its names and no other`(count: Int) {
        let names = (0..<count).map { index in
            index % 2 == 0 ? "n\(index)" : "a name of more than fifteen bytes \(index)"
        }
        let map = MapValue(strings: names.map { ($0, .string($0)) })
        for name in names {
            #expect(map[name] == .string(name))
            #expect(map[Value.string(name)] == .string(name))
        }
        #expect(map["n"] == nil)
        #expect(map["a name of more than fifteen bytes"] == nil)
        #expect(map.keys == names.map(Value.string))
    }

    @Test func `of two values with one name the later counts`() {
        let map: MapValue = ["a": 1, "b": 2, "a": 3]
        #expect(map.count == 2)
        #expect(map["a"] == 3)
        #expect(map == ["b": 2, "a": 3])
    }

    @Test func `equal values have equal hashes`() {
        let groups: [[Value]] = [
            [.int(1), .uint(1), .double(1)], [.double(0), .double(-0.0), .int(0)],
            [.map(["a": 1, "b": 2]), .map(["b": 2, "a": 1.0])], [.uint(.max), .uint(.max)],
        ]
        for group in groups {
            #expect(Set(group).count == 1, "\(group)")
        }
        #expect(Value.double(.nan) != .double(.nan))
        #expect(Value.double(.nan).isIdentical(to: .double(.nan)))
        #expect(!Value.int(1).isIdentical(to: .double(1)))
        #expect(Value.string("\u{e9}") != .string("e\u{301}"))
    }

    @Test func `a missing value takes no more room than a value`() {
        // What walks a path by address relies on it.
        #expect(MemoryLayout<Value?>.size == MemoryLayout<Value>.size)
    }

    @Test func `a path is read through maps of any kind`() throws {
        let wide = MapValue(strings: (0..<40).map { ("k\($0)", .int(Int64($0))) })
        let variables: [(String, ValueType, Value?)] = [
            (
                "x", .dyn,
                .map(["wide": .map(wide), "list": [1], "maybe": .optional(.map(["y": 5]))])
            )
        ]
        #expect(try evaluated("x.wide.k39 == 39 && x.wide.k1 < 2", variables) == true)
        #expect(try evaluated("x.maybe.y.orValue(0) == 5", variables) == true)
        #expect(failure("x.list.y == 1", variables) == "`y` is a field of a map, and this is list")
        #expect(
            failure("x.wide.k40 > 1", variables) == "there is no `k40`: ask with `has(…)` first")
    }
}
