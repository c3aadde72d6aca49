// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Desk
import Foundation
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Gateway

/// The line to an MCP server that may be anything.
@Suite struct MCPClientTests {
    private typealias Answer = MCPUpstream.Answer
    private typealias Request = MCPUpstream.Request

    /// Calls a tool of a server so many times.
    private static func call(
        times: Int = 1, timeout: Duration = .seconds(600), answerBytes: Int = 1 << 20,
        arguments: String = #"{"amount":100.00}"#,
        _ script: @escaping @Sendable (MCPUpstream.Request) -> MCPUpstream.Answer
    ) async throws -> (answers: [ActionAnswer], server: MCPUpstream) {
        try await MCPUpstream.running(script) { server, url in
            let client = MCPClient(
                .init(url: url, key: "secret", timeout: timeout, answerBytes: answerBytes),
                http: .mcpTest)
            var answers: [ActionAnswer] = []
            for _ in 0..<times {
                answers.append(await client.call("pay", arguments: arguments, key: "dec_1"))
            }
            return (answers, server)
        }
    }

    // MARK: Both manners

    @Test func `without sessions each call is one exchange, with what the revision wants`()
        async throws
    {
        let (answers, server) = try await Self.call(times: 3) {
            $0.stateless ?? $0.result(Request.done)
        }
        #expect(answers == Array(repeating: .done(result: "ok", status: 200), count: 3))
        #expect(server.methods == ["server/discover", "tools/call", "tools/call", "tools/call"])
        let call = server.requests[1]
        #expect(call.header("mcp-protocol-version") == "2026-07-28")
        #expect(call.header("mcp-method") == "tools/call")
        #expect(call.header("mcp-name") == "pay")
        #expect(call.header("authorization") == "Bearer secret")
        #expect(call.header("idempotency-key") == "dec_1")
        let meta = call.json["params"]?["_meta"]
        #expect(meta?["belay/idempotency-key"]?.string == "dec_1")
        #expect(meta?["io.modelcontextprotocol/protocolVersion"]?.string == "2026-07-28")
        #expect(meta?["io.modelcontextprotocol/clientCapabilities"] == [:])
        #expect(
            String(decoding: call.body, as: UTF8.self).contains(#""arguments":{"amount":100.00}"#))
    }

    @Test func `with sessions each call is one exchange once the session is open`() async throws {
        let (answers, server) = try await Self.call(times: 2) {
            $0.withSessions("s-1") ?? $0.result(Request.done)
        }
        #expect(answers == Array(repeating: .done(result: "ok", status: 200), count: 2))
        #expect(
            server.methods == [
                "server/discover", "initialize", "notifications/initialized", "tools/call",
                "tools/call",
            ])
        let call = server.requests[3]
        #expect(call.header("mcp-session-id") == "s-1")
        #expect(call.header("mcp-protocol-version") == "2025-06-18")
        #expect(call.header("mcp-method") == nil)
        #expect(server.requests[1].header("mcp-protocol-version") == nil)
        #expect(call.json["params"]?["_meta"]?["belay/idempotency-key"]?.string == "dec_1")
    }

    @Test func `many calls at once open one session`() async throws {
        let server = try await MCPUpstream.running({
            $0.withSessions("s-1") ?? $0.result(Request.done)
        }) { server, url in
            let client = MCPClient(.init(url: url, timeout: .seconds(600)), http: .mcpTest)
            await withTaskGroup { group in
                for number in 0..<32 {
                    group.addTask {
                        await client.call("pay", arguments: "{}", key: "dec_\(number)")
                    }
                }
                for await answer in group { #expect(answer == .done(result: "ok", status: 200)) }
            }
            return server
        }
        #expect(server.methods.count { $0 == "initialize" } == 1)
        #expect(server.methods.count { $0 == "tools/call" } == 32)
    }

    @Test(arguments: [404, 400])
    func `a lost session is opened anew, and the call that was turned away is made once more`(
        status: Int
    ) async throws {
        let opened = Mutex(0)
        let (answers, server) = try await Self.call(times: 2) { request in
            if request.method == "initialize" { opened.withLock { $0 += 1 } }
            if let answer = request.withSessions("s-\(opened.withLock { $0 })") { return answer }
            guard request.header("mcp-session-id") == "s-1", opened.withLock({ $0 }) == 1 else {
                return request.result(Request.done)
            }
            return .json(
                #"{"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"?"}}"#,
                status: status)
        }
        #expect(answers == Array(repeating: .done(result: "ok", status: 200), count: 2))
        #expect(server.methods.count { $0 == "tools/call" } == 3)
    }

    @Test func `a server that loses every session is not asked on and on`() async throws {
        let (answers, server) = try await Self.call {
            $0.withSessions("s") ?? .json("", status: 404)
        }
        #expect(answers == [.unsent(.failed)])
        #expect(server.methods.count { $0 == "tools/call" } == 2)
    }

    @Test func `a server that speaks no revision in common is never called`() async throws {
        let (answers, server) = try await Self.call { request in
            request.method == "initialize"
                ? request.result(#"{"protocolVersion":"2024-01-01"}"#)
                : request.error(-32601)
        }
        #expect(answers == [.unsent(.unreadable)])
        #expect(!server.methods.contains("tools/call"))
    }

    // MARK: What answers mean

    @Test func `what a server says it did not do is refused`() async throws {
        let (answers, _) = try await Self.call {
            $0.stateless
                ?? $0.result(#"{"isError":true,"content":[{"type":"text","text":"too late"}]}"#)
        }
        #expect(answers == [.refused(result: "too late", status: 200)])
    }

    @Test(arguments: [
        (-32602, 400, true), (-32601, 404, true), (-32602, 200, true), (-32020, 400, true),
        (-32603, 200, false), (-32000, 200, false), (-32000, 500, false), (7, 200, false),
    ])
    func `an error tells whether anything was done`(
        code: Int, status: Int, isRefused: Bool
    ) async throws {
        let (answers, server) = try await Self.call {
            $0.stateless ?? $0.error(code, status: status)
        }
        #expect(
            answers == [
                isRefused
                    ? .refused(result: "says no", status: status)
                    : .unknown(.failed, status: status)
            ])
        #expect(server.methods.count { $0 == "tools/call" } == 1, "never twice")
    }

    @Test(arguments: [
        (401, true), (403, true), (404, true), (413, true), (429, true), (307, true), (302, false),
        (408, false), (500, false), (502, false), (503, false), (202, false), (204, false),
    ])
    func `a status without an answer tells whether anything was done`(
        status: Int, isRefused: Bool
    ) async throws {
        let (answers, server) = try await Self.call {
            $0.stateless
                ?? .raw(
                    "HTTP/1.1 \(status) X\r\nlocation: /elsewhere\r\nconnection: close\r\n"
                        + (status == 204 ? "\r\n" : "content-length: 0\r\n\r\n"))
        }
        if isRefused {
            #expect(answers == [.refused(result: "", status: status)])
        } else if case .unknown(_, status)? = answers.first {
        } else {
            Issue.record("\(answers)")
        }
        #expect(server.methods.count { $0 == "tools/call" } == 1, "never twice, never elsewhere")
    }

    @Test(arguments: [
        (
            #"{"content":[{"type":"text","text":"a"},{"type":"image","data":"x"},{"type":"text","text":"b"}]}"#,
            "a\nb"
        ),
        (#"{"content":[],"structuredContent":{"sum":1.50}}"#, #"{"sum":1.50}"#),
        (#"{"content":[{"type":"resource","resource":{"uri":"x","text":"r"}}]}"#, "r"),
        (#"{"resultType":"complete","content":[],"ttlMs":9}"#, ""),
        (#"{"resultType":"input_required","inputRequests":{}}"#, nil),
        (#"{"content":"text"}"#, nil), ("{}", nil),
    ])
    func `a result is its structure, else its texts`(result: String, text: String?) async throws {
        let (answers, _) = try await Self.call { $0.stateless ?? $0.result(result) }
        #expect(
            answers == [
                text.map { .done(result: $0, status: 200) } ?? .unknown(.unreadable, status: 200)
            ])
    }

    // MARK: Streams

    @Test func `of two answers in a stream the first counts, and those to others do not`()
        async throws
    {
        let (answers, server) = try await Self.call(times: 3) { request in
            request.stateless
                ?? .events([
                    ": hello\n\n", "id: 1\ndata:\n\n", "data: {broken\n\n",
                    #"data: {"jsonrpc":"2.0","method":"notifications/progress","params":{}}"#
                        + "\n\n",
                    #"data: {"jsonrpc":"2.0","id":99999,"result":{"content":[]}}"# + "\n\n",
                    #"data: {"jsonrpc":"2.0","id":\#(request.id),"re"#,
                    #"sult":{"content":[{"type":"text","text":"first"}]}}"# + "\n\n",
                    #"data: {"jsonrpc":"2.0","id":\#(request.id),"error":{"code":1,"message":"second"}}"#
                        + "\n\n",
                ])
        }
        #expect(answers == Array(repeating: .done(result: "first", status: 200), count: 3))
        #expect(server.methods.count == 4)
    }

    @Test func `a server that asks something in the middle is turned away, not kept waiting`()
        async throws
    {
        let (answers, server) = try await Self.call { request in
            if request.method.isEmpty {
                return .json("", status: 202)
            }
            return request.withSessions("s")
                ?? .events([
                    #"data: {"jsonrpc":"2.0","id":"q","method":"sampling/createMessage","params":{}}"#
                        + "\n\n",
                    #"data: {"jsonrpc":"2.0","id":\#(request.id),"result":\#(Request.done)}"#
                        + "\n\n",
                ])
        }
        #expect(answers == [.done(result: "ok", status: 200)])
        let reply = server.requests.first { $0.method.isEmpty }
        #expect(reply?.json["id"]?.string == "q")
        #expect(reply?.json["error"]?["code"] == -32601)
        #expect(reply?.header("mcp-session-id") == "s")
    }

    @Test func `a stream that ends before its answer leaves the call unknown`() async throws {
        let (answers, server) = try await Self.call {
            $0.stateless ?? .events([": wait\n\n", "data: {\"jsonrpc\":\"2.0\""])
        }
        #expect(answers == [.unknown(.brokenOff)])
        #expect(server.methods.count == 2)
    }

    // MARK: Faults

    @Test func `a server that is not there was not asked`() async throws {
        let client = MCPClient(.init(url: "http://127.0.0.1:9/mcp"), http: .mcpTest)
        #expect(await client.call("pay", arguments: "{}", key: "k") == .unsent(.unreachable))
    }

    @Test func `a server that never answers leaves the call unknown within its time`() async throws
    {
        let (answers, server) = try await Self.call(timeout: .seconds(2)) {
            $0.stateless ?? .hang
        }
        // On a busy machine its time may be over before the call has left: then it never did.
        let isSent = server.methods.contains("tools/call")
        #expect(answers == [isSent ? .unknown(.timedOut) : .unsent(.timedOut)])
        #expect(server.methods.count <= 2)
    }

    @Test func `a server that does not even say how it wants to be spoken to is never called`()
        async throws
    {
        let (answers, server) = try await Self.call(times: 2, timeout: .seconds(1)) { _ in .hang }
        #expect(answers == [.unsent(.timedOut), .unsent(.timedOut)])
        #expect(!server.methods.contains("tools/call"))
    }

    @Test func `a connection that ended while it was kept open never has a call made twice`()
        async throws
    {
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
        let (answers, server) = try await Self.call(times: 50, timeout: .seconds(2)) { request in
            if let answer = request.stateless { return answer }
            let body = #"{"jsonrpc":"2.0","id":\#(request.id),"result":\#(Request.done)}"#
            return .raw("\(head)content-length: \(body.utf8.count)\r\n\r\n\(body)")
        }
        let done = answers.count { $0 == .done(result: "ok", status: 200) }
        let sent = server.methods.count { $0 == "tools/call" }
        let unsure = answers.count { $0.isUnknown }
        #expect(done > 0)
        #expect((done...done + unsure).contains(sent), "\(Set(answers))")
    }

    @Test func `a server that closes in the middle leaves the call unknown`() async throws {
        let half =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"
        for answer in [Answer.close, .raw(half), .raw("nonsense\r\n\r\n")] {
            let (answers, _) = try await Self.call { $0.stateless ?? answer }
            #expect(answers == [.unknown(.brokenOff)])
        }
    }

    @Test func `a page of HTML is no answer`() async throws {
        let (answers, _) = try await Self.call {
            $0.stateless ?? .typed("text/html", "<html>done</html>")
        }
        #expect(answers == [.unknown(.unreadable, status: 200)])
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 52428800\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 52428800\r\n\r\n",
    ])
    func `an answer of 50 MB is read no further than its limit`(head: String) async throws {
        let (answers, _) = try await Self.call { request in
            request.stateless
                ?? .endless(head: head, piece: String(repeating: ": much\n\n", count: 8192))
        }
        #expect(answers == [.unknown(.tooLarge)])
    }

    @Test func `arguments that are no object are not sent`() async throws {
        let (answers, server) = try await Self.call(arguments: "[1]") {
            $0.stateless ?? $0.result(Request.done)
        }
        #expect(answers == [.unsent(.missingArgument)])
        #expect(server.methods == [])
    }

    @Test func `mangled answers are never taken for one`() async throws {
        let mangler = Mutex(MCPMangler(seed: 7))
        let whole = #"{"jsonrpc":"2.0","id":ID,"result":{"content":[{"type":"text","text":"ok"}]}}"#
        let (answers, server) = try await Self.call(times: 300) { request in
            request.stateless
                ?? .json(
                    String(
                        decoding: mangler.withLock {
                            $0.mangled(whole.replacing("ID", with: request.id))
                        }, as: UTF8.self))
        }
        #expect(server.methods.count { $0 == "tools/call" } == 300, "never twice")
        for answer in answers {
            switch answer {
            case .done, .unknown: break
            case .refused, .unsent: Issue.record("\(answer)")
            }
        }
    }
}

extension ActionAnswer {
    fileprivate var isUnknown: Bool { if case .unknown = self { true } else { false } }
}

extension HTTPClient {
    /// Follows no redirects.
    static let mcpTest: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()
}
