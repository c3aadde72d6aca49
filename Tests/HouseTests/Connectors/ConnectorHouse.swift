// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import Gateway
import Policy
import Vocabulary

@testable import belay

/// Connectors of a workspace over a back end on loopback.
struct ConnectorHouse: Sendable {
    let workspace: Workspace
    let connectors: Connectors
    let log: LogBook

    static let id = ID<Decision>(high: 1, low: 7)

    /// Opens connectors to `address` for the time of `work`.
    static func open<Value: Sendable>(
        _ address: String, timeout: String = "20s", more: String = "",
        secrets: [String: String] = [:],
        _ work: @Sendable (ConnectorHouse) async throws -> Value
    ) async throws -> Value {
        let workspace = try Workspace.load(files: files(address, timeout, more))
        var clients: [HTTPClient] = []
        let log = LogBook()
        do {
            let connectors = try Connectors(
                workspace,
                client: {
                    let client = HTTPClient(
                        eventLoopGroupProvider: .singleton, configuration: .init(connector: $0))
                    clients.append(client)
                    return client
                }, logger: log.logger, secret: { secrets[$0] })
            let value = try await work(
                ConnectorHouse(workspace: workspace, connectors: connectors, log: log))
            for client in clients { try await client.shutdown() }
            return value
        } catch {
            // The first error is the one to tell.
            for client in clients { try? await client.shutdown() }
            throw error
        }
    }

    /// What is sent for a call of a tool.
    func order(_ tool: String, _ arguments: String, customer: String? = "c-1") throws -> ActionOrder
    {
        guard let contract = workspace.useCase(named: "pay")?.tools[tool] else {
            throw MissingTool(name: tool)
        }
        return ActionOrder(
            decision: Self.id, useCase: "pay", tool: contract, arguments: arguments,
            customer: customer, conversation: ID(high: 1, low: 2))
    }

    func send(_ tool: String, _ arguments: String = #"{"payment_id":"P-1","amount":24.00}"#)
        async throws -> ActionAnswer
    {
        await connectors.lines.send(try order(tool, arguments))
    }

    func ask(_ tool: String) async throws -> ActionAnswer? {
        await connectors.lines.ask(try order(tool, #"{"payment_id":"P-1","amount":24.00}"#))
    }

    struct MissingTool: Error { let name: String }

    private static func files(_ address: String, _ timeout: String, _ more: String) -> [String:
        [UInt8]]
    {
        let organisation = """
            organisation: {name: Sample}
            gate: {low: [], limited: [], high: [], because: the sample is about other things}
            upstreams: {recorded: {kind: recorded}}
            models: {small: {upstream: recorded, model: small}}
            connectors:
              bank: {kind: http, url: "\(address)", timeout: \(timeout), answer-bytes: 65536\(more)}
              tools: {kind: mcp, url: "\(address)/mcp"}
            """
        let refund = "payment_id: {type: string}, amount: {type: number}"
        let card = """
            use-case: pay
            title: Pay
            owner: team
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: high
            touches: [payments, personal-data]
            autonomy: autonomous
            stage: pilot
            agents: {pay: {role: execution, model: small, prompt: prompt.md, tools: [refund]}}
            tools:
              refund:
                effect: write
                reversible: false
                kind: payment
                arguments: {\(refund)}
                run: {via: bank, path: "/payments/{payment_id}/refunds", status: "/refunds/by-key/{idempotency-key}"}
                step-up: {via: bank, path: "/customers/{customer}/codes", within: 10m}
              cancel:
                effect: write
                reversible: false
                kind: other
                arguments: {payment_id: {type: string}}
                run: {via: bank, method: DELETE, path: "/payments/{payment_id}"}
              move:
                effect: write
                reversible: false
                kind: account-change
                run: {via: bank, method: PUT, path: "/customers/{customer}/address"}
              history:
                effect: read
                arguments: {payment_id: {type: string}}
                run: {via: bank, path: "/payments/{payment_id}"}
              remote: {effect: read, run: {via: tools}}
              own: {effect: read}
            """
        return [
            "belay.yaml": Array(organisation.utf8),
            "use-cases/pay/use-case.yaml": Array(card.utf8),
            "use-cases/pay/prompt.md": Array("Be kind.".utf8),
        ]
    }
}
