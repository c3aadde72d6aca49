// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension JSONParser {
    /// Reads a string, from its opening quote to behind its closing one.
    ///
    /// - Returns: whether it has escapes.
    mutating func string(in text: Span<UInt8>) throws(JSONError) -> Bool {
        var isEscaped = false
        position += 1
        while true {
            skipPlain(in: text)
            guard position < text.count else { throw failure(.unexpectedEnd, in: text) }
            switch text[position] {
            case UInt8(ascii: "\""):
                position += 1
                return isEscaped
            case UInt8(ascii: "\\"):
                isEscaped = true
                try escape(in: text)
            case 0..<0x20: throw JSONError(.controlCharacter, at: position)
            case 0x80...: try characters(in: text)
            default: position += 1
            }
        }
    }

    /// Skips ASCII that needs no attention, eight bytes at a time where there are as many.
    private mutating func skipPlain(in text: Span<UInt8>) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = text.bytes
        var at = position
        while at + 8 <= raw.byteCount {
            let word = UInt64(
                littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
            // A byte's top bit is set where the byte is a quote, a backslash, a control character or
            // not ASCII. A borrow can set bits wrongly, but only above the first right one.
            let quotes = word ^ (ones &* 0x22)
            let slashes = word ^ (ones &* 0x5C)
            let special =
                (((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
                    | (word &- (ones &* 0x20)) | word) & (ones &* 0x80)
            guard special == 0 else {
                position = at + special.trailingZeroBitCount / 8
                return
            }
            at += 8
        }
        position = at
    }

    /// Checks the characters beyond ASCII at the position, until one that is not (RFC 3629, section 4).
    private mutating func characters(in text: Span<UInt8>) throws(JSONError) {
        while position < text.count, text[position] >= 0x80 {
            let length: Int
            // What the second byte may be: narrower where a character could be written shorter,
            // would be a surrogate, or would lie beyond U+10FFFF.
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch text[position] {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: length = 3
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: throw JSONError(.notUTF8, at: position)
            }
            guard position + length <= text.count, second.contains(text[position + 1]),
                length < 3 || text[position + 2] & 0xC0 == 0x80,
                length < 4 || text[position + 3] & 0xC0 == 0x80
            else { throw JSONError(.notUTF8, at: position) }
            position += length
        }
    }

    /// Checks one escape, or the two that make a surrogate pair.
    private mutating func escape(in text: Span<UInt8>) throws(JSONError) {
        let start = position
        position += 1
        guard position < text.count else { throw failure(.unexpectedEnd, in: text) }
        switch text[position] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
            UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 1
        case UInt8(ascii: "u"):
            let unit = try codeUnit(in: text, escapeAt: start)
            guard unit & 0xF800 == 0xD800 else { return }
            guard unit < 0xDC00 else { throw JSONError(.loneSurrogate, at: start) }
            for expected in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
                guard position < text.count else { throw failure(.unexpectedEnd, in: text) }
                guard text[position] == expected else {
                    throw JSONError(.loneSurrogate, at: start)
                }
                if expected == UInt8(ascii: "\\") { position += 1 }
            }
            let low = try codeUnit(in: text, escapeAt: position - 1)
            guard low & 0xFC00 == 0xDC00 else { throw JSONError(.loneSurrogate, at: start) }
        default: throw JSONError(.unknownEscape, at: start)
        }
    }

    /// Reads the four digits behind the `u` at the position.
    private mutating func codeUnit(
        in text: Span<UInt8>, escapeAt start: Int
    ) throws(JSONError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            position += 1
            guard position < text.count else { throw failure(.unexpectedEnd, in: text) }
            guard let digit = JSONText.hexadecimal(text[position]) else {
                throw JSONError(.unknownEscape, at: start)
            }
            unit = unit << 4 | UInt16(digit)
        }
        position += 1
        return unit
    }

    /// Reads a number by its grammar.
    ///
    /// - Returns: whether it has a fraction or an exponent.
    mutating func number(in text: Span<UInt8>) throws(JSONError) -> Bool {
        let start = position
        var isMarked = false
        var exponentDigits = 0
        if text[position] == UInt8(ascii: "-") { position += 1 }
        if position < text.count, text[position] == UInt8(ascii: "0") {
            position += 1
            if position < text.count, text[position] &- 48 < 10 {
                throw JSONError(.malformedNumber, at: position)
            }
        } else {
            try digits(in: text)
        }
        if position < text.count, text[position] == UInt8(ascii: ".") {
            isMarked = true
            position += 1
            try digits(in: text)
        }
        if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
            isMarked = true
            position += 1
            if position < text.count,
                text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-")
            {
                position += 1
            }
            let first = position
            try digits(in: text)
            exponentDigits = position - first
        }
        // The largest double has 309 digits: only these can lie beyond it.
        if position - start > 300 || exponentDigits > 2 {
            guard let value = JSONText.double(in: text, start..<position), value.isFinite else {
                throw JSONError(.numberOutOfRange, at: start)
            }
        }
        return isMarked
    }

    private mutating func digits(in text: Span<UInt8>) throws(JSONError) {
        let first = position
        while position < text.count, text[position] &- 48 < 10 { position += 1 }
        guard position > first else { throw failure(.malformedNumber, in: text) }
    }
}
