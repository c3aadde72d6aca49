// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an evaluation may still cost.
///
/// A step is an elementary operation, an element of a list or sixteen bytes of a string. Whatever
/// depends on the size of a value is paid before it is done, so that time and memory have a bound.
struct Meter {
    private(set) var remaining: Int
    private let budget: Int

    init(budget: Int) {
        self.budget = budget
        remaining = budget
    }

    @inline(__always)
    mutating func charge(_ steps: Int) throws(EvaluationError) {
        guard steps <= remaining else { throw exhausted() }
        remaining -= steps
    }

    mutating func charge(bytes: Int) throws(EvaluationError) {
        try charge(1 + bytes / 16)
    }

    /// Charges for looking for a key. A short one costs nothing: the program's size covers it.
    mutating func charge(key: Value) throws(EvaluationError) {
        if case .string(let text) = key, text.utf8.count > 64 { try charge(bytes: text.utf8.count) }
    }

    private mutating func exhausted() -> EvaluationError {
        remaining = 0
        return EvaluationError(
            "the evaluation takes more than \(budget) steps: look at fewer elements or shorter texts",
            at: 0..<0, isBudgetExhausted: true)
    }

    /// Charges for a value and all it holds, as if it were copied.
    mutating func charge(for value: Value) throws(EvaluationError) {
        switch value {
        case .string(let text): try charge(bytes: text.utf8.count)
        case .bytes(let bytes): try charge(bytes: bytes.count)
        case .list(let elements):
            try charge(1)
            for element in elements { try charge(for: element) }
        case .map(let map):
            try charge(1)
            for index in 0..<map.count {
                try charge(for: map.key(at: index))
                try charge(for: map.value(at: index))
            }
        case .optional(let wrapped?): try charge(for: wrapped)
        default: try charge(1)
        }
    }
}
