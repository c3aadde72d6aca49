// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Fills values into a template: `'%s owes %.2f'.format([name, amount])`.
enum TextFormat {
    private static let precisionLimit = 1000

    static func text(
        _ template: String, _ values: [Value], _ meter: inout Meter
    ) throws(EvaluationError) -> String {
        try meter.charge(bytes: template.utf8.count * 4)
        var scalars = template.unicodeScalars[...]
        var result = ""
        var index = 0
        while let scalar = scalars.popFirst() {
            guard scalar == "%" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if scalars.first == "%" {
                scalars.removeFirst()
                result += "%"
                continue
            }
            let precision = try precision(&scalars)
            guard let clause = scalars.popFirst() else {
                throw EvaluationError("the template ends after `%`: write `%%` for a per cent sign")
            }
            guard index < values.count else {
                throw EvaluationError(
                    "the template has more places than the \(values.count) values that are given")
            }
            let part = try part(clause, precision, values[index], &meter)
            try meter.charge(bytes: part.utf8.count)
            result += part
            index += 1
        }
        return result
    }

    private static func precision(
        _ scalars: inout Substring.UnicodeScalarView
    ) throws(EvaluationError) -> Int? {
        guard scalars.first == "." else { return nil }
        scalars.removeFirst()
        var digits = ""
        while let digit = scalars.first, ("0"..."9").contains(digit) {
            digits.unicodeScalars.append(digit)
            scalars.removeFirst()
        }
        guard let precision = Int(digits), precision <= precisionLimit else {
            throw EvaluationError("a precision is a number up to \(precisionLimit)")
        }
        return precision
    }

    private static func part(
        _ clause: Unicode.Scalar, _ precision: Int?, _ value: Value, _ meter: inout Meter
    ) throws(EvaluationError) -> String {
        let part: String? =
            switch clause {
            case "s": try plain(value, &meter)
            case "d": decimal(value)
            case "f": fixed(value, "f", precision)
            case "e": fixed(value, "e", precision)
            case "b": binary(value)
            case "o": radix(value, 8)
            case "x": hexadecimal(value)
            case "X": hexadecimal(value)?.uppercased()
            default:
                throw EvaluationError(
                    "`%\(clause)` is no place: there are `%s`, `%d`, `%f`, `%e`, `%b`, `%o`, `%x`, `%X`"
                )
            }
        guard let part else {
            throw EvaluationError("`%\(clause)` does not take \(value.typeName)")
        }
        return part
    }

    /// `%s`: any value, containers with what they hold.
    private static func plain(_ value: Value, _ meter: inout Meter) throws(EvaluationError)
        -> String?
    {
        try meter.charge(1)
        switch value {
        case .null: return "null"
        case .bool(let value): return value ? "true" : "false"
        case .int(let value): return String(value)
        case .uint(let value): return String(value)
        case .double(let value): return value.plainText
        case .string(let text):
            try meter.charge(bytes: text.utf8.count)
            return text
        case .bytes(let bytes):
            try meter.charge(bytes: bytes.count)
            return String(decoding: bytes, as: UTF8.self)
        case .duration(let value): return value.description
        case .timestamp(let value): return value.description
        case .type(let name): return name
        case .list(let list):
            var parts: [String] = []
            for element in list {
                guard let part = try plain(element, &meter) else { return nil }
                parts.append(part)
            }
            return "[" + parts.joined(separator: ", ") + "]"
        case .map(let map):
            var parts: [(key: String, text: String)] = []
            for entry in map {
                guard let key = try plain(entry.key, &meter),
                    let text = try plain(entry.value, &meter)
                else { return nil }
                parts.append((key, "\(key): \(text)"))
            }
            parts.sort { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
            return "{" + parts.map(\.text).joined(separator: ", ") + "}"
        case .optional: return nil
        }
    }

    private static func decimal(_ value: Value) -> String? {
        switch value {
        case .int(let value): String(value)
        case .uint(let value): String(value)
        case .double(let value): value.plainText
        default: nil
        }
    }

    /// `%f` and `%e`, rounded as C does.
    private static func fixed(_ value: Value, _ clause: String, _ precision: Int?) -> String? {
        let double: Double
        switch value {
        case .double(let value): double = value
        case .int(let value): double = Double(value)
        case .uint(let value): double = Double(value)
        default: return nil
        }
        guard double.isFinite else { return double.text }
        return String(format: "%.\(precision ?? 6)\(clause)", double)
    }

    private static func radix(_ value: Value, _ radix: Int) -> String? {
        switch value {
        case .int(let value): String(value, radix: radix)
        case .uint(let value): String(value, radix: radix)
        default: nil
        }
    }

    private static func binary(_ value: Value) -> String? {
        if case .bool(let value) = value { return value ? "1" : "0" }
        return radix(value, 2)
    }

    private static func hexadecimal(_ value: Value) -> String? {
        switch value {
        case .string(let text): hexadecimal(Array(text.utf8))
        case .bytes(let bytes): hexadecimal(bytes)
        default: radix(value, 16)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
