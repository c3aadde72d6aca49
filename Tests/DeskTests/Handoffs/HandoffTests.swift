// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Testing
import Vocabulary

/// One speaker at a time, nobody forgotten: the way of a handoff.
@Suite struct HandoffTests {
    @Test func `what the AI gives up waits for a person, and the first to take it has it`()
        async throws
    {
        let bench = try HandoffBench()
        let asked = try await bench.customer("I want to speak to a person, please.")
        #expect(asked.effect == .escalate)
        let requested = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first)
        #expect(requested.phase == .requested)
        #expect(requested.reason == .customerRequest)
        #expect(requested.decision == asked.decision.id)

        #expect(try await bench.desk.tick() == 1)
        let taken = try await bench.desk.accept(requested.id, by: HandoffBench.ana)
        #expect(taken.phase == .accepted)
        #expect(taken.person == "ana")
        await #expect(throws: HandoffError.notNow(taken)) {
            try await bench.desk.accept(requested.id, by: HandoffBench.bob)
        }
        // The same again by the same person changes nothing.
        #expect(try await bench.desk.accept(requested.id, by: HandoffBench.ana) == taken)
    }

    @Test func `of sixty-four who claim at once one has it and the others are told`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        let desk = bench.desk
        let won = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let person = Approver(name: "person-\(number)", roles: ["agent"])
                    do {
                        _ = try await desk.accept(id, by: person)
                        return true
                    } catch {
                        guard case HandoffError.notNow(let handoff) = error else { return true }
                        #expect(handoff.phase == .accepted)
                        return false
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(won == 1)
    }

    @Test func `while a person has it the AI is silent, and only that person speaks`() async throws
    {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        await #expect(throws: HandoffError.self) {
            try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        }
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        let active = try await bench.desk.speak(
            "Hello, this is Ana. I have read it all.", in: id, by: HandoffBench.ana)
        #expect(active.phase == .active)
        #expect(active.answeredAt != nil)
        await #expect(throws: HandoffError.notTheirs(active)) {
            try await bench.desk.speak("Hello", in: id, by: HandoffBench.bob)
        }
        #expect(try await !bench.reply("I am the AI again.").effect.passes)
        // A colleague's whisper reaches no customer.
        _ = try await bench.desk.whisper("Offer a new card.", in: id, by: HandoffBench.bob)
        let heard = try await bench.timeline.items.compactMap { item -> String? in
            if case .said(.person, let text) = item.what { return text }
            return nil
        }
        #expect(heard == ["Hello, this is Ana. I have read it all."])
    }

    @Test
    func `what is handed back goes on with the AI, and the old words do not hand it over again`()
        async throws
    {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        let back = try await bench.desk.handBack(id, note: "Explained.", by: HandoffBench.ana)
        #expect(back.phase == .returned)
        #expect(try bench.desk.handoffs(for: HandoffBench.ana) == [])
        #expect(try await bench.customer("What are your opening hours?").effect == .allow)
        #expect(try await bench.reply("We are open from nine to five.").effect.passes)
    }

    @Test func `it is wrapped up with a word that the workspace knows`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        await #expect(throws: HandoffError.self) {
            try await bench.desk.complete(id, wrapUp: "whatever", by: HandoffBench.ana)
        }
        let done = try await bench.desk.complete(id, wrapUp: "resolved", by: HandoffBench.ana)
        #expect(done.phase == .completed)
        #expect(done.wrapUp == "resolved")
        await #expect(throws: HandoffError.notNow(done)) {
            try await bench.desk.speak("One more thing", in: id, by: HandoffBench.ana)
        }
    }

    @Test
    func
        `where nobody comes in time it is left for a call back, and forgotten only when that is over`()
        async throws
    {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.tick()
        bench.step(by: .seconds(599))
        #expect(try await bench.desk.tick() == 0)
        bench.step(by: .seconds(1))
        #expect(try await bench.desk.tick() == 1)
        #expect(try bench.desk.handoff(id, for: HandoffBench.ana).phase == .nobodyAvailable)
        // A person may still take it up.
        bench.step(by: .seconds(86_400 * 3))
        _ = try await bench.desk.tick()
        #expect(try bench.desk.handoff(id, for: HandoffBench.ana).phase == .expired)
        // And the customer is not left alone for good.
        #expect(try await bench.customer("Hello again.").effect == .allow)
    }

    @Test func `whoever takes it and says nothing loses it to the queue`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        bench.step(by: .seconds(900))
        #expect(try await bench.desk.tick() == 1)
        let queued = try bench.desk.handoff(id, for: HandoffBench.ana)
        #expect(queued.phase == .queued)
        #expect(queued.cause == "absent")
        #expect(queued.person == nil)
        _ = try await bench.desk.accept(id, by: HandoffBench.bob)
    }

    @Test func `an offer is one person's, until they say no or its time is over`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        // Only whoever has it, and who may assign, gives it to somebody.
        await #expect(throws: HandoffError.self) {
            try await bench.desk.offer(id, to: "bob", by: HandoffBench.ana)
        }
        let offered = try await bench.desk.offer(id, to: "bob", by: HandoffBench.sue)
        await #expect(throws: HandoffError.offeredElsewhere(offered)) {
            try await bench.desk.accept(id, by: HandoffBench.ana)
        }
        let rejected = try await bench.desk.decline(id, cause: "at-lunch", by: HandoffBench.bob)
        #expect(rejected.phase == .rejected)
        _ = try await bench.desk.offer(id, to: "bob", by: HandoffBench.sue)
        bench.step(by: .seconds(60))
        _ = try await bench.desk.tick()
        #expect(try bench.desk.handoff(id, for: HandoffBench.ana).phase == .queued)
    }

    @Test func `a supervisor takes over what nobody asked for, and two can't`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("What are your opening hours?")
        let conversation = try await bench.conversation.id
        let taken = try await bench.desk.takeOver(
            conversation, useCase: "cards", by: HandoffBench.bob)
        #expect(taken.phase == .accepted)
        #expect(taken.person == "bob")
        #expect(try await !bench.reply("From nine.").effect.passes)
        await #expect(throws: HandoffError.notNow(taken)) {
            try await bench.desk.takeOver(conversation, useCase: "cards", by: HandoffBench.ana)
        }
        _ = try await bench.desk.speak("This is Bob.", in: taken.id, by: HandoffBench.bob)
        _ = try await bench.desk.handBack(taken.id, by: HandoffBench.bob)
        #expect(try await bench.reply("From nine.").effect.passes)
    }

    @Test func `nobody has more conversations than they can`() async throws {
        let bench = try HandoffBench()
        for name in ["a", "b"] {
            _ = try await bench.customer("I want to speak to a person, please.", in: name)
        }
        let all = try bench.desk.handoffs(for: HandoffBench.ana)
        _ = try await bench.desk.accept(all[0].id, capacity: 1, by: HandoffBench.ana)
        await #expect(throws: HandoffError.full(1)) {
            try await bench.desk.accept(all[1].id, capacity: 1, by: HandoffBench.ana)
        }
    }

    @Test func `who does not see a use case sees none of its handoffs`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        let stranger = Approver(name: "eve", roles: ["agent"], useCases: ["loans"])
        #expect(try bench.desk.handoffs(for: stranger) == [])
        await #expect(throws: HandoffError.unknown) {
            try await bench.desk.accept(id, by: stranger)
        }
    }

    @Test func `who has what, and until when, survives a restart`() async throws {
        let storage = MemoryStorage()
        let before = try HandoffBench(storage: storage)
        for name in ["a", "b"] {
            _ = try await before.customer("I want to speak to a person, please.", in: name)
        }
        _ = try await before.desk.tick()
        let all = try before.desk.handoffs(for: HandoffBench.ana)
        _ = try await before.desk.accept(all[0].id, by: HandoffBench.ana)

        let after = try HandoffBench(storage: storage)
        let taken = try after.desk.handoff(all[0].id, for: HandoffBench.bob)
        #expect(taken.person == "ana")
        await #expect(throws: HandoffError.notNow(taken)) {
            try await after.desk.accept(all[0].id, by: HandoffBench.bob)
        }
        after.step(by: .seconds(599))
        #expect(try await after.desk.tick() == 0)
        after.step(by: .seconds(1))
        #expect(try await after.desk.tick() == 1)
        #expect(
            try after.desk.handoff(all[1].id, for: HandoffBench.bob).phase == .nobodyAvailable)
    }

    @Test func `the views are the same when they are made anew`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        _ = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        let before = try bench.desk.handoff(id, for: HandoffBench.ana)
        try await bench.ledger.rebuild()
        #expect(try bench.desk.handoff(id, for: HandoffBench.ana) == before)
        #expect(try bench.desk.handoffs(for: HandoffBench.ana) == [before])
    }
}
