// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Foundation
import Testing
import Vocabulary

@Suite struct ApprovalTests {
    private typealias Bench = DeskBench

    @Test func `what two people must approve runs once, with the second yes`() async throws {
        let bench = try Bench()
        let held = try await bench.act("pay", #"{"amount":"12.50 EUR"}"#)
        #expect(held.status == "pending")
        let mark = try #require(held.hold?.fingerprint)
        let id = held.decision.id

        let once = try await bench.desk.approve(id, fingerprint: mark, by: Bench.ana)
        #expect(once.phase == .pending)
        #expect(bench.system.orders.isEmpty)
        await #expect(throws: DeskError.approvedBefore) {
            try await bench.desk.approve(id, fingerprint: mark, by: Bench.ana)
        }
        let twice = try await bench.desk.approve(id, fingerprint: mark, by: Bench.bob)
        #expect(twice.phase == .executed)
        #expect(bench.system.orders.map(\.decision) == [id])
        #expect(bench.system.orders[0].arguments == #"{"amount":"12.50 EUR"}"#)
        await #expect(throws: DeskError.notNow(twice)) {
            try await bench.desk.approve(id, fingerprint: mark, by: Bench.cleo)
        }
        #expect(
            try bench.kinds.suffix(5) == [
                "decided", "hold.approved", "hold.approved", "action.dispatched", "action.settled",
            ])
    }

    @Test func `who has not the role, and who asked for it, does not approve`() async throws {
        let bench = try Bench()
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        let (id, mark) = (held.decision.id, try #require(held.hold?.fingerprint))
        await #expect(throws: DeskError.roleNotAsked(["boss"])) {
            try await bench.desk.approve(id, fingerprint: mark, by: Bench.cleo)
        }
        await #expect(throws: DeskError.self) {
            try await bench.desk.approve(id, fingerprint: "another", by: Bench.ana)
        }
        let edited = try await bench.desk.edit(
            id, fingerprint: mark, arguments: #"{"amount":"4 EUR"}"#, note: "less", by: Bench.ana)
        #expect(try bench.hold(held)?.phase == .approvedWithEdits)
        #expect(try bench.hold(held)?.successor == edited.decision)
        let other = try #require(edited.fingerprint)
        await #expect(throws: DeskError.makerIsChecker) {
            try await bench.desk.approve(edited.decision, fingerprint: other, by: Bench.ana)
        }
        #expect(bench.system.orders.isEmpty)
        _ = try await bench.desk.approve(edited.decision, fingerprint: other, by: Bench.bob)
        #expect(bench.system.orders.map(\.arguments) == [#"{"amount":"4 EUR"}"#])
    }

    @Test func `a denial names its reason, ends it, and gives back what it took`() async throws {
        let bench = try Bench()
        let held = try await bench.act("pay", #"{"amount":"900 EUR"}"#)
        #expect(try await bench.act("pay", #"{"amount":"200 EUR"}"#).status == "refused")
        await #expect(throws: DeskError.unknownCause("dunno", known: ["not-owed", "wrong-amount"]))
        {
            try await bench.desk.deny(held.decision.id, cause: "dunno", by: Bench.ana)
        }
        let denied = try await bench.desk.deny(
            held.decision.id, cause: "not-owed", note: "It was paid.", by: Bench.ana)
        #expect(denied.phase == .denied)
        #expect(denied.cause == "not-owed")
        #expect(try await bench.act("pay", #"{"amount":"200 EUR"}"#).status == "pending")
    }

    @Test func `what all agreed to can be denied until it has left, and is not released then`()
        async throws
    {
        let bench = try Bench()
        let held = try await bench.act("drop", #"{"amount":"5 EUR"}"#)
        let asked = try #require(held.hold)
        _ = try await bench.desk.hear("Yes", to: "Drop 5 EUR?", of: asked, by: .key("bot"))
        let approved = try await bench.desk.approve(
            asked.decision, fingerprint: asked.fingerprint ?? "", by: Bench.ana)
        #expect(approved.phase == .approved)
        let denied = try await bench.desk.deny(asked.decision, cause: "not-owed", by: Bench.bob)
        #expect(denied.phase == .denied)
        await #expect(throws: DeskError.notNow(denied)) {
            try await bench.desk.release(asked.decision, by: .key("bot"))
        }
    }

    @Test func `advice ends what waits, keeps the line, and is a fact with its author`()
        async throws
    {
        let bench = try Bench()
        let held = try await bench.act("pay", #"{"amount":"900 EUR"}"#)
        let id = held.decision.id
        await #expect(throws: DeskError.roleNotAsked(["boss"])) {
            try await bench.desk.advise(id, "Ask for the invoice first.", by: Bench.cleo)
        }
        await #expect(throws: (any Error).self, "nothing is no advice") {
            try await bench.desk.advise(id, "  ", by: Bench.ana)
        }
        let advised = try await bench.desk.advise(id, "Ask for the invoice first.", by: Bench.ana)
        #expect(advised.phase == .withdrawn)
        #expect(advised.cause == "advised")
        #expect(try bench.desk.decisions.words(of: advised) == "")
        let conversation = try await bench.conversation()
        let advice = try bench.desk.decisions.advice(in: conversation.id)
        #expect(advice.map(\.decision) == [id])
        #expect(advice.map(\.author) == ["person:ana"])
        #expect(advice.map(\.text) == ["Ask for the invoice first."])
        await #expect(throws: DeskError.notNow(advised), "once") {
            try await bench.desk.advise(id, "And again.", by: Bench.bob)
        }
        // What it took from the limit is free again, and the AI still has the line.
        #expect(try await bench.act("pay", #"{"amount":"200 EUR"}"#).status == "pending")
        // Where the customer alone is asked, no person is.
        let asked = try await bench.act("ask", #"{"amount":"5 EUR"}"#)
        await #expect(throws: DeskError.roleNotAsked([])) {
            try await bench.desk.advise(asked.decision.id, "Do it.", by: Bench.ana)
        }
        #expect(bench.system.orders.isEmpty)
    }

    @Test func `what nobody answers expires, and nobody can approve it any more`() async throws {
        let bench = try Bench()
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        bench.step(by: .seconds(7200))
        await #expect(throws: DeskError.self, "also before the clock has said so") {
            try await bench.desk.approve(
                held.decision.id, fingerprint: held.hold?.fingerprint ?? "", by: Bench.ana)
        }
        #expect(try await bench.desk.tick() == 1)
        #expect(try bench.hold(held)?.phase == .expired)
        #expect(bench.system.orders.isEmpty)
    }

    @Test func `what rests on rules that changed meanwhile is superseded`() async throws {
        let bench = try Bench()
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        _ = try await bench.desk.decisions.adopt(
            Bench.workspace(Bench.card.replacing("title: Cards", with: "title: Other cards")))
        let next = try await bench.desk.approve(
            held.decision.id, fingerprint: held.hold?.fingerprint ?? "", by: Bench.ana)
        #expect(next.phase == .superseded)
        #expect(next.cause == "rules-changed")
        #expect(bench.system.orders.isEmpty)
    }

    @Test func `a lent role approves up to its ceiling and its end`() async throws {
        let bench = try Bench()
        let end = bench.now + .seconds(3600)
        _ = try await bench.desk.delegate(
            "boss", to: "cleo", ceiling: 100, until: end, by: Bench.ana)
        func approve(_ amount: String) async throws -> Hold {
            let held = try await bench.act("give", #"{"amount":"\#(amount) EUR"}"#)
            return try await bench.desk.approve(
                held.decision.id, fingerprint: held.hold?.fingerprint ?? "", by: Bench.cleo)
        }
        #expect(try await approve("100").phase == .executed)
        await #expect(throws: DeskError.roleNotAsked(["boss"])) { try await approve("101") }
        bench.step(by: .seconds(3601))
        await #expect(throws: DeskError.roleNotAsked(["boss"])) { try await approve("7") }
        await #expect(throws: DeskError.roleNotAsked(["boss"]), "what was lent is not lent on") {
            try await bench.desk.delegate(
                "boss", to: "eve", ceiling: nil, until: bench.now + .seconds(60), by: Bench.cleo)
        }
    }

    @Test func `who breaks the glass says why, and is reviewed by somebody else`() async throws {
        let bench = try Bench()
        let held = try await bench.act("pay", #"{"amount":"5 EUR"}"#)
        let (id, mark) = (held.decision.id, try #require(held.hold?.fingerprint))
        await #expect(throws: DeskError.missingNote) {
            try await bench.desk.approve(id, fingerprint: mark, by: Bench.duty, breaksGlass: true)
        }
        await #expect(throws: DeskError.roleNotAsked(["duty-manager"])) {
            try await bench.desk.approve(
                id, fingerprint: mark, by: Bench.ana, note: "now", breaksGlass: true)
        }
        let done = try await bench.desk.approve(
            id, fingerprint: mark, by: Bench.duty, note: "The branch is flooded.",
            breaksGlass: true)
        #expect(done.phase == .executed)
        #expect(try bench.desk.decisions.openHolds().map(\.decision) == [id])
        await #expect(throws: DeskError.makerIsChecker) {
            try await bench.desk.review(id, .justified, note: "Fine.", by: Bench.duty)
        }
        await #expect(throws: DeskError.roleNotAsked(["compliance"])) {
            try await bench.desk.review(id, .justified, note: "Fine.", by: Bench.bob)
        }
        let due = try #require(try bench.desk.decisions.hold(of: id))
        #expect(bench.desk.reviewedUntil(due) == bench.desk.decisions.time + .seconds(86_400))
        let reviewed = try await bench.desk.review(id, .justified, note: "Fine.", by: Bench.cora)
        #expect(bench.desk.reviewedUntil(reviewed) == nil)
        #expect(try bench.desk.decisions.openHolds().isEmpty)
    }

    @Test func `what was carried out can be taken back, once and in time`() async throws {
        let bench = try Bench()
        bench.system.answers(.done(result: #"{"gift":"G-7"}"#, status: 201))
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        _ = try await bench.desk.approve(
            held.decision.id, fingerprint: held.hold?.fingerprint ?? "", by: Bench.ana)
        let undo = try await bench.desk.undo(held.decision.id, by: Bench.ana)
        #expect(undo.status == "pending", "\(undo.decision.verdict)")
        #expect(try bench.hold(held)?.phase == .executed)
        await #expect(throws: DeskError.makerIsChecker) {
            try await bench.desk.approve(
                undo.decision.id, fingerprint: undo.hold?.fingerprint ?? "", by: Bench.ana)
        }
        let done = try await bench.desk.approve(
            undo.decision.id, fingerprint: undo.hold?.fingerprint ?? "", by: Bench.bob)
        #expect(done.phase == .executed)
        #expect(bench.system.orders.last?.arguments == #"{"gift":"G-7"}"#)
        #expect(try bench.hold(held)?.phase == .compensated)
        #expect(try bench.hold(held)?.successor == undo.decision.id)
        await #expect(throws: DeskError.self) {
            try await bench.desk.undo(held.decision.id, by: Bench.ana)
        }
    }

    @Test func `after its time nothing is taken back`() async throws {
        let bench = try Bench()
        bench.system.answers(.done(result: #"{"gift":"G-7"}"#, status: 201))
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        _ = try await bench.desk.approve(
            held.decision.id, fingerprint: held.hold?.fingerprint ?? "", by: Bench.ana)
        bench.step(by: .seconds(86_400))
        await #expect(throws: DeskError.self) {
            try await bench.desk.undo(held.decision.id, by: Bench.ana)
        }
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        guard let range = range(of: part) else { return self }
        return replacingCharacters(in: range, with: other)
    }
}
