// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import TestSupport
import Testing
import Vocabulary

@Suite struct CheckpointerTests {
    @Test func `it signs what has grown, and only then, and what is left at the end`() async throws
    {
        let folder = try TemporaryFolder()
        let storage = MemoryStorage()
        let ledger = try Ledger(
            in: .forWriting(folder.path), storage: storage, keys: MemoryKeyStorage())
        defer { ledger.close() }
        let clock = SteppedClock()
        let running = Task { try await Checkpointer(of: ledger, clock: clock).run() }
        await clock.waitForSleeper()
        #expect(ledger.newestCheckpoint == nil)
        try await ledger.append(.sample())
        clock.step(by: .seconds(1))
        await clock.waitForSleeper()
        #expect(ledger.newestCheckpoint?.size == 1)
        clock.step(by: .seconds(1))
        await clock.waitForSleeper()
        #expect(storage.checkpoints(from: 0, limit: 9).count == 1)
        try await ledger.append([.sample(), .sample()])
        running.cancel()
        try await running.value
        #expect(ledger.newestCheckpoint?.size == 3)
    }

    @Test func `it signs before its time when a thousand entries wait`() async throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(
            in: .forWriting(folder.path), storage: MemoryStorage(), keys: MemoryKeyStorage())
        defer { ledger.close() }
        let clock = SteppedClock()
        let running = Task { try await Checkpointer(of: ledger, clock: clock).run() }
        await clock.waitForSleeper()
        for _ in 0..<4 { try await ledger.append((0..<250).map { _ in .sample() }) }
        clock.step(by: .milliseconds(100))
        await clock.waitForSleeper()
        #expect(ledger.newestCheckpoint?.size == 1000)
        running.cancel()
        try await running.value
    }
}
