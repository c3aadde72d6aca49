// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger

/// How files are opened: what every connection must have, read back before it is used.
enum SQLiteConnection {
    /// The one connection that writes, and does the checkpoints of the write-ahead log.
    static func writer(_ path: String, schema: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
        try queue.inDatabase { db in
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            // GRDB sets NORMAL where it turns WAL on itself, and NORMAL loses commits with the
            // power.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            // Erased means overwritten, not only unlinked.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            // The log is written back between commits, never within one.
            _ = try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint = 0")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
            // In KiB: the inner pages and the newest leaves of every table and index.
            try db.execute(sql: "PRAGMA cache_size = -16384")
            guard mode == "wal", try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2,
                try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1,
                try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint") == 0
            else {
                throw DatabaseError(message: "the file system does not do what durability needs")
            }
        }
        try queue.write { db in try migrate(db, schema: schema) }
        return queue
    }

    /// Connections that only read, beside whoever writes.
    static func readers(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration(isReadOnly: true))
        try pool.read { db in try check(db) }
        return pool
    }

    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA mmap_size = 0")
        }
        return configuration
    }

    private static func migrate(_ db: Database, schema: String) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version")
        if version == 0, try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0 {
            try db.execute(sql: schema)
            try db.execute(sql: "PRAGMA application_id = \(SQLiteSchema.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(SQLiteSchema.version)")
        }
        try check(db)
    }

    private static func check(_ db: Database) throws {
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == SQLiteSchema.applicationID,
            try Int.fetchOne(db, sql: "PRAGMA user_version") == SQLiteSchema.version
        else { throw DatabaseError(message: "not a ledger of this version") }
    }
}

extension LedgerError {
    /// What the library said, without values: statements hold none, and messages name files and
    /// tables.
    static func sqlite(_ error: any Error) -> LedgerError {
        switch error {
        case let error as LedgerError: error
        case let error as DatabaseError:
            .storage(
                "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")")
        default: .storage("\(type(of: error))")
        }
    }
}
