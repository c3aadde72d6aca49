// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Vocabulary

extension Value {
    /// Reads a value that names its type: `{"int": "42"}`, `{"list": [{"string": "a"}]}`.
    init?(typed json: JSON) {
        guard case .object(let members) = json, members.count == 1,
            let value = Value(kind: members[0].key, members[0].value)
        else { return nil }
        self = value
    }

    private init?(kind: String, _ content: JSON) {
        switch (kind, content) {
        case ("null", _): self = .null
        case ("bool", .bool(let value)): self = .bool(value)
        case ("list", .array(let elements)):
            let values = elements.compactMap { Value(typed: $0) }
            guard values.count == elements.count else { return nil }
            self = .list(values)
        case ("map", .array(let entries)):
            let pairs = entries.compactMap { entry -> (Value, Value)? in
                guard case .array(let pair) = entry, pair.count == 2,
                    let key = Value(typed: pair[0]),
                    let value = Value(typed: pair[1])
                else { return nil }
                return (key, value)
            }
            guard pairs.count == entries.count else { return nil }
            self = .map(MapValue(pairs))
        case (let kind, .string(let text)):
            guard let value = Value(kind: kind, text: text) else { return nil }
            self = value
        default: return nil
        }
    }

    private init?(kind: String, text: String) {
        let value: Value? =
            switch kind {
            case "int": Int64(text).map(Value.int)
            case "uint": UInt64(text).map(Value.uint)
            case "double": Double(text).map(Value.double)
            case "string": .string(text)
            case "bytes": Value.bytes(base64: text)
            case "type": .type(text)
            case "duration": Value.Duration(text).map(Value.duration)
            case "timestamp": Value.Timestamp(text).map(Value.timestamp)
            default: nil
            }
        guard let value else { return nil }
        self = value
    }

    /// The language can decode base64 itself.
    private static func bytes(base64 text: String) -> Value? {
        let source = "base64.decode('\(text)')"
        let environment = Environment()
        // Losing the error is the intention: what is not base64 is no value.
        return try? Program(Expression(parsing: source), source: source, in: environment)
            .evaluate([])
    }
}
