// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Vocabulary

/// A small workspace that is right, for tests to change one thing of.
enum SampleWorkspace {
    static let organisation = """
        organisation: {name: Sample}
        gate: {low: [], limited: [], high: [], because: the sample is about other things}
        upstreams:
          recorded: {kind: recorded}
        models:
          small: {upstream: recorded, model: small, fallback: [large]}
          large: {upstream: recorded, model: large}
        """

    /// A card with the tools and agents that verdicts tell apart.
    static func card(
        autonomy: String = "autonomous", extra: String = "escalate: {low_confidence: 0.5}"
    ) -> String {
        """
        use-case: cards
        title: Cards
        owner: card-team
        accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
        risk: high
        touches: [payments, personal-data]
        autonomy: \(autonomy)
        stage: pilot
        agents:
          triage: {role: triage, model: small, prompt: prompts/triage.md, tools: [look]}
          execution:
            role: execution
            model: large
            prompt: prompts/triage.md
            tools: [look, peek, note, pay, drop, ask, check, both, person]
          quality: {role: quality, model: small, prompt: prompts/triage.md}
        tools:
          look: {effect: read}
          peek: {effect: read, confirm: "May I look at {what}?"}
          note: {effect: write, reversible: true, kind: other}
          pay: {effect: write, reversible: true, kind: payment}
          drop: {effect: write, reversible: false, kind: other}
          ask:
            effect: write
            reversible: true
            kind: payment
            confirm: "Pay {amount} to {to.name}?"
          check: {effect: write, reversible: false, kind: other, approve: {by: boss, within: 2h}}
          both:
            effect: write
            reversible: false
            kind: payment
            confirm: "Pay {amount}?"
            approve: {by: boss}
          person: {effect: write, reversible: true, kind: handover}
          hidden: {effect: read}
        \(extra)
        """
    }

    static func files(
        organisation: String = organisation, card: String = card()
    ) -> [String: [UInt8]] {
        [
            "belay.yaml": Array(organisation.utf8),
            "use-cases/cards/use-case.yaml": Array(card.utf8),
            "use-cases/cards/prompts/triage.md": Array("Be kind.".utf8),
            "use-cases/cards/playbook.md": Array("Stay calm.".utf8),
        ]
    }

    static func workspace(
        organisation: String = organisation, card: String = card()
    ) throws -> Workspace {
        try Workspace.load(files: files(organisation: organisation, card: card))
    }
}

extension Workspace {
    /// The verdict where nothing else is known.
    func verdict(on proposal: Proposal, signals: [Signal] = [], isHandedOver: Bool = false)
        -> Verdict
    {
        verdict(
            on: proposal, signals: signals,
            in: Circumstances(
                isHandedOver: isHandedOver, now: Timestamp(milliseconds: 1_800_000_000_000)))
    }
}

extension Proposal {
    static func said(_ text: String = "hello", useCase: String = "cards", agent: String = "triage")
        -> Self
    {
        Proposal(
            useCase: useCase, agent: agent, content: .input([Passage(.customer, text)]), turn: 0)
    }

    static func reply(
        agent: String = "triage", confidence: Double? = nil, release: String? = nil
    ) -> Self {
        Proposal(
            useCase: "cards", agent: agent, release: release,
            content: .reply([Passage(.agent, "hello")]),
            turn: 1, confidence: confidence)
    }

    static func call(
        _ tool: String, agent: String = "execution", arguments: String = "{}",
        confidence: Double? = nil
    ) -> Self {
        Proposal(
            useCase: "cards", agent: agent,
            content: .action(ActionCall(tool: tool, arguments: arguments)), turn: 1,
            confidence: confidence)
    }
}

extension Signal {
    static func sample(_ name: String, passage: Int = 0) -> Self {
        Signal(
            name, score: 1, spans: [SignalSpan(passage: passage, bytes: 0..<1)],
            detector: "sample/1")
    }
}

/// A generator whose numbers are the same for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
