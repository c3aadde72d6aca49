// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A function that an embedder adds to the language.
///
/// Several functions may share a name when they differ in their parameters. A type that the call
/// decides is a ``ValueType/parameter(_:)``: `contains(list(A), A)`.
public struct Function: Sendable {
    public typealias Implementation = @Sendable ([Value]) throws(EvaluationError) -> Value

    public let name: String
    /// Whether it is called on its first parameter: `text.shout()`.
    public let isMember: Bool
    public let parameters: [ValueType]
    public let result: ValueType
    /// What a call costs of the budget, in steps.
    public let cost: Int
    let implementation: Implementation

    /// - Parameters:
    ///   - cost: What a call costs of the evaluation's budget; more for what takes longer than a
    ///     comparison.
    ///   - implementation: Called with as many values as there are parameters, of their types. What
    ///     a list or map holds is not checked before.
    public init(
        _ name: String, isMember: Bool = false, parameters: [ValueType], result: ValueType,
        cost: Int = 10, implementation: @escaping Implementation
    ) {
        self.name = name
        self.isMember = isMember
        self.parameters = parameters
        self.result = result
        self.cost = cost
        self.implementation = implementation
    }

    var signature: Signature { Signature(parameters, result) }

    func accepts(_ arguments: [Value]) -> Bool {
        arguments.count == parameters.count
            && zip(parameters, arguments).allSatisfy { $0.accepts($1) }
    }
}

/// The types a function takes and gives.
struct Signature: Sendable {
    let parameters: [ValueType]
    let result: ValueType

    init(_ parameters: [ValueType], _ result: ValueType) {
        self.parameters = parameters
        self.result = result
    }
}
