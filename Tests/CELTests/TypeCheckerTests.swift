// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@Suite struct TypeCheckerTests {
    static let variables: [(String, ValueType)] = [
        (
            "action",
            .record("action", ["tool": .string, "amount": .double, "note": .nullable(.string)])
        ),
        ("tags", .list(.string)), ("limits", .map(.string, .int)), ("text", .string),
        ("payload", .dyn),
    ]

    @Test(arguments: [
        ("actoin.tool == 'x'", "1:1: undeclared `actoin`: did you mean `action`?"),
        ("action.tol == 'x'", "1:1: `action` has no `tol`: did you mean `tool`?"),
        ("has(action.ammount)", "1:1: `action` has no `ammount`: did you mean `amount`?"),
        ("action['tol'] == 'x'", "1:1: `action` has no `tol`: did you mean `tool`?"),
        ("not(true)", "1:1: `not` is written `!`"),
        ("True", "1:1: `True` is written `true`"),
        ("text.contians('a')", "1:1: unknown function `contians`: did you mean `contains`?"),
        (
            "math.grestest(1, 2)",
            "1:1: unknown function `math.grestest`: did you mean `math.greatest`?"
        ),
        ("contains(text, 'a')", "1:1: `contains` is called on a value: write `value.contains(…)`"),
        ("text > 5", "1:1: `>` does not work on string and int"),
        ("text == 5", "1:1: string and int are never equal"),
        (
            "1 + 1.5",
            "1:1: `+` takes numbers of one kind, not int and double: convert one with `int(…)`"
        ),
        (
            "text && true",
            "1:1: `&&` joins conditions, and this is string: compare it with something"
        ),
        ("5 in tags", "1:1: int is never in list(string)"),
        (
            "'a' in text",
            "1:1: `in` looks into a list or map: for a string write `text.contains('…')`"
        ),
        ("tags.all(t, t)", "1:13: a condition is true or false, and this is string"),
        ("text.all(t, true)", "1:1: `all` goes through a list or map, and this is string"),
        ("limits.x.y", "1:1: `y` is a field of a map, and this is int"),
        ("tags['a']", "1:6: a list is looked into by an int, and this is string"),
        (
            "true ? 1 : 'a'",
            "1:1: `? :` gives int or string: write `dyn(…)` around one when that is meant"
        ),
        ("text.startsWith(1)", "1:1: `startsWith` takes (string, string), not (string, int)"),
        ("math.least('a')", "1:12: `math.least` compares numbers, and this is string"),
        (
            "text.matches('a(')",
            "1:14: the pattern has a `(` without a `)`: write `\\(` for the sign"
        ),
    ])
    func `what cannot work is refused with what was meant`(source: String, message: String) {
        #expect(refusal(source, Self.variables) == message)
    }

    @Test(arguments: [
        ("action.amount > 100", ValueType.bool), ("action.amount", .double),
        ("tags.map(t, size(t))", .list(.int)), ("[1, 'a']", .list(.dyn)), ("payload.a.b", .dyn),
        ("{'a': 1}.?a", .optional(.int)), ("tags[?0].orValue('none')", .string),
        ("limits.transformMap(k, v, string(v))", .map(.string, .string)),
        ("action.note == null", .bool), ("cel.bind(x, tags, x[0])", .string), ("[]", .list(.dyn)),
        ("timestamp('2026-01-01T00:00:00Z') - duration('1h')", .timestamp), ("type(1)", .type),
    ])
    func `the type of an expression is known before it is evaluated`(
        source: String, type: ValueType
    ) throws {
        let environment = Environment(variables: Self.variables)
        let program = try Program(Expression(parsing: source), source: source, in: environment)
        #expect(program.type == type)
    }

    @Test func `a function of the embedder is checked and called`() throws {
        let shout = Function(
            "shout", isMember: true, parameters: [.string], result: .string
        ) { values throws(EvaluationError) in
            guard case .string(let text) = values[0] else { throw EvaluationError("no string") }
            return .string(text.uppercased() + "!")
        }
        #expect(try evaluated("'no'.shout()", functions: [shout]) == "NO!")
        #expect(throws: CompileError.self) { try evaluated("1.shout()", functions: [shout]) }
    }

    @Test func `a name is looked for in the container first and outside it with a dot`() throws {
        let source = "limit + .limit"
        let environment = Environment(
            container: "shop.refunds", variables: [("shop.limit", .int), ("limit", .int)])
        let program = try Program(Expression(parsing: source), source: source, in: environment)
        #expect(try program.evaluate([10, 1]) == 11)
    }
}
