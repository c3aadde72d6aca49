// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A JSON text that was read once: an index over the bytes it came in, which stay as they were.
///
/// The text is read strictly (RFC 8259, and RFC 7493 where parsers are known to differ): UTF-8 without
/// a byte order mark, no lone surrogates, no key twice in an object however it is escaped, no number
/// that a double cannot hold, nothing behind the value. Depth and number of values are limited.
///
/// Fields nobody asked for are never decoded; ``replacing(_:)`` passes them on byte for byte.
public struct JSONDocument: Sendable {
    /// What a text may cost at most.
    public struct Limits: Sendable, Hashable {
        /// How deep arrays and objects may nest; never more than 512, because values are converted
        /// and compared recursively.
        public let depth: Int
        /// How many values and keys there may be. Each takes 16 bytes of index.
        public let nodes: Int

        public static let `default` = Limits()

        public init(depth: Int = 64, nodes: Int = 250_000) {
            self.depth = min(depth, 512)
            self.nodes = min(nodes, Int(UInt32.max) - 1)
        }
    }

    public enum Kind: UInt8, Sendable, Hashable {
        case null, bool, number, string, array, object
    }

    /// The text as it came.
    public let bytes: [UInt8]
    /// One entry for each value and key, in the order of the text. Never empty.
    let entries: [JSONEntry]

    /// - Throws: ``JSONError``, with the place and what is wrong there.
    public init(parsing bytes: [UInt8], limits: Limits = .default) throws(JSONError) {
        var parser = JSONParser(limits: limits)
        try parser.parse(bytes.span)
        self.bytes = bytes
        self.entries = parser.entries
    }

    /// The value that the text is.
    public var root: Node { Node(document: self, index: 0) }
}

/// Where one value or key stands, and what it is.
struct JSONEntry: Sendable {
    /// The first byte; a string's is its quote.
    var start: UInt32
    /// The byte behind the last one.
    var end: UInt32
    /// The entry behind this value and all it contains. While a container is being read: the
    /// container around it.
    var next: UInt32
    var kind: JSONDocument.Kind
    /// A string with escapes, a number with a fraction or an exponent, or `true`.
    var isMarked: Bool

    var range: Range<Int> { Int(start)..<Int(end) }
}
