// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Logging
public import ServiceLifecycle

/// Signs a checkpoint every second in which the ledger grew, sooner when it grows fast, and at the
/// end.
public struct Checkpointer<C: Clock>: Service where C.Duration == Duration {
    private let ledger: Ledger
    private let clock: C
    private let interval: Duration
    private let entries: Int

    /// - Parameters:
    ///   - interval: how long an entry waits at most until it is signed.
    ///   - entries: how many wait at most, looked at ten times in an interval.
    public init(
        of ledger: Ledger, every interval: Duration = .seconds(1), or entries: Int = 1000, clock: C
    ) {
        self.ledger = ledger
        self.clock = clock
        self.interval = interval
        self.entries = entries
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var last = clock.now
            while !Task.isCancelled {
                // Cancelled while asleep: what is left is signed below.
                try? await clock.sleep(for: interval / 10)
                let waiting = ledger.size - (ledger.newestCheckpoint?.size ?? 0)
                let isDue = last.duration(to: clock.now) >= interval || Task.isCancelled
                guard waiting > 0, isDue || waiting >= entries else { continue }
                await sign()
                last = clock.now
            }
        }
    }

    private func sign() async {
        do { _ = try await ledger.checkpoint() } catch {
            ledger.logger.error("checkpoint failed", metadata: ["cause": "\(error)"])
        }
    }
}
