// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import Detectors
import Gateway
import Ledger
import Policy
import Vocabulary

extension House {
    /// The servers of the Model Context Protocol that a workspace declares.
    ///
    /// What they answer is decided by the desk before a model reads it; what they say of their tools is looked at
    /// here, because models read that without a turn of its own.
    static func mcpConnectors(
        of workspace: Workspace, ledger: Ledger, client: (Connector) -> HTTPClient,
        now: @escaping @Sendable () -> Timestamp, secret: (String) -> String?
    ) throws -> [String: MCPConnector] {
        var connectors: [String: MCPConnector] = [:]
        for connector in workspace.connectors.values where connector.kind == .mcp {
            let key = try connector.key.map { reference in
                guard let value = secret(reference.environmentVariable) else {
                    throw Failure(
                        "connector `\(connector.name)`: its key is missing: set the environment variable `\(reference.environmentVariable)`"
                    )
                }
                return value
            }
            connectors[connector.name] = MCPConnector(
                connector.name,
                client: MCPClient(
                    .init(
                        url: connector.url, key: key, timeout: connector.timeout,
                        answerBytes: connector.answerBytes), http: client(connector)),
                adoptions: ToolAdoptions(ledger: ledger, now: now),
                guards: .init(scan: { $0 }, instructs: { Self.instructs($0) }))
        }
        return connectors
    }

    /// Whether a text gives instructions. One that can't be looked at does.
    private static func instructs(_ text: String) -> Bool {
        // Losing the error is the intention, as said above.
        let signals = try? Injection().signals(in: Passage(.tool, text))
        return signals?.contains { $0.score >= 0.5 } ?? true
    }
}

extension MCPConnector {
    /// The line to it, as connectors want it.
    var lines: ActionLines {
        ActionLines(
            send: { order in
                guard case .mcp(let tool)? = order.tool.run?.call else {
                    return .unsent(.missingConnector)
                }
                return await self.send(order, tool: tool)
            }, ask: { await self.ask($0) })
    }
}
