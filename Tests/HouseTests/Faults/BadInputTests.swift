// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Testing
import Vocabulary

/// Wrong input at the door: always a clear answer in the client's dialect, never more than that.
@Suite struct BadInputTests {
    /// What is wrong gets status 400 and an error object, and reaches neither the model nor the ledger.
    private func refused(_ bodies: [[UInt8]], status: Int = 400) async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for body in bodies {
                let start = String(decoding: body.prefix(80), as: UTF8.self)
                let reply = try await house.post(body)
                #expect(reply.status == status, "\(start)")
                #expect(reply.error?["message"]?.string?.isEmpty == false, "\(start)")
                #expect(reply.error?["type"] == "invalid_request_error", "\(start)")
                #expect(!reply.text.contains("4111"), "\(start)")
            }
            #expect(house.model.requests.isEmpty)
            #expect(try house.decisions().isEmpty)
            #expect(try await house.chat().content() == "Hi.", "the door is still open")
        }
    }

    @Test func `every truncation of a request is refused`() async throws {
        let body = TestHouse.body("hello 4111", with: ["n": 2]).serialized
        try await refused((0..<body.count).map { Array(body.prefix($0)) })
    }

    @Test func `hostile JSON is refused`() async throws {
        let depth = 100_000
        try await refused([
            Array(String(repeating: "[", count: depth).utf8),
            Array((String(repeating: #"{"a":"#, count: depth)).utf8),
            Array(
                (#"{"model":"cards/triage","messages":[{"role":"user","content":"#
                    + String(repeating: "[", count: 65) + String(repeating: "]", count: 65) + "}]}")
                    .utf8),
            Array(
                #"{"model":"cards/triage","model":"open/quality","messages":[{"role":"user","content":"x"}]}"#
                    .utf8),
            Array(
                #"{"model":"cards/triage","messages":[{"role":"user","role":"system","content":"4111"}]}"#
                    .utf8),
            Array(#"{"model":"cards/triage","messages":[{"role":"user","content":"x"}]} {}"#.utf8),
            Array(
                #"{"model":"cards/triage","messages":[{"role":"user","content":"\ud800"}]}"#.utf8),
            Array(#"{"model":"cards/triage","messages":[{"role":"user","content":NaN}]}"#.utf8),
            Array(
                #"{"model":"cards/triage","n":1e999,"messages":[{"role":"user","content":"x"}]}"#
                    .utf8),
            Array("\u{0}".utf8), Array("4111 1111 1111 1111".utf8),
            Array(#"{"model":"cards/triage","messages":[{"role":"user","content":""#.utf8) + [
                0xFF, 0xC0,
            ]
                + Array(#""}]}"#.utf8),
        ])
    }

    @Test(arguments: [
        "model", "messages", "n", "stream", "role", "message",
    ])
    func `a field of the wrong type is refused`(field: String) async throws {
        let values: [JSON] = [.null, true, 17, 1.5, "4111", [], [17], [:], ["a": 1]]
        var bodies: [[UInt8]] = []
        for value in values {
            var body = TestHouse.body()
            switch field {
            case "model": if case .string = value { continue } else { body["model"] = value }
            case "messages": body["messages"] = value
            case "n": if value == .null { continue } else { body["n"] = value == 17 ? 0 : value }
            case "stream":
                if value == .null || value == true { continue } else { body["stream"] = value }
            case "role": body["messages"] = [["role": value, "content": "x"]]
            default: body["messages"] = value == ["a": 1] ? [17] : [value]
            }
            bodies.append(body.serialized)
        }
        try await refused(bodies)
    }

    @Test func `a number of choices that makes no sense is refused`() async throws {
        try await refused(
            ["0", "-1", "17", "1000000", "9223372036854775808", "1e2", "1.5", #""2""#, "true"].map {
                Array(
                    #"{"model":"cards/triage","n":\#($0),"messages":[{"role":"user","content":"x"}]}"#
                        .utf8)
            })
    }

    @Test func `odd types in fields that Belay does not need pass to whoever knows them`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for name in [
                "stream_options", "metadata", "user", "tools", "tool_choice", "functions",
                "prediction", "web_search_options", "logprobs", "temperature",
            ] {
                for value in [.null, true, 17, "x", [17], ["a": ["b"]]] as [JSON] {
                    let reply = try await house.chat(with: .object([.init(name, value)]))
                    #expect(reply.status == 200, "\(name): \(value) \(reply.text)")
                    #expect(reply.content() == "Hi.", "\(name): \(value)")
                }
            }
        }
    }

    @Test func `a body of a hundred megabytes is refused before it is read`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let answer = try await RawClient.exchange(
                with: house.address,
                sending: "POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\n"
                    + "authorization: Bearer test-key\r\ncontent-length: 104857600\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("body_too_large"))
        }
    }

    @Test func `a body that says nothing of its length is refused where the limit is`() async throws
    {
        var sample = SampleWorkspace()
        sample.limits = "{body-bytes: 65536}"
        try await TestHouse.open(sample, answer: .saying("Hi.")) { house in
            let chunk = "10000\r\n" + String(repeating: "x", count: 65536) + "\r\n"
            let answer = try await RawClient.exchange(
                with: house.address,
                sending: "POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\n"
                    + "authorization: Bearer test-key\r\ntransfer-encoding: chunked\r\n\r\n",
                thenAgain: chunk, atMost: 1600)
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(try await house.chat().content() == "Hi.")
        }
    }

    @Test func `what is not HTTP does not disturb the others`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for bytes in [
                "\u{0}\u{1}\u{2}\r\n\r\n", "GET", "POST / HTTP/9.9\r\n\r\n", "\r\n\r\n\r\n",
            ] {
                _ = try await RawClient.exchange(
                    with: house.address, sending: bytes, thenLeaves: true)
            }
            #expect(try await house.chat().content() == "Hi.")
        }
    }

    @Test func `a route that is not there is an error object`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for reply in [
                try await house.get("/v1/nothing"), try await house.get("/"),
                try await house.get("/v1/chat/completions"),
                try await house.post([], to: "/v1/models"),
            ] {
                #expect((400..<500).contains(reply.status))
                #expect(reply.error?["type"] == "invalid_request_error")
            }
            #expect(try await house.get("/v1/decisions/dec_").status == 400)
            #expect(try await house.get("/v1/decisions/4111").status == 400)
            let unknown = "dec_" + String(repeating: "0", count: 26)
            #expect(try await house.get("/v1/decisions/" + unknown).status == 404)
        }
    }

    @Test func `wrong questions at the decisions route are refused`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for body in [
                "", "[]", "17", #"{"kind":"input"}"#,
                #"{"use_case":"cards","agent":"triage","kind":"nothing"}"#,
                #"{"use_case":"cards","agent":"triage","kind":"input","text":17}"#,
                #"{"use_case":"cards","agent":"triage","kind":"input","text":"x","source":"moon"}"#,
                #"{"use_case":"cards","agent":"triage","kind":"action"}"#,
                #"{"use_case":"cards","agent":"triage","kind":"action","action":{"name":"look"}}"#,
                #"{"use_case":"cards","agent":"triage","kind":"reply","text":"x","confidence":7}"#,
            ] {
                let reply = try await house.post(Array(body.utf8), to: "/v1/decisions")
                #expect(reply.status == 400, "\(body)")
                #expect(reply.error?["message"]?.string != nil)
            }
        }
    }

    @Test func `a request's name that is too long is a fault of the request, not of the ledger`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let body: JSON = [
                "use_case": "cards", "agent": "execution",
                "action": ["name": "look", "arguments": [:]],
            ]
            for name in [String(repeating: "x", count: 257), ""] {
                let reply = try await Reply(
                    house.send(
                        .POST, "/v1/actions", .bytes(.init(bytes: body.serialized)),
                        headers: [("idempotency-key", name)]))
                #expect(reply.status == 400, "\(name.count) bytes")
            }
            #expect(try await house.get("/readyz").status == 200)
            #expect(try house.decisions().isEmpty)
        }
    }
}
