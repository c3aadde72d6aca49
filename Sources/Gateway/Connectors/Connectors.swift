// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import AsyncHTTPClient
public import Desk
public import Logging
public import Policy
import Vocabulary

/// The lines to all the systems that a workspace declares.
public struct Connectors: Sendable {
    private let http: [String: HTTPConnector]
    private let mcp: [String: ActionLines]

    /// - Parameters:
    ///   - client: Gives the HTTP client for a connector. It follows no redirects: they would take an order and a
    ///     key elsewhere.
    ///   - mcp: The lines to the connectors of the kind `mcp`, by their names.
    ///   - secret: Finds the value of an environment variable.
    /// - Throws: ``MissingSecret`` where a connector's key is not there.
    public init(
        _ workspace: Workspace, client: (Connector) -> HTTPClient, mcp: [String: ActionLines] = [:],
        logger: Logger, secret: (String) -> String?
    ) throws(MissingSecret) {
        var http: [String: HTTPConnector] = [:]
        for connector in workspace.connectors.values where connector.kind == .http {
            var key: String?
            if let reference = connector.key {
                guard let value = secret(reference.environmentVariable) else {
                    throw MissingSecret(
                        of: "connector `\(connector.name)`",
                        environmentVariable: reference.environmentVariable)
                }
                key = value
            }
            http[connector.name] = HTTPConnector(
                connector: connector, client: client(connector), key: key, logger: logger)
        }
        self.http = http
        self.mcp = mcp
    }

    /// The lines, as the desk wants them: each order goes to the connector of its tool.
    public var lines: ActionLines {
        ActionLines(
            send: { await send($0) }, ask: { await ask($0) },
            sendCode: { await sendCode($0, of: $1, to: $2, id: $3) })
    }

    private func send(_ order: ActionOrder) async -> ActionAnswer {
        guard let name = order.tool.run?.connector else { return .unsent(.missingConnector) }
        if let connector = http[name] { return await connector.send(order) }
        return await mcp[name]?.send(order) ?? .unsent(.missingConnector)
    }

    private func ask(_ order: ActionOrder) async -> ActionAnswer? {
        guard let name = order.tool.run?.connector else { return nil }
        if let connector = http[name] { return await connector.ask(order) }
        return await mcp[name]?.ask(order)
    }

    /// Has a one-time code sent to a customer's address on record.
    ///
    /// - Parameters:
    ///   - customer: Who the customer is, as identified by the channel or a tool; never a word of theirs.
    ///   - id: What this code is known by: handed in twice, it is sent once.
    public func sendCode(_ code: String, of stepUp: StepUp, to customer: String, id: String) async
        -> ActionAnswer
    {
        guard let connector = http[stepUp.connector] else { return .unsent(.missingConnector) }
        return await connector.hand(in: code, of: stepUp, to: customer, id: id)
    }
}
