// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Policy
import Testing
import Vocabulary

/// `POST /access/v1/evaluation` as a client of the AuthZEN Authorization API 1.0 sees it.
@Suite struct AccessEvaluationTests {
    @Test func `an action that may be done is granted, and recorded like any decision`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let reply = try await house.evaluate(.access("look", ["what": "x"]))
            #expect(reply.status == 200)
            #expect(reply.header("content-type") == "application/json")
            #expect(reply.json?["decision"] == true)
            let context = try #require(reply.json?["context"])
            #expect(context["effect"] == "allow")
            #expect(context["use_case"] == "cards")
            #expect(context["agent"] == "execution")
            #expect(context["tool"] == "look")
            #expect(context["arguments"] == #"{"what":"x"}"#)
            let decision = try #require(try house.decisions().first)
            #expect(reply.decisions == [decision.id.description])
            #expect(context["id"] == .string(decision.id.description))
            #expect(decision.kind == .action)
            #expect(try house.decisions().count == 1)
        }
    }

    @Test func `it is decided as at the decisions route`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for tool in ["look", "note", "pay", "drop", "hidden", "nothing"] {
                let access = try await house.evaluate(.access(tool, ["amount": "5.00 EUR"]))
                let question: JSON = [
                    "kind": "action", "use_case": "cards", "agent": "execution",
                    // Elsewhere: asked twice in one conversation, the same call stands already.
                    "conversation": .string("other-" + tool),
                    "action": ["name": .string(tool), "arguments": ["amount": "5.00 EUR"]],
                ]
                let asked = try await house.post(question.serialized, to: "/v1/decisions").json
                let context = access.json?["context"]
                for name in ["effect", "reasons", "obligations", "message", "arguments", "tool"] {
                    #expect(context?[name] == asked?[name], "\(tool): \(name)")
                }
                #expect(access.json?["decision"] == .bool(asked?["effect"] == "allow"), "\(tool)")
            }
            #expect(try house.decisions().count == 12)
        }
    }

    @Test func `what is held is denied with what it needs`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let pay = try await house.evaluate(.access("pay", ["amount": "5.00 EUR"])).json
            #expect(pay?["decision"] == false)
            #expect(pay?["context"]?["effect"] == "confirm")
            #expect(pay?["context"]?["obligations"] == ["customer-confirmation"])
            #expect(pay?["context"]?["message"] == "Pay 5.00 EUR?")
            #expect(pay?["context"]?["held_until"]?.string != nil)
            let drop = try await house.evaluate(.access("drop")).json
            #expect(drop?["decision"] == false)
            #expect(drop?["context"]?["effect"] == "approve")
            #expect(drop?["context"]?["obligations"]?[0]?["by"] == "boss")
        }
    }

    @Test func `a yes in the messages of the context counts`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let messages: JSON = [
                ["role": "user", "content": "Please pay."],
                ["role": "assistant", "content": "Pay 5.00 EUR?"],
                ["role": "user", "content": "Yes."],
            ]
            let reply = try await house.evaluate(
                .access("pay", ["amount": "5.00 EUR"], context: ["messages": messages]))
            #expect(reply.json?["decision"] == true)
            let other = try await house.evaluate(
                .access("pay", ["amount": "6.00 EUR"], context: ["messages": messages]))
            #expect(other.json?["decision"] == false)
        }
    }

    @Test func `the context says which conversation, how sure the AI is, and what was found`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let sure = try await house.evaluate(
                .access("look", context: ["conversation": "c-7", "turn": 3, "confidence": 0.9]))
            #expect(sure.json?["decision"] == true)
            #expect(sure.header("belay-conversation") == "c-7")
            #expect(sure.json?["context"]?["turn"] == 3)
            let unsure = try await house.evaluate(
                .access("look", context: ["conversation": "c-8", "confidence": 0.1]))
            #expect(unsure.json?["decision"] == false)
            #expect(unsure.json?["context"]?["reasons"]?[0]?["code"] == "low_confidence")
            let found = try await house.evaluate(
                .access("look", context: ["signals": ["emotion": 0.4]]))
            #expect(found.json?["context"]?["signals"]?[0]?["name"] == "emotion")
            #expect(found.json?["context"]?["signals"]?[0]?["detector"] == "caller/test")
        }
    }

    @Test func `the arguments may be the properties, or JSON text under arguments`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let question = "Pay 5.00 EUR?"
            for properties: JSON in [
                ["amount": "5.00 EUR"], ["arguments": ["amount": "5.00 EUR"], "id": "call-1"],
                ["arguments": #"{"amount": "5.00 EUR"}"#],
            ] {
                var request = JSON.access("pay")
                request["action"] = ["name": "pay", "properties": properties]
                let reply = try await house.evaluate(request)
                #expect(reply.json?["context"]?["message"] == .string(question))
            }
        }
    }

    @Test
    func
        `a yes is for exactly what was asked: what must be changed first is denied with the change`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let reply = try await house.evaluate(
                .access("look", ["what": "4111 1111 1111 1111"])
            ).json
            #expect(reply?["decision"] == false)
            #expect(reply?["context"]?["effect"] == "redact")
            let passing = try #require(reply?["context"]?["arguments"]?.string)
            #expect(passing == #"{"what":"[payment card]"}"#)
            var again = JSON.access("look")
            again["action"] = ["name": "look", "properties": ["arguments": .string(passing)]]
            let second = try await house.evaluate(again)
            #expect(second.json?["decision"] == true)
        }
    }

    @Test(arguments: [
        ("agent", "cards/nobody", "use-case", "cards", "unknown-agent"),
        ("agent", "cards", "use-case", "cards", "unknown-agent"),
        ("agent", "nothing/execution", "use-case", "nothing", "unregistered"),
        ("agent", "", "use-case", "", "unregistered"),
        ("user", "alice", "record", "1", "unregistered"),
        ("user", "cards/execution", "use-case", "cards", "unknown-agent"),
        ("agent", "cards/execution", "use-case", "wide", "unknown-agent"),
        ("agent", "cards/execution", "use-case", "nothing", "unregistered"),
    ])
    func `who is not registered for it is denied, and that is recorded`(
        type: String, id: String, resource: String, name: String, rule: String
    ) async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let request: JSON = [
                "subject": ["type": .string(type), "id": .string(id)],
                "action": ["name": "look"],
                "resource": ["type": .string(resource), "id": .string(name)],
            ]
            let reply = try await house.evaluate(request)
            #expect(reply.status == 200)
            #expect(reply.json?["decision"] == false)
            #expect(reply.json?["context"]?["reasons"]?[0]?["rule"] == .string(rule))
            #expect(try house.decisions().map(\.effect) == [.block])
        }
    }

    @Test func `a key decides only in the use cases that it opens`() async throws {
        let keys: [APIKey] = [
            .sample("wide", "wide-key", scope: .some(["wide"])),
            .sample("talker", "talks-key", rights: [.chat]),
        ]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            for (key, status) in [("wide-key", 403), ("talks-key", 403), ("none", 401), ("", 401)] {
                let reply = try await house.evaluate(.access("look"), key: key)
                #expect(reply.status == status, "\(key)")
                #expect(!reply.text.isEmpty)
                #expect(reply.header("content-type") == "text/plain; charset=utf-8")
                #expect((reply.header("www-authenticate") == nil) == (status != 401))
            }
            // The resource is no way around the key.
            var request = JSON.access("look")
            request["subject"] = ["type": "agent", "id": "wide/triage"]
            #expect(try await house.evaluate(request, key: "wide-key").status == 403)
            #expect(try house.decisions().isEmpty)
        }
    }

    @Test func `the request's identifier comes back, whatever the answer is`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for (body, key, status) in [
                (JSON.access("look").serialized, "test-key", 200), ([], "test-key", 400),
                (JSON.access("look").serialized, "none", 401),
            ] {
                let reply = try await Reply(
                    house.send(
                        .POST, "/access/v1/evaluation", .bytes(ByteBuffer(bytes: body)), key: key,
                        headers: [("x-request-id", "bfe9eb29-ab87")]))
                #expect(reply.status == status)
                #expect(reply.header("x-request-id") == "bfe9eb29-ab87")
            }
            let plain = try await house.evaluate(.access("look"))
            #expect(plain.header("x-request-id") == nil)
        }
    }

    @Test func `where nothing can be recorded nothing is granted`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            house.closeLedger()
            let reply = try await house.evaluate(.access("look"))
            #expect(reply.status == 503)
            #expect(reply.header("retry-after") == "1")
        }
    }

    @Test func `the metadata names the routes as the client reaches them`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let reply = try await house.get("/.well-known/authzen-configuration", key: "")
            #expect(reply.status == 200)
            #expect(reply.header("content-type") == "application/json")
            let base = house.address
            #expect(reply.json?["policy_decision_point"] == .string(base))
            #expect(
                reply.json?["access_evaluation_endpoint"]
                    == .string(base + "/access/v1/evaluation"))
            let secure = try await Reply(
                house.send(
                    .GET, "/.well-known/authzen-configuration", key: "",
                    headers: [("x-forwarded-proto", "https")]))
            let batch = try #require(secure.json?["access_evaluations_endpoint"]?.string)
            #expect(batch.hasPrefix("https://127.0.0.1:"))
            #expect(batch.hasSuffix("/access/v1/evaluations"))
        }
    }
}

extension JSON {
    /// What an AuthZEN client asks.
    static func access(
        _ tool: String, _ arguments: JSON = [:], context: JSON? = nil,
        by agent: String = "cards/execution"
    ) -> JSON {
        var request: JSON = [
            "subject": ["type": "agent", "id": .string(agent)],
            "action": ["name": .string(tool), "properties": ["arguments": arguments]],
            "resource": ["type": "use-case", "id": "cards"],
        ]
        request["context"] = context
        return request
    }
}

extension TestHouse {
    func evaluate(_ request: JSON, key: String? = nil) async throws -> Reply {
        try await post(request.serialized, key: key, to: "/access/v1/evaluation")
    }

    func evaluateAll(_ request: JSON, key: String? = nil) async throws -> Reply {
        try await post(request.serialized, key: key, to: "/access/v1/evaluations")
    }
}
