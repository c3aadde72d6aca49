// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

/// Numbers that are the same each time.
struct Seeded {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}

@Suite struct RandomExpressionTests {
    private static let leaves = [
        "0", "1", "-1", "9223372036854775807", "-9223372036854775808", "18446744073709551615u",
        "2u", "0.5", "1e308",
        "'a'", "''", "'é🐱'", "b'\\xff'", "true", "false", "null", "x", "y", "z", "[]", "{}", "int",
        "i",
        "duration('9e9s')", "duration('1h')", "timestamp(0)", "timestamp('9999-12-31T23:59:59Z')",
        "optional.none()",
        "'(a|b)*c{2}'", "'%s%d%.3f'", "0.0 / 0.0",
    ]
    private static let forms = [
        "$ + $", "$ - $", "$ * $", "$ / $", "$ % $", "-$", "!$", "$ && $", "$ || $", "$ == $",
        "$ != $", "$ < $",
        "$ >= $", "$ in $", "$ ? $ : $", "$[$]", "$[?$]", "$.a", "$.?a", "has($.a)", "[$, $]",
        "{$: $}", "{?'a': $}",
        "[?$]", "$.all(i, $)", "$.exists(i, v, $)", "$.map(i, $)", "$.filter(i, $)",
        "$.transformMap(k, i, $)",
        "$.transformMapEntry(k, i, $)", "$.existsOne(i, $)", "cel.bind(i, $, $)", "size($)",
        "int($)", "uint($)",
        "double($)", "string($)", "bytes($)", "bool($)", "timestamp($)", "duration($)", "type($)",
        "dyn($)",
        "$.contains($)", "$.matches($)", "$.format([$, $])", "$.split($, $)", "$.join($)",
        "$.substring($, $)",
        "$.indexOf($, $)", "$.lastIndexOf($, $)", "$.replace($, $, $)", "$.charAt($)",
        "$.reverse()", "$.trim()",
        "math.greatest($, $)", "math.abs($)", "math.sign($)", "math.bitShiftLeft($, $)",
        "math.bitNot($)",
        "math.round($)", "$.getHours($)", "$.getDayOfYear()", "$.getMilliseconds()",
        "optional.of($)",
        "optional.ofNonZeroValue($)", "$.orValue($)", "$.or($)", "$.optMap(i, $)",
        "$.optFlatMap(i, $)", "$.value()",
        "$.hasValue()", "optional.unwrap($)", "base64.encode($)", "base64.decode($)",
        "strings.quote($)", "($)",
        "$.upperAscii()", "$.startsWith($)", "$.endsWith($)", "$.first()", "$.unwrapOpt()",
    ]

    private static let environment = Environment(
        variables: [("x", .dyn), ("y", .dyn), ("z", .dyn)])
    private static let values: [Value?] = [
        ["a": 1, "b": ["a": [1, 2.5, "x", .null]]],
        [.int(.min), .uint(.max), .double(.nan), "text", .optional(3)], nil,
    ]

    private func source(_ random: inout Seeded, _ depth: Int) -> String {
        if depth == 0 || random.below(6) == 0 {
            return Self.leaves[random.below(Self.leaves.count)]
        }
        var result = ""
        for character in Self.forms[random.below(Self.forms.count)] {
            if character == "$" {
                result += "(" + source(&random, depth - 1) + ")"
            } else {
                result.append(character)
            }
        }
        return result
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `no expression makes the evaluation trap`(seed: UInt64) {
        var random = Seeded(seed: seed)
        var count = 0
        for _ in 0..<1_000 {
            let text = source(&random, 4)
            guard let expression = try? Expression(parsing: text) else { continue }
            for isChecked in [true, false] {
                guard
                    let program = try? Program(
                        expression, source: text, in: Self.environment, isChecked: isChecked)
                else { continue }
                // That it ends, with a value or an error, is all that is asked.
                if (try? program.evaluate(Self.values, budget: 20_000)) != nil { count += 1 }
            }
        }
        #expect(count > 100, "seed \(seed)")
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `no text makes the parser trap`(seed: UInt64) {
        var random = Seeded(seed: seed)
        let junk = Array("'\"\\(){}[].?:`,;=&|<>!+-*/%0x9u1e \nrbabin é🐱\u{0}".unicodeScalars)
        for _ in 0..<1_000 {
            var scalars = Array(source(&random, 3).unicodeScalars)
            for _ in 0...random.below(4) {
                let scalar = junk[random.below(junk.count)]
                let place = random.below(scalars.count + 1)
                switch random.below(3) {
                case 0: scalars.insert(scalar, at: place)
                case 1 where place < scalars.count: scalars[place] = scalar
                default: scalars.removeSubrange(place..<min(scalars.count, place + random.below(5)))
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            if let error = #expect(throws: CompileError.self, performing: { try compile(text) }) {
                let place = error.at(text)
                #expect(place.line >= 1 && place.column >= 1)
                #expect(error.range.upperBound <= text.utf8.count, "seed \(seed): \(text)")
            }
        }
    }

    /// Fails always, so that the one expectation covers both outcomes.
    private func compile(_ text: String) throws(CompileError) {
        let expression = try Expression(parsing: text)
        _ = try Program(expression, source: text, in: Self.environment)
        throw CompileError(message: "", range: 0..<0)
    }
}
