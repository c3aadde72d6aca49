// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Parser {
    private static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let",
        "loop",
        "package", "namespace", "return", "var", "void", "while", "in",
    ]

    /// A primary expression and what is selected from it, called on it and looked up in it.
    mutating func member() throws(CompileError) -> Expression {
        let start = token.range.lowerBound
        var operand = try primary()
        while true {
            if take(.dot) {
                operand = try selection(from: operand, start: start)
            } else if token.kind == .sign(.leftBracket) {
                advance()
                let isOptional = take(.question)
                let index = try expression()
                try expect(.rightBracket, "of the index")
                operand = try call(isOptional ? "_[?_]" : "_[_]", [operand, index], from: start)
            } else if token.kind == .sign(.leftBrace), let name = operand.qualifiedName {
                throw CompileError(
                    "`\(name){…}` makes a message, and there are none here: write a map, "
                        + "`{'field': value}`", at: operand.range)
            } else {
                return operand
            }
        }
    }

    private mutating func selection(
        from operand: Expression, start: Int
    ) throws(CompileError) -> Expression {
        let isOptional = take(.question)
        let name: String
        switch token.kind {
        case .identifier(let word) where !["in", "true", "false", "null"].contains(word):
            name = word
        case .quotedIdentifier(let word): name = word
        default:
            throw CompileError(
                "\(described(token)) where a field or function is expected after `.`",
                at: token.range)
        }
        let isQuoted = token.kind == .quotedIdentifier(name)
        advance()
        if isOptional {
            let field = Expression(.literal(.string(name)), at: end - name.utf8.count..<end)
            return try call("_?._", [operand, field], from: start)
        }
        guard !isQuoted, take(.leftParenthesis) else {
            return try node(.select(operand: operand, field: name, isTest: false), from: start)
        }
        let arguments = try arguments()
        if expandsMacros, let macro = try receiverMacro(name, on: operand, arguments, from: start) {
            return macro
        }
        return try node(
            .call(function: name, target: operand, arguments: arguments), from: start)
    }

    /// The arguments of a call, after its parenthesis.
    private mutating func arguments() throws(CompileError) -> [Expression] {
        var arguments: [Expression] = []
        if take(.rightParenthesis) { return arguments }
        repeat { arguments.append(try expression()) } while take(.comma)
        try expect(.rightParenthesis, "of the call")
        return arguments
    }

    private mutating func primary() throws(CompileError) -> Expression {
        let start = token.range.lowerBound
        switch token.kind {
        case .sign(.leftParenthesis):
            advance()
            let inner = try expression()
            try expect(.rightParenthesis, "of the group")
            return inner
        case .sign(.leftBracket):
            advance()
            return try list(from: start)
        case .sign(.leftBrace):
            advance()
            return try map(from: start)
        case .sign(.dot):
            advance()
            guard case .identifier(let name) = token.kind else { break }
            return try self.name(".\(name)", word: name, from: start)
        case .identifier(let name): return try self.name(name, word: name, from: start)
        case .sign(.minus) where tokenAhead(1).isNumber:
            advance()
            return try literal(isNegative: true, from: start)
        case .int, .uint, .double, .string, .bytes:
            return try literal(isNegative: false, from: start)
        default: break
        }
        if let slip = Slip.message(for: token, after: previous) {
            throw CompileError(slip, at: token.range)
        }
        throw CompileError("\(described(token)) where a value is expected", at: token.range)
    }

    private mutating func name(
        _ name: String, word: String, from start: Int
    ) throws(CompileError) -> Expression {
        let constants: [String: Value] = ["true": true, "false": false, "null": .null]
        if let constant = constants[name] {
            advance()
            return try node(.literal(constant), from: start)
        }
        guard !Parser.reserved.contains(word) else {
            throw CompileError(
                Slip.message(for: token, after: nil)
                    ?? "`\(word)` is a reserved word: use another name", at: token.range)
        }
        advance()
        guard take(.leftParenthesis) else { return try node(.identifier(name), from: start) }
        let arguments = try arguments()
        if expandsMacros, let macro = try macro(name, arguments, from: start) { return macro }
        return try node(.call(function: name, target: nil, arguments: arguments), from: start)
    }

    private mutating func literal(
        isNegative: Bool, from start: Int
    ) throws(CompileError) -> Expression {
        let number = token
        advance()
        let value: Value
        switch number.kind {
        case .int(let magnitude):
            if isNegative, magnitude == 1 << 63 {
                value = .int(.min)
            } else if let int = Int64(exactly: magnitude) {
                value = .int(isNegative ? -int : int)
            } else {
                throw CompileError(
                    "`\(magnitude)` is too large for an int: write `\(magnitude)u`",
                    at: number.range)
            }
        case .uint(let magnitude):
            guard !isNegative else {
                throw CompileError("a uint has no sign: write `-\(magnitude)`", at: start..<end)
            }
            value = .uint(magnitude)
        case .double(let magnitude): value = .double(isNegative ? -magnitude : magnitude)
        case .string(let text): value = .string(text)
        case .bytes(let bytes): value = .bytes(bytes)
        default: throw CompileError("a value is expected", at: number.range)
        }
        return try node(.literal(value), from: start)
    }

    private mutating func list(from start: Int) throws(CompileError) -> Expression {
        var elements: [Expression] = []
        var optionals: Set<Int> = []
        while token.kind != .sign(.rightBracket) {
            if take(.question) { optionals.insert(elements.count) }
            elements.append(try expression())
            if !take(.comma) { break }
        }
        try expect(.rightBracket, "of the list")
        return try node(.list(elements: elements, optionals: optionals), from: start)
    }

    private mutating func map(from start: Int) throws(CompileError) -> Expression {
        var entries: [Expression.MapEntry] = []
        while token.kind != .sign(.rightBrace) {
            let isOptional = take(.question)
            let key = try expression()
            try expect(.colon, "between key and value")
            entries.append(.init(key: key, value: try expression(), isOptional: isOptional))
            if !take(.comma) { break }
        }
        try expect(.rightBrace, "of the map")
        return try node(.map(entries: entries), from: start)
    }
}

extension Expression {
    /// The name, if the expression is a name or names joined by dots.
    var qualifiedName: String? {
        switch kind {
        case .identifier(let name): name
        case .select(let operand, let field, false): operand.qualifiedName.map { "\($0).\(field)" }
        default: nil
        }
    }
}
