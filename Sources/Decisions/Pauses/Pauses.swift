// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
public import Vocabulary

/// A pause, and how it came about.
public struct PauseInForce: Sendable, Hashable {
    public let pause: Paused
    public let at: Timestamp
    public let by: Principal
    /// Whether it is in the ledger, and so survives this process.
    public internal(set) var isRecorded: Bool

    func holds(at now: Timestamp) -> Bool { pause.until.map { now < $0 } ?? true }
}

/// The pauses in force, in memory: asked at every door, and in force before anything is written.
final class Pauses: Sendable {
    /// Somebody who waits for others, and wants to know when they need not any more.
    private struct Waiting {
        let places: [PausePlace]
        let continuation: CheckedContinuation<Paused?, Never>
    }

    private struct State {
        var pauses: [ID<Paused>: PauseInForce] = [:]
        /// Those that are on their way to the ledger.
        var recording: Set<ID<Paused>> = []
        var waiting: [Int: Waiting] = [:]
        var next = 0
    }

    private let state = Mutex(State())
    /// What pauses call a customer.
    private let keyedName: @Sendable (String) -> String
    private let now: @Sendable () -> Timestamp

    init(
        now: @escaping @Sendable () -> Timestamp,
        keyedName: @escaping @Sendable (String) -> String
    ) {
        self.now = now
        self.keyedName = keyedName
    }

    /// The oldest pause that covers one of the places.
    func first(covering places: PausePlace...) -> Paused? {
        state.withLock { pause(covering: places, $0) }
    }

    private func pause(covering places: [PausePlace], _ state: State) -> Paused? {
        guard !state.pauses.isEmpty else { return nil }
        let now = now()
        return state.pauses.values.filter { inForce in
            inForce.holds(at: now) && places.contains { isCovered($0, by: inForce.pause) }
        }.map(\.pause).min { $0.id < $1.id }
    }

    private func isCovered(_ place: PausePlace, by pause: Paused) -> Bool {
        place.isCovered(by: pause.scope) { place.customer.map(keyedName) }
    }

    /// Those that hold, oldest first.
    var inForce: [PauseInForce] {
        let now = now()
        return state.withLock { $0.pauses.values.filter { $0.holds(at: now) } }
            .sorted { $0.pause.id < $1.pause.id }
    }

    /// Puts a pause in force, and tells everybody who waits in what it covers.
    func begin(_ pause: PauseInForce) {
        let told = state.withLock { state in
            state.pauses[pause.pause.id] = pause
            let covered = state.waiting.filter { _, waiting in
                waiting.places.contains { isCovered($0, by: pause.pause) }
            }
            for id in covered.keys { state.waiting[id] = nil }
            return covered.values.map(\.continuation)
        }
        for continuation in told { continuation.resume(returning: pause.pause) }
    }

    /// Ends a pause.
    func end(_ id: ID<Paused>) { state.withLock { _ = $0.pauses.removeValue(forKey: id) } }

    func pause(_ id: ID<Paused>) -> PauseInForce? { state.withLock { $0.pauses[id] } }

    /// Waits until a pause covers one of the places.
    ///
    /// - Returns: `nil` where the task is cancelled.
    func next(covering places: [PausePlace]) async -> Paused? {
        let id = state.withLock { state in
            state.next += 1
            return state.next
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Paused?? = state.withLock { state in
                    if let pause = pause(covering: places, state) { return .some(pause) }
                    // Asked inside the lock: the handler below finds it, or it finds the handler's work done.
                    if Task.isCancelled { return .some(nil) }
                    state.waiting[id] = Waiting(places: places, continuation: continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.continuation.resume(
                returning: nil)
        }
    }

    // MARK: Those that are not on record yet

    /// The pauses that somebody must record, and that nobody is recording; those whose end came are forgotten.
    func takeUnrecorded() -> [PauseInForce] {
        let now = now()
        return state.withLock { state in
            for (id, pause) in state.pauses where !pause.holds(at: now) && pause.isRecorded {
                state.pauses[id] = nil
            }
            let open = state.pauses.values.filter {
                !$0.isRecorded && !state.recording.contains($0.pause.id)
            }
            state.recording.formUnion(open.map(\.pause.id))
            return open.sorted { $0.pause.id < $1.pause.id }
        }
    }

    func recorded(_ id: ID<Paused>, _ isRecorded: Bool) {
        state.withLock { state in
            state.recording.remove(id)
            if isRecorded { state.pauses[id]?.isRecorded = true }
        }
    }
}
