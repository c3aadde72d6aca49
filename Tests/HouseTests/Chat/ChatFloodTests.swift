// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOHTTP1
import Policy
import Testing
import Vocabulary

/// One visitor who takes all that there is takes it from nobody else.
@Suite(.timeLimit(.minutes(10))) struct ChatFloodTests {
    private static let keys: [APIKey] = [.sample("site", "site-key", rights: [.chat])]

    private static func sample(
        proxies: String = "proxies: {addresses: [127.0.0.1]}"
    ) -> SampleWorkspace {
        var sample = TestHouse.chatting(
            "{rate: {per-second: 100, burst: 100}, visitors: {per-second: 0.001, burst: 6}, "
                + "address: {per-second: 0.001, burst: 2}, streams: 2, "
                + "use-cases: {cards: {agent: triage}}}")
        sample.settings += "\n" + proxies
        return sample
    }

    private static func from(_ address: String) -> [(String, String)] {
        [("x-forwarded-for", address)]
    }

    @Test func `who opens more sessions than one may takes none of the others'`() async throws {
        try await TestHouse.open(Self.sample(), answers: [.saying("Hi.")]) { house in
            func opened(_ address: String) async throws -> Int {
                try await house.open(headers: Self.from(address)).status
            }
            for status in [201, 201, 429, 429, 429, 429, 429, 429] {
                #expect(try await opened("203.0.113.1") == status)
            }
            let refused = try await house.open(headers: Self.from("9.9.9.9, 203.0.113.1"))
            #expect(refused.status == 429)
            #expect(refused.error?["code"] == "too_many_of_address")
            #expect(refused.header("retry-after") != nil)
            // One IPv6 network is one, whatever addresses it has.
            #expect(try await opened("2001:db8::1") == 201)
            #expect(try await opened("2001:db8::2") == 201)
            #expect(try await opened("[2001:db8::3]:99") == 429)
            #expect(try await opened("203.0.113.2") == 201)
            // What can't be read counts with the proxy, and all together have a limit still.
            #expect(try await opened("me") == 201)
            #expect(try await opened("203.0.113.4") == 429)
            #expect(!house.log.text.contains("203.0.113"))
        }
    }

    @Test func `what is said by somebody who is no proxy of ours is not believed`() async throws {
        for proxies in ["", "proxies: {addresses: [10.0.0.0/8]}"] {
            try await TestHouse.open(
                Self.sample(proxies: proxies), answers: [.saying("Hi.")]
            ) { house in
                for (number, status) in [201, 201, 429, 429].enumerated() {
                    let reply = try await house.open(headers: Self.from("203.0.113.\(number)"))
                    #expect(reply.status == status)
                }
                // Once, and only where nobody is named.
                let told = house.log.text.ranges(of: "is not named in `proxies`").count
                #expect(told == (proxies.isEmpty ? 1 : 0))
            }
        }
    }

    @Test func `one address has so many streams, and who leaves without a word gives theirs back`()
        async throws
    {
        try await TestHouse.open(
            Self.sample(), answers: [.saying("Hi.")], keys: Self.keys
        ) { house in
            func stream(_ address: String) async throws -> LiveReply {
                // A session of its own each time: it is not their limit that is looked at.
                let customer = try await house.chatter(["use_case": "cards"], key: "site-key")
                return LiveReply(
                    try await house.send(
                        .GET, "/v1/chat-sessions/current/events", key: customer.token,
                        headers: Self.from(address)))
            }
            func isLetIn(_ address: String) async throws -> Bool {
                // Each round asks anew, until the connections that were broken off are noticed.
                for _ in 0..<2000 {
                    if try await stream(address).status == 200 { return true }
                    try await Task.sleep(for: .milliseconds(5))
                }
                return false
            }
            var first = try await stream("203.0.113.1")
            #expect(try await first.nextBlock() != nil)
            do {
                var second = try await stream("203.0.113.1")
                #expect(try await second.nextBlock() != nil)
                let third = try await stream("203.0.113.1")
                #expect(third.status == 429)
                #expect(third.headers.first(name: "retry-after") == "30")
                #expect(try await stream("203.0.113.2").status == 200)
            }
            // The second was let go of without being read to its end: the connection is cut.
            #expect(try await isLetIn("203.0.113.1"))
            #expect(try await first.nextBlock() != nil)
        }
    }
}
