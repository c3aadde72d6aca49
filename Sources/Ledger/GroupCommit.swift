// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Why work was not taken.
enum GroupCommitRefusal: Error { case full, closed }

/// Work from many callers, done in groups on one thread.
///
/// While a group is being committed the next one gathers: groups grow with the load, by themselves
/// and without a timer. The queue is bounded; what does not fit is refused at once, never dropped
/// later.
final class GroupCommit<Work: Sendable, Answer: Sendable>: Sendable {
    struct Limits: Sendable {
        /// What may wait, in pieces and in bytes.
        var queued = 8192
        var queuedBytes = 64 << 20
        /// What is committed at once.
        var grouped = 512
        var groupedBytes = 4 << 20
    }

    private struct Waiting: Sendable {
        let work: Work
        let count: Int
        let bytes: Int
        let continuation: CheckedContinuation<Result<Answer, Refusal>, Never>?
    }

    private struct Queue {
        var waiting: [Waiting] = []
        var count = 0
        var bytes = 0
        var isAsleep = false
        var isClosed = false
    }

    private let limits: Limits
    private let queue = Mutex(Queue())
    private let wake = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - commit: does a group and answers each piece, in order. Called on the one thread.
    ///   - rest: housekeeping after a group, and again when nothing came for a while (`isIdle`);
    ///     returns whether it wants to be called once more.
    init(
        name: String, limits: Limits = Limits(),
        commit: @escaping @Sendable ([Work]) -> [Answer],
        rest: @escaping @Sendable (_ isIdle: Bool) -> Bool = { _ in false }
    ) {
        self.limits = limits
        let thread = Thread { [self] in run(commit: commit, rest: rest) }
        thread.name = name
        thread.stackSize = 1 << 20
        thread.start()
    }

    typealias Refusal = GroupCommitRefusal

    /// Waits until the work is done.
    func submit(_ work: Work, count: Int = 1, bytes: Int = 0) async throws(Refusal) -> Answer {
        try await withCheckedContinuation { continuation in
            let waiting = Waiting(
                work: work, count: count, bytes: bytes, continuation: continuation)
            if let refusal = enqueue(waiting) { continuation.resume(returning: .failure(refusal)) }
        }.get()
    }

    /// Returns at once; what becomes of the work is for `commit` to say.
    func submitWithoutWaiting(_ work: Work, count: Int = 1, bytes: Int = 0) throws(Refusal) {
        let waiting = Waiting(work: work, count: count, bytes: bytes, continuation: nil)
        if let refusal = enqueue(waiting) { throw refusal }
    }

    /// How many pieces wait.
    var waitingCount: Int { queue.withLock { $0.waiting.count } }

    /// Takes nothing more; the thread ends when all that waited is done.
    func beginClosing() {
        queue.withLock { $0.isClosed = true }
        wake.signal()
    }

    /// Takes nothing more, and returns when all that waited is done.
    func close() {
        beginClosing()
        ended.wait()
        // So that a second call returns as well.
        ended.signal()
    }

    private func enqueue(_ waiting: Waiting) -> Refusal? {
        let (refusal, mustWake) = queue.withLock { queue -> (Refusal?, Bool) in
            guard !queue.isClosed else { return (.closed, false) }
            // One piece of any size passes when nothing else waits.
            guard
                queue.count == 0
                    || queue.count + waiting.count <= limits.queued
                        && queue.bytes + waiting.bytes <= limits.queuedBytes
            else { return (.full, false) }
            queue.waiting.append(waiting)
            queue.count += waiting.count
            queue.bytes += waiting.bytes
            let mustWake = queue.isAsleep
            queue.isAsleep = false
            return (nil, mustWake)
        }
        if mustWake { wake.signal() }
        return refusal
    }

    private func run(commit: ([Work]) -> [Answer], rest: (Bool) -> Bool) {
        var hasMore = false
        while true {
            let group = take()
            if !group.isEmpty {
                let answers = commit(group.map(\.work))
                for (waiting, answer) in zip(group, answers) {
                    waiting.continuation?.resume(returning: .success(answer))
                }
                hasMore = rest(false)
            } else if queue.withLock({ $0.isClosed && $0.waiting.isEmpty }) {
                ended.signal()
                return
            } else if !hasMore {
                wake.wait()
            } else if wake.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
                hasMore = rest(true)
            }
        }
    }

    /// As much of what waits as is committed at once, in order; at least one piece if any waits.
    private func take() -> [Waiting] {
        queue.withLock { queue in
            var taken = 0
            var count = 0
            var bytes = 0
            for waiting in queue.waiting {
                count += waiting.count
                bytes += waiting.bytes
                guard taken == 0 || count <= limits.grouped && bytes <= limits.groupedBytes else {
                    count -= waiting.count
                    bytes -= waiting.bytes
                    break
                }
                taken += 1
            }
            let group = Array(queue.waiting.prefix(taken))
            queue.waiting.removeFirst(taken)
            queue.count -= count
            queue.bytes -= bytes
            queue.isAsleep = group.isEmpty && !queue.isClosed
            return group
        }
    }
}
