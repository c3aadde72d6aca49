// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Synchronization
import Testing
import Vocabulary

/// What runs, runs once.
@Suite struct OnceTests {
    private typealias Bench = DeskBench

    @Test func `of 64 who approve at once one wins, the others are told, and it runs once`()
        async throws
    {
        let bench = try Bench()
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        let mark = held.hold?.fingerprint ?? ""
        let wins = await withTaskGroup(of: Bool.self) { group in
            for worker in 0..<64 {
                group.addTask {
                    do throws(DeskError) {
                        _ = try await bench.desk.approve(
                            held.decision.id, fingerprint: mark,
                            by: Approver(name: "p\(worker)", roles: ["boss"]))
                        return true
                    } catch .notNow(let hold) {
                        #expect(!hold.phase.isWaiting || hold.phase == .approved)
                        return false
                    } catch {
                        Issue.record(error)
                        return false
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
        #expect(bench.system.orders.count == 1)
        #expect(try bench.hold(held)?.phase == .executed)
    }

    @Test func `of 64 yeses of the customer at once one counts`() async throws {
        let bench = try Bench()
        let held = try await bench.act("ask", #"{"amount":"5 EUR"}"#)
        let hold = try #require(held.hold)
        #expect(held.message == "Pay 5 EUR?")
        let wins = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    do throws(DeskError) {
                        let (answer, _) = try await bench.desk.hear(
                            "Yes, please", to: "Pay 5 EUR?", of: hold, by: .key("web"))
                        return answer == .yes
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(wins == 1)
        #expect(bench.system.orders.count == 1)
    }

    @Test func `a bot that asks for the same a hundred times holds one, however it writes it`()
        async throws
    {
        let bench = try Bench()
        let forms = [
            #"{"amount":"100 EUR"}"#, #"{"amount":"100.00 EUR"}"#, #"{ "amount" : "EUR 100" }"#,
        ]
        let ids = try await withThrowingTaskGroup(of: ID<Decision>.self) { group in
            for index in 0..<100 {
                group.addTask {
                    let result = try await bench.act("give", forms[index % forms.count])
                    #expect(result.status == "pending")
                    return try #require(result.hold?.decision)
                }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(try bench.desk.decisions.openHolds().count == 1)
    }

    @Test func `the same request again gives what came of it, and runs nothing`() async throws {
        let bench = try Bench()
        let first = try await bench.act("look", "{}", request: "r-1")
        #expect(first.status == "executed")
        #expect(first.result == #"{"ok":true}"#)
        let again = try await bench.act("look", "{}", request: "r-1")
        #expect(again.isRepeated)
        #expect(again.result == #"{"ok":true}"#)
        #expect(bench.system.orders.count == 1)
        _ = try await bench.act("look", "{}", request: "r-2")
        _ = try await bench.act("look", "{}")
        #expect(bench.system.orders.count == 3)
    }

    @Test func `64 requests of one name run once`() async throws {
        let bench = try Bench()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 {
                group.addTask { _ = try await bench.act("look", "{}", request: "one") }
            }
            try await group.waitForAll()
        }
        #expect(bench.system.orders.count == 1)
    }

    @Test func `the intent is on record before anything leaves`() async throws {
        let bench = try Bench()
        _ = try await bench.act("look", "{}")
        let kinds = try bench.kinds
        let sent = try #require(kinds.firstIndex(of: "action.dispatched"))
        #expect(kinds[sent - 1] == "decided")
        #expect(kinds[sent + 1] == "action.settled")
    }

    @Test
    func `what nobody knows is never repeated, is listed, and is settled when somebody knows`()
        async throws
    {
        let bench = try Bench()
        bench.system.answers(.unknown(.timedOut))
        let held = try await bench.act("give", #"{"amount":"600 EUR"}"#)
        let lost = try await bench.desk.approve(
            held.decision.id, fingerprint: held.hold?.fingerprint ?? "", by: Bench.ana)
        #expect(lost.phase == .unknown)
        #expect(try bench.desk.decisions.openHolds().map(\.phase) == [.unknown])
        #expect(
            try await bench.act("give", #"{"amount":"600 EUR"}"#).hold?.decision
                == held.decision.id, "the same again is the same")
        #expect(
            try await bench.act("give", #"{"amount":"500 EUR"}"#).status == "refused",
            "what may have been done has taken from its limit")
        _ = try await bench.desk.tick()
        #expect(bench.system.orders.count == 1)
        bench.system.known.withLock { $0 = .unsent(.unreachable) }
        _ = try await bench.desk.tick()
        #expect(try bench.hold(held)?.phase == .unknown, "it may be on its way still")
        bench.step(by: .seconds(151))
        _ = try await bench.desk.tick()
        #expect(try bench.hold(held)?.phase == .failed)
        #expect(try await bench.act("give", #"{"amount":"500 EUR"}"#).status == "pending")
    }

    @Test func `that it was done is believed at once, and who does not know is asked seldomer`()
        async throws
    {
        let bench = try Bench()
        bench.system.answers(.unknown(.timedOut))
        let held = try await bench.act("look", "{}")
        #expect(held.status == "unknown")
        var asked: [Int] = []
        for second in 0..<600 {
            let before = bench.system.questions.withLock { $0 }
            _ = try await bench.desk.tick()
            if bench.system.questions.withLock({ $0 }) > before { asked.append(second) }
            bench.step(by: .seconds(1))
        }
        #expect(asked.first == 0)
        #expect(asked.count < 80, "\(asked.count)")
        #expect(asked.count > 20, "\(asked.count)")
        bench.system.known.withLock { $0 = .done(result: "{}", status: 200) }
        bench.step(by: .seconds(300))
        _ = try await bench.desk.tick()
        #expect(try bench.hold(held)?.phase == .executed)
        #expect(bench.system.orders.count == 1)
    }

    @Test func `a person says what became of it, with a reason`() async throws {
        let bench = try Bench()
        bench.system.answers(.unknown(.brokenOff))
        let result = try await bench.act("look", "{}")
        #expect(result.status == "unknown")
        await #expect(throws: DeskError.missingNote) {
            try await bench.desk.reconcile(
                result.decision.id, .executed, note: "", by: Bench.ana)
        }
        let settled = try await bench.desk.reconcile(
            result.decision.id, .executed, note: "Seen in the bank's books.", by: Bench.ana)
        #expect(settled.phase == .executed)
    }

    @Test func `what the last process left under way is unknown from the start on`() async throws {
        let bench = try Bench()
        let held = try await bench.act("give", #"{"amount":"5 EUR"}"#)
        let hold = try #require(held.hold)
        let decisions = bench.desk.decisions
        try await decisions.move(
            hold,
            [
                decisions.draft(
                    .holdApproved(
                        HoldApproved(
                            decision: hold.decision, fingerprint: hold.fingerprint ?? "",
                            role: "boss")), of: hold, by: .person("ana"))
            ])
        let approved = try #require(try bench.hold(held))
        try await decisions.move(
            approved,
            [
                decisions.draft(
                    .actionDispatched(
                        ActionDispatched(
                            decision: hold.decision, tool: "give",
                            fingerprint: hold.fingerprint ?? "", connector: "bank")), of: hold,
                    by: .system)
            ])
        #expect(try await bench.desk.recover() == 1)
        #expect(try bench.hold(held)?.phase == .unknown)
        #expect(bench.system.orders.isEmpty)
        #expect(try await bench.desk.recover() == 0)
    }

    @Test func `limits hold under 64 conversations with retries`() async throws {
        let bench = try Bench()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<64 {
                group.addTask {
                    for attempt in 0..<3 {
                        let result = try await bench.act(
                            "give", #"{"amount":"90 EUR"}"#, in: "c\(worker)",
                            request: "r\(worker)-\(attempt % 2)")
                        guard result.status == "pending" else { continue }
                        _ = try? await bench.desk.approve(
                            result.hold?.decision ?? result.decision.id,
                            fingerprint: result.hold?.fingerprint ?? "",
                            by: Approver(name: "p\(worker)", roles: ["boss"]))
                    }
                }
            }
            try await group.waitForAll()
        }
        let sum = bench.system.orders.count * 90
        #expect(sum <= 1000)
        #expect(sum >= 900, "and it is used up")
    }

    @Test
    func
        `what a call is decided against never is again what it was, though an action came and went`()
        async throws
    {
        let bench = try DeskBench()
        let key = try await bench.conversation().id.description
        var seen: [JSON?] = [try bench.ledger.value(of: ConversationHoldView.self, for: key)]
        for _ in 0..<3 {
            #expect(try bench.hold(await bench.act("look", "{}"))?.phase == .executed)
            let now = try bench.ledger.value(of: ConversationHoldView.self, for: key)
            #expect(!seen.contains(now))
            seen.append(now)
        }
    }
}
