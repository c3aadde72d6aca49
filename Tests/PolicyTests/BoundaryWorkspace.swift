// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// One use case about refunds whose card a test completes, and a conversation that it tells in lines.
struct Boundary {
    let workspace: Workspace
    var dialogue = Dialogue()
    var customer: Customer? = Customer(id: "C-1", record: ["email": "ana@example.org"])
    var signals: [Signal] = []
    var refusals: [ReasonCode: Int] = [:]
    var seen: [String: Timestamp] = [:]
    var now = Timestamp(milliseconds: 1_800_000_000_000)

    /// - Parameters:
    ///   - refund: What is added to the contract of the tool `refund`.
    ///   - card: What is added to the card.
    init(refund: String = "", card: String = "", autonomy: String = "autonomous") throws {
        let contract = refund.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let text = """
            use-case: cards
            title: Refunds
            owner: refunds-team
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: high
            touches: [payments, personal-data]
            autonomy: \(autonomy)
            stage: pilot
            agents:
              triage: {role: triage, model: small, prompt: prompts/triage.md, tools: [get_order]}
              execution:
                role: execution
                model: large
                prompt: prompts/triage.md
                tools: [get_order, get_customer, refund, note]
            tools:
              get_order: {effect: read}
              get_customer: {effect: read}
              note: {effect: write, reversible: true, kind: other}
              refund:
                effect: write
                reversible: false
                kind: payment
            \(contract.isEmpty ? "    approve: {by: boss, when: \"false\"}" : contract)
            facts:
              order: {from: get_order, key: order_id}
              orders: {from: get_order, all: true}
            \(card)
            """
        workspace = try SampleWorkspace.workspace(card: text)
    }

    mutating func said(_ party: Party, _ text: String) { dialogue.append(.said(party, text)) }

    /// A call and what the tool answered.
    mutating func called(_ tool: String, _ arguments: String, _ result: String) {
        let id = "call-\(dialogue.turns.count)"
        dialogue.append(.called(.init(id: id, tool: tool, arguments: arguments)))
        dialogue.append(.returned(.init(id: id, text: result)))
        seen[id] = now
    }

    func verdict(on proposal: Proposal) -> Verdict {
        workspace.verdict(
            on: proposal, signals: signals,
            in: Circumstances(
                conversation: "c", dialogue: dialogue,
                history: CallHistory(dialogue, seen: seen), customer: customer, refusals: refusals,
                now: now))
    }

    func refund(_ arguments: String) -> Verdict {
        verdict(on: .call("refund", arguments: arguments))
    }
}

extension Verdict {
    /// The rules that ask for what is done.
    var rules: Set<String> { Set(reasons.filter { $0.effect == effect }.map(\.rule)) }
}
