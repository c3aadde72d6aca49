// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import GRDB
import GRDBSQLite
import Vocabulary

/// A prepared statement whose values go to SQLite, and come from it, as the bytes they are.
///
/// For the statements that run once for each entry: the general way copies each value twice.
struct RawStatement {
    private let statement: SQLiteStatement
    private let db: Database

    // SQLite copies the bytes at once, so that they need not live until the step.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ sql: String, in db: Database) throws {
        statement = try db.cachedStatement(sql: sql).sqliteStatement
        self.db = db
    }

    // Binding fails only for a place that is not in the statement, or for lack of memory; the step then
    // fails on a column that may not be null.
    func bind(_ value: Int, at place: Int32) { sqlite3_bind_int64(statement, place, Int64(value)) }

    func bind(_ value: UnsafeRawBufferPointer, at place: Int32) {
        guard let start = value.baseAddress else {
            sqlite3_bind_zeroblob(statement, place, 0)
            return
        }
        sqlite3_bind_blob64(statement, place, start, UInt64(value.count), Self.transient)
    }

    func bind(_ value: String, at place: Int32) {
        sqlite3_bind_text(statement, place, value, -1, Self.transient)
    }

    func bind<Thing>(_ value: ID<Thing>?, at place: Int32) {
        guard let value else {
            sqlite3_bind_null(statement, place)
            return
        }
        withUnsafeBytes(of: (value.high.bigEndian, value.low.bigEndian)) { bind($0, at: place) }
    }

    /// Runs a statement that gives no rows.
    func run() throws { try each {} }

    /// Runs `body` for each row.
    func each(_ body: () throws -> Void) throws {
        defer { sqlite3_reset(statement) }
        while true {
            let code = sqlite3_step(statement)
            switch code {
            case SQLITE_ROW: try body()
            case SQLITE_DONE: return
            default:
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
            }
        }
    }

    func int(at column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    /// The bytes of a column of the row, which live until the next one.
    func bytes(at column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }
}
