// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

/// The shapes in which guards of others did not run: streams.
@Suite struct StreamBypassTests {
    static let card = "4111 1111 1111 1111"

    @Test(arguments: [
        ["Your card is 4111 1111 1111 1111, thank you."],
        ["Your card is 41", "11 1111 11", "11 1111, tha", "nk you."],
        "Your card is 4111 1111 1111 1111, thank you.".map(String.init),
    ])
    func `a stream is guarded like an answer that comes whole`(pieces: [String]) async throws {
        let streamed = ModelServer.Answer.deltas(pieces.map { ["content": .string($0)] })
        try await TestHouse.open(answers: [.saying(pieces.joined()), streamed]) { house in
            let whole = try await house.chat()
            let stream = try await house.chat(isStream: true)
            #expect(whole.content() == "Your card is [payment card], thank you.")
            #expect(stream.content() == whole.content())
            #expect(stream.finish() == "stop")
            #expect(stream.isDone)
            for reply in [whole, stream] {
                #expect(!reply.text.filter(\.isNumber).contains("41111111"))
            }
            let replies = try house.decisions().filter { $0.kind == .reply }
            #expect(replies.map(\.effect) == [.redact, .redact])
        }
    }

    @Test func `nothing of a stream is delivered before the reply is on record`() async throws {
        let go = Gate()
        let answer = ModelServer.Answer.events(
            .said("First words "), .wait(go), .said("and more."), .chunk([:], finish: "stop"), .done
        )
        try await TestHouse.open(answer: answer) { house in
            var reply = try await house.stream()
            #expect(try await reply.nextContent() == "First words ")
            let events = try house.events()
            #expect(events.contains { if case .replyOpened = $0 { true } else { false } })
            #expect(
                events.contains { if case .decided(let d) = $0 { d.kind == .input } else { false } }
            )
            go.open()
            #expect(try await reply.rest().last == "[DONE]")
            #expect(try house.decisions().map(\.kind) == [.input, .reply])
        }
    }

    @Test func `a clean stream is not kept back until it is over`() async throws {
        let go = Gate()
        let answer = ModelServer.Answer.events(
            .said("One "), .said("two "), .wait(go), .said("three."), .chunk([:], finish: "stop"),
            .done)
        try await TestHouse.open(answer: answer) { house in
            var reply = try await house.stream()
            var heard = try await reply.nextContent() ?? ""
            heard += try await reply.nextContent() ?? ""
            #expect(heard == "One two ")
            #expect(!go.isOpen)
            go.open()
            #expect(try await reply.nextContent() == "three.")
        }
    }

    @Test func `a call and an ending wait for their decisions although text flows`() async throws {
        let go = Gate()
        let answer = ModelServer.Answer.events(
            .said("Looking. "), .chunk(.callDelta("{}", tool: "look", id: "c1")), .wait(go),
            .chunk([:], finish: "tool_calls"), .done)
        try await TestHouse.open(answer: answer) { house in
            var reply = try await house.stream()
            #expect(try await reply.nextContent() == "Looking. ")
            go.open()
            let rest = try await reply.rest()
            #expect(rest.contains { $0.contains("\"look\"") })
            #expect(try house.decisions().map(\.kind) == [.input, .reply, .action])
        }
    }

    @Test func `the second candidate is guarded like the first`() async throws {
        let chunk = ModelServer.Step.chunk(choices: [
            ["index": 0, "delta": ["content": "Fine. "], "finish_reason": .null],
            [
                "index": 1, "delta": ["content": "Card 4111 1111 1111 1111. "],
                "finish_reason": .null,
            ],
        ])
        let end = ModelServer.Step.chunk(choices: [
            ["index": 1, "delta": [:], "finish_reason": "stop"],
            ["index": 0, "delta": [:], "finish_reason": "stop"],
        ])
        let whole = ModelServer.Answer.completion(
            .choice(["role": "assistant", "content": "Fine. "]),
            .choice(["role": "assistant", "content": "Card 4111 1111 1111 1111. "], index: 1))
        try await TestHouse.open(answers: [whole, .events(chunk, end, .done)]) { house in
            for isStream in [false, true] {
                let reply = try await house.chat(isStream: isStream, with: ["n": 2])
                #expect(reply.content(0) == "Fine. ", "streamed: \(isStream)")
                #expect(reply.content(1) == "Card [payment card]. ", "streamed: \(isStream)")
                #expect(reply.finish(0) == "stop")
                #expect(reply.finish(1) == "stop")
            }
        }
    }

    @Test func `choices that come in turns keep a card apart and find it all the same`()
        async throws
    {
        func both(_ first: JSON, _ second: JSON) -> ModelServer.Step {
            .chunk(choices: [
                ["index": 0, "delta": ["content": first], "finish_reason": .null],
                ["index": 1, "delta": ["content": second], "finish_reason": .null],
            ])
        }
        let end = ModelServer.Step.chunk(choices: [
            ["index": 0, "delta": [:], "finish_reason": "stop"],
            ["index": 1, "delta": [:], "finish_reason": "stop"],
        ])
        let answer = ModelServer.Answer.events(
            both("A 4111 11", "B 5555 5555"), both("11 1111 ", " 5555 "), both("1111 z", "4444 z"),
            end, .done)
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true, with: ["n": 2])
            #expect(reply.content(0) == "A [payment card] z")
            #expect(reply.content(1) == "B [payment card] z")
        }
    }

    @Test func `a choice that nobody asked for does not pass`() async throws {
        let answer = ModelServer.Answer.events(
            .chunk(["content": "4111 1111 1111 1111"], index: 7), .chunk([:], finish: "stop"), .done
        )
        try await TestHouse.open(answer: answer) { house in
            let reply = try await house.chat(isStream: true)
            #expect(!reply.text.contains("4111"))
            #expect(reply.text.contains("upstream_unreadable"))
        }
    }
}
