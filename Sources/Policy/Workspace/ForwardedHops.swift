// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Through whose hands a request came, the nearest first: `nil` for one that can't be read.
struct ForwardedHops: Sequence, IteratorProtocol {
    /// More proxies than this nobody has; what stands further left is not read.
    static let most = 32

    private var lines: [String]
    private let header: Proxies.Header
    private var hops: [NetworkAddress?] = []
    private var left = Self.most

    /// - Parameter lines: The values of the header, in the order in which they came.
    init(_ lines: [String], in header: Proxies.Header) {
        self.lines = lines
        self.header = header
    }

    mutating func next() -> NetworkAddress?? {
        guard left > 0 else { return nil }
        left -= 1
        while hops.isEmpty {
            // A line is read by itself: what a client wrote into one spoils none that a proxy added.
            guard let line = lines.popLast() else { return nil }
            hops =
                switch header {
                case .xForwardedFor: Self.list(line)
                case .forwarded: Self.elements(line)
                }
        }
        return .some(hops.removeLast())
    }

    /// `X-Forwarded-For`: addresses with commas between them. Nobody has written it down; some add ports.
    private static func list(_ line: String) -> [NetworkAddress?] {
        line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .suffix(most).map { node(Substring($0).trimmed) }
    }

    /// `Forwarded`, RFC 7239, section 4: elements with commas between them, of pairs with semicolons between them. A mark
    /// within quotes is none.
    private static func elements(_ line: String) -> [NetworkAddress?] {
        var elements: [[Substring]] = [[]]
        var begin = line.startIndex
        var isQuoted = false
        var isEscaped = false
        for index in line.utf8.indices {
            let byte = line.utf8[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                elements[elements.count - 1].append(line[begin..<index])
                begin = line.utf8.index(after: index)
                if byte == UInt8(ascii: ",") { elements.append([]) }
            }
        }
        // What is never closed may hide anything.
        guard !isQuoted else { return [nil] }
        elements[elements.count - 1].append(line[begin...])
        return elements.suffix(most).map(address)
    }

    /// The address of the pair `for`, which stands once.
    private static func address(_ pairs: [Substring]) -> NetworkAddress? {
        let values = pairs.compactMap { pair -> Substring? in
            guard let mark = pair.utf8.firstIndex(of: UInt8(ascii: "=")),
                pair[..<mark].trimmed.lowercased() == "for"
            else { return nil }
            return pair[pair.utf8.index(after: mark)...].trimmed
        }
        guard values.count == 1, let value = values.first else { return nil }
        guard value.hasPrefix("\"") else { return node(value) }
        guard value.utf8.count >= 2, value.hasSuffix("\"") else { return nil }
        let inner = value.dropFirst().dropLast()
        // No address needs an escape.
        guard !inner.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") })
        else { return nil }
        return node(inner)
    }

    /// An address, perhaps with a port: `192.0.2.1:80`, `[2001:db8::1]:80`, `2001:db8::1`. `unknown` and names that a proxy made up
    /// (RFC 7239, section 6.3) are none.
    private static func node(_ text: Substring) -> NetworkAddress? {
        guard text.utf8.count <= 96 else { return nil }
        if text.hasPrefix("[") {
            guard let end = text.utf8.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let inner = text[text.utf8.index(after: text.startIndex)..<end]
            let rest = text[text.utf8.index(after: end)...]
            guard inner.contains(":"), rest.isEmpty || isPort(rest) else { return nil }
            return NetworkAddress(inner)
        }
        let colons = text.utf8.count { $0 == UInt8(ascii: ":") }
        guard colons == 1, let mark = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            return NetworkAddress(text)
        }
        guard isPort(text[mark...]) else { return nil }
        return NetworkAddress(text[..<mark])
    }

    /// `:` and a number, or `:_` and a word in its place.
    private static func isPort(_ text: Substring) -> Bool {
        text.wholeMatch(of: /:([0-9]{1,5}|_[A-Za-z0-9._\-]{1,32})/) != nil
    }
}

extension Substring {
    /// Without spaces and tabs at its ends (RFC 9110, section 5.6.3).
    fileprivate var trimmed: Substring {
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
        let front = utf8.drop(while: isSpace)
        guard let last = front.lastIndex(where: { !isSpace($0) }) else { return "" }
        return Substring(front[...last])
    }
}
