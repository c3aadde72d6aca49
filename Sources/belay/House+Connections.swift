// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Console
import Decisions
import Gateway
import Policy
import Vocabulary

extension Connections {
    /// What a house is connected with.
    ///
    /// - Parameter servers: The MCP servers behind it, by name.
    init(
        _ decisions: DecisionPoint, keys: KeyRing, webhooks: Webhooks, helpdesks: Helpdesks,
        servers: [String: MCPConnector]
    ) {
        self.init(
            keys: { keys.keys.map(Key.init) },
            receivers: {
                webhooks.standings.map { Receiver($0, commands: $0.commands) }
                    + helpdesks.standings.map { Receiver($0, commands: []) }
            },
            systems: {
                var systems: [System] = []
                for connector in decisions.workspace.connectors.values.sorted(by: {
                    $0.name < $1.name
                }) {
                    systems.append(await System(connector, servers[connector.name]))
                }
                return systems
            },
            run: { command, name, principal in
                switch command {
                case .test:
                    try await webhooks.test(name, by: principal).map { $0 ? .done : .failed }
                        ?? .unknown
                case .resume: try await webhooks.resume(name, by: principal) ? .done : .unknown
                case .resend: try await webhooks.resend(name, by: principal) ? .done : .unknown
                case .adopt: try await Self.adopt(servers[name], by: principal)
                }
            })
    }

    private static func adopt(
        _ server: MCPConnector?, by principal: Principal
    ) async throws -> Outcome {
        guard let server else { return .unknown }
        return try await server.adoptOffer(by: principal) ? .done : .failed
    }
}

extension ReceiverStanding {
    fileprivate var commands: [Connections.Command] {
        [.test] + (stopped == nil ? [] : [.resume]) + (givenUp == 0 ? [] : [.resend])
    }
}

extension Connections.Receiver {
    fileprivate init(_ standing: ReceiverStanding, commands: [Connections.Command]) {
        self.init(
            name: standing.name, kind: standing.kind, url: standing.url, stopped: standing.stopped,
            behind: standing.behind, waiting: standing.waiting, nextTry: standing.nextTry,
            givenUp: standing.givenUp, commands: commands)
    }
}

extension Connections.System {
    fileprivate init(_ connector: Connector, _ server: MCPConnector?) async {
        var tools: [String: String]?
        var isAway = false
        if let server {
            do { tools = try await server.standings() } catch { isAway = true }
        }
        self.init(
            name: connector.name, kind: connector.kind.rawValue, url: connector.url, tools: tools,
            isAway: isAway)
    }
}

extension Connections.Key {
    fileprivate init(_ key: APIKey) {
        let useCases: [String]? =
            switch key.scope {
            case .all: nil
            case .some(let names): names.sorted()
            }
        self.init(
            name: key.name, person: key.person, useCases: useCases,
            rights: key.rights.map(\.rawValue).sorted(), perSecond: key.rate?.perSecond)
    }
}
