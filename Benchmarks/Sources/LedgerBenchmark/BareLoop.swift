// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB

/// What SQLite does with the same bytes and nothing around it: one table, prepared inserts, FULL.
enum BareLoop {
    static func run(in path: String, batch: Int, _ sample: Samples) throws -> Double {
        let queue = try DatabaseQueue(path: path)
        defer {
            try? queue.close()
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let leaf = Data(sample.leaf)
        let hash = Data(count: 32)
        return try queue.inDatabase { db in
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(
                sql: "CREATE TABLE entries (position INTEGER PRIMARY KEY, leaf BLOB, hash BLOB)")
            let insert = try db.cachedStatement(sql: "INSERT INTO entries VALUES (?, ?, ?)")
            let clock = ContinuousClock()
            let start = clock.now
            let end = start + .seconds(LedgerBenchmark.seconds)
            var count = 0
            while clock.now < end {
                try db.inTransaction {
                    for _ in 0..<batch {
                        try insert.execute(arguments: [count, leaf, hash])
                        count += 1
                    }
                    return .commit
                }
            }
            return Double(count) / (clock.now - start).inSeconds
        }
    }
}
