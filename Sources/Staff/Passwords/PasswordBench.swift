// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// Where passwords are worked on: in threads of their own, one or two at a time.
///
/// One costs 128 MiB and most of a second of a core. Strangers decide how many are tried, so that the rest of the house neither
/// waits for them nor runs out of memory: who comes when too many wait is sent away.
final class PasswordBench: Sendable {
    private struct State {
        var working = 0
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let atOnce: Int
    private let room: Int
    private let state = Mutex(State())

    init(atOnce: Int = 1, room: Int = 32) {
        self.atOnce = atOnce
        self.room = room
    }

    /// - Throws: ``StaffError/busy`` where too many wait.
    func work<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value
    {
        guard state.withLock({ $0.working < atOnce || $0.waiting.count < room }) else {
            throw StaffError.busy
        }
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                guard state.working < atOnce else {
                    state.waiting.append(continuation)
                    return false
                }
                state.working += 1
                return true
            }
            if isFree { continuation.resume() }
        }
        defer { leave() }
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }

    /// Whoever waits longest takes the place.
    private func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard !state.waiting.isEmpty else {
                state.working -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
