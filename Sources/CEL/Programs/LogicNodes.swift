// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// `a && b`: false when either is false, even if the other fails.
final class AndNode: Condition {
    let left: any Node
    let right: any Node
    let range: Range<Int>

    init(_ left: any Node, _ right: any Node, at range: Range<Int>) {
        self.left = left
        self.right = right
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let first: Bool
        do throws(EvaluationError) {
            first = try left.test(&frame)
        } catch {
            if try right.decides(false, after: error, &frame) { return false }
            throw error
        }
        return !first ? false : try right.test(&frame)
    }
}

/// `a || b`: true when either is true, even if the other fails.
final class OrNode: Condition {
    let left: any Node
    let right: any Node
    let range: Range<Int>

    init(_ left: any Node, _ right: any Node, at range: Range<Int>) {
        self.left = left
        self.right = right
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let first: Bool
        do throws(EvaluationError) {
            first = try left.test(&frame)
        } catch {
            if try right.decides(true, after: error, &frame) { return true }
            throw error
        }
        return first ? true : try right.test(&frame)
    }
}

extension Node {
    /// Whether the other side of a failure decides alone. Of two failures the first is told.
    fileprivate func decides(
        _ decisive: Bool, after failure: EvaluationError, _ frame: inout Frame
    ) throws(EvaluationError) -> Bool {
        if failure.isBudgetExhausted { throw failure }
        do throws(EvaluationError) {
            return try test(&frame) == decisive
        } catch {
            throw error.isBudgetExhausted ? error : failure
        }
    }
}

/// `!a`
final class NotNode: Condition {
    let operand: any Node
    let range: Range<Int>

    init(_ operand: any Node, at range: Range<Int>) {
        self.operand = operand
        self.range = range
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try !operand.test(&frame)
    }
}

/// `condition ? first : second`
final class ConditionalNode: Node {
    let condition: any Node
    let first: any Node
    let second: any Node
    let range: Range<Int>

    init(_ condition: any Node, _ first: any Node, _ second: any Node, at range: Range<Int>) {
        self.condition = condition
        self.first = first
        self.second = second
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        try condition.test(&frame) ? try first.evaluate(&frame) : try second.evaluate(&frame)
    }

    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        try condition.test(&frame) ? try first.test(&frame) : try second.test(&frame)
    }
}
