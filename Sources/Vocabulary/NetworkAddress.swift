// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The IPv4 or IPv6 address of somebody at the other end of a connection.
public struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    /// Four or sixteen, the most significant first.
    public let bytes: [UInt8]

    /// Reads an address as it is written: `192.0.2.1`, `2001:db8::1`. What is only written as IPv6 (`::ffff:192.0.2.1`) is the IPv4
    /// address that it is. A zone (RFC 4007, section 11: `fe80::1%eth0`) says something to one machine only, and is left out.
    public init?(_ text: some StringProtocol) {
        // inet_pton would stop at a zero, and longer than this is no address with a zone either.
        guard (2...64).contains(text.utf8.count), text.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return nil }
        guard text.contains(":") else {
            var four = in_addr()
            guard inet_pton(AF_INET, String(text), &four) == 1 else { return nil }
            bytes = withUnsafeBytes(of: four) { Array($0) }
            return
        }
        let parts = text.split(separator: "%", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.count == 1 || !parts[1].isEmpty else { return nil }
        var sixteen = in6_addr()
        guard inet_pton(AF_INET6, String(parts[0]), &sixteen) == 1 else { return nil }
        let all = withUnsafeBytes(of: sixteen) { Array($0) }
        bytes = all.starts(with: Self.mapped) ? Array(all.suffix(4)) : all
    }

    /// RFC 4291, section 2.5.5.2.
    static let mapped = [UInt8](repeating: 0, count: 10) + [255, 255]

    public var isIPv4: Bool { bytes.count == 4 }

    /// Whether it is this machine's own.
    public var isLoopback: Bool {
        isIPv4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
    }

    public var description: String {
        guard !isIPv4 else { return bytes.map(String.init).joined(separator: ".") }
        var sixteen = in6_addr()
        withUnsafeMutableBytes(of: &sixteen) { $0.copyBytes(from: bytes) }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        // It can't fail: there is room for the longest.
        inet_ntop(AF_INET6, &sixteen, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whom tries and rates are counted for: whoever has one IPv6 address has a network of 2^64, and is one.
    public var network: String {
        isIPv4
            ? description
            : NetworkAddress(Array(bytes.prefix(8)) + [UInt8](repeating: 0, count: 8)).description
                + "/64"
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The ``network`` of an address; what is no address counts as itself.
    public static func network(of text: String) -> String {
        NetworkAddress(text)?.network ?? String(text.prefix(64))
    }
}

/// Addresses that begin alike: `10.0.0.0/8`, or a single one.
public struct NetworkRange: Sendable, Hashable {
    public let first: NetworkAddress
    /// How many bits they have in common.
    public let bits: Int

    /// Reads a range as RFC 4632 writes it; `nil` where it is none, or where the address has bits behind those in common.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, !parts[0].contains("%"), let first = NetworkAddress(parts[0])
        else { return nil }
        self.first = first
        let length = first.bytes.count * 8
        guard parts.count == 2 else {
            bits = length
            return
        }
        guard parts[1].count <= 3, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
            let written = Int(parts[1])
        else { return nil }
        // One that is only written as IPv6 has 96 bits that say so.
        let bits = first.isIPv4 && parts[0].contains(":") ? written - 96 : written
        guard (0...length).contains(bits) else { return nil }
        for bit in bits..<length where first.bytes[bit / 8] & (0x80 >> UInt8(bit % 8)) != 0 {
            return nil
        }
        self.bits = bits
    }

    public func contains(_ address: NetworkAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        let (whole, rest) = (bits / 8, bits % 8)
        guard address.bytes.prefix(whole) == first.bytes.prefix(whole) else { return false }
        guard rest > 0 else { return true }
        let mask = UInt8(truncatingIfNeeded: 0xFF00 >> rest)
        return address.bytes[whole] & mask == first.bytes[whole] & mask
    }
}
