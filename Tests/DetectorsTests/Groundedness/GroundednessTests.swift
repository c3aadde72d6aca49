// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Detectors

@Suite struct GroundednessTests {
    private let order = """
        {"order_id": "#W4410027", "status": "delivered", "delivered_at": "2026-03-12T14:05:00Z",
        "items": [{"name": "Desk Lamp", "price": 1249.50}, {"name": "Cable", "price": 20.25}],
        "payment": {"card_last_four": "8842"}, "email": "ines.moreau@example.org", "customer": "Inès Moreau"}
        """

    private func values(_ reply: String, _ evidence: String...) throws -> [String] {
        let signals = try Groundedness().signals(in: reply, index: EvidenceIndex(evidence))
        return signals.first { $0.name == Groundedness.value }?.spans.compactMap(\.value) ?? []
    }

    @Test(arguments: [
        "The lamp was 1,249.50 euros.", "Die Lampe kostete 1.249,50 €.",
        "La lampe a coûté 1 249,50 €.",
        "It was delivered on March 12th.", "It arrived on 12 March 2026.",
        "Geliefert am 12. März 2026.",
        "Entregado el 12 de marzo de 2026.", "Delivered on 03/12/2026.", "Delivered 12.03.2026.",
        "It came at 2:05 PM.", "Um 14:05 Uhr.", "Together that is $1,269.75.",
        "The difference is 1229.25.", "Two lamps would be 2,499.00.",
        "Card ending in 8842, order W4410027.",
        "We wrote to ines.moreau@example.org.", "Hello Ines, good news.", "Bonjour Mme Moreau,",
        "There are 2 items. 1. Lamp 2. Cable. We are there 24/7.",
    ]) func `a value of the evidence in another spelling is no finding`(reply: String) throws {
        #expect(try values(reply, order) == [])
    }

    @Test(arguments: [
        ("The lamp was 1,294.50 euros.", "1294.5"), ("It was delivered on March 21st.", "--03-21"),
        ("Order #W4410028 is delivered.", "#W4410028"), ("Card ending in 8824.", "8824"),
        ("We wrote to ines.moreau@example.com.", "ines.moreau@example.com"),
        ("See https://example.org/returns.", "https://example.org/returns"),
        ("It came at 3:05 PM.", "15:05"), ("You get 15% back.", "15%"),
        ("It takes three days, at most 45 days.", "45"), ("Hello Pauline, good news.", "Pauline"),
        ("Sehr geehrter Herr Wagner,", "Wagner"),
    ]) func `a value that the evidence lacks is found in its normal form`(
        reply: String, value: String
    ) throws {
        #expect(try values(reply, order).contains(value))
    }

    @Test func `a span covers the value in bytes of the reply`() throws {
        let reply = "Für Sie: 99,95 € zurück."
        let signals = try Groundedness().signals(in: reply, index: EvidenceIndex([order]))
        let span = try #require(signals.first { $0.name == Groundedness.value }?.spans.first)
        #expect(String(decoding: Array(reply.utf8)[span.bytes], as: UTF8.self) == "99,95 €")
        #expect(span.value == "99.95")
    }

    @Test func `an amount in another money than the evidence has is found`() throws {
        #expect(try values("That is $40.", "The fee is 40 €.") == ["40"])
        #expect(try values("That is 40 EUR.", "The fee is 40 €.") == [])
    }

    @Test func `a share of an amount and a date some days later follow from the evidence`() throws {
        let evidence =
            "A fee of 10% applies. The price is 80.00. Returns within 30 days. Bought on 2026-01-05."
        #expect(try values("The fee is 8.00, so you pay 72.00.", evidence) == [])
        #expect(try values("You can return it until February 4, 2026.", evidence) == [])
        #expect(try values("You can return it until March 20, 2026.", evidence) == ["2026-03-20"])
    }

    @Test func `an example of a form is no value`() throws {
        #expect(try values("Please give me the order number, e.g. #W0000000.", order) == [])
    }

    @Test func `a number word with a unit is a value`() throws {
        #expect(try values("It takes 3 days.", "Delivery in three days.") == [])
        #expect(try values("It takes 9 days.", "Delivery in three days.") == ["9"])
    }

    @Test func `what the AI said before is no evidence, and what the customer said is`() throws {
        let reply = Proposal(
            useCase: "shop", agent: "ava", content: .reply([Passage(.agent, "You said 77 euros.")]),
            turn: 2)
        func found(_ party: Party) throws -> Bool {
            let scene = Scene(reply, dialogue: Dialogue([.said(party, "It was 77 euros.")]))
            return try Groundedness().signals(for: scene).contains { $0.name == Groundedness.value }
        }
        #expect(try found(.agent))
        #expect(try !found(.customer))
        #expect(try !found(.person))
    }

    @Test func `a sentence that turns the evidence round has less support`() throws {
        let index = EvidenceIndex([
            "The museum opens every morning and the tour includes a guide for small groups of visitors."
        ])
        let model = try #require(SupportModel.standard)
        let right = model.support(
            of: "The tour includes a guide for groups of visitors.", by: index)
        for wrong in [
            "The tour does not include a guide for groups of visitors.",
            "The tour excludes a guide for groups of visitors.",
            "The tour includes a parrot for one astronaut.",
        ] {
            #expect(model.support(of: wrong, by: index) < right)
        }
    }

    @Test func `a rule that nothing supports is found, and one that a passage has is not`() throws {
        let passage =
            "Our policy is that unopened bottles are accepted back within thirty days of delivery."
        let detector = Groundedness()
        let invented = "Our policy is that pets travel in the front carriage for nothing."
        let kept =
            "Our policy is that unopened bottles are accepted back within thirty days of delivery."
        func isFound(_ reply: String) throws -> Bool {
            try detector.signals(in: reply, index: EvidenceIndex([passage])).contains {
                $0.name == Groundedness.policy
            }
        }
        #expect(try isFound(invented))
        #expect(try !isFound(kept))
        #expect(try isFound("Laut unserer AGB haben Sie Anspruch auf einen neuen Fernseher."))
    }

    @Test func `courtesies of a service are nothing to support`() throws {
        let scene = Scene(
            Proposal(
                useCase: "shop", agent: "ava",
                content: .reply([
                    Passage(.agent, "Hello! Thank you for your patience. How can I help you today?")
                ]),
                turn: 0), dialogue: Dialogue([.said(.customer, "hi")]))
        #expect(try Groundedness().signals(for: scene).isEmpty)
    }

    @Test func `without its model the detector fails into a signal`() {
        let set = DetectorSet([Groundedness(model: nil)])
        let signals = set.signals(
            for: Proposal(
                useCase: "u", agent: "a", content: .reply([Passage(.agent, "x")]), turn: 0))
        #expect(signals.map(\.name) == [DetectorSet.failed])
    }
}
