// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// HMAC-SHA-256 (RFC 2104) over one stretch of memory.
///
/// The same function as the library's `HMAC`, whose generic way from any sequence to any hash takes
/// several times as long for the short messages here; this one runs twice for each sealed entry.
struct KeyedHash {
    private let inner: [UInt8]
    private let outer: [UInt8]

    /// - Parameter key: at most 64 bytes, as all keys here are; a longer one would have to be
    ///   hashed first.
    init(key: some Sequence<UInt8>) {
        var inner = [UInt8](repeating: 0x36, count: 64)
        var outer = [UInt8](repeating: 0x5C, count: 64)
        for (index, byte) in key.enumerated() {
            inner[index] ^= byte
            outer[index] ^= byte
        }
        self.inner = inner
        self.outer = outer
    }

    /// The 32 bytes of the code for `parts`, one after the other.
    func code(for parts: [UInt8]...) -> [UInt8] {
        var hash = SHA256()
        inner.withUnsafeBytes { hash.update(bufferPointer: $0) }
        for part in parts { part.withUnsafeBytes { hash.update(bufferPointer: $0) } }
        let digest = hash.finalize()
        hash = SHA256()
        outer.withUnsafeBytes { hash.update(bufferPointer: $0) }
        digest.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash.finalize().withUnsafeBytes { Array($0) }
    }
}
