// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct DetectorSetTests {
    private func proposal(_ content: Proposal.Content) -> Proposal {
        Proposal(useCase: "refunds", agent: "execution", content: content, turn: 0)
    }

    private struct Broken: Detector {
        struct Failure: Error {}
        let name = "broken"
        var signalNames: [String] { [] }
        func signals(for scene: Scene) throws -> [Signal] { throw Failure() }
    }

    private struct Fixed: Detector {
        let name = "fixed"
        let found: [Signal]
        var signalNames: [String] { found.map(\.name) }
        func signals(for scene: Scene) -> [Signal] { found }
    }

    @Test func `several findings of one class are one signal with several spans`() throws {
        let signals = DetectorSet([PersonalDataDetector()]).signals(
            for: proposal(
                .input([
                    Passage(.customer, "a@b.de and c@d.de", isNew: false),
                    Passage(.tool, "card 4111111111111111, mail e@f.de"),
                ])))
        #expect(signals.map(\.name) == ["personal-data.email", "personal-data.payment-card"])
        #expect(
            signals[0].spans == [
                .init(passage: 0, bytes: 0..<6, value: "a@b.de"),
                .init(passage: 0, bytes: 11..<17, value: "c@d.de"),
                .init(passage: 1, bytes: 28..<34, value: "e@f.de"),
            ])
        #expect(signals.allSatisfy { $0.detector == "personal-data/2" })
        #expect(signals[1].score == 1)
    }

    @Test func `replies and the arguments of actions are read whole`() {
        let set = DetectorSet([PersonalDataDetector()])
        let reply = proposal(
            .reply([Passage(.agent, "Done."), Passage(.agent, "reasoning: a@b.de")]))
        #expect(
            set.signals(for: reply).first?.spans == [
                .init(passage: 1, bytes: 11..<17, value: "a@b.de")
            ])
        let action = proposal(
            .action(ActionCall(tool: "pay", arguments: #"{"card":"4111111111111111"}"#)))
        #expect(
            set.signals(for: action).first?.spans == [
                .init(passage: 0, bytes: 9..<25, value: "4111111111111111")
            ])
    }

    @Test func `a detector that fails is a signal, and the others are still heard`() {
        let set = DetectorSet([Broken(), PersonalDataDetector()])
        let signals = set.signals(for: proposal(.reply([Passage(.agent, "a@b.de")])))
        #expect(signals.map(\.name) == ["detector.failed", "personal-data.email"])
        #expect(signals[0].detector == "broken")
        #expect(signals[0].score == 1)
    }

    @Test func `a detector without its model says that it failed`() {
        let said = proposal(.input([Passage(.customer, "Good morning")]))
        let missing: [any Detector] = [
            EmotionDetector(model: nil), ComplaintDetector(model: nil), Injection(direct: nil),
        ]
        for detector in missing {
            let signals = DetectorSet([detector]).signals(for: said)
            #expect(signals.map(\.name) == ["detector.failed"])
            #expect(signals.first?.detector == detector.name)
        }
    }

    @Test func `findings of one name are merged within a detector only`() {
        let spans = [SignalSpan(bytes: 0..<1), SignalSpan(bytes: 2..<3)]
        let set = DetectorSet([
            Fixed(found: [
                Signal("x", score: 0.2, spans: [spans[0]], detector: "one/1"),
                Signal("x", score: 0.9, spans: spans, detector: "one/1"),
                Signal("x", score: 0.5, spans: spans, detector: "two/1"),
            ])
        ])
        #expect(
            set.signals(for: proposal(.input([]))) == [
                Signal("x", score: 0.9, spans: spans, detector: "one/1"),
                Signal("x", score: 0.5, spans: spans, detector: "two/1"),
            ])
    }

    @Test func `no detectors and no passages give no signals`() {
        #expect(DetectorSet([]).signals(for: proposal(.input([]))).isEmpty)
        #expect(DetectorSet.standard.signals(for: proposal(.input([]))).isEmpty)
    }
}
