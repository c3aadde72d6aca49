// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
public import Ledger
import Vocabulary

extension Desk {
    /// Moves on the handoffs whose time is over, and puts new ones into the queue.
    ///
    /// - Returns: How many were moved.
    public func tickHandoffs() async throws(LedgerError) -> Int {
        var count = 0
        for handoff in try decisions.openHandoffs() where try await moveOn(handoff) { count += 1 }
        return count
    }

    private func moveOn(_ handoff: Handoff) async throws(LedgerError) -> Bool {
        let isOver = handoff.until.map { $0 <= now() } ?? false
        do throws(HandoffError) {
            switch handoff.phase {
            case .requested, .rejected:
                _ = try await go(
                    handoff, to: .queued, skill: skill(for: handoff),
                    until: deadline(of: handoff), by: nil)
            case .offered where isOver:
                _ = try await go(
                    handoff, to: .queued, until: deadline(of: handoff), cause: "unanswered", by: nil
                )
            case .queued where isOver:
                _ = try await go(
                    handoff, to: .nobodyAvailable, until: now() + handoffRules.followUp,
                    cause: "waited", by: nil)
            case .accepted where isOver:
                // Whoever took it has not said a word: the customer must not wait for a closed laptop.
                _ = try await go(
                    handoff, to: .queued, until: deadline(of: handoff), cause: "absent", by: nil)
            case .nobodyAvailable where isOver:
                _ = try await end(handoff, .expired, cause: "follow-up", by: nil)
            default: return false
            }
            return true
        } catch {
            // Somebody else was first; the next round sees what they left.
            if case .ledger(let error) = error { throw error }
            return false
        }
    }

    /// What whoever takes it must know: its use case.
    private func skill(for handoff: Handoff) -> String? { handoff.useCase }
}
