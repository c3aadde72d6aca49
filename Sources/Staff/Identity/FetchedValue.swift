// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Vocabulary

/// What was fetched from a provider and counts for a time. Who asks while it is fetched waits for the same answer.
final class FetchedValue<Value: Sendable>: Sendable {
    private struct State {
        var kept: (value: Value, at: Timestamp)?
        var tried: Timestamp?
        var running: Task<Value, any Error>?
    }

    private enum Step {
        case known(Value)
        case wait(Task<Value, any Error>)
    }

    private let lifetime: Duration
    /// A value that is not enough for somebody is fetched anew this often at most, whatever strangers send.
    private let pause: Duration
    private let fetch: @Sendable () async throws -> Value
    private let state = Mutex(State())

    init(
        lifetime: Duration, pause: Duration = .zero,
        fetch: @escaping @Sendable () async throws -> Value
    ) {
        self.lifetime = lifetime
        self.pause = pause
        self.fetch = fetch
    }

    /// - Parameter isEnough: Whether a value that is there will do.
    func value(at now: Timestamp, where isEnough: (Value) -> Bool = { _ in true }) async throws
        -> Value
    {
        let step = state.withLock { state -> Step in
            let fresh = state.kept.flatMap { now - $0.at < lifetime ? $0.value : nil }
            if let fresh, isEnough(fresh) { return .known(fresh) }
            if let running = state.running { return .wait(running) }
            if let fresh, let tried = state.tried, now - tried < pause { return .known(fresh) }
            state.tried = now
            let task = Task { try await self.fetched(at: now) }
            state.running = task
            return .wait(task)
        }
        switch step {
        case .known(let value): return value
        case .wait(let task): return try await task.value
        }
    }

    private func fetched(at now: Timestamp) async throws -> Value {
        do {
            let value = try await fetch()
            state.withLock { state in
                state.kept = (value, now)
                state.running = nil
            }
            return value
        } catch {
            state.withLock { $0.running = nil }
            throw error
        }
    }
}
