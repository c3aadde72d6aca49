// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What an expression works with and what it comes to.
///
/// `==` is the equality of the language: numbers of different kinds are equal when they are the
/// same number (`1 == 1.0`), strings when their code points are the same, NaN equals nothing.
/// Where the kind matters as well, use ``isIdentical(to:)``.
public enum Value: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    case string(String)
    case bytes([UInt8])
    case list([Value])
    case map(MapValue)
    /// A type by its name in the language: `int`, `list`, `google.protobuf.Duration`.
    case type(String)
    case duration(Duration)
    case timestamp(Timestamp)
    indirect case optional(Value?)
}

extension Value {
    /// The name `type(value)` gives in the language.
    public var typeName: String {
        switch self {
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .list: "list"
        case .map: "map"
        case .type: "type"
        case .duration: "google.protobuf.Duration"
        case .timestamp: "google.protobuf.Timestamp"
        case .optional: "optional_type"
        }
    }

    /// Whether the value holds other values.
    var isContainer: Bool {
        switch self {
        case .list, .map, .optional: true
        default: false
        }
    }

    /// Whether the value may be a key of a map.
    var isKey: Bool {
        switch self {
        case .bool, .int, .uint, .string: true
        default: false
        }
    }

    /// Whether the value is what its type has when nothing was said: `0`, `''`, `[]`, `null`.
    var isZero: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .int(let value): value == 0
        case .uint(let value): value == 0
        case .double(let value): value == 0
        case .string(let value): value.isEmpty
        case .bytes(let value): value.isEmpty
        case .list(let value): value.isEmpty
        case .map(let value): value.isEmpty
        case .type: false
        case .duration(let value): value.nanoseconds == 0
        case .timestamp(let value): value == Timestamp.epoch
        case .optional(let value): value == nil
        }
    }
}

// There is no literal `nil`: where a value may be missing, it would be mistaken for `null`.
extension Value: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: Value...) { self = .list(elements) }
    public init(dictionaryLiteral elements: (Value, Value)...) { self = .map(MapValue(elements)) }
}
