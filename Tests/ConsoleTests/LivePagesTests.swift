// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Staff
import Testing
import Vocabulary

@testable import Console

@Suite struct LivePagesTests {
    @Test func `who follows is told what changed, all at once, and never what it was`()
        async throws
    {
        let bench = try ConsoleBench()
        let follower = bench.console.follower
        let viewer = try #require(ConsoleBench.viewer("supervisor"))
        try follower.catchUp()
        follower.tell()
        let changes = try #require(follower.changes(for: viewer))
        let held = try await bench.act("give", #"{"amount":"1 EUR"}"#)
        try follower.catchUp()
        follower.tell()
        // Whoever is slow loses nothing: what they have not taken grows together.
        for number in 0..<20 {
            try await bench.say("hello", in: "d\(number)")
            try follower.catchUp()
            follower.tell()
        }
        var wakes = changes.wakes.makeAsyncIterator()
        _ = try #require(await wakes.next())
        let topics = Set(follower.take(changes).map(\.topic))
        #expect(
            topics.isSuperset(of: [.desk, .conversations, .ledger, .decision(held.decision.id)]))
        #expect(follower.take(changes) == [])
    }

    @Test func `whoever sees one use case is told of nothing in another`() async throws {
        let bench = try ConsoleBench()
        let follower = bench.console.follower
        try follower.catchUp()
        follower.tell()
        let viewer = Viewer(
            name: "lea", displayName: "Lea", roles: [.supervisor], useCases: ["loans"],
            formToken: "t")
        let changes = try #require(follower.changes(for: viewer))
        try await bench.act("give", #"{"amount":"1 EUR"}"#)
        try follower.catchUp()
        follower.tell()
        let told = follower.take(changes).filter { $0.isFor(viewer) }.map(\.topic.description)
        #expect(Set(told).isSubset(of: ["desk", "conversations", "use-cases"]))
    }

    @Test func `that somebody looked is no news of a conversation`() async throws {
        let bench = try ConsoleBench()
        let held = try await bench.act("give", #"{"amount":"1 EUR"}"#)
        let follower = bench.console.follower
        try follower.catchUp()
        follower.tell()
        let viewer = try #require(ConsoleBench.viewer("supervisor"))
        let changes = try #require(follower.changes(for: viewer))
        _ = try await bench.get("/approvals/\(held.decision.id)")
        try follower.catchUp()
        follower.tell()
        #expect(follower.take(changes).map(\.topic) == [.ledger])
    }

    @Test func `a topic is told to who may see such a page`() throws {
        let engineer = try #require(ConsoleBench.viewer("engineer"))
        #expect(!Topic.conversations.isFor(engineer))
        #expect(Topic.ledger.isFor(engineer))
        let agent = try #require(ConsoleBench.viewer("agent"))
        #expect(!Topic.ledger.isFor(agent))
        #expect(!Topic.useCases.isFor(agent))
    }

    @Test func `one person has so many streams and no more, and the end ends all`() async throws {
        let bench = try ConsoleBench()
        let follower = bench.console.follower
        let viewer = try #require(ConsoleBench.viewer("supervisor"))
        var streams: [Follower.Changes] = []
        for _ in 0..<Follower.streamsOfOne {
            streams.append(try #require(follower.changes(for: viewer)))
        }
        #expect(follower.changes(for: viewer) == nil)
        let run = Task { await follower.run() }
        run.cancel()
        await run.value
        for stream in streams { for await _ in stream.wakes {} }
        #expect(follower.changes(for: viewer) == nil)
    }

    @Test func `a conversation's line counts what was decided in it`() async throws {
        let bench = try ConsoleBench()
        try await bench.say("hello")
        try await bench.act("give", #"{"amount":"1 EUR"}"#)
        let line = try #require(try bench.console.follower.overview().newest.first)
        #expect(line.decisions == 2)
        #expect(line.held == 1)
        #expect(line.useCases == ["cards"])
        #expect(!line.isLedByPerson)
    }
}
