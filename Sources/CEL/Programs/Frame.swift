// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an evaluation reads and writes.
struct Frame {
    /// The values of the variables, by slot.
    let variables: UnsafeBufferPointer<Value?>
    /// The values that macros bind, by depth; nil where a binding failed.
    let locals: UnsafeMutablePointer<Value?>?
    var meter: Meter
    /// Why bindings failed: the error shows where the name is used, not where it is bound.
    var bindingErrors: [Int: EvaluationError] = [:]

    init(
        variables: UnsafeBufferPointer<Value?>, locals: UnsafeMutablePointer<Value?>?, meter: Meter
    ) {
        self.variables = variables
        self.locals = locals
        self.meter = meter
    }

    /// INVARIANT: the compiler hands out no local above the count the program allocates.
    @inline(__always)
    func setLocal(_ index: Int, _ value: Value?) {
        locals.unsafelyUnwrapped[index] = value
    }
}

/// A part of a program that comes to a value.
protocol Node: AnyObject, Sendable {
    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value

    /// Evaluates a condition.
    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool

    var range: Range<Int> { get }
}

extension Node {
    func test(_ frame: inout Frame) throws(EvaluationError) -> Bool {
        let value = try evaluate(&frame)
        guard case .bool(let result) = value else {
            throw EvaluationError(
                "a condition is true or false, and this is \(value.typeName)", at: range)
        }
        return result
    }
}

/// A node that is a condition.
protocol Condition: Node {}

extension Condition {
    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        .bool(try test(&frame))
    }
}
