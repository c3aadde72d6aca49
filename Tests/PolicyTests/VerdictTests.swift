// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

@Suite struct VerdictTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let tool: String
        let autonomous: Effect
        let confirm: Effect
        let assist: Effect
        let obligations: [Obligation]

        var testDescription: String { tool }
    }

    static let tools = [
        Row(tool: "look", autonomous: .allow, confirm: .allow, assist: .allow, obligations: []),
        Row(
            tool: "peek", autonomous: .confirm, confirm: .confirm, assist: .confirm,
            obligations: [.customerConfirmation]),
        Row(
            tool: "note", autonomous: .allow, confirm: .confirm, assist: .approve,
            obligations: [.customerConfirmation]),
        Row(
            tool: "pay", autonomous: .approve, confirm: .confirm, assist: .approve,
            obligations: [.customerConfirmation]),
        Row(
            tool: "drop", autonomous: .approve, confirm: .confirm, assist: .approve,
            obligations: [.customerConfirmation]),
        Row(
            tool: "ask", autonomous: .confirm, confirm: .confirm, assist: .approve,
            obligations: [.customerConfirmation]),
        Row(
            tool: "check", autonomous: .approve, confirm: .approve, assist: .approve,
            obligations: [.staffApproval(.init(by: "boss", within: .seconds(7200)))]),
        Row(
            tool: "both", autonomous: .approve, confirm: .approve, assist: .approve,
            obligations: [.customerConfirmation, .staffApproval(.init(by: "boss"))]),
        Row(tool: "person", autonomous: .allow, confirm: .allow, assist: .allow, obligations: []),
        Row(tool: "hidden", autonomous: .block, confirm: .block, assist: .block, obligations: []),
        Row(tool: "nothing", autonomous: .block, confirm: .block, assist: .block, obligations: []),
    ]

    @Test(arguments: tools)
    func `a call is decided by its contract and the autonomy of the use case`(_ row: Row) throws {
        for (autonomy, effect) in [
            ("autonomous", row.autonomous), ("confirm", row.confirm), ("assist", row.assist),
        ] {
            let workspace = try SampleWorkspace.workspace(
                card: SampleWorkspace.card(autonomy: autonomy))
            let verdict = workspace.verdict(on: .call(row.tool), signals: [], isHandedOver: false)
            #expect(verdict.effect == effect, "\(autonomy)")
            if autonomy == "confirm" { #expect(verdict.obligations == row.obligations) }
            #expect(
                verdict.reasons.allSatisfy { $0.source.hasPrefix("use-cases/cards/use-case.yaml:") }
            )
        }
    }

    @Test func `a tool that another agent may call is not granted`() throws {
        let verdict = try SampleWorkspace.workspace()
            .verdict(on: .call("pay", agent: "triage"), signals: [], isHandedOver: false)
        #expect(verdict.effect == .block)
        #expect(verdict.reasons[0].rule == Clause.ungranted)
        #expect(verdict.reasons[0].code == .boundary)
    }

    @Test func `what nobody registered never passes`() throws {
        let workspace = try SampleWorkspace.workspace()
        let unknown: [(Proposal, String)] = [
            (.said(useCase: "loans"), Clause.unregisteredUseCase),
            (.said(agent: "stranger"), Clause.unknownAgent),
            (.reply(release: "sha256:0"), Clause.unknownRelease),
            (.call("nothing"), Clause.unknownTool),
        ]
        for (proposal, clause) in unknown {
            let verdict = workspace.verdict(on: proposal, signals: [], isHandedOver: false)
            #expect(verdict.effect == .block)
            #expect(verdict.reasons[0].rule == clause)
            for reason in verdict.reasons {
                #expect(!reason.because.contains("loans") && !reason.because.contains("stranger"))
            }
        }
    }

    @Test func `the release in force passes under its own name`() throws {
        let workspace = try SampleWorkspace.workspace()
        let digest = try #require(workspace.useCase(named: "cards")).release.digest.description
        #expect(
            workspace.verdict(on: .reply(release: digest), signals: [], isHandedOver: false).effect
                == .allow)
    }

    @Test func `nothing of the AI passes while a person leads`() throws {
        let workspace = try SampleWorkspace.workspace()
        let wish = Signal.sample("customer-request.person")
        for proposal in [.said(), .reply(confidence: 0), .call("look"), .call("both")] as [Proposal]
        {
            let verdict = workspace.verdict(on: proposal, signals: [wish], isHandedOver: true)
            #expect(verdict.effect == .block, "a conversation is not handed over twice")
            #expect(verdict.reasons[0].rule == Clause.handedOver)
            #expect(verdict.obligations.isEmpty)
        }
    }

    @Test func `personal data of the card's classes is taken out`() throws {
        let card = SampleWorkspace.card(
            extra: "personal-data: {keep-from-model: [payment-card], redact-in-replies: [iban]}")
        let workspace = try SampleWorkspace.workspace(card: card)
        func effect(_ proposal: Proposal, _ name: String) -> Effect {
            workspace.verdict(
                on: proposal, signals: [.sample("personal-data." + name)], isHandedOver: false
            ).effect
        }
        #expect(effect(.said(), "payment-card") == .redact)
        #expect(effect(.said(), "iban") == .allow)
        #expect(effect(.reply(), "iban") == .redact)
        #expect(effect(.reply(), "payment-card") == .allow)
        #expect(effect(.call("look"), "iban") == .redact)
        #expect(effect(.said(), "email") == .allow)
    }

    @Test func `personal data whose place is unknown is not let through`() throws {
        let signal = Signal("personal-data.payment-card", score: 1, detector: "sample/1")
        let verdict = try SampleWorkspace.workspace()
            .verdict(on: .reply(), signals: [signal], isHandedOver: false)
        #expect(verdict.effect == .block)
    }

    @Test
    func
        `cards, social security numbers and secrets are kept out both ways where the card says nothing`()
        throws
    {
        let useCase = try #require(try SampleWorkspace.workspace().useCase(named: "cards"))
        let names: Set = [
            "personal-data.payment-card", "personal-data.us-ssn", "secret.api-key", "secret.token",
            "secret.private-key", "secret.password",
        ]
        #expect(useCase.redactions(for: .input) == names)
        #expect(useCase.redactions(for: .reply) == names)
        #expect(useCase.redactions(for: .action) == names)
    }

    @Test func `a customer's wish for a person hands the conversation over`() throws {
        let workspace = try SampleWorkspace.workspace()
        let wish = Signal.sample("customer-request.person")
        let verdict = workspace.verdict(on: .said(), signals: [wish], isHandedOver: false)
        #expect(verdict.effect == .escalate)
        #expect(verdict.reasons[0].code == .customerRequest)
        #expect(
            workspace.verdict(on: .reply(), signals: [wish], isHandedOver: false).effect == .allow)
    }

    @Test func `a wish that was answered before does not call the person again`() throws {
        let proposal = Proposal(
            useCase: "cards", agent: "triage",
            content: .input([
                Passage(.customer, "a person please", isNew: false),
                Passage(.customer, "my balance"),
            ]), turn: 2)
        let workspace = try SampleWorkspace.workspace()
        let old = Signal.sample("customer-request.person", passage: 0)
        #expect(
            workspace.verdict(on: proposal, signals: [old], isHandedOver: false).effect == .allow)
        let new = Signal.sample("customer-request.person", passage: 1)
        #expect(
            workspace.verdict(on: proposal, signals: [new], isHandedOver: false).effect == .escalate
        )
    }

    @Test(arguments: [(0.49, Effect.escalate), (0.5, .allow), (1, .allow), (.nan, .escalate)])
    func `an AI that is less sure than the threshold hands over`(
        _ confidence: Double, _ effect: Effect
    ) throws {
        let workspace = try SampleWorkspace.workspace()
        for proposal in [.reply(confidence: confidence), .call("look", confidence: confidence)]
            as [Proposal]
        {
            let verdict = workspace.verdict(on: proposal, signals: [], isHandedOver: false)
            #expect(verdict.effect == effect)
        }
    }

    @Test(arguments: ["detector.failed", "detector.late"])
    func `a detector that gave no answer lets nothing pass`(_ name: String) throws {
        let workspace = try SampleWorkspace.workspace()
        for proposal in [.said(), .reply(), .call("look")] as [Proposal] {
            let verdict = workspace.verdict(
                on: proposal, signals: [.sample(name)], isHandedOver: false)
            #expect(verdict.effect == .block)
            #expect(verdict.reasons[0].rule == Clause.detectorFailed)
        }
    }

    @Test func `where no clause speaks the declared default does`() throws {
        for (word, effect) in [("block", Effect.block), ("escalate", .escalate)] {
            let card = SampleWorkspace.card(extra: "default: \(word)")
            let verdict = try SampleWorkspace.workspace(card: card)
                .verdict(on: .reply(agent: "quality"), signals: [], isHandedOver: false)
            #expect(verdict.effect == effect)
            #expect(verdict.reasons.map(\.rule) == [Clause.fallback])
        }
    }

    @Test func `a person sends what the AI prepares where a person leads`() throws {
        let workspace = try SampleWorkspace.workspace(
            card: SampleWorkspace.card(autonomy: "assist"))
        let verdict = workspace.verdict(on: .reply(), signals: [], isHandedOver: false)
        #expect(verdict.effect == .approve)
        #expect(verdict.reasons[0].code == .interpretation)
        #expect(verdict.obligations == [.staffApproval(.init())])
        #expect(workspace.verdict(on: .said(), signals: [], isHandedOver: false).effect == .allow)
    }

    @Test func `knowing more never makes a verdict less strict`() throws {
        let facts = [
            "personal-data.payment-card", "personal-data.us-ssn", "customer-request.person",
            "detector.failed", "detector.late", "personal-data.iban", "something.else",
        ]
        var generator = SeededGenerator(seed: 1)
        for autonomy in ["autonomous", "confirm", "assist"] {
            for fallback in ["block", "escalate"] {
                let card = SampleWorkspace.card(
                    autonomy: autonomy,
                    extra: "default: \(fallback)\nescalate: {low_confidence: 0.5}")
                let workspace = try SampleWorkspace.workspace(card: card)
                for _ in 0..<300 {
                    let agent =
                        ["triage", "execution", "quality", "stranger"].randomElement(
                            using: &generator) ?? ""
                    let tools = [
                        "look", "peek", "note", "pay", "drop", "ask", "both", "person", "hidden",
                        "x",
                    ]
                    let tool = tools.randomElement(using: &generator) ?? ""
                    let proposals: [Proposal] = [
                        .said(agent: agent), .reply(agent: agent), .call(tool, agent: agent),
                    ]
                    guard let proposal = proposals.randomElement(using: &generator) else {
                        continue
                    }
                    let signals = facts.filter { _ in Bool.random(using: &generator) }.map {
                        Signal.sample($0)
                    }
                    let fact = Signal.sample(facts.randomElement(using: &generator) ?? "")
                    for isHandedOver in [false, true] {
                        let before = workspace.verdict(
                            on: proposal, signals: signals, isHandedOver: isHandedOver)
                        let after = workspace.verdict(
                            on: proposal, signals: signals + [fact], isHandedOver: isHandedOver)
                        #expect(after.effect >= before.effect)
                        #expect(
                            before
                                == workspace.verdict(
                                    on: proposal, signals: signals, isHandedOver: isHandedOver))
                        if isHandedOver { #expect(!before.effect.passes && !before.effect.holds) }
                    }
                }
            }
        }
    }
}
