// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// A changed workspace is put in force by an event in the ledger.
@Suite struct AdoptionTests {
    private static func card(title: String, tools: String = "look, pay") -> String {
        CardWorkspace.card(
            title: title, tools: tools,
            """
            tools:
              look: {effect: read}
              pay: {effect: write, reversible: true, kind: payment, confirm: "Pay {amount}?"}
            """)
    }

    private static func adoptions(_ bench: Bench) throws -> [Digest] {
        try bench.events.compactMap { event in
            if case .workspaceAdopted(let adopted) = event { adopted.policy } else { nil }
        }
    }

    @Test func `from its event on decisions are made and signed by the new rules`() async throws {
        let bench = try Bench(card: Self.card(title: "One"))
        let call = Proposal.Content.action(ActionCall(tool: "look", arguments: "{}"))
        #expect(try await bench.decide(call).effect == .allow)
        let changed = try Bench.workspace(Self.card(title: "Two", tools: "pay"))
        #expect(try await bench.point.adopt(changed))
        let after = try await bench.decide(call)
        #expect(after.effect == .block)
        #expect(after.decision.policy == changed.digest)
        #expect(try Self.adoptions(bench) == [changed.digest])
    }

    @Test func `the same rules are not adopted twice`() async throws {
        let bench = try Bench(card: Self.card(title: "One"))
        #expect(!(try await bench.point.adopt(Bench.workspace(Self.card(title: "One")))))
        #expect(try Self.adoptions(bench).isEmpty)
    }

    @Test func `keys that changed alone are in force too, and are no other rules`() async throws {
        let bench = try Bench(card: Self.card(title: "One"))
        var files = Bench.files(Self.card(title: "One"))
        let key =
            "{name: bot, hash: \"\(Digest(of: "k".utf8))\", use-cases: [\"*\"], rights: [chat]}"
        files["belay.yaml"]?.append(contentsOf: "\nkeys: [\(key)]\n".utf8)
        let keyed = try Workspace.load(files: files)
        #expect(!(try await bench.point.adopt(keyed)))
        #expect(bench.point.workspace.keys.map(\.name) == ["bot"])
        #expect(!(try await bench.point.adopt(Bench.workspace(Self.card(title: "One")))))
        #expect(bench.point.workspace.keys.isEmpty)
        #expect(try Self.adoptions(bench).isEmpty)
    }

    @Test func `where several are adopted at once the last in the ledger is in force`() async throws
    {
        let bench = try Bench(card: Self.card(title: "One"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<32 {
                group.addTask {
                    let workspace = try Bench.workspace(Self.card(title: "Title \(number)"))
                    try await bench.point.adopt(workspace)
                }
            }
            try await group.waitForAll()
        }
        #expect(try Self.adoptions(bench).last == bench.point.workspace.digest)
    }
}
