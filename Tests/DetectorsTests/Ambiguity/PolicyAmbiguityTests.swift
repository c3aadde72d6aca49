// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing
import Vocabulary

@Suite struct PolicyAmbiguityTests {
    private func names(_ scene: Scene) -> Set<String> {
        Set(PolicyAmbiguity().signals(for: scene).map(\.name))
    }

    private func scene(_ reply: String, evidence: [String] = []) -> Scene {
        Scene(
            Proposal(
                useCase: "orders", agent: "service", content: .reply([Passage(.agent, reply)]),
                turn: 0),
            evidence: evidence)
    }

    private func cases(_ file: String) throws -> [WrittenCase] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases")
        return try WrittenCase.all(in: folder).filter { $0.title.hasPrefix(file) }
    }

    @Test func `every case that was written with the rules gives what it expects`() throws {
        let cases = try cases("development.txt")
        #expect(cases.count >= 35)
        for written in cases {
            #expect(names(written.scene) == written.expected, "\(written.title)")
        }
    }

    @Test func `cases written after the rules were frozen reach the stated figure`() throws {
        let cases = try cases("held-out.txt")
        #expect(cases.count >= 40)
        #expect(cases.count { $0.expected.isEmpty } * 5 >= cases.count * 2)
        var (right, found, expected) = (0, 0, 0)
        var wrong: [String] = []
        for written in cases {
            let names = names(written.scene)
            right += names.intersection(written.expected).count
            found += names.count
            expected += written.expected.count
            if names != written.expected { wrong.append("\(written.title): \(names)") }
        }
        let score = 2 * Double(right) / Double(found + expected)
        #expect(score >= 0.85, "F1 \(score), \(right) of \(expected), found \(found): \(wrong)")
    }

    @Test func `a finding stands where it is said`() throws {
        let text = "Good morning. You should be eligible for a refund."
        let signal = try #require(PolicyAmbiguity().signals(for: scene(text)).first)
        let span = try #require(signal.spans.first)
        #expect(signal.detector == "policy-ambiguity/1")
        #expect(
            String(decoding: Array(text.utf8)[span.bytes], as: UTF8.self) == "should be eligible")
    }

    @Test func `what staff and tools say is known as well`() {
        let reply = Proposal(
            useCase: "orders", agent: "service",
            content: .reply([Passage(.agent, "Your refund is possible.")]), turn: 2)
        for turn: Dialogue.Turn in [
            .said(.system, "Refunds are given at our discretion."),
            .said(.person, "Refunds are given at our discretion."),
            .returned(.init(id: "1", text: "Refunds are given at our discretion.")),
        ] {
            #expect(
                names(Scene(reply, dialogue: Dialogue([turn]))) == ["policy-ambiguity.discretion"])
        }
        let customer = Dialogue([.said(.customer, "Refunds are given at your discretion.")])
        #expect(names(Scene(reply, dialogue: customer)).isEmpty)
    }

    @Test func `a clause is judged by itself, and asked only where a card names it`() throws {
        let set = DetectorSet.standard
        for name in PolicyAmbiguity().signalNames { #expect(set.reach(of: name) == .clause) }
        #expect(PolicyAmbiguity().needsDialogue)
    }

    @Test(arguments: [
        "", " ", "?", "30", "refund", "%", "30 days 30 days", "🎉 refund 🎉", "\u{FEFF}",
        String(repeating: "refund within 30 days ", count: 3000),
        String(repeating: "refund. ", count: 5000), "99999999999999999999 years of warranty",
    ])
    func `odd texts are read without harm`(text: String) {
        for signal in PolicyAmbiguity().signals(for: scene(text, evidence: [text, text])) {
            for span in signal.spans {
                #expect(span.bytes.lowerBound >= 0 && span.bytes.upperBound <= text.utf8.count)
            }
        }
    }
}
