// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A JSON Schema (draft 2020-12) of a workspace file, for editors: made of the list of keys that reading
/// obeys, so that what an editor offers is what is read.
///
/// It says less than `belay check`: what one key must be because of another is not in it.
public struct ConfigurationSchema {
    private let file: ConfigurationKey.File

    public init(of file: ConfigurationKey.File) {
        self.file = file
    }

    public var json: JSON {
        var members: [JSON.Member] = [
            .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
            .init("title", .string(file.rawValue)),
        ]
        if case .object(let mapping) = self.mapping(at: "") { members += mapping }
        return .object(members)
    }

    private func mapping(at path: String) -> JSON {
        let keys = ConfigurationKey.keys(under: path, of: file)
        var members: [JSON.Member] = [
            .init("type", "object"), .init("additionalProperties", false),
            .init("properties", .object(keys.map { .init($0.name, schema(of: $0)) })),
        ]
        let required = keys.filter(\.isRequired)
        if !required.isEmpty {
            members.append(.init("required", .array(required.map { .string($0.name) })))
        }
        return .object(members)
    }

    private func schema(of key: ConfigurationKey) -> JSON {
        var members: [JSON.Member] = [.init("description", .string(key.meaning))]
        if let form = key.form, case .object(let said) = schema(of: form, at: key.path) {
            members += said
        }
        return .object(members)
    }

    private func schema(of form: ConfigurationKey.Form, at path: String) -> JSON {
        switch form {
        case .text: return ["type": "string", "pattern": #"\S"#]
        case .pattern(let pattern): return ["type": "string", "pattern": .string(pattern)]
        case .flag: return ["type": "boolean"]
        case .number(let range):
            return [
                "type": "number", "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ]
        case .integer(let range):
            return [
                "type": "integer", "minimum": .integer(Int64(range.lowerBound)),
                "maximum": .integer(Int64(range.upperBound)),
            ]
        case .duration: return ["type": "string", "pattern": "^0*[1-9][0-9]*(ms|s|m|h|d)$"]
        case .choice(let words): return ["enum": .array(words.map(Self.scalar))]
        case .scalar: return ["type": ["string", "number", "boolean"]]
        case .list(let item):
            let item = schema(of: item, at: path)
            return ["anyOf": [item, ["type": "array", "items": item]]]
        case .spoken:
            let text = schema(of: .text, at: path)
            let texts: JSON = ["type": "object", "additionalProperties": text]
            // Under a word for a channel stand texts of its own.
            return [
                "anyOf": [
                    text,
                    ["type": "object", "additionalProperties": ["anyOf": [text, texts]]],
                ]
            ]
        case .mapping: return mapping(at: path)
        case .named: return named(mapping(at: path + ".*"))
        case .mappingOf(let words, let form):
            return [
                "type": "object", "propertyNames": ["enum": .array(words.map { .string($0) })],
                "additionalProperties": schema(of: form, at: path),
            ]
        case .names(let form): return named(schema(of: form, at: path))
        case .words(let words, let form):
            return [
                "type": "object",
                "propertyNames": ["enum": .array(words.map { .string($0) })],
                "additionalProperties": [
                    "anyOf": [schema(of: form, at: path), mapping(at: path + ".*")]
                ],
            ]
        case .mappings: return ["type": "array", "items": mapping(at: path + ".*")]
        case .either(let one, let other):
            return ["anyOf": [schema(of: one, at: path), schema(of: other, at: path)]]
        }
    }

    private func named(_ value: JSON) -> JSON {
        [
            "type": "object",
            "propertyNames": ["pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"],
            "additionalProperties": value,
        ]
    }

    /// `true` without quotes is a flag to a YAML reader, whatever it is to Belay.
    private static func scalar(_ word: String) -> JSON {
        word == "true" ? true : .string(word)
    }
}
