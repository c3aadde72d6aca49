// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    static let mathematics: [StandardFunction] = [
        StandardFunction(
            "math.greatest", extremes,
            .variadic { values, meter throws(EvaluationError) in
                try extreme(values, .greater, &meter)
            }),
        StandardFunction(
            "math.least", extremes,
            .variadic { values, meter throws(EvaluationError) in
                try extreme(values, .less, &meter)
            }),
        rounding("math.ceil") { $0.rounded(.up) },
        rounding("math.floor") { $0.rounded(.down) },
        rounding("math.round") { $0.rounded(.toNearestOrAwayFromZero) },
        rounding("math.trunc") { $0.rounded(.towardZero) },
        StandardFunction(
            "math.sqrt", [.int, .uint, .double].map { Signature([$0], .double) },
            .unary { value, _ throws(EvaluationError) in
                switch value {
                case .int(let value): .double(Double(value).squareRoot())
                case .uint(let value): .double(Double(value).squareRoot())
                case .double(let value): .double(value.squareRoot())
                default: nil
                }
            }),
        question("math.isNaN") { $0.isNaN },
        question("math.isInf") { $0.isInfinite },
        question("math.isFinite") { $0.isFinite },
        StandardFunction(
            "math.abs", ofNumber,
            .unary { value, _ throws(EvaluationError) in
                switch value {
                case .int(let value):
                    .int(
                        value < 0
                            ? try checked((0 as Int64).subtractingReportingOverflow(value)) : value)
                case .uint: value
                case .double(let value): .double(value.magnitude)
                default: nil
                }
            }),
        StandardFunction(
            "math.sign", ofNumber,
            .unary { value, _ throws(EvaluationError) in
                switch value {
                case .int(let value): .int(value.signum())
                case .uint(let value): .uint(value == 0 ? 0 : 1)
                case .double(let value):
                    .double(value.isNaN ? value : value < 0 ? -1 : value > 0 ? 1 : 0)
                default: nil
                }
            }),
    ]

    private static let ofNumber: [Signature] = [.int, .uint, .double].map { Signature([$0], $0) }

    /// The checker knows better: see `TypeChecker.extreme`.
    private static let extremes = [Signature([.dyn], .dyn)]

    private static func rounding(
        _ name: String, _ body: @escaping @Sendable (Double) -> Double
    ) -> StandardFunction {
        StandardFunction(
            name, [Signature([.double], .double)],
            .unary { value, _ throws(EvaluationError) in
                guard case .double(let value) = value else { return nil }
                return .double(body(value))
            })
    }

    private static func question(
        _ name: String, _ body: @escaping @Sendable (Double) -> Bool
    ) -> StandardFunction {
        StandardFunction(
            name, [Signature([.double], .bool)],
            .unary { value, _ throws(EvaluationError) in
                guard case .double(let value) = value else { return nil }
                return .bool(body(value))
            })
    }

    /// The number among several, or in one list, that no other is beyond; the first of equals.
    private static func extreme(
        _ values: [Value], _ order: Order, _ meter: inout Meter
    ) throws(EvaluationError) -> Value? {
        var numbers = values
        if values.count == 1, case .list(let list) = values[0] { numbers = list }
        try meter.charge(numbers.count)
        guard var best = numbers.first else {
            throw EvaluationError("an empty list has no greatest or least number")
        }
        for number in numbers {
            switch number {
            case .int, .uint, .double: break
            default: return nil
            }
            if number.numericOrder(to: best) == order { best = number }
        }
        return best
    }

    static let bits: [StandardFunction] = [
        bitwise("math.bitAnd", { $0 & $1 }, { $0 & $1 }),
        bitwise("math.bitOr", { $0 | $1 }, { $0 | $1 }),
        bitwise("math.bitXor", { $0 ^ $1 }, { $0 ^ $1 }),
        StandardFunction(
            "math.bitNot", [Signature([.int], .int), Signature([.uint], .uint)],
            .unary { value, _ throws(EvaluationError) in
                switch value {
                case .int(let value): .int(~value)
                case .uint(let value): .uint(~value)
                default: nil
                }
            }),
        shift("math.bitShiftLeft") { $0 << $1 },
        shift("math.bitShiftRight") { $0 >> $1 },
    ]

    private static func bitwise(
        _ name: String, _ ints: @escaping @Sendable (Int64, Int64) -> Int64,
        _ uints: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> StandardFunction {
        StandardFunction(
            name, [Signature([.int, .int], .int), Signature([.uint, .uint], .uint)],
            .binary { left, right, _ throws(EvaluationError) in
                switch (left, right) {
                case (.int(let a), .int(let b)): .int(ints(a, b))
                case (.uint(let a), .uint(let b)): .uint(uints(a, b))
                default: nil
                }
            })
    }

    /// Shifts bits without regard to sign; from 64 places on nothing is left.
    private static func shift(
        _ name: String, _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
    ) -> StandardFunction {
        StandardFunction(
            name, [Signature([.int, .int], .int), Signature([.uint, .int], .uint)],
            .binary { value, places, _ throws(EvaluationError) in
                guard case .int(let places) = places else { return nil }
                guard places >= 0 else {
                    throw EvaluationError("a shift by \(places) places: shift the other way")
                }
                switch value {
                case .int(let value):
                    return .int(Int64(bitPattern: body(UInt64(bitPattern: value), UInt64(places))))
                case .uint(let value): return .uint(body(value, UInt64(places)))
                default: return nil
                }
            })
    }
}
