// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Meter {
    /// Whether two values are equal. Comparing what holds much costs as much.
    mutating func areEqual(_ left: Value, _ right: Value) throws(EvaluationError) -> Bool {
        switch (left, right) {
        case (.string(let a), .string(let b)):
            guard a.utf8.count == b.utf8.count else { return false }
            if a.utf8.count > 64 { try charge(bytes: a.utf8.count) }
        case (.bytes(let a), .bytes(let b)): try charge(bytes: min(a.count, b.count))
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            for index in a.indices {
                try charge(1)
                if try !areEqual(a[index], b[index]) { return false }
            }
            return true
        case (.map(let a), .map(let b)):
            guard a.count == b.count else { return false }
            for index in 0..<a.count {
                try charge(4)
                guard let other = b[a.key(at: index)] else { return false }
                if try !areEqual(a.value(at: index), other) { return false }
            }
            return true
        case (.optional(let a?), .optional(let b?)): return try areEqual(a, b)
        case (.double, .int), (.double, .uint), (.int, .double), (.uint, .double):
            return left.numericOrder(to: right) == .equal
        default: break
        }
        return left == right
    }
}

/// `a == b` and `a != b`
final class EqualNode: Condition {
    let left: any Node
    let right: any Node
    let isNegated: Bool
    let range: Range<Int>

    init(_ left: any Node, _ right: any Node, isNegated: Bool, at range: Range<Int>) {
        self.left = left
        self.right = right
        self.isNegated = isNegated
        self.range = range
    }

    static func make(
        _ left: any Node, _ right: any Node, isNegated: Bool, at range: Range<Int>
    ) -> any Node {
        if let path = left as? PathNode, let constant = right as? ConstantNode {
            return EqualPathNode(path.path, constant.value, isNegated: isNegated, at: range)
        }
        if let path = right as? PathNode, let constant = left as? ConstantNode {
            return EqualPathNode(path.path, constant.value, isNegated: isNegated, at: range)
        }
        return EqualNode(left, right, isNegated: isNegated, at: range)
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let left = try left.evaluate(&frame)
        let right = try right.evaluate(&frame)
        return try frame.meter.areEqual(left, right) != isNegated
    }
}

/// A path compared with a constant: `action.tool == 'refund'`.
final class EqualPathNode: Condition {
    let path: Path
    let constant: Value
    private let cell: Cell
    let isNegated: Bool
    let range: Range<Int>

    init(_ path: Path, _ constant: Value, isNegated: Bool, at range: Range<Int>) {
        self.path = path
        self.constant = constant
        cell = Cell(constant)
        self.isNegated = isNegated
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        guard let place = try path.locate(frame) else {
            return try frame.meter.areEqual(try path.compute(frame), constant) != isNegated
        }
        if place.cell.kind == cell.kind {
            switch cell.kind {
            case .bool, .int, .name: return place.cell.hasSameBits(as: cell) != isNegated
            case .double: return (place.cell.double == cell.double) != isNegated
            case .map, .optional, .other: break
            }
        }
        return try frame.meter.areEqual(place.value.pointee, constant) != isNegated
    }
}

/// `a in b`
final class MembershipNode: Condition {
    let element: any Node
    let container: any Node
    let range: Range<Int>

    init(_ element: any Node, _ container: any Node, at range: Range<Int>) {
        self.element = element
        self.container = container
        self.range = range
    }

    static func make(_ element: any Node, _ container: any Node, at range: Range<Int>) -> any Node {
        if let constant = container as? ConstantNode, case .list(let list) = constant.value,
            list.count > 8, list.allSatisfy(\.isKey)
        {
            return ConstantMembershipNode(element, Set(list), at: range)
        }
        return MembershipNode(element, container, at: range)
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let element = try element.evaluate(&frame)
        let container = try container.evaluate(&frame)
        switch container {
        case .list(let list):
            for other in list {
                try frame.meter.charge(1)
                if try frame.meter.areEqual(element, other) { return true }
            }
            return false
        case .map(let map):
            try frame.meter.charge(key: element)
            return map.index(of: element) != nil
        default:
            throw EvaluationError(
                "`in` looks into a list or map, not \(container.typeName)", at: range)
        }
    }
}

/// `a in ['x', 'y', …]` with many constants.
final class ConstantMembershipNode: Condition {
    let element: any Node
    let values: Set<Value>
    let range: Range<Int>

    init(_ element: any Node, _ values: Set<Value>, at range: Range<Int>) {
        self.element = element
        self.values = values
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let element = try element.evaluate(&frame)
        try frame.meter.charge(for: element)
        return values.contains(element)
    }
}
