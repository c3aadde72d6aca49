// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// The Model Context Protocol from the server's side, without its HTTP: a body and what its headers say become
/// an answer, or something to be done first.
///
/// With sessions (2025-11-25, 2025-06-18, 2025-03-26) a client opens one by `initialize` and names it ever after.
/// Without (2026-07-28) each request carries its revision and what the client can do, in `_meta`, and headers
/// repeat what it asks. Which of them a request is, its header `MCP-Protocol-Version` says. Headers that say
/// something else than the body are refused: who routed by them decided about another request.
struct MCPServer: Sendable {
    let sessions: MCPSessions

    /// How many messages a body may hold, in the one revision that allows several.
    static let mostMessages = 32
    static let identity: JSON = ["name": "belay", "version": "1"]
    private static let capabilities: JSON = ["tools": ["listChanged": false]]

    /// What is to be done with one message.
    enum Step {
        /// It has been seen to: this is its result.
        case answer([UInt8])
        /// Nobody waits for an answer.
        case accept
        /// The client wants a session of this revision.
        case open(MCPVersion)
        case list
        /// - Parameter arguments: JSON text of an object.
        case call(tool: String, arguments: String)
    }

    /// What is known of a request before its message is looked at.
    struct Turn {
        let headers: MCPHeaders
        let version: MCPVersion
        /// `nil` for a client without.
        let session: MCPSession?
    }

    /// What one message asks for.
    func step(_ message: MCPMessage, in turn: Turn) throws(MCPFault) -> Step {
        try turn.headers.check(against: message, in: turn.version)
        guard case .request = message.kind else {
            // Without sessions there is nobody who could have been asked something.
            guard message.kind == .notification || turn.version.hasSessions else {
                throw .invalidRequest("Belay asks clients nothing: send requests only")
            }
            return .accept
        }
        if !turn.version.hasSessions { try checkEnvelope(of: message, turn.headers) }
        switch (message.method, turn.version.hasSessions) {
        case ("initialize", true):
            let offered = message.params?["protocolVersion"]?.string
            guard let offered else { throw .invalidParams("`protocolVersion` is missing") }
            let version = MCPVersion(rawValue: offered) ?? .newestWithSessions
            return .open(version.hasSessions ? version : .newestWithSessions)
        case ("ping", true): return .answer(Array("{}".utf8))
        case ("server/discover", false): return .answer(Self.discovery)
        case ("tools/list", _):
            guard message.params?["cursor"].map(\.isNull) ?? true else {
                throw .invalidParams("there is one page of tools: send no `cursor`")
            }
            return .list
        case ("tools/call", _): return try call(message)
        default: throw .methodNotFound
        }
    }

    private func call(_ message: MCPMessage) throws(MCPFault) -> Step {
        guard let tool = message.params?["name"]?.string, (1...128).contains(tool.utf8.count) else {
            throw .invalidParams("`name` must name a tool")
        }
        guard let arguments = message.params?["arguments"], !arguments.isNull else {
            return .call(tool: tool, arguments: "{}")
        }
        guard arguments.kind == .object else {
            throw .invalidParams("`arguments` must be an object")
        }
        return .call(tool: tool, arguments: String(decoding: arguments.raw, as: UTF8.self))
    }

    /// What each request of the revision without sessions says of itself.
    private func checkEnvelope(of message: MCPMessage, _ headers: MCPHeaders) throws(MCPFault) {
        guard let meta = message.params?["_meta"], meta.kind == .object,
            let version = meta[MCPMeta.version], meta[MCPMeta.capabilities]?.kind == .object
        else {
            throw .invalidParams(
                "`_meta` must have `\(MCPMeta.version)` and `\(MCPMeta.capabilities)`")
        }
        guard version.string == headers.version else {
            throw .headerMismatch("MCP-Protocol-Version")
        }
        guard headers.method == message.method else { throw .headerMismatch("Mcp-Method") }
        guard message.method != "tools/call" || headers.name != nil else {
            throw .headerMismatch("Mcp-Name")
        }
    }

    private static let discovery: [UInt8] = envelope([
        .init("supportedVersions", .array(MCPVersion.allCases.map { .string($0.rawValue) })),
        .init("capabilities", capabilities),
    ])

    /// A result of the revision without sessions. What may be kept is decided for one caller at one moment: no
    /// hint to keep it is given, whatever a server behind Belay hints.
    private static func envelope(_ members: [JSON.Member]) -> [UInt8] {
        let own: [JSON.Member] = [
            .init("resultType", "complete"), .init("ttlMs", 0), .init("cacheScope", "private"),
            .init("_meta", .object([.init(MCPMeta.server, identity)])),
        ]
        return JSON.object(members + own).serialized
    }

    static func opened(_ version: MCPVersion) -> [UInt8] {
        JSON.object([
            .init("protocolVersion", .string(version.rawValue)),
            .init("capabilities", capabilities), .init("serverInfo", identity),
        ]).serialized
    }

    static func listed(_ tools: [MCPTool], in version: MCPVersion) -> [UInt8] {
        let list = JSON.Member("tools", .array(tools.map { $0.json(in: version) }))
        return version.hasSessions ? JSON.object([list]).serialized : envelope([list])
    }
}

extension MCPHeaders {
    /// Refuses headers that speak of another message than the one that came. Revisions that do not know them
    /// need not send them; who sends them is held to them.
    fileprivate func check(
        against message: MCPMessage, in version: MCPVersion
    ) throws(MCPFault) {
        guard message.kind != .answer else { return }
        if let method, method != message.method { throw .headerMismatch("Mcp-Method") }
        if name != nil, case .request = message.kind {
            let meant = ["name", "uri"].lazy.compactMap { message.params?[$0]?.string }.first
            guard named == meant else { throw .headerMismatch("Mcp-Name") }
        }
        let inBody = message.params?["_meta"]?[MCPMeta.version]
        if version.hasSessions, let inBody, inBody.string != version.rawValue {
            throw .headerMismatch("MCP-Protocol-Version")
        }
    }
}
