// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// A generated result of a tool with values in its strings, each character written as JSON lets one write it.
struct PlantedJSON {
    private(set) var text = ""
    /// The same as a value; a planted number as the text that its token stands for.
    private(set) var json: JSON = .null
    /// The values in it, without escapes.
    let values: [String]
    private var random: Seeded

    init(seed: UInt64) {
        random = Seeded(seed)
        let number = random.digits(5)
        values = [
            "zo\u{EB}.\(number)@example.com", "O\"Neill\\\(number)", "Ann\n\(number)\tLee",
            "\u{1F469}\(number)\u{1F469}", "</script>\(number)",
            "\(number)\", \"admin\": \"yes", "{\"\(number)", "3\(number)41",
        ]
        (text, json) = value(depth: 0)
    }

    private mutating func value(depth: Int) -> (String, JSON) {
        switch Int.random(in: 0..<(depth < 3 ? 9 : 6), using: &random) {
        case 0...3 where depth > 0: return string(depth)
        case 4 where depth > 0:
            let number = random.pick([values[7], "1.50e2", "-0", "12"])
            // Not the closest double: what is planted becomes a string.
            let isPlanted = number == values[7]
            return (
                number,
                isPlanted
                    ? .string(number) : (try? JSON(parsing: Array(number.utf8))) ?? .null
            )
        case 5 where depth > 0: return random.pick([("true", true), ("null", .null)])
        case 6:
            let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                value(depth: depth + 1)
            }
            return (
                "[" + gap() + items.map(\.0).joined(separator: "," + gap()) + "]",
                .array(items.map(\.1))
            )
        default:
            var members: [String] = []
            var object: [JSON.Member] = []
            for name in ["phone", "n\u{E4}me", "a\nb", "x"].prefix(
                Int.random(in: 0...4, using: &random))
            {
                let (text, json) = value(depth: depth + 1)
                members.append(literal(name) + gap() + ":" + gap() + text)
                object.append(JSON.Member(name, json))
            }
            return ("{" + members.joined(separator: "," + gap()) + gap() + "}", .object(object))
        }
    }

    private mutating func gap() -> String { random.pick(["", "", " ", "\n\t"]) }

    private mutating func string(_ depth: Int) -> (String, JSON) {
        if depth < 3, Int.random(in: 0..<6, using: &random) == 0 {
            let (inner, json) = value(depth: 2)
            if "{[".contains(inner.first ?? " ") { return (literal(inner), json) }
        }
        let text = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            random.pick(values.prefix(7) + ["call ", "\n", "\u{E9}", "\\n", "\"", "/", "\u{7F}"])
        }.joined(separator: random.pick(["", " "]))
        return (literal(text), .string(text))
    }

    private mutating func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            let isBare = scalar.value >= 0x20 && scalar != "\"" && scalar != "\\"
            switch Int.random(in: 0..<6, using: &random) {
            case 0:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: unit % 2 == 0)
                    literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            case 1 where scalar == "/": literal += "\\/"
            default:
                if isBare {
                    literal.unicodeScalars.append(scalar)
                } else {
                    let quoted = JSON.quoted(String(scalar)).dropFirst().dropLast()
                    literal += String(decoding: quoted, as: UTF8.self)
                }
            }
        }
        return literal + "\""
    }
}

extension JSON {
    /// With JSON in strings read as JSON.
    var unfolded: JSON {
        switch self {
        case .string(let text):
            guard let first = text.first, "{[".contains(first),
                let inner = try? JSON(parsing: Array(text.utf8))
            else { return self }
            return inner.unfolded
        case .array(let items): return .array(items.map(\.unfolded))
        case .object(let members):
            return .object(members.map { Member($0.key, $0.value.unfolded) })
        default: return self
        }
    }

    /// Every text in it.
    var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .array(let items): items.flatMap(\.texts)
        case .object(let members): members.flatMap { [$0.key] + $0.value.texts }
        default: []
        }
    }
}
