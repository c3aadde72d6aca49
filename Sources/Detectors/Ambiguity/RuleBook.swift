// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The rules that evidence, instructions and staff tell: what a reply may rest on.
struct RuleBook: SettingReading {
    /// No more rules are read: what is beyond is not compared.
    static let limit = 2000
    /// No more rules of one topic are compared with each other: whoever writes a thousand alike waits no longer.
    static let pairLimit = 64

    private var rules: [RuleStatement] = []

    init(_ setting: Setting) {
        for text in setting.evidence { add(text) }
        _ = grow(by: setting.dialogue.turns[...])
    }

    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool {
        for turn in turns {
            switch turn {
            case .said(.system, let text), .said(.person, let text): add(text)
            case .returned(let result) where !ToolAnswer.isFailure(result.text): add(result.text)
            case .said, .called, .returned: break
            }
        }
        return true
    }

    private mutating func add(_ text: String) {
        let words = ClaimWords(text).words
        var start = 0
        for index in 0...words.count {
            guard index == words.count || !words[index].gap.isDisjoint(with: [.stop, .question])
            else { continue }
            if start < index, rules.count < Self.limit {
                let rule = RuleStatement(words[start..<min(index, start + ClaimWords.pieceLimit)])
                if !rule.topics.isEmpty, rule.isRule || rule.forbids { rules.append(rule) }
            }
            start = index
        }
    }

    /// Whether two rules that the reply may rest on say different things: 0.9 for figures, 0.85 for what one
    /// allows and the other forbids.
    func contradiction(about reply: RuleStatement) -> Double? {
        let near = rules.filter { !$0.topics.isDisjoint(with: reply.topics) }
        for figure in Set(reply.figures) {
            // A rule with two figures of a kind tells cases apart.
            let telling = near.lazy.filter { rule in
                rule.figures.count { $0.kind == figure.kind } == 1
            }
            let same = telling.filter { $0.figures.contains(figure) }.prefix(Self.pairLimit)
            guard !same.isEmpty else { continue }
            let others = telling.filter { !$0.figures.contains(figure) }.prefix(Self.pairLimit)
            if Self.meet(Array(same), Array(others)) { return 0.9 }
        }
        guard reply.permits || reply.forbids || reply.roles.contains(.will) else { return nil }
        let permitting = near.lazy.filter { rule in
            rule.permits && (rule.qualifiers.isEmpty || rule.qualifiers == reply.qualifiers)
        }.prefix(Self.pairLimit)
        let forbidding = near.lazy.filter { $0.forbids && $0.figures.isEmpty }
            .prefix(Self.pairLimit)
        return Self.meet(Array(permitting), Array(forbidding)) ? 0.85 : nil
    }

    private static func meet(_ rules: [RuleStatement], _ others: [RuleStatement]) -> Bool {
        rules.contains { rule in others.contains { $0.isAboutSame(as: rule) } }
    }

    /// Whether a rule that the reply rests on leaves the answer to somebody (0.8), or holds only usually (0.6).
    func discretion(about reply: RuleStatement) -> Double? {
        var score: Double?
        for rule in rules where rule.bears(reply) {
            if rule.roles.contains(.discretion) { return 0.8 }
            if rule.roles.contains(.soft), !rule.topics.isSubset(of: RuleTopics.estimates) {
                score = 0.6
            }
        }
        return score
    }
}
