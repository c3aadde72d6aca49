// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Testing
import Vocabulary

/// How soon a person answers what the customer says next.
@Suite struct NextAnswerTests {
    private static let promised = "handoffs: {targets: {next-answer: 5m}}"
    private static let wish = "I want to talk to a person."

    private static func state(_ bench: HandoffBench, _ id: ID<HandedOver>) throws -> String? {
        let handoff = try bench.desk.handoff(id, for: HandoffBench.ana)
        return try bench.desk.targets(of: handoff).first?.state.rawValue
    }

    /// A conversation that Ana has, in which nobody has said anything yet.
    private static func taken(_ more: String = promised) async throws -> (
        HandoffBench, ID<HandedOver>
    ) {
        let bench = try HandoffBench(more: more)
        try await bench.customer(wish)
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        return (bench, id)
    }

    @Test func `the first thing that nobody answered begins it, and a person's next words meet it`()
        async throws
    {
        let (bench, id) = try await Self.taken()
        // Before a person has spoken it is the first answer that is waited for.
        try await bench.customer("Are you there?")
        #expect(try Self.state(bench, id) == nil)
        _ = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        #expect(try Self.state(bench, id) == nil)
        let asked = bench.now
        try await bench.customer("What about my card?")
        #expect(try Self.state(bench, id) == "active")
        bench.step(by: .seconds(200))
        try await bench.customer("Hello?")
        let handoff = try bench.desk.handoff(id, for: HandoffBench.ana)
        #expect(try bench.desk.targets(of: handoff).map(\.due) == [asked + .seconds(300)])
        bench.step(by: .seconds(99))
        _ = try await bench.desk.speak("It is blocked", in: id, by: HandoffBench.ana)
        bench.step(by: .seconds(10_000))
        #expect(try Self.state(bench, id) == "met")
        // Each new question begins it anew, and what is late is missed though it is answered.
        try await bench.customer("For how long?")
        #expect(try Self.state(bench, id) == "active")
        bench.step(by: .seconds(300))
        #expect(try Self.state(bench, id) == "missed")
        bench.step(by: .seconds(1))
        _ = try await bench.desk.speak("Until tomorrow", in: id, by: HandoffBench.ana)
        #expect(try Self.state(bench, id) == "missed")
        try await bench.customer("Thank you")
        #expect(try Self.state(bench, id) == "active")
        _ = try await bench.desk.complete(id, wrapUp: "resolved", by: HandoffBench.ana)
        #expect(try Self.state(bench, id) == "cancelled")
    }

    @Test func `a word among colleagues answers nobody, and somebody else's does`() async throws {
        let (bench, id) = try await Self.taken()
        _ = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        try await bench.customer("What about my card?")
        _ = try await bench.desk.decline(id, by: HandoffBench.ana)
        #expect(try Self.state(bench, id) == "active")
        bench.step(by: .seconds(30))
        _ = try await bench.desk.tick()
        _ = try await bench.desk.accept(id, by: HandoffBench.bob)
        #expect(try Self.state(bench, id) == "active")
        _ = try await bench.desk.speak("I am Bob", in: id, by: HandoffBench.bob)
        #expect(try Self.state(bench, id) == "met")
    }

    @Test func `what is said to the AI costs the view nothing, and a new handoff begins anew`()
        async throws
    {
        let (bench, id) = try await Self.taken()
        _ = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        try await bench.customer("What about my card?")
        _ = try await bench.desk.handBack(id, by: HandoffBench.ana)
        let before = bench.ledger.size
        try await bench.customer("Are my fees due?")
        try await bench.reply("They are.")
        for entry in try bench.ledger.entries(from: before, limit: 100) {
            #expect(AnswerView.keys(of: entry) == [])
        }
        let again = try await bench.desk.takeOver(
            bench.conversation.id, useCase: "cards", by: HandoffBench.sue)
        #expect(try bench.desk.decisions.awaitedAnswer(in: again) == nil)
        let first = try bench.desk.handoff(id, for: HandoffBench.ana)
        #expect(try bench.desk.decisions.awaitedAnswer(in: first) == nil)
        // The view can be thrown away.
        _ = try await bench.desk.speak("Sue here", in: again.id, by: HandoffBench.sue)
        try await bench.customer("And my fees?")
        let known = try #require(try bench.desk.decisions.awaitedAnswer(in: again))
        try await bench.ledger.rebuild()
        #expect(try bench.desk.decisions.awaitedAnswer(in: again) == known)
    }

    @Test func `no time runs while nobody is there`() async throws {
        let hours = """

            calendar:
              open: {mon: "09:00-17:00", tue: "09:00-17:00", wed: "09:00-17:00", thu: "09:00-17:00", fri: "09:00-17:00"}
            """
        let (bench, id) = try await Self.taken(Self.promised + hours)
        _ = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        let workspace = bench.desk.decisions.workspace
        var closing = workspace.opening(at: bench.now)
        while workspace.opening(at: closing) == closing { closing = closing + .seconds(60) }
        closing = Timestamp(milliseconds: closing.milliseconds / 60_000 * 60_000)
        bench.step(to: closing + .seconds(-60))
        try await bench.customer("What about my card?")
        let due = try bench.desk.targets(of: bench.desk.handoff(id, for: HandoffBench.ana))[0].due
        #expect(due == workspace.opening(at: closing) + .seconds(240))
        bench.step(by: .seconds(120))
        #expect(try Self.state(bench, id) == "paused")
        bench.step(to: due + .milliseconds(-1))
        #expect(try Self.state(bench, id) == "active")
    }
}
