// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
public import Ledger
public import Vocabulary

/// Subjects' keys in a SQLite file of their own: `keys.sqlite` in the data folder.
///
/// Back it up for a shorter time than the ledger: a key that lives on in a backup is not destroyed.
public final class SQLiteKeyStorage: KeyStorage {
    private let writer: DatabaseQueue?
    private let readers: DatabasePool
    private let log = LogFrames()

    public init(path: String, isReadOnly: Bool = false) throws(LedgerError) {
        do {
            writer = isReadOnly ? nil : try SQLiteConnection.writer(path, schema: SQLiteSchema.keys)
            writer?.inDatabase { [log] db in log.watch(db) }
            readers = try SQLiteConnection.readers(path)
        } catch { throw .sqlite(error) }
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(LedgerError) -> Value {
        do { return try readers.read(body) } catch { throw .sqlite(error) }
    }

    public func isEmpty() throws(LedgerError) -> Bool {
        try read { db in try Row.fetchOne(db, sql: "SELECT 1 FROM subjects LIMIT 1") == nil }
    }

    public func conversation(named lookup: [UInt8]) throws(LedgerError) -> KeptConversation? {
        try read { db in
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT id, subject FROM conversations WHERE lookup = ?"),
                arguments: [Data(lookup)])
            guard let row, let id = ID<Conversation>(bytes: row[0] as Data),
                let subject = ID<Subject>(bytes: row[1] as Data)
            else { return nil }
            return KeptConversation(lookup: lookup, id: id, subject: subject)
        }
    }

    public func subject(named lookup: [UInt8]) throws(LedgerError) -> ID<Subject>? {
        try read { db in
            try Data.fetchOne(
                db.cachedStatement(sql: "SELECT id FROM subjects WHERE lookup = ?"),
                arguments: [Data(lookup)]
            ).flatMap { ID<Subject>(bytes: $0) }
        }
    }

    public func key(of subject: ID<Subject>) throws(LedgerError) -> [UInt8]? {
        try read { db in
            try Data.fetchOne(
                db.cachedStatement(sql: "SELECT key FROM subjects WHERE id = ?"),
                arguments: [Data(subject.bytes)]
            ).map { Array($0) }
        }
    }

    public func commit(_ additions: KeyAdditions) throws(LedgerError) {
        guard let writer else { throw .closed }
        do {
            try writer.write { db in
                let subject = try db.cachedStatement(sql: "INSERT INTO subjects VALUES (?, ?, ?)")
                for new in additions.subjects {
                    try subject.execute(arguments: [
                        Data(new.id.bytes), new.lookup.map { Data($0) }, Data(new.wrappedKey),
                    ])
                }
                let conversation = try db.cachedStatement(
                    sql: "INSERT INTO conversations VALUES (?, ?, ?)")
                for new in additions.conversations {
                    try conversation.execute(arguments: [
                        Data(new.lookup), Data(new.id.bytes), Data(new.subject.bytes),
                    ])
                }
            }
            try writeBack(writer)
        } catch { throw .sqlite(error) }
    }

    /// The log is written back here now and then, between transactions.
    private func writeBack(_ writer: DatabaseQueue) throws {
        guard log.bytes > 4 << 20 else { return }
        try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
    }

    public func erase(_ subject: ID<Subject>) throws(LedgerError) {
        guard let writer else { throw .closed }
        do {
            try writer.write { db in
                try db.execute(
                    sql: "DELETE FROM conversations WHERE subject = ?",
                    arguments: [Data(subject.bytes)])
                try db.execute(
                    sql: "DELETE FROM subjects WHERE id = ?", arguments: [Data(subject.bytes)])
            }
            // The log still has the page that the key was on.
            try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        } catch { throw .sqlite(error) }
    }

    public func close() {
        // Nothing can be done about a connection that does not close.
        try? readers.close()
        try? writer?.close()
    }
}
