// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct CustomerRequestTests {
    private let detector = CustomerRequest()

    private func signals(_ passages: Passage...) -> [Signal] {
        detector.signals(
            for: Scene(
                Proposal(useCase: "refunds", agent: "triage", content: .input(passages), turn: 0)))
    }

    @Test(arguments: CustomerRequestSentences.requests)
    func `a customer who asks for a person is heard`(sentence: String) {
        #expect(detector.request(in: sentence)?.score ?? 0 >= 0.75)
    }

    @Test(arguments: CustomerRequestSentences.others)
    func `a customer who does not ask for a person is not handed over`(sentence: String) {
        let found = detector.request(in: sentence)
        #expect(found == nil, "score \(found?.score ?? 0)")
    }

    @Test func `only what the customer newly says is a request`() {
        let text = "I want to speak to a human"
        #expect(signals(Passage(.customer, text)).count == 1)
        #expect(signals(Passage(.customer, text, isNew: false)).isEmpty)
        for source in Passage.Source.allCases where source != .customer {
            #expect(signals(Passage(source, text)).isEmpty)
        }
        let reply = Proposal(
            useCase: "refunds", agent: "triage", content: .reply([Passage(.agent, text)]), turn: 0)
        #expect(detector.signals(for: Scene(reply)).isEmpty)
    }

    @Test func `the signal says where the request stands`() {
        let found = signals(
            Passage(.system, "Be kind."), Passage(.customer, "Ça suffit! Get me a human, please."))
        #expect(
            found == [
                Signal(
                    "customer-request.person", score: 0.85,
                    spans: [.init(passage: 1, bytes: 12..<26)], detector: "customer-request/2")
            ])
    }

    @Test func `a person asked for by name scores higher than just someone`() throws {
        let human = try #require(detector.request(in: "let me speak to a human"))
        let wish = try #require(detector.request(in: "I really need a supervisor, today"))
        let anyone = try #require(detector.request(in: "let me speak to someone"))
        #expect(human.score > wish.score && wish.score > anyone.score)
    }

    @Test(arguments: [
        "i want to sp\u{200B}eak to a hu\u{AD}man", "I WANT TO SPEAK TO A HUMAN",
        "Je veux parler a\u{300} un conseiller", "I  want\tto   speak to\u{A0}a human",
    ])
    func `case, marks and invisible characters do not matter`(text: String) {
        #expect(detector.request(in: text) != nil)
    }

    @Test func `the empty and the enormous text are read`() {
        #expect(detector.request(in: "") == nil)
        #expect(detector.request(in: " .,!") == nil)
        for piece in ["a", "speak to ", "i want ", "don't want to ", ",", "转", "i want a human "] {
            _ = detector.request(in: String(repeating: piece, count: 200_000 / piece.utf8.count))
        }
        let long = String(repeating: "and so on ", count: 5_000) + ". I want a human"
        #expect(detector.request(in: long) != nil)
    }
}
