// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Detectors

@Suite struct ExternalScorerTests {
    private func answer(_ text: String, _ count: Int) throws(ExternalScorer.Failure) -> [Double] {
        try ExternalScorer.Response(parsing: Array(text.utf8), count: count).scores
    }

    @Test func `a request is claims and evidence`() {
        let request = ExternalScorer.Request(claims: ["a"], evidence: ["b", "c"])
        #expect(
            String(decoding: request.json.serialized, as: UTF8.self)
                == #"{"claims":["a"],"evidence":["b","c"]}"#)
    }

    @Test func `an answer is one score for each claim`() throws {
        #expect(try answer(#"{"scores": [0.25, 1, 0]}"#, 3) == [0.25, 1, 0])
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"scores": 1}"#, #"{"scores": [0.5]}"#, #"{"scores": [0.5, 2]}"#,
        #"{"scores": [0.5, "1"]}"#, #"{"scores": [0.5, null]}"#, #"{"scores": [0.5, -0.1]}"#,
    ]) func `anything else is no answer`(text: String) {
        #expect(throws: ExternalScorer.Failure.self) { try answer(text, 2) }
    }

    @Test func `claims below one half become a signal with their places`() throws {
        let claims = ExternalScorer.claims(
            of: "Hello! The shop closes at noon. Parcels are sent by mule.")
        #expect(claims.count == 2)
        let response = try ExternalScorer.Response(
            parsing: Array(#"{"scores":[0.9,0.1]}"#.utf8), count: 2)
        let signal = try #require(
            ExternalScorer.signal(response, for: claims, detector: "encoder/3"))
        #expect(signal.score == 0.9)
        #expect(signal.spans.map(\.bytes) == [claims[1].bytes])
    }
}
