// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Policy
import Synchronization
import TestSupport
import Vocabulary

@testable import belay

/// A whole house before an MCP server whose tools a test may change, and a client of the house's own MCP door.
struct MCPHouse: Sendable {
    let house: TestHouse
    let depot: Depot
    let server: MCPUpstream

    /// What the server offers, and what a call of it answers; `nil` for a server that answers nothing readable.
    final class Depot: Sendable {
        let offer = Mutex<String?>(Depot.find + "," + Depot.send)
        let answer = Mutex(MCPUpstream.Request.done)

        @Sendable func answer(_ request: MCPUpstream.Request) -> MCPUpstream.Answer {
            guard let offer = offer.withLock({ $0 }) else { return .json("out", status: 500) }
            switch request.method {
            case "tools/list": return request.result(#"{"tools":[\#(offer)]}"#)
            case "tools/call": return request.result(answer.withLock { $0 })
            default: return request.stateless ?? request.error(-32601)
            }
        }

        static let find = tool("find", "Says where a parcel is.")
        static let send = tool("send", "Sends a parcel back.")

        static func tool(_ name: String, _ words: String) -> String {
            let schema = #"{"type":"object","properties":{"parcel":{"type":"string"}}}"#
            return #"{"name":"\#(name)","description":"\#(words)","inputSchema":\#(schema)}"#
        }
    }

    static func open(
        data: String? = nil, _ work: @Sendable @escaping (MCPHouse) async throws -> Void
    ) async throws {
        let depot = Depot()
        try await MCPUpstream.running(depot.answer) { server, url in
            var sample = SampleWorkspace()
            sample.limits = "{body-bytes: 4096}"
            sample.settings = """
                connectors:
                  depot: {kind: mcp, url: "\(url)"}
                  shop: {kind: http, url: "http://127.0.0.1:1"}
                """
            sample.cards = ["parcels": card]
            let keys: [APIKey] = [
                .sample("nothing", "nothing-key", rights: [.chat]),
                .sample("narrow", "narrow-key", scope: .some(["wide"])),
            ]
            try await TestHouse.open(sample, answers: [.saying("Hi.")], keys: keys, data: data) {
                try await work(MCPHouse(house: $0, depot: depot, server: server))
            }
        }
    }

    // MARK: Asking

    static let path = "/mcp/parcels/tracking"

    /// Sends a message of the protocol.
    func send(
        _ message: JSON, to path: String = path, key: String? = nil,
        _ headers: [(String, String)] = []
    ) async throws -> Reply {
        let body = HTTPClientRequest.Body.bytes(ByteBuffer(bytes: message.serialized))
        return try await Reply(house.send(.POST, path, body, key: key, headers: headers))
    }

    /// Opens a session.
    func session() async throws -> [(String, String)] {
        let reply = try await send(Self.opening)
        return [("mcp-session-id", reply.header("mcp-session-id") ?? "")]
    }

    static let opening: JSON = [
        "jsonrpc": "2.0", "id": 1, "method": "initialize",
        "params": [
            "protocolVersion": "2025-11-25", "capabilities": [:],
            "clientInfo": ["name": "test", "version": "1"],
        ],
    ]

    /// A message of the revision without sessions, with the headers that it needs.
    static func stateless(
        _ method: String, _ more: JSON = [:]
    ) -> (message: JSON, headers: [(String, String)]) {
        var params = more
        params["_meta"] = [
            "io.modelcontextprotocol/protocolVersion": "2026-07-28",
            "io.modelcontextprotocol/clientCapabilities": [:],
        ]
        var headers = [("mcp-protocol-version", "2026-07-28"), ("mcp-method", method)]
        if let name = more["name"]?.string { headers.append(("mcp-name", name)) }
        return (
            ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": params], headers
        )
    }

    /// Calls a tool, without a session.
    func call(_ tool: String, _ arguments: JSON = ["parcel": "P-1"]) async throws -> JSON {
        let (message, headers) = Self.stateless(
            "tools/call", ["name": .string(tool), "arguments": arguments])
        return try await send(message, headers).json?["result"] ?? .null
    }

    private func send(_ message: JSON, _ headers: [(String, String)]) async throws -> Reply {
        try await send(message, to: Self.path, key: nil, headers)
    }

    /// The names of the tools that are shown.
    func tools() async throws -> [String] {
        let (message, headers) = Self.stateless("tools/list")
        let list = try await send(message, headers).json?["result"]?["tools"]
        return list?.elements.compactMap { $0["name"]?.string } ?? []
    }

    static let card = """
        risk: high
        touches: [personal-data]
        autonomy: autonomous
        agents:
          tracking: {role: execution, model: main, prompt: prompts/agent.md, tools: [find, send, own]}
          desk: {role: retrieval, model: main, prompt: prompts/agent.md, tools: [find]}
        tools:
          find: {effect: read, arguments: {parcel: {type: string}}, run: {via: depot}}
          send:
            effect: write
            reversible: true
            kind: order
            arguments: {parcel: {type: string}}
            confirm: "Send {parcel} back?"
            run: {via: depot}
          own: {effect: read}
        """
}
