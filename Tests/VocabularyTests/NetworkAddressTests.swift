// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// Addresses as they are written, and whom they belong to.
@Suite struct NetworkAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1", "192.0.2.1"), ("0.0.0.0", "0.0.0.0", "0.0.0.0"),
        ("::ffff:192.0.2.1", "192.0.2.1", "192.0.2.1"),
        ("::FFFF:c000:0201", "192.0.2.1", "192.0.2.1"),
        ("2001:DB8::1", "2001:db8::1", "2001:db8::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::1", "::1", "::/64"), ("fe80::1%eth0", "fe80::1", "fe80::/64"),
    ])
    func `an address is read, and its network told`(
        _ text: String, _ written: String, _ network: String
    ) throws {
        let address = try #require(NetworkAddress(text))
        #expect(address.description == written)
        #expect(address.network == network)
        #expect(NetworkAddress.network(of: text) == network)
    }

    @Test(arguments: [
        "", ":", "::1::", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4",
        "1.2.3.4%eth0", "fe80::1%", "fe80::1%a%b", "[::1]", "1.2.3.4:80", "localhost", "unknown",
        "1.2.3.4\u{0}", "::1\u{0}", "١.٢.٣.٤", "g::1", String(repeating: "1", count: 65),
        "fe80::1%" + String(repeating: "e", count: 64),
    ])
    func `what is none is none`(_ text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test(arguments: [
        (
            "10.0.0.0/8", ["10.0.0.0", "10.255.255.255", "::ffff:10.1.2.3"],
            ["11.0.0.0", "::a00:1"]
        ),
        ("192.0.2.1", ["192.0.2.1"], ["192.0.2.2", "::c000:201"]),
        ("192.0.2.4/31", ["192.0.2.4", "192.0.2.5"], ["192.0.2.6", "192.0.2.3"]),
        ("0.0.0.0/0", ["1.2.3.4"], ["::1"]), ("::/0", ["::1", "2001:db8::1"], ["1.2.3.4"]),
        ("::ffff:10.0.0.0/104", ["10.9.9.9"], ["11.0.0.0"]),
        ("2001:db8::/33", ["2001:db8:7fff::1"], ["2001:db8:8000::1", "2001:db9::1"]),
        ("::1", ["::1"], ["::2", "127.0.0.1"]),
    ])
    func `a range holds what begins alike`(_ text: String, _ inside: [String], _ outside: [String])
        throws
    {
        let range = try #require(NetworkRange(text))
        for text in inside {
            #expect(range.contains(try #require(NetworkAddress(text))), "\(text)")
        }
        for text in outside {
            #expect(!range.contains(try #require(NetworkAddress(text))), "\(text)")
        }
    }

    @Test(arguments: [
        "", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.1/8",
        "10.0.0.0/8/8", "::/129", "2001:db8::1/64", "fe80::1%eth0", "::ffff:10.0.0.0/8", "ten/8",
        "10.0.0.0/٨", "10.0.0.0/0x8", "1.2.3.4/0",
    ])
    func `what is no range is none`(_ text: String) {
        #expect(NetworkRange(text) == nil)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `what is written down reads the same again, and is in its own ranges`(_ seed: UInt64)
        throws
    {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func random() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
        let words = (0..<8).map { _ in
            random() % 3 == 0 ? "0" : String(random() & 0xFFFF, radix: 16)
        }
        let text =
            seed % 2 == 0
            ? words.joined(separator: ":")
            : (0..<4).map { _ in
                String(random() & 255)
            }.joined(separator: ".")
        let address = try #require(NetworkAddress(text), "\(text)")
        #expect(NetworkAddress(address.description) == address, "\(text)")
        let other = try #require(NetworkAddress(address.description))
        #expect(other.network == address.network)
        #expect(try #require(NetworkRange(address.description)).contains(address))
        let range = try #require(NetworkRange(address.isIPv4 ? text : address.network), "\(text)")
        #expect(range.contains(address))
    }
}
