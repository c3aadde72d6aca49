// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import Synchronization

/// How much of the write-ahead log waits to be written back.
///
/// The size of the log's file does not tell: once it has grown it is used again from its beginning, and
/// stays as large as it was.
final class LogFrames: Sendable {
    private let count = Atomic<Int>(0)

    /// Bytes in the log since it last began anew: a frame is a page and its head of 24 bytes.
    var bytes: Int { count.load(ordering: .relaxed) * (4096 + 24) }

    /// Counts the commits of a connection from now on. Called after `wal_autocheckpoint` was set, which
    /// uses the same place.
    func watch(_ db: Database) {
        sqlite3_wal_hook(
            db.sqliteConnection,
            { context, _, _, frames in
                if let context {
                    Unmanaged<LogFrames>.fromOpaque(context).takeUnretainedValue()
                        .count.store(Int(frames), ordering: .relaxed)
                }
                return SQLITE_OK
            },
            // Lives as long as the storage that holds it, and so longer than the connection.
            Unmanaged.passUnretained(self).toOpaque())
    }
}
