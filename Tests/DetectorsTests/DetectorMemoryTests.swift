// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Synchronization
import Testing
import Vocabulary

@Suite struct DetectorMemoryTests {
    /// Counts how often it reads.
    private final class Reader: PassageDetector {
        let name = "reader"
        let signalNames = ["read"]
        let read = Mutex(0)
        func signals(in passage: Passage) -> [Signal] {
            read.withLock { $0 += 1 }
            guard passage.text.contains("x") else { return [] }
            return [
                Signal("read", score: 1, spans: [SignalSpan(bytes: 0..<1)], detector: "reader/1")
            ]
        }
    }

    private func scene(_ passages: [Passage], reply: Bool = false) -> Scene {
        Scene(
            Proposal(
                useCase: "refunds", agent: "triage",
                content: reply ? .reply(passages) : .input(passages), turn: 0))
    }

    @Test func `history that has not changed is not read again, and is found again`() {
        let reader = Reader()
        let set = DetectorSet([reader])
        var memory = DetectorMemory()
        let history = [Passage(.customer, "x one"), Passage(.agent, "two")]
        #expect(
            set.signals(for: scene(history), remembering: &memory)[0].spans == [.init(bytes: 0..<1)]
        )
        #expect(reader.read.withLock { $0 } == 2)
        let longer = [Passage(.tool, "new")] + history
        let found = set.signals(for: scene(longer), remembering: &memory)
        #expect(reader.read.withLock { $0 } == 3)
        #expect(found[0].spans == [.init(passage: 1, bytes: 0..<1)])
    }

    @Test func `what looks alike but comes from elsewhere, or is new, is read`() {
        let reader = Reader()
        let set = DetectorSet([reader])
        var memory = DetectorMemory()
        _ = set.signals(for: scene([Passage(.customer, "x")]), remembering: &memory)
        _ = set.signals(for: scene([Passage(.tool, "x")]), remembering: &memory)
        _ = set.signals(for: scene([Passage(.customer, "x", isNew: false)]), remembering: &memory)
        #expect(reader.read.withLock { $0 } == 3)
    }

    @Test func `a reply is always read, and nothing of it is kept`() {
        let reader = Reader()
        let set = DetectorSet([reader])
        var memory = DetectorMemory()
        for _ in 0..<2 {
            _ = set.signals(for: scene([Passage(.agent, "x")], reply: true), remembering: &memory)
        }
        #expect(reader.read.withLock { $0 } == 2)
        #expect(memory.count == 0)
    }

    @Test func `memory is bounded, and what was forgotten is found anew`() {
        let set = DetectorSet([Reader()])
        var memory = DetectorMemory()
        for number in 0..<2000 {
            _ = set.signals(for: scene([Passage(.tool, "x\(number)")]), remembering: &memory)
        }
        #expect(memory.count <= 512)
        #expect(set.signals(for: scene([Passage(.tool, "x0")]), remembering: &memory).count == 1)
    }

    @Test func `a detector whose turn comes too late is a signal`() {
        let set = DetectorSet([Reader(), PersonalDataDetector()])
        var memory = DetectorMemory()
        var asked = 0
        let found = set.signals(
            for: scene([Passage(.tool, "x a@b.de")]), remembering: &memory,
            isLate: {
                asked += 1
                return asked > 1
            })
        #expect(found.map(\.name) == ["read", "detector.late"])
        #expect(found[1].detector == "personal-data")
    }
}
