// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Takes a source apart into tokens.
struct Lexer {
    let bytes: [UInt8]
    var position = 0

    init(_ source: String) {
        bytes = Array(source.utf8)
    }

    static func tokens(of source: String) throws(CompileError) -> [Token] {
        var lexer = Lexer(source)
        var tokens: [Token] = []
        repeat {
            tokens.append(try lexer.next())
        } while tokens.last?.kind != .end
        return tokens
    }

    func byte(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private mutating func next() throws(CompileError) -> Token {
        skipSpace()
        guard let first = byte() else { return Token(kind: .end, range: position..<position) }
        if let literal = try quotedLiteral() { return literal }
        switch first {
        case UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            return word()
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "."):
            if let digit = byte(1), digit.isDigit { return try number() }
            return sign(.dot)
        case UInt8(ascii: "`"): return try quotedIdentifier()
        default: return try signOrError(first)
        }
    }

    private mutating func skipSpace() {
        while let byte = byte() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 12:
                position += 1
            case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "/"):
                while let rest = self.byte(), rest != UInt8(ascii: "\n") { position += 1 }
            default: return
            }
        }
    }

    private mutating func word() -> Token {
        let start = position
        while let byte = byte(), byte.isWordCharacter { position += 1 }
        return Token(kind: .identifier(text(start..<position)), range: start..<position)
    }

    private mutating func quotedIdentifier() throws(CompileError) -> Token {
        let start = position
        position += 1
        while let byte = byte(), byte != UInt8(ascii: "`") {
            guard
                byte.isWordCharacter
                    || [
                        UInt8(ascii: "."), UInt8(ascii: "-"),
                        UInt8(ascii: "/"), UInt8(ascii: " "),
                    ].contains(byte)
            else {
                throw CompileError(
                    "a field name in backticks holds letters, digits and `_.-/ `: write "
                        + "`map['name']` for any other",
                    at: position..<position + 1)
            }
            position += 1
        }
        guard byte() != nil else {
            throw CompileError("a field name in backticks does not end", at: start..<position)
        }
        position += 1
        let name = text(start + 1..<position - 1)
        guard !name.isEmpty else {
            throw CompileError("a field name in backticks is empty", at: start..<position)
        }
        return Token(kind: .quotedIdentifier(name), range: start..<position)
    }

    private mutating func sign(_ sign: Token.Sign) -> Token {
        let start = position
        position += sign.rawValue.utf8.count
        return Token(kind: .sign(sign), range: start..<position)
    }

    private mutating func signOrError(_ first: UInt8) throws(CompileError) -> Token {
        if let second = byte(1), first < 128, second < 128,
            let pair = Token.Sign(
                rawValue: String(decoding: [first, second], as: UTF8.self))
        {
            return sign(pair)
        }
        if first < 128, let single = Token.Sign(rawValue: String(decoding: [first], as: UTF8.self))
        {
            return sign(single)
        }
        throw strayCharacter(first)
    }

    private func strayCharacter(_ first: UInt8) -> CompileError {
        let range = position..<position + 1
        switch first {
        case UInt8(ascii: "="): return CompileError("`=` compares as `==`", at: range)
        case UInt8(ascii: "&"): return CompileError("`&` is written `&&`", at: range)
        case UInt8(ascii: "|"): return CompileError("`|` is written `||`", at: range)
        case UInt8(ascii: ";"):
            return CompileError("`;` is not needed: an expression ends where it ends", at: range)
        default:
            let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
            let scalar = rest.unicodeScalars.first ?? " "
            let end = position + String(scalar).utf8.count
            if "“”„‘’«»".unicodeScalars.contains(scalar) {
                return CompileError(
                    "`\(scalar)` quotes nothing: write `'` or `\"`", at: position..<end)
            }
            return CompileError("`\(scalar)` has no meaning here", at: position..<end)
        }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isWordCharacter: Bool { isDigit || isLetter || self == UInt8(ascii: "_") }

    /// What the character is worth as a hexadecimal digit.
    var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
