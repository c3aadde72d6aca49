// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Vault {
    /// The text as detectors read it: as long as it is, with something opaque in the place of each token that
    /// this conversation issued.
    ///
    /// A token's word is there for the model. For what looks for numbers after the word «phone» it would be
    /// one more reason to find one. What was not issued stays: it may be a number of somebody's, and whoever
    /// writes in the shape of a token hides nothing by it.
    public func masked(_ text: String) -> String {
        guard !reader.issues.isEmpty else { return text }
        var text = text
        let readings = text.withUTF8 { reader.readings(in: $0.span) }.filter(\.isIssued)
        guard !readings.isEmpty else { return text }
        var bytes = Array(text.utf8)
        for reading in readings { Self.mask(&bytes, reading.bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate static func mask(_ bytes: inout [UInt8], _ range: Range<Int>) {
        for index in range { bytes[index] = UInt8(ascii: "x") }
        bytes[range.lowerBound] = UInt8(ascii: "[")
        bytes[range.upperBound - 1] = UInt8(ascii: "]")
    }
}

extension VaultReader.Reading {
    fileprivate var isIssued: Bool { if case .issued = meaning { true } else { false } }
}

/// A text with tokens that arrives in pieces and leaves as ``Vault/masked(_:)`` has it, as soon as nothing can still
/// become a part of a token. However the text is cut into pieces, what leaves is the same.
public struct VaultMask: Sendable {
    private let reader: VaultReader
    private var cursor = VaultReader.Cursor()
    /// What is still needed, as it was written: the held bytes, behind some that have left.
    private var buffer: [UInt8] = []
    /// How many bytes of the buffer have left.
    private var released = 0

    public init(_ vault: Vault) { reader = vault.reader }

    /// Takes more bytes and returns what may leave now.
    public mutating func receive(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        buffer.append(contentsOf: bytes)
        return advance(isFinal: false)
    }

    /// Returns what is left, now that nothing comes any more.
    public mutating func finish() -> [UInt8] { advance(isFinal: true) }

    private mutating func advance(isFinal: Bool) -> [UInt8] {
        var leaving: [UInt8] = []
        while true {
            var cursor = self.cursor
            let step = reader.next(in: buffer.span, from: &cursor, isFinal: isFinal)
            self.cursor = cursor
            switch step {
            case .found(let reading):
                leaving += buffer[released..<reading.bytes.lowerBound]
                var token = Array(buffer[reading.bytes])
                if reading.isIssued { Vault.mask(&token, token.indices) }
                leaving += token
                released = reading.bytes.upperBound
            case .end(let held):
                if held > released {
                    leaving += buffer[released..<held]
                    released = held
                }
                let spare = released - VaultReader.reach
                if spare >= 512 {
                    buffer.removeFirst(spare)
                    released -= spare
                    self.cursor.drop(spare)
                }
                return leaving
            }
        }
    }
}
