// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

extension Value: Hashable {
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
        case (.double(let a), .double(let b)): a == b
        case (.uint(let a), .uint(let b)): a == b
        case (.null, .null): true
        case (.bytes(let a), .bytes(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)): a == b
        case (.type(let a), .type(let b)): a == b
        case (.duration(let a), .duration(let b)): a == b
        case (.timestamp(let a), .timestamp(let b)): a == b
        case (.optional(let a), .optional(let b)): a == b
        // Exactly, unlike the order of numbers: equal values must have equal hashes.
        case (.int(let a), .uint(let b)), (.uint(let b), .int(let a)): Int64(exactly: b) == a
        case (.int(let a), .double(let b)), (.double(let b), .int(let a)): Int64(exactly: b) == a
        case (.uint(let a), .double(let b)), (.double(let b), .uint(let a)): UInt64(exactly: b) == a
        default: false
        }
    }

    public func hash(into hasher: inout Hasher) {
        // INVARIANT: equal numbers of different kinds hash alike: an integral double and a `uint`
        // that fit hash as the `int` they equal.
        switch self {
        case .null: hasher.combine(0 as UInt8)
        case .bool(let value): hasher.combine(value)
        case .int(let value): hasher.combine(value)
        case .uint(let value):
            if let int = Int64(exactly: value) {
                hasher.combine(int)
            } else {
                hasher.combine(value)
            }
        case .double(let value):
            if let int = Int64(exactly: value) {
                hasher.combine(int)
            } else if let uint = UInt64(exactly: value) {
                hasher.combine(uint)
            } else {
                hasher.combine(value)
            }
        case .string(let value): value.withBytes { hasher.combine(bytes: .init($0)) }
        case .bytes(let value): hasher.combine(value)
        case .list(let value): hasher.combine(value)
        case .map(let value): hasher.combine(value)
        case .type(let value): hasher.combine(value)
        case .duration(let value): hasher.combine(value)
        case .timestamp(let value): hasher.combine(value)
        case .optional(let value): hasher.combine(value)
        }
    }

    /// Whether both are of the same kind and the same value: `1` is not `1.0`, NaN is NaN.
    public func isIdentical(to other: Value) -> Bool {
        switch (self, other) {
        case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
        case (.int, .int), (.uint, .uint): self == other
        case (.int, _), (.uint, _), (.double, _): false
        case (.list(let a), .list(let b)):
            a.count == b.count && zip(a, b).allSatisfy { $0.isIdentical(to: $1) }
        case (.map(let a), .map(let b)):
            a.count == b.count
                && a.allSatisfy { entry in
                    guard let index = b.index(of: entry.key) else { return false }
                    return b.key(at: index).isIdentical(to: entry.key)
                        && b.value(at: index).isIdentical(to: entry.value)
                }
        case (.optional(let a?), .optional(let b?)): a.isIdentical(to: b)
        default: self == other
        }
    }
}

extension String {
    /// The bytes of the string, without copying where it stores them in one piece.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }

    /// Equality by code points: Swift's own takes `é` and `é` for the same.
    func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { left in
            other.withBytes { right in left.elementsEqual(right) }
        }
    }
}
