// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

extension PolicyAnalysis {
    /// Which words of a rule no value ever is: `action.kind == "paymnt"`. Each with the nearest right
    /// one.
    func wordHints(for rule: Rule) -> [String] {
        guard let condition = rule.condition else { return [] }
        var hints: [String] = []
        for clause in condition.clauses {
            clause.expression.visit { part in
                for hint in comparisonHints(part, condition.text, rule) where !hints.contains(hint)
                {
                    hints.append(hint)
                }
            }
        }
        return hints
    }

    private func comparisonHints(_ part: Expression, _ source: String, _ rule: Rule) -> [String] {
        guard case .call(let function, nil, let sides) = part.kind, sides.count == 2 else {
            return []
        }
        switch function {
        case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_":
            for (one, other) in [(sides[0], sides[1]), (sides[1], sides[0])] {
                guard let path = one.path, !one.isTest, let value = other.constant(in: source)
                else {
                    continue
                }
                return hints(path, function, [value], part.words(in: source), rule)
            }
            return []
        case "_in_":
            guard let path = sides[0].path, case .list(let items, _) = sides[1].kind else {
                return []
            }
            return hints(
                path, function, items.compactMap { $0.constant(in: source) },
                part.words(in: source), rule)
        default: return []
        }
    }

    private func hints(
        _ path: [String], _ function: String, _ values: [Value], _ words: String, _ rule: Rule
    ) -> [String] {
        let name = path.joined(separator: ".")
        if path.count == 3, path[0] == "action", path[1] == "args" {
            return values.compactMap { argumentHint(path[2], function, $0, words, rule) }
        }
        guard ["_==_", "_!=_", "_in_"].contains(function), let known = vocabulary(of: path) else {
            return []
        }
        return values.compactMap { value in
            guard case .string(let word) = value, !known.contains(word) else {
                return nil
            }
            if path == ["action", "name"] {
                return "there is no tool `\(word)`\(NearestWord.hint(for: word, among: known))"
            }
            return "`\(name)` is never `\(word)`\(NearestWord.hint(for: word, among: known))"
        }
    }

    /// Why a rule that can't fire can't: the only tools it speaks of are nobody's.
    func orphanHint(for rule: Rule) -> String? {
        guard let tools = rule.tools, !tools.isEmpty,
            useCase.agents.values.allSatisfy({ $0.tools.isDisjoint(with: tools) })
        else { return nil }
        return "no agent has the tool \(NearestWord.list(tools.sorted()))"
    }

    /// The words that a path can be; `nil` where there are no others to tell them from.
    private func vocabulary(of path: [String]) -> [String]? {
        func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> [String] {
            type.allCases.map(\.rawValue)
        }
        return switch path {
        case ["action", "name"]: Array(useCase.tools.keys)
        case ["action", "kind"]: words(Tool.Kind.self)
        case ["action", "effect"]: words(Tool.Effect.self)
        case ["agent", "name"]: Array(useCase.agents.keys)
        case ["agent", "role"]: words(Agent.Role.self)
        case ["use_case", "risk"]: words(Risk.self)
        case ["use_case", "stage"]: words(Stage.self)
        case ["use_case", "autonomy"]: words(Autonomy.self)
        case ["proposal", "kind"]: words(Proposal.Kind.self)
        case ["consent"]: Agreement.words
        default: nil
        }
    }

    /// A value that no call which keeps its contract has: of another type, none of the choices, out of
    /// the range.
    private func argumentHint(
        _ name: String, _ function: String, _ value: Value, _ words: String, _ rule: Rule
    ) -> String? {
        let tools = useCase.tools.values.filter { rule.tools?.contains($0.name) ?? true }
        let contracts = tools.compactMap { tool in
            tool.arguments.first { $0.name == name }.map { (tool: tool.name, argument: $0) }
        }
        // A tool that says nothing of the argument may have it in any form.
        guard !contracts.isEmpty, contracts.count == tools.count || rule.tools == nil,
            contracts.allSatisfy({ !$0.argument.canMeet(value, function) })
        else { return nil }
        let told = contracts.sorted { $0.tool < $1.tool }.map { tool, argument in
            "`\(tool)` has \(argument.told)"
        }
        return "`\(words)` is outside what the contract lets pass: "
            + told.joined(separator: ", ")
    }
}

extension ArgumentContract {
    /// Whether comparing it with a value can tell calls apart that keep the contract.
    fileprivate func canMeet(_ value: Value, _ function: String) -> Bool {
        let isEquality = ["_==_", "_!=_", "_in_"].contains(function)
        switch (type, value) {
        case (.list, _), (.object, _), (.any, _), (_, .null): return true
        case (.string, .string(let word)), (.boolean, .string(let word)):
            return type == .string && (!isEquality || choices.isEmpty || choices.contains(word))
        case (.date, .string), (.money, .string): return true
        case (.boolean, .bool): return true
        case (.integer, _), (.number, _), (.money, _):
            guard let number = value.number else { return false }
            if type == .integer, isEquality, Int64(exactly: number) == nil { return false }
            let (low, high) = (least ?? -.infinity, most ?? .infinity)
            switch function {
            case "_>_", "_<=_": return number < high && number >= low || number == low
            case "_<_", "_>=_": return number > low && number <= high || number == high
            default:
                return number >= low && number <= high
                    && (choices.isEmpty || choices.contains { Double($0) == number })
            }
        default: return false
        }
    }

    fileprivate var told: String {
        if !choices.isEmpty { return NearestWord.list(choices) }
        let form = "`\(name)` as `\(type.rawValue)`"
        return switch (least, most) {
        case (let least?, let most?): "\(form) from \(least.short) to \(most.short)"
        case (let least?, nil): "\(form) from \(least.short) on"
        case (nil, let most?): "\(form) up to \(most.short)"
        case (nil, nil): form
        }
    }
}
