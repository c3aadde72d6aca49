// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import TestSupport
import Testing

@testable import Storage

@Suite struct LogFramesTests {
    @Test func `a log that was written back is small again, however large its file is`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.db")
        let writer = try SQLiteConnection.writer(path, schema: SQLiteSchema.ledger)
        let log = LogFrames()
        writer.inDatabase { db in log.watch(db) }
        func keep(_ bytes: Int, as size: Int) throws {
            try writer.write { db in
                try db.execute(
                    sql: "INSERT INTO checkpoints VALUES (?, zeroblob(?))",
                    arguments: [size, bytes])
            }
        }
        try keep(2 << 20, as: 1)
        #expect(log.bytes > 2 << 20)
        try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
        try keep(10, as: 2)
        #expect(log.bytes < 1 << 18)
        let file = try FileManager.default.attributesOfItem(atPath: path + "-wal")
        #expect(try #require(file[.size] as? Int) > 2 << 20)
    }
}
