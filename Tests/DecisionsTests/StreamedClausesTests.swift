// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

@Suite struct StreamedClausesTests {
    /// Finds each clause that says «cancelled».
    private struct Cancelled: ClauseDetector {
        let name = "cancelled"
        let signalNames = ["ungrounded.action"]
        func signals(in clause: Detectors.Clause, of scene: Scene) -> [Signal] {
            guard clause.text.contains("cancelled") else { return [] }
            return [
                Signal(
                    "ungrounded.action", score: 1,
                    spans: [SignalSpan(passage: clause.passage, bytes: clause.bytes)],
                    detector: "cancelled/1")
            ]
        }
    }

    private struct Broken: ClauseDetector {
        struct Stumbled: Error {}
        let name = "broken"
        let signalNames = ["ungrounded.action"]
        func signals(in clause: Detectors.Clause, of scene: Scene) throws -> [Signal] {
            throw Stumbled()
        }
    }

    /// Finds each clause that announces a refund where none is called in the same turn.
    private struct Announced: ClauseDetector {
        let name = "announced"
        let signalNames = ["ungrounded.action"]
        func signals(in clause: Detectors.Clause, of scene: Scene) -> [Signal] {
            guard clause.text.contains("refunding"), let calls = scene.calls,
                !calls.contains(where: { $0.tool == "refund" })
            else { return [] }
            return [Signal("ungrounded.action", score: 1, detector: "announced/1")]
        }
    }

    private func rules(_ detectors: [any ClauseDetector] = [Cancelled()]) -> StreamRules {
        let proposal = Proposal(
            useCase: "orders", agent: "care", content: .reply([]), turn: 1)
        return StreamRules(
            Dictionary(
                uniqueKeysWithValues: PersonalDataClass.allCases.map {
                    ($0.signalName, Effect.redact)
                }),
            clauses: ClauseRules(detectors: detectors, scene: Scene(proposal)) {
                $0.isEmpty ? .allow : .block
            })
    }

    private static let replies = [
        "Good morning, Dr. Jones. I see the order from 3.5. It is cancelled now! Bye.",
        "One moment.\nI have cancelled it\nanything else?",
        "Your card 4111 1111 1111 1111 is fine; we cancelled nothing. Really.",
        "は い。cancelled。", "no clause ends here and nothing is found", "", "...", "cancelled",
        String(repeating: "word ", count: 600) + "cancelled. Bye.",
        String(repeating: "ü", count: 1500) + ". It was cancelled.",
    ]

    @Test(arguments: 0..<20)
    func `however a reply is cut, the same clauses leave`(seed: UInt64) {
        for text in Self.replies {
            let bytes = Array(text.utf8)
            let whole = StreamingReply.delivered([bytes[...]], under: rules())
            #expect(!whole.text.contains("cancelled"), "\(text.prefix(40))")
            var random = SeededGenerator(seed: seed)
            var pieces: [ArraySlice<UInt8>] = []
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + Int.random(in: 1...9, using: &random))
                pieces.append(bytes[start..<end])
                start = end
            }
            let (delivered, reply) = StreamingReply.delivered(pieces, under: rules())
            #expect(
                delivered.utf8.elementsEqual(whole.text.utf8), "seed \(seed): \(text.prefix(40))")
            #expect(reply.signals == whole.reply.signals)
        }
    }

    @Test func `a clause leaves when it ends, and the clause that stops the reply does not`() {
        var reply = StreamingReply(rules: rules())
        let field = reply.addField()
        #expect(
            reply.receive("I looked it up. I ".utf8, in: field)
                == .deliver(Array("I looked it up. ".utf8)))
        #expect(reply.receive("have cancelled it".utf8, in: field) == .wait)
        #expect(reply.receive(". Bye.".utf8, in: field) == .stop([]))
        #expect(reply.isStopped)
        #expect(reply.signals.map(\.name) == ["ungrounded.action"])
        #expect(reply.signals[0].spans == [SignalSpan(bytes: 16..<36)])
    }

    @Test func `an announcement waits until it is known what is called, and nothing overtakes it`()
    {
        func reply(calling tool: String?) -> (before: String, after: String, isStopped: Bool) {
            var reply = StreamingReply(rules: rules([Announced(), Cancelled()]))
            let field = reply.addField()
            func text(_ step: StreamingReply.Step) -> String {
                switch step {
                case .wait: ""
                case .deliver(let bytes), .stop(let bytes): String(decoding: bytes, as: UTF8.self)
                }
            }
            var before = ""
            for piece in ["Hello. I'm refund", "ing it now. ", "Please wait. ", "Bye."] {
                before += text(reply.receive(piece.utf8, in: field))
            }
            if let tool { reply.know([ActionCall(tool: tool, arguments: "{}")]) }
            return (before, text(reply.finish(field)), reply.isStopped)
        }
        let called = reply(calling: "refund")
        #expect(called == ("Hello. ", "I'm refunding it now. Please wait. Bye.", false))
        for tool in ["look", nil] {
            #expect(reply(calling: tool) == ("Hello. ", "", true))
        }
    }

    @Test func `what no call could bear out stops the reply at once`() {
        var reply = StreamingReply(rules: rules([Announced(), Cancelled()]))
        let field = reply.addField()
        #expect(reply.receive("It is cancelled. I'm refunding it. ".utf8, in: field) == .stop([]))
    }

    @Test func `what the customer does not hear is not judged by its clauses`() {
        var reply = StreamingReply(rules: rules())
        _ = reply.addField(isSpoken: false)
        #expect(reply.receive("It is cancelled. ".utf8, in: 0) != .stop([]))
        #expect(!reply.isStopped)
    }

    @Test func `a clause detector that fails stops the reply`() {
        let (text, reply) = StreamingReply.delivered(
            [Array("Hello. Bye.".utf8)[...]], under: rules([Broken()]))
        #expect(text == "")
        #expect(reply.isStopped)
        #expect(reply.signals.map(\.name) == ["detector.failed"])
    }

    @Test func `a clause without end leaves in pieces, each of them judged`() {
        let text = String(repeating: "word ", count: 300) + "and cancelled"
        let left = StreamingReply.delivered([Array(text.utf8)[...]], under: rules()).text.utf8.count
        #expect((1000...1024).contains(left))
    }
}
