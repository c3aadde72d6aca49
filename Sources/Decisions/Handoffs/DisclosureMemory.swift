// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Vocabulary

/// Who was shown what of late, so that a page that is kept fresh is one look and not hundreds. It is memory: a restart records
/// the next look.
final class DisclosureMemory: Sendable {
    /// Looks at the same conversation by the same person for the same purpose within this time are one.
    static let span = Duration.seconds(300)
    private static let room = 4096

    private let looks = Mutex<[String: Timestamp]>([:])

    /// Whether a look is to be recorded.
    func isNew(_ look: String, at now: Timestamp) -> Bool {
        looks.withLock { $0[look].map { now - $0 >= Self.span || now < $0 } ?? true }
    }

    /// It is recorded.
    func keep(_ look: String, at now: Timestamp) {
        looks.withLock { looks in
            if looks.count >= Self.room { looks = looks.filter { now - $0.value < Self.span } }
            // Whoever looks at thousands at once is recorded each time.
            if looks.count < Self.room { looks[look] = now }
        }
    }
}
