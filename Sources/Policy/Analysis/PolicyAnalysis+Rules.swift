// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension PolicyAnalysis {
    /// Says what is wrong with one rule by itself.
    ///
    /// - Returns: Whether it can speak at all.
    mutating func checkRule(_ index: Int) -> Bool {
        let rule = rules[index]
        guard rule.text != nil else { return true }
        let hints = wordHints(for: useCase.allRules[index])
        func report(_ severity: Finding.Severity, _ topic: String, _ message: String) {
            self.report(severity, topic, message, at: rule.source)
        }
        let mattering = grounds.mattering(for: rule)
        switch isPossible(rule.formula, rule.speaking, in: mattering) {
        case false?:
            report(
                .warning, "never",
                "rule `\(rule.name)` can never fire: "
                    + (hints.first ?? orphanHint(for: useCase.allRules[index])
                        ?? "nothing makes true \(core(of: rule, .yes, in: mattering))"))
            return false
        case nil:
            report(
                .doubt, "never", "don't know whether rule `\(rule.name)` can fire: too many cases")
        case true?: break
        }
        for hint in hints {
            // The words behind the colon depend on the card, and the rule may be shared.
            let topic = "word " + (hint.split(separator: ": ").first ?? "")
            report(.warning, topic, "rule `\(rule.name)`: \(hint)")
        }
        checkAlways(rule, report)
        if rule.effect <= .block, rule.kinds == [.action] { checkContracts(rule, report) }
        return true
    }

    private func checkAlways(
        _ rule: RuleFormula, _ report: (Finding.Severity, String, String) -> Void
    ) {
        for kind in Proposal.Kind.allCases where rule.kinds.contains(kind) {
            let here = grounds.filter { $0.surroundings.kind == kind }
            let place = rule.kinds.count > 1 ? " on `\(kind.rawValue)`" : ""
            let canBeTrue = isPossible(rule.formula, .yes, in: here)
            let canBeSilent = isPossible(rule.formula, rule.silent, in: here)
            switch (canBeTrue, canBeSilent) {
            case (false?, false?):
                report(
                    .warning, "always \(kind)",
                    "rule `\(rule.name)` always fires\(place): its condition can't be answered there"
                )
            case (true?, false?):
                report(
                    .warning, "always \(kind)",
                    "rule `\(rule.name)` always fires\(place): its condition is never false, so take "
                        + "it out or change it")
            case (false?, true?) where rule.speaking.contains(.unknown):
                let mattering = here.mattering(for: rule)
                guard isPossible(rule.formula, rule.speaking, in: mattering) == true else { break }
                report(
                    .warning, "doubt \(kind)",
                    "the condition of rule `\(rule.name)` is never true\(place): it fires only where "
                        + "it can't be answered, since nothing makes true "
                        + core(of: rule, .yes, in: here))
            case (nil, _), (_, nil):
                report(
                    .doubt, "always \(kind)",
                    "don't know whether rule `\(rule.name)` always fires\(place): too many cases")
            default: break
            }
        }
    }

    /// A rule that speaks only of calls that the contract of their tool blocks already.
    private func checkContracts(
        _ rule: RuleFormula, _ report: (Finding.Severity, String, String) -> Void
    ) {
        var blocking: [String] = []
        for ground in grounds.mattering(for: rule) {
            guard !ground.answers(rule.formula).isDisjoint(with: rule.speaking),
                isPossible(rule.formula, rule.speaking, in: [ground]) == true
            else { continue }
            let tool = ground.surroundings.toolName
            guard isPossible(rule.formula, rule.speaking, in: keptGrounds[tool] ?? []) == false
            else { return }
            if !blocking.contains(tool) { blocking.append(tool) }
        }
        guard !blocking.isEmpty else { return }
        report(
            .note, "contract",
            "rule `\(rule.name)` fires only for calls that the contract of "
                + NearestWord.list(blocking) + " blocks already")
    }

    /// The fewest parts of a condition that can't all answer so, in the author's words.
    func core(of rule: RuleFormula, _ wanted: Answers, in grounds: [Ground]) -> String {
        var parts = rule.formula.conjuncts
        func isImpossible(_ parts: [Formula]) -> Bool {
            !parts.isEmpty
                && isPossible(
                    parts.map { .init(formula: $0, wanted: wanted) }, in: grounds) == false
        }
        var index = 0
        while index < parts.count {
            var fewer = parts
            fewer.remove(at: index)
            if isImpossible(fewer) { parts = fewer } else { index += 1 }
        }
        return parts.map { "`\(words(of: $0))`" }.joined(separator: " together with ")
    }

    /// A formula in the author's words.
    func words(of formula: Formula) -> String {
        func inner(_ formula: Formula) -> String {
            switch formula {
            case .or, .choice, .and: "(\(words(of: formula)))"
            default: words(of: formula)
            }
        }
        return switch formula {
        case .constant(let answers): answers == .yes ? "true" : "false"
        case .atom(let index): space.atoms[index].words
        case .whether(let operand, _): words(of: operand)
        case .not(let operand): "!(\(words(of: operand)))"
        case .and(let left, let right): "\(inner(left)) && \(inner(right))"
        case .or(let left, let right): "\(inner(left)) || \(inner(right))"
        case .choice(let asked, let yes, let no):
            "\(inner(asked)) ? \(inner(yes)) : \(inner(no))"
        }
    }
}
