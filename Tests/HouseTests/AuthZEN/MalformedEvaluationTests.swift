// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Testing
import Vocabulary

/// What is no evaluation is no decision either: status 400, a sentence, and nothing in the ledger.
@Suite struct MalformedEvaluationTests {
    private func refused(_ bodies: [[UInt8]], at path: String = "/access/v1/evaluation")
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for body in bodies {
                let start = String(decoding: body.prefix(80), as: UTF8.self)
                let reply = try await house.post(body, to: path)
                #expect(reply.status == 400, "\(start)")
                #expect(reply.header("content-type") == "text/plain; charset=utf-8", "\(start)")
                #expect(!reply.text.isEmpty && !reply.text.contains("4111"), "\(start)")
            }
            #expect(try house.decisions().isEmpty)
            #expect(try await house.evaluate(.access("look")).status == 200)
        }
    }

    /// The request without a part, and with each wrong thing in its place.
    private func spoiled(_ path: [String]) -> [[UInt8]] {
        let wrong: [JSON?] = [nil, .null, 17, true, [], path.count > 1 ? [:] : "4111"]
        return wrong.map { value in
            var request = JSON.access("look")
            if path.count == 1 {
                request[path[0]] = value
            } else {
                var entity = request[path[0]] ?? [:]
                entity[path[1]] = value
                request[path[0]] = entity
            }
            return request.serialized
        }
    }

    @Test(arguments: [
        ["subject"], ["action"], ["resource"], ["subject", "type"], ["subject", "id"],
        ["action", "name"], ["resource", "type"], ["resource", "id"],
    ])
    func `what must be there is missed, and must be of its type`(path: [String]) async throws {
        try await refused(spoiled(path))
    }

    @Test func `what may be there must be of its type`() async throws {
        var bodies: [[UInt8]] = []
        for value: JSON in [17, "4111", [], true] {
            for name in ["subject", "resource", "action"] {
                var request = JSON.access("look")
                var entity = request[name] ?? [:]
                entity["properties"] = value
                request[name] = entity
                bodies.append(request.serialized)
            }
            bodies.append(JSON.access("look", context: value).serialized)
            if value != "4111" { bodies.append(JSON.access("look", value).serialized) }
        }
        bodies.append(JSON.access("look", context: ["confidence": 7]).serialized)
        try await refused(bodies)
    }

    @Test func `every truncation is refused`() async throws {
        let body = JSON.access("look", ["card": "4111"]).serialized
        try await refused((0..<body.count).map { Array(body.prefix($0)) })
    }

    @Test func `a body that is no object, or is hostile, is refused`() async throws {
        try await refused(
            [
                "", "[]", "17", "null", #""4111""#, "{}", "\u{0}", "{\"subject\": NaN}",
                String(repeating: "[", count: 100_000), #"{"subject":{},"subject":{}}"#,
            ].map { Array($0.utf8) })
    }

    @Test func `a body that is not said to be JSON is refused`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for (type, status) in [
                ("text/plain", 400), ("application/x-www-form-urlencoded", 400),
                ("application/jsonp", 400), ("", 400), ("Application/JSON; charset=utf-8", 200),
            ] {
                var request = HTTPClientRequest(url: house.address + "/access/v1/evaluation")
                request.method = .POST
                request.headers.add(name: "authorization", value: "Bearer \(house.key)")
                if !type.isEmpty { request.headers.add(name: "content-type", value: type) }
                request.body = .bytes(ByteBuffer(bytes: JSON.access("look").serialized))
                let reply = try await house.client.execute(request, timeout: .seconds(60))
                #expect(Int(reply.status.code) == status, "\(type)")
            }
        }
    }

    @Test func `what is not known is passed over`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            var request = JSON.access("look", context: ["time": "2026-11-21T10:00Z", "x": [1]])
            request["foo"] = "bar"
            request["futureField"] = ["nested": true]
            request["subject"] = [
                "type": "agent", "id": "cards/execution", "properties": ["department": "sales"],
            ]
            request["resource"] = [
                "type": "account", "id": "A-1", "properties": ["status": "active"], "more": 1,
            ]
            let reply = try await house.evaluate(request)
            #expect(reply.json?["decision"] == true)
        }
    }

    @Test func `a batch that is none is refused as a whole`() async throws {
        var bodies: [[UInt8]] = []
        for (name, value): (String, JSON) in [
            ("evaluations", 17), ("evaluations", [:]), ("evaluations", "4111"), ("options", []),
            ("options", ["evaluations_semantic": "all"]),
            ("options", ["evaluations_semantic": 4111]),
            ("evaluations", .array(Array(repeating: [:], count: 257))),
        ] {
            var request = JSON.access("look")
            request[name] = value
            bodies.append(request.serialized)
        }
        bodies += ["", "[]", "{", "{}", #"{"evaluations": []}"#].map { Array($0.utf8) }
        try await refused(bodies, at: "/access/v1/evaluations")
    }
}
