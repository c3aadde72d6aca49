// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import TestSupport
import Testing
import Vocabulary

/// A transcript is judged as the door would judge it, without a door.
@Suite struct TranscriptTrialTests {
    private static let ceiling = """
        - name: within-order
          when: action.name == "refund" && action.args.amount > facts.order.total
          effect: block
          reason: boundary
          because: a refund never exceeds what was paid
        """

    private static let looked = """
        customer      Refund order 7, please.
        agent
          call        look {"order_id":"7"}
        tool          look {"order_id":"7","total":20}

        """

    @Test func `what goes as it is written makes no difference, and every turn is judged`() throws {
        let result = try TrialWorkspace(Self.ceiling).result(
            """
            customer      Refund order 7, please.
              input       allow     speak
            agent         Let me look.
              reply       allow
              call        look {"order_id":"7"}
              action      allow     grant
            tool          look {"order_id":"7","total":20}
              input       allow
            agent
              call        refund {"order_id":"7","amount":21}
              action      block     within-order boundary
              call        refund {"order_id":"7","amount":20}
              action      allow
            """)
        #expect(result.differences == [])
        #expect(
            result.judgements.map(\.proposal.kind) == [
                .input, .reply, .action, .input, .action, .action,
            ])
        #expect(result.judgements.map(\.source)[4] == "trial:13")
    }

    @Test func `what goes otherwise is told with its line, what was expected and what was decided`()
        throws
    {
        let result = try TrialWorkspace(Self.ceiling).result(
            Self.looked + """
                agent
                  call        refund {"order_id":"7","amount":21}
                  action      allow
                  call        refund {"order_id":"7","amount":20}
                  action      allow     within-order
                  handed over boundary
                """)
        #expect(
            result.differences.map(\.description) == [
                "trial:9: handed over: the AI still leads",
                "trial:9: action `refund`: expected `allow`, was `block boundary grant within-order`",
                "trial:9: action `refund`: expected `allow within-order`, was `allow grant`",
            ])
    }

    @Test func `after a handover nothing passes until a person hands back`() throws {
        let trial = try TrialWorkspace()
        let result = try trial.result(
            """
            customer      I want to talk to a person.
              input       escalate  customer-request
              handed over customer_request

            customer      Are you still there?
              input       block     handed-over
            agent         I am.
              reply       allow

            person        hands back
            customer      Thank you.
              input       allow
            """)
        #expect(result.differences.map(\.message) == ["reply: nothing was decided"])
        let wrong = try trial.result(
            """
            customer      I want to talk to a person.
              handed over boundary
            """)
        #expect(
            wrong.differences.map(\.message) == [
                "handed over: expected `boundary`, was `customer_request`"
            ])
    }

    @Test func `refusals are counted by the code of the strictest reason, and then hand over`()
        throws
    {
        let trial = try TrialWorkspace(
            """
            - {name: no-notes, when: action.name == "note", effect: block, reason: boundary, because: it is full}
            """, card: "escalate:\n  boundary: {after: 2}")
        let attempt = "customer      Write it down.\nagent\n  call        note {}\n"
        #expect(
            try trial.effects(attempt + attempt + attempt) == [
                .allow, .block, .allow, .block, .escalate,
            ])
        // Calls that are made at once know nothing of each other.
        let twice =
            "customer      Write it down.\nagent\n  call        note {}\n  call        note {}\n"
        #expect(
            try trial.effects(twice + attempt) == [.allow, .block, .block, .escalate])
    }

    @Test func `what passes or is held is taken from the limits, what is refused is not`() throws {
        let trial = try TrialWorkspace(
            refund: """
                arguments:
                  amount: {type: money}
                limits: {per-conversation: 50}
                approve: {by: boss, when: action.args.amount > 25.0}
                """)
        func refund(_ amount: Int) -> String { "  call        refund {\"amount\":\(amount)}\n" }
        #expect(
            try trial.effects(
                "customer      Go on.\nagent\n" + refund(20) + refund(60) + refund(30)
                    + "customer      Go on.\nagent\n" + refund(1)) == [
                    .allow, .allow, .block, .approve, .allow, .block,
                ])
    }

    @Test func `a yes counts for what the AI named before it`() throws {
        let trial = try TrialWorkspace(
            refund: #"confirm: {ask: "Refund {amount} for {order_id}?", names: [amount, order_id]}"#
        )
        let call = "agent\n  call        refund {\"order_id\":\"A7\",\"amount\":20}\n"
        #expect(
            try trial.effects(
                "customer      Refund me.\n" + call
                    + "agent         Shall I refund 20 euros for A7?\ncustomer      Yes.\n" + call)
                == [.allow, .confirm, .allow, .allow, .allow, .allow])
    }

    @Test func `the moment is the one that is handed in, and nothing grows old meanwhile`() throws {
        let trial = try TrialWorkspace(
            """
            - name: not-today
              when: action.name == "refund" && (today != "2026-11-21" || ages.order > duration("1h"))
              effect: block
              reason: boundary
              because: not today
            """)
        let turns =
            Self.looked + "agent\n  call        refund {\"order_id\":\"7\",\"amount\":1}\n"
        let day = try #require(Timestamp("2026-11-21T09:30:00.000Z"))
        let then = try trial.result(turns, at: day).verdicts.map(\.effect)
        let later = try trial.result(turns, at: day + .seconds(86_400)).verdicts.map(\.effect)
        #expect(then.last == .allow)
        #expect(later.last == .block)
    }

    @Test func `a contract knows of the calls that its own conditions ask for`() throws {
        let trial = try TrialWorkspace(
            refund: """
                approve: {by: boss, when: 'calls.exists(c, c.name == "note") && "Hello" in said.customer'}
                """)
        #expect(
            try trial.effects(
                """
                customer      Hello
                agent
                  call        note {}
                tool          note done
                agent
                  call        refund {}
                """) == [.allow, .allow, .allow, .approve])
    }

    @Test func `an unregistered use case and an unknown agent pass nothing`() throws {
        let trial = try TrialWorkspace()
        let result = try trial.result(
            "customer      Hello\n  input       block     unregistered", useCase: "nowhere")
        #expect(result.differences == [])
    }

    @Test func `texts that an escape hides in arguments are read as they will be`() throws {
        let result = try TrialWorkspace().result(
            """
            customer      Note my card.
            agent
              call        note {"text":"\\u0034111 1111 1111 1111"}
              action      redact    personal-data.payment-card
            """)
        #expect(result.differences == [])
    }
}
