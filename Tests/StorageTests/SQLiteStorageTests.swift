// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger
import TestSupport
import Testing
import Vocabulary

@testable import Storage

@Suite struct SQLiteStorageTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: LedgerContract.allCases)
    func `sqlite`(_ rule: LedgerContract) throws {
        try rule.check(SQLiteStorage(path: folder.file("ledger.db")))
    }

    @Test(arguments: LedgerRules.allCases)
    func `a ledger in sqlite`(_ rule: LedgerRules) async throws {
        let path = folder.path
        try await rule.check { options in try Ledger.open(in: path, options: options) }
    }

    @Test func `commits reach the disk before they are answered`() throws {
        // GRDB sets NORMAL when it turns the write-ahead log on: this is what must have the last
        // word.
        for schema in [SQLiteSchema.ledger, SQLiteSchema.keys] {
            let queue = try SQLiteConnection.writer(folder.file(UUID().uuidString), schema: schema)
            try queue.inDatabase { (db: Database) throws -> Void in
                #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
                #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
                #expect(try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1)
                #expect(try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint") == 0)
                #expect(try Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1)
            }
            try queue.close()
        }
    }

    @Test func `entries are neither changed nor deleted by a statement`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        try await ledger.append(.sample())
        ledger.close()
        let queue = try DatabaseQueue(path: folder.file("ledger.db"))
        for sql in ["UPDATE entries SET leaf = x'00'", "DELETE FROM entries"] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
        try queue.close()
    }

    @Test func `a file of something else is not taken for a ledger`() throws {
        let path = folder.file("ledger.db")
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE cats (name TEXT)") }
        try queue.close()
        #expect(throws: LedgerError.self) { try SQLiteStorage(path: path) }
        try Data("not a database, but long enough to be looked at".utf8)
            .write(to: URL(fileURLWithPath: folder.file("text.db")))
        #expect(throws: LedgerError.self) { try SQLiteStorage(path: folder.file("text.db")) }
    }

    @Test func `a reader sees what a writer beside it commits, and can't write`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        defer { ledger.close() }
        try await ledger.append([.sample(), .sample()])
        _ = try await ledger.checkpoint()
        let reader = try Ledger.openForReading(in: folder.path)
        defer { reader.close() }
        #expect(try reader.entries(from: 0, limit: 9) == ledger.entries(from: 0, limit: 9))
        try reader.proof(of: 1).verify(
            leaf: reader.entry(at: 1).leaf, signedBy: reader.publicKey)
        await #expect(throws: LedgerError.closed) { try await reader.append(.sample()) }
        await #expect(throws: LedgerError.closed) { _ = try await reader.checkpoint() }
        #expect(throws: LedgerError.closed) { try reader.enqueue([.sample()]) }
        await #expect(throws: LedgerError.closed) {
            _ = try await reader.conversation(named: "a", at: .sample)
        }
        #expect(try reader.audit().findings.isEmpty)
    }

    @Test func `the log is written back between commits and stays small`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        defer { ledger.close() }
        let named = try await ledger.conversation(named: "a", at: .sample)
        let content = [ContentField("reply", [UInt8](repeating: 1, count: 60_000))]
        for _ in 0..<20 {
            try await ledger.append(
                (0..<60).map { _ in .sample(subject: named.subject, content: content) })
        }
        let size = try #require(
            FileManager.default.attributesOfItem(atPath: folder.file("ledger.db-wal"))[.size]
                as? Int)
        #expect(size < 48 << 20)
    }
}
