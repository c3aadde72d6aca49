// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A value in bits that can be read without counting references, as far as it fits.
struct Cell {
    enum Kind: UInt8 {
        case bool, int, double
        /// A string of up to fifteen bytes.
        case name
        /// A map; the bits are the address of its storage.
        case map
        case optional
        /// What the value itself has to be asked for.
        case other
    }

    let kind: Kind
    private let low: UInt64
    private let high: UInt64

    @inline(__always)
    init(_ value: Value) {
        switch value {
        case .bool(let value): self.init(.bool, value ? 1 : 0)
        case .int(let value): self.init(.int, UInt64(bitPattern: value))
        case .double(let value): self.init(.double, value.bitPattern)
        case .map(let map):
            let address = Unmanaged.passUnretained(map.storage).toOpaque()
            self.init(.map, UInt64(UInt(bitPattern: address)))
        case .optional: self.init(.optional, 0)
        case .string(let text) where text.utf8.count <= KeyTag.exactLimit:
            let tag = KeyTag(text)
            self.init(.name, tag.low, tag.high)
        default: self.init(.other, 0)
        }
    }

    private init(_ kind: Kind, _ low: UInt64, _ high: UInt64 = 0) {
        self.kind = kind
        self.low = low
        self.high = high
    }

    @inline(__always) var bool: Bool { low != 0 }
    @inline(__always) var int: Int64 { Int64(bitPattern: low) }
    @inline(__always) var double: Double { Double(bitPattern: low) }

    @inline(__always)
    func hasSameBits(as other: Cell) -> Bool { low == other.low && high == other.high }

    /// The storage of a map; it lives as long as the value that the cell was made of.
    @inline(__always)
    var storage: Unmanaged<MapStorage> {
        .fromOpaque(UnsafeRawPointer(bitPattern: UInt(low)).unsafelyUnwrapped)
    }
}
