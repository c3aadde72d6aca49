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

@Suite struct PauseTests {
    private static let said = Proposal.Content.reply([Passage(.agent, "Hello.")])
    private static let look = Proposal.Content.action(ActionCall(tool: "look", arguments: "{}"))

    /// What each scope stops: a reply, and a call of `look`.
    private static func scopes(_ bench: Bench) -> [(Paused.Scope, reply: Bool, call: Bool)] {
        let release = bench.point.workspace.useCase(named: "cards")?.release.digest
        return [
            (.all, true, true), (.useCase("cards"), true, true), (.useCase("loans"), false, false),
            (.agent("cards/execution"), true, true), (.agent("cards/triage"), false, false),
            (.tool("cards/look"), false, true), (.tool("cards/pay"), false, false),
            (.release(release ?? Digest(of: [])), true, true),
            (.release(Digest(of: [])), false, false),
            (.channel(.chat), true, true), (.channel(.voice), false, false),
            (.customer(bench.point.pauseName(ofCustomer: "C-1")), true, true),
            (.customer(bench.point.pauseName(ofCustomer: "C-2")), false, false),
            // A customer is never named by their own identifier.
            (.customer("C-1"), false, false),
        ]
    }

    @Test func `each scope stops what it covers, and nothing else`() async throws {
        let bench = try Bench()
        for (scope, reply, call) in Self.scopes(bench) {
            let pause = await bench.point.pause(scope, reason: "test", by: .key("test"))
            #expect(pause.unrecorded == nil)
            for (content, stops) in [(Self.said, reply), (Self.look, call)] {
                let outcome = try await bench.decide(content, of: "C-1")
                #expect(outcome.effect.passes != stops, "\(scope)")
                #expect(
                    outcome.decision.verdict.reasons.contains { $0.rule == Clause.paused } == stops)
                if stops { #expect(outcome.message.hasPrefix("I can't help you right now")) }
            }
            #expect(try await bench.point.resume(pause.pause.pause.id, by: .key("test")))
            #expect(try await bench.decide(Self.look, of: "C-1").effect.passes)
        }
    }

    @Test func `a pause is obeyed where the use case only watches`() async throws {
        let bench = try Bench(card: Self.card("mode: observe"))
        #expect(try await bench.decide(Self.look).effect.passes)
        _ = await bench.point.pause(.all, reason: "test", by: .system)
        #expect(try await bench.decide(Self.look).effect == .block)
    }

    @Test func `the way to a person stays open in what is paused`() async throws {
        let bench = try Bench(card: Self.card(""))
        let call = Proposal.Content.action(ActionCall(tool: "transfer", arguments: "{}"))
        for (scope, passes) in [
            (.useCase("cards"), true), (.agent("cards/execution"), true), (.all, false),
            (.tool("cards/transfer"), false),
        ] as [(Paused.Scope, Bool)] {
            let pause = await bench.point.pause(scope, reason: "test", by: .system)
            #expect(try await bench.decide(call).effect.passes == passes, "\(scope)")
            _ = try await bench.point.resume(pause.pause.pause.id, by: .system)
        }
        _ = await bench.point.pause(.all, reason: "test", by: .system)
        let wish = try await bench.decide(
            .input([Passage(.customer, "I want to speak to a human, please.")]))
        #expect(wish.effect == .escalate)
    }

    @Test func `a pause ends when its end comes`() async throws {
        let bench = try Bench()
        let until = bench.point.time + .seconds(60)
        _ = await bench.point.pause(.all, reason: "test", until: until, by: .system)
        #expect(try await bench.decide(Self.look).effect == .block)
        bench.step(by: .seconds(59))
        #expect(try await bench.decide(Self.look).effect == .block)
        bench.step(by: .seconds(1))
        #expect(try await bench.decide(Self.look).effect.passes)
        #expect(bench.point.pausesInForce.isEmpty)
    }

    @Test func `a pause holds where nothing can be recorded, and is ended only on record`()
        async throws
    {
        let bench = try Bench()
        let recorded = await bench.point.pause(.useCase("cards"), reason: "test", by: .system)
        bench.ledger.close()
        let (pause, unrecorded) = await bench.point.pause(.all, reason: "test", by: .system)
        #expect(unrecorded == .closed)
        #expect(!pause.isRecorded)
        #expect(recorded.pause.isRecorded)
        #expect(bench.point.isPaused(useCase: "loans", agent: "a", tool: nil) == pause.pause)
        for id in [pause.pause.id, recorded.pause.pause.id] {
            await #expect(throws: LedgerError.closed) {
                try await bench.point.resume(id, by: .system)
            }
        }
        #expect(bench.point.pausesInForce.count == 2)
        #expect(await bench.point.recordPauses() == .closed)
    }

    @Test func `a pause that begins while a proposal is judged stops it`() async throws {
        let begun = Beginning()
        let bench = try Bench(DetectorSet([begun]))
        begun.work.withLock {
            $0 = {
                bench.point.pauses.begin(
                    PauseInForce(
                        pause: Paused(id: ID(at: .sample), scope: .all, reason: "test"),
                        at: .sample, by: .system, isRecorded: true))
            }
        }
        #expect(try await bench.decide(Self.said).effect == .block)
        // The book does not say that the AI spoke, either.
        let decided = try bench.ledger.entries(from: 0, limit: 100).compactMap { entry -> Effect? in
            if case .decided(let decision) = entry.event { decision.effect } else { nil }
        }
        #expect(decided == [.block])
    }

    @Test func `whoever waits in what is paused is told at once, and nobody else`() async throws {
        let bench = try Bench()
        let point = bench.point
        let other = Task { await point.nextPause(at: PausePlace(useCase: "loans")) }
        async let told = point.nextPause(at: PausePlace(useCase: "cards"))
        let (pause, _) = await point.pause(.useCase("cards"), reason: "test", by: .system)
        #expect(await told == pause.pause)
        #expect(await point.nextPause(at: PausePlace(useCase: "cards")) == pause.pause)
        other.cancel()
        #expect(await other.value == nil)
    }

    @Test func `a scorer that hangs is not waited for once its use case is paused`() async throws {
        let asked = AsyncStream<Void>.makeStream()
        let card = Self.card(
            """
            rules:
              - name: doubtful
                "on": reply
                when: score(signals, "ungrounded.external") > 0.6
                effect: approve
                reason: ungrounded
                because: nothing supports it
            """)
        let bench = try Bench(
            workspace: Workspace.load(
                files: Bench.files(card, scorer: "{name: e/1, url: \"http://localhost\"}")),
            scorer: { _ in
                asked.continuation.yield()
                // Hangs until it is cancelled.
                try await Task.sleep(for: .seconds(3600))
                return []
            })
        async let outcome = bench.decide(.reply([Passage(.agent, "The fee is 3.00 EUR a year.")]))
        for await _ in asked.stream { break }
        _ = await bench.point.pause(.all, reason: "test", by: .system)
        #expect(try await outcome.decision.verdict.reasons.contains { $0.rule == Clause.paused })
    }

    @Test func `the view knows where each pause began that nobody ended`() async throws {
        let bench = try Bench()
        let first = await bench.point.pause(.all, reason: "a", by: .system)
        let second = await bench.point.pause(.channel(.voice), reason: "b", by: .key("k"))
        _ = try await bench.point.resume(first.pause.pause.id, by: .system)
        let view = try bench.ledger.values(of: PauseView.self)
        #expect(Array(view.keys) == [second.pause.pause.id.description])
        try await bench.ledger.rebuild()
        #expect(try bench.ledger.values(of: PauseView.self) == view)
        let again = DecisionPoint(
            workspace: bench.point.workspace, detectors: .standard, ledger: bench.ledger,
            now: { .sample })
        _ = try await again.begin(version: "test")
        #expect(again.pausesInForce == [second.pause])
    }

    private static func card(_ rest: String) -> String {
        CardWorkspace.card(
            tools: "look, transfer",
            """
            tools:
              look: {effect: read}
              transfer: {effect: write, reversible: false, kind: handover}
            \(rest)
            """)
    }
}

/// Lets something happen while a proposal is looked at.
private final class Beginning: Detector {
    let name = "beginning"
    let signalNames: [String] = []
    let work = Mutex<(@Sendable () -> Void)?>(nil)
    func signals(for scene: Scene) -> [Signal] {
        work.withLock { $0 }?()
        return []
    }
}

extension Bench {
    fileprivate func decide(_ content: Proposal.Content, of customer: String) async throws
        -> Outcome
    {
        let proposal = Proposal(useCase: "cards", agent: "execution", content: content, turn: 1)
        return try await point.decide(
            [Submission(proposal)], in: conversation(),
            knowing: Background(customer: Customer(id: customer)), by: .key("test"))[0]
    }
}
