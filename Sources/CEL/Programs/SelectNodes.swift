// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// `(…).field`
final class SelectNode: Node {
    let operand: any Node
    let field: Path.Field
    let range: Range<Int>

    init(_ operand: any Node, _ field: Path.Field, at range: Range<Int>) {
        self.operand = operand
        self.field = field
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try Selection.select(field, of: try operand.evaluate(&frame), at: range)
    }
}

/// `operand.?field`
final class OptionalSelectNode: Node {
    let operand: any Node
    let field: Path.Field
    let range: Range<Int>

    init(_ operand: any Node, _ field: Path.Field, at range: Range<Int>) {
        self.operand = operand
        self.field = field
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try Selection.selectOptionally(field, of: try operand.evaluate(&frame), at: range)
    }
}

/// `has(operand.field)`
final class HasNode: Condition {
    let operand: any Node
    let field: Path.Field
    private let path: Path?
    let range: Range<Int>

    init(_ operand: any Node, _ field: Path.Field, at range: Range<Int>) {
        self.operand = operand
        self.field = field
        path = (operand as? PathNode)?.path
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        if let path, let place = try path.locate(frame), place.cell.kind == .map {
            return place.cell.storage._withUnsafeGuaranteedRef { $0.position(of: field) != nil }
        }
        return try Selection.has(field, of: try operand.evaluate(&frame), at: range)
    }
}

/// `operand[index]` and `operand[?index]`
final class IndexNode: Node {
    let operand: any Node
    let index: any Node
    let isOptional: Bool
    let range: Range<Int>

    init(_ operand: any Node, _ index: any Node, isOptional: Bool, at range: Range<Int>) {
        self.operand = operand
        self.index = index
        self.isOptional = isOptional
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try operand.evaluate(&frame)
        let key = try index.evaluate(&frame)
        try frame.meter.charge(key: key)
        return isOptional
            ? try Selection.indexOptionally(value, key, at: range)
            : try Selection.index(value, key, at: range)
    }
}
