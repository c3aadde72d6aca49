// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Testing

@Suite struct PatternTests {
    @Test(arguments: [
        ("abc", "b", true), ("abc", "^b", false), ("a\nb", "^b", false), ("a\nb", "(?m)^b$", true),
        ("a\nb", "a.b", false), ("a\nb", "(?s)a.b", true), ("Straße", "(?i)STRASSE", false),
        ("ÄRGER", "(?i)ärger", true), ("K", "(?i)\\x{212A}", true),
        ("refund now", "\\bnow\\b", true),
        ("nowhere", "\\bnow\\b", false), ("12-34", "^\\d{2}-\\d{2}$", true),
        ("12-3", "^\\d{2}-\\d{2,}$", false),
        ("κόσμος", "^\\p{Greek}+$", true), ("Ünal", "^\\p{Lu}\\pL+$", true), ("x]y", "[]]y", true),
        ("a-b", "[a\\-]-[^a]", true), ("tab\t", "[[:space:]]$", true), ("a.b", "^\\Qa.b\\E$", true),
        ("a{b", "a{b", true), ("aXb", "a(?i:x)b", true), ("axb", "a(?i:X)B", false),
        ("", "^$", true),
        ("", "a*", true), ("ab", "(?P<first>a)(?<second>b)", true), ("é", "^.$", true),
        ("\u{1F600}", "\\x{1F600}", true),
        ("aaa", "^(a|ab)(c|bcd)?a*$", true), ("foobar", "foo(?:bar|baz)\\z", true),
        ("8", "^(?:[1-9]|1[0-2])$", true),
    ])
    func `a pattern matches what it says`(text: String, pattern: String, expected: Bool) throws {
        let variables: [(String, ValueType, Value?)] = [
            ("text", .string, .string(text)), ("pattern", .string, .string(pattern)),
        ]
        let written = "text.matches(\(quoted(pattern)))"
        #expect(try evaluated(written, variables) == .bool(expected))
        #expect(try evaluated("text.matches(pattern)", variables) == .bool(expected))
    }

    @Test(arguments: [
        "(", ")", "[a", "a**", "*a", "a{2,1}", "a{1001}", "\\", "\\1", "(?=a)", "(?<!a)", "(?x)a",
        "[b-a]",
        "\\p{Klingon}", "[[:none:]]", "\\xZ", "((((a{100}){100}){100}){100})", "(?P<>a)",
        String(repeating: "(", count: 5000), String(repeating: "a", count: 5000),
    ])
    func `a bad or enormous pattern is an error`(pattern: String) {
        let message = failure("'a'.matches(pattern)", [("pattern", .string, .string(pattern))])
        #expect(message.hasPrefix("the pattern"), "\(message)")
    }

    @Test(arguments: [
        "(a|a)*(a|aa)*b", "(a*)*(a*)*b", "(a+)+$b", "(.*)*x", "a{0,50}a{50}b", "(a?){60}a{60}c",
    ])
    func `a pathological pattern over 100 kB ends in as many steps as the text is long`(
        pattern: String
    ) throws {
        let text = String(repeating: "a", count: 100_000)
        let variables: [(String, ValueType, Value?)] = [
            ("text", .string, .string(text)), ("pattern", .string, .string(pattern)),
        ]
        #expect(try evaluated("text.matches(pattern)", variables, budget: 4_000_000) == false)
        #expect(try evaluated("text.matches('\(pattern)')", variables, budget: 4_000_000) == false)
    }

    @Test func `both ways of matching agree on random patterns`() throws {
        var random = Seeded(seed: 11)
        let atoms = [
            "a", "b", ".", "[ab]", "[^a]", "\\b", "^", "$", "\\w", "(a|b)", "é", "(?:ab|)", "\\n",
            "\\B",
        ]
        let repeats = ["", "", "", "*", "+", "?", "{2}", "{0,2}"]
        let letters = ["a", "b", " ", "\n", "é", "c"]
        for _ in 0..<300 {
            let pattern = (0..<random.below(5) + 1).map { _ in
                let atom = atoms[random.below(atoms.count)]
                let isPosition = ["^", "$", "\\b", "\\B"].contains(atom)
                return atom + (isPosition ? "" : repeats[random.below(repeats.count)])
            }.joined(separator: random.below(4) == 0 ? "|" : "")
            let text = (0..<random.below(8)).map { _ in letters[random.below(letters.count)] }
                .joined()
            let variables: [(String, ValueType, Value?)] = [
                ("text", .string, .string(text)), ("pattern", .string, .string(pattern)),
            ]
            let first = try evaluated("text.matches(\(quoted(pattern)))", variables)
            let second = try evaluated("text.matches(pattern)", variables)
            #expect(first == second, "`\(pattern)` on `\(text)`")
        }
    }

    private func quoted(_ pattern: String) -> String {
        "r'''\(pattern)'''"
    }
}
