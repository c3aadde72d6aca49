// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import Ledger
import Synchronization
public import Vocabulary

/// A ledger in one SQLite file: `ledger.db` in the data folder.
///
/// One connection writes; it also writes the log back, so that no two connections ever do that at
/// once (versions of SQLite before 3.51.3 can lose data then). Others read.
public final class SQLiteStorage: LedgerStorage {
    private struct Connections {
        var writer: DatabaseQueue?
        var readers: DatabasePool
    }

    private let path: String
    private let isReadOnly: Bool
    private let connections: Mutex<Connections?>
    private let log = LogFrames()

    /// - Throws: `storage` where the file can't be opened, or durability can't be had.
    public init(path: String, isReadOnly: Bool = false) throws(LedgerError) {
        self.path = path
        self.isReadOnly = isReadOnly
        connections = Mutex(nil)
        try open()
    }

    private func open() throws(LedgerError) {
        do {
            let writer =
                isReadOnly ? nil : try SQLiteConnection.writer(path, schema: SQLiteSchema.ledger)
            writer?.inDatabase { db in log.watch(db) }
            let new = Connections(writer: writer, readers: try SQLiteConnection.readers(path))
            connections.withLock { $0 = new }
        } catch { throw .sqlite(error) }
    }

    public func reopen() throws(LedgerError) {
        close()
        try open()
    }

    public func close() {
        let old = connections.withLock { connections in
            defer { connections = nil }
            return connections
        }
        // Nothing can be done about a connection that does not close.
        try? old?.readers.close()
        try? old?.writer?.close()
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        guard let readers = connections.withLock({ $0?.readers }) else { throw .closed }
        do { return try readers.read(body) } catch { throw .sqlite(error) }
    }

    // MARK: Writing

    public func commit(_ batch: LedgerBatch) throws(LedgerError) {
        guard let writer = connections.withLock({ $0?.writer }) else { throw .closed }
        do {
            try writer.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try SQLiteCommit(db).write(batch)
                    return .commit
                }
            }
        } catch { throw .sqlite(error) }
    }

    public func tidy(isIdle: Bool) -> Bool {
        guard let writer = connections.withLock({ $0?.writer }) else { return false }
        let size = log.bytes
        guard size > (isIdle ? Self.idleLog : Self.busyLog) else { return size > Self.idleLog }
        // It is tried again after the next commit.
        _ = try? writer.writeWithoutTransaction { db in try db.checkpoint(.passive) }
        return false
    }

    // How large the log may become before it is written back, in bytes: when nobody waits, and at
    // all.
    private static let idleLog = 4 << 20
    private static let busyLog = 32 << 20

    // MARK: Reading

    public func size() throws(LedgerError) -> Int {
        try read { db in try Int.fetchOne(db, sql: "SELECT max(position) + 1 FROM entries") ?? 0 }
    }

    public func rows(_ range: Range<Int>) throws(LedgerError) -> [LedgerRow] {
        try read { db in
            let statement = try RawStatement(
                """
                SELECT position, leaf, hash FROM entries
                WHERE position >= ? AND position < ? ORDER BY position
                """, in: db)
            statement.bind(range.lowerBound, at: 1)
            statement.bind(range.upperBound, at: 2)
            var rows: [LedgerRow] = []
            try statement.each {
                // What is no hash fits no leaf either.
                let hash = TreeHash(bytes: statement.bytes(at: 2)) ?? .empty
                rows.append(
                    LedgerRow(
                        position: statement.int(at: 0), leaf: Array(statement.bytes(at: 1)),
                        hash: hash))
            }
            return rows
        }
    }

    public func hashes(level: Int, _ range: Range<Int>) throws(LedgerError) -> [TreeHash] {
        try read { db in
            let statement = try RawStatement(
                level == 0
                    ? "SELECT hash FROM entries WHERE position >= ? AND position < ? ORDER BY position"
                    : """
                    SELECT hash FROM nodes
                    WHERE number >= ? AND number < ? AND level = ? ORDER BY number
                    """, in: db)
            statement.bind(range.lowerBound, at: 1)
            statement.bind(range.upperBound, at: 2)
            if level > 0 { statement.bind(level, at: 3) }
            var hashes: [TreeHash] = []
            try statement.each {
                guard let hash = TreeHash(bytes: statement.bytes(at: 0)) else {
                    throw LedgerError.damaged(
                        position: range.lowerBound << level, "its hash is no hash")
                }
                hashes.append(hash)
            }
            return hashes
        }
    }

    public func position(deciding decision: ID<Decision>) throws(LedgerError) -> Int? {
        try read { db in
            try Int.fetchOne(
                db.cachedStatement(
                    sql: "SELECT position FROM entries WHERE decision = ? ORDER BY position LIMIT 1"
                ),
                arguments: [Data(decision.bytes)])
        }
    }

    public func positions(
        in conversation: ID<Conversation>, from position: Int, limit: Int
    ) throws(LedgerError) -> [Int] {
        try read { db in
            try Int.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT position FROM entries WHERE conversation = ? AND position >= ?
                        ORDER BY position LIMIT ?
                        """),
                arguments: [Data(conversation.bytes), position, limit])
        }
    }

    public func conversations(
        after last: ID<Conversation>?, limit: Int
    ) throws(LedgerError) -> [ID<Conversation>] {
        try read { db in
            try Data.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT DISTINCT conversation FROM entries WHERE conversation > ?
                        ORDER BY conversation LIMIT ?
                        """),
                arguments: [Data(last?.bytes ?? []), limit]
            ).compactMap { ID(bytes: Array($0)) }
        }
    }

    public func content(at position: Int) throws(LedgerError) -> [SealedField] {
        try read { db in
            let first = position * SQLiteCommit.fieldsPerEntry
            return try Row.fetchAll(
                db.cachedStatement(
                    sql: "SELECT field, sealed FROM content WHERE id >= ? AND id < ? ORDER BY id"),
                arguments: [first, first + SQLiteCommit.fieldsPerEntry]
            ).map { row in SealedField(name: row[0], bytes: Array(row[1] as Data)) }
        }
    }

    public func checkpoints(from size: Int, limit: Int) throws(LedgerError) -> [KeptCheckpoint] {
        try read { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT size, note FROM checkpoints WHERE size >= ? ORDER BY size LIMIT ?
                        """),
                arguments: [size, limit]
            ).map { row in KeptCheckpoint(size: row[0], note: Array(row[1] as Data)) }
        }
    }

    public func value(of view: String, for key: String) throws(LedgerError) -> [UInt8]? {
        try read { db in
            try Data.fetchOne(
                db.cachedStatement(sql: "SELECT value FROM views WHERE view = ? AND key = ?"),
                arguments: [view, key]
            ).map { Array($0) }
        }
    }

    public func values(of view: String) throws(LedgerError) -> [String: [UInt8]] {
        try read { db in
            var values: [String: [UInt8]] = [:]
            let cursor = try Row.fetchCursor(
                db.cachedStatement(sql: "SELECT key, value FROM views WHERE view = ?"),
                arguments: [view])
            while let row = try cursor.next() { values[row[0]] = Array(row[1] as Data) }
            return values
        }
    }

    public func views() throws(LedgerError) -> Set<String> {
        try read { db in try String.fetchSet(db, sql: "SELECT view FROM kept_views") }
    }
}
