// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct StatedConfidenceTests {
    private func score(_ confidence: Double?, _ content: Proposal.Content? = nil) -> Double? {
        let proposal = Proposal(
            useCase: "orders", agent: "service",
            content: content ?? .reply([Passage(.agent, "The shop opens at nine.")]), turn: 0,
            confidence: confidence)
        return DetectorSet.standard.signals(for: proposal)
            .first { $0.name == "low-confidence.log-probability" }?.score
    }

    @Test(arguments: [nil, 1.0, 0.9, 0.8])
    func `whoever is sure, or says nothing of it, gives no signal`(confidence: Double?) {
        #expect(score(confidence) == nil)
    }

    @Test func `the less sure, the higher the score`() throws {
        let doubtful = try #require(score(0.7))
        let guessing = try #require(score(0.5))
        #expect(doubtful > 0.3 && doubtful < guessing && guessing < 1)
        for confidence in [0.4, 0, -.infinity, .nan] { #expect(score(confidence) == 1) }
    }

    @Test func `a call that the AI is unsure of gives it too`() {
        #expect(score(0.4, .action(ActionCall(tool: "refund", arguments: "{}"))) == 1)
    }

    @Test func `it needs the whole reply, and a stream is told so`() {
        #expect(DetectorSet.standard.reach(of: "low-confidence.log-probability") == .whole)
        #expect(DetectorSet.standard.reach(of: "low-confidence.hedging") == .clause)
    }
}
