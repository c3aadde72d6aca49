// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct CustomPatternTests {
    private func found(_ text: String, _ patterns: [CustomPattern]) -> [String] {
        let bytes = Array(text.utf8)
        return PersonalDataScanner(classes: [.custom], patterns: patterns).matches(in: text).map {
            "\($0.form ?? "") \(String(decoding: bytes[$0.bytes], as: UTF8.self))"
        }
    }

    @Test func `a pattern finds what looks like it, as a whole word`() throws {
        let patterns = [try CustomPattern(name: "member", pattern: "'KD'-9{6}")]
        #expect(found("it is KD-123456, ok", patterns) == ["member KD-123456"])
        #expect(found("(kd-123456)", patterns) == ["member kd-123456"])
        #expect(found("KD-1234567 and XKD-123456 and KD-12345", patterns).isEmpty)
    }

    @Test func `counts may vary and parts may be left out`() throws {
        let patterns = [try CustomPattern(name: "policy", pattern: "A{1,3}-?9{4,6}X?")]
        #expect(
            found("A1234 AB-12345 ABC123456Z", patterns) == [
                "policy A1234", "policy AB-12345", "policy ABC123456Z",
            ])
        #expect(found("ABCD1234 A123", patterns).isEmpty)
    }

    @Test func `words and a check can be asked for`() throws {
        let led = [
            try CustomPattern(
                name: "meter", pattern: "9{8}", words: ["Meter", "Zähler"], score: 0.6)
        ]
        #expect(found("my meter no. 12345678", led) == ["meter 12345678"])
        #expect(found("mein Zähler 12345678", led) == ["meter 12345678"])
        #expect(found("order 12345678", led).isEmpty)
        #expect(
            PersonalDataScanner(patterns: led).matches(in: "meter 12345678").map(\.score) == [0.6])
        let checked = [try CustomPattern(name: "loyalty", pattern: "9{10}", check: .luhn)]
        #expect(found("1234567897 1234567890", checked) == ["loyalty 1234567897"])
    }

    @Test func `a workspace's own pattern comes before all others`() throws {
        let patterns = [try CustomPattern(name: "account", pattern: "9{3} 9{3} 9{4}")]
        let scanner = PersonalDataScanner(patterns: patterns)
        #expect(scanner.matches(in: "555 123 4567").map(\.kind) == [.custom])
    }

    @Test(arguments: [
        ("", "the pattern of `x` can't be read: it is empty"),
        ("A{2", "the pattern of `x` can't be read: `{` in `A{2` has no end: close it with `}`"),
        (
            "A{two}9",
            "the pattern of `x` can't be read: `{two}` in `A{two}9` is no count: write `{6}` or `{6,8}`, at most 48"
        ),
        (
            "KD9",
            "the pattern of `x` can't be read: `K` in `KD9` is neither `A`, `9` nor `X`: write 'K' for itself"
        ),
        ("'KD9", "the pattern of `x` can't be read: a quote in `'KD9` has no end"),
        (
            "A{3}",
            "the pattern of `x` can't be read: `A{3}` needs a digit that is always there: `9`"
        ),
        (
            "A 9",
            "the pattern of `x` can't be read: a space can't stand before the first digit of `A 9`"
        ),
        (
            "9{40}9{40}",
            "the pattern of `x` can't be read: `9{40}9{40}` is longer than 48 characters"
        ),
        ("?9", "the pattern of `x` can't be read: `?` in `?9` has nothing before it"),
        (
            "9{99999999999999999999}",
            "the pattern of `x` can't be read: `{99999999999999999999}` in `9{99999999999999999999}` is no count: write `{6}` or `{6,8}`, at most 48"
        ),
    ])
    func `what can't be read is told in the author's words`(pattern: String, message: String) {
        #expect(throws: CustomPatternError.self) { try CustomPattern(name: "x", pattern: pattern) }
        do { _ = try CustomPattern(name: "x", pattern: pattern) } catch {
            #expect(error.description == message)
        }
    }

    @Test func `names and scores are checked`() {
        #expect(throws: CustomPatternError.badName("My Id")) {
            try CustomPattern(name: "My Id", pattern: "9")
        }
        #expect(throws: CustomPatternError.badScore("x", 2)) {
            try CustomPattern(name: "x", pattern: "9", score: 2)
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `a stream finds the same however it is cut`(seed: UInt64) throws {
        var random = Seeded(seed)
        let scanner = PersonalDataScanner(patterns: [
            try CustomPattern(name: "member", pattern: "'KD'-9{6}"),
            try CustomPattern(name: "meter", pattern: "9{2} X{4}-?A{0,8}", words: ["meter"]),
        ])
        for _ in 0..<20 {
            let text = (0..<8).map { _ in
                random.pick([
                    "KD-123456", "meter 12 A1b2-xyz", "kd-", "12 ", "meter", "x", ", ", "é",
                    "KD-1234",
                ]) + random.pick(["", " "])
            }.joined()
            let whole = scanner.matches(in: text).map(\.bytes)
            var guarded = TextGuard(scanner: scanner)
            var ranges: [Range<Int>] = []
            for byte in text.utf8 {
                for case .match(let match, _) in guarded.receive([byte]) {
                    ranges.append(match.bytes)
                }
                #expect(guarded.heldBytes <= TextGuard.heldLimit)
            }
            for case .match(let match, _) in guarded.finish() { ranges.append(match.bytes) }
            #expect(ranges == whole, "seed \(seed): `\(text)`")
        }
    }
}
