// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Addresses of the web (RFC 3986 as people write it) and names of domains.
///
/// Other personal data may stand inside an address: where it might, only the host is taken, and the
/// rest is read as any text.
enum WebAddress {
    static let hostLimit = 72
    static let pathLimit = 96

    enum Outcome {
        case none
        case found(Range<Int>)
        case unknown
    }

    /// Reads the address around the `://` whose colon is at `colon`.
    static func read(aroundColon colon: Int, in text: Span<UInt8>, isFinal: Bool, floor: Int)
        -> Outcome
    {
        for offset in 1...2 {
            let code = text.code(at: colon + offset, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown }
            guard code == UInt8(ascii: "/") else { return .none }
        }
        var start = colon
        while start > floor, colon - start < 6, text[start - 1].isLetter { start -= 1 }
        guard isScheme(start..<colon, in: text) else { return .none }
        return finish(from: start, host: colon + 3, in: text, isFinal: isFinal)
    }

    private static func isScheme(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
        let schemes: [StaticString] = ["https", "http", "ftp", "ftps", "sftp", "wss", "ws"]
        for scheme in schemes where scheme.utf8CodeUnitCount == range.count {
            var fits = true
            for (offset, index) in range.enumerated()
            where text[index] | 0x20 != scheme.utf8Start[offset] {
                fits = false
            }
            if fits { return true }
        }
        return false
    }

    /// Reads the name of a domain around the full stop at `dot`: `www.example.com`, `Example.de`.
    static func read(aroundDot dot: Int, in text: Span<UInt8>, isFinal: Bool, floor: Int) -> Outcome
    {
        let next = text.code(at: dot + 1, isFinal: isFinal)
        if next == FoldedCharacter.unknown { return .unknown }
        guard next.isAlphanumeric else { return .none }
        var start = dot
        while start > floor, dot - start < 64,
            text[start - 1].isAlphanumeric || text[start - 1] == 0x2D
        { start -= 1 }
        guard start < dot, dot - start < 64 else { return .none }
        if start > floor {
            switch text[start - 1] {
            case UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"),
                UInt8(ascii: "+"),
                UInt8(ascii: "%"), UInt8(ascii: "\\"), 0x80...:
                return .none
            default: break
            }
        }
        return domain(from: start, in: text, isFinal: isFinal)
    }

    private static func domain(from start: Int, in text: Span<UInt8>, isFinal: Bool) -> Outcome {
        var index = start
        var labels = 0
        var last = start
        var isTelling = false
        while true {
            let first = index
            while text.code(at: index, isFinal: isFinal).isAlphanumeric
                || text.code(at: index, isFinal: isFinal) == 0x2D
            {
                if text[index].isUpper, index > start { isTelling = isTelling || labels == 0 }
                if text[index].isDigit || text[index] == 0x2D {
                    isTelling = isTelling || labels == 0
                }
                index += 1
                guard index - start < hostLimit else { return .none }
            }
            let code = text.code(at: index, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown }
            guard index > first else { return .none }
            labels += 1
            last = first
            guard code == UInt8(ascii: ".") else { break }
            let next = text.code(at: index + 1, isFinal: isFinal)
            if next == FoldedCharacter.unknown { return .unknown }
            guard next.isAlphanumeric else { break }
            index += 1
        }
        let end = index
        let code = text.code(at: end, isFinal: isFinal)
        guard labels >= 2, code != UInt8(ascii: "@"), code != UInt8(ascii: "_"),
            code != UInt8(ascii: "("),
            code != UInt8(ascii: "="), code != UInt8(ascii: "+"), code != UInt8(ascii: "%")
        else { return .none }
        let isWeb =
            labels >= 3 && end - start > 4 && text[start] | 0x20 == 0x77
            && text[start + 1] | 0x20 == 0x77
            && text[start + 2] | 0x20 == 0x77 && text[start + 3] == 0x2E
        guard
            TopLevelDomains.shared.accepts(
                last..<end, in: text,
                isTelling: isWeb || isTelling || labels >= 3 || code == UInt8(ascii: "/"),
                isWeb: isWeb)
        else { return .none }
        return finish(from: start, host: start, in: text, isFinal: isFinal)
    }

    /// Reads the host and as much of the rest as can be taken.
    private static func finish(from start: Int, host: Int, in text: Span<UInt8>, isFinal: Bool)
        -> Outcome
    {
        var index = host
        while index - host < hostLimit {
            let code = text.code(at: index, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown }
            guard
                code.isAlphanumeric || code == 0x2D || code == 0x2E || code == 0x5F
                    || code == FoldedCharacter.other && index < text.count
                        && isLetterByte(text[index])
            else { break }
            index += 1
        }
        guard index > host, index - host < hostLimit else { return .none }
        var hostEnd = index
        while hostEnd > host, text[hostEnd - 1] == 0x2E || text[hostEnd - 1] == 0x2D {
            hostEnd -= 1
        }
        // A host of figures alone is the address of a machine, and told as one.
        guard hostEnd > host, text[hostEnd - 1].isLetter || text[hostEnd - 1] >= 0x80 else {
            return .none
        }
        guard hostEnd == index else { return .found(start..<hostEnd) }
        // A name and a password may stand before the host.
        if text.code(at: index, isFinal: isFinal) == UInt8(ascii: "@") { return .none }
        let first = text.code(at: index, isFinal: isFinal)
        guard
            first == UInt8(ascii: "/") || first == UInt8(ascii: "?") || first == UInt8(ascii: "#")
                || first == UInt8(ascii: ":")
        else { return .found(start..<hostEnd) }
        var end = hostEnd
        var digits = 0
        var run = 0
        var hasDigit = false
        var isPlain = true
        while true {
            let code = text.code(at: index, isFinal: isFinal)
            if code == FoldedCharacter.unknown { return .unknown }
            guard code > 0x20, code < 0x7F, !isQuote(code) else { break }
            guard index - hostEnd < pathLimit else { return .found(start..<hostEnd) }
            // What stands in a query is somebody's data as often as not.
            if code == UInt8(ascii: "@") || code == UInt8(ascii: "?") || code == UInt8(ascii: "=")
                || code == UInt8(ascii: "#")
            {
                isPlain = false
            }
            // However they are grouped: a number with hyphens is one all the same.
            if code.isDigit { digits += 1 }
            run = code.isAlphanumeric ? run + 1 : 0
            hasDigit = run == 0 ? false : hasDigit || code.isDigit
            if digits >= 7 || run >= 20 && hasDigit { isPlain = false }
            index += 1
            if !isClosing(code) { end = index }
        }
        return .found(start..<(isPlain ? max(end, hostEnd) : hostEnd))
    }

    private static func isLetterByte(_ byte: UInt8) -> Bool {
        0xC3...0xD4 ~= byte || 0x80...0xBF ~= byte
    }

    private static func isQuote(_ code: UInt8) -> Bool {
        code == 0x22 || code == 0x3C || code == 0x3E || code == 0x5D || code == 0x5B || code == 0x7B
            || code == 0x7D
            || code == 0x60 || code == 0x7C
    }

    private static func isClosing(_ code: UInt8) -> Bool {
        switch code {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
            UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "*"):
            true
        default: false
        }
    }
}
