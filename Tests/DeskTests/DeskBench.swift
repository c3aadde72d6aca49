// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Detectors
import Ledger
import Policy
import Synchronization
import TestSupport
import Vocabulary

/// A desk on a ledger in memory, at a time that a test steps, before a system that a test plays.
struct DeskBench: Sendable {
    let desk: Desk
    let ledger: Ledger
    let system: System
    private let folder: TemporaryFolder
    private let time: Time

    private final class Time: Sendable {
        let now = Mutex(Timestamp.sample)
    }

    /// The system that carries actions out, and what it saw.
    final class System: Sendable {
        private let state = Mutex<(orders: [ActionOrder], answer: ActionAnswer)>(
            ([], .done(result: #"{"ok":true}"#, status: 200)))
        let known = Mutex<ActionAnswer?>(nil)
        /// How often it was asked what became of something.
        let questions = Mutex(0)
        /// The codes that were sent: to whom, under which name.
        let codes = Mutex<[(code: String, customer: String, id: String)]>([])
        let codeAnswer = Mutex<ActionAnswer>(.done(result: "", status: 202))
        /// What happens while it works on an order.
        let meanwhile = Mutex<(@Sendable () async -> Void)?>(nil)

        var orders: [ActionOrder] { state.withLock { $0.orders } }
        func answers(_ answer: ActionAnswer) { state.withLock { $0.answer = answer } }

        var lines: ActionLines {
            ActionLines(
                send: { order in
                    await self.meanwhile.withLock { $0 }?()
                    return self.state.withLock { state in
                        state.orders.append(order)
                        return state.answer
                    }
                },
                ask: { _ in
                    self.questions.withLock { $0 += 1 }
                    return self.known.withLock { $0 }
                },
                sendCode: { code, _, customer, id in
                    self.codes.withLock { $0.append((code, customer, id)) }
                    return self.codeAnswer.withLock { $0 }
                })
        }
    }

    /// - Parameter more: What stands in `belay.yaml` besides.
    init(
        card: String? = nil, storage: MemoryStorage = MemoryStorage(), more: String = "",
        attendance: Attendance = .nobody
    ) throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: storage,
            keys: MemoryKeyStorage(), options: .init(views: Desk.views))
        let time = Time()
        self.time = time
        let system = System()
        self.system = system
        let now: @Sendable () -> Timestamp = { time.now.withLock { $0 } }
        desk = Desk(
            decisions: DecisionPoint(
                workspace: try Self.workspace(card, more), detectors: .standard, ledger: ledger,
                now: now),
            lines: system.lines, attendance: attendance, now: now)
    }

    var now: Timestamp { time.now.withLock { $0 } }
    func step(by duration: Duration) { time.now.withLock { $0 = $0 + duration } }

    /// - Parameter customer: Who the channel says the customer is when the conversation is made.
    func conversation(
        _ name: String = "c", of customer: String? = nil, on channel: Channel = .chat,
        origin: Origin = .live
    ) async throws -> Conversation {
        try await desk.decisions.conversation(
            named: name, channel: channel, origin: origin, isDerived: false, customer: customer)
    }

    func act(
        _ tool: String, _ arguments: String, in name: String = "c", request: String? = nil,
        customer: String? = "C-1", dialogue: Dialogue = Dialogue()
    ) async throws -> ActionResult {
        let text = ArgumentsText(arguments)
        return try await desk.act(
            Proposal(
                useCase: "cards", agent: "execution",
                content: .action(
                    ActionCall(tool: tool, arguments: text.source, texts: text.texts)), turn: 1),
            in: conversation(name, of: customer),
            knowing: Background(
                dialogue: dialogue, customer: customer.map { Customer(id: $0) }),
            request: request, by: .key("bot"))
    }

    func hold(_ result: ActionResult) throws -> Hold? {
        try desk.decisions.hold(of: result.decision.id)
    }

    var kinds: [String] {
        get throws { try ledger.entries(from: 0, limit: 10_000).map(\.event.kind) }
    }

    static let ana = Approver(name: "ana", roles: ["boss"])
    static let bob = Approver(name: "bob", roles: ["boss"])
    static let cleo = Approver(name: "cleo", roles: ["clerk"])
    static let duty = Approver(name: "duty", roles: ["duty-manager"])
    static let cora = Approver(name: "cora", roles: ["compliance"])

    static func workspace(_ card: String? = nil, _ more: String = "") throws -> Workspace {
        var files = CardWorkspace.files(card: card ?? Self.card, more: Self.more + "\n" + more)
        files["use-cases/cards/playbook.md"] = Array(playbook.utf8)
        return try Workspace.load(files: files)
    }

    private static let playbook = """
        # Cards

        First called: the card desk.

        ## Customer request

        1. Say your name.
        2. Ask nothing that stands in the package.

        ## Boundary

        Look the price up, and say it.
        """

    private static let more = """
        hold: {expires: 15m}
        connectors: {bank: {kind: http, url: "http://127.0.0.1:1"}}
        denials: {not-owed: Nothing is owed, wrong-amount: The amount is wrong}
        break-glass: {by: duty-manager, review: compliance, within: 24h}
        """

    static let card = CardWorkspace.card(
        tools: "look, ask, pay, give, take, drop",
        """
        tools:
          look: {effect: read, run: {via: bank, method: GET, path: /things}}
          # The customer says yes.
          ask:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
            confirm: "Pay {amount}?"
            run: {via: bank, method: POST, path: /payments}
          # Two people say yes.
          pay:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
            limits: {per-customer-per-day: 1000}
            approve: {by: boss, people: 2, within: 2h}
            run: {via: bank, method: POST, path: /payments}
          # One person says yes, and it can be taken back for a day.
          give:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
            limits: {per-customer-per-day: 1000}
            approve: {by: boss, within: 2h}
            run: {via: bank, method: POST, path: /gifts}
            undo: {tool: take, within: 24h, arguments: {gift: result.gift}}
          take:
            effect: write
            reversible: false
            kind: other
            arguments: {gift: {type: string}}
            approve: {by: boss, within: 2h}
            run: {via: bank, method: DELETE, path: "/gifts/{gift}"}
          # The customer and a person say yes; the bot carries it out.
          drop:
            effect: write
            reversible: false
            kind: other
            arguments: {amount: {type: money}}
            confirm: "Drop {amount}?"
            approve: {by: boss, within: 2h}
        """)
}
