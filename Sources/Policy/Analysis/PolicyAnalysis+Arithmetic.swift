// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

extension PolicyAnalysis {
    /// Arithmetic that always fails: JSON knows no whole numbers, so `facts.order.total * 2` mixes two
    /// kinds of numbers.
    mutating func findArithmetic() {
        for rule in useCase.allRules {
            guard let condition = rule.condition else { continue }
            for slip in slips(in: condition.text) {
                report(
                    .error, "arithmetic \(slip)", "rule `\(rule.name)`: \(slip)",
                    at: rule.source)
            }
        }
        for consent in useCase.consentConditions {
            for slip in slips(in: consent.condition.text) {
                report(
                    .error, slip, "\(consent.words): \(slip)", at: consent.source, ofRule: false)
            }
        }
        for value in useCase.values {
            for slip in slips(in: value.text) {
                report(
                    .error, "value \(value.name) \(slip)",
                    "the named value `\(value.name)`: \(slip)", at: useCase.sources.card,
                    ofRule: false)
            }
        }
    }

    private func slips(in text: String) -> [String] {
        // Losing the error is the intention: what was compiled before can be parsed again.
        guard let expression = try? Expression(parsing: text) else { return [] }
        var slips: [String] = []
        Self.visit(expression, []) { function, sides, locals in
            for (json, whole) in [(sides[0], sides[1]), (sides[1], sides[0])] {
                guard json.isJSON(locals), let advice = whole.asDouble(in: text) else { continue }
                let sign = function.filter { $0 != "_" }
                let words = "\(sides[0].words(in: text)) \(sign) \(sides[1].words(in: text))"
                slips.append(
                    function == "_%_"
                        ? "`\(words)` always fails: what is read has decimals, so write "
                            + "`int(\(json.words(in: text)))`"
                        : "`\(words)` always fails: what is read has decimals, so write `\(advice)`"
                )
            }
        }
        return slips
    }

    /// Every arithmetic in an expression, with the names of macros that stand for something read.
    private static func visit(
        _ expression: Expression, _ locals: Set<String>,
        _ see: (String, [Expression], Set<String>) -> Void
    ) {
        if case .call(let function, nil, let sides) = expression.kind, sides.count == 2,
            ["_+_", "_-_", "_*_", "_/_", "_%_"].contains(function)
        {
            see(function, sides, locals)
        }
        guard case .comprehension(let loop) = expression.kind else {
            for part in expression.parts { visit(part, locals, see) }
            return
        }
        visit(loop.operand, locals, see)
        let isRead = loop.operand.isJSON(locals) || loop.operand.path == ["calls"]
        var inner = locals.subtracting(loop.variables)
        // The first of two names may be an index, and the element of an optional is no element.
        if isRead, let last = loop.variables.last, loop.macro != .bind { inner.insert(last) }
        for part in [loop.filter, loop.result].compactMap({ $0 }) { visit(part, inner, see) }
    }
}

extension Expression {
    /// Whether it is read from JSON as it is: an argument, a member of a fact.
    fileprivate func isJSON(_ locals: Set<String>) -> Bool {
        if let path {
            if path[0] == "action" { return path.count > 2 && path[1] == "args" }
            if path[0] == "customer" { return path.count > 2 && path[1] == "record" }
            return path[0] == "facts" && path.count > 1 || locals.contains(path[0])
        }
        return switch kind {
        case .select(let operand, _, isTest: false): operand.isJSON(locals)
        case .call("_[_]", nil, let sides): sides.count == 2 && sides[0].isJSON(locals)
        default: false
        }
    }

    /// What to write in place of a whole number; `nil` for what is none.
    fileprivate func asDouble(in source: String) -> String? {
        switch kind {
        case .literal(.int(let number)): "\(number).0"
        case .literal(.uint(let number)): "\(number).0"
        case .call("size", _, _), .call("int", nil, _): "double(\(words(in: source)))"
        default: nil
        }
    }
}
