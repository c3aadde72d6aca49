// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A boundary with one small thing changed. A transcript that then goes otherwise than it is written
/// has killed it; what no transcript kills, nobody tests.
public struct Mutant: Sendable, Hashable {
    public let boundary: Boundary
    public let change: Change

    public enum Change: Sendable, Hashable {
        /// A clause of its condition answers the other way round.
        case flipped(clause: Int, text: String)
        /// A rule is not there.
        case removed
        /// The effect of a rule is one step less strict.
        case weakened(from: Effect, to: Effect)
    }

    /// What is changed, as the first half of a sentence.
    public var description: String {
        switch change {
        case .flipped(_, let text): "if `\(text)` were the other way round"
        case .removed: "if this rule were not there"
        case .weakened(let from, let to):
            "if the effect were `\(to.rawValue)`, not `\(from.rawValue)`"
        }
    }
}

extension UseCase {
    /// Every change of a boundary that is tried.
    func mutants(of boundary: Boundary) -> [Mutant] {
        let clauses = condition(of: boundary)?.clauses ?? []
        var changes = clauses.enumerated().map { index, clause in
            Mutant.Change.flipped(clause: index, text: clause.text)
        }
        if let rule = rule(boundary), boundary.part == .rule {
            changes.append(.removed)
            if let weaker = rule.effect.weaker {
                changes.append(.weakened(from: rule.effect, to: weaker))
            }
        }
        return changes.map { Mutant(boundary: boundary, change: $0) }
    }

    /// The same use case with the mutant in the place of its boundary.
    func with(_ mutant: Mutant) -> UseCase {
        let boundary = mutant.boundary
        switch (boundary.part, mutant.change) {
        case (.rule, .removed):
            return with(rules: allRules.filter { !boundary.isMatched(by: $0) })
        case (.rule, let change):
            return with(rules: allRules.map { boundary.isMatched(by: $0) ? $0.with(change) : $0 })
        case (.confirm(let tool), .flipped(let clause, _)):
            return changing(tool) { tool in
                let when = tool.confirm?.when?.flipping(clause)
                tool.confirm?.when = when
            }
        case (.approve(let tool, let index), .flipped(let clause, _)):
            return changing(tool) { tool in
                let when = tool.approvals[index].when?.flipping(clause)
                tool.approvals[index].when = when
            }
        case (.confirm, _), (.approve, _): return self
        }
    }

    private func changing(_ name: String, _ change: (inout Tool) -> Void) -> UseCase {
        var tools = tools
        if var tool = tools[name] {
            change(&tool)
            tools[name] = tool
        }
        return with(tools: tools)
    }

    /// The same use case with other rules or tools.
    func with(rules: [Rule]? = nil, tools: [String: Tool]? = nil) -> UseCase {
        UseCase(
            name: name, governance: governance, risk: risk, autonomy: autonomy, stage: stage,
            mode: mode, agents: agents, tools: tools ?? self.tools, facts: facts,
            customer: customer, values: values, rules: rules ?? allRules, escalation: escalation,
            personalData: personalData, competence: competence, fallback: fallback,
            retention: retention, release: release, zone: zone, sources: sources)
    }
}

extension Boundary {
    fileprivate func isMatched(by rule: Rule) -> Bool {
        rule.name == name && rule.source == source
    }
}

extension Rule {
    fileprivate func with(_ change: Mutant.Change) -> Rule {
        var copy = self
        switch change {
        case .flipped(let clause, _):
            copy.condition = condition?.flipping(clause)
            // A rule that named its tools may now speak of the others.
            copy.tools = copy.condition?.tools
        case .weakened(_, let effect):
            copy.effect = effect
            copy.obligations = obligations.filter { obligation in
                switch obligation {
                case .customerConfirmation, .customerProof, .staffApproval: false
                case .redact, .disclose, .say: true
                }
            }
            if effect == .confirm { copy.obligations.append(.customerConfirmation) }
            if effect == .approve { copy.obligations.append(.staffApproval(.init())) }
        case .removed: break
        }
        return copy
    }
}

extension Effect {
    /// One step less strict; `nil` where there is none.
    fileprivate var weaker: Effect? {
        Self.allCases.filter { $0 < self }.max()
    }
}
