// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A condition of a contract: when somebody's yes is due.
struct ConsentCondition {
    let tool: Tool
    /// What it belongs to, in words.
    let words: String
    let condition: Condition
    let source: String
}

extension UseCase {
    var consentConditions: [ConsentCondition] {
        tools.values.sorted { $0.name < $1.name }.flatMap { tool in
            var conditions: [ConsentCondition] = []
            if let confirm = tool.confirm, let when = confirm.when {
                conditions.append(
                    ConsentCondition(
                        tool: tool, words: "`confirm` of `\(tool.name)`", condition: when,
                        source: confirm.source))
            }
            for approval in tool.approvals {
                guard let when = approval.when else { continue }
                conditions.append(
                    ConsentCondition(
                        tool: tool, words: "`approve` of `\(tool.name)` by `\(approval.by)`",
                        condition: when, source: approval.source))
            }
            return conditions
        }
    }
}

extension PolicyAnalysis {
    /// A yes that is never or always due.
    mutating func check(_ consent: ConsentCondition, _ formula: Formula) {
        let here = keptGrounds[consent.tool.name] ?? []
        guard !here.isEmpty else { return }
        if isPossible(formula, [.yes, .unknown], in: here) == false {
            report(
                .warning, consent.words,
                "\(consent.words) is never due: nothing makes `when` true",
                at: consent.source, ofRule: false)
        } else if isPossible(formula, .no, in: here) == false {
            report(
                .note, consent.words, "\(consent.words) is always due: `when` is never false",
                at: consent.source, ofRule: false)
        }
    }

    /// Risky actions that nobody speaks of, and tools that nobody has.
    mutating func checkTools() {
        for tool in useCase.tools.values.sorted(by: { $0.name < $1.name }) {
            guard useCase.agents.values.contains(where: { $0.tools.contains(tool.name) }) else {
                report(
                    .note, "orphan \(tool.name)",
                    "no agent has the tool `\(tool.name)`: grant it or take its contract out",
                    at: tool.source, ofRule: false)
                continue
            }
            if let datum = tool.datumOfProof, tool.stepUp == nil {
                report(
                    .warning, "step-up \(tool.name)",
                    "`\(tool.name)` changes \(datum) on the word of a conversation: let the customer prove "
                        + "who they are with `step-up`",
                    at: tool.source, ofRule: false)
            }
            guard tool.needsYes, !isSpokenOf(tool) else { continue }
            let why =
                tool.isReversible
                ? "is of the kind `\(tool.kind.rawValue)`" : "can't be undone"
            report(
                .warning, "silence \(tool.name)",
                "no rule and no condition of its contract speaks of `\(tool.name)`, which \(why): say "
                    + "when it must not happen, or who must say yes",
                at: tool.source, ofRule: false)
        }
    }

    private func isSpokenOf(_ tool: Tool) -> Bool {
        if tool.confirm != nil || !tool.approvals.isEmpty || !tool.limits.isEmpty { return true }
        let here = grounds.filter { $0.surroundings.tool?.name == tool.name }
        return rules.contains { rule in
            rule.kinds.contains(.action) && rule.effect > .redact
                && isPossible(rule.formula, .yes, in: here) != false
        }
    }
}
