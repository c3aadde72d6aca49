// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import NIOCore
import Policy
import Vocabulary

/// A pause came while Belay waited for others.
struct PausedMeanwhile: Error {
    let pause: Paused
}

extension DecisionPoint {
    /// Waits for others, but no longer than the AI may go on in a place: then the wait is cancelled.
    ///
    /// - Throws: ``PausedMeanwhile`` where a pause came first, else what `work` throws.
    func unlessPaused<Value: Sendable>(
        at place: PausePlace, _ work: @Sendable @escaping () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await work() }
            group.addTask {
                guard let pause = await self.nextPause(at: place) else { return nil }
                throw PausedMeanwhile(pause: pause)
            }
            while let first = try await group.next() {
                // Nothing from the watch: the task was cancelled, and so the work will end as well.
                if let first { return first }
            }
            throw CancellationError()
        }
    }

    /// Reads the pieces of an answer while the AI may go on in a place.
    func relaying<Value>(
        _ body: ProviderBody, at place: PausePlace, isolation: isolated (any Actor)? = #isolation,
        _ work: (PieceRelay) async throws -> Value
    ) async throws -> Value {
        let relay = PieceRelay()
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer {
                relay.close()
                group.cancelAll()
            }
            group.addTask {
                do {
                    for try await piece in body {
                        guard await relay.give(piece) else { return }
                    }
                    relay.end(.success(.end))
                } catch {
                    relay.end(.failure(error))
                }
            }
            group.addTask {
                if let pause = await self.nextPause(at: place) {
                    relay.end(.success(.paused(pause)))
                }
            }
            return try await work(relay)
        }
    }
}

extension ChatExchange {
    /// What a pause must cover to stop this exchange.
    var place: PausePlace {
        gateway.decisions.place(
            of: chat.model.useCase, agent: chat.model.agent, in: conversation,
            customer: background.customer?.id)
    }
}
