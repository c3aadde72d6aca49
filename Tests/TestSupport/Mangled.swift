// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Hostile input for parsers, made from good input.
public enum Mangled {
    /// `bytes` with a few random changes: other bytes, parts cut out, doubled or moved.
    public static func bytes(of bytes: [UInt8], using random: inout some RandomNumberGenerator)
        -> [UInt8]
    {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes.removeSubrange(start..<end)
            case 3: bytes.insert(contentsOf: bytes[start..<end], at: end)
            case 4: bytes.removeSubrange(start...)
            default:
                let part = Array(bytes[start..<end])
                bytes.removeSubrange(start..<end)
                bytes.insert(
                    contentsOf: part, at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        return bytes
    }
}
