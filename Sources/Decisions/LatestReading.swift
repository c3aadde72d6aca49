// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Synchronization

/// What was read of the ledger last, for all who ask before it grows.
final class LatestReading<Value: Sendable>: Sendable {
    private let kept = Mutex<(size: Int, value: Value)?>(nil)

    /// What stands there now. Of many who ask at once one reads, and the others have what was read.
    func value(
        of ledger: Ledger, _ read: () throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        let result = kept.withLock { kept in
            Result { () throws(LedgerError) in
                // INVARIANT: the size comes first. What is read may be newer than it, and is read again then; never older,
                // as long as a whole view is read: storage has it before the ledger tells its size.
                let size = ledger.size
                if let kept, kept.size == size { return kept.value }
                let value = try read()
                kept = (size, value)
                return value
            }
        }
        return try result.get()
    }
}
