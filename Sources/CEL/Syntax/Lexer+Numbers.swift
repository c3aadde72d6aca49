// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Lexer {
    /// Reads `42`, `42u`, `0x2a`, `4.2`, `.5`, `4e2`.
    mutating func number() throws(CompileError) -> Token {
        let start = position
        if byte() == UInt8(ascii: "0"), byte(1).map({ $0 | 0x20 }) == UInt8(ascii: "x"),
            byte(2)?.hexadecimal != nil
        {
            position += 2
            while byte()?.hexadecimal != nil { position += 1 }
            return try integer(text(start + 2..<position), radix: 16, from: start)
        }
        skipDigits()
        var isDouble = false
        if byte() == UInt8(ascii: "."), byte(1)?.isDigit ?? false {
            isDouble = true
            position += 1
            skipDigits()
        }
        if byte().map({ $0 | 0x20 }) == UInt8(ascii: "e") {
            let hasSign = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
            if byte(hasSign ? 2 : 1)?.isDigit ?? false {
                isDouble = true
                position += hasSign ? 2 : 1
                skipDigits()
            }
        }
        guard isDouble else { return try integer(text(start..<position), radix: 10, from: start) }
        try endNumber(from: start)
        let digits = text(start..<position)
        guard let value = Double(digits), value.isFinite else {
            throw CompileError("`\(digits)` is too large for a double", at: start..<position)
        }
        return Token(kind: .double(value), range: start..<position)
    }

    private mutating func skipDigits() {
        while byte()?.isDigit ?? false { position += 1 }
    }

    private mutating func integer(
        _ digits: String, radix: Int, from start: Int
    ) throws(CompileError) -> Token {
        let isUnsigned = byte().map { $0 | 0x20 } == UInt8(ascii: "u")
        if isUnsigned { position += 1 }
        try endNumber(from: start)
        guard let value = UInt64(digits, radix: radix) else {
            throw CompileError(
                "`\(text(start..<position))` is too large: numbers have 64 bits",
                at: start..<position)
        }
        return Token(kind: isUnsigned ? .uint(value) : .int(value), range: start..<position)
    }

    /// A number does not run into a word: `5kg` is a slip, not two tokens.
    private mutating func endNumber(from start: Int) throws(CompileError) {
        guard let next = byte(), next.isWordCharacter else { return }
        while byte()?.isWordCharacter ?? false { position += 1 }
        throw CompileError("`\(text(start..<position))` is no number", at: start..<position)
    }
}
