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

/// A decision point whose conversations are asked again, under its rules or others.
struct RedecisionBench {
    let ledger: Ledger
    private let folder: TemporaryFolder
    private let point: DecisionPoint
    private let time = Time()
    let workspace: Workspace

    private final class Time: Sendable {
        let now = Mutex(Timestamp.sample)
        /// Whether the newest input of a conversation passed.
        let passed = Mutex<[String: Bool]>([:])
    }

    /// The numbers in which two workspaces differ.
    struct Rules {
        var paid = 100
        var daily = 300
        var hourly = 6
        var patience = "2m"
        var tries = 3
        var mode = "enforce"
        var context = ""
        var name = "orders"
    }

    init(_ rules: Rules = Rules()) throws {
        folder = try TemporaryFolder()
        workspace = try Self.workspace(rules)
        ledger = try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: MemoryStorage(),
            keys: MemoryKeyStorage(), options: .init(views: DecisionPoint.views))
        let time = time
        point = DecisionPoint(
            workspace: workspace, detectors: .standard, ledger: ledger,
            now: { time.now.withLock { $0 } })
    }

    /// What a client asks for at once.
    struct Request: Sendable {
        var conversation = "c"
        var contents: [Proposal.Content]
        var turn = 0
        var dialogue = Dialogue()
        var skipped = 0
        var customer: Customer?
        var reported: [Signal] = []
        var confidence: Double?
        var release: String?
        /// How long nobody said anything before.
        var pause = Duration.zero
    }

    /// Asks, and hands back what was handed over, as a replay does.
    func ask(_ request: Request) async throws -> [Outcome] {
        time.now.withLock { $0 = $0 + request.pause }
        let conversation = try await conversation(request.conversation)
        let outcomes = try await point.decide(
            request.contents.map { content in
                Submission(
                    Proposal(
                        useCase: "orders", agent: "service", release: request.release,
                        content: content, turn: request.turn, confidence: request.confidence),
                    reported: request.reported)
            }, in: conversation,
            knowing: Background(
                dialogue: request.dialogue, skipping: request.skipped, customer: request.customer),
            by: .key("test"))
        if outcomes.contains(where: { $0.effect == .escalate }) {
            _ = try await point.handBack(conversation.id, by: .key("test"))
        }
        return outcomes
    }

    /// Asks as a replay does: what a model answered to an input that was stopped is asked one by one.
    func replay(_ request: Request) async throws {
        let isInput = request.contents.contains { if case .input = $0 { true } else { false } }
        if isInput {
            let passes = try await ask(request).allSatisfy(\.effect.passes)
            time.passed.withLock { $0[request.conversation] = passes }
        } else if time.passed.withLock({ $0[request.conversation] ?? true }) {
            _ = try await ask(request)
        } else {
            for (index, content) in request.contents.enumerated() {
                var single = request
                single.contents = [content]
                if index > 0 { single.pause = .zero }
                _ = try await ask(single)
            }
        }
    }

    func expireHolds() async throws { _ = try await point.expireHolds() }

    /// Forgets what is remembered of conversations, as a restart does.
    func forget() { point.dialogues.forget() }

    func conversation(_ name: String) async throws -> Conversation {
        try await point.conversation(
            named: name, channel: .chat, origin: .live, isDerived: false)
    }

    func decide(_ proposal: Proposal, in conversation: Conversation) async throws -> Outcome {
        try await point.decide([Submission(proposal)], in: conversation, by: .key("test"))[0]
    }

    func asked(again workspace: Workspace? = nil) async throws -> RedecisionReport {
        try await Redecision(of: ledger, under: workspace ?? self.workspace).run(width: 2)
    }

    /// The verdicts under other rules, by decision.
    func verdicts(under workspace: Workspace? = nil) async throws -> [ID<Decision>: Verdict] {
        let verdicts = VerdictBook()
        var redecision = Redecision(of: ledger, under: workspace ?? self.workspace)
        redecision.isWatched = { decision, verdict in verdicts.write(verdict, of: decision) }
        _ = try await redecision.run(width: 2)
        return verdicts.all
    }

    var decisions: [Decision] {
        get throws {
            try ledger.entries(from: 0, limit: 100_000).compactMap { entry in
                if case .decided(let decision) = entry.event { decision } else { nil }
            }
        }
    }

    static func workspace(_ rules: Rules) throws -> Workspace {
        try Workspace.load(files: [
            "belay.yaml": Array(
                """
                \(CardWorkspace.organisation)
                hold: {expires: 15m}
                """.utf8),
            "use-cases/\(rules.name)/use-case.yaml": Array(
                """
                use-case: \(rules.name)
                title: Orders
                owner: team
                accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
                risk: high
                touches: [payments, personal-data]
                autonomy: autonomous
                stage: pilot
                mode: \(rules.mode)
                agents:
                  service:
                    role: execution
                    model: small
                    prompt: agent.md
                    tools: [look, note, refund]
                    \(rules.context)
                tools:
                  look: {effect: read, limits: {calls-per-agent-per-hour: \(rules.hourly)}}
                  note: {effect: write, reversible: true, kind: other}
                  refund:
                    effect: write
                    reversible: true
                    kind: payment
                    requires: [order]
                    arguments:
                      order_id: {type: string, from: [customer, tool]}
                      amount: {type: money}
                    limits: {of: amount, per-customer-per-day: \(rules.daily)}
                    confirm: {ask: "Refund {amount}?", when: action.args.amount > 60.0}
                facts:
                  order: {from: look, key: order_id, fresh: 10m}
                rules:
                  - name: within-order
                    on: action
                    when: action.name == "refund" && action.args.amount > \(rules.paid).0
                    effect: block
                    reason: boundary
                    because: no more than was paid
                  - name: stale
                    on: action
                    when: action.name == "refund" && ages.order > duration("\(rules.patience)")
                    effect: approve
                    reason: interpretation
                    because: the order was looked up a while ago
                  - name: heard-it-before
                    on: [input, reply]
                    when: size(said.customer) > \(rules.tries + 1) && signals["caller-mood"] > 0.5
                    effect: approve
                    reason: emotion
                    because: a person reads what is said to somebody who is angry
                escalate:
                  boundary: {after: \(rules.tries)}
                  low_confidence: 0.3
                """.utf8),
            "use-cases/\(rules.name)/agent.md": Array("Be kind.".utf8),
        ])
    }
}

private final class VerdictBook: Sendable {
    private let verdicts = Mutex<[ID<Decision>: Verdict]>([:])

    func write(_ verdict: Verdict, of decision: Decision) {
        verdicts.withLock { $0[decision.id] = verdict }
    }

    var all: [ID<Decision>: Verdict] { verdicts.withLock { $0 } }
}
