// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A call of a function that the embedder or the language has.
final class CallNode: Node {
    let name: String
    let added: [Function]
    let body: StandardFunction.Body?
    let arguments: [any Node]
    let range: Range<Int>

    private init(_ callee: Callee, _ arguments: [any Node], at range: Range<Int>) {
        name = callee.name
        added = callee.added
        body = callee.standard?.body
        self.arguments = arguments
        self.range = range
    }

    static func make(_ callee: Callee, _ arguments: [any Node], at range: Range<Int>) -> any Node {
        if callee.added.isEmpty {
            switch (callee.standard?.body, arguments.count) {
            case (.unary(let body), 1):
                return UnaryCallNode(callee.name, body, arguments[0], at: range)
            case (.binary(let body), 2):
                return BinaryCallNode(callee.name, body, arguments[0], arguments[1], at: range)
            default: break
            }
        }
        return CallNode(callee, arguments, at: range)
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        var values: [Value] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try argument.evaluate(&frame)) }
        do throws(EvaluationError) {
            if let function = added.first(where: { $0.accepts(values) }) {
                try frame.meter.charge(function.cost)
                return try function.implementation(values)
            }
            if let value = try standard(values, &frame.meter) { return value }
        } catch {
            throw error.located(at: range)
        }
        throw noOverload(of: name, values, at: range)
    }

    private func standard(
        _ values: [Value], _ meter: inout Meter
    ) throws(EvaluationError) -> Value? {
        switch (body, values.count) {
        case (.unary(let body), 1): try body(values[0], &meter)
        case (.binary(let body), 2): try body(values[0], values[1], &meter)
        case (.variadic(let body), _): try body(values, &meter)
        default: nil
        }
    }
}

/// A call with one argument, or on a value without any.
final class UnaryCallNode: Node {
    typealias Body = @Sendable (Value, inout Meter) throws(EvaluationError) -> Value?

    let name: String
    let body: Body
    let argument: any Node
    let range: Range<Int>

    init(_ name: String, _ body: @escaping Body, _ argument: any Node, at range: Range<Int>) {
        self.name = name
        self.body = body
        self.argument = argument
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try argument.evaluate(&frame)
        do throws(EvaluationError) {
            if let result = try body(value, &frame.meter) { return result }
        } catch {
            throw error.located(at: range)
        }
        throw noOverload(of: name, [value], at: range)
    }
}

/// A call with two arguments, or on a value with one.
final class BinaryCallNode: Node {
    typealias Body = @Sendable (Value, Value, inout Meter) throws(EvaluationError) -> Value?

    let name: String
    let body: Body
    let first: any Node
    let second: any Node
    let range: Range<Int>

    init(
        _ name: String, _ body: @escaping Body, _ first: any Node, _ second: any Node,
        at range: Range<Int>
    ) {
        self.name = name
        self.body = body
        self.first = first
        self.second = second
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let left = try first.evaluate(&frame)
        let right = try second.evaluate(&frame)
        do throws(EvaluationError) {
            if let result = try body(left, right, &frame.meter) { return result }
        } catch {
            throw error.located(at: range)
        }
        throw noOverload(of: name, [left, right], at: range)
    }
}

/// `text.matches(pattern)` with a pattern that is written down.
final class MatchesNode: Condition {
    let text: any Node
    let pattern: Pattern
    let range: Range<Int>

    init(_ text: any Node, _ pattern: Pattern, at range: Range<Int>) {
        self.text = text
        self.pattern = pattern
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let value = try text.evaluate(&frame)
        guard case .string(let string) = value else {
            throw noOverload(of: "matches", [value, .string("")], at: range)
        }
        return try pattern.matches(string, &frame.meter)
    }
}

private func noOverload(
    of name: String, _ values: [Value], at range: Range<Int>
) -> EvaluationError {
    let types = values.map(\.typeName).joined(separator: ", ")
    let name = name.first == "_" || name.last == "_" ? name.filter { $0 != "_" } : name
    return EvaluationError("`\(name)` does not work on (\(types))", at: range)
}
