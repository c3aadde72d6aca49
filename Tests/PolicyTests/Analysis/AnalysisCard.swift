// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy

/// A card of the analysis tests: the rules are what differs.
enum AnalysisCard {
    /// - Parameter rules: Each as `effect [kinds]: condition`; their names are `r0`, `r1` and so on.
    static func workspace(_ rules: [String], extra: String = "", tools: String = tools) throws
        -> Workspace
    {
        try Workspace.load(
            files: SampleWorkspace.files(card: card(rules, extra: extra, tools: tools)))
    }

    static func card(_ rules: [String], extra: String = "", tools: String = tools) -> String {
        """
        use-case: cards
        title: Cards
        owner: card-team
        accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
        risk: high
        touches: [payments, personal-data]
        autonomy: autonomous
        stage: pilot
        agents:
          execution: {role: execution, model: large, prompt: prompts/triage.md, tools: [look, pay, send]}
        facts:
          order: {from: look, key: order_id}
        \(tools)
        \(extra)
        rules:
        \(rules.isEmpty ? "  []" : rules.enumerated().map(rule).joined(separator: "\n"))
        """
    }

    static let tools = """
        tools:
          look: {effect: read}
          pay:
            effect: write
            reversible: true
            kind: payment
            arguments:
              amount: {type: number, min: 1, max: 500}
              reason: {type: string, one-of: [lost, broken]}
              order_id: {type: string}
            confirm: "Pay {amount}?"
          send: {effect: write, reversible: true, kind: message}
          unused: {effect: read}
        """

    private static func rule(_ index: Int, _ text: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
        let kinds = words.count > 1 ? words[1] : "[action]"
        let reason = words[0] == "allow" ? "" : "reason: boundary, "
        let condition = parts[1].replacing("'", with: "''")
        return """
              - {name: r\(index), on: \(kinds), when: '\(condition)', effect: \(words[0]), \(reason)because: a test}
            """
    }
}

extension Workspace {
    /// What is said of its rules, without the place and what is said of the tools.
    var said: [String] {
        findings.map { "\($0.severity.rawValue): \($0.message)" }.filter {
            $0 != "note: no agent has the tool `unused`: grant it or take its contract out"
        }
    }
}
