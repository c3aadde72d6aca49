// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Random bytes for keys, nonces and identifiers, taken from the kernel in one piece for a whole
/// entry.
///
/// One call of the kernel for each eight bytes, as the standard library makes, costs more than
/// sealing.
struct Entropy {
    private var bytes: [UInt8]
    private var used = 0

    init(count: Int) {
        bytes = [UInt8](repeating: 0, count: count)
        bytes.withUnsafeMutableBytes { buffer in
            var filled = 0
            while filled < buffer.count {
                // More at once it does not give.
                let count = min(256, buffer.count - filled)
                guard getentropy(buffer.baseAddress?.advanced(by: filled), count) == 0 else {
                    break
                }
                filled += count
            }
            // A kernel without this call: the standard library knows another way, or stops the
            // process.
            var system = SystemRandomNumberGenerator()
            for index in filled..<buffer.count { buffer[index] = system.next() }
        }
    }

    /// The next `count` bytes, each handed out once.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        if used + count > bytes.count { self = Entropy(count: max(count, bytes.count)) }
        defer { used += count }
        return bytes[used..<used + count]
    }
}

extension Entropy: RandomNumberGenerator {
    mutating func next() -> UInt64 { take(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
