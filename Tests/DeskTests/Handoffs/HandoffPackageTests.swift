// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Testing
import Vocabulary

/// What a person is handed: everything of the conversation that they need, and nothing that the ledger does not hold.
@Suite struct HandoffPackageTests {
    private func package(_ bench: HandoffBench) throws -> HandoffPackage {
        let handoff = try #require(try bench.desk.handoffs(for: HandoffBench.bob).first)
        return try bench.desk.package(of: handoff)
    }

    @Test
    func `it tells what the customer came for, why the AI gave up, and the words that it rests on`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.customer("My card was swallowed by the machine in Elm Street.")
        try await bench.reply("I am sorry to hear that. Which card was it?", confidence: 0.83)
        try await bench.customer("I want to speak to a person, please. Is it safe there?")
        let package = try package(bench)
        #expect(package.intent.title == "Cards")
        #expect(package.intent.confidence == 0.83)
        #expect(package.reason.code == .customerRequest)
        #expect(package.reason.because.isEmpty == false)
        #expect(package.reason.evidence.contains { $0.words.joined().contains("person") })
        #expect(
            package.summary.asked == [
                "My card was swallowed by the machine in Elm Street.",
                "I want to speak to a person, please. Is it safe there?",
            ])
        #expect(package.openQuestions == ["Is it safe there?"])
        #expect(package.customer.id == "C-1")
        #expect(package.customer.verification == .namedByChannel)
        #expect(package.language == "en")
        #expect(package.nextSteps.count == 2)
        #expect(package.playbook?.always.contains("card desk") == true)
    }

    @Test func `promises that reached the customer stand in it, those that did not do not`()
        async throws
    {
        let bench = try HandoffBench()
        let kept = try await bench.reply("The price is 5 euros and you will be refunded 30 euros.")
        #expect(!kept.effect.passes, "\(kept.decision.verdict)")
        let said = try await bench.reply(
            "We will refund you 20 euros by Friday. Have you got your receipt?")
        try #require(said.effect.passes)
        try await bench.customer("I want to speak to a person, please.")
        let package = try package(bench)
        #expect(package.summary.promised == ["We will refund you 20 euros by Friday."])
        #expect(package.summary.blockedBy.contains("prices are said by people"))
        #expect(package.policies.contains { $0.rule == "no-prices" })
    }

    @Test
    func
        `actions stand in it with what came of them, what can be taken back, and what still waits`()
        async throws
    {
        let bench = try HandoffBench()
        bench.bench.system.answers(.done(result: #"{"gift":"G-1"}"#, status: 200))
        _ = try await bench.bench.act("give", #"{"amount": 20}"#)
        _ = try await bench.bench.act("give", #"{"amount": 200}"#)
        try await bench.customer("I want to speak to a person, please.")
        let package = try package(bench)
        #expect(package.actions.map(\.tool) == ["give", "give"])
        #expect(package.actions.map(\.status) == ["executed", "pending"])
        #expect(package.actions[0].result == #"{"gift":"G-1"}"#)
        #expect(package.actions[0].arguments.contains("20"))
        #expect(
            package.actions[0].undo
                == .possible(until: bench.bench.now + .seconds(24 * 3600)))
        #expect(package.actions[1].undo == .nothingToUndo)
        #expect(package.pending.map(\.tool) == ["give"])
        #expect(package.summary.tried == ["give: executed", "give: pending"])
        bench.step(by: .seconds(24 * 3600))
        let later = try self.package(bench)
        #expect(later.actions[0].undo == .tooLate(since: bench.bench.now))
    }

    @Test func `knowledge that the AI was given and knowledge that it was not are told apart`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.read("A new card costs nothing.", from: "knowledge:fees")
        try await bench.customer("I want to speak to a person, please.")
        let package = try package(bench)
        #expect(package.knowledge.map(\.origin) == ["knowledge:fees"])
        #expect(package.knowledge.map(\.isUsed) == [true])
    }

    @Test func `who nobody named is nobody, and nothing is made up`() async throws {
        let bench = try HandoffBench()
        try await bench.customer("I want to speak to a person, please.", known: nil)
        let package = try package(bench)
        #expect(package.customer.id == nil)
        #expect(package.customer.verification == .none)
        #expect(package.actions == [])
        #expect(package.summary.promised == [])
        #expect(package.knowledge == [])
        #expect(package.intent.confidence == nil)
    }

    @Test func `the same ledger gives the same package, and what comes later is no part of it`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.customer("I want to speak to a person, please.")
        let first = try package(bench)
        bench.step(by: .seconds(5))
        try await bench.customer("Hello? Anybody there?")
        let second = try package(bench)
        #expect(second.summary == first.summary)
        #expect(second.openQuestions == first.openQuestions)
        // The person reads it all the same.
        #expect(second.timeline.items.count > first.timeline.items.count)
    }
}
