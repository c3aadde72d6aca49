// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import Ledger

@Suite struct GroupCommitTests {
    @Test func `what gathers during a commit is committed together, and each gets its own answer`()
        async
    {
        let groups = Mutex<[Int]>([])
        let open = DispatchSemaphore(value: 0)
        let queue = GroupCommit<Int, Int>(name: "test") { work in
            open.wait()
            groups.withLock { $0.append(work.count) }
            return work.map { $0 * 2 }
        }
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<200 {
                group.addTask {
                    let answer = try? await queue.submit(index)
                    #expect(answer == index * 2)
                }
            }
            group.addTask {
                while queue.waitingCount < 150 { await Task.yield() }
                for _ in 0..<200 { open.signal() }
            }
        }
        #expect(groups.withLock { $0.reduce(0, +) } == 200)
        #expect(groups.withLock { $0.max() ?? 0 } >= 100)
        for _ in 0..<10 { open.signal() }
        queue.close()
    }

    @Test func `a full queue refuses at once, and a large piece passes when nothing waits`()
        async throws
    {
        let open = DispatchSemaphore(value: 0)
        let began = DispatchSemaphore(value: 0)
        let queue = GroupCommit<Int, Int>(
            name: "test", limits: .init(queued: 4, queuedBytes: 1000, grouped: 2, groupedBytes: 100)
        ) { work in
            began.signal()
            open.wait()
            return work
        }
        try queue.submitWithoutWaiting(0, count: 99, bytes: 5000)
        began.wait()
        for index in 0..<4 { try queue.submitWithoutWaiting(index) }
        #expect(throws: GroupCommitRefusal.full) { try queue.submitWithoutWaiting(5) }
        await #expect(throws: GroupCommitRefusal.full) { _ = try await queue.submit(5) }
        for _ in 0..<20 { open.signal() }
        queue.close()
        #expect(throws: GroupCommitRefusal.closed) { try queue.submitWithoutWaiting(6) }
        await #expect(throws: GroupCommitRefusal.closed) { _ = try await queue.submit(6) }
        queue.close()
    }

    @Test func `groups keep their bounds and the order`() throws {
        let seen = Mutex<[[Int]]>([])
        let open = DispatchSemaphore(value: 0)
        let queue = GroupCommit<Int, Int>(
            name: "test",
            limits: .init(queued: 1000, queuedBytes: 10_000, grouped: 3, groupedBytes: 100)
        ) { work in
            open.wait()
            seen.withLock { $0.append(work) }
            return work
        }
        for index in 0..<20 { try queue.submitWithoutWaiting(index, bytes: index == 10 ? 500 : 40) }
        for _ in 0..<30 { open.signal() }
        queue.close()
        let groups = seen.withLock { $0 }
        #expect(groups.flatMap { $0 } == Array(0..<20))
        #expect(groups.allSatisfy { $0.count <= 2 })
        #expect(groups.contains([10]))
    }
}
