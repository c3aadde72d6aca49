// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Gateway
import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import belay

@Suite struct WebhookDoorTests {
    static let key = Array(0..<32 as Range<UInt8>)

    /// A house whose receiver is a server of its own.
    private static func open(
        _ answers: [ModelServer.Answer], events: String = "[decided]", data: String? = nil,
        _ work: @Sendable @escaping (TestHouse, ModelServer) async throws -> Void
    ) async throws {
        try await ModelServer.running(answers) { receiver, address in
            var sample = SampleWorkspace()
            sample.webhooks =
                "{crm: {url: \"\(address)\", secret: {env: BELAY_TEST_WEBHOOK}, events: \(events)}}"
            try await TestHouse.open(sample, answers: [.saying("Hi.")], data: data) { house in
                try await work(house, receiver)
            }
        }
    }

    private static let taken = ModelServer.Answer.whole("{}")

    @Test(.timeLimit(.minutes(10)))
    func `a receiver is told of a decision, and can verify who told it`() async throws {
        try await Self.open([Self.taken]) { house, receiver in
            let reply = try await house.chat("My card is 4111 1111 1111 1111")
            try await until { receiver.requests.count >= 2 }
            let request = try #require(receiver.requests.first)
            #expect(request.json?["type"] == "belay.decided")
            let told = receiver.requests.compactMap { $0.json?["subject"]?.string }
            #expect(Set(told) == Set(reply.decisions))
            #expect(!request.text.contains("4111"))
            let headers = request.headers
            let id = try #require(headers["webhook-id"])
            #expect(request.json?["id"] == .string(id))
            #expect(headers["content-type"] == "application/cloudevents+json")
            let signed = Array("\(id).\(headers["webhook-timestamp"] ?? "").".utf8) + request.body
            let tag = Data(KeyedTag(key: Self.key).tag(signed)).base64EncodedString()
            #expect(headers["webhook-signature"] == "v1," + tag)
            #expect(request.head.hasPrefix("POST /v1 HTTP/1.1"))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `the door shows how far a receiver is, and goes on where it is told to`() async throws {
        try await Self.open([.whole("{}", status: 410), Self.taken]) { house, receiver in
            _ = try await house.chat()
            func webhook() async throws -> JSON {
                try await house.get("/v1/webhooks").json?["data"]?[0] ?? .null
            }
            try await until { try await webhook()["enabled"] == false }
            let shown = try await webhook()
            #expect(shown["cause"] == "gone")
            #expect(shown["events"] == ["decided"])
            #expect(shown["use_cases"] == .null)
            // It is out of use at once, and on record a moment later.
            let disabled = Event.webhookDisabled(WebhookDisabled(webhook: "crm", cause: "gone"))
            try await until { try house.events().contains(disabled) }
            let door = ["--url", house.address, "--key", house.key]
            try await WebhookCommand.List.parse(door).run()
            try await WebhookCommand.Enable.parse(["crm"] + door).run()
            try await until { try await webhook()["pending"] == 0 }
            #expect(try await webhook()["enabled"] == true)
            try await WebhookCommand.DeadLetters.parse(["crm"] + door).run()
            try await WebhookCommand.Replay.parse(["crm"] + door).run()
            try await WebhookCommand.Test.parse(["crm"] + door).run()
            #expect(receiver.requests.contains { $0.json?["type"] == "belay.test" })
            // What somebody did is on record, in their name; what was only looked at is not.
            let did = try house.entries().compactMap { entry in
                if case .webhookOperated(let body) = entry.event {
                    "\(entry.principal) \(body.webhook) \(body.command.rawValue)"
                } else {
                    String?.none
                }
            }
            #expect(
                did.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
                    "crm enable", "crm replay", "crm test",
                ])
            #expect(did.allSatisfy { $0.hasPrefix("key:") })
            let measures = try await house.get("/metrics").text
            #expect(measures.contains("belay_webhook_pending{webhook=\"crm\"} 0"))
        }
    }

    @Test func `the door says what is wrong with what is asked of a webhook`() async throws {
        let keys: [APIKey] = [.sample("bot", "bot", rights: [.chat, .decide, .pause])]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            #expect(try await house.get("/v1/webhooks").json?["data"] == .array([]))
            #expect(try await house.get("/v1/webhooks", key: "bot").status == 403)
            #expect(try await house.get("/v1/webhooks/crm/dead-letters").status == 404)
            let enabled = try await house.post([], to: "/v1/webhooks/crm/enabled")
            #expect(enabled.status == 404)
        }
        try await Self.open([Self.taken]) { house, _ in
            let path = "/v1/webhooks/crm/dead-letters"
            #expect(try await house.post(Array("{}".utf8), to: path).status == 400)
            let one = Array(#"{"position": 3}"#.utf8)
            #expect(try await house.post(one, to: path).status == 404)
            let all = try await house.post(Array(#"{"all": true}"#.utf8), to: path)
            #expect(all.json?["replayed"] == 0)
            #expect(try await house.get(path).json?["data"] == .array([]))
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a redirect is not followed, and a receiver that hangs holds up nothing else`()
        async throws
    {
        let elsewhere = ModelServer.Answer.whole(
            "", status: 307, headers: "location: http://127.0.0.1:1/\r\n")
        try await Self.open([elsewhere, Self.taken], events: "[decided]") { house, receiver in
            let door = ["--url", house.address, "--key", house.key]
            await #expect(throws: Failure.self) {
                try await WebhookCommand.Test.parse(["crm"] + door).run()
            }
            receiver.answer(ModelServer.Answer(head: "", steps: [.hang]))
            for _ in 0..<2 {
                let reply = try await house.chat()
                #expect(reply.content() == "Hi.")
            }
        }
    }

    @Test func `a house does not open without the secret of a webhook`() async throws {
        var sample = SampleWorkspace()
        sample.webhooks = "{crm: {url: \"http://127.0.0.1:1\", secret: {env: BELAY_TEST_MISSING}}}"
        await #expect(throws: WebhookSecretProblem.self) {
            try await TestHouse.open(sample, answer: .saying("Hi.")) { _ in }
        }
    }
}

extension ModelServer.Request {
    /// The headers by their names in small letters.
    fileprivate var headers: [String: String] {
        var headers: [String: String] = [:]
        for line in head.split(separator: "\r\n").dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return headers
    }
}
