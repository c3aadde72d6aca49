// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Logging
import ServiceLifecycle

/// Lets held proposals expire, what was agreed to run, and what nobody knows be asked about.
struct HoldClock: Service {
    let desk: Desk
    let logger: Logger

    func run() async throws {
        await everySecond {
            do {
                let count = try await desk.tickHolds()
                if count > 0 {
                    logger.info("held proposals expired", metadata: ["count": "\(count)"])
                }
            } catch {
                logger.error("held proposals could not expire", metadata: ["error": "\(error)"])
            }
        }
    }
}

/// Moves on the conversations that wait for a person, and records pauses that could not be recorded.
///
/// It is a clock of its own: a system that hangs keeps no customer in line.
struct HandoffClock: Service {
    let desk: Desk
    let logger: Logger

    func run() async throws {
        await everySecond {
            if let error = await desk.decisions.recordPauses() {
                logger.error("a pause could not be recorded", metadata: ["error": "\(error)"])
            }
            do { _ = try await desk.tickHandoffs() } catch {
                logger.error("handoffs could not be moved on", metadata: ["error": "\(error)"])
            }
        }
    }
}

/// Works each second, until the house closes.
private func everySecond(_ work: @Sendable @escaping () async -> Void) async {
    await cancelWhenGracefulShutdown {
        while !Task.isCancelled {
            await work()
            // Cancelled while asleep: the next start goes on.
            try? await Task.sleep(for: .seconds(1))
        }
    }
}
