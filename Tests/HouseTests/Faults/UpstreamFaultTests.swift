// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// What a provider can do wrong.
@Suite struct UpstreamFaultTests {
    private func answered(
        _ answer: ModelServer.Answer, idle: String = "20s", isStream: Bool
    ) async throws -> Reply {
        var sample = SampleWorkspace()
        sample.idle = idle
        return try await TestHouse.open(sample, answer: answer) { house in
            let reply = try await house.chat(isStream: isStream)
            #expect(!reply.text.contains("4111"), "what a failed provider said goes to nobody")
            #expect(!house.log.text.contains("1111 1111"))
            return reply
        }
    }

    private static let hostile: [(String, ModelServer.Answer, Int, String)] = [
        (
            "HTML", .whole("<html>4111 1111 1111 1111</html>", type: "text/html"), 502,
            "upstream_unreadable"
        ),
        ("status 500", .whole("4111 1111 1111 1111", status: 500), 502, "upstream_failed"),
        ("status 401", .whole("4111 1111 1111 1111", status: 401), 502, "upstream_failed"),
        (
            "status 302", .whole("", status: 302, headers: "location: http://127.0.0.1:1/\r\n"),
            502, "upstream_failed"
        ),
        ("status 429", .whole("4111 1111 1111 1111", status: 429), 503, "upstream_busy"),
        (
            "an error with status 200", .whole(#"{"error":{"message":"4111 1111 1111 1111"}}"#),
            502, "upstream_unreadable"
        ),
        (
            "cut JSON",
            .whole(#"{"choices":[{"index":0,"message":{"content":"4111 1111 1111 1111"#), 502,
            "upstream_unreadable"
        ),
        (
            "no choices", .whole(#"{"id":"4111 1111 1111 1111","choices":[]}"#), 502,
            "upstream_unreadable"
        ),
        (
            "odd choices", .whole(#"{"choices":[{"message":"4111 1111 1111 1111"}]}"#), 502,
            "upstream_unreadable"
        ),
        (
            "odd calls", .whole(#"{"choices":[{"message":{"tool_calls":"4111 1111 1111 1111"}}]}"#),
            502, "upstream_unreadable"
        ),
        ("nothing", .whole(""), 502, "upstream_unreadable"),
        ("no answer", .init(head: "", steps: [.breakOff]), 502, "upstream_"),
        (
            "half a head", .init(head: "HTTP/1.1 200 OK\r\ncontent-", steps: [.breakOff]), 502,
            "upstream_"
        ),
        (
            "no HTTP", .init(head: "4111 1111 1111 1111\r\n\r\n", steps: [.breakOff]), 502,
            "upstream_"
        ),
        (
            "a body that ends early",
            .init(
                head:
                    "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n",
                steps: [.text(#"{"choices":"#), .breakOff]), 502, "upstream_"
        ),
    ]

    @Test(arguments: hostile.indices, [false, true])
    func `what a provider answers wrong is an error that says so, and no more`(
        index: Int, isStream: Bool
    ) async throws {
        let (name, answer, status, code) = Self.hostile[index]
        let reply = try await answered(answer, isStream: isStream)
        #expect(reply.status == status, "\(name) streamed \(isStream): \(reply.text)")
        #expect(reply.error?["code"]?.string?.hasPrefix(code) == true, "\(name): \(reply.text)")
        #expect(reply.error?["message"]?.string?.isEmpty == false)
    }

    @Test(arguments: [false, true])
    func `a provider that says nothing is given up in time`(isStream: Bool) async throws {
        let silent = ModelServer.Answer(head: "", steps: [.hang])
        let reply = try await answered(silent, idle: "200ms", isStream: isStream)
        #expect(reply.status == 504)
        #expect(reply.error?["code"] == "upstream_timed_out")
    }

    @Test func `a provider that falls silent within a stream ends it with an error`() async throws {
        let reply = try await answered(
            .events(.said("Some words "), .hang), idle: "5s", isStream: true)
        #expect(reply.status == 200)
        #expect(reply.content() == "Some words ")
        #expect(reply.chunks.last?["error"]?["code"] == "upstream_timed_out")
        #expect(!reply.isDone)
    }

    @Test(
        arguments: [
            [.said("Some words 4111 1111 "), .breakOff],
            [.said("Some words 4111 1111 "), .text("data: {\"choices\":[{\"ind"), .breakOff],
            [.said("Some words 4111 1111 "), .text("data: "), .breakOff],
            [.said("Some words 4111 1111 ")],
            [
                .said("Some words 4111 1111 "),
                .text(
                    "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n"),
            ],
        ] as [[ModelServer.Step]])
    func `a stream that breaks off is an error, and what was held back stays back`(
        steps: [ModelServer.Step]
    ) async throws {
        let reply = try await answered(.events(steps), isStream: true)
        #expect(reply.content() == "Some words ")
        #expect(reply.chunks.last?["error"]?["code"] == "upstream_broke_off", "\(reply.text)")
        #expect(reply.finish() == nil)
    }

    @Test func `an answer without end is cut off`() async throws {
        let flood = String(repeating: "x", count: 1 << 20)
        let whole = ModelServer.Answer.events(
            [.text(#"{"choices":[{"message":{"content":""#)] + (0..<20).map { _ in .text(flood) },
            type: "application/json")
        let reply = try await answered(whole, isStream: false)
        #expect(reply.status == 502)
        #expect(reply.error?["code"] == "upstream_too_large")
        let event = ModelServer.Answer.events(
            [.said("Words. "), .text("data: ")] + (0..<20).map { _ in .text(flood) })
        let stream = try await answered(event, isStream: true)
        #expect(stream.content() == "Words. ")
        #expect(stream.chunks.last?["error"]?["code"] == "upstream_too_large")
    }

    @Test(arguments: [false, true])
    func `a provider that fails is tried again, then another is asked`(isStream: Bool) async throws
    {
        var sample = SampleWorkspace()
        sample.attempts = 3
        try await TestHouse.open(
            sample, answers: [.whole("busy", status: 503)],
            spare: [isStream ? .streaming("From ", "another.") : .saying("From another.")]
        ) { house in
            let reply = try await house.chat(isStream: isStream)
            #expect(reply.content() == "From another.")
            #expect(house.model.requests.count == 3)
            let call = try #require(try house.decisions().last?.call)
            #expect(call.attempts == 4)
            #expect(call.upstream == "second")
            #expect(call.model == "other-model")
        }
    }

    @Test func `a try that goes well is the last one`() async throws {
        var sample = SampleWorkspace()
        sample.attempts = 3
        let answers: [ModelServer.Answer] = [
            .init(head: "", steps: [.breakOff]), .whole("x", status: 500), .saying("At last."),
        ]
        try await TestHouse.open(sample, answers: answers) { house in
            let reply = try await house.chat()
            #expect(reply.content() == "At last.")
            #expect(house.model.requests.count == 3)
            #expect(try house.decisions().last?.call?.attempts == 3)
        }
    }

    @Test(arguments: [false, true])
    func `a request that the provider refuses is the client's to mend, and is not tried again`(
        isStream: Bool
    ) async throws {
        var sample = SampleWorkspace()
        sample.attempts = 3
        let body =
            #"{"error":{"message":"max_tokens is too large","type":"invalid_request_error"}}"#
        try await TestHouse.open(
            sample, answers: [.whole(body, status: 400)], spare: [.saying("Never.")]
        ) { house in
            let reply = try await house.chat(isStream: isStream)
            #expect(reply.status == 400)
            #expect(reply.error?["code"] == "upstream_refused")
            #expect(reply.error?["type"] == "invalid_request_error")
            #expect(house.model.requests.count == 1)
        }
    }
}
