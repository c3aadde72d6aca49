// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Testing
import Vocabulary

/// `POST /access/v1/evaluations`: several at once.
@Suite struct AccessBatchTests {
    /// A batch over tools, with all else as a default.
    private func batch(_ tools: [String], _ semantic: String? = nil) -> JSON {
        var request = JSON.access("look")
        request["action"] = nil
        request["evaluations"] = .array(tools.map { ["action": ["name": .string($0)]] })
        if let semantic { request["options"] = ["evaluations_semantic": .string(semantic)] }
        return request
    }

    private func answers(_ reply: Reply) -> [Bool] {
        guard case .array(let evaluations)? = reply.json?["evaluations"] else { return [] }
        return evaluations.map { $0["decision"] == true }
    }

    @Test(
        arguments: [
            (nil, ["look", "drop", "look"], [true, false, true]),
            ("execute_all", ["drop", "look", "hidden"], [false, true, false]),
            ("deny_on_first_deny", ["look", "drop", "look"], [true, false]),
            ("deny_on_first_deny", ["look", "look"], [true, true]),
            ("permit_on_first_permit", ["drop", "look", "note"], [false, true]),
            ("permit_on_first_permit", ["drop", "hidden"], [false, false]),
        ] as [(String?, [String], [Bool])])
    func `as many are decided as the semantic asks for, in order, each with its entry`(
        semantic: String?, tools: [String], expected: [Bool]
    ) async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let reply = try await house.evaluateAll(batch(tools, semantic))
            #expect(reply.status == 200)
            #expect(reply.json?["decision"] == nil)
            #expect(answers(reply) == expected)
            let decisions = try house.decisions()
            #expect(decisions.count == expected.count)
            #expect(decisions.map(\.effect.passes) == expected)
            #expect(reply.decisions == decisions.map(\.id.description))
            for (index, decision) in decisions.enumerated() {
                #expect(
                    reply.json?["evaluations"]?[index]?["context"]?["id"]
                        == .string(decision.id.description))
            }
        }
    }

    @Test func `without a list it is one evaluation, and is answered as one`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            for list: JSON? in [nil, [], .null] {
                var request = JSON.access("look")
                request["evaluations"] = list
                let reply = try await house.evaluateAll(request)
                #expect(reply.json?["decision"] == true)
                #expect(reply.json?["evaluations"] == nil)
            }
            #expect(try house.decisions().count == 3)
        }
    }

    @Test
    func `an entity of an evaluation takes the place of the default, but for what it must have`()
        async throws
    {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            let request: JSON = [
                "subject": ["type": "agent", "id": "cards/triage"],
                "action": ["name": "pay", "properties": ["amount": "5 EUR"]],
                "resource": ["type": "use-case", "id": "cards"],
                "context": ["conversation": "c-1"],
                "evaluations": [
                    [:], ["subject": ["id": "cards/execution"]],
                    [
                        "subject": ["id": "cards/execution"],
                        "action": ["properties": ["amount": "6 EUR"]],
                        "context": ["conversation": "c-2"],
                    ],
                    ["subject": ["id": "cards/execution"], "action": ["name": "look"]],
                ],
            ]
            let contexts = try #require(try await house.evaluateAll(request).json?["evaluations"])
            #expect(contexts[0]?["context"]?["reasons"]?[0]?["rule"] == "ungranted")
            #expect(contexts[1]?["context"]?["message"] == "Pay 5 EUR?")
            #expect(contexts[1]?["context"]?["conversation"] == "c-1")
            #expect(contexts[2]?["context"]?["message"] == "Pay 6 EUR?")
            #expect(contexts[2]?["context"]?["conversation"] == "c-2")
            #expect(contexts[3]?["context"]?["arguments"] == "{}")
        }
    }

    @Test func `an evaluation that is none is denied, and the others are decided`() async throws {
        let keys = [APIKey.sample("cards", "cards-key", scope: .some(["cards"]))]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            var request = JSON.access("look")
            request["evaluations"] = [
                [:], 17, ["action": "look"], ["action": ["name": 4111]],
                ["context": []], ["subject": ["type": "agent", "id": "wide/triage"]],
                ["resource": ["type": "use-case", "id": "wide"]], [:],
            ]
            let reply = try await house.evaluateAll(request, key: "cards-key")
            #expect(reply.status == 200)
            #expect(answers(reply) == [true, false, false, false, false, false, false, true])
            let statuses: [JSON?] = [nil, 400, 400, 400, 400, nil, 403, nil]
            for (index, status) in statuses.enumerated() {
                let error = reply.json?["evaluations"]?[index]?["context"]?["error"]
                #expect(error?["status"] == status, "\(index)")
                #expect((error?["message"]?.string == nil) == (status == nil), "\(index)")
            }
            #expect(!reply.text.contains("4111"))
            #expect(try house.decisions().count == 3)
        }
    }

    @Test func `an evaluation that is none counts as a denial`() async throws {
        try await TestHouse.open(answer: .saying("Hi.")) { house in
            var request = batch(["look", "look", "look"], "deny_on_first_deny")
            request["evaluations"] = [["action": ["name": "look"]], ["action": [:]], [:]]
            let reply = try await house.evaluateAll(request)
            #expect(answers(reply) == [true, false])
            #expect(try house.decisions().count == 1)
        }
    }

    @Test func `a batch is no way around a key's rate`() async throws {
        let keys = [APIKey.sample("slow", "slow-key", rate: .init(perSecond: 0.001, burst: 2))]
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys) { house in
            let reply = try await house.evaluateAll(
                batch(["look", "look", "look", "look"]), key: "slow-key")
            #expect(answers(reply) == [true, true, false, false])
            #expect(
                reply.json?["evaluations"]?[2]?["context"]?["error"]?["status"] == 429)
            #expect(try house.decisions().count == 2)
        }
    }
}
