// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// One of `<`, `<=`, `>` and `>=`.
enum Comparison: Sendable {
    case less, lessOrEqual, greater, greaterOrEqual

    init(_ function: String) {
        self =
            switch function {
            case "_<_": .less
            case "_<=_": .lessOrEqual
            case "_>_": .greater
            default: .greaterOrEqual
            }
    }

    var sign: String {
        switch self {
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }

    /// The comparison that says the same with its sides exchanged.
    var mirrored: Comparison {
        switch self {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    @inline(__always)
    func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
        switch self {
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }

    func holds(_ order: Order?) -> Bool {
        switch (self, order) {
        case (_, nil): false
        case (.less, let order): order == .less
        case (.lessOrEqual, let order): order != .greater
        case (.greater, let order): order == .greater
        case (.greaterOrEqual, let order): order != .less
        }
    }

    /// Compares two values.
    @inline(never)
    func holds(
        _ left: Value, _ right: Value, _ meter: inout Meter, at range: Range<Int>
    ) throws(EvaluationError) -> Bool {
        switch (left, right) {
        case (.double(let a), .double(let b)): return holds(a, b)
        case (.int(let a), .int(let b)): return holds(a, b)
        default: break
        }
        guard left.isOrdered(with: right) else {
            throw EvaluationError(
                "`\(sign)` does not work on \(left.typeName) and \(right.typeName)", at: range)
        }
        if case .string(let text) = left { try meter.charge(bytes: text.utf8.count) }
        return holds(left.order(to: right))
    }
}

/// `a < b`
final class CompareNode: Condition {
    let comparison: Comparison
    let left: any Node
    let right: any Node
    let range: Range<Int>

    init(_ comparison: Comparison, _ left: any Node, _ right: any Node, at range: Range<Int>) {
        self.comparison = comparison
        self.left = left
        self.right = right
        self.range = range
    }

    static func make(
        _ comparison: Comparison, _ left: any Node, _ right: any Node, at range: Range<Int>
    ) -> any Node {
        if let path = left as? PathNode, let constant = right as? ConstantNode {
            return ComparePathNode(path.path, comparison, constant.value, at: range)
        }
        if let path = right as? PathNode, let constant = left as? ConstantNode {
            return ComparePathNode(path.path, comparison.mirrored, constant.value, at: range)
        }
        return CompareNode(comparison, left, right, at: range)
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.evaluate(&frame)
        let right = try right.evaluate(&frame)
        return try comparison.holds(left, right, &frame.meter, at: range)
    }
}

/// A path compared with a constant: `action.args.amount > 100`.
final class ComparePathNode: Condition {
    let path: Path
    let comparison: Comparison
    let constant: Value
    /// The constant as a double, when it is one or an int that a double represents.
    private let double: Double
    private let hasDouble: Bool
    let range: Range<Int>

    init(_ path: Path, _ comparison: Comparison, _ constant: Value, at range: Range<Int>) {
        self.path = path
        self.comparison = comparison
        self.constant = constant
        self.range = range
        let double: Double? =
            switch constant {
            case .double(let value): value
            case .int(let value): Double(exactly: value)
            default: nil
            }
        self.double = double ?? 0
        hasDouble = double != nil
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard let place = try path.locate(frame) else {
            return try comparison.holds(try path.compute(frame), constant, &frame.meter, at: range)
        }
        if hasDouble, place.cell.kind == .double {
            return comparison.holds(place.cell.double, double)
        }
        if place.cell.kind == .int, case .int(let constant) = constant {
            return comparison.holds(place.cell.int, constant)
        }
        return try comparison.holds(place.value.pointee, constant, &frame.meter, at: range)
    }
}
