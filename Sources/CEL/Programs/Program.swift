// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// An expression made ready to be evaluated, any number of times, on any thread.
public struct Program: Sendable {
    /// How many steps an evaluation may take when nothing else is said.
    public static let defaultBudget = 1_000_000

    /// What the expression comes to; `dyn` when that was not checked or cannot be known.
    public let type: ValueType
    /// The variables it reads, by slot.
    public let slots: Set<Int>
    private let root: any Node
    private let localCount: Int
    private let size: Int

    /// Makes a program of an expression or a part of one.
    ///
    /// - Parameters:
    ///   - source: The text the expression was parsed from.
    ///   - isChecked: Whether names and types are checked first. Without, what is wrong shows as an
    ///     ``EvaluationError`` when that part is reached.
    public init(
        _ expression: Expression, source: String, in environment: Environment,
        isChecked: Bool = true
    ) throws(CompileError) {
        var type = ValueType.dyn
        if isChecked {
            var checker = TypeChecker(environment: environment)
            type = try checker.check(expression)
        }
        var compiler = Compiler(environment: environment, isChecked: isChecked)
        root = try compiler.compile(expression)
        self.type = type
        slots = compiler.slots
        localCount = compiler.localCount
        size = expression.size
    }

    /// Evaluates the program.
    ///
    /// - Parameters:
    ///   - variables: The values by slot. Reading one that is nil or missing is an error that names
    ///     the variable.
    ///   - budget: How many steps the evaluation may take.
    public func evaluate(
        _ variables: [Value?], budget: Int = Program.defaultBudget
    ) throws(EvaluationError) -> Value {
        try run(variables, budget) { (root, frame) throws(EvaluationError) in
            try root.evaluate(&frame)
        }
    }

    /// Evaluates a condition; that it is neither true nor false is an error.
    public func test(
        _ variables: [Value?], budget: Int = Program.defaultBudget
    ) throws(EvaluationError) -> Bool {
        try run(variables, budget) { (root, frame) throws(EvaluationError) in
            try root.test(&frame)
        }
    }

    @inline(__always)
    private func run<Result>(
        _ variables: [Value?], _ budget: Int,
        _ body: (any Node, inout Frame) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        let locals = UnsafeMutablePointer<Value?>.allocate(localCount)
        defer { locals?.deinitialize(count: localCount).deallocate() }
        return try variables.withUnsafeBufferPointer { buffer throws(EvaluationError) in
            var frame = Frame(
                variables: buffer, locals: locals, meter: Meter(budget: budget))
            try frame.meter.charge(size)
            return try body(root, &frame)
        }
    }
}

extension UnsafeMutablePointer {
    /// Memory for the names that macros bind, or none when there are none.
    fileprivate static func allocate<Wrapped>(
        _ count: Int
    ) -> UnsafeMutablePointer<Wrapped?>? where Pointee == Wrapped? {
        guard count > 0 else { return nil }
        let pointer = UnsafeMutablePointer<Wrapped?>.allocate(capacity: count)
        pointer.initialize(repeating: nil, count: count)
        return pointer
    }
}
