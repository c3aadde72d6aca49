// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct SpokenReaderTests {
    private func found(_ text: String) -> [PersonMatch] { SpokenReader().matches(in: text) }

    @Test(arguments: [
        "four one one one one one one one one one one one one one one one",
        "four triple one one triple one one triple one one triple one",
        "my card is four one double one, double one double one, 1111 one one one one",
        "vier eins eins eins eins eins eins eins eins eins eins eins eins eins eins eins",
        "quatre un un un un un un un un un un un un un un un",
        "cuatro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno",
        "quattro uno uno uno uno uno uno uno uno uno uno uno uno uno uno uno",
        "vier een een een een een een een een een een een een een een een",
        "quatro um um um um um um um um um um um um um um um",
        "cztery jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden jeden",
        "forty one eleven eleven eleven eleven eleven eleven eleven",
    ])
    func `a card that is dictated is found`(text: String) {
        let matches = found(text)
        #expect(matches.map(\.signal) == ["personal-data.payment-card"], "\(matches)")
        #expect(matches.first?.value == "4111111111111111")
    }

    @Test func `a telephone number that is dictated is found after its word`() {
        let text = "call me on five five five, oh one two three four five six"
        let matches = found(text)
        #expect(matches.first?.signal == "personal-data.phone")
        #expect(matches.first?.value == "5550123456")
        #expect(matches.first.map { $0.bytes.lowerBound } == 11)
    }

    @Test(arguments: [
        ("it's jane dot doe at example dot com", "jane.doe@example.com"),
        ("meine Adresse ist max punkt muster at beispiel punkt de", "max.muster@beispiel.de"),
        ("write to info underscore one at shop dot co dot uk please", "info_one@shop.co.uk"),
        ("jane doe at example dot org", "doe@example.org"),
    ])
    func `an address that is spoken is found`(text: String, address: String) {
        #expect(found(text).first { $0.signal == "personal-data.email" }?.value == address)
    }

    @Test func `a name that is spelled is found`() {
        #expect(found("My last name is spelled S-M-Y-T-H-E").map(\.value) == ["SMYTHE"])
        #expect(
            found("the name is J as in Juliet, O as in Oscar, N as in November").map(\.value) == [
                "JON"
            ])
        #expect(found("I want plan A, B or C").isEmpty)
    }

    @Test(arguments: [
        "", "one", "I have one or two questions", "two of the three items arrived",
        "at one point I gave up",
        "nine to five", "one hundred twenty three dollars", "I meet you at noon dot",
        "look at example dot",
        "it was delivered at nine thirty on the twenty third",
        "order ten of them and then five more",
        "ten nine eight seven six five four three two one", "two thousand twenty five",
    ])
    func `numbers in prose are no personal data`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `a card told over four turns is found with the last`() {
        let split = SplitReader()
        let turns = ["my card number is 4111", "1111", "and then 1111"]
        #expect(
            split.matches(in: "1111", after: turns).map(\.signal) == ["personal-data.payment-card"])
        #expect(split.matches(in: "1111", after: turns).first?.bytes == 0..<4)
        #expect(
            split.matches(in: "one one one one", after: turns).first?.value == "4111111111111111")
        // Without a word for it a number must check.
        #expect(split.matches(in: "1112", after: ["4111", "1111", "and then 1111"]).isEmpty)
        #expect(split.matches(in: "1111", after: ["hello", "I have a question"]).isEmpty)
        #expect(split.matches(in: "4111 1111 1111 1111", after: ["12"]).isEmpty)
        #expect(split.matches(in: "", after: turns).isEmpty)
    }

    @Test func `the detector reads the turns of the dialogue`() {
        let dialogue = Dialogue([
            .said(.customer, "4111 1111"), .said(.agent, "Go on."), .said(.customer, "1111"),
            .said(.agent, "Go on."),
        ])
        let scene = Scene(
            Proposal(
                useCase: "u", agent: "a", content: .input([Passage(.customer, "1111")]), turn: 4),
            dialogue: dialogue)
        #expect(PersonDetector().signals(for: scene).map(\.name) == ["personal-data.payment-card"])
    }
}
