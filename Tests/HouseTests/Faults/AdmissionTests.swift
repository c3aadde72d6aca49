// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// Who is let in, and how many.
@Suite struct AdmissionTests {
    @Test(arguments: ["wrong", "test-key2", "TEST-KEY"])
    func `a key that nobody was given opens nothing`(key: String) async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for reply in [
                try await house.chat(TestHouse.body(), key: key),
                try await house.get("/v1/models", key: key),
                try await house.get("/metrics", key: key),
                try await house.get("/v1/decisions/dec_", key: key),
                try await house.delete("/v1/conversations/c/handover", key: key),
            ] {
                #expect(reply.status == 401)
                #expect(reply.error?["type"] == "authentication_error")
                #expect(reply.error?["code"] == "invalid_api_key")
            }
            #expect(house.model.requests.isEmpty)
        }
    }

    @Test func `without a key there is nothing but health`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let answer = try await RawClient.exchange(
                with: house.address,
                sending:
                    "POST /v1/chat/completions HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 401"))
            #expect(try await house.get("/healthz").text == "ok\n")
            #expect(try await house.get("/readyz").status == 200)
        }
    }

    @Test func `a key opens its own use cases and has its own rights, no more`() async throws {
        let keys: [APIKey] = [
            .sample("narrow", "narrow-key", scope: .some(["open"]), rights: [.chat]),
            .sample("asks", "asks-key", scope: .some(["open"]), rights: [.decide]),
        ]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            let other = try await house.chat(TestHouse.body(), key: "narrow-key")
            #expect(other.status == 403)
            #expect(other.error?["type"] == "permission_error")
            let models = try await house.get("/v1/models", key: "narrow-key")
            #expect(models.text.contains("open/quality"))
            #expect(!models.text.contains("cards/"))
            let back = try await house.delete("/v1/conversations/c/handover", key: "narrow-key")
            #expect(back.status == 403)
            #expect(try await house.get("/metrics", key: "asks-key").status == 403)
            #expect(try await house.chat(TestHouse.body(), key: "asks-key").status == 403)

            let own = try await house.chat()
            for id in own.decisions {
                let foreign = try await house.get("/v1/decisions/" + id, key: "asks-key")
                #expect(foreign.status == 404, "a decision of another use case does not exist")
            }
            #expect(house.model.requests.count == 1)
        }
    }

    @Test func `a key whose rate is used up is told when to come again`() async throws {
        let key = APIKey.sample("slow", "slow-key", rate: .init(perSecond: 0.01, burst: 2))
        try await TestHouse.open(answers: [.saying("Hi.")], keys: [key]) { house in
            for _ in 0..<2 {
                #expect(try await house.chat(TestHouse.body(), key: "slow-key").status == 200)
            }
            let reply = try await house.chat(TestHouse.body(), key: "slow-key")
            #expect(reply.status == 429)
            #expect(reply.error?["type"] == "rate_limit_error")
            let seconds = reply.header("retry-after").flatMap { Int($0) }
            #expect((1...100).contains(seconds ?? 0))
            #expect(try await house.chat().status == 200, "others are not slowed down")
        }
    }

    @Test func `more at once than are allowed are sent away, and let in again later`() async throws
    {
        var sample = SampleWorkspace()
        sample.limits = "{concurrent-requests: 1}"
        let go = Gate()
        let asked = Gate()
        var slow = ModelServer.Answer.saying("Hi.")
        slow.steps = [.reach(asked), .wait(go)] + slow.steps
        try await TestHouse.open(sample, answer: slow) { house in
            async let first = house.chat()
            await asked.wait()
            let second = try await house.chat()
            #expect(second.status == 503)
            #expect(second.error?["code"] == "busy")
            #expect(second.header("retry-after") == "1")
            go.open()
            #expect(try await first.status == 200)
            #expect(try await house.chat().status == 200)
        }
    }
}
