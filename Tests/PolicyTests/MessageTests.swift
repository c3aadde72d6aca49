// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

@Suite struct MessageTests {
    private func message(
        on proposal: Proposal, signals: [Signal] = [], isHandedOver: Bool = false,
        organisation: String = SampleWorkspace.organisation, language: String? = nil
    ) throws -> String {
        let workspace = try SampleWorkspace.workspace(organisation: organisation)
        let verdict = workspace.verdict(on: proposal, signals: signals, isHandedOver: isHandedOver)
        let decision = Decision(
            id: ID(high: 1, low: 1), at: Timestamp(milliseconds: 0),
            conversation: ID(high: 1, low: 2),
            turn: 0, kind: proposal.kind, useCase: nil, agent: nil, verdict: verdict, findings: [],
            policy: workspace.digest, release: nil)
        return workspace.message(for: decision, on: proposal, in: language)
    }

    @Test func `the customer hears the question of the contract with the values of the call`()
        throws
    {
        let call = Proposal.call(
            "ask", arguments: #"{"amount": 24.00, "to": {"name": "Ada & Söhne"}}"#)
        #expect(try message(on: call) == "Pay 24.00 to Ada & Söhne?")
    }

    @Test(arguments: [
        "{}", "", "[", #"{"amount": null, "to": {"name": "x"}}"#, #"{"amount": 1, "to": "x"}"#,
        #"{"amount": 1, "to": {"name": "a\u0000b"}}"#,
        #"{"amount": 1, "to": {"name": "a\u202Eb"}}"#,
        #"{"amount": 1, "to": {"name": ["x"]}}"#, #"{"amount": 1, "to": {"name": "a\nb"}}"#,
    ])
    func `the customer hears the general question where a value can't be said`(_ arguments: String)
        throws
    {
        #expect(
            try message(on: .call("ask", arguments: arguments)).hasPrefix(
                "Before I go on I need your yes"))
    }

    @Test func `the customer is asked first where a person must approve as well`() throws {
        #expect(try message(on: .call("both", arguments: #"{"amount":"5 EUR"}"#)) == "Pay 5 EUR?")
        #expect(try message(on: .call("check")).hasPrefix("A colleague has to check this"))
    }

    @Test func `each refusal has its words`() throws {
        #expect(try message(on: .call("hidden")).hasPrefix("I'm sorry, I can't help with that"))
        #expect(
            try message(on: .said(agent: "x")).hasPrefix("I'm sorry, this service is not available")
        )
        #expect(try message(on: .said(), isHandedOver: true).hasPrefix("You are still in line"))
        #expect(
            try message(on: .reply(), isHandedOver: true).hasPrefix(
                "I'm passing you to a colleague"))
        let wish = Signal.sample("customer-request.person")
        #expect(
            try message(on: .said(), signals: [wish]).hasPrefix("I'm passing you to a colleague"))
        #expect(try message(on: .said()).isEmpty)
    }

    @Test func `a text in another language falls back to that of the organisation`() throws {
        let organisation =
            SampleWorkspace.organisation + "\nmessages: {blocked: {en: no, de: nein}}\n"
        func said(_ language: String?) throws -> String {
            try message(on: .call("hidden"), organisation: organisation, language: language)
        }
        #expect(try said(nil) == "no")
        #expect(try said("de") == "nein")
        #expect(try said("pl") == "no")
    }

    @Test func `a held call waits as long as its contract says`() throws {
        let workspace = try SampleWorkspace.workspace()
        let start = Timestamp(milliseconds: 1_000_000)
        func holdFor(_ proposal: Proposal) -> Duration {
            workspace.heldUntil(workspace.verdict(on: proposal), from: start) - start
        }
        #expect(holdFor(.call("check")) == .seconds(7200))
        #expect(holdFor(.call("both")) == .seconds(900))
        #expect(holdFor(.reply()) == .seconds(900))
    }
}
