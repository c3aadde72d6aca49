// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Whether decisions could be recorded lately.
///
/// A door that could not record is not ready for a while. Then it is tried again: whoever sends it no
/// requests any more would never learn that it is well.
final class Health: Sendable {
    private static let rest = Duration.seconds(5)
    private let failure = Mutex<ContinuousClock.Instant?>(nil)

    func failed(at now: ContinuousClock.Instant) { failure.withLock { $0 = now } }

    func isGood(at now: ContinuousClock.Instant) -> Bool {
        failure.withLock { $0.map { now - $0 > Self.rest } ?? true }
    }
}
