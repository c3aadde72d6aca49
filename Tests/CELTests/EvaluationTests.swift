// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@Suite struct EvaluationTests {
    @Test(arguments: [
        "9223372036854775807 + 1", "-9223372036854775808 - 1", "9223372036854775807 * 2",
        "-(-9223372036854775808)", "-9223372036854775808 / -1", "0u - 1u",
        "18446744073709551615u + 1u",
        "int(1e30)", "uint(-1)", "int(18446744073709551615u)", "math.abs(-9223372036854775808)",
    ])
    func `a number that does not fit is an error and not a trap`(source: String) {
        #expect(failure(source) == "the result is out of range: an int or uint has 64 bits")
    }

    @Test func `the least int has no remainder by minus one`() throws {
        #expect(try evaluated("-9223372036854775808 % -1") == 0)
    }

    @Test(arguments: [
        "1 / 0 == 1 || true", "true || 1 / 0 == 1", "!(1 / 0 == 1 && false)",
        "!(false && 1 / 0 == 1)",
        "[1, 0].exists(x, 4 / x == 4)", "![1, 0].all(x, 4 / x == 5)",
    ])
    func `a failure does not matter where the other side decides`(source: String) throws {
        #expect(try evaluated(source) == true)
    }

    @Test func `a variable without a value is named`() {
        #expect(failure("x == 1", [("x", .int, nil)]) == "`x` is not known here")
        #expect(failure("x.y == 1", [("x", .dyn, nil)]) == "`x` is not known here")
    }

    @Test func `a field that is not there is named and placed`() throws {
        let order: [(String, ValueType, Value?)] = [("order", .dyn, ["id": 7])]
        #expect(failure("order.total > 1", order) == "there is no `total`: ask with `has(…)` first")
        #expect(try evaluated("has(order.total) || order.id == 7", order) == true)
    }

    @Test func `what does not end in time is stopped`() {
        let loop = "[0,1,2,3,4,5,6,7,8,9]"
        let nested =
            String(repeating: "\(loop).all(x, ", count: 12) + "true"
            + String(repeating: ")", count: 12)
        let message = failure(nested)
        #expect(message.contains("takes more than 1000000 steps"), "\(message)")
        #expect(failure("\(nested) || true").contains("steps"))
    }

    @Test func `a value cannot grow beyond what is paid for`() {
        var text = "s"
        for _ in 0..<40 { text = "cel.bind(s, s + s, \(text))" }
        #expect(failure(text, [("s", .string, "xxxxxxxx")]).contains("steps"))
        var list = "l"
        for _ in 0..<60 { list = "cel.bind(l, [l, l], \(list))" }
        #expect(failure(list, [("l", .dyn, [1])]).contains("steps"))
    }

    @Test func `a binding that fails matters only where it is used`() throws {
        #expect(try evaluated("cel.bind(x, 1 / 0, true)") == true)
        #expect(failure("cel.bind(x, 1 / 0, x == 1)") == "division by zero")
    }

    @Test(
        arguments: [
            ("{'a': {'b': 1}}.?a.?b.orValue(0)", Value.int(1)), ("{}.?a.b.orValue(0)", 0),
            ("optional.none().orValue(1)", 1), ("optional.of(1).orValue(1 / 0)", 1),
            ("[1, ?optional.none(), 2]", [1, 2]),
            ("{?'a': optional.of(1), ?'b': optional.none()}", ["a": 1]),
            ("[1, 2][?5].hasValue()", false), ("optional.ofNonZeroValue('').hasValue()", false),
            ("optional.of(2).optMap(x, x * 2).value()", 4),
            ("[optional.of(1), optional.none()].unwrapOpt()", [1]), ("[3, 4].first().value()", 3),
        ] as [(String, Value)])
    func `an optional holds a value or none`(source: String, expected: Value) throws {
        #expect(try evaluated(source).isIdentical(to: expected))
    }

    @Test(
        arguments: [
            ("[3, 1].map(x, x * 2)", Value.list([6, 2])),
            ("['a', 'b'].transformList(i, v, v + string(i))", ["a0", "b1"]),
            ("{'a': 1}.transformMapEntry(k, v, {v: k})", .map(MapValue([(1, "a")]))),
            ("[1, 2, 2].exists_one(x, x == 2)", false),
            ("{'a': 1, 'b': 2}.filter(k, k != 'a')", ["b"]),
            ("[1, 2].map(x, x > 1, x)", [2]),
            ("[[1, 2], [3]].map(l, l.map(x, x + l.size()))", [[3, 4], [4]]),
            ("cel.block([1, cel.index(0) + 1], cel.index(1) + cel.index(0))", 3),
        ] as [(String, Value)])
    func `a macro goes through what it is called on`(source: String, expected: Value) throws {
        #expect(try evaluated(source).isIdentical(to: expected))
    }

    @Test func `numbers of different kinds are one number and one key`() throws {
        #expect(
            try evaluated(
                "dyn(1) == 1.0 && 1u == dyn(1) && 1.0 in [1] && {1: 'a'}[dyn(1.0)] == 'a'") == true)
        #expect(failure("{1: 'a', 1u: 'b'}") == "the map has one key twice")
    }
}
