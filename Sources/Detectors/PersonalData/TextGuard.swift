// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Personal data in a text that arrives in pieces.
///
/// What has arrived leaves again as soon as nothing can still become a part of a finding: usually
/// with the end of the word. However the text is cut into pieces, also inside a character, the
/// segments put together are the same.
public struct TextGuard: Sendable {
    /// A part of the text that has been decided.
    public enum Segment: Sendable, Hashable {
        /// Bytes in which nothing was found; whole characters, if the text is UTF-8.
        case text([UInt8])
        /// Personal data, and the bytes that it was.
        case match(PersonalDataMatch, raw: [UInt8])
    }

    /// No text makes a guard hold more bytes than this: an address's local part, a number, and the
    /// invisible characters and the placeholder that may stand at its end.
    public static let heldLimit = 256

    private let scanner: PersonalDataScanner
    private var cursor = PersonalDataScanner.Cursor()
    /// What is still needed: bytes that have left but may be looked back at, then the held ones.
    private var buffer: [UInt8] = []
    /// How many bytes of the buffer have left.
    private var released = 0
    /// Which byte of the whole text is the first of the buffer.
    private var origin = 0

    public init(scanner: PersonalDataScanner = PersonalDataScanner()) {
        self.scanner = scanner
    }

    /// How many bytes have arrived and not left.
    public var heldBytes: Int { buffer.count - released }

    /// Takes more bytes and returns what may leave now, in order.
    public mutating func receive(_ bytes: [UInt8]) -> [Segment] {
        buffer.append(contentsOf: bytes)
        return advance(isFinal: false)
    }

    /// Takes more text and returns what may leave now, in order.
    public mutating func receive(_ text: String) -> [Segment] {
        buffer.append(contentsOf: text.utf8)
        return advance(isFinal: false)
    }

    /// Returns what is left, now that nothing comes any more. The guard is then as new.
    public mutating func finish() -> [Segment] {
        let segments = advance(isFinal: true)
        self = TextGuard(scanner: scanner)
        return segments
    }

    private mutating func advance(isFinal: Bool) -> [Segment] {
        var segments: [Segment] = []
        while true {
            var cursor = self.cursor
            let step = scanner.next(in: buffer.span, from: &cursor, isFinal: isFinal)
            self.cursor = cursor
            switch step {
            case .match(let match):
                release(upTo: match.bytes.lowerBound, into: &segments)
                segments.append(.match(match.moved(by: origin), raw: Array(buffer[match.bytes])))
                released = match.bytes.upperBound
            case .end(let held):
                release(upTo: held, into: &segments)
                forget()
                return segments
            }
        }
    }

    private mutating func release(upTo end: Int, into segments: inout [Segment]) {
        guard end > released else { return }
        segments.append(.text(Array(buffer[released..<end])))
        released = end
    }

    /// Drops what can no longer be looked back at, once it is worth moving the rest.
    private mutating func forget() {
        // A placeholder that ends within reach is looked at to its beginning.
        let spare = released - NumberSurroundings.reach - Placeholder.longest
        guard spare >= 512 else { return }
        buffer.removeFirst(spare)
        released -= spare
        origin += spare
        cursor.drop(spare)
    }
}
