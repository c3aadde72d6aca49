// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// What signals do in verdicts, and which of them a card asks for.
@Suite struct SignalTests {
    @Test func `a danger to themselves is never left to the AI, whatever the card says`() throws {
        for mode in ["", "mode: observe", "mode: shadow"] {
            var boundary = try Boundary(card: mode)
            boundary.signals = [Signal("vulnerability.self-harm", score: 0.9, detector: "d/1")]
            let verdict = boundary.verdict(on: .said(agent: "execution"))
            #expect(verdict.effect == .escalate, "\(mode)")
            #expect(verdict.reasons[0].code == .vulnerability)
            #expect(verdict.reasons[0].rule == Clause.selfHarm)
        }
        var boundary = try Boundary()
        boundary.signals = [Signal("vulnerability.hardship", score: 1, detector: "d/1")]
        #expect(boundary.verdict(on: .said(agent: "execution")).effect == .allow)
    }

    @Test func `what came from outside makes an irreversible action a person's, and no other`()
        throws
    {
        var boundary = try Boundary(refund: #"approve: {by: boss, when: "false"}"#)
        #expect(boundary.refund("{}").effect == .allow)
        boundary.signals = [Signal("trust-floor.lowered", score: 0.8, detector: "d/1")]
        let verdict = boundary.refund("{}")
        #expect(verdict.effect == .approve)
        #expect(verdict.rules == [Clause.trustFloor])
        #expect(verdict.reasons[0].code == .injection)
        #expect(boundary.verdict(on: .call("note")).effect == .allow)
        #expect(boundary.verdict(on: .call("get_order")).effect == .allow)
    }

    @Test func `what history says hands nothing over a second time`() throws {
        var boundary = try Boundary(card: "escalate: {emotion: 0.7}")
        boundary.signals = [
            Signal(
                "emotion.anger", score: 1, spans: [SignalSpan(passage: 0, bytes: 0..<4)],
                detector: "d/1")
        ]
        let passages = [
            Passage(.customer, "I am furious", isNew: false), Passage(.customer, "my order 7"),
        ]
        let proposal = Proposal(
            useCase: "cards", agent: "execution", content: .input(passages), turn: 2)
        #expect(boundary.verdict(on: proposal).effect == .allow)
        boundary.signals = [
            Signal(
                "emotion.anger", score: 1, spans: [SignalSpan(passage: 1, bytes: 0..<4)],
                detector: "d/1")
        ]
        #expect(boundary.verdict(on: proposal).effect == .escalate)
    }

    @Test func `a score that nobody gave is 0, and the rule can be answered`() throws {
        var boundary = try Boundary(
            card: """
                rules:
                  - name: no-made-up-deeds
                    on: reply
                    when: score(signals, "ungrounded.action") >= 0.8
                    effect: block
                    reason: ungrounded
                    because: what was not done is not said to be done
                """)
        #expect(boundary.verdict(on: .reply(agent: "execution")).effect == .allow)
        boundary.signals = [Signal("ungrounded.action", score: 0.79, detector: "d/1")]
        #expect(boundary.verdict(on: .reply(agent: "execution")).effect == .allow)
        boundary.signals = [Signal("ungrounded.action", score: 0.8, detector: "d/1")]
        #expect(boundary.verdict(on: .reply(agent: "execution")).rules == ["no-made-up-deeds"])
    }

    @Test func `a card tells which signals can change what it says`() throws {
        let boundary = try Boundary(
            card: """
                escalate: {emotion: 0.7, low_confidence: 0.5}
                values:
                  odd: '"lineage.invented" in signals'
                rules:
                  - name: a
                    on: [reply]
                    when: score(signals, "ungrounded.action") > 0.5 || values.odd
                    effect: block
                    reason: ungrounded
                    because: x
                  - name: b
                    on: [action]
                    when: signals["injection.content"] > 0.5
                    effect: block
                    reason: injection
                    because: x
                """)
        let useCase = try #require(boundary.workspace.useCase(named: "cards"))
        let reply = useCase.signalInterest(in: .reply)
        #expect(reply.source(of: "ungrounded.action") != nil)
        #expect(reply.source(of: "lineage.invented") != nil)
        #expect(reply.source(of: "emotion.anger") != nil)
        #expect(reply.source(of: "personal-data.payment-card") != nil)
        #expect(reply.source(of: "injection.content") == nil)
        #expect(reply.source(of: "low-confidence.hedging") == nil)
        #expect(reply.source(of: "trust-floor.lowered") == nil)
        let action = useCase.signalInterest(in: .action)
        #expect(action.source(of: "injection.content") != nil)
        #expect(action.source(of: "trust-floor.lowered") != nil)
        #expect(action.source(of: "ungrounded.action") == nil)
    }

    @Test func `a rule that goes through all signals asks for each of them`() throws {
        let boundary = try Boundary(
            card: """
                rules:
                  - name: any
                    on: [reply]
                    when: signals.exists(name, name.startsWith("x"))
                    effect: block
                    reason: boundary
                    because: x
                """)
        let useCase = try #require(boundary.workspace.useCase(named: "cards"))
        #expect(useCase.signalInterest(in: .reply).source(of: "whatever.it.is") != nil)
        #expect(useCase.signalInterest(in: .input).source(of: "whatever.it.is") == nil)
    }
}
