// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Expression {
    /// Reads an expression.
    ///
    /// - Parameter macros: Whether `has`, `all`, `exists`, `map` and the like are expanded; without,
    ///   they are calls of functions.
    public init(parsing source: String, macros: Bool = true) throws(CompileError) {
        guard source.utf8.count <= Parser.sourceLimit else {
            throw CompileError(
                "the expression is longer than \(Parser.sourceLimit / 1024) KiB: split it into "
                    + "several", at: 0..<0)
        }
        var parser = Parser(tokens: try Lexer.tokens(of: source), expandsMacros: macros)
        self = try parser.whole()
    }
}

/// Reads tokens as the grammar of the language says.
///
/// INVARIANT: no expression is deeper than `depthLimit`, so whatever walks one may recurse.
struct Parser {
    static let sourceLimit = 64 * 1024
    static let depthLimit = 160
    private static let nestingLimit = 96

    private let tokens: [Token]
    private var index = 0
    private var nesting = 0
    let expandsMacros: Bool

    init(tokens: [Token], expandsMacros: Bool) {
        self.tokens = tokens
        self.expandsMacros = expandsMacros
    }

    mutating func whole() throws(CompileError) -> Expression {
        guard token.kind != .end else {
            throw CompileError(
                "the expression is empty: write `true` to allow all", at: token.range)
        }
        let expression = try expression()
        guard token.kind == .end else { throw unexpected(after: expression) }
        return expression
    }

    var token: Token { tokens[index] }

    func tokenAhead(_ count: Int) -> Token { tokens[min(index + count, tokens.count - 1)] }

    var previous: Token? { index > 0 ? tokens[index - 1] : nil }

    /// The end of what has been read.
    var end: Int { previous?.range.upperBound ?? 0 }

    mutating func advance() { index = min(index + 1, tokens.count - 1) }

    mutating func take(_ sign: Token.Sign) -> Bool {
        guard token.kind == .sign(sign) else { return false }
        advance()
        return true
    }

    mutating func expect(_ sign: Token.Sign, _ place: String) throws(CompileError) {
        guard take(sign) else {
            if let slip = Slip.message(for: token, after: previous) {
                throw CompileError(slip, at: token.range)
            }
            throw CompileError(
                "\(described(token)) where `\(sign.rawValue)` \(place) is expected", at: token.range
            )
        }
    }

    func node(_ kind: Expression.Kind, from start: Int) throws(CompileError) -> Expression {
        let expression = Expression(kind, at: start..<end)
        guard expression.depth <= Parser.depthLimit else { throw tooDeep(at: start..<end) }
        return expression
    }

    private func tooDeep(at range: Range<Int>) -> CompileError {
        CompileError(
            "the expression is nested more than \(Parser.depthLimit) levels deep: split it",
            at: range)
    }

    func described(_ token: Token) -> String {
        switch token.kind {
        case .end: "the expression ends"
        case .identifier(let name): "`\(name)` stands"
        case .quotedIdentifier(let name): "`\(name)` stands"
        case .sign(let sign): "`\(sign.rawValue)` stands"
        case .int, .uint, .double: "a number stands"
        case .string: "a string stands"
        case .bytes: "bytes stand"
        }
    }

    private func unexpected(after expression: Expression) -> CompileError {
        if let slip = Slip.message(for: token, after: previous) {
            return CompileError(slip, at: token.range)
        }
        return CompileError(
            "\(described(token)) where an operator or the end is expected", at: token.range)
    }

    // MARK: Operators

    mutating func expression() throws(CompileError) -> Expression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Parser.nestingLimit else { throw tooDeep(at: token.range) }
        let start = token.range.lowerBound
        let condition = try disjunction()
        guard take(.question) else { return condition }
        let first = try disjunction()
        try expect(.colon, "of `? :`")
        let second = try expression()
        return try call("_?_:_", [condition, first, second], from: start)
    }

    private mutating func disjunction() throws(CompileError) -> Expression {
        var terms = [(start: token.range.lowerBound, term: try conjunction(), end: end)]
        while take(.or) { terms.append((token.range.lowerBound, try conjunction(), end)) }
        return try balanced("_||_", terms[...])
    }

    private mutating func conjunction() throws(CompileError) -> Expression {
        var terms = [(start: token.range.lowerBound, term: try relation(), end: end)]
        while take(.and) { terms.append((token.range.lowerBound, try relation(), end)) }
        return try balanced("_&&_", terms[...])
    }

    /// A long row of `&&` becomes a shallow tree, which means the same.
    private func balanced(
        _ function: String, _ terms: ArraySlice<(start: Int, term: Expression, end: Int)>
    ) throws(CompileError) -> Expression {
        guard terms.count > 1, let first = terms.first, let last = terms.last else {
            return terms[terms.startIndex].term
        }
        let middle = terms.startIndex + (terms.count + 1) / 2
        let sides = [
            try balanced(function, terms[..<middle]), try balanced(function, terms[middle...]),
        ]
        let expression = Expression(
            .call(function: function, target: nil, arguments: sides), at: first.start..<last.end)
        guard expression.depth <= Parser.depthLimit else { throw tooDeep(at: expression.range) }
        return expression
    }

    private mutating func relation() throws(CompileError) -> Expression {
        let start = token.range.lowerBound
        var left = try sum()
        while true {
            let function: String
            switch token.kind {
            case .sign(let sign):
                switch sign {
                case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
                    function = "_\(sign.rawValue)_"
                default: return left
                }
            case .identifier("in"): function = "_in_"
            default: return left
            }
            advance()
            let right = try sum()
            left = try call(function, [left, right], from: start)
        }
    }

    private mutating func sum() throws(CompileError) -> Expression {
        let start = token.range.lowerBound
        var left = try product()
        while case .sign(let sign) = token.kind, sign == .plus || sign == .minus {
            advance()
            let right = try product()
            left = try call("_\(sign.rawValue)_", [left, right], from: start)
        }
        return left
    }

    private mutating func product() throws(CompileError) -> Expression {
        let start = token.range.lowerBound
        var left = try unary()
        while case .sign(let sign) = token.kind,
            sign == .times || sign == .divide || sign == .remainder
        {
            advance()
            let right = try unary()
            left = try call("_\(sign.rawValue)_", [left, right], from: start)
        }
        return left
    }

    private mutating func unary() throws(CompileError) -> Expression {
        let start = token.range.lowerBound
        if token.kind == .sign(.minus), tokenAhead(1).isNumber { return try member() }
        guard token.kind == .sign(.not) || token.kind == .sign(.minus) else { return try member() }
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Parser.nestingLimit else { throw tooDeep(at: token.range) }
        let function = take(.not) ? "!_" : "-_"
        if function == "-_" { advance() }
        let operand = try unary()
        return try call(function, [operand], from: start)
    }

    func call(
        _ function: String, _ arguments: [Expression], from start: Int
    ) throws(CompileError) -> Expression {
        try node(.call(function: function, target: nil, arguments: arguments), from: start)
    }
}

extension Token {
    var isNumber: Bool {
        switch kind {
        case .int, .uint, .double: true
        default: false
        }
    }
}
