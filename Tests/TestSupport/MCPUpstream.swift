// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization
public import Vocabulary

/// An MCP server on loopback whose every answer a test writes, byte for byte where it must.
public final class MCPUpstream: Sendable {
    /// What came, and what it asks.
    public struct Request: Sendable {
        private let sent: LoopbackRequest

        fileprivate init(_ sent: LoopbackRequest) { self.sent = sent }

        // Losing the error is the intention: what is no JSON has no members.
        public var json: JSON { (try? JSON(parsing: sent.body)) ?? .null }
        public var method: String { json["method"]?.string ?? "" }
        public var id: String {
            json["id"].map { String(decoding: $0.serialized, as: UTF8.self) } ?? ""
        }

        public var body: [UInt8] { sent.body }
        public func header(_ name: String) -> String? { sent.header(name) }
    }

    /// What goes back.
    public enum Answer: Sendable {
        case json(String, status: Int = 200, headers: String = "")
        case typed(String, String)
        /// A stream of these pieces, which is ended.
        case events([String])
        /// The bytes as they are, with `Connection: close`, then the end.
        case raw(String)
        /// A piece again and again until the client leaves.
        case endless(head: String, piece: String)
        case hang
        case close
    }

    private let script: @Sendable (Request) -> Answer
    private let kept = Mutex<[Request]>([])

    private init(_ script: @escaping @Sendable (Request) -> Answer) { self.script = script }

    public var requests: [Request] { kept.withLock { $0 } }
    public var methods: [String] { requests.map(\.method) }

    /// Runs a server for the time of `work`, which is given it and its address.
    public static func running<Value: Sendable>(
        _ script: @escaping @Sendable (Request) -> Answer,
        _ work: @Sendable @escaping (MCPUpstream, String) async throws -> Value
    ) async throws -> Value {
        let server = MCPUpstream(script)
        return try await LoopbackServer.running({ await server.serve($0) }) { address in
            try await work(server, address + "/mcp")
        }
    }

    private func serve(_ connection: LoopbackServer.Connection) async {
        // Losing the error is the intention: connections that end anywhere are what many tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let sent = try await LoopbackRequest.next(from: &pieces, &buffered) {
                let request = Request(sent)
                kept.withLock { $0.append(request) }
                let answer = script(request)
                guard try await give(answer, to: outbound) else { break }
                if case .hang = answer {
                    while try await pieces.next() != nil {}
                    return
                }
            }
        }
    }

    /// - Returns: Whether the connection can take another request.
    private func give(
        _ answer: Answer, to out: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) async throws -> Bool {
        switch answer {
        case .json(let body, let status, let headers):
            let head =
                "HTTP/1.1 \(status) X\r\ncontent-type: application/json\r\n\(headers)"
                + "content-length: \(body.utf8.count)\r\n\r\n"
            try await out.write(ByteBuffer(string: head + body))
        case .typed(let type, let body):
            let head = "HTTP/1.1 200 OK\r\ncontent-type: \(type)\r\n"
            try await out.write(
                ByteBuffer(string: head + "content-length: \(body.utf8.count)\r\n\r\n" + body))
        case .events(let events):
            try await out.write(ByteBuffer(string: Self.streamHead))
            for event in events {
                let size = String(event.utf8.count, radix: 16)
                try await out.write(ByteBuffer(string: "\(size)\r\n\(event)\r\n"))
            }
            try await out.write(ByteBuffer(string: "0\r\n\r\n"))
        case .raw(let text):
            try await out.write(ByteBuffer(string: text))
            return false
        case .endless(let head, let piece):
            try await out.write(ByteBuffer(string: head))
            while !Task.isCancelled { try await out.write(ByteBuffer(string: piece)) }
            return false
        case .hang: break
        case .close: return false
        }
        return true
    }

    public static let streamHead =
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
}

extension MCPUpstream.Request {
    /// An answer to this request.
    public func result(_ result: String) -> MCPUpstream.Answer {
        .json(#"{"jsonrpc":"2.0","id":\#(id),"result":\#(result)}"#)
    }

    public func error(_ code: Int, status: Int = 200) -> MCPUpstream.Answer {
        .json(
            #"{"jsonrpc":"2.0","id":\#(id),"error":{"code":\#(code),"message":"says no"}}"#,
            status: status)
    }

    /// What a server without sessions says before a tool is called; `nil` where that is what is asked.
    public var stateless: MCPUpstream.Answer? {
        switch method {
        case "server/discover":
            result(
                #"{"resultType":"complete","supportedVersions":["2026-07-28"],"capabilities":{}}"#)
        case "tools/call": nil
        default: error(-32601, status: 404)
        }
    }

    /// The same of one with sessions.
    public func withSessions(_ session: String) -> MCPUpstream.Answer? {
        switch method {
        case "server/discover": error(-32601, status: 400)
        case "initialize":
            .json(
                #"{"jsonrpc":"2.0","id":\#(id),"result":{"protocolVersion":"2025-06-18"}}"#,
                headers: "mcp-session-id: \(session)\r\n")
        case "notifications/initialized": .json("", status: 202)
        case "tools/call": nil
        default: error(-32601)
        }
    }

    public static let done = #"{"content":[{"type":"text","text":"ok"}]}"#
}
