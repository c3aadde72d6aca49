// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NIOCore
import NIOPosix
import Synchronization
public import Vocabulary

/// An MCP server on loopback whose every answer a test writes, byte for byte where it must.
public final class MCPUpstream: Sendable {
    /// What came, and what it asks.
    public struct Request: Sendable {
        public let head: String
        public let body: [UInt8]

        // Losing the error is the intention: what is no JSON has no members.
        public var json: JSON { (try? JSON(parsing: body)) ?? .null }
        public var method: String { json["method"]?.string ?? "" }
        public var id: String {
            json["id"].map { String(decoding: $0.serialized, as: UTF8.self) } ?? ""
        }

        public func header(_ name: String) -> String? {
            head.split(separator: "\r\n").first {
                $0.lowercased().hasPrefix(name.lowercased() + ":")
            }
            .map { String($0.dropFirst(name.count + 1).drop { $0 == " " }) }
        }
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
        let listening = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel)
                }
            }
        let port = listening.channel.localAddress?.port ?? 0
        return try await listening.executeThenClose { connections in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await connection in connections {
                            group.addTask { await server.serve(connection) }
                        }
                    }
                }
                defer { group.cancelAll() }
                return try await work(server, "http://127.0.0.1:\(port)/mcp")
            }
        }
    }

    private func serve(_ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>) async {
        // Losing the error is the intention: connections that end anywhere are what many tests are about.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let request = try await Self.read(from: &pieces, &buffered) {
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

    private static func read(
        from pieces: inout NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        _ buffered: inout [UInt8]
    ) async throws -> Request? {
        var head: String?
        var length = 0
        while true {
            if head == nil {
                let text = String(decoding: buffered, as: UTF8.self)
                if let end = text.range(of: "\r\n\r\n") {
                    let own = String(text[..<end.lowerBound])
                    head = own
                    length =
                        Request(head: own, body: []).header("content-length").flatMap { Int($0) }
                        ?? 0
                    buffered.removeFirst(own.utf8.count + 4)
                }
            }
            if let head, buffered.count >= length {
                defer { buffered.removeFirst(length) }
                return Request(head: head, body: Array(buffered.prefix(length)))
            }
            guard let piece = try await pieces.next() else { return nil }
            buffered += Array(piece.readableBytesView)
        }
    }
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
