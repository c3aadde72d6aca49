// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct RepetitionDetectorTests {
    private let detector = RepetitionDetector()

    private func repetition(_ text: String, after earlier: [String]) -> Double {
        let dialogue = Dialogue(
            earlier.flatMap { [.said(.customer, $0), .said(.agent, "I see.")] })
        return detector.signals(
            for: Scene(
                Proposal(
                    useCase: "refunds", agent: "triage",
                    content: .input([Passage(.customer, text)]), turn: 2), dialogue: dialogue)
        ).first { $0.name == "workflow-exception.repetition" }?.score ?? 0
    }

    private func loop(_ text: String, after earlier: [String]) -> Double {
        let dialogue = Dialogue(earlier.flatMap { [.said(.customer, "no"), .said(.agent, $0)] })
        return detector.signals(
            for: Scene(
                Proposal(
                    useCase: "refunds", agent: "triage", content: .reply([Passage(.agent, text)]),
                    turn: 2), dialogue: dialogue)
        ).first { $0.name == "workflow-exception.loop" }?.score ?? 0
    }

    @Test(arguments: [
        ("I want to cancel my booking for Friday", "Please cancel my Friday booking"),
        ("Where is my refund for order 7731?", "I asked where the refund for order 7731 is"),
        ("My parcel has not arrived yet", "My parcel still hasn't arrived, the parcel!"),
        ("Ich möchte meine Bestellung stornieren", "Bitte meine Bestellung stornieren"),
        ("Je veux annuler ma commande 4411", "Annulez ma commande 4411, annuler !"),
    ])
    func `a customer who says the same again is noticed`(first: String, second: String) {
        #expect(repetition(second, after: ["Hello", first, "no"]) > 0.5)
    }

    @Test(arguments: [
        ("I want to cancel my booking for Friday", "What does a single room cost in June?"),
        ("yes please", "yes please"), ("ok", "ok"), ("thank you so much", "thank you so much"),
        ("My order is 7731", "My postcode is 10115"), ("", ""),
        ("Where is my refund?", "Can I change the delivery address of my order?"),
    ])
    func `a customer who goes on is not`(first: String, second: String) {
        #expect(repetition(second, after: [first]) == 0)
    }

    @Test func `a reply that says what was said before is a loop`() {
        let reply = "I'm sorry, I could not find that order. Please give me your order number."
        #expect(loop(reply, after: ["Hello!", reply]) == 1)
        #expect(
            loop(
                "Sorry, I couldn't find that order. Could you give me the order number?",
                after: [reply]) > 0.5)
        #expect(loop("Your order will arrive on Tuesday.", after: ["Hello!", reply]) == 0)
        #expect(loop(reply, after: []) == 0)
    }

    @Test func `what is new is not compared with itself`() {
        let text = "I want to cancel my booking for Friday"
        let dialogue = Dialogue([.said(.customer, text)])
        let signals = detector.signals(
            for: Scene(
                Proposal(
                    useCase: "refunds", agent: "triage",
                    content: .input([Passage(.customer, text)]), turn: 0), dialogue: dialogue))
        #expect(signals.isEmpty)
    }

    @Test func `enormous turns are compared by their beginnings`() {
        let long = String(repeating: "parcel number delivery address ", count: 20_000)
        #expect(repetition(long, after: Array(repeating: long, count: 20)) > 0.9)
        #expect(loop("", after: [long]) == 0)
    }
}
