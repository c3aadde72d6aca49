// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@Suite struct ParserTests {
    @Test(arguments: [
        ("", "1:1: the expression is empty: write `true` to allow all"),
        ("a = 1", "1:3: `=` compares as `==`"),
        ("a & b", "1:3: `&` is written `&&`"),
        ("a | b", "1:3: `|` is written `||`"),
        ("true and false", "1:6: `and` is written `&&`"),
        ("not true", "1:5: `not` is written `!`"),
        ("1 <> 2", "1:4: `<>` is written `!=`"),
        ("'a' contains 'b'", "1:5: `contains` is called on a string: write `text.contains('…')`"),
        ("if true", "1:1: `if` is written `condition ? value : other`"),
        ("(1 + 2", "1:7: the expression ends where `)` of the group is expected"),
        ("[1, 2", "1:6: the expression ends where `]` of the list is expected"),
        ("true ? 1", "1:9: the expression ends where `:` of `? :` is expected"),
        ("1 +\n  * 2", "2:3: `*` stands where a value is expected"),
        ("'né' + §", "1:8: `§` has no meaning here"),
        ("“yes”", "1:1: `“` quotes nothing: write `'` or `\"`"),
        ("'open", "1:1: the string does not end: its closing quote is missing"),
        (
            "'\\q'",
            "1:2: `\\q` is no escape: write `\\\\` for a backslash, or begin the string with `r`"
        ),
        ("5kg", "1:1: `5kg` is no number"),
        (
            "9223372036854775808",
            "1:1: `9223372036854775808` is too large for an int: write `9223372036854775808u`"
        ),
        ("99999999999999999999", "1:1: `99999999999999999999` is too large: numbers have 64 bits"),
        ("1e999", "1:1: `1e999` is too large for a double"),
        ("while", "1:1: `while` is a reserved word: use another name"),
        ("has(a)", "1:5: `has` asks for a field: write `has(order.total)`"),
        ("[1].all(1, true)", "1:9: `all` needs a plain name here, such as `item`"),
        (
            "Order{id: 1}",
            "1:1: `Order{…}` makes a message, and there are none here: write a map, `{'field': value}`"
        ),
    ])
    func `a text that is no expression is refused with its place and what to write`(
        source: String, message: String
    ) {
        #expect(refusal(source) == message)
    }

    @Test func `a part of an expression knows the words it was written in`() throws {
        let source = "(a  ||  b) && !( x.y >  3 ) && [ 1 ].all(i, i > 0)"
        let expression = try Expression(parsing: source)
        var atoms: [String] = []
        func collect(_ part: Expression) {
            if case .call(let function, nil, _) = part.kind,
                ["_&&_", "_||_", "!_"].contains(function)
            {
                for inner in part.parts { collect(inner) }
            } else {
                atoms.append(part.text(in: source))
            }
        }
        collect(expression)
        #expect(atoms == ["a", "b", "x.y >  3", "[ 1 ].all(i, i > 0)"])
    }

    @Test func `a part of an expression is a program of its own`() throws {
        let source = "amount > 100 && tier == 'gold'"
        let environment = Environment(variables: [("amount", .int), ("tier", .string)])
        let parts = try Expression(parsing: source).parts
        let first = try Program(parts[0], source: source, in: environment)
        let second = try Program(parts[1], source: source, in: environment)
        #expect(first.slots == [0])
        #expect(second.slots == [1])
        #expect(first.type == .bool)
        #expect(try first.evaluate([101]) == true)
        #expect(try second.evaluate([nil, "silver"]) == false)
    }

    @Test(arguments: ["(", "[", "{1:", "!", "-", "a.b(", "true ? 1 : ", "x["])
    func `what is nested without end is refused before the stack ends`(opening: String) {
        let message = refusal(String(repeating: opening, count: 5_000))
        #expect(message.contains("nested more than"), "\(message)")
    }

    @Test(arguments: ["1 + ", "x.y.", "a[0] + "])
    func `a row of operators without end is refused before the stack ends`(link: String) {
        let message = refusal(String(repeating: link, count: 5_000) + "z")
        #expect(message.contains("nested more than"), "\(message)")
    }

    @Test(arguments: [
        (Array(repeating: "1", count: 150).joined(separator: " + "), Value.int(150)),
        (
            String(repeating: "[", count: 90) + "7" + String(repeating: "][0]", count: 60)
                + String(repeating: "]", count: 30) + ".size()", Value.int(1)
        ),
        (
            String(repeating: "size([", count: 45) + "7" + String(repeating: "])", count: 45),
            Value.int(1)
        ),
        (
            String(repeating: "[1].map(x, ", count: 45) + "x" + String(repeating: ")", count: 45)
                + ".size()", Value.int(1)
        ),
        (String(repeating: "true ? 1 : ", count: 90) + "2", Value.int(1)),
        (String(repeating: "!", count: 90) + "true", Value.bool(true)),
    ])
    func `what is just not too deep is evaluated`(source: String, expected: Value) throws {
        #expect(try evaluated(source) == expected)
        #expect(try evaluated(source, isChecked: false) == expected)
    }

    @Test func `a long row of alternatives is no deeper than it must be`() throws {
        let source = Array(repeating: "x == 1", count: 5_000).joined(separator: " || ")
        #expect(try evaluated(source, [("x", .int, 2)]) == false)
    }

    @Test func `an expression longer than 64 KiB is refused`() {
        let message = refusal(String(repeating: " ", count: 100_000) + "true")
        #expect(message.contains("longer than 64 KiB"))
    }

    @Test func `without macros has is a function that nobody declared`() throws {
        let expression = try Expression(parsing: "has(a.b)", macros: false)
        guard case .call("has", nil, _) = expression.kind else {
            Issue.record("\(expression.kind)")
            return
        }
    }
}
