// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing
import Vocabulary

@testable import Gateway

/// What the door says to messages of the Model Context Protocol, good and bad.
@Suite struct MCPServerTests {
    private let door = MCPTestDoor()

    // MARK: With sessions

    @Test(arguments: [
        ("2025-11-25", "2025-11-25"), ("2025-06-18", "2025-06-18"), ("2025-03-26", "2025-03-26"),
        ("2024-11-05", "2025-11-25"), ("2026-07-28", "2025-11-25"), ("next", "2025-11-25"),
    ])
    func `a session is opened in the revision that is asked for, else in the newest`(
        asked: String, given: String
    ) async {
        let reply = await door.send(
            #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"\#(asked)","capabilities":{}}}"#
        )
        #expect(reply.status == 200)
        #expect(reply.session?.isEmpty == false)
        #expect(reply.json["result"]?["protocolVersion"]?.string == given)
        #expect(reply.json["result"]?["capabilities"]?["tools"] != nil)
    }

    @Test func `a session lists the agent's tools and calls one`() async {
        let session = await door.open()
        let list = await door.send(#"{"jsonrpc":"2.0","id":"a","method":"tools/list"}"#, session)
        #expect(list.json["id"]?.string == "a")
        #expect(list.json["result"]?["tools"]?[0]?["name"]?.string == "get_order")
        #expect(list.json["result"]?["ttlMs"] == nil)

        let call = await door.send(
            #"{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"get_order","arguments":{"amount":100.00}}}"#,
            session)
        #expect(door.calls == [.init(tool: "get_order", arguments: #"{"amount":100.00}"#, id: "7")])
        let result = call.json["result"]
        #expect(result?["content"]?[0]?["text"]?.string == #"{"order":1.50}"#)
        #expect(result?["structuredContent"]?["order"] == 1.5)
        #expect(result?["isError"] == false)
        #expect(result?["_meta"]?["belay/status"]?.string == "executed")
        #expect(result?["resultType"] == nil)
        #expect(String(decoding: call.body ?? [], as: UTF8.self).contains(#"{"order":1.50}"#))
    }

    @Test(arguments: ["2025-03-26", "2025-06-18", "2025-11-25"])
    func `a result has a structure only where the revision knows of it`(version: String) async {
        let session = await door.open(version)
        let call = await door.send(.call("get_order"), session)
        #expect((call.json["result"]?["structuredContent"] == nil) == (version == "2025-03-26"))
    }

    @Test func `what is refused is a result that the model reads, and what is held is no error`()
        async
    {
        let session = await door.open()
        let refused = await door.send(.call("pay"), session)
        #expect(refused.json["result"]?["isError"] == true)
        #expect(refused.json["result"]?["structuredContent"] == nil)
        let held = await door.send(.call("refund"), session)
        #expect(held.json["result"]?["isError"] == false)
        #expect(held.json["result"]?["_meta"]?["belay/status"]?.string == "confirming")
        let decision = held.json["result"]?["_meta"]?["belay/decision"]?.string
        #expect(decision != nil && held.decision?.description == decision)
    }

    @Test func `notifications and answers are taken in silence, and a ping is answered`() async {
        let session = await door.open()
        for body in [
            #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
            #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
            #"{"jsonrpc":"2.0","id":1,"result":{}}"#,
            #"{"jsonrpc":"2.0","id":1,"error":{"code":-1,"message":""}}"#,
        ] {
            let reply = await door.send(body, session)
            #expect(reply == .accepted, "\(body)")
        }
        let ping = await door.send(#"{"jsonrpc":"2.0","id":3,"method":"ping"}"#, session)
        #expect(ping.text == #"{"jsonrpc":"2.0","id":3,"result":{}}"#)
    }

    @Test func `a session is unknown to another key, to another agent, and once it ended`() async {
        let session = await door.open()
        #expect(await door.send(.list, session, key: "other").status == 404)
        #expect(await door.send(.list, session, agent: "refunds/other").status == 404)
        #expect(await door.send(.list, MCPHeaders(session: "mcp_guess")).status == 404)
        #expect(door.server.sessions.end(session.session ?? "", of: door.owner()))
        #expect(await door.send(.list, session).status == 404)
        #expect(await door.send(.list).status == 400, "no session at all")
    }

    @Test func `a session ends after an hour in which nobody used it`() async {
        let session = await door.open()
        #expect(await door.send(.list, session, after: .seconds(3599)).status == 200)
        #expect(await door.send(.list, session, after: .seconds(7198)).status == 200)
        #expect(await door.send(.list, session, after: .seconds(10798)).status == 404)
        #expect(door.server.sessions.count == 0)
    }

    @Test func `a key with all its sessions open loses the one that was idle longest`() {
        let sessions = MCPSessions(limits: .init(all: 3, perKey: 2, idle: .seconds(10)))
        let (mine, other) = (door.owner(), door.owner(key: "other"))
        let start = ContinuousClock.now
        let ids = (0..<3).map { second in
            sessions.open(for: mine, version: .june2025, at: start + .seconds(second)) ?? ""
        }
        let end = start + .seconds(4)
        #expect(ids.map { sessions.session($0, of: mine, at: end) != nil } == [false, true, true])
        #expect(sessions.open(for: other, version: .june2025, at: end) != nil)
        #expect(sessions.open(for: other, version: .june2025, at: end) == nil, "there is no room")
        #expect(
            sessions.open(for: other, version: .june2025, at: start + .seconds(30)) != nil,
            "those that ended make room")
    }

    @Test func `several messages in a body are answered in the one revision that has them`() async {
        let batch = #"""
            [{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"notifications/x"},
             {"jsonrpc":"2.0","id":2,"method":"nothing"},{"jsonrpc":"2.0","id":3,"method":"initialize"},7]
            """#
        let old = await door.send(batch, await door.open("2025-03-26"))
        #expect(old.status == 200)
        let codes = (0..<4).map { old.json[$0]?["error"]?["code"] }
        #expect(codes == [nil, -32601, -32600, -32600])
        #expect(old.json[4] == nil)
        for version in ["2025-06-18", "2025-11-25"] {
            #expect(await door.send(batch, await door.open(version)).status == 400)
        }
        #expect(await door.send("[]", await door.open("2025-03-26")).status == 400)
        let many = "[" + Array(repeating: String.ping, count: 33).joined(separator: ",") + "]"
        #expect(await door.send(many, await door.open("2025-03-26")).status == 400)
        #expect(await door.send(batch, .stateless("ping")).status == 400)
    }

    // MARK: Without

    @Test func `without sessions a server is discovered, lists its tools and calls one`() async {
        let discovery = await door.send(
            .stateless("server/discover"), .stateless("server/discover"))
        let result = discovery.json["result"]
        #expect(result?["supportedVersions"]?[3]?.string == "2026-07-28")
        #expect(result?["resultType"]?.string == "complete")
        #expect(result?["_meta"]?["io.modelcontextprotocol/serverInfo"]?["name"]?.string == "belay")
        let list = await door.send(.stateless("tools/list"), .stateless("tools/list"))
        #expect(list.json["result"]?["tools"]?[0]?["name"]?.string == "get_order")
        #expect(list.json["result"]?["ttlMs"] == 0)
        #expect(list.json["result"]?["cacheScope"]?.string == "private")
        let call = await door.send(
            .stateless("tools/call", #""name":"get_order","arguments":{"a":1},"#),
            .stateless("tools/call", name: "get_order"))
        #expect(call.json["result"]?["resultType"]?.string == "complete")
        #expect(call.session == nil)
        #expect(door.calls.map(\.arguments) == [#"{"a":1}"#])
        #expect(
            await door.send(
                #"{"jsonrpc":"2.0","method":"notifications/cancelled"}"#,
                .stateless("notifications/cancelled")) == .accepted)
    }

    @Test func `a name beyond ASCII is read from its header`() async {
        let call = await door.send(
            .stateless("tools/call", #""name":"zurück","#),
            .stateless("tools/call", name: MCPHeaders.encoded("zurück")))
        #expect(call.status == 200)
        #expect(door.calls.map(\.tool) == ["zurück"])
    }

    struct Bad: Sendable {
        let body: String
        let headers: MCPHeaders
        let status: Int
        let code: Int64?

        init(_ body: String, _ headers: MCPHeaders, _ status: Int, _ code: Int64?) {
            self.body = body
            self.headers = headers
            self.status = status
            self.code = code
        }
    }

    static let disagreeing: [Bad] = [
        // Headers that say something else than the body.
        Bad(.stateless("tools/list"), .stateless("tools/call"), 400, -32020),
        Bad(.stateless("tools/list"), MCPHeaders(version: "2026-07-28"), 400, -32020),
        Bad(.stateless("tools/list"), MCPHeaders(version: "2025-11-25"), 400, nil),
        Bad(.stateless("tools/list"), MCPHeaders(method: "tools/list"), 400, -32020),
        Bad(.callStateless, .stateless("tools/call", name: "pay"), 400, -32020),
        Bad(.callStateless, .stateless("tools/call"), 400, -32020),
        Bad(.callStateless, .stateless("tools/call", name: "=?base64?Z2V0!?="), 400, -32020),
        Bad(.callStateless, .stateless("tools/call", name: "=?base64?Z2V0X29yZGVy?="), 200, nil),
        // Revisions.
        Bad(.stateless("tools/list"), MCPHeaders(version: "2027-01-01"), 400, -32022),
        Bad(.ping, MCPHeaders(version: "x"), 400, -32022),
        Bad(.ping, .stateless("ping"), 400, -32602),
        Bad(.stateless("ping"), .stateless("ping"), 404, -32601),
        Bad(.stateless("initialize"), .stateless("initialize"), 404, -32601),
        Bad(.stateless("prompts/list"), .stateless("prompts/list"), 404, -32601),
        Bad(#"{"jsonrpc":"2.0","id":1,"result":{}}"#, .stateless(""), 400, -32600),
        // Requests.
        Bad(.stateless("tools/list", #""cursor":"2","#), .stateless("tools/list"), 400, -32602),
        Bad(.stateless("tools/call", #""name":7,"#), .stateless("tools/call"), 400, nil),
        Bad(
            .stateless("tools/call", #""name":"pay","arguments":[1],"#),
            .stateless("tools/call", name: "pay"), 400, -32602),
    ]

    @Test(arguments: disagreeing)
    func `what does not agree with itself is refused`(bad: Bad) async {
        let reply = await door.send(bad.body, bad.headers)
        #expect(reply.status == bad.status)
        if let code = bad.code { #expect(reply.json["error"]?["code"] == .integer(code)) }
        if bad.status != 200 { #expect(door.calls == []) }
    }

    @Test func `a header that comes twice is refused`() async {
        var headers = MCPHeaders.stateless("tools/list")
        headers.doubled = "mcp-method"
        #expect(await door.send(.stateless("tools/list"), headers).status == 400)
    }

    @Test func `headers are held to the body with sessions, too`() async {
        var session = await door.open()
        session.method = "tools/list"
        #expect(await door.send(.call("pay"), session).status == 400)
        session.method = nil
        session.version = "2025-06-18"
        #expect(await door.send(.list, session).status == 400, "not the session's revision")
    }

    // MARK: What is no message

    static let noMessages: [(String, Int)] = [
        ("", -32700), ("{", -32700), ("nul", -32700), ("\u{FEFF}{}", -32700),
        (#"{"jsonrpc":"2.0","jsonrpc":"2.0","id":1,"method":"ping"}"#, -32700),
        (String(repeating: "[", count: 100_000), -32700),
        ("1", -32600), ("null", -32600), ("{}", -32600), (#""ping""#, -32600),
        (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600),
        (#"{"id":1,"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":1.5,"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
        (#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600),
        (#"{"jsonrpc":"2.0","id":1,"method":""}"#, -32600),
        (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#, -32602),
        (#"{"jsonrpc":"2.0","id":1,"result":{},"error":{}}"#, -32600),
    ]

    @Test(arguments: noMessages)
    func `what is no message is refused with the error that says so`(body: String, code: Int) async
    {
        let reply = await door.send(body, await door.open())
        #expect(reply.json["error"]?["code"] == .integer(Int64(code)))
        #expect(door.calls == [])
    }

    @Test func `a mangled message never reaches a tool that it does not name`() async {
        var random = MCPMangler(seed: 20_261_121)
        let session = await door.open()
        let messages = [String.call("get_order"), .list, .callStateless, .ping]
        for round in 0..<4000 {
            let body = random.mangled(messages[round % messages.count])
            let headers = round % 3 == 0 ? .stateless("tools/call", name: "get_order") : session
            let reply = await door.send(bytes: body, headers)
            #expect([200, 202, 400, 404].contains(reply.status), "round \(round)")
            if reply.status != 202 { #expect(reply.json["jsonrpc"]?.string == "2.0") }
        }
    }

    @Test func `a conversation is what the header names, then the message, then the session`() async
    {
        let session = await door.open()
        _ = await door.send(.call("pay"), session)
        let named = #""name":"pay","_meta":{"belay/conversation":"c-1","belay/customer":"7"}"#
        let body = #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{\#(named)}}"#
        _ = await door.send(body, session)
        _ = await door.send(body, session, conversation: "c-2")
        #expect(door.contexts.map(\.conversation) == [nil, "c-1", "c-2"])
        #expect(door.contexts.map(\.customer) == [nil, "7", "7"])
        #expect(door.contexts[0].derivedFrom.contains(session.session ?? ""))
    }
}
