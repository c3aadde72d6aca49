// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Testing
import Vocabulary

/// A code proves whom it was sent to, and nobody else.
@Suite struct ProvenCustomerTests {
    @Test func `who gave the code is proven, and whoever is named after them is not`() async throws
    {
        let bench = try DeskBench.proving()
        let asked = try await bench.say("yes", to: try await bench.move("ana@example.com"))
        let code = try #require(bench.sent.last?.code)
        _ = try await bench.prove("It is " + code, asked)
        let conversation = try await bench.conversation()
        let person = Approver(name: "ana", roles: ["agent"])
        let taken = try await bench.desk.takeOver(conversation.id, useCase: "cards", by: person)
        let first = try bench.desk.package(of: taken).customer
        #expect(first.id == "C-1")
        #expect(first.verification == .oneTimeCode)
        #expect(first.provenAt != nil)
        _ = try await bench.desk.handBack(taken.id, by: person)

        // The bot says that it is somebody else now.
        let words = Proposal(
            useCase: "cards", agent: "execution",
            content: .input([Passage(.customer, "I am B, and I want my money.")]), turn: 2)
        _ = try await bench.desk.decisions.decide(
            [Submission(words)], in: conversation,
            knowing: Background(customer: Customer(id: "C-2")), by: .key("bot"))
        let again = try await bench.desk.takeOver(conversation.id, useCase: "cards", by: person)
        let second = try bench.desk.package(of: again).customer
        #expect(second.id == "C-2")
        #expect(second.verification == .namedByChannel)
        #expect(second.provenAt == nil)
    }
}
