// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Synchronization

/// What waits for people, read once for all who look at the same ledger.
final class Waiting: Sendable {
    struct Found: Sendable {
        var holds: [Hold] = []
        var handoffs: [Handoff] = []
    }

    private let decisions: DecisionPoint
    private let ledger: Ledger
    private let kept = Mutex<(size: Int, found: Found)?>(nil)

    init(_ decisions: DecisionPoint, _ ledger: Ledger) {
        self.decisions = decisions
        self.ledger = ledger
    }

    /// What waits as the ledger stands. Of many who ask at once one reads, and the others have what was read.
    func found() throws(LedgerError) -> Found {
        let result = kept.withLock { kept in
            Result { () throws(LedgerError) in
                // INVARIANT: the size comes first. What is read may be newer than it, and is read again then; never older.
                let size = ledger.size
                if let kept, kept.size == size { return kept.found }
                let found = Found(
                    holds: try decisions.openHolds(), handoffs: try decisions.openHandoffs())
                kept = (size, found)
                return found
            }
        }
        return try result.get()
    }
}
