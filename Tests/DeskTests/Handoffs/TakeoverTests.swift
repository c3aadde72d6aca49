// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Policy
import Synchronization
import Testing
import Vocabulary

@testable import Desk

/// Whose a conversation is, and who can't take it away, end it or be heard in it.
@Suite struct TakeoverTests {
    @Test func `nobody takes a conversation from a colleague but who may assign`() async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        let active = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
        await #expect(throws: HandoffError.notTheirs(active)) {
            try await bench.desk.offer(id, to: "bob", by: HandoffBench.bob)
        }
        #expect(try bench.desk.handoff(id, for: HandoffBench.ana) == active)
        // Whoever has it may.
        let offered = try await bench.desk.offer(id, to: "bob", by: HandoffBench.ana)
        #expect(offered.person == "bob")
    }

    @Test func `a program gives back what nobody has, and never what a person has`() async throws {
        let bench = try HandoffBench()
        let decisions = bench.desk.decisions
        let conversation = try await bench.conversation.id
        #expect(try await decisions.handBack(conversation, by: .key("bot")) == nil)
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        _ = try await bench.desk.accept(id, by: HandoffBench.ana)
        #expect(try await decisions.handBack(conversation, by: .key("bot")) == "ana")
        #expect(try bench.desk.handoff(id, for: HandoffBench.ana).phase == .accepted)
        #expect(try await !bench.reply("I am the AI.").effect.passes)
        _ = try await bench.desk.decline(id, by: HandoffBench.ana)
        #expect(try await decisions.handBack(conversation, by: .key("bot")) == nil)
        #expect(try await bench.reply("I am the AI.").effect.passes)
    }

    @Test
    func
        `however many ask for a person at once, there is one handoff, and both views have it`()
        async throws
    {
        let bench = try HandoffBench()
        _ = try await bench.conversation
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<32 {
                group.addTask {
                    if number % 8 == 7 {
                        _ = try await bench.desk.decisions.handBack(
                            bench.conversation.id, by: .key("bot"))
                    } else {
                        _ = try await bench.customer("I want to speak to a person, please.")
                    }
                }
            }
            try await group.waitForAll()
        }
        let open = Set(try bench.desk.decisions.openHandoffs().map(\.id))
        let byName = try bench.ledger.values(of: HandoffView.self).keys.compactMap {
            ID<HandedOver>($0)
        }
        for id in byName {
            let handoff = try #require(try bench.desk.decisions.handoff(id))
            #expect(handoff.phase.isOpen == open.contains(id), "\(handoff.phase)")
        }
        #expect(open.count <= 1)
        let leads = try bench.desk.decisions.leads(await bench.conversation.id)
        #expect((leads != nil) == (open.count == 1))
    }

    /// The clock puts handoffs into the queue and asks people for them; whoever acts in that moment can't know.
    @Test func `nothing that may still be done fails because the clock was quicker`() async throws {
        let present = Attendance(present: { _ in [Attendant(name: "ana")] }, missed: { _ in })
        let bench = try HandoffBench(attendance: present)
        for round in 0..<24 {
            let name = "c-\(round)"
            try await bench.customer("I want to speak to a person, please.", in: name)
            let conversation = try await bench.bench.conversation(name).id
            let id = try #require(try bench.desk.decisions.openHandoff(in: conversation)).id
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { _ = try await bench.desk.tick() }
                group.addTask {
                    guard round % 2 == 0 else {
                        _ = try await bench.desk.cancel(id, by: HandoffBench.sue)
                        return
                    }
                    _ = try await bench.desk.whisper("Mind the fee.", in: id, by: HandoffBench.sue)
                }
                group.addTask {
                    guard round % 2 == 0 else { return }
                    _ = try await bench.desk.callBack(
                        in: conversation, at: "+49 30 901820", when: nil, by: .key("bot"))
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func `the conversations of somebody who is dismissed, or has gone, wait for another`()
        async throws
    {
        for (presence, cause, after) in [
            (Attendance.Presence.gone, "dismissed", Duration.zero),
            (.away, "absent", .seconds(900)),
        ] {
            let bench = try HandoffBench(
                attendance: Attendance(
                    present: { _ in [] }, missed: { _ in },
                    presence: { name, _ in name == "ana" ? presence : .here }))
            _ = try await bench.customer("I want to speak to a person, please.")
            let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
            _ = try await bench.desk.accept(id, by: HandoffBench.ana)
            _ = try await bench.desk.speak("Hello", in: id, by: HandoffBench.ana)
            if after > .zero {
                bench.step(by: after - .seconds(1))
                #expect(try await bench.desk.tick() == 0)
                bench.step(by: .seconds(1))
            }
            _ = try await bench.desk.tick()
            let queued = try bench.desk.handoff(id, for: HandoffBench.bob)
            #expect(queued.phase == .queued)
            #expect(queued.cause == cause)
            _ = try await bench.desk.accept(id, by: HandoffBench.bob)
            _ = try await bench.desk.speak("Hello again", in: id, by: HandoffBench.bob)
            bench.step(by: .seconds(4000))
            #expect(try await bench.desk.tick() == 0, "who is there keeps it")
        }
    }

    @Test func `however many they claim at once, nobody has more conversations than they can`()
        async throws
    {
        let bench = try HandoffBench()
        for number in 0..<16 {
            try await bench.customer("I want to speak to a person, please.", in: "c-\(number)")
        }
        let ids = try bench.desk.handoffs(for: HandoffBench.ana).map(\.id)
        #expect(ids.count == 16)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in ids {
                group.addTask {
                    do throws(HandoffError) {
                        _ = try await bench.desk.accept(id, capacity: 3, by: HandoffBench.ana)
                    } catch {
                        guard case .full(3) = error else { throw error }
                    }
                }
            }
            try await group.waitForAll()
        }
        let taken = try bench.desk.handoffs(for: HandoffBench.ana).count { $0.phase.isTaken }
        #expect((1...3).contains(taken))
        #expect(bench.desk.claims.withLock { $0.isEmpty })
    }

    @Test func `nothing is offered to somebody who can't take it`() async throws {
        let bench = try HandoffBench(
            attendance: Attendance(
                present: { _ in [] }, missed: { _ in }, canTake: { name, _ in name == "bob" }))
        _ = try await bench.customer("I want to speak to a person, please.")
        let id = try #require(try bench.desk.handoffs(for: HandoffBench.ana).first).id
        await #expect(throws: HandoffError.self) {
            try await bench.desk.offer(id, to: "nobody", by: HandoffBench.sue)
        }
        #expect(try await bench.desk.offer(id, to: "bob", by: HandoffBench.sue).person == "bob")
    }

    @Test func `who looks again within minutes has looked once, and later once more`() async throws
    {
        let bench = try HandoffBench()
        _ = try await bench.customer("What are your opening hours?")
        let decisions = bench.desk.decisions
        func looks() throws -> Int {
            try bench.ledger.entries(from: 0, limit: 1000).count {
                if case .contentDisclosed = $0.event { true } else { false }
            }
        }
        for _ in 0..<50 {
            try await decisions.disclosed(bench.timeline, purpose: "handoff", to: .person("ana"))
        }
        #expect(try looks() == 1)
        try await decisions.disclosed(bench.timeline, purpose: "handoff", to: .person("bob"))
        try await decisions.disclosed(bench.timeline, purpose: "console", to: .person("ana"))
        #expect(try looks() == 3)
        bench.step(by: .seconds(300))
        try await decisions.disclosed(bench.timeline, purpose: "handoff", to: .person("ana"))
        #expect(try looks() == 4)
    }

    @Test(arguments: 0..<4)
    func `nothing that the AI says stands in the book as said after a person was asked for`(
        _ round: Int
    ) async throws {
        let bench = try HandoffBench()
        _ = try await bench.customer("What are your opening hours?")
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<24 {
                group.addTask {
                    if number == 8 + round {
                        _ = try await bench.customer("I want to speak to a person, please.")
                    } else {
                        _ = try await bench.reply("We are open from nine to five.")
                    }
                }
            }
            try await group.waitForAll()
        }
        var isLed = false
        for entry in try bench.ledger.entries(from: 0, limit: 1000) {
            switch entry.event {
            case .handedOver: isLed = true
            case .decided(let decision) where decision.kind == .reply && isLed:
                #expect(!decision.effect.passes)
            default: continue
            }
        }
        #expect(isLed)
    }
}
