// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Detectors
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import Logging
import NIOCore
import Policy
import Staff
import Synchronization
import TestSupport
import Vocabulary

@testable import Console

/// A console on a ledger in memory, at a time that a test steps, in front of whoever a test says.
struct ConsoleBench: Sendable {
    let console: Console
    let desk: Desk
    let ledger: Ledger
    private let folder: TemporaryFolder
    private let time: Time

    private final class Time: Sendable {
        let now = Mutex(Timestamp.sample)
    }

    /// - Parameter text: Stands in every field of the workspace that holds one.
    init(
        text: String = "Cards", connections: Connections = .none,
        examine: PolicyExamination.Examine? = nil
    ) throws {
        folder = try TemporaryFolder()
        ledger = try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: MemoryStorage(),
            keys: MemoryKeyStorage(), options: .init(views: Desk.views))
        let time = Time()
        self.time = time
        let now: @Sendable () -> Timestamp = { time.now.withLock { $0 } }
        let decisions = DecisionPoint(
            workspace: try Workspace.load(files: Self.files(text)), detectors: .standard,
            ledger: ledger, now: now)
        desk = Desk(
            decisions: decisions,
            lines: ActionLines(
                send: { _ in .done(result: #"{"ok":true}"#, status: 200) }, ask: { _ in nil },
                sendCode: { _, _, _, _ in .done(result: "", status: 202) }), now: now)
        console = Console(
            decisions: decisions, desk: desk, ledger: ledger,
            entrance: Entrance { request in
                request.cookies["viewer"].flatMap { Self.scoped($0.value) }
            }, connections: connections, examine: examine, logger: Logger(label: "test"))
    }

    /// Who looks, by their roles as a cookie says them: `supervisor+risk`.
    static func viewer(_ roles: String, name: String = "mira") -> Viewer? {
        let roles = Set(roles.split(separator: "+").compactMap { Role(rawValue: String($0)) })
        return Viewer(
            name: name, displayName: "Mira Sand", roles: roles, formToken: "token-of-mira")
    }

    /// A viewer of one use case alone, as a cookie says: `supervisor@loans`.
    private static func scoped(_ written: String) -> Viewer? {
        let parts = written.split(separator: "@")
        guard parts.count == 2, let whole = viewer(String(parts[0])) else { return viewer(written) }
        return Viewer(
            name: whole.name, displayName: whole.displayName, roles: whole.roles,
            useCases: [String(parts[1])], formToken: whole.formToken)
    }

    static let everything = "supervisor+compliance+risk+engineer"

    var now: Timestamp { time.now.withLock { $0 } }
    func step(by duration: Duration) { time.now.withLock { $0 = $0 + duration } }

    // MARK: What happens in the house

    func conversation(
        _ name: String = "c", of customer: String? = nil, on channel: Vocabulary.Channel = .chat
    ) async throws -> Conversation {
        try await desk.decisions.conversation(
            named: name, channel: channel, origin: .live, isDerived: false, customer: customer)
    }

    @discardableResult
    func act(
        _ tool: String, _ arguments: String, in name: String = "c", customer: String? = "C-1",
        by key: String = "bot"
    ) async throws -> ActionResult {
        let text = ArgumentsText(arguments)
        return try await desk.act(
            Proposal(
                useCase: "cards", agent: "execution",
                content: .action(
                    ActionCall(tool: tool, arguments: text.source, texts: text.texts)), turn: 1),
            in: conversation(name, of: customer),
            knowing: Background(customer: customer.map { Customer(id: $0) }), request: nil,
            by: .key(key))
    }

    /// The customer says something.
    @discardableResult
    func say(
        _ text: String, in name: String = "c", of customer: String? = nil,
        on channel: Vocabulary.Channel = .chat, about useCase: String = "cards"
    ) async throws -> Decision {
        let proposal = Proposal(
            useCase: useCase, agent: "execution", content: .input([Passage(.customer, text)]),
            turn: 0)
        return try await desk.decisions.decide(
            [Submission(proposal)], in: conversation(name, of: customer, on: channel),
            knowing: Background(customer: customer.map { Customer(id: $0) }), by: .key("bot"))[0]
            .decision
    }

    /// The AI wants to say something.
    @discardableResult
    func answer(_ text: String, in name: String = "c") async throws -> Decision {
        let proposal = Proposal(
            useCase: "cards", agent: "execution", content: .reply([Passage(.agent, text)]), turn: 1)
        return try await desk.decisions.decide(
            [Submission(proposal)], in: conversation(name), by: .key("bot"))[0].decision
    }

    /// Something of everything that pages can show.
    func fill(_ text: String = "Please give me my money back.") async throws -> Filled {
        try await say(text, of: text)
        let replied = try await answer("Gladly: " + text)
        let argument = String(
            decoding: JSON.object([.init("amount", "12.50 EUR"), .init("note", .string(text))])
                .serialized, as: UTF8.self)
        let held = try await act("give", argument, customer: text)
        let other = try await act("pay", argument, in: "d", customer: text)
        let handoff = try await desk.takeOver(
            conversation("e").id, useCase: "cards", by: Approver(name: "zoe", roles: []))
        _ = try await say(text, in: "f", of: text, on: .voice)
        let asked = try await desk.takeOver(
            conversation("f").id, useCase: "cards", by: Approver(name: "mira", roles: []))
        _ = try await desk.speak(
            text, in: asked.id, by: Approver(name: "mira", roles: []))
        _ = handoff
        _ = await desk.decisions.pause(
            .tool("cards/drop"), reason: text, by: .person("risk-rita"))
        let feedback = try await desk.giveFeedback(
            .wrong(.unsafe, better: text, note: text), on: replied.id,
            by: Approver(name: "zoe", roles: []))
        _ = try await ledger.checkpoint()
        return Filled(
            held: held.decision.id, other: other.decision.id, handoff: asked.id,
            conversation: try await conversation().id, feedback: feedback.id,
            pause: desk.decisions.pausesInForce[0].pause.id)
    }

    struct Filled: Sendable {
        let held: ID<Decision>
        let other: ID<Decision>
        let handoff: ID<HandedOver>
        let conversation: ID<Conversation>
        let feedback: ID<FeedbackGiven>
        let pause: ID<Paused>

        /// A route's path with something in the place of its parameters.
        func path(of route: String) -> String {
            if route.hasPrefix("/approvals") {
                return route.replacing("{id}", with: held.description)
            }
            if route.hasPrefix("/handoffs") {
                return route.replacing("{id}", with: handoff.description)
            }
            if route.hasPrefix("/conversations") {
                return route.replacing("{id}", with: conversation.description)
            }
            if route.hasPrefix("/feedback") {
                return route.replacing("{id}", with: feedback.description)
            }
            if route.hasPrefix("/pauses") {
                return route.replacing("{id}", with: pause.description)
            }
            return route.replacing(
                "{name}", with: route.hasPrefix("/assets") ? "belay.css" : "cards"
            )
            .replacing("{position}", with: "3")
        }
    }

    // MARK: Asking

    struct Answer: Sendable {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let body: String
    }

    func get(_ path: String, as roles: String? = everything) async throws -> Answer {
        try await send(.get, path, as: roles, form: nil)
    }

    func post(
        _ path: String, _ fields: [(String, String)] = [], as roles: String? = everything,
        token: String? = "token-of-mira"
    ) async throws -> Answer {
        let all = fields + (token.map { [("form-token", $0)] } ?? [])
        let body = all.map { "\(segment($0.0))=\(segment($0.1))" }.joined(separator: "&")
        return try await send(.post, path, as: roles, form: body)
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, as roles: String?, form: String?
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let roles { headers[.cookie] = "viewer=\(roles)" }
        if form != nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        let app = Application(responder: console.responder(), logger: Logger(label: "test"))
        return try await app.test(.router) { [headers] client in
            try await client.execute(
                uri: path, method: method, headers: headers,
                body: form.map { ByteBuffer(string: $0) }
            ) { response in
                Answer(
                    status: response.status, headers: response.headers,
                    body: String(buffer: response.body))
            }
        }
    }

    // MARK: The workspace

    private static func files(_ text: String) -> [String: [UInt8]] {
        let quoted = String(decoding: JSON.string(text).serialized, as: UTF8.self)
        // A place in a denial's words must be one that something can be put in.
        let plain = quoted.replacing("{", with: "(").replacing("}", with: ")")
        return [
            "belay.yaml": Array(
                """
                organisation: {name: \(quoted)}
                gate: {low: [], limited: [], high: [], because: \(quoted)}
                upstreams: {recorded: {kind: recorded}}
                models: {small: {upstream: recorded, model: small}}
                hold: {expires: 15m}
                connectors: {bank: {kind: http, url: "http://127.0.0.1:1"}}
                denials: {not-owed: \(plain), wrong-amount: The amount is wrong}
                """.utf8),
            "use-cases/cards/use-case.yaml": Array(card(quoted).utf8),
            "use-cases/cards/agent.md": Array("Be kind.".utf8),
            "use-cases/cards/playbook.md": Array("# Cards\n\nBe brief. \(text)".utf8),
        ]
    }

    private static func card(_ text: String) -> String {
        """
        use-case: cards
        title: \(text)
        owner: \(text)
        accountable: {testing: \(text), deployment: \(text), monitoring: \(text), incidents: \(text)}
        risk: high
        touches: [payments, personal-data]
        autonomy: autonomous
        stage: pilot
        playbook: playbook.md
        failure-modes: [{mode: \(text), acceptable: false, control: \(text)}]
        data-handling: [\(text)]
        impact: {harms: [\(text)], worst: \(text)}
        rules:
          - name: never-late
            on: action
            when: action.name == "drop"
            effect: approve
            reason: boundary
            because: \(text)
        agents:
          execution: {role: execution, model: small, prompt: agent.md, tools: [look, pay, give, drop]}
        tools:
          look: {effect: read, run: {via: bank, method: GET, path: /things}}
          # Two people say yes.
          pay:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}, note: {type: string, optional: true}}
            approve: {by: supervisor, people: 2, within: 2h}
            run: {via: bank, method: POST, path: /payments}
          # One person says yes.
          give:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}, note: {type: string, optional: true}}
            approve: {by: supervisor, within: 2h}
            run: {via: bank, method: POST, path: /gifts}
          drop:
            effect: write
            reversible: false
            kind: other
            arguments: {amount: {type: money}}
            approve: {by: supervisor, within: 2h}
        """
    }
}
