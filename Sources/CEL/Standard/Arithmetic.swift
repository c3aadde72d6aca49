// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    private static let numbers: [Signature] = [
        Signature([.int, .int], .int), Signature([.uint, .uint], .uint),
        Signature([.double, .double], .double),
    ]

    static let arithmetic: [StandardFunction] = [
        StandardFunction(
            "_+_",
            numbers + [
                Signature([.string, .string], .string), Signature([.bytes, .bytes], .bytes),
                Signature(
                    [.list(.parameter("A")), .list(.parameter("A"))], .list(.parameter("A"))),
                Signature([.timestamp, .duration], .timestamp),
                Signature([.duration, .timestamp], .timestamp),
                Signature([.duration, .duration], .duration),
            ],
            .binary { left, right, meter throws(EvaluationError) in try add(left, right, &meter) }),
        StandardFunction(
            "_-_",
            numbers + [
                Signature([.timestamp, .timestamp], .duration),
                Signature([.timestamp, .duration], .timestamp),
                Signature([.duration, .duration], .duration),
            ],
            .binary { left, right, _ throws(EvaluationError) in try subtract(left, right) }),
        StandardFunction(
            "_*_", numbers,
            .binary { left, right, _ throws(EvaluationError) in
                switch (left, right) {
                case (.int(let a), .int(let b)):
                    .int(try checked(a.multipliedReportingOverflow(by: b)))
                case (.uint(let a), .uint(let b)):
                    .uint(try checked(a.multipliedReportingOverflow(by: b)))
                case (.double(let a), .double(let b)): .double(a * b)
                default: nil
                }
            }),
        StandardFunction(
            "_/_", numbers,
            .binary { left, right, _ throws(EvaluationError) in
                switch (left, right) {
                case (.int(_), .int(0)), (.uint(_), .uint(0)): throw EvaluationError.divisionByZero
                case (.int(let a), .int(let b)):
                    .int(try checked(a.dividedReportingOverflow(by: b)))
                case (.uint(let a), .uint(let b)): .uint(a / b)
                case (.double(let a), .double(let b)): .double(a / b)
                default: nil
                }
            }),
        StandardFunction(
            "_%_", [numbers[0], numbers[1]],
            .binary { left, right, _ throws(EvaluationError) in
                switch (left, right) {
                case (.int(_), .int(0)), (.uint(_), .uint(0)): throw EvaluationError.divisionByZero
                case (.int(let a), .int(let b)):
                    // The least int by -1 overflows on the way to zero.
                    .int(b == -1 ? 0 : a % b)
                case (.uint(let a), .uint(let b)): .uint(a % b)
                default: nil
                }
            }),
        StandardFunction(
            "-_", [Signature([.int], .int), Signature([.double], .double)],
            .unary { value, _ throws(EvaluationError) in
                switch value {
                case .int(let value):
                    .int(try checked((0 as Int64).subtractingReportingOverflow(value)))
                case .double(let value): .double(-value)
                default: nil
                }
            }),
    ]

    static func checked<Integer>(
        _ result: (partialValue: Integer, overflow: Bool)
    ) throws(EvaluationError) -> Integer {
        guard !result.overflow else { throw .overflow }
        return result.partialValue
    }

    private static func add(
        _ left: Value, _ right: Value, _ meter: inout Meter
    ) throws(EvaluationError) -> Value? {
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try checked(a.addingReportingOverflow(b)))
        case (.uint(let a), .uint(let b)): return .uint(try checked(a.addingReportingOverflow(b)))
        case (.double(let a), .double(let b)): return .double(a + b)
        case (.string(let a), .string(let b)):
            try meter.charge(bytes: a.utf8.count + b.utf8.count)
            return .string(a + b)
        case (.bytes(let a), .bytes(let b)):
            try meter.charge(bytes: a.count + b.count)
            return .bytes(a + b)
        case (.list(let a), .list(let b)):
            try meter.charge(for: left)
            try meter.charge(for: right)
            return .list(a + b)
        case (.timestamp(let time), .duration(let duration)),
            (.duration(let duration), .timestamp(let time)):
            guard let sum = time.advanced(by: duration) else { throw .timeRange }
            return .timestamp(sum)
        case (.duration(let a), .duration(let b)):
            let (sum, overflow) = a.nanoseconds.addingReportingOverflow(b.nanoseconds)
            guard !overflow else { throw .timeRange }
            return .duration(.init(nanoseconds: sum))
        default: return nil
        }
    }

    private static func subtract(
        _ left: Value, _ right: Value
    ) throws(EvaluationError) -> Value? {
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try checked(a.subtractingReportingOverflow(b)))
        case (.uint(let a), .uint(let b)):
            return .uint(try checked(a.subtractingReportingOverflow(b)))
        case (.double(let a), .double(let b)): return .double(a - b)
        case (.timestamp(let a), .timestamp(let b)):
            guard let span = a.duration(since: b) else { throw .timeRange }
            return .duration(span)
        case (.timestamp(let time), .duration(let duration)):
            let (negated, overflow) = (0 as Int64).subtractingReportingOverflow(
                duration.nanoseconds)
            guard !overflow, let earlier = time.advanced(by: .init(nanoseconds: negated)) else {
                throw .timeRange
            }
            return .timestamp(earlier)
        case (.duration(let a), .duration(let b)):
            let (span, overflow) = a.nanoseconds.subtractingReportingOverflow(b.nanoseconds)
            guard !overflow else { throw .timeRange }
            return .duration(.init(nanoseconds: span))
        default: return nil
        }
    }

    /// What the checker knows of `<` and its like; ``CompareNode`` does the work.
    static let ordering: [StandardFunction] = {
        let numbers: [ValueType] = [.int, .uint, .double]
        let pairs =
            numbers.flatMap { left in numbers.map { [left, $0] } }
            + [.bool, .string, .bytes, .timestamp, .duration].map { [$0, $0] }
        let signatures = pairs.map { Signature($0, .bool) }
        return ["_<_", "_<=_", "_>_", "_>=_"].map { name in
            StandardFunction(
                name, signatures,
                .binary { left, right, meter throws(EvaluationError) in
                    .bool(try Comparison(name).holds(left, right, &meter, at: 0..<0))
                })
        }
    }()
}
