// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// Reads conditions as formulas over a space. What it does not look into becomes an atom of its own,
/// so that the same words have the same answer everywhere.
struct FormulaReader {
    let space: Space
    private let environment: Environment
    /// The named values that are conditions themselves.
    private let conditions: [String: String]
    /// What each named value stands for.
    private let texts: [String: String]
    /// The side that a path is of, where it means something else on the other.
    private let side: ([String]) -> Side?

    init(
        _ useCase: UseCase, space: Space, side: @escaping ([String]) -> Side? = { _ in nil }
    ) {
        self.space = space
        self.side = side
        environment = RuleVariable.environment(
            facts: useCase.facts.map(\.name), values: useCase.values)
        texts = Dictionary(
            useCase.values.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        conditions = Dictionary(
            useCase.values.filter { $0.program.type == .bool }.map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A condition; always true, where there is none.
    func formula(_ condition: Condition?) -> Formula {
        guard let condition else { return .constant(.yes) }
        return formula(text: condition.text)
    }

    func formula(text: String) -> Formula {
        // Losing the error is the intention: what was compiled before can be parsed again.
        guard let expression = try? Expression(parsing: text) else {
            return opaque(words: text)
        }
        return formula(expression, text)
    }

    func formula(_ expression: Expression, _ source: String) -> Formula {
        switch expression.kind {
        case .literal(.bool(let flag)): return .constant(flag ? .yes : .no)
        case .select(_, _, isTest: true):
            guard let path = expression.path, let term = term(path, expression, source) else {
                return opaque(expression, source)
            }
            return space.atom(
                space.axis(of: term), .isThere, key: "has", words: expression.words(in: source))
        case .call(let function, nil, let arguments):
            return call(function, arguments, expression, source)
        default: return bare(expression, source)
        }
    }

    private func call(
        _ function: String, _ sides: [Expression], _ whole: Expression, _ source: String
    ) -> Formula {
        switch (function, sides.count) {
        case ("!_", 1): return .not(formula(sides[0], source))
        case ("_&&_", 2): return .and(formula(sides[0], source), formula(sides[1], source))
        case ("_||_", 2): return .or(formula(sides[0], source), formula(sides[1], source))
        case ("_?_:_", 3):
            return .choice(
                formula(sides[0], source), formula(sides[1], source), formula(sides[2], source))
        case ("_==_", 2), ("_!=_", 2), ("_<_", 2), ("_<=_", 2), ("_>_", 2), ("_>=_", 2):
            return comparison(function, sides[0], sides[1], whole, source)
        case ("_in_", 2): return membership(sides[0], sides[1], whole, source)
        case ("_[_]", 2): return bare(whole, source)
        default: return opaque(whole, source)
        }
    }

    private func comparison(
        _ function: String, _ left: Expression, _ right: Expression, _ whole: Expression,
        _ source: String
    ) -> Formula {
        let sign = function.filter { $0 != "_" }
        switch (left.constant(in: source), right.constant(in: source)) {
        case (_?, _?): return opaque(whole, source)
        case (nil, let value?):
            return ask(
                left, "x \(sign) \(right.text(in: source))", [value], whole.words(in: source),
                source)
        case (let value?, nil):
            return ask(
                right, "\(left.text(in: source)) \(sign) x", [value], whole.words(in: source),
                source)
        case (nil, nil):
            guard let first = term(left, source), let second = term(right, source),
                first.key != second.key
            else { return opaque(whole, source) }
            let isTurned = second.key < first.key
            let function = isTurned ? Self.turned[function] ?? function : function
            return space.atom(
                isTurned
                    ? space.axis(between: second, and: first)
                    : space.axis(between: first, and: second),
                .relation(function), key: function, words: whole.words(in: source))
        }
    }

    /// What says the same with its sides exchanged.
    private static let turned = ["_<_": "_>_", "_<=_": "_>=_", "_>_": "_<_", "_>=_": "_<=_"]

    private func membership(
        _ element: Expression, _ container: Expression, _ whole: Expression, _ source: String
    ) -> Formula {
        guard case .list(let items, let optionals) = container.kind, optionals.isEmpty else {
            return opaque(whole, source)
        }
        let values = items.compactMap { $0.constant(in: source) }
        guard values.count == items.count else { return opaque(whole, source) }
        return ask(
            element, "x in \(container.text(in: source))", values, whole.words(in: source), source)
    }

    /// A question to something with a value. What a named value chooses between is asked one by one.
    private func ask(
        _ subject: Expression, _ question: String, _ landmarks: [Value], _ words: String,
        _ source: String
    ) -> Formula {
        if let (meaning, text) = meaning(of: subject) {
            guard case .call("_?_:_", nil, let parts) = meaning.kind else {
                return ask(meaning, question, landmarks, words, text)
            }
            return .choice(
                formula(parts[0], text), ask(parts[1], question, landmarks, words, text),
                ask(parts[2], question, landmarks, words, text))
        }
        return atom(subject, question, landmarks, words, source)
    }

    /// Something that is true or false by itself: a path, a named condition.
    private func bare(_ expression: Expression, _ source: String) -> Formula {
        guard let path = expression.path, let term = term(path, expression, source) else {
            return opaque(expression, source)
        }
        if path.count == 2, path[0] == "values", let text = conditions[path[1]] {
            return formula(text: text)
        }
        return atom(
            expression, "x", [], expression.words(in: source), source, term: term)
    }

    private func atom(
        _ subject: Expression, _ question: String, _ landmarks: [Value], _ words: String,
        _ source: String, term: Term? = nil
    ) -> Formula {
        guard let term = term ?? self.term(subject, source),
            // Losing the error is the intention: what can't be asked of one value is not looked into.
            let program = try? Program(
                Expression(parsing: question), source: question,
                in: Environment(variables: [("x", .dyn)]))
        else { return opaque(words: words, side(within: subject)) }
        return space.atom(
            space.axis(of: term), .program(program), key: question, words: words,
            landmarks: landmarks)
    }

    /// A question that no author wrote: about `x`, the term.
    func question(_ text: String, to term: Term) -> Formula {
        // Losing the error is the intention: what can't be asked is not looked into.
        guard let expression = try? Expression(parsing: text),
            let program = try? Program(
                expression, source: text, in: Environment(variables: [("x", .dyn)])),
            case .call(_, nil, let sides) = expression.kind
        else { return opaque(words: "\(text) of \(term.words)") }
        return space.atom(
            space.axis(of: term), .program(program), key: text, words: "\(term.words): \(text)",
            landmarks: sides.compactMap { $0.constant(in: text) })
    }

    /// What a named value stands for, where it is read or chosen rather than worked out.
    private func meaning(of expression: Expression) -> (expression: Expression, text: String)? {
        guard let path = expression.path, path.count == 2, path[0] == "values",
            let text = texts[path[1]],
            // Losing the error is the intention: what was compiled before can be parsed again.
            let meaning = try? Expression(parsing: text)
        else { return nil }
        if meaning.path != nil { return (meaning, text) }
        guard case .call("_?_:_", nil, _) = meaning.kind else { return nil }
        return (meaning, text)
    }

    private func term(_ expression: Expression, _ source: String) -> Term? {
        if let path = expression.path, !expression.isTest {
            return term(path, expression, source)
        }
        return type(of: expression, source).map {
            Term(words: expression.words(in: source), type: $0, side: side(within: expression))
        }
    }

    private func term(_ path: [String], _ expression: Expression, _ source: String) -> Term? {
        guard path.count > 1 || ["confirmed", "consent", "text", "now", "today"].contains(path[0])
        else { return nil }
        let type: ValueType? =
            expression.isTest ? .dyn : type(of: expression, source)
        return type.map {
            Term(path: path, words: expression.words(in: source), type: $0, side: side(path))
        }
    }

    /// `nil` where it can't stand by itself.
    private func type(of expression: Expression, _ source: String) -> ValueType? {
        // Losing the error is the intention: what has no type of its own is not looked into.
        (try? Program(expression, source: source, in: environment))?.type
    }

    /// The side of the first part of an expression that has one.
    private func side(within expression: Expression) -> Side? {
        var found: Side?
        expression.visit { part in
            if found == nil, let path = part.path { found = side(path) }
        }
        return found
    }

    private func opaque(_ expression: Expression, _ source: String) -> Formula {
        opaque(words: expression.words(in: source), side(within: expression))
    }

    func opaque(words: String, _ side: Side? = nil) -> Formula {
        space.atom(
            space.axis(opaque: words, side), .opaque, key: "", words: words)
    }
}

extension Expression {
    /// Whether it is `has(…)`.
    var isTest: Bool { if case .select(_, _, isTest: true) = kind { true } else { false } }

    /// The value of what names no variable: a number, a text, a moment; `nil` for anything else.
    func constant(in source: String) -> Value? {
        switch kind {
        case .literal(let value):
            switch value {
            case .null, .bool, .int, .uint, .double, .string: return value
            default: return nil
            }
        case .call("-_", nil, let arguments):
            guard arguments.count == 1, arguments[0].isLiteral else { return nil }
        case .call("timestamp", nil, let arguments), .call("duration", nil, let arguments),
            .call("double", nil, let arguments), .call("int", nil, let arguments):
            guard arguments.count == 1, arguments[0].isLiteral else { return nil }
        default: return nil
        }
        // Losing the error is the intention: what has no value is no constant.
        return try? Program(self, source: source, in: Environment()).evaluate([])
    }

    private var isLiteral: Bool { if case .literal = kind { true } else { false } }
}
