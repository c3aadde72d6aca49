// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What a JSON value looks like, in the words of JSON Schema that OpenAPI 3.1 speaks.
struct Schema: Sendable {
    private(set) var json: JSON

    /// Any value at all.
    static let anything = Schema(json: [:])
    static let text = Schema(json: ["type": "string"])
    static let flag = Schema(json: ["type": "boolean"])
    static let number = Schema(json: ["type": "number"])
    static let integer = Schema(json: ["type": "integer"])
    static let count = Schema(json: ["type": "integer", "minimum": 0])
    static let score = Schema(json: ["type": "number", "minimum": 0, "maximum": 1])
    static let moment = Schema(json: ["type": "string", "format": "date-time"])
    static let digest = Schema(json: ["type": "string", "pattern": "^sha256:[0-9a-f]{64}$"])
    static let agent = Schema(json: ["type": "string", "pattern": "^[^/]+/[^/]+$"])
    static let decisionID = Schema(json: ["type": "string", "pattern": "^dec_"])
    static let texts = list(text)
    /// An object with members that nobody describes here.
    static let members = Schema(json: ["type": "object"])

    /// One of these words.
    static func word(_ words: [String]) -> Schema {
        Schema(json: ["type": "string", "enum": .array(words.map { .string($0) })])
    }

    /// The words of an enumeration: what is new in it is described without further doing.
    static func word<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> Schema
    where Words.RawValue == String {
        word(Words.allCases.map(\.rawValue))
    }

    static func list(_ element: Schema) -> Schema {
        Schema(json: ["type": "array", "items": element.json])
    }

    static func either(_ schemas: Schema...) -> Schema {
        Schema(json: ["anyOf": .array(schemas.map(\.json))])
    }

    /// What is described under this name for all routes: see ``OpenAPI/schemas``.
    static func named(_ name: String) -> Schema {
        Schema(json: ["$ref": .string("#/components/schemas/" + name)])
    }

    /// An object. What it may have besides is said by ``open``.
    static func object(
        _ required: KeyValuePairs<String, Schema>, optional: KeyValuePairs<String, Schema> = [:]
    ) -> Schema {
        var members: JSON = ["type": "object"]
        members["properties"] = .object(
            (Array(required) + Array(optional)).map { .init($0.key, $0.value.json) })
        if !required.isEmpty {
            members["required"] = .array(required.map { .string($0.key) })
        }
        return Schema(json: members)
    }

    /// The members of one object and those of another.
    func with(
        _ required: KeyValuePairs<String, Schema>, optional: KeyValuePairs<String, Schema> = [:]
    ) -> Schema {
        let more = Schema.object(required, optional: optional).json
        var merged = json
        if case .object(let own)? = json["properties"], case .object(let new)? = more["properties"]
        {
            merged["properties"] = .object(own + new)
        }
        if case .array(let new)? = more["required"] {
            var required = new
            if case .array(let own)? = json["required"] { required = own + new }
            merged["required"] = .array(required)
        }
        return Schema(json: merged)
    }

    /// An object that may have members which are not described: they are passed on.
    var open: Schema { adding("additionalProperties", true) }

    /// The same, or `null`.
    var orNull: Schema {
        guard case .string? = json["type"], json["enum"] == nil, let type = json["type"] else {
            return .either(self, Schema(json: ["type": "null"]))
        }
        return adding("type", [type, "null"])
    }

    func described(_ text: String) -> Schema { adding("description", .string(text)) }
    func of(_ sizes: ClosedRange<Int>) -> Schema {
        let isList = json["type"] == "array"
        return adding(isList ? "minItems" : "minLength", .integer(Int64(sizes.lowerBound)))
            .adding(isList ? "maxItems" : "maxLength", .integer(Int64(sizes.upperBound)))
    }
    func within(_ bounds: ClosedRange<Int>) -> Schema {
        adding("minimum", .integer(Int64(bounds.lowerBound)))
            .adding("maximum", .integer(Int64(bounds.upperBound)))
    }

    private func adding(_ key: String, _ value: JSON) -> Schema {
        var schema = self
        schema.json[key] = value
        return schema
    }
}
