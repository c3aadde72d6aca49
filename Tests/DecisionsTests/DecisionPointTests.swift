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

/// A decision point on a ledger in memory, at a time that a test steps.
struct Bench {
    let point: DecisionPoint
    let ledger: Ledger
    private let folder: TemporaryFolder
    private let time: Time

    private final class Time: Sendable {
        let now = Mutex(Timestamp.sample)
    }

    init(_ detectors: DetectorSet = .standard, card: String? = nil) throws {
        try self.init(workspace: Self.workspace(card), detectors, scorer: nil)
    }

    init(workspace: Workspace, _ detectors: DetectorSet = .standard, scorer: ScorerLine?) throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: MemoryStorage(),
            keys: MemoryKeyStorage(), options: .init(views: DecisionPoint.views))
        let time = Time()
        self.time = time
        point = DecisionPoint(
            workspace: workspace, detectors: detectors, ledger: ledger, scorer: scorer,
            now: { time.now.withLock { $0 } })
    }

    func step(by duration: Duration) { time.now.withLock { $0 = $0 + duration } }

    func conversation(_ name: String = "c") async throws -> Conversation {
        try await point.conversation(named: name, channel: .chat, origin: .live, isDerived: false)
    }

    func decide(_ content: Proposal.Content, in name: String = "c") async throws -> Outcome {
        let proposal = Proposal(useCase: "cards", agent: "execution", content: content, turn: 1)
        return try await point.decide(
            [Submission(proposal)], in: conversation(name), by: .key("test"))[0]
    }

    var events: [Event] { get throws { try ledger.entries(from: 0, limit: 1000).map(\.event) } }

    static func workspace(_ card: String? = nil) throws -> Workspace {
        try Workspace.load(files: files(card))
    }

    /// The files of the workspace, with another card and an external scorer where they are given.
    static func files(_ card: String?, scorer: String? = nil) -> [String: [UInt8]] {
        var files = CardWorkspace.files(card: card ?? Self.card, more: "hold: {expires: 15m}")
        if let scorer { files["belay.yaml"]?.append(contentsOf: "\nscorer: \(scorer)\n".utf8) }
        return files
    }

    private static let card = CardWorkspace.card(
        tools: "look, pay, drop",
        """
        tools:
          look: {effect: read}
          pay: {effect: write, reversible: true, kind: payment, confirm: "Pay {amount}?"}
          drop: {effect: write, reversible: false, kind: other, approve: {by: boss, within: 2h}}
        personal-data:
          redact-in-replies: [payment-card, iban, email, phone, us-ssn]
        """)
}

private struct Broken: Detector {
    let name = "broken"
    struct Stumbled: Error {}
    var signalNames: [String] { [] }
    func signals(for scene: Scene) throws -> [Signal] { throw Stumbled() }
}

/// Takes its time, on the clock that the test holds.
private final class Slow: Detector {
    let name = "slow"
    let signalNames: [String] = []
    let work = Mutex<(@Sendable () -> Void)?>(nil)
    func signals(for scene: Scene) -> [Signal] {
        work.withLock { $0 }?()
        return []
    }
}

@Suite struct DecisionPointTests {
    @Test func `a detector for which no time is left is a signal, and lets nothing pass`()
        async throws
    {
        let slow = Slow()
        let bench = try Bench(DetectorSet([slow, PersonalDataDetector()]))
        slow.work.withLock { $0 = { bench.step(by: .seconds(6)) } }
        let outcome = try await bench.decide(.reply([Passage(.agent, "Hello.")]))
        #expect(outcome.effect == .block)
        #expect(outcome.decision.findings.map(\.name) == ["detector.late"])
        #expect(outcome.decision.findings.first?.detector == "personal-data")
    }

    @Test(arguments: [
        Proposal.Content.input([Passage(.customer, "4111 1111 1111 1111")]),
        .reply([Passage(.agent, "4111 1111 1111 1111")]),
        .action(ActionCall(tool: "look", arguments: #"{"a":"4111 1111 1111 1111"}"#)),
    ])
    func `a detector that fails lets nothing pass, and the decision says so`(
        content: Proposal.Content
    ) async throws {
        for detectors in [[Broken()], [PersonalDataDetector(), Broken()]] as [[any Detector]] {
            let bench = try Bench(DetectorSet(detectors))
            let outcome = try await bench.decide(content)
            #expect(outcome.effect == .block)
            #expect(outcome.passing.isEmpty)
            #expect(outcome.decision.verdict.reasons[0].rule == "detector-failed")
            #expect(
                outcome.decision.findings.contains {
                    $0.name == "detector.failed" && $0.detector == "broken"
                })
            #expect(!outcome.message.contains("4111"))
        }
    }

    @Test func `a reply whose detector fails is not streamed as it is`() async throws {
        let bench = try Bench(DetectorSet([Broken()]))
        let proposal = Proposal(
            useCase: "cards", agent: "execution", content: .input([Passage(.customer, "x")]),
            turn: 0)
        let (outcome, opened) = try await bench.point.decide(
            Submission(proposal), in: bench.conversation(), by: .key("test"),
            opening: [Proposal(useCase: "cards", agent: "execution", content: .reply([]), turn: 1)])
        #expect(outcome.effect == .block)
        #expect(opened.isEmpty)
    }

    @Test func `a decision is in the ledger before it is returned, with its reasons`() async throws
    {
        let bench = try Bench()
        let outcome = try await bench.decide(.reply([Passage(.agent, "Card 4111 1111 1111 1111.")]))
        #expect(outcome.effect == .redact)
        #expect(outcome.passing.map(\.text) == ["Card [payment card]."])
        let entry = try #require(try bench.ledger.entry(deciding: outcome.decision.id))
        #expect(entry.event == .decided(outcome.decision))
        #expect(outcome.decision.verdict.reasons[0].rule == "personal-data")
        #expect(try bench.events.map(\.kind) == ["conversation.opened", "decided"])
    }

    @Test func `where the ledger takes nothing nothing is decided`() async throws {
        let bench = try Bench()
        let conversation = try await bench.conversation()
        bench.ledger.close()
        let proposal = Proposal(useCase: "cards", agent: "execution", content: .reply([]), turn: 1)
        await #expect(throws: LedgerError.self) {
            try await bench.point.decide([Submission(proposal)], in: conversation, by: .key("test"))
        }
    }

    @Test func `a held proposal waits with its exact content until its time is over`() async throws
    {
        let bench = try Bench()
        let arguments = #"{ "amount" : 12.50,"to":"shop" }"#
        let held = try await bench.decide(.action(ActionCall(tool: "pay", arguments: arguments)))
        #expect(held.effect == .confirm)
        #expect(held.message == "Pay 12.50?")
        func status() async throws -> String? {
            try await bench.point.record(
                of: held.decision.id, for: .key("test"), where: { _ in true })?.status
        }
        let record = try #require(
            try await bench.point.record(
                of: held.decision.id, for: .key("test"), where: { _ in true }))
        #expect(record.status == "confirming")
        #expect(record.content?["arguments"] == .string(arguments))

        bench.step(by: .seconds(899))
        #expect(try await bench.point.expireHolds() == 0)
        #expect(try await status() == "confirming")
        bench.step(by: .seconds(1))
        #expect(try await bench.point.expireHolds() == 1)
        #expect(try await status() == "expired")
        #expect(try await bench.point.expireHolds() == 0, "it expires once")
        #expect(try bench.events.filter { $0.kind == "hold.closed" }.count == 1)
    }

    @Test func `a tool's own time holds longer than the workspace's`() async throws {
        let bench = try Bench()
        let held = try await bench.decide(.action(ActionCall(tool: "drop", arguments: "{}")))
        #expect(held.effect == .approve)
        bench.step(by: .seconds(7199))
        #expect(try await bench.point.expireHolds() == 0)
        bench.step(by: .seconds(1))
        #expect(try await bench.point.expireHolds() == 1)
    }

    @Test func `a handed-over conversation lets nothing of the AI pass until it is handed back`()
        async throws
    {
        let bench = try Bench()
        let wish = try await bench.decide(
            .input([Passage(.customer, "Please let me talk to a human.")]))
        #expect(wish.effect == .escalate)
        let contents: [Proposal.Content] = [
            .input([Passage(.customer, "Hello?")]), .reply([Passage(.agent, "Hi.")]),
            .action(ActionCall(tool: "look", arguments: "{}")),
        ]
        for content in contents {
            let refused = try await bench.decide(content)
            #expect(refused.effect == .block)
            #expect(refused.passing.isEmpty)
            #expect(refused.decision.verdict.reasons[0].rule == "handed-over")
            #expect(try await bench.decide(content, in: "other").effect == .allow)
        }
        _ = try await bench.point.handBack(bench.conversation().id, by: .key("test"))
        for content in contents { #expect(try await bench.decide(content).effect == .allow) }
        #expect(try bench.events.filter { $0.kind == "handed.over" }.count == 1)
    }

    @Test func `of two requests at once the one behind a handover does not pass`() async throws {
        for round in 0..<50 {
            let bench = try Bench()
            async let wish = bench.decide(.input([Passage(.customer, "Let me talk to a human.")]))
            async let reply = bench.decide(.reply([Passage(.agent, "Hi.")]))
            _ = try await (wish, reply)
            var isHandedOver = false
            for event in try bench.events {
                switch event {
                case .handedOver: isHandedOver = true
                case .decided(let decision) where isHandedOver && decision.effect.passes:
                    // What was overtaken is decided again: only the newest decision counts.
                    let last = try bench.events.compactMap { event in
                        if case .decided(let other) = event, other.kind == .reply {
                            other
                        } else {
                            nil
                        }
                    }.last
                    #expect(last?.effect == .block, "round \(round)")
                default: continue
                }
            }
        }
    }
}
