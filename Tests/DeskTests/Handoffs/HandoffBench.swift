// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Detectors
import Ledger
import Policy
import Vocabulary

/// A desk whose AI gives up when it is asked for a person, refuses prices and pays up to an amount.
struct HandoffBench: Sendable {
    let bench: DeskBench

    var desk: Desk { bench.desk }
    var ledger: Ledger { bench.ledger }

    static let ana = Approver(name: "ana", roles: ["agent"])
    static let bob = Approver(name: "bob", roles: ["agent", "boss"])
    static let sue = Approver(name: "sue", roles: ["supervisor"], mayAssign: true)

    /// - Parameter more: What stands in `belay.yaml` besides.
    init(
        storage: MemoryStorage = MemoryStorage(), more: String = "",
        attendance: Attendance = .nobody
    ) throws {
        bench = try DeskBench(
            card: Self.card, storage: storage, more: more, attendance: attendance)
    }

    var now: Timestamp { bench.now }
    func step(by duration: Duration) { bench.step(by: duration) }
    func step(to moment: Timestamp) { bench.step(by: moment - bench.now) }

    var conversation: Conversation {
        get async throws { try await bench.conversation() }
    }

    var timeline: Timeline {
        get async throws { try await desk.decisions.timeline(of: conversation.id) }
    }

    @discardableResult
    func customer(
        _ text: String, in name: String = "c", known: String? = "C-1", on channel: Channel = .chat,
        origin: Origin = .live
    ) async throws -> Outcome {
        try await decide(
            .input([Passage(.customer, text)]), in: name, known: known, on: channel, origin: origin)
    }

    @discardableResult
    func read(_ text: String, from origin: String) async throws -> Outcome {
        try await decide(.input([Passage(.knowledge, text, origin: origin)]), in: "c", known: "C-1")
    }

    @discardableResult
    func reply(
        _ text: String, in name: String = "c", confidence: Double? = nil, known: String? = "C-1",
        ending: Decision.Ending? = nil
    ) async throws -> Outcome {
        try await decide(
            .reply([Passage(.agent, text)]), in: name, known: known, confidence: confidence,
            ending: ending)
    }

    private func decide(
        _ content: Proposal.Content, in name: String, known: String?, confidence: Double? = nil,
        on channel: Channel = .chat, origin: Origin = .live, ending: Decision.Ending? = nil
    ) async throws -> Outcome {
        try await desk.decisions.decide(
            [
                Submission(
                    Proposal(
                        useCase: "cards", agent: "execution", content: content, turn: 1,
                        confidence: confidence), ending: ending)
            ], in: bench.conversation(name, of: known, on: channel, origin: origin),
            knowing: Background(customer: known.map { Customer(id: $0) }), by: .key("bot"))[0]
    }

    static let card = """
        use-case: cards
        title: Cards
        owner: card-team
        accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
        risk: high
        touches: [payments, personal-data]
        autonomy: autonomous
        stage: pilot
        agents:
          execution:
            {role: execution, model: small, prompt: agent.md, tools: [look, give, take],
             context: ["knowledge:fees"]}
        tools:
          look: {effect: read, run: {via: bank, method: GET, path: /things}}
          give:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
            approve: {when: action.args.amount > 100, by: boss, within: 2h}
            run: {via: bank, method: POST, path: /gifts}
            undo: {tool: take, within: 24h, arguments: {gift: result.gift}}
          take:
            effect: write
            reversible: false
            kind: other
            arguments: {gift: {type: string}}
            approve: {by: boss, within: 2h}
            run: {via: bank, method: DELETE, path: "/gifts/{gift}"}
        rules:
          - name: no-prices
            on: reply
            when: text.contains("price")
            effect: block
            reason: boundary
            because: prices are said by people
        escalate: {legal_or_complaint: 0.5}
        playbook: playbook.md
        """
}
