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
        try write(batch.rows, from: batch.start)
        for node in batch.nodes {
            try run("INSERT INTO nodes VALUES (?, ?, ?)", [node.level, node.index, Data(node.hash.bytes)])
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

    private func write(_ rows: [LedgerRow], from start: Int) throws {
        let entry = try db.cachedStatement(sql: "INSERT INTO entries VALUES (?, ?, ?, ?, ?)")
        let content = try db.cachedStatement(sql: "INSERT INTO content VALUES (?, ?, ?, ?)")
        for (offset, row) in rows.enumerated() {
            let position = start + offset
            try entry.execute(arguments: [
                position, Data(row.leaf), Data(row.hash.bytes), row.decision.map { Data($0.bytes) },
                row.conversation.map { Data($0.bytes) },
            ])
            guard !row.content.isEmpty, let subject = row.subject else { continue }
            for (place, field) in row.content.enumerated() {
                try content.execute(arguments: [
                    position * Self.fieldsPerEntry + place, Data(subject.bytes), field.name,
                    Data(field.bytes),
                ])
            }
        }
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
