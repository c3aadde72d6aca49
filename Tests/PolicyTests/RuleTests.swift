// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// What rules in the owner's words make of proposals, and what they say of it.
@Suite struct RuleTests {
    private static func rules(_ text: String) -> String { "rules:\n" + text }

    private static let ceiling = rules(
        """
          - name: refund-within-order
            when: >-
              action.name == "refund" && (action.args.amount > facts.order.total
              || facts.order.status != "paid")
            effect: block
            reason: boundary
            because: a refund never exceeds what was paid
        """)

    @Test func `a reason carries the clauses that were true, and the facts with their source`()
        throws
    {
        var boundary = try Boundary(card: Self.ceiling)
        boundary.called("get_order", #"{"order_id":"1"}"#, #"{"total":20,"status":"paid"}"#)
        #expect(boundary.refund(#"{"order_id":"1","amount":20}"#).effect == .allow)
        boundary.now = boundary.now + .seconds(90)
        let verdict = boundary.refund(#"{"order_id":"1","amount":21}"#)
        #expect(verdict.effect == .block)
        let reason = verdict.reasons[0]
        #expect(reason.rule == "refund-within-order")
        #expect(reason.code == .boundary)
        #expect(reason.because == "a refund never exceeds what was paid")
        #expect(reason.source.hasPrefix("use-cases/cards/use-case.yaml:"))
        #expect(
            reason.clauses == [
                #"action.name == "refund""#, "action.args.amount > facts.order.total",
            ])
        #expect(
            reason.evidence == [
                Evidence(fact: "order", source: "get_order", age: .seconds(90))
            ])
    }

    @Test func `a rule that can't be answered holds back, and says what is missing`() throws {
        let boundary = try Boundary(card: Self.ceiling)
        let verdict = boundary.refund(#"{"order_id":"1","amount":1}"#)
        #expect(verdict.effect == .block)
        #expect(verdict.reasons[0].clauses.contains { $0.contains("order") && $0.contains(": ") })
        #expect(verdict.reasons[0].evidence.contains { $0.fact == "order" && $0.source == nil })
        // Another tool is not its matter, whatever is unknown.
        #expect(boundary.verdict(on: .call("note")).effect == .allow)
    }

    @Test func `a condition that would run for ever ends, and its rule holds back`() throws {
        let card = Self.rules(
            """
              - name: endless
                when: >-
                  range(9999).exists(a, range(9999).exists(b, range(9999).exists(c, a + b + c < 0)))
                effect: block
                reason: boundary
                because: nobody knows
            """)
        let verdict = try Boundary(card: card).refund("{}")
        #expect(verdict.effect == .block)
        #expect(verdict.reasons[0].clauses[0].contains("steps"))
    }

    @Test func `a rule that lets pass is silent in doubt`() throws {
        let card = Self.rules(
            """
              - {name: fine, "on": suggestion, when: facts.order.total > 1.0, effect: allow, because: it is}
            """)
        let boundary = try Boundary(card: card)
        let proposal = Proposal(
            useCase: "cards", agent: "execution", content: .suggestion([Passage(.agent, "try")]),
            turn: 0)
        let verdict = boundary.verdict(on: proposal)
        #expect(verdict.effect == .allow)
        #expect(!verdict.reasons.contains { $0.rule == "fine" })
    }

    @Test func `the strictest of several rules wins, and all of them are named`() throws {
        let card = Self.rules(
            """
              - {name: big, when: action.args.amount > 10, effect: approve, reason: material_impact, because: big, by: boss, people: 2, within: 1h}
              - {name: bigger, when: action.args.amount > 20, effect: escalate, reason: boundary, because: bigger}
            """)
        let boundary = try Boundary(card: card)
        let big = boundary.refund(#"{"amount":15}"#)
        #expect(big.effect == .approve)
        #expect(
            big.obligations
                == [.staffApproval(.init(by: "boss", people: 2, within: .seconds(3600)))])
        let bigger = boundary.refund(#"{"amount":25}"#)
        #expect(bigger.effect == .escalate)
        #expect(bigger.reasons.map(\.rule).prefix(2) == ["bigger", "big"])
        #expect(bigger.obligations.isEmpty)
    }

    @Test func `values have names, and rest on those before them`() throws {
        let card = """
            values:
              paid: sum(facts.orders.map(o, o.result.total))
              limit: values.paid * 0.5
            """ + "\n"
            + Self.rules(
                """
                  - {name: half, when: action.args.amount > values.limit, effect: block, reason: boundary, because: half}
                """)
        var boundary = try Boundary(card: card)
        boundary.called("get_order", #"{"order_id":"1"}"#, #"{"total":20}"#)
        boundary.called("get_order", #"{"order_id":"2"}"#, #"{"total":"10.00 EUR"}"#)
        #expect(boundary.refund(#"{"amount":15}"#).effect == .allow)
        let over = boundary.refund(#"{"amount":16}"#)
        #expect(over.rules == ["half"])
        #expect(over.reasons[0].evidence.map(\.fact) == ["orders"])
    }

    @Test func `replies are rewritten, ended and cleaned as rules oblige`() throws {
        let card = Self.rules(
            """
              - {name: advice, "on": reply, when: 'text.contains("invest")', effect: allow, because: no advice, disclose: This is no advice.}
              - {name: mail, "on": reply, effect: redact, reason: protected_data, because: no mail, redact: email}
            """)
        var boundary = try Boundary(card: card)
        func reply(_ text: String) -> Proposal {
            Proposal(
                useCase: "cards", agent: "execution", content: .reply([Passage(.agent, text)]),
                turn: 1)
        }
        #expect(
            boundary.verdict(on: reply("hello")).obligations == [.redact("personal-data.email")])
        #expect(
            boundary.verdict(on: reply("invest")).obligations
                == [.redact("personal-data.email"), .disclose("This is no advice.")])
        boundary.signals = [Signal("personal-data.email", score: 1, detector: "d/1")]
        // Found, but nobody knows where: an obligation that can't be met blocks.
        #expect(boundary.verdict(on: reply("hello")).effect == .block)
    }

    @Test func `what observe and shadow would have done is on record`() throws {
        let call = #"{"order_id":"1","amount":1}"#
        for (mode, effect, would) in [
            ("enforce", Effect.block, Effect?.none), ("shadow", .confirm, .block),
            ("observe", .allow, .block),
        ] {
            let boundary = try Boundary(
                refund: "confirm: \"Refund {amount}?\"",
                card: "mode: \(mode)\n" + Self.ceiling)
            let verdict = boundary.refund(call)
            #expect(verdict.effect == effect, "\(mode)")
            #expect(verdict.would == would, "\(mode)")
            #expect(verdict.reasons[0].rule == "refund-within-order")
        }
    }

    @Test func `a wish for a person is honoured in every mode, and nobody unregistered runs`()
        throws
    {
        for mode in ["observe", "shadow", "enforce"] {
            let card =
                "mode: \(mode)\n"
                + Self.rules("  - {name: all, \"on\": input, effect: allow, because: everything}\n")
            var boundary = try Boundary(card: card)
            boundary.signals = [.sample("customer-request.person")]
            #expect(boundary.verdict(on: .said()).effect == .escalate, "\(mode)")
            #expect(boundary.verdict(on: .said(agent: "nobody")).effect == .block, "\(mode)")
        }
    }

    @Test func `a fact is of the thing that the action is about`() throws {
        var boundary = try Boundary(card: Self.ceiling)
        boundary.called("get_order", #"{"order_id":"1"}"#, #"{"total":20,"status":"paid"}"#)
        boundary.called("get_order", #"{"order_id":"2"}"#, #"{"total":500,"status":"paid"}"#)
        #expect(boundary.refund(#"{"order_id":"1","amount":100}"#).effect == .block)
        #expect(boundary.refund(#"{"order_id":"2","amount":100}"#).effect == .allow)
    }
}
