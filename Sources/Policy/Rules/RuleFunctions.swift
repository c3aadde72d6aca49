// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL

/// What conditions may call besides the functions of CEL: each has its heading in
/// `docs/reference/conditions.md`.
public enum RuleFunctions {
    /// The names, in the order of the reference.
    public static let names = ["amount", "flatten", "range", "same", "score", "sum"]

    /// The items of lists within lists; a map is one item, and nothing else is any.
    private static func flat(_ value: Value) -> [Value] {
        switch value {
        case .list(let items): items.flatMap(flat)
        case .map: [value]
        default: []
        }
    }

    static let all: [Function] = [
        Function("amount", parameters: [.dyn], result: .double) {
            arguments throws(EvaluationError) in
            guard let amount = arguments[0].amount else {
                throw EvaluationError("there is no amount in it")
            }
            return .double(amount)
        },
        Function("sum", parameters: [.dyn], result: .double) {
            arguments throws(EvaluationError) in
            guard case .list(let items) = arguments[0] else {
                throw EvaluationError("only a list can be summed")
            }
            var sum = 0.0
            for item in items {
                guard let amount = item.amount else {
                    throw EvaluationError("there is no amount in it")
                }
                sum += amount
            }
            return .double(sum)
        },
        Function("flatten", parameters: [.dyn], result: .list(.dyn)) { arguments in
            .list(flat(arguments[0]))
        },
        Function("range", parameters: [.dyn], result: .list(.int)) {
            arguments throws(EvaluationError) in
            guard let count = arguments[0].amount, count >= 0, count <= 10_000 else {
                throw EvaluationError("a range has from 0 to 10000 numbers")
            }
            return .list((0..<Int64(count)).map { .int($0) })
        },
        Function("score", parameters: [.map(.string, .double), .string], result: .double) {
            arguments throws(EvaluationError) in
            guard case .map(let signals) = arguments[0], case .string(let name) = arguments[1]
            else {
                throw EvaluationError("a score is one of `signals`, by name")
            }
            return signals[name] ?? .double(0)
        },
        Function("same", parameters: [.dyn, .dyn], result: .bool) { arguments in
            let (left, right) = (arguments[0], arguments[1])
            return .bool(left == right || left.plain != nil && left.plain == right.plain)
        },
    ]
}
