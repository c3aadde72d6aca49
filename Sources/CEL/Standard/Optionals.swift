// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    private static let element = ValueType.parameter("A")

    static let optionals: [StandardFunction] = [
        StandardFunction(
            "optional.of", [Signature([element], .optional(element))],
            .unary { value, _ throws(EvaluationError) in
                .optional(value)
            }),
        StandardFunction(
            "optional.ofNonZeroValue", [Signature([element], .optional(element))],
            .unary { value, _ throws(EvaluationError) in .optional(value.isZero ? nil : value) }),
        StandardFunction(
            "optional.none", [Signature([], .optional(element))],
            .variadic { values, _ throws(EvaluationError) in
                values.isEmpty ? .optional(nil) : nil
            }),
        StandardFunction(
            "optional.unwrap", [Signature([.list(.optional(element))], .list(element))],
            .unary(unwrap)),
        StandardFunction(
            "unwrapOpt", isMember: true, [Signature([.list(.optional(element))], .list(element))],
            .unary(unwrap)),
        StandardFunction(
            "hasValue", isMember: true, [Signature([.optional(element)], .bool)],
            .unary { value, _ throws(EvaluationError) in
                guard case .optional(let wrapped) = value else { return nil }
                return .bool(wrapped != nil)
            }),
        StandardFunction(
            "value", isMember: true, [Signature([.optional(element)], element)],
            .unary { value, _ throws(EvaluationError) in
                guard case .optional(let wrapped) = value else { return nil }
                guard let wrapped else {
                    throw EvaluationError("the optional has no value: write `orValue(…)`")
                }
                return wrapped
            }),
        // The checker's part only: `OptionalOrNode` evaluates what follows only when it must.
        StandardFunction(
            "or", isMember: true,
            [Signature([.optional(element), .optional(element)], .optional(element))],
            .binary { _, _, _ throws(EvaluationError) in nil }),
        StandardFunction(
            "orValue", isMember: true, [Signature([.optional(element), element], element)],
            .binary { _, _, _ throws(EvaluationError) in nil }),
        end("first") { $0.first },
        end("last") { $0.last },
    ]

    /// The first or last element of a list, if there is one.
    private static func end(
        _ name: String, _ body: @escaping @Sendable ([Value]) -> Value?
    ) -> StandardFunction {
        StandardFunction(
            name, isMember: true, [Signature([.list(element)], .optional(element))],
            .unary { value, _ throws(EvaluationError) in
                guard case .list(let list) = value else { return nil }
                return .optional(body(list))
            })
    }

    private static let unwrap: @Sendable (Value, inout Meter) throws(EvaluationError) -> Value? = {
        value, meter throws(EvaluationError) in
        guard case .list(let list) = value else { return nil }
        var values: [Value] = []
        for element in list {
            try meter.charge(1)
            guard case .optional(let wrapped) = element else { return nil }
            if let wrapped { values.append(wrapped) }
        }
        return .list(values)
    }
}

/// `optional.or(other)` and `optional.orValue(value)`; the other is looked at only when needed.
final class OptionalOrNode: Node {
    let optional: any Node
    let other: any Node
    let unwraps: Bool
    let range: Range<Int>

    init(_ optional: any Node, _ other: any Node, unwraps: Bool, at range: Range<Int>) {
        self.optional = optional
        self.other = other
        self.unwraps = unwraps
        self.range = range
    }

    func evaluate(_ frame: inout Frame) throws(EvaluationError) -> Value {
        let value = try optional.evaluate(&frame)
        guard case .optional(let wrapped) = value else {
            throw EvaluationError("`or` is called on an optional, not \(value.typeName)", at: range)
        }
        guard let wrapped else {
            let value = try other.evaluate(&frame)
            guard !unwraps else { return value }
            guard case .optional = value else {
                throw EvaluationError(
                    "`or` takes an optional, not \(value.typeName)", at: other.range)
            }
            return value
        }
        return unwraps ? wrapped : value
    }
}
