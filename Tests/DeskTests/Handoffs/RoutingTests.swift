// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Synchronization
import Testing
import Vocabulary

/// Who is asked for a conversation, in which order, and what happens where nobody is there.
@Suite struct RoutingTests {
    private static let wish = "I want to speak to a person, please."

    private static func bench(
        _ attendants: [Attendant], _ more: String = "", missed: Missed = Missed()
    ) throws -> HandoffBench {
        try HandoffBench(
            more: more,
            attendance: Attendance(
                present: { _ in attendants.filter { !missed.names.contains($0.name) } },
                missed: { missed.add($0) }))
    }

    /// Who did not answer.
    private final class Missed: Sendable {
        private let kept = Mutex<[String]>([])
        var names: [String] { kept.withLock { $0 } }
        func add(_ name: String) { kept.withLock { $0.append(name) } }
    }

    private static func only(_ bench: HandoffBench) throws -> Handoff {
        try #require(try bench.desk.handoffs(for: HandoffBench.ana).first)
    }

    @Test func `whoever is on duty is asked within a tick, and the others wait for their answer`()
        async throws
    {
        let bench = try Self.bench([Attendant(name: "ana")])
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        let offered = try Self.only(bench)
        #expect(offered.phase == .offered)
        #expect(offered.person == "ana")
        await #expect(throws: HandoffError.offeredElsewhere(offered)) {
            try await bench.desk.accept(offered.id, by: HandoffBench.bob)
        }
        let taken = try await bench.desk.accept(offered.id, by: HandoffBench.ana)
        #expect(taken.phase == .accepted)
    }

    @Test func `the one with the most room is asked, and of two alike who was asked longer ago`()
        async throws
    {
        let bench = try Self.bench([
            Attendant(name: "ana", capacity: 4), Attendant(name: "bob", capacity: 2),
        ])
        for name in ["a", "b", "c", "d", "e", "f", "g"] {
            try await bench.customer(Self.wish, in: name)
            bench.step(by: .seconds(1))
            _ = try await bench.desk.tick()
        }
        let asked = try bench.desk.handoffs(for: HandoffBench.ana).map { $0.person ?? "-" }
        // Half full is half full: the shares grow alike, and nobody has more than they can.
        #expect(asked == ["ana", "bob", "ana", "bob", "ana", "ana", "-"])
    }

    @Test func `a skill that the reason asks for is never waived`() async throws {
        let bench = try Self.bench(
            [Attendant(name: "ana"), Attendant(name: "bob", skills: ["complaints"])],
            "handoffs: {reasons: {customer_request: {skill: complaints, priority: 1}}}")
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        let offered = try Self.only(bench)
        #expect(offered.person == "bob")
        #expect(offered.skill == "complaints")
        #expect(offered.priority == 1)
        _ = try await bench.desk.decline(offered.id, by: HandoffBench.bob)
        bench.step(by: .seconds(599))
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).phase == .queued)
        #expect(try Self.only(bench).person == nil)
    }

    @Test func `the customer's language is asked for, until half of the time is over`() async throws
    {
        let bench = try Self.bench([
            Attendant(name: "ana", languages: ["en"]),
            Attendant(name: "bob", languages: ["de-AT"], capacity: 1),
        ])
        for name in ["a", "b"] {
            try await bench.customer(
                "Ich möchte bitte mit einem Menschen sprechen, nicht mit einer Maschine.", in: name)
        }
        _ = try await bench.desk.tick()
        var handoffs = try bench.desk.handoffs(for: HandoffBench.ana)
        #expect(handoffs.map(\.language) == ["de", "de"])
        #expect(handoffs.map(\.person) == ["bob", nil])
        _ = try await bench.desk.accept(handoffs[0].id, by: HandoffBench.bob)
        bench.step(by: .seconds(300))
        _ = try await bench.desk.tick()
        handoffs = try bench.desk.handoffs(for: HandoffBench.ana)
        #expect(handoffs.map(\.person) == ["bob", "ana"])
    }

    @Test func `who does not see the use case is not asked`() async throws {
        let bench = try Self.bench([Attendant(name: "eve", useCases: ["loans"])])
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).phase == .queued)
    }

    @Test func `who does not answer is taken off duty, and somebody else is asked`() async throws {
        let missed = Missed()
        let bench = try Self.bench(
            [Attendant(name: "ana"), Attendant(name: "bob")], missed: missed)
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).person == "ana")
        bench.step(by: .seconds(59))
        #expect(try await bench.desk.tick() == 0)
        bench.step(by: .seconds(1))
        _ = try await bench.desk.tick()
        #expect(missed.names == ["ana"])
        let next = try Self.only(bench)
        #expect(next.person == "bob")
        #expect(next.passedOver == ["ana"])
        // Who comes back is not asked for the same one again, and may claim it when nobody is asked.
        _ = try await bench.desk.decline(next.id, by: HandoffBench.bob)
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).phase == .queued)
        _ = try await bench.desk.accept(next.id, by: HandoffBench.ana)
    }

    @Test func `the most urgent one is asked for first`() async throws {
        let bench = try Self.bench(
            [Attendant(name: "ana", capacity: 1)],
            "handoffs: {reasons: {legal_or_complaint: {priority: 1}, customer_request: {priority: 5}}}"
        )
        try await bench.customer(Self.wish, in: "a")
        bench.step(by: .seconds(1))
        try await bench.customer("I will sue you. My lawyer is preparing the lawsuit.", in: "b")
        _ = try await bench.desk.tick()
        let handoffs = try bench.desk.handoffs(for: HandoffBench.ana)
        #expect(handoffs.map(\.priority) == [1, 5])
        #expect(handoffs.map(\.person) == ["ana", nil])
    }

    // MARK: Hours

    /// Weekdays from nine to five; the bench begins on a Monday, or is moved there.
    private static let hours = """
        calendar:
          open: {mon: "09:00-17:00", tue: "09:00-17:00"}
        """

    @Test func `outside of the hours nobody is waited for, and the time counts while it is open`()
        async throws
    {
        let bench = try Self.bench([], Self.hours)
        let opening = bench.desk.decisions.workspace.opening(at: bench.now)
        // A minute before it opens: nobody is there.
        bench.step(to: opening)
        bench.step(by: .seconds(-60))
        try await bench.customer(Self.wish, in: "a")
        _ = try await bench.desk.tick()
        let left = try Self.only(bench)
        #expect(left.phase == .nobodyAvailable)
        #expect(left.cause == "closed")
        let standing = try bench.desk.standing(of: left)
        #expect(standing.opensAt == opening)
        #expect(standing.place == nil)
        #expect(standing.message?.hasPrefix("I'm sorry, nobody is free") == true)
        // Five minutes before it closes: five count today, five tomorrow.
        bench.step(to: opening + .seconds(8 * 3600 - 300))
        try await bench.customer(Self.wish, in: "b")
        _ = try await bench.desk.tick()
        let queued = try #require(
            try bench.desk.handoffs(for: HandoffBench.ana).first { $0.phase == .queued })
        #expect(queued.until.map { $0 > opening + .seconds(86_400 - 3600) } == true)
    }

    @Test func `whoever is on duty is asked outside of the hours, too`() async throws {
        let bench = try Self.bench([Attendant(name: "ana")], Self.hours)
        bench.step(to: bench.desk.decisions.workspace.opening(at: bench.now))
        bench.step(by: .seconds(-60))
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).person == "ana")
    }

    // MARK: What the customer is told

    @Test func `the customer is told their place, and how long it took of late`() async throws {
        let bench = try Self.bench([])
        for name in ["a", "b", "c"] {
            try await bench.customer(Self.wish, in: name)
            bench.step(by: .seconds(100))
            let handoff = try Self.only(bench)
            _ = try await bench.desk.accept(handoff.id, by: HandoffBench.ana)
            _ = try await bench.desk.complete(
                handoff.id, wrapUp: "resolved", by: HandoffBench.ana)
        }
        #expect(try bench.desk.decisions.usualWait(in: "cards") == 100)
        for name in ["d", "e"] { try await bench.customer(Self.wish, in: name) }
        _ = try await bench.desk.tick()
        let waiting = try bench.desk.handoffs(for: HandoffBench.ana)
        let second = try bench.desk.standing(of: waiting[1])
        #expect(second.place == 2)
        #expect(second.expectedWait == 200)
        #expect(
            second.message
                == "You are still in line for a colleague. They will read what you write here. You are number 2 in line. It will take about 4 minutes."
        )
        try await bench.ledger.rebuild()
        #expect(try bench.desk.decisions.usualWait(in: "cards") == 100)
        _ = try await bench.desk.accept(waiting[1].id, by: HandoffBench.ana)
        let taken = try bench.desk.standing(
            of: bench.desk.handoff(waiting[1].id, for: HandoffBench.ana))
        #expect(taken.message == "A colleague is with you and reads what you write.")
        #expect(taken.place == nil)
    }

    @Test func `who writes while they wait is told where they stand, and the AI stays silent`()
        async throws
    {
        let bench = try Self.bench([])
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        let meanwhile = try await bench.customer("Are you there?")
        #expect(!meanwhile.effect.passes)
        #expect(meanwhile.message.hasPrefix("You are still in line"))
        let handoff = try Self.only(bench)
        _ = try await bench.desk.accept(handoff.id, by: HandoffBench.ana)
        #expect(try await bench.customer("Hello?").message.hasPrefix("A colleague is with you"))
    }

    // MARK: Call backs

    @Test func `a customer who does not wait is called at their time`() async throws {
        let bench = try Self.bench([Attendant(name: "ana")])
        try await bench.customer(Self.wish)
        let conversation = try await bench.conversation.id
        let due = bench.now + .seconds(7200)
        let left = try await bench.desk.callBack(
            in: conversation, at: "+49 30 123456, after lunch", when: due, by: .key("bot"))
        #expect(left.phase == .nobodyAvailable)
        #expect(left.callBackAt == due)
        bench.step(by: .seconds(7199))
        #expect(try await bench.desk.tick() == 0)
        bench.step(by: .seconds(1))
        _ = try await bench.desk.tick()
        let asked = try Self.only(bench)
        #expect(asked.person == "ana")
        let package = try bench.desk.package(of: asked)
        #expect(package.callBack?.contact == "+49 30 123456, after lunch")
        #expect(package.callBack?.at == due)
        // Nobody calls: it is left again, and not asked for without end.
        bench.step(by: .seconds(60))
        _ = try await bench.desk.tick()
        bench.step(by: .seconds(600))
        _ = try await bench.desk.tick()
        let again = try Self.only(bench)
        #expect(again.phase == .nobodyAvailable)
        #expect(again.cause == "waited")
        #expect(try await bench.desk.tick() == 0)
        // Where they want to be reached is in no leaf.
        let leaves = try bench.ledger.entries(from: 0, limit: 100).map {
            String(decoding: $0.leaf, as: UTF8.self)
        }
        #expect(!leaves.contains { $0.contains("123456") })
    }

    @Test func `a call back that can't be is refused`() async throws {
        let bench = try Self.bench([])
        try await bench.customer("What are your opening hours?")
        let conversation = try await bench.conversation.id
        await #expect(throws: HandoffError.unknown) {
            try await bench.desk.callBack(
                in: conversation, at: "+49 30", when: nil, by: .key("bot"))
        }
        try await bench.customer(Self.wish)
        for (contact, when) in [
            ("", nil), (" ", nil), (String(repeating: "1", count: 257), nil),
            ("+49 30", bench.now + .seconds(86_400 * 4)),
        ] as [(String, Timestamp?)] {
            await #expect(throws: HandoffError.self) {
                try await bench.desk.callBack(
                    in: conversation, at: contact, when: when, by: .key("bot"))
            }
        }
        let handoff = try Self.only(bench)
        let taken = try await bench.desk.accept(handoff.id, by: HandoffBench.ana)
        await #expect(throws: HandoffError.notNow(taken)) {
            try await bench.desk.callBack(
                in: conversation, at: "+49 30", when: nil, by: .key("bot"))
        }
    }

    @Test func `the note of whoever ended it is in the next one's package`() async throws {
        let bench = try Self.bench([])
        try await bench.customer(Self.wish)
        let first = try Self.only(bench)
        _ = try await bench.desk.accept(first.id, by: HandoffBench.ana)
        _ = try await bench.desk.handBack(
            first.id, note: "Fee explained, no refund.", by: HandoffBench.ana)
        try await bench.customer(Self.wish)
        let second = try Self.only(bench)
        let notes = try bench.desk.package(of: second).timeline.items.compactMap { item in
            if case .noted(let text) = item.what { text } else { nil }
        }
        #expect(notes == ["Fee explained, no refund."])
    }

    // MARK: What was promised

    private static let promised = "handoffs: {targets: {first-answer: 5m, resolution: 1h}}"

    private static func states(_ bench: HandoffBench, _ id: ID<HandedOver>) throws -> [String] {
        try bench.desk.targets(of: bench.desk.handoff(id, for: HandoffBench.ana)).map {
            "\($0.name.rawValue) \($0.state.rawValue)"
        }
    }

    @Test func `what was promised runs, is met, and is missed`() async throws {
        let bench = try Self.bench([], Self.promised)
        try await bench.customer(Self.wish, in: "a")
        try await bench.customer(Self.wish, in: "b")
        let ids = try bench.desk.handoffs(for: HandoffBench.ana).map(\.id)
        #expect(try Self.states(bench, ids[0]) == ["first-answer active", "resolution active"])
        _ = try await bench.desk.accept(ids[0], by: HandoffBench.ana)
        bench.step(by: .seconds(299))
        _ = try await bench.desk.speak("Hello", in: ids[0], by: HandoffBench.ana)
        bench.step(by: .seconds(1))
        #expect(try Self.states(bench, ids[0]) == ["first-answer met", "resolution active"])
        #expect(try Self.states(bench, ids[1]) == ["first-answer missed", "resolution active"])
        bench.step(by: .seconds(3301))
        _ = try await bench.desk.complete(ids[0], wrapUp: "resolved", by: HandoffBench.ana)
        #expect(try Self.states(bench, ids[0]) == ["first-answer met", "resolution missed"])
        try await bench.customer(Self.wish, in: "c")
        let third = try #require(try bench.desk.handoffs(for: HandoffBench.ana).last).id
        _ = try await bench.desk.cancel(third, by: HandoffBench.ana)
        #expect(
            try Self.states(bench, third) == ["first-answer cancelled", "resolution cancelled"])
    }

    @Test func `no time runs while nobody is there, nor until the call that was asked for`()
        async throws
    {
        let bench = try Self.bench([], Self.promised + "\n" + Self.hours)
        let opening = bench.desk.decisions.workspace.opening(at: bench.now)
        bench.step(to: opening + .seconds(-60))
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        let id = try Self.only(bench).id
        #expect(try Self.states(bench, id) == ["first-answer paused", "resolution paused"])
        let targets = try bench.desk.targets(of: Self.only(bench))
        #expect(targets.map(\.due) == [opening + .seconds(300), opening + .seconds(3600)])
        bench.step(to: opening)
        #expect(try Self.states(bench, id) == ["first-answer active", "resolution active"])
        let call = opening + .seconds(7200)
        _ = try await bench.desk.callBack(
            in: bench.conversation.id, at: "+49 30", when: call, by: .key("bot"))
        bench.step(by: .seconds(3600))
        #expect(try Self.states(bench, id) == ["first-answer paused", "resolution paused"])
        #expect(try bench.desk.targets(of: Self.only(bench))[0].due == call + .seconds(300))
    }

    @Test func `who does not answer a call back loses it to somebody else, not to nobody`()
        async throws
    {
        let missed = Missed()
        let bench = try Self.bench(
            [Attendant(name: "ana"), Attendant(name: "bob")], missed: missed)
        try await bench.customer(Self.wish)
        _ = try await bench.desk.tick()
        // Who missed it in the morning can be asked for the call.
        bench.step(by: .seconds(60))
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).passedOver == ["ana"])
        let due = bench.now + .seconds(7200)
        _ = try await bench.desk.callBack(
            in: bench.conversation.id, at: "+49 30", when: due, by: .key("bot"))
        bench.step(to: due)
        _ = try await bench.desk.tick()
        #expect(try Self.only(bench).passedOver == [])
        let first = try #require(try Self.only(bench).person)
        let approver = Approver(name: first, roles: [])
        _ = try await bench.desk.decline(try Self.only(bench).id, by: approver)
        for _ in 0..<3 {
            bench.step(by: .seconds(1))
            _ = try await bench.desk.tick()
        }
        let queued = try Self.only(bench)
        #expect(queued.phase == .queued)
        #expect(queued.until == due + .seconds(600))
    }
}
