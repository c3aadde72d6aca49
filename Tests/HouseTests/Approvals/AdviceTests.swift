// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Desk
import Synchronization
import Testing
import Vocabulary

@testable import belay

/// A person is asked, the line is kept, and the AI goes on with what they advise.
@Suite struct AdviceTests {
    @Test(arguments: [false, true])
    func `what a person advises reaches the model and no customer, and is on record`(
        isStream: Bool
    ) async throws {
        let give = ModelServer.Answer.completion(
            .choice(.call("give", #"{"amount":"5.00 EUR"}"#), finish: "tool_calls"))
        let answers = isStream ? [.streaming("Well.")] : [ModelServer.Answer.saying("Well.")]
        try await ApprovalHouse.open(answers: [give] + answers) { house in
            let first = try await house.house.chat(Self.body(["A gift, please"]), in: "c")
            let id = try #require(first.decisions.last)
            #expect(first.content().contains("colleague"))
            let path = "/v1/approvals/\(id)/advice"
            let words = "Gifts wait until Monday. Offer a callback."
            #expect(
                try await house.post(path, ["advice": .string(words)], key: "duty").status == 403)
            #expect(try await house.post(path, [:], key: "ana").status == 400)
            let given = try await house.post(path, ["advice": .string(words)], key: "ana")
            #expect(given.json?["status"] == "withdrawn")
            #expect(given.json?["cause"] == "advised")
            #expect(try await house.post(path, ["advice": "Again."], key: "bob").status == 409)
            let record = try await house.house.decision(id)
            #expect(record["advice"] == ["by": "person:ana", "text": .string(words)])
            let next = try await house.house.chat(
                Self.body(["A gift, please", "And now?"], isStream: isStream), in: "c")
            #expect(next.status == 200)
            #expect(!next.text.contains("Monday"))
            guard case .array(let messages)? = house.house.model.requests.last?.json?["messages"]
            else { throw MissingMessages() }
            let told = messages.last
            #expect(told?["role"] == "system")
            #expect(told?["content"]?.string?.contains("person:ana") == true)
            #expect(told?["content"]?.string?.hasSuffix(words) == true)
            #expect(house.system.orders.withLock { $0 }.isEmpty)
        }
    }

    @Test func `advice is said at the command line too`() async throws {
        try await ApprovalHouse.open { house in
            let id = try #require(
                try await house.act("give", ["amount": "5.00 EUR"])["id"]?.string)
            await #expect(throws: Failure.self) {
                try await Approvals.Advise.parse([id, "No."] + house.door("duty")).run()
            }
            try await Approvals.Advise.parse([id, "Wait for Monday."] + house.door("ana")).run()
            #expect(try await house.house.decision(id)["status"] == "withdrawn")
        }
    }

    private static func body(_ said: [String], isStream: Bool = false) -> JSON {
        var body: JSON = [
            "model": "gifts/execution",
            "messages": .array(said.map { ["role": "user", "content": .string($0)] }),
            "metadata": ["customer_id": "C-1"],
        ]
        if isStream { body["stream"] = true }
        return body
    }

    private struct MissingMessages: Error {}
}
