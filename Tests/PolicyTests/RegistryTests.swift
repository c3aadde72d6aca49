// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

@Suite struct RegistryTests {
    private func card(
        _ card: String = SampleWorkspace.card(), organisation: String = SampleWorkspace.organisation
    ) throws -> AccountabilityCard {
        let workspace = try SampleWorkspace.workspace(organisation: organisation, card: card)
        return try #require(Registry(workspace).card(named: "cards"))
    }

    @Test func `a use case that nobody registered has no card, and the nearest name is told`()
        throws
    {
        let registry = Registry(try SampleWorkspace.workspace())
        #expect(registry.cards.map(\.name) == ["cards"])
        #expect(registry.card(named: "card") == nil)
        #expect(registry.hint(for: "card") == ": did you mean `cards`?")
    }

    @Test func `the floor of the risk names its reason, also where the owner chose more`() throws {
        let card = try card()
        #expect(card.floor.risk == .high)
        #expect(card.floor.because == "what `both` does can't be undone")
    }

    @Test func `the impact map shows what tools touch though the owner did not say so`() throws {
        let impact = try card().impact
        let irreversible = try #require(
            impact.touches.first { $0.touch == .irreversibleActions })
        #expect(!irreversible.isDeclared)
        #expect(irreversible.tools == ["both", "check", "drop"])
        let payments = try #require(impact.touches.first { $0.touch == .payments })
        #expect(payments.isDeclared)
        #expect(payments.tools == ["ask", "both", "pay"])
        #expect(impact.touches.map(\.touch) == [.payments, .personalData, .irreversibleActions])
    }

    @Test
    func `the impact of a tool tells who calls it, what it moves and until when it can be undone`()
        throws
    {
        let card = try card(
            SampleWorkspace.card().replacing(
                "pay: {effect: write, reversible: true, kind: payment}",
                with: """
                    pay:
                        effect: write
                        reversible: true
                        until: the next day
                        kind: payment
                        arguments: {amount: {type: money, unit: EUR}}
                        limits: {per-call: 200, calls-per-day: 3}
                    """))
        let pay = try #require(card.impact.tools.first { $0.name == "pay" })
        #expect(pay.movesMoney)
        #expect(pay.isReversible)
        #expect(pay.reversibleUntil == "the next day")
        #expect(pay.agents == ["execution"])
        #expect(pay.limits.map(\.name) == ["per-call", "calls-per-day"])
        #expect(pay.limits.map(\.most) == [200, 3])
        #expect(pay.limits.map(\.unit) == ["EUR", nil])
        let look = try #require(card.impact.tools.first { $0.name == "look" })
        #expect(look.agents == ["execution", "triage"])
        #expect(!look.movesMoney)
        #expect(look.consents.isEmpty)
        let hidden = try #require(card.impact.tools.first { $0.name == "hidden" })
        #expect(hidden.agents.isEmpty)
    }

    /// The map is no second opinion: what it says is what a call is asked for.
    @Test(arguments: ["autonomous", "confirm", "assist"])
    func `the yeses of the map are those that a call is asked for`(autonomy: String) throws {
        let workspace = try SampleWorkspace.workspace(
            card: SampleWorkspace.card(autonomy: autonomy))
        let card = try #require(Registry(workspace).cards.first)
        let agent = try #require(card.agents.first { $0.name == "execution" })
        for tool in card.impact.tools where agent.tools.contains(tool.name) {
            let verdict = workspace.verdict(on: .call(tool.name, confidence: 1))
            let asked = verdict.obligations
            let shown = tool.consents.map { consent -> Obligation in
                switch consent.of {
                case .customer: .customerConfirmation
                case .staff(let approval): .staffApproval(approval)
                }
            }
            #expect(Set(asked) == Set(shown), "\(tool.name)")
            #expect(verdict.effect.passes == shown.isEmpty, "\(tool.name)")
            for consent in tool.consents {
                #expect(verdict.reasons.contains { $0.rule == consent.clause }, "\(tool.name)")
            }
        }
    }

    @Test func `a rule stands with the tools that it names, and a condition with its yes`() throws {
        let rules = """
            escalate: {low_confidence: 0.5, emotion: 0.8, tool_failure: {after: 3}}
            rules:
              - name: small-only
                when: action.name == "pay" && action.args.amount > 10
                effect: block
                reason: boundary
                because: the AI pays small sums
              - {name: anything, effect: allow, because: all may pass}
            """
        let card = try card(
            SampleWorkspace.card(extra: rules).replacing(
                "approve: {by: boss, within: 2h}",
                with: "approve: {by: boss, when: action.args.amount > 5}")
        )
        let pay = try #require(card.impact.tools.first { $0.name == "pay" })
        #expect(pay.rules == ["small-only"])
        let check = try #require(card.impact.tools.first { $0.name == "check" })
        #expect(check.rules.isEmpty)
        #expect(check.consents.map(\.when) == ["action.args.amount > 5"])
        #expect(card.triggers.map(\.code) == [.lowConfidence, .emotion, .toolFailure])
        #expect(card.json["rules"]?[0]?["because"] == "the AI pays small sums")
        #expect(card.json["rules"]?[0]?["effect"] == "block")
        #expect(card.json["escalation"]?[2]?["after"] == 3)
    }

    @Test func `a card that lets the AI go further than the work suggests says so`() throws {
        let bold = try card()
        #expect(bold.suitability.score == 0)
        #expect(bold.suitability.suggestion == .assist)
        #expect(bold.goesFurtherThanSuggested)
        let led = try card(SampleWorkspace.card(autonomy: "assist"))
        #expect(!led.goesFurtherThanSuggested)
    }

    private static let gated = SampleWorkspace.organisation.replacing(
        "high: []", with: "high: [escalation, impact from coordinated, playbook from scaled]")

    @Test func `maturity counts the controls of the next stage, and names those that are missing`()
        throws
    {
        let card = try card(organisation: Self.gated)
        #expect(card.controls.map(\.control) == [.escalation])
        #expect(card.controlsMet == 1)
        #expect(card.maturity.next == .coordinated)
        #expect(card.maturity.met == 1)
        #expect(card.maturity.missing.map(\.control) == [.impact])
        #expect(card.maturity.share == 0.5)
        #expect(card.json["maturity"]?["missing"]?[0]?["control"] == "impact")
        #expect(card.json["maturity"]?["missing"]?[0]?["remedy"]?.string?.isEmpty == false)
    }

    @Test func `at the last stage there is no next one`() throws {
        let complete = SampleWorkspace.card(
            extra: """
                escalate: {low_confidence: 0.5}
                impact: {harms: [customers]}
                playbook: playbook.md
                """
        ).replacing("stage: pilot", with: "stage: scaled")
        let card = try card(complete, organisation: Self.gated)
        #expect(card.maturity.next == nil)
        #expect(card.maturity.share == 1)
        #expect(card.json["maturity"]?["next_stage"] == .null)
    }

    @Test func `a gate that asks for nothing is met`() throws {
        #expect(try card().maturity.share == 1)
        #expect(try card().controls.isEmpty)
    }

    @Test func `the summary and the card agree on where a use case stands`() throws {
        let card = try card(organisation: Self.gated)
        guard case .object(let members) = card.summary else {
            Issue.record("the summary is no object")
            return
        }
        #expect(members.count > 10)
        for member in members { #expect(card.json[member.key] == member.value, "\(member.key)") }
        #expect(card.json["accountable"]?["incidents"] == "d")
        #expect(card.json["release"] == .string(card.useCase.release.digest.description))
    }
}
