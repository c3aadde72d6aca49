// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is known of a value before there is one.
public indirect enum ValueType: Sendable, Hashable {
    case null
    case bool
    case int
    case uint
    case double
    case string
    case bytes
    case list(ValueType)
    case map(ValueType, ValueType)
    case duration
    case timestamp
    case type
    /// Any type; what it really is shows when the expression is evaluated.
    case dyn
    case optional(ValueType)
    /// A value of the type, or null.
    case nullable(ValueType)
    /// A map with known fields, and its name in messages. Selecting another field does not compile.
    case record(String, [String: ValueType])
    /// A type that the call decides: in `list(A)`, `A`.
    case parameter(String)
}

extension ValueType: CustomStringConvertible {
    /// The type as an author would write it.
    public var description: String {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .duration: "duration"
        case .timestamp: "timestamp"
        case .type: "type"
        case .dyn: "dyn"
        case .optional(let wrapped): "optional(\(wrapped))"
        case .nullable(let wrapped): "\(wrapped) or null"
        case .record(let name, _): name
        case .parameter(let name): name.hasPrefix("?") ? "dyn" : name
        }
    }
}

extension ValueType {
    /// Whether a value may be passed where the type is asked for. Elements are not looked at: what
    /// a list holds shows when it is used.
    func accepts(_ value: Value) -> Bool {
        switch (self, value) {
        case (.dyn, _), (.parameter, _): true
        case (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
            (.string, .string), (.bytes, .bytes), (.list, .list), (.map, .map), (.record, .map),
            (.duration, .duration), (.timestamp, .timestamp), (.type, .type),
            (.optional, .optional):
            true
        case (.nullable, .null): true
        case (.nullable(let wrapped), _): wrapped.accepts(value)
        default: false
        }
    }
}
