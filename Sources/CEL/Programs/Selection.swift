// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How fields and elements are read.
enum Selection {
    static func select(
        _ field: Path.Field, of value: Value, at range: Range<Int>
    ) throws(EvaluationError) -> Value {
        switch value {
        case .map(let map):
            guard let found = map.storage.value(of: field) else {
                throw noSuchKey(.string(field.name), at: range)
            }
            return found
        case .optional: return try selectOptionally(field, of: value, at: range)
        default: throw noFields(value, field.name, at: range)
        }
    }

    /// `value.?field`
    static func selectOptionally(
        _ field: Path.Field, of value: Value, at range: Range<Int>
    ) throws(EvaluationError) -> Value {
        switch value {
        case .map(let map): return .optional(map.storage.value(of: field))
        case .optional(nil): return value
        case .optional(let wrapped?):
            let found = try selectOptionally(field, of: wrapped, at: range)
            return found
        default: throw noFields(value, field.name, at: range)
        }
    }

    /// `has(value.field)`
    static func has(
        _ field: Path.Field, of value: Value, at range: Range<Int>
    ) throws(EvaluationError) -> Bool {
        switch value {
        case .map(let map): return map.storage.position(of: field) != nil
        case .optional(nil): return false
        case .optional(let wrapped?): return try has(field, of: wrapped, at: range)
        default: throw noFields(value, field.name, at: range)
        }
    }

    /// `value[key]`
    static func index(
        _ value: Value, _ key: Value, at range: Range<Int>
    ) throws(EvaluationError) -> Value {
        switch value {
        case .list(let list):
            let position = try position(key, at: range)
            guard let position, list.indices.contains(position) else {
                throw EvaluationError(
                    "there is no element \(describe(key)): the list has \(list.count)", at: range)
            }
            return list[position]
        case .map(let map):
            guard let found = map[key] else { throw noSuchKey(key, at: range) }
            return found
        case .optional: return try indexOptionally(value, key, at: range)
        default:
            throw EvaluationError(
                "`[…]` looks into a list or map, not \(value.typeName)", at: range)
        }
    }

    /// `value[?key]`
    static func indexOptionally(
        _ value: Value, _ key: Value, at range: Range<Int>
    ) throws(EvaluationError) -> Value {
        switch value {
        case .list(let list):
            guard let position = try position(key, at: range), list.indices.contains(position)
            else {
                return .optional(nil)
            }
            return .optional(list[position])
        case .map(let map): return .optional(map[key])
        case .optional(nil): return value
        case .optional(let wrapped?): return try indexOptionally(wrapped, key, at: range)
        default:
            throw EvaluationError(
                "`[…]` looks into a list or map, not \(value.typeName)", at: range)
        }
    }

    /// The position that a key means in a list; nil when no list is so long.
    private static func position(
        _ key: Value, at range: Range<Int>
    ) throws(EvaluationError) -> Int? {
        switch key {
        case .int(let value): return Int(exactly: value)
        case .uint(let value): return Int(exactly: value)
        case .double(let value):
            if let position = Int(exactly: value) { return position }
            fallthrough
        default:
            throw EvaluationError("a list is looked into by a whole number", at: range)
        }
    }

    static func noSuchKey(_ key: Value, at range: Range<Int>) -> EvaluationError {
        EvaluationError("there is no `\(describe(key))`: ask with `has(…)` first", at: range)
    }

    static func noFields(_ value: Value, _ field: String, at range: Range<Int>) -> EvaluationError {
        EvaluationError("`\(field)` is a field of a map, and this is \(value.typeName)", at: range)
    }

    /// A key in a message, when it is short and says something.
    private static func describe(_ key: Value) -> String {
        switch key {
        case .string(let text): text.count <= 64 ? text : "such key"
        case .int(let value): "\(value)"
        case .uint(let value): "\(value)"
        case .double(let value): "\(value)"
        case .bool(let value): "\(value)"
        default: "such \(key.typeName)"
        }
    }
}
