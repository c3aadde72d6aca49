// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// A decision as a supervisor is told it.
@Suite struct ExplanationTests {
    private static let known = Dialogue([
        .said(.customer, "Refund my order O1"),
        .called(.init(id: "1", tool: "look", arguments: #"{"order_id":"O1"}"#)),
        .returned(.init(id: "1", text: #"{"order_id":"O1","total":80}"#)),
    ])

    private static func refund(_ amount: Int) -> Proposal.Content {
        .action(ActionCall(tool: "refund", arguments: #"{"order_id":"O1","amount":\#(amount)}"#))
    }

    /// The text, with names in the place of random identifiers and of the policy's digest.
    private func told(
        _ outcome: Outcome, in bench: RedecisionBench, after pause: Duration = .zero,
        knowing workspace: Workspace? = nil, withContent: Bool = false
    ) throws -> String {
        let decision = outcome.decision
        let entry = try #require(try bench.ledger.entry(deciding: decision.id))
        let content = try bench.ledger.content(of: entry).first.map { try JSON(parsing: $0.bytes) }
        let explanation = Explanation(
            of: decision,
            aftermath: .init(
                try bench.ledger.entries(in: decision.conversation, from: entry.position + 1)),
            at: decision.at + pause, knowing: workspace, content: withContent ? content : nil)
        var text = explanation.text
            .replacing(decision.conversation.description, with: "con_1")
            .replacing(decision.policy.short, with: "POLICY")
        for (number, decision) in try bench.decisions.enumerated() {
            text = text.replacing(decision.id.description, with: "dec_\(number)")
        }
        return text
    }

    @Test func `a held action says who must say yes, and what it rests on`() async throws {
        let bench = try RedecisionBench()
        _ = try await bench.ask(
            .init(contents: [.input([Passage(.tool, "80")])], turn: 2, dialogue: Self.known))
        let held = try await bench.ask(
            .init(
                contents: [Self.refund(70)], turn: 3, dialogue: Self.known, pause: .seconds(185)))[
                0]
        #expect(
            try told(held, in: bench, knowing: bench.workspace, withContent: true) == """
                What was proposed
                  `service` of `orders` wanted to call `refund`, at turn 3 of the conversation con_1.
                  `orders` is «Orders»; `team` answers for it.
                  The call was `refund` with {"order_id":"O1","amount":70}.

                What was decided
                  On 2026-11-20 at 09:33:05 UTC it was held until a person says yes (`approve`).
                  It may be answered until 2026-11-20 at 09:48:05 UTC, 15 minutes in all.
                  The rules that decided are those of this workspace.

                Why, strictest first
                  1. approve: the order was looked up a while ago (interpretation).
                     The rule `stale` at use-cases/orders/use-case.yaml:39, because
                       action.name == "refund"
                       ages.order > duration("2m")
                     It rests on `order`, which `look` returned 3 minutes before.
                  2. confirm: the customer says yes to `refund` first (material_impact).
                     Belay's clause `confirm` at use-cases/orders/use-case.yaml:29.
                  3. allow: `refund` is one of this agent's tools.
                     Belay's clause `grant` at use-cases/orders/use-case.yaml:11.

                What it would take to pass
                  The customer says yes to exactly this.
                  Somebody of the staff says yes to exactly this.

                What happened then
                  It still waits for an answer.
                """)
    }

    @Test func `a stopped action says what is missing, and what would be asked besides`()
        async throws
    {
        let bench = try RedecisionBench(.init(daily: 60))
        let stopped = try await bench.ask(
            .init(
                contents: [Self.refund(101)], turn: 1,
                dialogue: Dialogue([.said(.customer, "Refund O1")])))[0]
        let text = try told(stopped, in: bench, knowing: bench.workspace)
        #expect(text.contains("it was stopped (`block`)."))
        #expect(
            text.hasSuffix(
                """
                What it would take to pass
                  The fact is looked up anew, and the call is made after that.
                  There is room in the limit again at use-cases/orders/use-case.yaml:28.
                  What the rule `within-order` says is not so any more.
                  Besides, the customer says yes to exactly this.
                  Besides, a person says yes: the order was looked up a while ago.
                  The limit of `refund` is 60, `per-customer-per-day`.
                """))
        #expect(text.contains("Nobody had seen `order`."))
        #expect(!text.contains("101"), "what was proposed is content")
    }

    @Test func `a handover is told to its end`() async throws {
        let bench = try RedecisionBench()
        let wish = try await bench.ask(
            .init(contents: [.input([Passage(.customer, "I want to talk to a human")])], turn: 4))[
                0]
        _ = try await bench.ask(
            .init(contents: [.reply([Passage(.agent, "Hello again")])], turn: 5))
        let text = try told(wish, in: bench)
        #expect(
            text == """
                What was proposed
                  `service` of `orders` was to be given something to read, at turn 4 of the conversation con_1.
                  `customer-request/2` found `customer-request.person` in it, score 0.95.

                What was decided
                  On 2026-11-20 at 09:30:00 UTC it was stopped, and the conversation handed over to a person (`escalate`).
                  The rules were those of policy POLICY.

                Why, strictest first
                  1. escalate: the customer asks for a person (customer_request).
                     Belay's clause `customer-request` at use-cases/orders/use-case.yaml:51.
                  2. allow: the agent is part of this use case.
                     Belay's clause `speak` at use-cases/orders/use-case.yaml:11.

                What it would take to pass
                  Nothing: who wishes for a person gets one. The person may give the conversation back.

                What happened then
                  The conversation was handed over to a person (customer_request).
                  `key:test` gave it back to the AI on 2026-11-20 at 09:30:00 UTC.
                  Then the reply of turn 5: it passed, see dec_1.
                """)
    }

    @Test func `a hold that nobody answered is told as expired`() async throws {
        let bench = try RedecisionBench()
        _ = try await bench.ask(
            .init(contents: [.input([Passage(.tool, "80")])], dialogue: Self.known))
        let held = try await bench.ask(
            .init(contents: [Self.refund(61)], turn: 1, dialogue: Self.known))[0]
        #expect(try told(held, in: bench).hasSuffix("  It still waits for an answer."))
        #expect(
            try told(held, in: bench, after: .seconds(901)).hasSuffix(
                "that nobody answered is not on record yet."))
        _ = try await bench.ask(
            .init(conversation: "d", contents: [.reply([])], pause: .seconds(900)))
        try await bench.expireHolds()
        #expect(
            try told(held, in: bench, after: .seconds(901)).hasSuffix(
                "  Nobody answered in time: it expired on 2026-11-20 at 09:45:00 UTC."))
    }

    @Test func `what only watches says what it would have done`() async throws {
        let bench = try RedecisionBench(.init(mode: "observe"))
        let passed = try await bench.ask(.init(contents: [Self.refund(101)]))[0]
        let text = try told(
            passed, in: bench, knowing: RedecisionBench.workspace(.init(mode: "enforce")))
        #expect(text.contains("it passed (`allow`)."))
        #expect(
            text.contains(
                "The use case does not obey all of its rules yet. Were they obeyed, it would have been stopped (`block`)."
            ))
        #expect(text.contains("are others than those of this workspace"))
        #expect(!text.contains("What it would take"))
    }

    @Test func `what nobody registered is told as such`() async throws {
        let bench = try RedecisionBench()
        let conversation = try await bench.conversation("c")
        let unknown = try await bench.decide(
            Proposal(
                useCase: "nothing", agent: "nobody", content: .reply([Passage(.agent, "Hi")]),
                turn: 0),
            in: conversation)
        #expect(
            try told(unknown, in: bench, withContent: true).hasPrefix(
                """
                What was proposed
                  An agent that nobody registered of a use case that nobody registered wanted to say something to the customer, at turn 0 of the conversation con_1.
                  agent: «Hi»
                """))
    }

    @Test(arguments: [
        (Duration.seconds(0), "0 seconds"), (.seconds(1), "1 second"), (.seconds(90), "90 seconds"),
        (.seconds(60), "1 minute"), (.seconds(185), "3 minutes"), (.seconds(7200), "2 hours"),
        (.seconds(86_400), "1 day"), (.seconds(100_000), "27 hours"),
    ])
    func `a time is told in the unit people would take`(duration: Duration, words: String) {
        #expect(duration.inWords == words)
    }

    @Test(arguments: [
        (Obligation.staffApproval(.init()), "Somebody of the staff says yes to exactly this."),
        (
            .staffApproval(.init(by: "boss", people: 2, within: .seconds(14_400))),
            "2 different people of `boss` say yes to exactly this, within 4 hours."
        ),
        (.disclose("Capital at risk."), "The reply ends with: «Capital at risk.»"),
    ])
    func `an obligation is told as what must happen`(obligation: Obligation, words: String) {
        #expect(obligation.inWords == words)
    }
}
