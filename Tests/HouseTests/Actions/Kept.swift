// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// A value that several tasks of a test change, one at a time.
final class Kept<Value: Sendable>: Sendable {
    private let state: Mutex<Value>

    init(_ value: Value) { state = Mutex(value) }

    var value: Value { state.withLock { $0 } }

    func withLock<Result: Sendable>(_ work: (inout Value) -> Result) -> Result {
        state.withLock { value in work(&value) }
    }
}
