// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What people write who think in another language, and what they meant.
enum Slip {
    private static let words: [String: String] = [
        "and": "&&", "AND": "&&", "or": "||", "OR": "||", "not": "!", "NOT": "!", "is": "==",
        "eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">=", "IN": "in",
        "div": "/",
        "mod": "%",
    ]
    private static let constants: [String: String] = [
        "True": "true", "TRUE": "true", "yes": "true", "False": "false", "FALSE": "false",
        "no": "false", "None": "null", "nil": "null", "NULL": "null", "undefined": "null",
    ]
    private static let functions: Set<String> = [
        "contains", "startsWith", "endsWith", "matches",
    ]

    /// What to say when a token is in the way, given the token before it.
    static func message(for token: Token, after previous: Token?) -> String? {
        if case .identifier(let word) = previous?.kind, word == "not" || word == "NOT" {
            return "`\(word)` is written `!`"
        }
        guard case .identifier(let word) = token.kind else {
            if token.kind == .sign(.greater), previous?.kind == .sign(.less) {
                return "`<>` is written `!=`"
            }
            return nil
        }
        if let sign = words[word] { return "`\(word)` is written `\(sign)`" }
        if functions.contains(word) {
            return "`\(word)` is called on a string: write `text.\(word)('…')`"
        }
        return switch word {
        case "if": "`if` is written `condition ? value : other`"
        case "else", "then": "`\(word)` is written `condition ? value : other`"
        case "for": "`for` is written `list.all(item, …)` or `list.exists(item, …)`"
        case "let", "var": "`\(word)` is written `cel.bind(name, value, …)`"
        default: nil
        }
    }

    /// What to write instead of a name that is not declared.
    static func constant(for name: String) -> String? {
        constants[name].map { "`\(name)` is written `\($0)`" }
            ?? words[name].map { "`\(name)` is written `\($0)`" }
    }
}
