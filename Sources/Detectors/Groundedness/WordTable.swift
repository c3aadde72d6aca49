// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Numbers by the hash of a word: an open table, because a dictionary's hashing costs more than the rest.
///
/// Two words with one hash of 32 bits are one word here. Among ten thousand words that is a chance of one in a
/// hundred for a single pair, and what follows of it is one word that counts as known.
struct WordTable: Sendable {
    /// Keys and values in turn; the key 0 is an empty place.
    private var slots: [UInt32]
    private var mask: Int
    private(set) var count = 0

    init(expecting count: Int = 32) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size * 2)
        mask = size - 1
    }

    /// The number of a hash; `nil` where there is none.
    @inline(__always)
    subscript(hash: UInt32) -> UInt32? {
        let hash = hash == 0 ? 1 : hash
        return slots.withUnsafeBufferPointer { slots in
            var slot = Int(hash) & mask
            while slots[slot * 2] != 0 {
                if slots[slot * 2] == hash { return slots[slot * 2 + 1] }
                slot = (slot + 1) & mask
            }
            return nil
        }
    }

    mutating func set(_ hash: UInt32, _ value: UInt32) {
        let hash = hash == 0 ? 1 : hash
        if count * 2 > mask { grow() }
        var slot = Int(hash) & mask
        while slots[slot * 2] != 0, slots[slot * 2] != hash { slot = (slot + 1) & mask }
        if slots[slot * 2] == 0 { count += 1 }
        slots[slot * 2] = hash
        slots[slot * 2 + 1] = value
    }

    private mutating func grow() {
        var larger = WordTable(expecting: mask + 2)
        for slot in 0...mask where slots[slot * 2] != 0 {
            larger.set(slots[slot * 2], slots[slot * 2 + 1])
        }
        self = larger
    }
}

/// The hash that words are compared by: FNV-1a with the mixing of MurmurHash3.
struct WordHash {
    private var state: UInt32 = 0x811C_9DC5

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }

    @inline(__always)
    var value: UInt32 {
        var mixed = state
        mixed ^= mixed >> 16
        mixed = mixed &* 0x85EB_CA6B
        mixed ^= mixed >> 13
        return mixed
    }

    @inline(__always)
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var hash = WordHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
