// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A function of the language.
struct StandardFunction: Sendable {
    /// The work; nil says that there is no overload for these values.
    enum Body: Sendable {
        case unary(@Sendable (Value, inout Meter) throws(EvaluationError) -> Value?)
        case binary(@Sendable (Value, Value, inout Meter) throws(EvaluationError) -> Value?)
        case variadic(@Sendable ([Value], inout Meter) throws(EvaluationError) -> Value?)
    }

    let name: String
    let isMember: Bool
    let signatures: [Signature]
    let body: Body

    init(_ name: String, isMember: Bool = false, _ signatures: [Signature], _ body: Body) {
        self.name = name
        self.isMember = isMember
        self.signatures = signatures
        self.body = body
    }

    static func find(_ name: String, isMember: Bool) -> StandardFunction? {
        (isMember ? members : globals)[name]
    }

    static let members = table(isMember: true)
    static let globals = table(isMember: false)

    private static func table(isMember: Bool) -> [String: StandardFunction] {
        let all =
            arithmetic + ordering + conversions + texts + textSearch + mathematics + bits
            + times + optionals + encoders
        let functions = all.filter { $0.isMember == isMember }
        return Dictionary(functions.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }
}

extension EvaluationError {
    static let overflow = EvaluationError("the result is out of range: an int or uint has 64 bits")
    static let divisionByZero = EvaluationError("division by zero")
    static let timeRange = EvaluationError(
        "the result is out of range: times go from the year 1 to 9999, durations to 292 years")
}
