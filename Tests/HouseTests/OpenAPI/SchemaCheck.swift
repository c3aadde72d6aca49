// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// Whether a JSON value fits a schema: the part of JSON Schema that the description of the door uses.
///
/// Stricter than the standard in one point: a member that no schema describes is a fault, where the schema does
/// not say `"additionalProperties": true` or describe no member at all. So what an answer has is written down.
struct SchemaCheck {
    /// Where `$ref` points into.
    let document: JSON
    private static let known: Set<String> = [
        "$ref", "type", "enum", "anyOf", "properties", "required", "additionalProperties", "items",
        "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "format",
        "description",
    ]

    /// What does not fit, each with its place; empty where all does.
    func faults(of value: JSON, in schema: JSON, at place: String = "$") -> [String] {
        if let target = schema["$ref"]?.string {
            guard let found = document[reference: target] else { return ["\(place): no \(target)"] }
            return faults(of: value, in: found, at: place)
        }
        if case .array(let choices)? = schema["anyOf"] {
            let all = choices.map { faults(of: value, in: $0, at: place) }
            return all.contains([]) ? [] : ["\(place) fits none of: "] + all.joined()
        }
        var found = schema.keys.filter { !Self.known.contains($0) }.map {
            "\(place): this check does not know `\($0)`"
        }
        if let types = schema["type"] {
            let words = types.string.map { [$0] } ?? types.elements.compactMap(\.string)
            guard words.contains(where: value.isOf) else {
                return ["\(place) is not of \(words): \(value)"]
            }
        }
        if case .array(let words)? = schema["enum"], !words.contains(value) {
            found.append("\(place) is not one of the words: \(value)")
        }
        found += sizes(of: value, in: schema, at: place)
        switch value {
        case .object(let members): found += self.faults(of: members, in: schema, at: place)
        case .array(let elements):
            guard let items = schema["items"] else { break }
            for (index, element) in elements.enumerated() {
                found += self.faults(of: element, in: items, at: "\(place)[\(index)]")
            }
        default: break
        }
        return found
    }

    private func faults(of members: [JSON.Member], in schema: JSON, at place: String) -> [String] {
        var faults: [String] = []
        for name in schema["required"]?.elements.compactMap(\.string) ?? []
        where !members.contains(where: { $0.key == name }) {
            faults.append("\(place).\(name) is missing")
        }
        guard let properties = schema["properties"] else { return faults }
        for member in members {
            if let property = properties[member.key] {
                faults += self.faults(of: member.value, in: property, at: "\(place).\(member.key)")
            } else if schema["additionalProperties"] != true {
                faults.append("\(place).\(member.key) is not described")
            }
        }
        return faults
    }

    private func sizes(of value: JSON, in schema: JSON, at place: String) -> [String] {
        var faults: [String] = []
        func check(_ size: Double, _ least: String, _ most: String) {
            if let bound = schema[least]?.double, size < bound {
                faults.append("\(place): too small")
            }
            if let bound = schema[most]?.double, size > bound {
                faults.append("\(place): too large")
            }
        }
        switch value {
        case .integer(let number): check(Double(number), "minimum", "maximum")
        case .number(let number): check(number, "minimum", "maximum")
        case .array(let elements): check(Double(elements.count), "minItems", "maxItems")
        case .string(let text):
            check(Double(text.unicodeScalars.count), "minLength", "maxLength")
            if let pattern = schema["pattern"]?.string,
                text.range(of: pattern, options: .regularExpression) == nil
            {
                faults.append("\(place) has another form: \(text)")
            }
        default: break
        }
        return faults
    }
}

extension JSON {
    var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
    var keys: [String] { if case .object(let members) = self { members.map(\.key) } else { [] } }

    fileprivate var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// What `#/a/b` points to.
    subscript(reference target: String) -> JSON? {
        target.split(separator: "/").dropFirst().reduce(Optional(self)) { $0?[String($1)] }
    }

    fileprivate func isOf(_ type: String) -> Bool {
        switch self {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .integer: type == "integer" || type == "number"
        case .number(let value): type == "number" || type == "integer" && value.rounded() == value
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }
}
