// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text that a simple pattern matches: letters, classes, groups with choices, and repetitions.
struct PatternSample {
    let text: String

    /// `nil` for a pattern that is more than that.
    init?(_ pattern: String) {
        var rest = Substring(pattern)
        guard let text = Self.choices(&rest, 0), rest.isEmpty else { return nil }
        self.text = text
    }

    /// The first of the choices between here and the end of the group.
    private static func choices(_ rest: inout Substring, _ depth: Int) -> String? {
        guard depth < 16, let first = sequence(&rest, depth) else { return nil }
        while rest.first == "|" {
            rest.removeFirst()
            guard sequence(&rest, depth) != nil else { return nil }
        }
        return first
    }

    private static func sequence(_ rest: inout Substring, _ depth: Int) -> String? {
        var text = ""
        while let next = rest.first, next != "|", next != ")" {
            guard let piece = piece(&rest, depth), let count = count(&rest) else { return nil }
            text += String(repeating: piece, count: count)
        }
        return text
    }

    private static func piece(_ rest: inout Substring, _ depth: Int) -> String? {
        let next = rest.removeFirst()
        switch next {
        case "(":
            if rest.hasPrefix("?:") { rest.removeFirst(2) }
            guard rest.first != "?", let inner = choices(&rest, depth + 1), rest.first == ")" else {
                return nil
            }
            rest.removeFirst()
            return inner
        case "[":
            // The first character of the class stands for all.
            guard let first = rest.first, first != "^", first != "\\", first != "]",
                let end = rest.firstIndex(of: "]")
            else { return nil }
            rest = rest[rest.index(after: end)...]
            return String(first)
        case "\\":
            guard let escaped = rest.popFirst() else { return nil }
            switch escaped {
            case "d": return "1"
            case "w": return "a"
            case "s": return " "
            default: return escaped.isLetter || escaped.isNumber ? nil : String(escaped)
            }
        case ".": return "a"
        case "^", "$", "*", "+", "?", "{", "]": return nil
        default: return String(next)
        }
    }

    /// How often the piece before is wanted.
    private static func count(_ rest: inout Substring) -> Int? {
        switch rest.first {
        case "*", "+", "?":
            rest.removeFirst()
            return 1
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let inside = rest[rest.index(after: rest.startIndex)..<end]
            rest = rest[rest.index(after: end)...]
            guard let least = inside.split(separator: ",").first.flatMap({ Int($0) }), least <= 64
            else { return nil }
            return least
        default: return 1
        }
    }
}
