// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization
import Vocabulary

// Neither side of the protocol is for others to build on; see Scripts/fuzz.sh.
@testable import Gateway

/// A client's words at the door of the Model Context Protocol: each is answered in the protocol's form, and calls only
/// the tool that it names.
enum Serving {
    private static let owner = MCPSession.Owner(key: "bot", agent: "refunds/execution")

    /// The fuzzer waits: it tells one input from the next by when this returns.
    static func run(_ bytes: [UInt8]) {
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await serve(bytes)
            done.signal()
        }
        done.wait()
    }

    /// The first byte says in which manner the rest is sent.
    private static func serve(_ bytes: [UInt8]) async {
        guard let manner = bytes.first else { return }
        let body = Array(bytes.dropFirst())
        // Losing the error is the intention: what is no JSON has no members.
        let root = (try? JSONDocument(parsing: body))?.root
        let server = MCPServer(sessions: MCPSessions())
        let now = ContinuousClock.now
        var headers = MCPHeaders()
        func open(_ version: MCPVersion) {
            headers.session = server.sessions.open(for: owner, version: version, at: now)
        }
        switch manner % 4 {
        case 0: break
        case 1: open(.newestWithSessions)
        case 2: open(.march2025)
        default:
            headers.version = MCPVersion.july2026.rawValue
            headers.method = root?["method"]?.string
            headers.name = (root?["params"]?["name"]?.string).map(MCPHeaders.encoded)
        }
        let called = Called()
        let sender = MCPSender(owner: owner, key: "bot", arrived: now)
        let reply = await server.answer(body, headers: headers, from: sender) { _ in
            called.tools
        }
        precondition([200, 202, 400, 404].contains(reply.status), "\(reply.status)")
        precondition((reply.body == nil) == (reply.status == 202))
        if let body = reply.body {
            precondition((try? JSONDocument(parsing: body)) != nil, "an answer that is no JSON")
        }
        if let root, root.kind == .object {
            let name = root["params"]?["name"]?.string
            precondition(called.names.allSatisfy { $0 == name }, "it calls what it does not name")
        }
        precondition(root != nil || called.names.isEmpty, "what is no JSON calls something")
    }

    /// The tools behind the door, which keep what was called.
    private final class Called: Sendable {
        private let kept = Mutex<[String]>([])
        var names: [String] { kept.withLock { $0 } }

        var tools: MCPTools {
            MCPTools {
                [
                    MCPTool(
                        name: "pay", description: "Pays.", inputSchema: ["type": "object"],
                        isReadOnly: false, isDestructive: true)
                ]
            } call: { [self] name, arguments, _ in
                kept.withLock { $0.append(name) }
                precondition((try? JSONDocument(parsing: Array(arguments.utf8))) != nil)
                return MCPResult(arguments, isError: false, decision: nil, status: "executed")
            }
        }
    }
}

/// What a server behind Belay sends: however it is cut, the same is read of it.
enum Hearing {
    private static let limit = 2048

    /// The first byte says how it is cut.
    static func run(_ bytes: [UInt8]) {
        guard let step = bytes.first.map({ Int($0 % 7) + 1 }) else { return }
        let stream = Array(bytes.dropFirst())
        var message = MCPAnswerReader(id: 7, limit: limit)
        message.read(stream)
        var whole = MCPAnswerReader(id: 7, limit: limit)
        let isWhole = read(stream, step: max(1, stream.count), by: &whole)
        var cut = MCPAnswerReader(id: 7, limit: limit)
        let isCut = read(stream, step: step, by: &cut)
        precondition(whole.requests.count <= MCPAnswerReader.mostRequests)
        guard stream.count <= limit else { return }
        precondition(isWhole == isCut, "a cut changed whether it can be read")
        guard isWhole else { return }
        precondition(words(whole) == words(cut), "a cut changed what was read")
    }

    private static func read(
        _ stream: [UInt8], step: Int, by reader: inout MCPAnswerReader
    ) -> Bool {
        do throws(MCPClientError) {
            for start in stride(from: 0, to: stream.count, by: step) {
                try reader.receive(stream[start..<min(stream.count, start + step)])
            }
            return true
        } catch {
            return false
        }
    }

    private static func words(_ reader: MCPAnswerReader) -> String {
        let requests = reader.requests.map { "\($0.id) \($0.method)" }.joined(separator: ",")
        return switch reader.answer {
        case .result(let node): "result \(Array(node.raw)) \(requests)"
        case .error(let code, let message, let isOurs): "\(code) \(message) \(isOurs) \(requests)"
        case .other: "other \(requests)"
        case nil: "nothing \(requests)"
        }
    }
}
