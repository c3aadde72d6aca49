// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import belay

/// What happens when one of the three leaves: the client, the house, the book.
@Suite(.timeLimit(.minutes(10))) struct DepartureTests {
    /// Waits until the ledger holds a decision that fits.
    private static func decision(
        in house: TestHouse, where fits: (Decision) -> Bool
    ) async throws -> Decision {
        while true {
            if let decision = try house.decisions().last(where: fits) { return decision }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    @Test func `a client that leaves within a stream ends the provider's work too`() async throws {
        let answer = ModelServer.Answer.events(.said("First words "), .hang)
        try await TestHouse.open(answer: answer) { house in
            let heard = Gate()
            let client = Task {
                var reply = try await house.stream()
                _ = try await reply.nextContent()
                heard.open()
                _ = try await reply.rest()
            }
            await heard.wait()
            client.cancel()
            await house.model.left.wait()
            let reply = try await Self.decision(in: house) { $0.kind == .reply }
            #expect(reply.ending == .abandoned)
            #expect(try house.decisions().count == 2)
        }
    }

    @Test(arguments: [false, true])
    func `a client that leaves before the answer begins ends the provider's work too`(
        isStream: Bool
    ) async throws {
        try await TestHouse.open(answer: .init(head: "", steps: [.hang])) { house in
            let client = Task { try await house.chat(isStream: isStream) }
            await house.model.asked.wait()
            client.cancel()
            await house.model.left.wait()
            if isStream {
                let reply = try await Self.decision(in: house) { $0.kind == .reply }
                #expect(reply.ending == .abandoned)
            } else {
                #expect(try house.decisions().map(\.kind) == [.input])
            }
        }
    }

    @Test func `a client that leaves while Belay waits between tries is noticed`() async throws {
        var sample = SampleWorkspace()
        sample.attempts = 10
        try await TestHouse.open(sample, answers: [.whole("x", status: 500)]) { house in
            let client = Task { try await house.chat(isStream: true) }
            await house.model.asked.wait()
            client.cancel()
            let reply = try await Self.decision(in: house) { $0.kind == .reply }
            #expect(reply.ending == .abandoned)
            #expect(house.model.requests.count < 10)
        }
    }

    @Test func `a house that is told to close finishes the streams that are under way`()
        async throws
    {
        let go = Gate()
        let answer = ModelServer.Answer.events(
            .said("Before "), .wait(go), .said("and after."), .chunk([:], finish: "stop"), .done)
        try await TestHouse.open(answer: answer) { house in
            var reply = try await house.stream()
            #expect(try await reply.nextContent() == "Before ")
            await house.beginShutdown()
            go.open()
            let rest = try await reply.rest()
            #expect(rest.joined().contains("after."))
            #expect(rest.last == "[DONE]")
        }
    }

    @Test(arguments: [false, true])
    func `where nothing can be recorded nothing is delivered`(isStream: Bool) async throws {
        let answer = isStream ? ModelServer.Answer.streaming("Secret.") : .saying("Secret.")
        try await TestHouse.open(answer: answer) { house in
            house.closeLedger()
            let reply = try await house.chat(isStream: isStream)
            #expect(reply.status == 503)
            #expect(reply.error?["code"] == "ledger_unavailable")
            #expect(reply.header("retry-after") == "1")
            #expect(house.model.requests.isEmpty)
            #expect(try await house.get("/readyz").status == 503)
            #expect(try await house.get("/healthz").status == 200)
        }
    }

    @Test func `an answer whose decision can't be recorded is not delivered`() async throws {
        let go = Gate()
        let asked = Gate()
        var slow = ModelServer.Answer.saying("Secret.")
        slow.steps = [.reach(asked), .wait(go)] + slow.steps
        try await TestHouse.open(answer: slow) { house in
            async let late = house.chat()
            await asked.wait()
            house.closeLedger()
            go.open()
            let reply = try await late
            #expect(reply.status == 503)
            #expect(reply.error?["code"] == "ledger_unavailable")
            #expect(!reply.text.contains("Secret"))
        }
    }

    @Test func `a stream whose decision can't be recorded ends without its calls`() async throws {
        let go = Gate()
        let answer = ModelServer.Answer.events(
            .said("Words "), .chunk(.callDelta("{}", tool: "look", id: "a")), .wait(go),
            .chunk([:], finish: "tool_calls"), .done)
        try await TestHouse.open(answer: answer) { house in
            var reply = try await house.stream()
            #expect(try await reply.nextContent() == "Words ")
            house.closeLedger()
            go.open()
            var rest: [String] = []
            // The stream is cut, or ends with an error: both tell the client that it is not whole.
            do {
                while let event = try await reply.next() { rest.append(event) }
            } catch {}
            #expect(!rest.joined().contains("tool_calls"), "\(rest)")
            #expect(!rest.contains("[DONE]"))
        }
    }
}
