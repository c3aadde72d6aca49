// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Ledger
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// A newer question takes the place of an older one, whatever form its arguments have.
@Suite struct TokenQuestionTests {
    private static let card = CardWorkspace.card(
        touches: "personal-data, payments", tools: "pay",
        """
        tools:
          pay:
            effect: write
            reversible: true
            kind: payment
            arguments: {to: {type: string}, amount: {type: money}}
            once: [to]
            limits: {per-conversation: 100}
            confirm: "Pay {amount} to {to}?"
        personal-data:
          keep-from-model: [email]
          tokens:
            email: {customer: true, into: [pay.to]}
        """)

    @Test(arguments: [true, false])
    func `a question about the same thing is replaced, with tokens or without`(
        isToken: Bool
    ) async throws {
        let bench = try Bench(card: Self.card)
        let said = Passage(.customer, "I am ana@example.org or.")
        let outcome = try await bench.decide(.input([said]))
        let words = try #require(outcome.passing.first).text.split(separator: " ").map(String.init)
        let to = isToken ? words[2] : "bob"
        func pay(_ amount: Int) async throws -> Outcome {
            let arguments = #"{"to":"\#(to)","amount":\#(amount)}"#
            return try await bench.decide(
                .action(
                    ActionCall(
                        tool: "pay", arguments: arguments, texts: ArgumentsText(arguments).texts,
                        callID: "c1")))
        }
        let first = try await pay(60)
        let second = try await pay(70)

        #expect(first.effect == .confirm)
        #expect(second.effect == .confirm)
        #expect(try bench.point.hold(of: first.decision.id)?.phase == .superseded)

    }
}
