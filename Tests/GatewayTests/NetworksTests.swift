// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import Policy
import Testing

@testable import Gateway

/// What each network takes of what all without a key share.
@Suite struct NetworksTests {
    private let now = ContinuousClock.now

    @Test func `a network has its share, and what it gives back it has again`() {
        let networks = Networks()
        let taken = (0..<3).map { _ in networks.begin("a", atMost: 2, at: now) }
        #expect(taken == [true, true, false])
        #expect(networks.begin("b", atMost: 2, at: now))
        networks.end("a")
        #expect(networks.begin("a", atMost: 2, at: now))
        #expect(networks.openStream("a", atMost: 1, at: now))
        #expect(!networks.openStream("a", atMost: 1, at: now))
        networks.closeStream("a")
        #expect(networks.streams(of: "a") == 0)
    }

    @Test func `each network has its own rate`() {
        let networks = Networks()
        let rate = APIKey.Rate(perSecond: 0.5, burst: 2)
        func take(_ network: String, _ seconds: Int = 0) -> Int? {
            networks.takeSession(of: network, rate, at: now + .seconds(seconds))
        }
        #expect([take("a"), take("a"), take("a")] == [nil, nil, 2])
        #expect(take("b") == nil)
        #expect(take("a", 2) == nil)
    }

    @Test func `what an attacker fills it with goes, and who holds something stays`() {
        let networks = Networks()
        #expect(networks.openStream("kept", atMost: 1, at: now))
        for number in 0..<30_000 {
            _ = networks.begin("a\(number)", atMost: 1, at: now + .milliseconds(number))
            networks.end("a\(number)")
        }
        #expect(networks.count <= Networks.room)
        #expect(networks.streams(of: "kept") == 1)
        #expect(!networks.openStream("kept", atMost: 1, at: now))
        // What has gone meanwhile is nothing to give back.
        networks.end("a1")
        #expect(networks.begin("a1", atMost: 1, at: now + .seconds(60)))
    }

    @Test func `a connection whose other end vanished is given up after a minute`() async throws {
        let presence = ClientPresence()
        let (children, continuation) = AsyncStream.makeStream(of: (any NIOCore.Channel).self)
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ClientPresence.Watch(presence))
                    continuation.yield(channel)
                }
            }.bind(host: "127.0.0.1", port: 0).get()
        let client = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: server.localAddress?.port ?? 0).get()
        let child = try #require(await children.first { _ in true })
        #expect(try await child.getOption(ClientPresence.Watch.patience).get() == 60_000)
        try await client.close()
        try await server.close()
    }
}
