// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import TestSupport
import Testing
import Vocabulary

/// The door of the Model Context Protocol, from a client's socket to a server's.
@Suite struct MCPDoorTests {
    private static let calling: JSON = [
        "jsonrpc": "2.0", "id": "a", "method": "tools/call",
        "params": ["name": "find", "arguments": ["parcel": "P-1"]],
    ]

    @Test func `an agent sees its own tools, and what it calls reaches the system once`()
        async throws
    {
        try await MCPHouse.open { door in
            #expect(try await door.tools() == ["find", "send"])
            let session = try await door.session()
            let list = try await door.send(
                ["jsonrpc": "2.0", "id": 1, "method": "tools/list"], session)
            #expect(list.json?["result"]?["tools"]?[0]?["name"] == "find")
            #expect(
                list.json?["result"]?["tools"]?[0]?["description"] == "Says where a parcel is.")

            let reply = try await door.send(Self.calling, session)
            #expect(reply.json?["id"] == "a")
            let result = reply.json?["result"]
            #expect(result?["isError"] == false)
            #expect(result?["content"]?[0]?["text"] == "ok")
            #expect(result?["_meta"]?["belay/status"] == "executed")
            #expect(result?["_meta"]?["belay/decision"]?.string == reply.decisions.first)
            let calls = door.server.requests.filter { $0.method == "tools/call" }
            #expect(calls.map { $0.json["params"]?["arguments"] } == [["parcel": "P-1"]])
            #expect(calls.first?.header("idempotency-key") == reply.decisions.first)
        }
    }

    @Test func `an agent is named in the path or in a header, and has no other's tools`()
        async throws
    {
        try await MCPHouse.open { door in
            let (message, headers) = MCPHouse.stateless("tools/list")
            for (path, more) in [
                ("/mcp", [("belay-agent", "parcels/desk")]), ("/mcp/parcels/desk", []),
                ("/mcp/parcels/desk", [("belay-agent", "parcels/desk")]),
            ] {
                let reply = try await door.send(message, to: path, headers + more)
                #expect(reply.json?["result"]?["tools"]?.elements.count == 1, "\(path) \(more)")
            }
            let (call, names) = MCPHouse.stateless(
                "tools/call", ["name": "send", "arguments": ["parcel": "P-1"]])
            let refused = try await door.send(call, to: "/mcp/parcels/desk", names)
            #expect(refused.json?["result"]?["isError"] == true)
            #expect(!door.server.methods.contains("tools/call"))
        }
    }

    @Test func `what is held is no error, and asked twice it is held once`() async throws {
        try await MCPHouse.open { door in
            let first = try await door.call("send")
            #expect(first["isError"] == false)
            #expect(first["_meta"]?["belay/status"] == "confirming")
            #expect(first["content"]?[0]?["text"] == "Send P-1 back?")
            let second = try await door.call("send")
            #expect(second["_meta"]?["belay/decision"] == first["_meta"]?["belay/decision"])
            for (tool, arguments) in [
                ("nobody", [:]), ("send", [:]), ("find", ["parcel": 7]), ("own", [:]),
            ] as [(String, JSON)] {
                #expect(try await door.call(tool, arguments)["isError"] == true, "\(tool)")
            }
            #expect(!door.server.methods.contains("tools/call"))
        }
    }

    @Test func `a client that takes events only is answered with one`() async throws {
        try await MCPHouse.open { door in
            let (message, headers) = MCPHouse.stateless("tools/list")
            let reply = try await door.send(message, headers + [("accept", "text/event-stream")])
            #expect(reply.isStream)
            #expect(reply.chunks.first?["result"]?["tools"]?.elements.count == 2)
        }
    }

    @Test func `the door says in HTTP what does not get as far as the protocol`() async throws {
        try await MCPHouse.open { door in
            let described = try await DescribedDoor(door.house)
            func expect(
                _ status: Int, to path: String = MCPHouse.path, key: String? = nil,
                _ headers: [(String, String)] = []
            ) async throws {
                let reply = try await door.send(MCPHouse.opening, to: path, key: key, headers)
                let what = "\(path) \(key ?? "") \(headers): \(reply.text)"
                #expect(reply.status == status, "\(what)")
                let route = path == "/mcp" ? path : "/mcp/{use-case}/{agent}"
                #expect(described.faults(of: reply, to: "POST " + route) == [], "\(what)")
            }
            try await expect(200)
            try await expect(401, key: "unknown")
            try await expect(403, key: "nothing-key")
            try await expect(403, key: "narrow-key")
            try await expect(404, to: "/mcp/parcels/nobody")
            try await expect(404, to: "/mcp/nothing/tracking")
            try await expect(400, to: "/mcp")
            try await expect(400, to: "/mcp", [("belay-agent", "tracking")])
            try await expect(400, [("belay-agent", "parcels/desk")])
            try await expect(406, [("accept", "text/html")])
            try await expect(403, [("origin", "https://evil.example")])
            try await expect(403, [("origin", "null")])
            try await expect(200, [("origin", "http://localhost:3000")])
            let long: JSON = ["jsonrpc": .string(String(repeating: "x", count: 5000))]
            #expect(try await door.send(long).status == 413)
            #expect(door.server.methods.isEmpty)
        }
    }

    @Test func `a body that is said to be something else than JSON is not read`() async throws {
        try await MCPHouse.open { door in
            let reply = try await Reply(
                door.house.send(
                    .POST, MCPHouse.path, .bytes(ByteBuffer(bytes: Self.calling.serialized)),
                    headers: [("content-type", "text/plain")]))
            #expect([400, 415].contains(reply.status))
        }
    }

    @Test func `there is no stream to open, and a session ends once`() async throws {
        try await MCPHouse.open { door in
            let none = try await door.house.get(MCPHouse.path)
            #expect(none.status == 405)
            #expect(none.header("allow") == "POST, DELETE")
            let session = try await door.session()
            func end(_ headers: [(String, String)], key: String? = nil) async throws -> Int {
                try await Reply(
                    door.house.send(.DELETE, MCPHouse.path, key: key, headers: headers)
                ).status
            }
            #expect(try await end([]) == 400)
            #expect(try await end([("mcp-session-id", "unknown")]) == 404)
            #expect(try await end(session, key: "nothing-key") == 403)
            #expect(try await end(session) == 204)
            #expect(try await end(session) == 404)
            #expect(try await door.send(Self.calling, session).status == 404)
            #expect(door.server.methods.isEmpty)
        }
    }

    @Test func `a call that can't be recorded reaches nothing`() async throws {
        try await MCPHouse.open { door in
            let session = try await door.session()
            _ = try await door.send(Self.calling, session)
            let calls = door.server.requests.count
            door.house.closeLedger()
            let reply = try await door.send(Self.calling, session)
            #expect(reply.status == 503)
            #expect(reply.header("retry-after") != nil)
            #expect(reply.json?["error"]?["code"] == -32603)
            #expect(door.server.requests.count == calls)
        }
    }

    @Test func `mangled messages are answered, and call nothing that they do not name`()
        async throws
    {
        try await MCPHouse.open { door in
            let session = try await door.session()
            let good = Self.calling.serialized
            var random = SeededGenerator(seed: 7)
            for _ in 0..<150 {
                let body = Mangled.bytes(of: good, using: &random)
                let reply = try await Reply(
                    door.house.send(
                        .POST, MCPHouse.path, .bytes(ByteBuffer(bytes: body)), headers: session))
                let text = String(decoding: body, as: UTF8.self)
                #expect([200, 202, 400].contains(reply.status), "\(reply.status): \(text)")
            }
            let called = door.server.requests.filter { $0.method == "tools/call" }
            #expect(called.allSatisfy { $0.json["params"]?["name"] == "find" })
            #expect(try await door.send(Self.calling, session).status == 200)
        }
    }
}

extension MCPHouse {
    fileprivate func send(_ message: JSON, _ headers: [(String, String)]) async throws -> Reply {
        try await send(message, to: Self.path, headers)
    }
}
