// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Markup. What is interpolated is text and is escaped, unless it is markup itself: there is no other way in.
///
/// A literal is of our own source; whatever comes from elsewhere arrives as a `String` and leaves as text, in elements and in
/// attributes, which are always quoted. Addresses begin with a literal path: see ``segment(_:)``.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// As it is sent.
    public private(set) var markup: String

    public init(stringLiteral value: String) { markup = value }

    public init(stringInterpolation parts: StringInterpolation) { markup = parts.markup }

    private init(markup: String) { self.markup = markup }

    public static let nothing: HTML = ""

    public var isEmpty: Bool { markup.isEmpty }

    public static func + (left: HTML, right: HTML) -> HTML {
        HTML(markup: left.markup + right.markup)
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var markup = ""

        public init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { markup += literal }

        /// Text: never read as markup, whatever is in it.
        public mutating func appendInterpolation(_ text: String) { text.escape(into: &markup) }

        public mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

        public mutating func appendInterpolation(_ list: [HTML]) {
            for html in list { markup += html.markup }
        }
    }
}

extension String {
    /// The characters that mean something to a browser, in text and in quoted attributes, as what they stand for. Control
    /// characters, which HTML does not allow, and what turns the direction of the text around are shown as U+FFFD.
    fileprivate func escape(into markup: inout String) {
        for scalar in unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            case "`": markup += "&#96;"
            case "\t", "\n", "\r": markup.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{202a}"..."\u{202e}",
                "\u{2066}"..."\u{2069}":
                markup.unicodeScalars.append("\u{fffd}")
            default: markup.unicodeScalars.append(scalar)
            }
        }
    }
}

/// A part of an address: whatever it holds, it stays that one part.
func segment(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            result += byte < 16 ? "%0" + digits : "%" + digits
        }
    }
    return result
}
