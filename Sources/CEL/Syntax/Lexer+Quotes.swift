// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Lexer {
    /// Reads a string or bytes, if one begins here: `'…'`, `"…"`, `'''…'''`, `r'…'`, `b'…'`.
    mutating func quotedLiteral() throws(CompileError) -> Token? {
        var offset = 0
        var isRaw = false
        var isBytes = false
        while let byte = byte(offset) {
            if byte | 0x20 == UInt8(ascii: "r"), !isRaw {
                isRaw = true
            } else if byte | 0x20 == UInt8(ascii: "b"), !isBytes, !isRaw {
                isBytes = true
            } else {
                break
            }
            offset += 1
        }
        guard let quote = byte(offset),
            quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
        else { return nil }
        let start = position
        position += offset
        let isTriple = byte(1) == quote && byte(2) == quote
        position += isTriple ? 3 : 1
        let content = try quoted(
            by: quote, isTriple: isTriple, isRaw: isRaw, isBytes: isBytes, from: start)
        let range = start..<position
        if isBytes { return Token(kind: .bytes(content), range: range) }
        return Token(kind: .string(String(decoding: content, as: UTF8.self)), range: range)
    }

    private mutating func quoted(
        by quote: UInt8, isTriple: Bool, isRaw: Bool, isBytes: Bool, from start: Int
    ) throws(CompileError) -> [UInt8] {
        var content: [UInt8] = []
        while let byte = byte() {
            if byte == quote, !isTriple || (self.byte(1) == quote && self.byte(2) == quote) {
                position += isTriple ? 3 : 1
                return content
            }
            if !isTriple, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if byte == UInt8(ascii: "\\"), !isRaw {
                content += try escape(isBytes: isBytes)
                continue
            }
            content.append(byte)
            position += 1
        }
        throw CompileError(
            "the string does not end: its closing quote is missing", at: start..<position)
    }

    /// Reads what follows a backslash, and what it stands for.
    private mutating func escape(isBytes: Bool) throws(CompileError) -> [UInt8] {
        let start = position
        position += 1
        guard let letter = byte() else {
            throw CompileError("the string ends after a backslash", at: start..<position)
        }
        position += 1
        switch letter {
        case UInt8(ascii: "a"): return [7]
        case UInt8(ascii: "b"): return [8]
        case UInt8(ascii: "t"): return [9]
        case UInt8(ascii: "n"): return [10]
        case UInt8(ascii: "v"): return [11]
        case UInt8(ascii: "f"): return [12]
        case UInt8(ascii: "r"): return [13]
        case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"),
            UInt8(ascii: "?"):
            return [letter]
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            return try character(digits: 2, from: start, isBytes: isBytes)
        case UInt8(ascii: "u") where !isBytes:
            return try character(digits: 4, from: start, isBytes: false)
        case UInt8(ascii: "U") where !isBytes:
            return try character(digits: 8, from: start, isBytes: false)
        case UInt8(ascii: "0")...UInt8(ascii: "3"):
            guard let second = byte(), let third = byte(1),
                (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(second),
                (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(third)
            else { break }
            position += 2
            let value = UInt32(letter & 7) << 6 | UInt32(second & 7) << 3 | UInt32(third & 7)
            return try encoded(value, from: start, isBytes: isBytes)
        default: break
        }
        throw CompileError(
            "`\(text(start..<position))` is no escape: write `\\\\` for a backslash, or begin the "
                + "string with `r`",
            at: start..<position)
    }

    private mutating func character(
        digits: Int, from start: Int, isBytes: Bool
    ) throws(CompileError) -> [UInt8] {
        var value = try hexadecimal(digits, from: start)
        if !isBytes, (0xd800...0xdbff).contains(value), digits == 4,
            byte() == UInt8(ascii: "\\"), byte(1) == UInt8(ascii: "u")
        {
            position += 2
            let low = try hexadecimal(4, from: start)
            guard (0xdc00...0xdfff).contains(low) else {
                throw CompileError(
                    "`\(text(start..<position))` is no character", at: start..<position)
            }
            value = 0x10000 + (value - 0xd800) << 10 + (low - 0xdc00)
        }
        return try encoded(value, from: start, isBytes: isBytes)
    }

    private mutating func hexadecimal(_ digits: Int, from start: Int) throws(CompileError) -> UInt32
    {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = byte()?.hexadecimal else {
                throw CompileError(
                    "`\(text(start..<position))` needs \(digits) hexadecimal digits",
                    at: start..<position)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private func encoded(
        _ value: UInt32, from start: Int, isBytes: Bool
    ) throws(CompileError) -> [UInt8] {
        if isBytes { return [UInt8(truncatingIfNeeded: value)] }
        guard let scalar = Unicode.Scalar(value) else {
            throw CompileError("`\(text(start..<position))` is no character", at: start..<position)
        }
        return Array(String(scalar).utf8)
    }
}
