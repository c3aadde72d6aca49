// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import NIOCore
import Synchronization
import Vocabulary

/// Hands the pieces of a provider's answer from the task that reads them to the one that decides them.
///
/// The one that decides is told of a pause at once, also where the provider hangs and no piece ever comes. One
/// piece waits at most: a provider is read no faster than what it says can leave.
final class PieceRelay: Sendable {
    enum Step: Sendable {
        case piece(ByteBuffer)
        case end
        /// From here on nothing may leave, not even a piece that waits.
        case paused(Paused)
    }

    private struct State {
        var piece: ByteBuffer?
        var ending: Result<Step, any Error>?
        /// Waits for a piece.
        var taker: CheckedContinuation<Step, any Error>?
        /// Waits until its piece is taken, and learns whether more are wanted.
        var giver: CheckedContinuation<Bool, Never>?
    }

    private let state = Mutex(State())

    /// Gives a piece, and waits until there is room for another.
    ///
    /// - Returns: Whether more is wanted.
    func give(_ piece: ByteBuffer) async -> Bool {
        await withCheckedContinuation { giver in
            let (taker, goesOn) = state.withLock {
                state -> (CheckedContinuation<Step, any Error>?, Bool?) in
                guard state.ending == nil else { return (nil, false) }
                if let taker = state.taker {
                    state.taker = nil
                    return (taker, true)
                }
                state.piece = piece
                state.giver = giver
                return (nil, nil)
            }
            taker?.resume(returning: .piece(piece))
            if let goesOn { giver.resume(returning: goesOn) }
        }
    }

    /// Ends what is given. The first end counts, but for a pause, which comes before all else.
    func end(_ ending: Result<Step, any Error>) {
        let (taker, giver) = state.withLock { state in
            var isPause = false
            if case .success(.paused) = ending { isPause = true }
            if isPause { state.piece = nil }
            if state.ending == nil || isPause { state.ending = ending }
            // Where a piece waits nobody waits for one: it is taken first, and then the end.
            let giver = state.piece == nil ? state.giver : nil
            if giver != nil { state.giver = nil }
            defer { state.taker = nil }
            return (state.taker, giver)
        }
        taker?.resume(with: ending)
        giver?.resume(returning: false)
    }

    /// The next piece, or how it ends.
    func next() async throws -> Step {
        try await withCheckedThrowingContinuation { taker in
            let (step, giver) = state.withLock {
                state -> (Result<Step, any Error>?, CheckedContinuation<Bool, Never>?) in
                if let piece = state.piece {
                    state.piece = nil
                    defer { state.giver = nil }
                    return (.success(.piece(piece)), state.giver)
                }
                if let ending = state.ending { return (ending, nil) }
                state.taker = taker
                return (nil, nil)
            }
            giver?.resume(returning: true)
            if let step { taker.resume(with: step) }
        }
    }

    /// Nothing more is wanted.
    func close() {
        let giver = state.withLock { state in
            state.ending = .success(.end)
            state.piece = nil
            defer { state.giver = nil }
            return state.giver
        }
        giver?.resume(returning: false)
    }
}
