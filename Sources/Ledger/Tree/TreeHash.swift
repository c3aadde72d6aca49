// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The SHA-256 of a leaf or a node of the tree, with the domain separation of RFC 9162, section
/// 2.1.1.
public struct TreeHash: Sendable, Hashable {
    // Four words, not an array: millions of these are held while a ledger is verified.
    private let words: SIMD4<UInt64>

    /// The root of a tree without entries: the hash of nothing.
    public static let empty = TreeHash(SHA256().finalize())

    private init(_ digest: SHA256Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    /// Thirty-two bytes that are a hash already; `nil` for any other number.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        var words = SIMD4<UInt64>()
        withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
        self.words = words
    }

    /// The thirty-two bytes.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    public func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
        -> Result
    {
        try Swift.withUnsafeBytes(of: words, body)
    }

    /// H(0x00 ‖ leaf).
    public static func leaf(_ leaf: some Collection<UInt8>) -> TreeHash {
        var hash = SHA256()
        hash.update(byte: 0)
        if leaf.withContiguousStorageIfAvailable({
            hash.update(bufferPointer: UnsafeRawBufferPointer($0))
        }) == nil {
            hash.update(data: Array(leaf))
        }
        return TreeHash(hash.finalize())
    }

    /// H(0x01 ‖ left ‖ right).
    public static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
        withUnsafeTemporaryAllocation(byteCount: 65, alignment: 8) { buffer in
            buffer[0] = 1
            buffer.storeBytes(of: left.words, toByteOffset: 1, as: SIMD4<UInt64>.self)
            buffer.storeBytes(of: right.words, toByteOffset: 33, as: SIMD4<UInt64>.self)
            var hash = SHA256()
            hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
            return TreeHash(hash.finalize())
        }
    }
}

extension SHA256 {
    fileprivate mutating func update(byte: UInt8) {
        withUnsafeBytes(of: byte) { update(bufferPointer: $0) }
    }
}
