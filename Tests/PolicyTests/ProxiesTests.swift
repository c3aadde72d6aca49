// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// Whom a request is from, behind proxies that are named.
@Suite struct ProxiesTests {
    private func proxies(
        _ header: Proxies.Header = .xForwardedFor, _ ranges: [String] = ["127.0.0.1", "10.0.0.0/8"]
    ) -> Proxies {
        Proxies(addresses: ranges.compactMap { NetworkRange($0) }, header: header)
    }

    @Test(arguments: [
        (["203.0.113.7"], "203.0.113.7"), (["1.1.1.1, 203.0.113.7"], "203.0.113.7"),
        (["1.1.1.1", "203.0.113.7"], "203.0.113.7"), (["203.0.113.7, 10.1.2.3"], "203.0.113.7"),
        (["203.0.113.7", "10.1.2.3,10.9.9.9"], "203.0.113.7"),
        // Ours alone: the furthest of them.
        (["10.1.2.3, 10.9.9.9"], "10.1.2.3"), (["203.0.113.7:4711"], "203.0.113.7"),
        (["[2001:db8::7]:4711"], "2001:db8::7"), (["[2001:db8::7]"], "2001:db8::7"),
        (["2001:db8::7"], "2001:db8::7"), (["fe80::7%eth0"], "fe80::7"),
        (["[fe80::7%25eth0]:1"], "fe80::7"), (["::ffff:203.0.113.7"], "203.0.113.7"),
        ([" \t203.0.113.7\t "], "203.0.113.7"),
        // What can't be read ends the way at what is known.
        ([], "127.0.0.1"), ([""], "127.0.0.1"), (["203.0.113.7,"], "127.0.0.1"),
        (["203.0.113.7, , 10.1.2.3"], "10.1.2.3"), (["unknown"], "127.0.0.1"),
        (["203.0.113.7, unknown, 10.1.2.3"], "10.1.2.3"), (["\"203.0.113.7\""], "127.0.0.1"),
        (["203.0.113.7:"], "127.0.0.1"), (["203.0.113.7:port"], "127.0.0.1"),
        (["[2001:db8::7"], "127.0.0.1"), (["[203.0.113.7]"], "127.0.0.1"),
        (["[2001:db8::7]x"], "127.0.0.1"), (["203.0.113.7 10.0.0.1"], "127.0.0.1"),
        (["203.0.113.07"], "127.0.0.1"), (["203.0.113.7\u{0}"], "127.0.0.1"),
        ([String(repeating: "9", count: 5000)], "127.0.0.1"),
    ])
    func `a list is read from the right, up to the first who is none of ours`(
        _ lines: [String], _ client: String
    ) {
        #expect(proxies().client(of: "127.0.0.1", said: lines) == client)
    }

    @Test(arguments: [
        (["for=203.0.113.7"], "203.0.113.7"),
        (["For=\"[2001:DB8::7]:4711\";proto=https;by=203.0.113.43"], "2001:db8::7"),
        (["for=1.1.1.1, for=203.0.113.7;host=\"a,b;c\""], "203.0.113.7"),
        (["for=1.1.1.1", "by=10.1.1.1 ; FOR = 203.0.113.7"], "203.0.113.7"),
        (["for=203.0.113.7, for=10.1.2.3"], "203.0.113.7"),
        (["for=\"203.0.113.7:80\""], "203.0.113.7"),
        (["for=\"203.0.113.7:_secret\""], "203.0.113.7"),
        (["host=\"\\\",for=9.9.9.9\";for=203.0.113.7"], "203.0.113.7"),
        ([], "127.0.0.1"), (["for=unknown"], "127.0.0.1"), (["for=_hidden"], "127.0.0.1"),
        (["for="], "127.0.0.1"), (["proto=https"], "127.0.0.1"), (["for=\"1.1.1.1"], "127.0.0.1"),
        (["for=1.1.1.1;for=2.2.2.2"], "127.0.0.1"), (["for=\"1.1.1.1\"\""], "127.0.0.1"),
        (["for=\"1.1.1\\.1\""], "127.0.0.1"), (["for=1.1.1.1,"], "127.0.0.1"),
        (["203.0.113.7"], "127.0.0.1"), (["for=\""], "127.0.0.1"),
        // One line that is spoiled spoils no other.
        (["for=\"", "for=203.0.113.7"], "203.0.113.7"),
    ])
    func `the header of RFC 7239 is read alike`(_ lines: [String], _ client: String) {
        #expect(proxies(.forwarded).client(of: "127.0.0.1", said: lines) == client)
    }

    @Test func `whoever is no proxy of ours is believed nothing`() {
        for peer in ["203.0.113.9", "::1", "127.0.0.2", "11.0.0.1"] {
            #expect(proxies().client(of: peer, said: ["1.1.1.1"]) == peer)
            #expect(Proxies.none.client(of: peer, said: ["1.1.1.1"]) == peer)
        }
        #expect(Proxies.none.client(of: "127.0.0.1", said: ["1.1.1.1"]) == "127.0.0.1")
        #expect(proxies().client(of: nil, said: ["1.1.1.1"]) == "unknown")
        #expect(proxies().client(of: "socket", said: ["1.1.1.1"]) == "socket")
        // A connection over IPv6 of a proxy that is named by its IPv4 address.
        #expect(proxies().client(of: "::ffff:10.1.1.1", said: ["1.1.1.1"]) == "1.1.1.1")
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `whatever a client writes itself, it is who the proxy says`(_ seed: UInt64) {
        var chance = Chance(seed: seed)
        let noise = chance.noise()
        for header in Proxies.Header.allCases {
            let proxies = proxies(header)
            let own = header == .forwarded ? "for=203.0.113.7" : "203.0.113.7"
            // A line of its own is never spoiled by others.
            #expect(
                proxies.client(of: "127.0.0.1", said: noise + [own]) == "203.0.113.7",
                "seed \(seed)")
            // In one line with them it is who it is, or nobody: never somebody else.
            let joined = (noise + [own]).joined(separator: ", ")
            let client = proxies.client(of: "127.0.0.1", said: [joined])
            #expect(["203.0.113.7", "127.0.0.1"].contains(client), "seed \(seed): \(client)")
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `whatever stands there, what comes out is an address`(_ seed: UInt64) {
        var chance = Chance(seed: seed ^ 0xABCD)
        let noise = chance.noise()
        for header in Proxies.Header.allCases {
            let client = proxies(header, ["0.0.0.0/1", "128.0.0.0/1", "::/1"]).client(
                of: "127.0.0.1", said: noise)
            #expect(NetworkAddress(client) != nil, "seed \(seed): \(client)")
        }
    }

    @Test func `so many proxies nobody has`() {
        let many = Array(repeating: "10.0.0.1", count: 40)
        for lines in [["203.0.113.7"] + many, [(["203.0.113.7"] + many).joined(separator: ",")]] {
            #expect(proxies().client(of: "127.0.0.1", said: lines) == "10.0.0.1")
        }
    }

    // MARK: The workspace

    private func workspace(_ proxies: String) throws(WorkspaceRefused) -> Workspace {
        var files = SampleWorkspace.files()
        files["belay.yaml"]?.append(contentsOf: "\n\(proxies)\n".utf8)
        return try Workspace.load(files: files)
    }

    @Test func `nobody is believed where nobody says so, and who is named is`() throws {
        #expect(try workspace("").proxies == .none)
        let named = try workspace("proxies: {addresses: [127.0.0.1, \"::1\"], header: forwarded}")
        #expect(named.proxies == proxies(.forwarded, ["127.0.0.1", "::1"]))
        #expect(try workspace("proxies: {addresses: 10.0.0.0/8}").proxies.header == .xForwardedFor)
    }

    @Test(arguments: [
        ("{}", "`addresses` is missing"), ("{addresses: []}", "names nobody"),
        ("{addresses: [localhost]}", "must be an address such as"),
        ("{addresses: [10.0.0.1/8]}", "must be an address such as"),
        ("{addresses: [0.0.0.0/0]}", "is everybody"), ("{addresses: [\"::/0\"]}", "is everybody"),
        ("{addresses: [127.0.0.1], header: x-real-ip}", "x-forwarded-for"),
        ("{addresses: [127.0.0.1], trust: all}", "unknown key `trust`"),
    ])
    func `what can't be used is refused with what to do`(_ proxies: String, _ message: String) {
        do {
            _ = try workspace("proxies: \(proxies)")
            Issue.record("it was taken")
        } catch {
            let findings = error.findings.map(\.description).joined(separator: "\n")
            #expect(findings.contains(message), "\(findings)")
        }
    }
}

/// What somebody might write who wants to be somebody else.
private struct Chance {
    private var state: UInt64
    private static let parts = [
        "1.2.3.4", "10.1.1.1", "127.0.0.1", "[2001:db8::1]", "2001:db8::1", "::1", "fe80::1%eth0",
        "for=", "For=", ";", ",", "\"", "\\", "=", " ", "\t", ":", "]", "[", "unknown", "_x", ":80",
        "by=", "\u{0}", "é", "\u{202E}", "999.1.1.1", "/8", "%",
    ]

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    mutating func noise() -> [String] {
        (0..<next(4)).map { _ in
            (0..<next(24)).map { _ in Self.parts[next(Self.parts.count)] }.joined()
        }
    }
}
