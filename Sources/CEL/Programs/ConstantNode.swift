// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A value that is written down.
final class ConstantNode: Node {
    let value: Value
    let range: Range<Int>

    init(_ value: Value, at range: Range<Int>) {
        self.value = value
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value { value }
}

/// What was not checked and cannot work.
final class FailureNode: Node {
    let message: String
    let range: Range<Int>

    init(_ message: String, at range: Range<Int>) {
        self.message = message
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        throw EvaluationError(message, at: range)
    }
}
