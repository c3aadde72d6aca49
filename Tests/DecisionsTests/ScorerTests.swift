// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Ledger
import Policy
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// When the external scorer is asked, and what becomes of its answer.
@Suite struct ScorerTests {
    private static func card(_ rest: String) -> String {
        CardWorkspace.card(touches: "personal-data", tools: nil, rest)
    }

    private static let asking = card(
        """
        rules:
          - name: doubtful
            "on": reply
            when: score(signals, "ungrounded.external") > 0.6
            effect: approve
            reason: ungrounded
            because: nothing supports it
        """)

    private static func workspace(
        _ card: String = asking, scorer: String? = "{name: e/1, url: \"http://localhost\"}"
    ) throws -> Workspace {
        try Workspace.load(files: Bench.files(card, scorer: scorer))
    }

    private final class Asked: Sendable {
        let questions = Mutex<[[UInt8]]>([])

        func line(_ answer: String) -> ScorerLine {
            { question in
                self.questions.withLock { $0.append(question) }
                return Array(answer.utf8)
            }
        }

        var count: Int { questions.withLock { $0.count } }
    }

    private static let reply = Proposal.Content.reply([
        Passage(.agent, "Parcels are sent by mule.")
    ])

    @Test func `a doubt is on the record with the scorer's name, and asked again it is the same`()
        async throws
    {
        let asked = Asked()
        let workspace = try Self.workspace()
        let bench = try Bench(workspace: workspace, scorer: asked.line(#"{"scores":[0.125]}"#))
        let outcome = try await bench.decide(Self.reply)
        #expect(outcome.effect == .approve)
        let finding = try #require(
            outcome.decision.findings.first { $0.name == "ungrounded.external" })
        #expect(finding.detector == "e/1")
        #expect(finding.score == 0.875)

        let report = try await Redecision(of: bench.ledger, under: workspace).run(width: 1)
        #expect(report.flips.isEmpty)
        #expect(asked.count == 1, "what the scorer said is on record")
    }

    @Test func `only replies are asked about`() async throws {
        let asked = Asked()
        let bench = try Bench(
            workspace: Self.workspace(), scorer: asked.line(#"{"scores":[0]}"#))
        _ = try await bench.decide(.input([Passage(.customer, "Parcels are sent by mule.")]))
        _ = try await bench.decide(
            .action(ActionCall(tool: "look", arguments: "{}", texts: ["Parcels are sent by mule."]))
        )
        _ = try await bench.decide(.reply([]))
        #expect(asked.count == 0)
    }

    @Test func `without a line to the scorer nothing passes that it was to be asked about`()
        async throws
    {
        for scorer in ["{name: e/1, url: \"http://localhost\"}", nil] {
            let bench = try Bench(workspace: Self.workspace(scorer: scorer), scorer: nil)
            let outcome = try await bench.decide(Self.reply)
            #expect(outcome.effect == .block)
            #expect(
                outcome.decision.findings.first { $0.name == "detector.failed" }?.detector
                    == (scorer == nil ? "scorer" : "e/1"))
        }
    }

    @Test func `an answer that is none blocks, whatever else the rules say`() async throws {
        for answer in ["", "<html>", #"{"scores":[]}"#, #"{"scores":[7]}"#] {
            let bench = try Bench(workspace: Self.workspace(), scorer: Asked().line(answer))
            #expect(try await bench.decide(Self.reply).effect == .block, "\(answer)")
        }
    }

    @Test func `a stream is held until the scorer was asked, and the check says so`() throws {
        let workspace = try Self.workspace()
        let useCase = try #require(workspace.useCase(named: "cards"))
        let plan = DetectorPlan(of: useCase, .standard)
        #expect(plan.needsDialogue)
        #expect(
            plan.flow
                == .whole(because: [
                    "use-cases/cards/use-case.yaml:12 asks for `ungrounded.external`"
                ]))
        #expect(
            workspace.streamFindings(under: DetectorSet.standard.plans(for: workspace)).contains {
                $0.message.contains("asks for `ungrounded.external`")
            })
        #expect(workspace.scorerFindings.isEmpty)
    }

    @Test(arguments: [
        "escalate: {ungrounded: 0.8}",
        """
        rules:
          - name: any
            when: signals.exists(name, name.startsWith("x"))
            effect: block
            reason: boundary
            because: nothing of that kind
        """,
    ])
    func `a threshold for a family and a rule over all signals ask no scorer`(rest: String)
        async throws
    {
        let asked = Asked()
        let workspace = try Self.workspace(Self.card(rest))
        let bench = try Bench(workspace: workspace, scorer: asked.line(#"{"scores":[0]}"#))
        _ = try await bench.decide(Self.reply)
        #expect(asked.count == 0)
        #expect(workspace.scorerFindings.map(\.severity) == [.note])
        #expect(throws: Never.self) { try workspace.checkingDetectors() }
    }

    @Test func `a threshold for the family weighs what a rule asked for`() async throws {
        let both = Self.asking + "\nescalate: {ungrounded: 0.8}"
        let bench = try Bench(
            workspace: Self.workspace(both), scorer: Asked().line(#"{"scores":[0.125]}"#))
        #expect(try await bench.decide(Self.reply).effect == .escalate)
    }

    @Test func `a card that asks for a scorer that is not declared is refused with its place`()
        throws
    {
        let workspace = try Self.workspace(scorer: nil)
        let refused = #expect(throws: WorkspaceRefused.self) { try workspace.checkingDetectors() }
        #expect(
            refused?.description
                == "use-cases/cards/use-case.yaml:12:1: asks for `ungrounded.external`, but there is no "
                + "external scorer: declare it under `scorer` in belay.yaml, or use `ungrounded.sentence`"
        )
    }
}
