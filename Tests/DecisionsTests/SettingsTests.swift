// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// What detectors read of a conversation is kept with it, and read ahead.
@Suite struct SettingsTests {
    private static let card = CardWorkspace.card(
        touches: "personal-data", tools: nil,
        """
        rules:
          - name: grounded
            "on": reply
            when: '"ungrounded.value" in signals'
            effect: block
            reason: ungrounded
            because: no figure comes from nowhere
        """)

    /// Notes the settings that replies are judged in, and those that are read ahead.
    private final class Watching: Detector {
        let name = "watching"
        let signalNames = ["ungrounded.value"]
        let needsDialogue = true
        let judged = Mutex<[Setting]>([])
        let prepared = Mutex<[Setting]>([])

        func prepare(_ setting: Setting) { prepared.withLock { $0.append(setting) } }
        func signals(for scene: Scene) -> [Signal] {
            judged.withLock { $0.append(scene.setting) }
            return []
        }
    }

    private func decide(
        _ content: Proposal.Content, after turns: [Dialogue.Turn], in bench: Bench
    ) async throws -> Outcome {
        let proposal = Proposal(useCase: "cards", agent: "execution", content: content, turn: 1)
        return try await bench.point.decide(
            [Submission(proposal)], in: bench.conversation(),
            knowing: Background(dialogue: Dialogue(turns)), by: .key("test"))[0]
    }

    @Test func `the reply is judged in the setting that was read ahead, and so is the next one`()
        async throws
    {
        let watching = Watching()
        let bench = try Bench(DetectorSet([watching]), card: Self.card)
        let turns: [Dialogue.Turn] = [.said(.customer, "What is the fee?")]
        _ = try await decide(
            .input([Passage(.customer, "What is the fee?")]), after: turns, in: bench)
        bench.point.readAhead(try await bench.conversation().id, for: "cards")
        _ = try await decide(.reply([Passage(.agent, "12.50")]), after: turns, in: bench)
        let prepared = watching.prepared.withLock { $0 }
        #expect(prepared.count == 1)
        #expect(watching.judged.withLock { $0.last } === prepared.first)
        _ = try await decide(
            .reply([Passage(.agent, "Yes.")]), after: turns + [.said(.customer, "Really?")],
            in: bench)
        #expect(watching.judged.withLock { $0.last?.dialogue.turns.count } == 2)
    }

    @Test func `where no card asks, nothing is read ahead`() async throws {
        let watching = Watching()
        let bench = try Bench(DetectorSet([watching]))
        _ = try await decide(.input([Passage(.customer, "Hello")]), after: [], in: bench)
        bench.point.readAhead(try await bench.conversation().id, for: "cards")
        bench.point.readAhead(try await bench.conversation().id, for: "unheard-of")
        #expect(watching.prepared.withLock { $0.isEmpty })
    }

    @Test func `what is read ahead changes nothing of what is decided`() async throws {
        let turns: [Dialogue.Turn] = [
            .said(.customer, "What is the fee?"),
            .called(.init(id: "1", tool: "look", arguments: "{}")),
            .returned(.init(id: "1", text: #"{"fee":"12.50"}"#)),
        ]
        for isAhead in [false, true] {
            let bench = try Bench(card: Self.card)
            _ = try await decide(
                .input([Passage(.customer, "What is the fee?")]), after: turns, in: bench)
            if isAhead { bench.point.readAhead(try await bench.conversation().id, for: "cards") }
            let right = try await decide(
                .reply([Passage(.agent, "It is 12.50 euros.")]), after: turns, in: bench)
            #expect(right.effect == .allow)
            let wrong = try await decide(
                .reply([Passage(.agent, "It is 13.75 euros.")]), after: turns, in: bench)
            #expect(wrong.effect == .block)
        }
    }

    @Test func `what is kept has a limit, and is of the rules it was read under`() throws {
        let workspace = try Workspace.load(files: Bench.files(Self.card))
        let plan = DetectorPlan(
            of: try #require(workspace.useCase(named: "cards")), .standard)
        let text = String(repeating: "a", count: 1 << 20)
        var settings = Settings()
        _ = settings.setting(
            of: "cards", Circumstances(conversation: "c", now: .sample),
            knowing: Background(evidence: [text]), plan)
        var recent = RecentSettings()
        var conversations: [ID<Conversation>] = []
        for step in 0..<20 {
            conversations.append(ID(at: .sample + .seconds(step)))
            recent.keep(settings, of: conversations[step], under: workspace.digest)
            #expect(recent.bytes <= RecentSettings.limit)
            #expect(recent.settings(of: conversations[step], under: workspace.digest) != nil)
        }
        #expect(recent.settings(of: conversations[0], under: workspace.digest) == nil)
        #expect(recent.settings(of: conversations[19], under: Digest(of: [])) == nil)
        recent.keep(settings, of: conversations[19], under: workspace.digest)
        #expect(recent.bytes <= RecentSettings.limit)
    }
}
