// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// Thresholds are part of the use case: each reason code has one.
@Suite struct EscalationTests {
    /// The codes whose threshold is the score of a signal.
    static let scored: [ReasonCode] = ReasonCode.allCases.filter {
        ![.customerRequest, .lowConfidence, .materialImpact].contains($0)
    }

    @Test(arguments: scored)
    func `a signal at its threshold hands the conversation over`(code: ReasonCode) throws {
        var boundary = try Boundary(card: "escalate: {\(code.rawValue): 0.7}")
        let name = code.rawValue.replacing("_", with: "-")
        for (score, effect) in [(0.69, Effect.allow), (0.7, .escalate), (1, .escalate)] {
            boundary.signals = [Signal(name + ".some", score: score, detector: "d/1")]
            let verdict = boundary.verdict(on: .said(agent: "execution"))
            #expect(verdict.effect == effect, "\(score)")
            if effect == .escalate {
                #expect(verdict.reasons[0].code == code)
                #expect(verdict.reasons[0].rule == Clause.trigger)
            }
        }
        boundary.signals = [Signal(name + "x", score: 1, detector: "d/1")]
        #expect(boundary.verdict(on: .said(agent: "execution")).effect == .allow)
    }

    @Test func `an action about much is a person's`() throws {
        let boundary = try Boundary(
            refund: "approve: {by: boss, when: \"false\"}\narguments: {amount: {type: money}}",
            card: "escalate: {material_impact: 500}")
        #expect(boundary.refund(#"{"amount":499.99}"#).effect == .allow)
        let verdict = boundary.refund(#"{"amount":500}"#)
        #expect(verdict.effect == .escalate)
        #expect(verdict.reasons[0].code == .materialImpact)
    }

    @Test func `what went wrong several times is a person's`() throws {
        var boundary = try Boundary(
            card: "escalate: {missing_information: {after: 3}, tool_failure: {after: 2}}")
        boundary.refusals = [.missingInformation: 2]
        #expect(boundary.verdict(on: .said(agent: "execution")).effect == .allow)
        boundary.refusals = [.missingInformation: 3]
        #expect(
            boundary.verdict(on: .said(agent: "execution")).reasons[0].code == .missingInformation)
        boundary.refusals = [:]
        boundary.called("get_order", "{}", "Error: down")
        #expect(boundary.verdict(on: .said(agent: "execution")).effect == .allow)
        boundary.called("get_order", "{}", #"{"isError":true}"#)
        #expect(boundary.verdict(on: .said(agent: "execution")).reasons[0].code == .toolFailure)
        // What works again has been got over.
        boundary.called("get_order", "{}", "{}")
        #expect(boundary.verdict(on: .said(agent: "execution")).effect == .allow)
    }

    @Test func `an agent sees what it was granted, and no other agent's tools`() throws {
        func input(_ origin: String?, agent: String) -> Proposal {
            Proposal(
                useCase: "cards", agent: agent,
                content: .input([Passage(.tool, "something", origin: origin)]), turn: 1)
        }
        let boundary = try Boundary()
        #expect(boundary.verdict(on: input("tool:get_order", agent: "triage")).effect == .allow)
        let other = boundary.verdict(on: input("tool:get_customer", agent: "triage"))
        #expect(other.effect == .redact)
        #expect(other.reasons[0].rule == Clause.context)
        #expect(other.reasons[0].because.contains("`tool:get_customer`"))
        #expect(boundary.verdict(on: input("knowledge:fees", agent: "triage")).effect == .allow)
        #expect(boundary.verdict(on: input(nil, agent: "triage")).effect == .allow)
    }
}
