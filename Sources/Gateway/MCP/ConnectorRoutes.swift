// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import HTTPTypes
import Hummingbird
import NIOCore
import Policy
import Vocabulary

extension Gateway {
    /// `GET /v1/connectors/{name}/tools`: what a server behind Belay offers now, and what of it was adopted.
    func connectorTools(_ request: Request, _ context: GatewayContext) async throws -> Response {
        let caller = try admit(request, right: .operate)
        // It keeps its place while the server is asked.
        defer { withExtendedLifetime(caller) {} }
        let connector = try connector(of: context)
        return try await Self.answer(of: connector) { try await connector.offer(isFresh: true) }
    }

    /// `POST /v1/connectors/{name}/tools`: adopts what is offered now.
    func adoptConnectorTools(
        _ request: Request, _ context: GatewayContext
    ) async throws -> Response {
        let caller = try admit(request, right: .operate)
        let connector = try connector(of: context)
        return try await Self.answer(of: connector) {
            try await connector.adopt(by: caller.principal)
        }
    }

    private func connector(of context: GatewayContext) throws -> MCPConnector {
        let name = try context.parameters.require("name")
        guard let connector = connectors[name] else {
            throw Problem.notFound("there is no connector of that name that offers tools")
        }
        return connector
    }

    private static func answer(
        of connector: MCPConnector,
        _ look: () async throws -> (MCPConnector.Offer, ToolPins)
    ) async throws -> Response {
        let offer: MCPConnector.Offer
        let pins: ToolPins
        do {
            (offer, pins) = try await look()
        } catch is MCPClientError {
            throw Problem(
                status: .badGateway, type: "upstream_error", code: "connector_unreachable",
                message: "the connector's tools can't be read: see whether its server runs")
        } catch {
            throw Problem.unrecorded
        }
        return Response(
            status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(
                byteBuffer: ByteBuffer(bytes: offer.report(connector.name, pins).serialized)))
    }
}

extension MCPConnector.Offer {
    /// Each tool, how it stands to what was adopted, and both digests.
    func report(_ connector: String, _ pins: ToolPins) -> JSON {
        let names = Set(tools.keys).union(pins.tools.keys).sorted()
        let list: [JSON] = names.compactMap { name in
            let tool = tools[name]
            guard let standing = pins.standing(of: name, offered: tool?.digest) else { return nil }
            var row: JSON = [
                "name": .string(name), "standing": .string(standing.rawValue),
                "callable": .bool(standing == .adopted),
                "instructs": .bool(instructing.contains(name)),
            ]
            row["adopted"] = pins.tools[name].map { .string($0.description) } ?? .null
            row["offered"] = tool.map { .string($0.digest.description) } ?? .null
            if standing != .adopted, let tool { row["words"] = tool.words }
            return row
        }
        return [
            "object": "list", "connector": .string(connector), "data": .array(list),
        ]
    }
}
