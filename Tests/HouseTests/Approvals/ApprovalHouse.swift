// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Policy
import Synchronization
import Testing
import Vocabulary

@testable import belay

/// A house with a tool that people approve and one that has customers prove who they are, before a system that a test
/// plays.
struct ApprovalHouse: Sendable {
    let house: TestHouse
    let system: System

    /// The system that carries actions out, and what it saw.
    final class System: Sendable {
        let orders = Mutex<[ActionOrder]>([])
        let codes = Mutex<[String]>([])

        var lines: ActionLines {
            ActionLines(
                send: { order in
                    self.orders.withLock { $0.append(order) }
                    return .done(result: #"{"gift":"G-7"}"#, status: 200)
                }, ask: { _ in nil },
                sendCode: { code, _, _, _ in
                    self.codes.withLock { $0.append(code) }
                    return .done(result: "", status: 202)
                })
        }
    }

    static func open(
        answers: [ModelServer.Answer] = [.saying("Hi.")],
        _ work: @Sendable @escaping (ApprovalHouse) async throws -> Void
    ) async throws {
        let system = System()
        var sample = SampleWorkspace()
        sample.limits = "{}\n" + more
        sample.cards = ["gifts": card]
        let keys: [APIKey] = ["ana", "bob", "duty", "cora"].map { name in
            .sample(
                name, name, rights: [.approve], person: name,
                roles: [["duty": "duty-manager", "cora": "compliance"][name] ?? "boss"])
        }
        try await TestHouse.open(
            sample, answers: answers, keys: keys + [.sample("bot", "bot", rights: [.approve])],
            lines: system.lines
        ) { house in
            try await work(ApprovalHouse(house: house, system: system))
        }
    }

    /// Asks for an action at the door.
    func act(
        _ tool: String, _ arguments: JSON, customer: String? = "C-1", in name: String = "c"
    ) async throws -> JSON {
        let body: JSON = [
            "use_case": "gifts", "agent": "execution", "conversation": .string(name),
            "customer_id": customer.map { .string($0) } ?? .null,
            "action": ["name": .string(tool), "arguments": arguments],
        ]
        let reply = try await house.post(body.serialized, to: "/v1/actions")
        return try #require(reply.json, "\(reply.text)")
    }

    func post(_ path: String, _ body: JSON, key: String? = nil) async throws -> Reply {
        try await house.post(body.serialized, key: key, to: path)
    }

    /// What a command takes to speak to this house as somebody.
    func door(_ person: String) -> [String] { ["--url", house.address, "--key", person] }

    private static let more = """
        connectors: {bank: {kind: http, url: "http://127.0.0.1:1"}}
        denials: {not-owed: Nothing is owed, wrong-amount: The amount is wrong}
        break-glass: {by: duty-manager, review: compliance, within: 24h}
        """

    private static let card = """
        risk: high
        touches: [payments, personal-data]
        autonomy: autonomous
        agents:
          execution: {role: execution, model: main, prompt: prompts/agent.md, tools: [give, take, move]}
        tools:
          give:
            effect: write
            reversible: true
            kind: payment
            arguments: {amount: {type: money}}
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
          move:
            effect: write
            reversible: true
            kind: account-change
            arguments: {email: {type: string}}
            confirm: "Change your address to {email}?"
            run: {via: bank, method: POST, path: /addresses}
            step-up: {via: bank, path: "/customers/{customer}/codes", within: 10m, attempts: 3}
        """
}
