// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension StandardFunction {
    /// What makes strings of strings. Positions count code points.
    static let texts: [StandardFunction] = [
        StandardFunction("size", sizes, .unary(size)),
        StandardFunction("size", isMember: true, sizes, .unary(size)),
        member("charAt", [.string, .int], .string) { values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0], case .int(let index) = values[1] else {
                return nil
            }
            let scalars = try scalars(text, &meter)
            guard index >= 0, index <= scalars.count else { throw outOfRange(index) }
            return .string(index == scalars.count ? "" : String(scalars[Int(index)]))
        },
        member("substring", [.string, .int], or: [.string, .int, .int], .string) {
            values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0], case .int(let start) = values[1] else {
                return nil
            }
            let scalars = try scalars(text, &meter)
            var end = Int64(scalars.count)
            if values.count == 3 {
                guard case .int(let given) = values[2] else { return nil }
                end = given
            }
            guard start >= 0, start <= scalars.count else { throw outOfRange(start) }
            guard end >= start, end <= scalars.count else { throw outOfRange(end) }
            return .string(joined(scalars[Int(start)..<Int(end)]))
        },
        member(
            "replace", [.string, .string, .string], or: [.string, .string, .string, .int], .string
        ) {
            values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0], case .string(let old) = values[1],
                case .string(let new) = values[2]
            else { return nil }
            var limit = Int64.max
            if values.count == 4 {
                guard case .int(let given) = values[3] else { return nil }
                limit = given < 0 ? .max : given
            }
            return .string(try replace(text, old, new, limit, &meter))
        },
        member("split", [.string, .string], or: [.string, .string, .int], .list(.string)) {
            values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0], case .string(let separator) = values[1] else {
                return nil
            }
            var limit = Int64.max
            if values.count == 3 {
                guard case .int(let given) = values[2] else { return nil }
                limit = given < 0 ? .max : given
            }
            return .list(try split(text, separator, limit, &meter))
        },
        member("join", [.list(.string)], or: [.list(.string), .string], .string) {
            values, meter throws(EvaluationError) in
            guard case .list(let list) = values[0] else { return nil }
            var separator = ""
            if values.count == 2 {
                guard case .string(let given) = values[1] else { return nil }
                separator = given
            }
            var text = ""
            for (index, element) in list.enumerated() {
                guard case .string(let part) = element else { return nil }
                try meter.charge(bytes: part.utf8.count + separator.utf8.count)
                text += index == 0 ? part : separator + part
            }
            return .string(text)
        },
        mapping("lowerAscii") { $0.isASCII ? $0.properties.lowercaseMapping : String($0) },
        mapping("upperAscii") { $0.isASCII ? $0.properties.uppercaseMapping : String($0) },
        member("trim", [.string], .string) { values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0] else { return nil }
            let scalars = try scalars(text, &meter)
            guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
                let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
            else { return "" }
            return .string(joined(scalars[first...last]))
        },
        member("reverse", [.string], .string) { values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0] else { return nil }
            return .string(joined(try scalars(text, &meter).reversed()))
        },
        StandardFunction(
            "strings.quote", [Signature([.string], .string)],
            .unary { value, meter throws(EvaluationError) in
                guard case .string(let text) = value else { return nil }
                try meter.charge(bytes: text.utf8.count * 2)
                return .string(text.quoted)
            }),
        member("format", [.string, .list(.dyn)], .string) { values, meter throws(EvaluationError) in
            guard case .string(let template) = values[0], case .list(let list) = values[1] else {
                return nil
            }
            return .string(try TextFormat.text(template, list, &meter))
        },
    ]

    private static let sizes = [
        Signature([.string], .int), Signature([.bytes], .int),
        Signature([.list(.parameter("A"))], .int),
        Signature([.map(.parameter("A"), .parameter("B"))], .int),
    ]

    private static let size: @Sendable (Value, inout Meter) throws(EvaluationError) -> Value? = {
        value, meter throws(EvaluationError) in
        switch value {
        case .string(let text):
            try meter.charge(bytes: text.utf8.count)
            return .int(Int64(text.unicodeScalars.count))
        case .bytes(let bytes): return .int(Int64(bytes.count))
        case .list(let list): return .int(Int64(list.count))
        case .map(let map): return .int(Int64(map.count))
        default: return nil
        }
    }

    static func member(
        _ name: String, _ parameters: [ValueType], or more: [ValueType]? = nil, _ result: ValueType,
        _ body: @escaping @Sendable ([Value], inout Meter) throws(EvaluationError) -> Value?
    ) -> StandardFunction {
        let signatures = [parameters] + (more.map { [$0] } ?? [])
        let counts = signatures.map(\.count)
        return StandardFunction(
            name, isMember: true, signatures.map { Signature($0, result) },
            .variadic { values, meter throws(EvaluationError) in
                guard counts.contains(values.count) else { return nil }
                return try body(values, &meter)
            })
    }

    private static func mapping(
        _ name: String, _ transform: @escaping @Sendable (Unicode.Scalar) -> String
    ) -> StandardFunction {
        member(name, [.string], .string) { values, meter throws(EvaluationError) in
            guard case .string(let text) = values[0] else { return nil }
            try meter.charge(bytes: text.utf8.count)
            return .string(text.unicodeScalars.reduce(into: "") { $0 += transform($1) })
        }
    }

    static func scalars(
        _ text: String, _ meter: inout Meter
    ) throws(EvaluationError) -> [Unicode.Scalar] {
        try meter.charge(bytes: text.utf8.count * 4)
        return Array(text.unicodeScalars)
    }

    static func joined(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func outOfRange(_ index: Int64) -> EvaluationError {
        EvaluationError("position \(index) is out of range")
    }
}

extension String {
    /// The string as it would be written in an expression.
    var quoted: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{7}": result += "\\a"
            case "\u{8}": result += "\\b"
            case "\u{c}": result += "\\f"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{b}": result += "\\v"
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
