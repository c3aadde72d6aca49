// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

@Suite struct StreamingReplyTests {
    static let redacting = StreamRules(
        Dictionary(
            uniqueKeysWithValues: PersonalDataClass.allCases.map { ($0.signalName, Effect.redact) })
    )

    /// A thousand replies; with `BELAY_THOROUGH=1` each is cut in a hundred ways.
    private static let splittings =
        ProcessInfo.processInfo.environment["BELAY_THOROUGH"] == nil ? 10 : 100

    @Test(arguments: 0..<20)
    func
        `however a reply is cut, what is delivered is what passes of the whole, and nothing planted`(
            batch: Int
        )
    {
        for seed in UInt64(batch * 50)..<UInt64(batch * 50 + 50) {
            let planted = PlantedReply(seed: seed)
            let expected = PersonalDataScanner().redacted(planted.text)
            let whole = StreamingReply.delivered(
                [Array(planted.text.utf8)[...]], under: Self.redacting)
            #expect(whole.text == expected, "seed \(seed)")
            #expect(planted.leaks(into: expected) == nil, "seed \(seed): \(expected)")
            var random = SeededGenerator(seed: seed)
            for splitting in 0..<Self.splittings {
                let (text, reply) = StreamingReply.delivered(
                    planted.pieces(using: &random), under: Self.redacting)
                // Byte for byte: `==` on texts would let another form of a character pass.
                guard text.utf8.elementsEqual(expected.utf8), reply.signals == whole.reply.signals,
                    reply.passages.map(\.text) == [planted.text]
                else {
                    Issue.record("seed \(seed) splitting \(splitting): \(text)")
                    return
                }
            }
        }
    }

    @Test func `prose leaves with the word, not with the sentence`() {
        var reply = StreamingReply(rules: Self.redacting)
        let field = reply.addField()
        #expect(reply.receive("Dear ".utf8, in: field) == .deliver(Array("Dear ".utf8)))
        #expect(reply.receive("cust".utf8, in: field) == .wait)
        #expect(reply.heldBytes(in: field) == 4)
        #expect(reply.receive("omer, ".utf8, in: field) == .deliver(Array("customer, ".utf8)))
    }

    @Test func `what the rules let pass leaves as it is`() {
        var effects = Dictionary(
            uniqueKeysWithValues: PersonalDataClass.allCases.map { ($0.signalName, Effect.redact) })
        effects["personal-data.email"] = .allow
        var reply = StreamingReply(rules: StreamRules(effects))
        #expect(reply.passing("a@b.example 4111 1111 1111 1111") == "a@b.example [payment card]")
    }

    @Test(arguments: [Effect.confirm, .approve, .block, .escalate])
    func `what the rules do not let pass stops the reply before it, for good`(effect: Effect) {
        var reply = StreamingReply(rules: StreamRules(["personal-data.payment-card": effect]))
        let first = reply.addField()
        let second = reply.addField()
        #expect(
            reply.receive("Yes, 4111 1111 1111 1111 is it.".utf8, in: first)
                == .stop(Array("Yes, ".utf8)))
        #expect(reply.isStopped)
        #expect(reply.receive("More. ".utf8, in: first) == .wait)
        #expect(reply.receive("Aside. ".utf8, in: second) == .wait)
        #expect(reply.finish(first) == .wait)
        #expect(reply.finish(second) == .wait)
        #expect(reply.passing("Whole.") == "")
        #expect(reply.deliveredBytes == 5)
    }

    @Test func `a finding that no rule speaks of stops the reply`() {
        var reply = StreamingReply(rules: StreamRules([:]))
        #expect(reply.passing("mail a@b.example now") == "mail ")
        #expect(reply.isStopped)
    }

    @Test func `texts side by side do not run into each other`() {
        var reply = StreamingReply(rules: Self.redacting)
        let said = reply.addField()
        let thought = reply.addField()
        var delivered: [UInt8] = []
        for (text, field) in [
            ("4111 1111 ", said), ("5555 5555 ", thought), ("x", said), ("y", thought),
        ] {
            if case .deliver(let bytes) = reply.receive(text.utf8, in: field) { delivered += bytes }
        }
        for field in [said, thought] {
            if case .deliver(let bytes) = reply.finish(field) { delivered += bytes }
        }
        #expect(!String(decoding: delivered, as: UTF8.self).contains("["))
        #expect(reply.signals.isEmpty)
    }
}
