// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import NIOCore
import NIOHTTP1
import Storage
import TestSupport
import Vocabulary

@testable import belay

/// The real program before a back end, with a card for payments, as it is killed again and again.
struct KilledBank: Sendable {
    let folder: TemporaryFolder

    static let bot = "bot-key"
    static let people = ["ann", "ben"]

    init(backEnd: String) throws {
        folder = try TemporaryFolder()
        var sample = SampleWorkspace()
        sample.isRecorded = true
        sample.keys =
            "["
            + ([
                "{name: bot, hash: \"\(Digest(of: Self.bot.utf8))\", use-cases: [\"*\"], "
                    + "rights: [act, decide, pause]}"
            ]
            + (Self.people + ["mia"]).map { name in
                "{name: \(name), hash: \"\(Digest(of: "\(name)-key".utf8))\", use-cases: [\"*\"], "
                    + "rights: [approve], person: \(name), roles: [\(name == "mia" ? "clerk" : "boss")]}"
            }).joined(separator: ", ") + "]"
        sample.settings = """
            connectors:
              bank: {kind: http, url: "\(backEnd)", timeout: 2s}
            """
        sample.cards["payments"] = Self.card
        try SampleWorkspace.write(
            sample.files(model: "http://127.0.0.1:9/v1"), to: folder.file("workspace"))
    }

    private static let card = """
        risk: high
        touches: [payments]
        autonomy: autonomous
        agents:
          execution:
            role: execution
            model: main
            prompt: prompts/agent.md
            tools: [note, credit, pay, give]
        tools:
          note:
            effect: write
            reversible: true
            kind: other
            arguments: {reference: {type: string}}
            run: {via: bank, path: /notes, status: "/orders/{idempotency-key}"}
          credit:
            effect: write
            reversible: true
            kind: other
            arguments: {reference: {type: string}}
            run: {via: bank, path: /credits}
          pay:
            effect: write
            reversible: false
            kind: other
            arguments: {reference: {type: string}}
            approve: {by: boss, within: 8h}
            run: {via: bank, path: /payments}
          give:
            effect: write
            reversible: false
            kind: payment
            arguments:
              reference: {type: string}
              customer: {type: string, is: customer.id}
              amount: {type: money, unit: EUR, min: 0.01}
            others: false
            limits: {per-call: 200, per-customer-per-day: 500}
            approve:
              - {when: values.amount > 50.0 && values.amount <= 100.0, by: boss, within: 8h}
              - {when: values.amount > 100.0, by: boss, people: 2, within: 8h}
            run: {via: bank, path: /gifts}
        values:
          amount: amount(action.args.amount)
        """

    // MARK: Asking

    /// Asks for something; the answer, or what the program's death made of it.
    static func ask(
        _ program: Program, _ client: HTTPClient, _ method: HTTPMethod, _ path: String,
        _ body: JSON? = nil, key: String = bot, headers: [(String, String)] = []
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: program.address + path)
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer \(key)")
        request.headers.add(name: "content-type", value: "application/json")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(bytes: body.serialized)) }
        return try await Reply(try await client.execute(request, timeout: .seconds(60)))
    }

    /// An action that a bot wants done, and asks for again until it has an answer.
    struct Wish: Sendable, Hashable {
        let tool: String
        let reference: String
        var conversation: String
        var customer: String?
        var amount: String?

        func ask(_ program: Program, _ client: HTTPClient) async throws -> Reply {
            var arguments: JSON = ["reference": .string(reference)]
            if let amount { arguments["amount"] = .string(amount) }
            if let customer { arguments["customer"] = .string(customer) }
            var body: JSON = [
                "use_case": "payments", "agent": "execution", "conversation": .string(conversation),
                "action": ["name": .string(tool), "arguments": arguments],
            ]
            if let customer { body["customer_id"] = .string(customer) }
            return try await KilledBank.ask(
                program, client, .POST, "/v1/actions", body,
                headers: [("idempotency-key", reference)])
        }
    }

    /// The approvals of a phase, as a person sees them.
    static func approvals(
        _ status: String, _ program: Program, _ client: HTTPClient, as person: String = "ann"
    ) async throws -> [(id: String, fingerprint: String)] {
        let reply = try await ask(
            program, client, .GET, "/v1/approvals?status=\(status)", key: person + "-key")
        guard case .array(let rows)? = reply.json?["data"] else { return [] }
        return rows.compactMap { row in
            row["id"]?.string.map { ($0, row["fingerprint"]?.string ?? "") }
        }
    }

    static func approve(
        _ id: String, _ fingerprint: String, as person: String, _ program: Program,
        _ client: HTTPClient
    ) async throws -> Int {
        try await ask(
            program, client, .POST, "/v1/approvals/\(id)/approval",
            ["fingerprint": .string(fingerprint)], key: person + "-key"
        ).status
    }

    // MARK: Looking

    /// The entries of the ledger from a position on, read beside the program.
    func entries(from first: Int = 0) throws -> [Entry] {
        let ledger = try Ledger.openForReading(in: folder.file("data"))
        defer { ledger.close() }
        var all: [Entry] = []
        while true {
            let entries = try ledger.entries(from: first + all.count, limit: 1000)
            if entries.isEmpty { return all }
            all += entries
        }
    }
}

/// A client that does not go on knocking where nobody is any more.
func withHastyClient<Value>(
    _ work: (HTTPClient) async throws -> Value
) async throws -> Value {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 256
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
        let result = try await work(client)
        try await client.shutdown()
        return result
    } catch {
        try await client.shutdown()
        throw error
    }
}
