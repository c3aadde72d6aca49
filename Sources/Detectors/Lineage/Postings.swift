// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Where keys were seen: a table that only grows, with the newest place first.
struct Postings: Sendable {
    private struct Slot {
        var key: UInt64
        /// The newest entry + 1; 0 for an empty slot.
        var head: UInt32
        var count: UInt32
        var sources: ValueSources
    }

    private var slots: [Slot]
    private var used = 0
    /// For each entry the one before it with the same key, + 1.
    private(set) var previous: [UInt32] = []

    /// - Parameter capacity: A power of two.
    init(capacity: Int) {
        slots = Array(repeating: Self.empty, count: capacity)
    }

    private static let empty = Slot(key: 0, head: 0, count: 0, sources: [])

    /// Adds the next entry: they are counted from 0.
    @inline(__always) mutating func append(_ key: UInt64, _ sources: ValueSources) {
        if used * 2 >= slots.count { grow() }
        let entry = UInt32(previous.count) + 1
        let mask = slots.count - 1
        slots.withUnsafeMutableBufferPointer { slots in
            var place = Self.place(key) & mask
            while slots[place].head != 0, slots[place].key != key { place = (place + 1) & mask }
            if slots[place].head == 0 {
                slots[place].key = key
                used += 1
            }
            previous.append(slots[place].head)
            slots[place].head = entry
            slots[place].count += 1
            slots[place].sources.formUnion(sources)
        }
    }

    @inline(__always) private static func place(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Self.empty, count: old.count * 2)
        let mask = slots.count - 1
        for slot in old where slot.head != 0 {
            var place = Self.place(slot.key) & mask
            while slots[place].head != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }

    private func find(_ key: UInt64) -> Slot {
        let mask = slots.count - 1
        var place = Self.place(key) & mask
        while slots[place].head != 0, slots[place].key != key { place = (place + 1) & mask }
        return slots[place]
    }

    /// All the sources of a key; none where it was never seen.
    func sources(of key: UInt64) -> ValueSources { find(key).sources }

    func count(of key: UInt64) -> Int { Int(find(key).count) }

    /// The newest entry of a key.
    func newest(of key: UInt64) -> Int? {
        let head = find(key).head
        return head == 0 ? nil : Int(head) - 1
    }

    /// The entry before one with the same key.
    func before(_ entry: Int) -> Int? {
        let head = previous[entry]
        return head == 0 ? nil : Int(head) - 1
    }
}
