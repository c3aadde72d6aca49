// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import TestSupport
import Testing
import Vocabulary

/// A workspace with one tool that pays back, and transcripts that a test tells in lines.
struct TrialWorkspace {
    let workspace: Workspace

    /// - Parameters:
    ///   - rules: The rules of the card.
    ///   - refund: What is added to the contract of the tool `refund`.
    ///   - shared: The rules of a policy that this use case and a second one obey.
    init(_ rules: String = "", refund: String = "", card: String = "", shared: String = "") throws {
        func indented(_ text: String, by count: Int) -> String {
            text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }
                .joined(separator: "\n")
        }
        func text(_ name: String) -> String {
            """
            use-case: \(name)
            title: Refunds
            owner: refunds-team
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: high
            touches: [payments, personal-data]
            autonomy: autonomous
            stage: pilot
            \(shared.isEmpty ? "" : "policies: [shared]")
            agents:
              service: {role: execution, model: small, prompt: agent.md, tools: [look, note, refund]}
            tools:
              look: {effect: read}
              note: {effect: write, reversible: true, kind: other}
              refund:
                effect: write
                reversible: true
                kind: order
            \(indented(refund, by: 4))
            facts:
              order: {from: look, key: order_id}
            \(card)
            \(rules.isEmpty ? "" : "rules:\n" + indented(rules, by: 2))
            """
        }
        var files = ["belay.yaml": Array(CardWorkspace.organisation.utf8)]
        for name in shared.isEmpty ? ["refunds"] : ["refunds", "returns"] {
            files["use-cases/\(name)/use-case.yaml"] = Array(text(name).utf8)
            files["use-cases/\(name)/agent.md"] = Array("Be kind.".utf8)
        }
        if !shared.isEmpty {
            files["policies/shared.yaml"] = Array(
                "policy: shared\nrules:\n\(indented(shared, by: 2))\n".utf8)
        }
        workspace = try Workspace.load(files: files)
    }

    /// What comes of the turns of a transcript; its head is four lines long.
    func result(
        _ turns: String, useCase: String = "refunds", at now: Timestamp = .sample
    ) throws -> TranscriptTrial.Result {
        let head =
            "conversation  a trial\nuse case      \(useCase) / service\nchannel       chat\n\n"
        return TranscriptTrial(of: workspace, at: now)
            .result(of: try Transcript(parsing: head + turns + "\n"), in: "trial")
    }

    /// The effects of all decisions, in their order.
    func effects(_ turns: String) throws -> [Effect] { try result(turns).verdicts.map(\.effect) }

    func examination(_ transcripts: String..., useCase: String = "refunds") throws -> Examination {
        let results = try transcripts.map { try result($0, useCase: useCase) }
        return Examination(of: workspace, by: results.flatMap(\.judgements))
    }
}

extension Examination {
    /// The mutants that nobody notices, one sentence each.
    var survivors: [String] {
        mutants.filter { !$0.isKilled }.map {
            "\($0.mutant.boundary.name): \($0.mutant.description)"
        }
    }
}
