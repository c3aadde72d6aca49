// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    static let conversions: [StandardFunction] = [
        conversion("bool", to: .bool, from: [.bool, .string]) { value, _ throws(EvaluationError) in
            switch value {
            case .bool: value
            case .string("1"), .string("t"), .string("T"), .string("true"), .string("TRUE"),
                .string("True"):
                true
            case .string("0"), .string("f"), .string("F"), .string("false"), .string("FALSE"),
                .string("False"):
                false
            case .string: throw unreadable("bool")
            default: nil
            }
        },
        conversion("int", to: .int, from: [.int, .uint, .double, .string, .timestamp]) {
            value, meter throws(EvaluationError) in try int(value, &meter)
        },
        conversion("uint", to: .uint, from: [.uint, .int, .double, .string]) {
            value, meter throws(EvaluationError) in
            try uint(value, &meter)
        },
        conversion("double", to: .double, from: [.double, .int, .uint, .string]) {
            value, meter throws(EvaluationError) in
            switch value {
            case .double: return value
            case .int(let value): return .double(Double(value))
            case .uint(let value): return .double(Double(value))
            case .string(let text):
                try meter.charge(bytes: text.utf8.count)
                guard let double = Double(text) else { throw unreadable("double") }
                return .double(double)
            default: return nil
            }
        },
        conversion(
            "string", to: .string,
            from: [.string, .bool, .int, .uint, .double, .bytes, .timestamp, .duration]
        ) { value, meter throws(EvaluationError) in
            switch value {
            case .string: return value
            case .bool(let value): return .string(value ? "true" : "false")
            case .int(let value): return .string(String(value))
            case .uint(let value): return .string(String(value))
            case .double(let value): return .string(value.text)
            case .timestamp(let value): return .string(value.description)
            case .duration(let value): return .string(value.description)
            case .bytes(let bytes):
                try meter.charge(bytes: bytes.count)
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw EvaluationError("the bytes are no UTF-8")
                }
                return .string(text)
            default: return nil
            }
        },
        conversion("bytes", to: .bytes, from: [.bytes, .string]) {
            value, meter throws(EvaluationError) in
            switch value {
            case .bytes: return value
            case .string(let text):
                try meter.charge(bytes: text.utf8.count)
                return .bytes(Array(text.utf8))
            default: return nil
            }
        },
        conversion("timestamp", to: .timestamp, from: [.timestamp, .string, .int]) {
            value, meter throws(EvaluationError) in
            switch value {
            case .timestamp: return value
            case .string(let text):
                try meter.charge(bytes: text.utf8.count)
                guard let time = Value.Timestamp(text) else { throw unreadable("timestamp") }
                return .timestamp(time)
            case .int(let seconds):
                guard let time = Value.Timestamp(seconds: seconds) else { throw .timeRange }
                return .timestamp(time)
            default: return nil
            }
        },
        conversion("duration", to: .duration, from: [.duration, .string]) {
            value, meter throws(EvaluationError) in
            switch value {
            case .duration: return value
            case .string(let text):
                try meter.charge(bytes: text.utf8.count)
                guard let span = Value.Duration(text) else { throw unreadable("duration") }
                return .duration(span)
            default: return nil
            }
        },
        StandardFunction(
            "dyn", [Signature([.parameter("A")], .dyn)],
            .unary { value, _ throws(EvaluationError) in value }),
        StandardFunction(
            "type", [Signature([.parameter("A")], .type)],
            .unary { value, _ throws(EvaluationError) in .type(value.typeName) }),
    ]

    private static func conversion(
        _ name: String, to result: ValueType, from sources: [ValueType],
        _ body: @escaping @Sendable (Value, inout Meter) throws(EvaluationError) -> Value?
    ) -> StandardFunction {
        StandardFunction(name, sources.map { Signature([$0], result) }, .unary(body))
    }

    private static func unreadable(_ type: String) -> EvaluationError {
        EvaluationError("the string is no \(type)")
    }

    private static func int(_ value: Value, _ meter: inout Meter) throws(EvaluationError) -> Value?
    {
        switch value {
        case .int: return value
        case .uint(let value):
            guard let int = Int64(exactly: value) else { throw .overflow }
            return .int(int)
        case .double(let value):
            // A double of 2^63 may stand for the greatest int or the one after: both are refused.
            guard value > -0x1p63, value < 0x1p63 else { throw .overflow }
            return .int(Int64(value))
        case .string(let text):
            try meter.charge(bytes: text.utf8.count)
            guard let int = Int64(text) else { throw unreadable("int") }
            return .int(int)
        case .timestamp(let time): return .int(time.seconds)
        default: return nil
        }
    }

    private static func uint(
        _ value: Value, _ meter: inout Meter
    ) throws(EvaluationError) -> Value? {
        switch value {
        case .uint: return value
        case .int(let value):
            guard let uint = UInt64(exactly: value) else { throw .overflow }
            return .uint(uint)
        case .double(let value):
            guard value >= 0, value < 0x1p64 else { throw .overflow }
            return .uint(UInt64(value))
        case .string(let text):
            try meter.charge(bytes: text.utf8.count)
            guard let uint = UInt64(text) else { throw unreadable("uint") }
            return .uint(uint)
        default: return nil
        }
    }
}
