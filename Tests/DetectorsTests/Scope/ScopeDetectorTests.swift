// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct ScopeDetectorTests {
    private static let examples = [
        "lost-card": [
            "I lost my card", "my card was stolen", "block my debit card please",
            "I can't find my card anywhere",
            "someone took my wallet with the card in it", "please freeze my card",
            "card is gone, what now",
        ],
        "balance": [
            "what is my balance", "how much money is in my account", "show me my account balance",
            "do I have enough for the rent", "tell me how much I have left",
            "current balance please",
        ],
        "opening-hours": [
            "when are you open", "what are your opening hours", "are you open on Sunday",
            "until when is the branch open today", "is the branch closed on holidays",
        ],
    ]

    private let profile = DetectorProfile(
        languages: ["en"], scope: ScopeModel(ScopeDetectorTests.examples))

    private func signals(_ text: String, isNew: Bool = true, source: Passage.Source = .customer)
        -> [Signal]
    {
        let proposal = Proposal(
            useCase: "cards", agent: "triage",
            content: .input([Passage(source, text, isNew: isNew)]), turn: 0)
        return ScopeDetector().signals(for: Scene(proposal, profile: profile))
    }

    @Test func `what is like an example is in scope, under its topic`() throws {
        let model = try #require(profile.scope)
        #expect(model.reading(of: "my debit card was stolen yesterday").topic == "lost-card")
        #expect(model.reading(of: "how much is left in my account?").topic == "balance")
        #expect(signals("what is my account balance").isEmpty)
    }

    @Test func `what no topic claims is out of scope`() throws {
        let found = signals("write a poem about dragons and princesses")
        #expect(found.map(\.name) == ["out-of-scope.topic"])
        #expect(try #require(found.first).score >= 0.9)
    }

    @Test(arguments: ["yes", "no thanks", "4111", "", "  ", "👍"])
    func `an answer of a word or two asks for nothing`(text: String) {
        #expect(signals(text).isEmpty)
    }

    @Test func `history and what others say are not judged`() {
        #expect(signals("write a poem about dragons", isNew: false).isEmpty)
        #expect(signals("write a poem about dragons", source: .tool).isEmpty)
    }

    @Test func `a language that the card does not name is told`() throws {
        let found = signals("Guten Tag, ich möchte bitte meine Karte sperren, sie ist weg")
        #expect(found.map(\.name) == ["out-of-scope.language"])
        #expect(found.first?.spans.first?.value == "de")
    }

    @Test func `the same examples make the same model`() throws {
        let again = try #require(ScopeModel(Self.examples))
        let model = try #require(profile.scope)
        for text in ["my card", "open on monday?", "sing a song", "how much do I have"] {
            #expect(model.reading(of: text) == again.reading(of: text))
        }
    }

    @Test func `one topic, or topics of one example, tell nothing apart`() {
        #expect(ScopeModel([:])?.topics == nil)
        #expect(ScopeModel(["a": ["one", "two"]])?.topics == nil)
        #expect(ScopeModel(["a": ["one", "two"], "b": ["three"]])?.topics == nil)
        #expect(ScopeModel(["a": ["", ""], "b": ["", ""]])?.reading(of: "x").topic != nil)
    }

    @Test func `without examples and languages nothing is said`() {
        let proposal = Proposal(
            useCase: "cards", agent: "triage",
            content: .input([Passage(.customer, "schreib mir bitte ein Gedicht über die Liebe")]),
            turn: 0)
        #expect(ScopeDetector().signals(for: Scene(proposal)).isEmpty)
    }
}
