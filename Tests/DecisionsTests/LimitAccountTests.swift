// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// Whose account an action is taken from.
@Suite struct LimitAccountTests {
    private static let files: [String: [UInt8]] = [
        "belay.yaml": Array(CardWorkspace.organisation.utf8),
        "use-cases/notes/use-case.yaml": Array(
            """
            use-case: notes
            title: Notes
            owner: notes
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: limited
            touches: []
            autonomy: autonomous
            stage: pilot
            agents:
              writer: {role: execution, model: small, prompt: agent.md, tools: [note]}
            tools:
              note:
                effect: write
                reversible: true
                kind: other
                limits: {calls-per-customer-per-day: 1}
            rules:
              - name: never-twice
                when: action.args.text == "no"
                effect: block
                reason: missing_information
                because: it says no
            escalate: {missing_information: {after: 2}}
            """.utf8),
        "use-cases/notes/agent.md": Array("Be kind.".utf8),
    ]

    private static func point(in folder: TemporaryFolder) throws -> DecisionPoint {
        let ledger = try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: MemoryStorage(),
            keys: MemoryKeyStorage(), options: .init(views: DecisionPoint.views))
        return DecisionPoint(
            workspace: try Workspace.load(files: files), detectors: .standard, ledger: ledger,
            now: { .sample })
    }

    /// What is decided about one more note on the customer `C-1`.
    private static func note(
        _ text: String = "yes", in name: String, origin: Origin, at point: DecisionPoint
    ) async throws -> Effect {
        let proposal = Proposal(
            useCase: "notes", agent: "writer",
            content: .action(ActionCall(tool: "note", arguments: #"{"text":"\#(text)"}"#)), turn: 1)
        let conversation = try await point.conversation(
            named: name, channel: .chat, origin: origin, isDerived: false)
        return try await point.decide(
            [Submission(proposal)], in: conversation,
            knowing: Background(customer: Customer(id: "C-1")), by: .key("test"))[0].effect
    }

    @Test func `a customer's limit is one over all of their conversations`() async throws {
        let folder = try TemporaryFolder()
        let point = try Self.point(in: folder)
        #expect(try await Self.note(in: "a", origin: .live, at: point) == .allow)
        #expect(try await Self.note(in: "b", origin: .live, at: point) == .block)
    }

    @Test func `what is only played takes nothing from a customer`() async throws {
        let folder = try TemporaryFolder()
        let point = try Self.point(in: folder)
        for origin in [Origin.simulation, .replay, .probe] {
            let name = origin.rawValue
            #expect(try await Self.note(in: name, origin: origin, at: point) == .allow)
            #expect(try await Self.note(in: name, origin: origin, at: point) == .block)
        }
        #expect(try await Self.note(in: "a", origin: .live, at: point) == .allow)
    }

    @Test func `handing a conversation back ends the count of its refusals`() async throws {
        let folder = try TemporaryFolder()
        let point = try Self.point(in: folder)
        for expected in [Effect.block, .block, .escalate] {
            #expect(try await Self.note("no", in: "a", origin: .live, at: point) == expected)
        }
        let conversation = try await point.conversation(
            named: "a", channel: .chat, origin: .live, isDerived: false)
        _ = try await point.handBack(conversation.id, by: .key("desk"))
        #expect(try await Self.note("no", in: "a", origin: .live, at: point) == .block)
    }
}
