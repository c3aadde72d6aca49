// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// Limits hold however many conversations ask at once, and whatever they ask again.
@Suite struct LimitTests {
    private static let card = CardWorkspace.card(
        tools: "pay, hold",
        """
        tools:
          pay:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
            limits:
              per-call: 60
              per-customer-per-day: 100
              per-agent-per-hour: 700
              calls-per-conversation: 4
            approve: {by: boss, when: "false"}
          hold:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
            limits: {per-customer-per-day: 100}
            approve: {by: boss, within: 10m}
        """)

    private struct Paid: Sendable {
        let customer: Int
        let conversation: Int
        let amount: Double
    }

    /// Asks for one payment.
    private static func pay(
        _ amount: Double, for customer: Int, in conversation: Int, on bench: Bench,
        tool: String = "pay"
    ) async throws -> Outcome {
        let proposal = Proposal(
            useCase: "cards", agent: "execution",
            content: .action(ActionCall(tool: tool, arguments: #"{"amount":\#(amount)}"#)), turn: 1)
        return try await bench.point.decide(
            [Submission(proposal)], in: bench.conversation("c\(conversation)"),
            knowing: Background(customer: Customer(id: "customer-\(customer)")), by: .key("test"))[
                0]
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `64 conversations at once never take more together than a limit holds`(seed: UInt64)
        async throws
    {
        let bench = try Bench(card: Self.card)
        let paid = try await withThrowingTaskGroup(of: [Paid].self) { group in
            for conversation in 0..<64 {
                group.addTask {
                    var generator = SeededGenerator(seed: seed &* 1000 &+ UInt64(conversation))
                    var paid: [Paid] = []
                    // Eight customers, so that eight conversations share each of their accounts.
                    let customer = conversation % 8
                    for _ in 0..<6 {
                        let amount = Double(Int.random(in: 1...70, using: &generator))
                        // What does not pass is tried again, as clients do.
                        for _ in 0..<3 {
                            let outcome = try await Self.pay(
                                amount, for: customer, in: conversation, on: bench)
                            if outcome.effect.passes {
                                paid.append(
                                    Paid(
                                        customer: customer, conversation: conversation,
                                        amount: amount))
                                break
                            }
                        }
                    }
                    return paid
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(!paid.isEmpty)
        #expect(paid.allSatisfy { $0.amount <= 60 }, "seed \(seed)")
        for customer in 0..<8 {
            let sum = paid.filter { $0.customer == customer }.reduce(0) { $0 + $1.amount }
            #expect(sum <= 100, "seed \(seed), customer \(customer)")
        }
        for conversation in 0..<64 {
            #expect(paid.count { $0.conversation == conversation } <= 4, "seed \(seed)")
        }
        #expect(paid.reduce(0) { $0 + $1.amount } <= 700, "seed \(seed)")
        // What the ledger shows is what was paid.
        let used = try bench.ledger.values(of: LimitView.self).values.map(LimitView.amount(of:))
        let sums = paid.reduce(0) { $0 + $1.amount }
        #expect(used.reduce(0, +) == 2 * sums + Double(paid.count))
    }

    @Test func `what is held is in flight, and is given back when nobody answers`() async throws {
        let bench = try Bench(card: Self.card)
        let first = try await Self.pay(80, for: 1, in: 1, on: bench, tool: "hold")
        #expect(first.effect == .approve)
        let second = try await Self.pay(30, for: 1, in: 2, on: bench, tool: "hold")
        #expect(second.effect == .block)
        #expect(second.decision.verdict.reasons[0].rule == Clause.limit)
        bench.step(by: .seconds(601))
        #expect(try await bench.point.expireHolds() == 1)
        let third = try await Self.pay(30, for: 1, in: 2, on: bench, tool: "hold")
        #expect(third.effect == .approve)
    }

    @Test func `a limit of a day begins anew the next day, and nobody's name is on record`()
        async throws
    {
        let bench = try Bench(card: Self.card)
        #expect(try await Self.pay(60, for: 1, in: 1, on: bench).effect == .allow)
        #expect(try await Self.pay(60, for: 1, in: 2, on: bench).effect == .block)
        #expect(try await Self.pay(40, for: 1, in: 2, on: bench).effect == .allow)
        bench.step(by: .seconds(86_400))
        #expect(try await Self.pay(60, for: 1, in: 3, on: bench).effect == .allow)
        for entry in try bench.ledger.entries(from: 0, limit: 100) {
            #expect(!String(decoding: entry.leaf, as: UTF8.self).contains("customer-1"))
        }
    }

    @Test func `an amount that can't be read exceeds every limit`() async throws {
        let bench = try Bench(card: Self.card)
        let proposal = Proposal(
            useCase: "cards", agent: "execution",
            content: .action(ActionCall(tool: "pay", arguments: #"{"amount":"a lot"}"#)), turn: 1)
        let outcome = try await bench.point.decide(
            [Submission(proposal)], in: bench.conversation(), by: .key("test"))[0]
        #expect(outcome.effect == .block)
        #expect(outcome.decision.verdict.reasons.contains { $0.rule == Clause.limit })
    }
}
