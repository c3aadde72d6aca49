// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A text with tokens that arrives in pieces and leaves with what may come back in their place.
///
/// What has arrived leaves again as soon as nothing can still become a part of a token. However the text is
/// cut into pieces, what leaves is the same. Bytes come out as they came in, whether or not they are UTF-8.
public struct VaultGuard: Sendable {
    /// What may leave, and what became of the tokens in it.
    public struct Leaving: Sendable, Hashable {
        public var bytes: [UInt8] = []
        public var restores: [VaultRestore] = []

        public init() {}

        public static func += (leaving: inout Leaving, more: Leaving) {
            leaving.bytes += more.bytes
            leaving.restores += more.restores
        }
    }

    /// No text makes a guard hold more bytes than this: the longest token, with all that may break it.
    public static let heldLimit = VaultReader.reach

    private let vault: Vault
    private let sink: VaultSink
    private var cursor = VaultReader.Cursor()
    /// What is still needed: the held bytes, behind some that have left.
    private var buffer: [UInt8] = []
    /// How many bytes of the buffer have left.
    private var released = 0
    /// Which byte of the whole text is the first of the buffer.
    private var origin = 0

    /// - Parameter vault: as it is now. What it issues later is not known here: a reply's tokens were issued
    ///   before the reply began.
    public init(_ vault: Vault, sink: VaultSink) {
        self.vault = vault
        self.sink = sink
    }

    /// How many bytes have arrived and not left.
    public var heldBytes: Int { buffer.count - released }

    /// Takes more bytes and returns what may leave now.
    public mutating func receive(_ bytes: some Sequence<UInt8>) -> Leaving {
        buffer.append(contentsOf: bytes)
        return advance(isFinal: false)
    }

    /// Takes more text and returns what may leave now.
    public mutating func receive(_ text: String) -> Leaving { receive(text.utf8) }

    /// Returns what is left, now that nothing comes any more. The guard is then as new.
    public mutating func finish() -> Leaving {
        let leaving = advance(isFinal: true)
        self = VaultGuard(vault, sink: sink)
        return leaving
    }

    private mutating func advance(isFinal: Bool) -> Leaving {
        var leaving = Leaving()
        while true {
            var cursor = self.cursor
            let step = vault.reader.next(in: buffer.span, from: &cursor, isFinal: isFinal)
            self.cursor = cursor
            switch step {
            case .found(let reading):
                leaving.bytes += buffer[released..<reading.bytes.lowerBound]
                let inWhole =
                    reading.bytes.lowerBound + origin..<reading.bytes.upperBound + origin
                let answer = vault.answer(
                    reading, raw: buffer[reading.bytes], at: inWhole, to: sink)
                leaving.bytes += answer.text
                leaving.restores.append(answer.restore)
                released = reading.bytes.upperBound
            case .end(let held):
                if held > released {
                    leaving.bytes += buffer[released..<held]
                    released = held
                }
                forget()
                return leaving
            }
        }
    }

    /// Drops what has left, once it is worth moving the rest. A word is looked for further back than what is
    /// held, because it may have begun earlier and was none.
    private mutating func forget() {
        let spare = released - VaultReader.reach
        guard spare >= 512 else { return }
        buffer.removeFirst(spare)
        released -= spare
        origin += spare
        cursor.drop(spare)
    }
}
