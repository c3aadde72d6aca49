// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Vocabulary

@testable import Gateway

/// A door of the Model Context Protocol with three tools behind it, which keep what they were called with.
final class MCPTestDoor: Sendable {
    struct Call: Hashable {
        let tool: String
        let arguments: String
        let id: String?
    }

    let server = MCPServer(sessions: MCPSessions())
    private let start = ContinuousClock.now
    private let kept = Mutex<(calls: [Call], contexts: [MCPContext])>(([], []))

    var calls: [Call] { kept.withLock { $0.calls } }
    var contexts: [MCPContext] { kept.withLock { $0.contexts } }

    func owner(key: String = "bot", agent: String = "refunds/execution") -> MCPSession.Owner {
        MCPSession.Owner(key: key, agent: agent)
    }

    func open(_ version: String = "2025-11-25") async -> MCPHeaders {
        let reply = await send(
            #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"\#(version)"}}"#
        )
        return MCPHeaders(version: version, session: reply.session)
    }

    func send(
        _ body: String, _ headers: MCPHeaders = MCPHeaders(), key: String = "bot",
        agent: String = "refunds/execution", conversation: String? = nil, after: Duration = .zero
    ) async -> MCPReply {
        await send(
            bytes: Array(body.utf8), headers, key: key, agent: agent, conversation: conversation,
            after: after)
    }

    func send(
        bytes: [UInt8], _ headers: MCPHeaders, key: String = "bot",
        agent: String = "refunds/execution", conversation: String? = nil, after: Duration = .zero
    ) async -> MCPReply {
        let sender = MCPSender(
            owner: owner(key: key, agent: agent), key: key, conversation: conversation,
            arrived: start + after)
        return await server.answer(bytes, headers: headers, from: sender) { tools(for: $0) }
    }

    func tools(for context: MCPContext) -> MCPTools {
        MCPTools {
            ["get_order", "pay", "refund"].map {
                MCPTool(
                    name: $0, description: "", inputSchema: ["type": "object"], isReadOnly: false,
                    isDestructive: true)
            }
        } call: { [self] tool, arguments, id in
            kept.withLock {
                $0.calls.append(Call(tool: tool, arguments: arguments, id: id))
                $0.contexts.append(context)
            }
            let decision = ID<Decision>(at: Timestamp(milliseconds: 0))
            switch tool {
            case "pay":
                return MCPResult("no", isError: true, decision: decision, status: "blocked")
            case "refund":
                return MCPResult("wait", isError: false, decision: decision, status: "confirming")
            default:
                return MCPResult(
                    #"{"order":1.50}"#, isError: false, decision: decision, status: "executed")
            }
        }
    }
}

extension MCPReply {
    // Losing the error is the intention: what is no JSON has no members.
    var json: JSON { body.flatMap { try? JSON(parsing: $0) } ?? .null }
    var text: String { String(decoding: body ?? [], as: UTF8.self) }
}

extension MCPHeaders {
    static func stateless(_ method: String, name: String? = nil) -> MCPHeaders {
        MCPHeaders(version: "2026-07-28", method: method.isEmpty ? nil : method, name: name)
    }
}

extension String {
    static let list = #"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}"#
    static let ping = #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#
    static let callStateless = String.stateless("tools/call", #""name":"get_order","#)

    static func call(_ tool: String) -> String {
        #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"\#(tool)","arguments":{}}}"#
    }

    static func stateless(_ method: String, _ params: String = "") -> String {
        let meta =
            #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}"#
        return #"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":{\#(params)\#(meta)}}"#
    }
}

/// Breaks texts in ways that wires and attackers do, the same ones for the same seed.
struct MCPMangler {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(max(1, bound)))
    }

    mutating func mangled(_ text: String) -> [UInt8] {
        var bytes = Array(text.utf8)
        let tokens = [
            "\"", "{", "}", "[", "]", ",", ":", "null", "\\u0000", "\\ud800", "1e999", "-",
        ]
        for _ in 0...next(3) {
            let place = next(bytes.count)
            switch next(6) {
            case 0: bytes.removeSubrange(place...)
            case 1: bytes.insert(contentsOf: tokens[next(tokens.count)].utf8, at: place)
            case 2 where !bytes.isEmpty: bytes[place] = UInt8(truncatingIfNeeded: next(256))
            case 3 where !bytes.isEmpty: bytes.remove(at: place)
            case 4: bytes.insert(contentsOf: bytes[place...].prefix(next(40)), at: place)
            default: bytes += bytes.prefix(next(20))
            }
        }
        return bytes
    }
}
