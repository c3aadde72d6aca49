// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger
import Vocabulary

/// Writes one batch inside a transaction.
struct SQLiteCommit {
    /// How many content fields an entry can have: `ContentField` allows as many.
    static let fieldsPerEntry = 64

    private let db: Database

    init(_ db: Database) { self.db = db }

    func write(_ batch: LedgerBatch) throws {
        let size = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT max(position) + 1 FROM entries"))
        guard size ?? 0 == batch.start else {
            throw LedgerError.storage("the entries do not end at \(batch.start)")
        }
        try write(batch.rows)
        for node in batch.nodes {
            try run(
                "INSERT INTO nodes VALUES (?, ?, ?)",
                [node.level, node.index, Data(node.hash.bytes)])
        }
        for subject in batch.erased {
            try run("DELETE FROM content WHERE subject = ?", [Data(subject.bytes)])
        }
        for checkpoint in batch.checkpoints {
            try run(
                "INSERT OR REPLACE INTO checkpoints VALUES (?, ?)",
                [checkpoint.size, Data(checkpoint.note)])
        }
        if let names = batch.newViews {
            try run("DELETE FROM views", [])
            try run("DELETE FROM kept_views", [])
            for name in names { try run("INSERT INTO kept_views VALUES (?)", [name]) }
        }
        for change in batch.views {
            if let value = change.value {
                try run(
                    "INSERT OR REPLACE INTO views VALUES (?, ?, ?)",
                    [change.view, change.key, Data(value)])
            } else {
                try run("DELETE FROM views WHERE view = ? AND key = ?", [change.view, change.key])
            }
        }
    }

    private func write(_ rows: [LedgerRow]) throws {
        let entry = try RawStatement("INSERT INTO entries VALUES (?, ?, ?, ?, ?)", in: db)
        let content = try RawStatement("INSERT INTO content VALUES (?, ?, ?, ?)", in: db)
        for row in rows {
            entry.bind(row.position, at: 1)
            row.leaf.withUnsafeBytes { entry.bind($0, at: 2) }
            row.hash.withUnsafeBytes { entry.bind($0, at: 3) }
            entry.bind(row.decision, at: 4)
            entry.bind(row.conversation, at: 5)
            try entry.run()
            guard let subject = row.subject else { continue }
            for (place, field) in row.content.enumerated() {
                content.bind(row.position * Self.fieldsPerEntry + place, at: 1)
                content.bind(subject, at: 2)
                content.bind(field.name, at: 3)
                field.bytes.withUnsafeBytes { content.bind($0, at: 4) }
                try content.run()
            }
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
