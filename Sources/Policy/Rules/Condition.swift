// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// When a rule speaks: a CEL expression, and the clauses it is put together from.
///
/// A clause is what stands between `&&`, `||`, `!` and `? :`: the smallest part that is true or
/// false by itself, and so the smallest that can be a reason.
struct Condition: Sendable {
    /// The author's words.
    let text: String
    let clauses: [RuleClause]
    let root: Node
    /// All of it in one program, for the common case in which nobody asks why.
    private let program: Program

    indirect enum Node: Sendable, Hashable {
        case clause(Int)
        case not(Node)
        case and(Node, Node)
        case or(Node, Node)
        case choice(Node, Node, Node)
    }

    /// What a condition or a clause answers.
    enum Answer: Sendable, Hashable {
        case yes
        case no
        /// It can't be answered, and why: a fact that nobody has seen, a value of another type.
        case unknown(String)

        /// The opposite; what can't be answered has none.
        var inverse: Answer {
            switch self {
            case .yes: .no
            case .no: .yes
            case .unknown: self
            }
        }
    }

    init(_ text: String, in environment: Environment, values: [NamedValue]) throws(CompileError) {
        let expression = try Expression(parsing: text)
        program = try Program(expression, source: text, in: environment)
        guard [.bool, .dyn].contains(program.type) else {
            throw CompileError(
                message: "a condition is true or false, but this is \(program.type)",
                range: expression.range)
        }
        slots = program.slotBits
        var clauses: [RuleClause] = []
        root = try Self.split(expression, text, environment, values, into: &clauses)
        self.clauses = clauses
        self.text = text
    }

    private static func split(
        _ expression: Expression, _ text: String, _ environment: Environment,
        _ values: [NamedValue], into clauses: inout [RuleClause]
    ) throws(CompileError) -> Node {
        if case .call(let function, nil, let arguments) = expression.kind {
            switch (function, arguments.count) {
            case ("!_", 1):
                return .not(try split(arguments[0], text, environment, values, into: &clauses))
            case ("_&&_", 2):
                let left = try split(arguments[0], text, environment, values, into: &clauses)
                return .and(
                    left, try split(arguments[1], text, environment, values, into: &clauses))
            case ("_||_", 2):
                let left = try split(arguments[0], text, environment, values, into: &clauses)
                return .or(left, try split(arguments[1], text, environment, values, into: &clauses))
            case ("_?_:_", 3):
                let asked = try split(arguments[0], text, environment, values, into: &clauses)
                let yes = try split(arguments[1], text, environment, values, into: &clauses)
                return .choice(
                    asked, yes, try split(arguments[2], text, environment, values, into: &clauses))
            default: break
            }
        }
        clauses.append(try RuleClause(expression, in: text, environment, values))
        return .clause(clauses.count - 1)
    }

    /// The slots of the variables it reads, one bit for each.
    let slots: UInt64

    /// The clause that answers the other way round; `nil` in every condition that somebody wrote.
    private(set) var flipped: Int?

    /// Whether it holds.
    func answer(_ variables: [Value?]) -> Answer {
        guard flipped == nil else { return combined(answers(variables)) }
        return program.answer(variables)
    }

    /// The same condition with one clause that answers the other way round. What can't be answered
    /// stays so.
    func flipping(_ clause: Int) -> Condition {
        var copy = self
        copy.flipped = clause
        return copy
    }
}

/// The smallest part of a condition that is true or false by itself.
struct RuleClause: Sendable {
    /// The author's words.
    let text: String
    let expression: Expression
    let program: Program
    /// The facts it asks about.
    let facts: [String]

    init(
        _ expression: Expression, in source: String, _ environment: Environment,
        _ values: [NamedValue]
    ) throws(CompileError) {
        self.expression = expression
        text = expression.words(in: source)
        program = try Program(expression, source: source, in: environment)
        facts = expression.facts(values)
    }
}

extension Program {
    /// A program's value as an answer.
    func answer(_ variables: [Value?]) -> Condition.Answer {
        do throws(EvaluationError) {
            return try test(variables) ? .yes : .no
        } catch {
            return .unknown(error.message)
        }
    }
}

// MARK: - Why

extension Condition {
    /// What each clause answers.
    func answers(_ variables: [Value?]) -> [Answer] {
        var answers = clauses.map { $0.program.answer(variables) }
        if let flipped { answers[flipped] = answers[flipped].inverse }
        return answers
    }

    /// What the whole answers where the clauses answer `answers`: the logic of CEL, in which what
    /// can't be answered does not matter where the other side decides.
    func combined(_ answers: [Answer]) -> Answer { Self.combined(root, answers) }

    private static func combined(_ node: Node, _ answers: [Answer]) -> Answer {
        switch node {
        case .clause(let index): return answers[index]
        case .not(let inner): return combined(inner, answers).inverse
        case .and(let left, let right):
            return joined(combined(left, answers), combined(right, answers), deciding: .no)
        case .or(let left, let right):
            return joined(combined(left, answers), combined(right, answers), deciding: .yes)
        case .choice(let asked, let yes, let no):
            switch combined(asked, answers) {
            case .yes: return combined(yes, answers)
            case .no: return combined(no, answers)
            case let unknown: return unknown
            }
        }
    }

    private static func joined(_ left: Answer, _ right: Answer, deciding: Answer) -> Answer {
        if left == deciding || right == deciding { return deciding }
        if case .unknown = left { return left }
        return right
    }

    /// The clauses that made the whole answer as it did, with whether each was true.
    func deciding(_ answers: [Answer]) -> [Int] {
        var indices: [Int] = []
        Self.collect(root, answers, into: &indices)
        return indices
    }

    private static func collect(_ node: Node, _ answers: [Answer], into indices: inout [Int]) {
        switch node {
        case .clause(let index): indices.append(index)
        case .not(let inner): collect(inner, answers, into: &indices)
        case .and(let left, let right), .or(let left, let right):
            let whole = combined(node, answers)
            for side in [left, right] where combined(side, answers) == whole {
                collect(side, answers, into: &indices)
            }
        case .choice(let asked, let yes, let no):
            collect(asked, answers, into: &indices)
            switch combined(asked, answers) {
            case .yes: collect(yes, answers, into: &indices)
            case .no: collect(no, answers, into: &indices)
            case .unknown: break
            }
        }
    }
}
