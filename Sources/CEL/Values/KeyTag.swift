// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Sixteen bytes that stand for a name, so that looking for a field compares two words.
///
/// A name of up to fifteen bytes is its own tag. A longer one is represented by a digest, and who
/// finds it compares the names as well.
struct KeyTag: Equatable, Sendable {
    static let exactLimit = 15

    let low: UInt64
    let high: UInt64

    init(_ name: String) {
        self = name.withBytes(KeyTag.init(bytes:))
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        if bytes.count <= KeyTag.exactLimit {
            for (index, byte) in bytes.enumerated() {
                if index < 8 {
                    low |= UInt64(byte) << UInt64(8 * index)
                } else {
                    high |= UInt64(byte) << UInt64(8 * (index - 8))
                }
            }
            self.low = low
            self.high = high | UInt64(bytes.count) << 56
            return
        }
        low = 0xcbf2_9ce4_8422_2325
        high = 0x9e37_79b9_7f4a_7c15
        for byte in bytes {
            low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
            high = (high ^ UInt64(byte)) &* 0xff51_afd7_ed55_8ccd
            high ^= high >> 31
        }
        self.low = low
        self.high = high | 0xff << 56
    }

    /// The tag of a key that is no string; nothing looks for it by name.
    private init() {
        low = 0
        high = 0xfe << 56
    }

    static let other = KeyTag()

    /// Whether equal tags mean equal names.
    var isExact: Bool { high >> 56 != 0xff }
}
