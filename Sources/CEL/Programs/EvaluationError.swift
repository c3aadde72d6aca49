// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Why an expression came to no value.
public struct EvaluationError: Error, Sendable, Hashable {
    /// What went wrong, in lower case, with the author's words in backticks.
    public let message: String
    /// The place in the source, as offsets in UTF-8; empty when the error has none.
    public let range: Range<Int>
    /// Whether the evaluation stopped for its cost. `||` and `&&` do not absorb such an error.
    public let isBudgetExhausted: Bool

    public init(_ message: String) {
        self.init(message, at: 0..<0)
    }

    init(_ message: String, at range: Range<Int>, isBudgetExhausted: Bool = false) {
        self.message = message
        self.range = range
        self.isBudgetExhausted = isBudgetExhausted
    }

    /// The error with the place of the call that failed, unless it has a narrower one.
    func located(at range: Range<Int>) -> EvaluationError {
        guard self.range.isEmpty else { return self }
        return EvaluationError(message, at: range, isBudgetExhausted: isBudgetExhausted)
    }
}

extension EvaluationError: CustomStringConvertible {
    public var description: String { message }
}
