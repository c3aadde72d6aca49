// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Vocabulary

/// The values of views as they stand after the last commit, with those remembered that were used
/// lately.
final class ViewValues: Sendable {
    private struct Key: Hashable, Sendable {
        let view: String
        let key: String
    }

    private struct State {
        // A value that is not there is remembered too: most conversations are led by no person.
        var recent = RecentValues<Key, JSON?>(capacity: 50_000)
        var commits = 0
    }

    private let state = Mutex(State())
    private let storage: any LedgerStorage

    init(storage: any LedgerStorage) { self.storage = storage }

    func value(of view: String, for key: String) throws(LedgerError) -> JSON? {
        let id = Key(view: view, key: key)
        let (hit, commits) = state.withLock { ($0.recent.value(for: id), $0.commits) }
        if let hit { return hit }
        let value = try storage.value(of: view, for: key).map(Self.read)
        state.withLock {
            // What was read may be older than a commit since: then it is right for now, but not
            // kept.
            if $0.commits == commits { $0.recent.insert(value, for: id) }
        }
        return value
    }

    func values(of view: String) throws(LedgerError) -> [String: JSON] {
        var values: [String: JSON] = [:]
        for (key, value) in try storage.values(of: view) { values[key] = Self.read(value) }
        return values
    }

    /// After a commit.
    func publish(_ changes: [String: [String: JSON?]], isNew: Bool) {
        guard isNew || !changes.isEmpty else { return }
        state.withLock { state in
            state.commits += 1
            if isNew { state.recent = RecentValues(capacity: 50_000) }
            for (view, values) in changes {
                for (key, value) in values {
                    state.recent.insert(value, for: Key(view: view, key: key))
                }
            }
        }
    }

    // Losing the error is the intention: ours, written by this program, what can't be read is as good as
    // gone, and `rebuild` brings it back.
    private static func read(_ bytes: [UInt8]) -> JSON { (try? JSON(parsing: bytes)) ?? .null }
}
