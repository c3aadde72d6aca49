// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is found where phrases of certain kinds stand together in a sentence.
///
/// A phrase of the kind `exception` takes away whatever it overlaps: «small claims» within «small claims
/// adjuster». A phrase of the kind `negation` shortly before takes away a rule that can be denied.
struct PhraseRules: Sendable {
    struct Rule: Sendable {
        let signal: String
        let score: Double
        let kinds: [String]
        /// How many words may stand between two of them.
        var reach = 6
        /// Whether they must stand in this order.
        var inOrder = false
        /// Whether «no», «not» or «without» before it takes it away.
        var canBeDenied = true

        init(
            _ signal: String, _ score: Double, _ kinds: String..., reach: Int = 6,
            inOrder: Bool = false, canBeDenied: Bool = true
        ) {
            (self.signal, self.score, self.kinds) = (signal, score, kinds)
            (self.reach, self.inOrder, self.canBeDenied) = (reach, inOrder, canBeDenied)
        }
    }

    struct Finding: Sendable {
        let signal: String
        let score: Double
        let bytes: Range<Int>
    }

    private struct Compiled: Sendable {
        let rule: Rule
        let first: PhraseLexicon.Kinds
        /// 0 where one phrase is enough.
        let second: PhraseLexicon.Kinds
    }

    private let lexicon: PhraseLexicon
    private let rules: [Compiled]
    private let exception: PhraseLexicon.Kinds
    private let negation: PhraseLexicon.Kinds

    init(_ lexicon: PhraseLexicon, _ rules: [Rule]) {
        self.lexicon = lexicon
        exception = lexicon.bits("exception")
        negation = lexicon.bits("negation")
        self.rules = rules.map {
            precondition((1...2).contains($0.kinds.count), "a rule is about one kind, or two")
            return Compiled(
                rule: $0, first: lexicon.bits($0.kinds[0]),
                second: $0.kinds.count == 2 ? lexicon.bits($0.kinds[1]) : 0)
        }
    }

    /// Whether a sentence has a phrase that only sounds like a finding.
    func hasException(_ words: [FoldedWords.Word]) -> Bool {
        lexicon.matches(in: words, acrossClauses: true).contains { $0.kinds & exception != 0 }
    }

    /// Everything that is found in a sentence.
    func findings(in words: [FoldedWords.Word]) -> [Finding] {
        let all = lexicon.matches(in: words, acrossClauses: true)
        guard !all.isEmpty else { return [] }
        let exceptions = all.filter { $0.kinds & exception != 0 }
        let matches =
            exceptions.isEmpty
            ? all
            : all.filter { match in
                match.kinds & exception == 0
                    && !exceptions.contains { $0.words.overlaps(match.words) }
            }
        var findings: [Finding] = []
        for compiled in rules {
            for match in matches where match.kinds & compiled.first != 0 {
                guard
                    let place = compiled.second == 0
                        ? match.words : together(match, compiled, matches),
                    !compiled.rule.canBeDenied || !isDenied(place, in: words, matches)
                else { continue }
                findings.append(
                    Finding(
                        signal: compiled.rule.signal, score: compiled.rule.score,
                        bytes: words[place.lowerBound].bytes
                            .lowerBound..<words[place.upperBound - 1].bytes.upperBound))
            }
        }
        return findings
    }

    /// The words of a phrase and of the nearest one of the second kind, if that is near enough.
    private func together(
        _ match: PhraseLexicon.Match, _ compiled: Compiled, _ matches: [PhraseLexicon.Match]
    ) -> Range<Int>? {
        let near = matches.filter { other in
            guard other.kinds & compiled.second != 0, !other.words.overlaps(match.words) else {
                return false
            }
            let isAfter = other.words.lowerBound >= match.words.upperBound
            let between =
                isAfter
                ? other.words.lowerBound - match.words.upperBound
                : match.words.lowerBound - other.words.upperBound
            return between <= compiled.rule.reach && (isAfter || !compiled.rule.inOrder)
        }
        guard let other = near.first else { return nil }
        let start = min(match.words.lowerBound, other.words.lowerBound)
        return start..<max(match.words.upperBound, other.words.upperBound)
    }

    private func isDenied(
        _ place: Range<Int>, in words: [FoldedWords.Word], _ matches: [PhraseLexicon.Match]
    ) -> Bool {
        matches.contains { match in
            let between = place.lowerBound - match.words.upperBound
            return match.kinds & negation != 0 && (0...3).contains(between)
                && !words[match.words.upperBound...place.lowerBound].contains { $0.beginsClause }
        }
    }
}
