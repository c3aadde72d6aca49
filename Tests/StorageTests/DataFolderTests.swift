// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct DataFolderTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `two processes can't both write`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        #expect(throws: LedgerError.self) { try Ledger.open(in: folder.path) }
        ledger.close()
        try Ledger.open(in: folder.path).close()
    }

    @Test func `folder and keys are the owner's alone, or refused`() async throws {
        let path = folder.file("data")
        try Ledger.open(in: path).close()
        let manager = FileManager.default
        func mode(_ path: String) throws -> Int? {
            try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(path) == 0o700)
        for file in ["ledger.key", "master.key"] {
            #expect(try mode(path + "/" + file) == 0o600)
            try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path + "/" + file)
            #expect(throws: LedgerError.self) { try Ledger.open(in: path) }
            try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path + "/" + file)
        }
        try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        #expect(throws: LedgerError.self) { try Ledger.open(in: path) }
        try manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        try Ledger.open(in: path).close()
    }

    @Test(arguments: ["ledger.key", "master.key"])
    func `a ledger whose key is lost gets no new one`(_ key: String) async throws {
        let ledger = try Ledger.open(in: folder.path)
        try await ledger.append(.sample())
        ledger.close()
        try FileManager.default.removeItem(atPath: folder.file(key))
        #expect(throws: LedgerError.self) { try Ledger.open(in: folder.path) }
        #expect(!FileManager.default.fileExists(atPath: folder.file(key)))
    }

    @Test(arguments: ["ledger.key", "master.key"], ["", "\n", "belay", "PRIVATE+KEY+a+b+c\n"])
    func `what is no key is refused`(_ key: String, _ text: String) throws {
        try Ledger.open(in: folder.path).close()
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(key)))
        #expect(throws: LedgerError.self) { try Ledger.open(in: folder.path) }
    }

    @Test func `an older backup is refused, and the newest one is taken`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        try await ledger.append([.sample(), .sample()])
        _ = try await ledger.checkpoint()
        ledger.close()
        let backup = try TemporaryFolder()
        try folder.copy(to: backup)

        let later = try Ledger.open(in: folder.path)
        try await later.append([.sample(), .sample()])
        _ = try await later.checkpoint()
        later.close()
        let newest = try TemporaryFolder()
        try folder.copy(to: newest)

        try backup.copy(to: folder, only: ["ledger.db"])
        #expect {
            try Ledger.open(in: folder.path)
        } throws: { error in
            guard case .disagreement(signed: 4, entries: 2, _)? = error as? LedgerError else {
                return false
            }
            return "\(error)".contains("an older backup was restored")
        }
        try newest.copy(to: folder, only: ["ledger.db"])
        let again = try Ledger.open(in: folder.path)
        try await again.append(.sample())
        #expect(again.size == 5)
        again.close()
    }

    @Test func `a backup that grew again differently is refused`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        try await ledger.append(.sample())
        ledger.close()
        let backup = try TemporaryFolder()
        try folder.copy(to: backup)
        let later = try Ledger.open(in: folder.path)
        try await later.append([.sample(), .sample()])
        _ = try await later.checkpoint()
        later.close()

        // The backup, without its checkpoint file, is used elsewhere and grows beyond what was
        // signed.
        let elsewhere = try Ledger.open(in: backup.path)
        try await elsewhere.append([.sample(), .sample(), .sample()])
        elsewhere.close()
        try backup.copy(to: folder, only: ["ledger.db"])
        #expect {
            try Ledger.open(in: folder.path)
        } throws: { error in
            guard case .disagreement(signed: 3, entries: 4, _)? = error as? LedgerError else {
                return false
            }
            return true
        }
    }

    @Test func `an anchor on another disk is enough to refuse an older backup of everything`()
        async throws
    {
        let anchor = try TemporaryFolder()
        let options = Ledger.Options(anchors: [anchor.file("anchor")])
        let ledger = try Ledger.open(in: folder.path, options: options)
        try await ledger.append(.sample())
        _ = try await ledger.checkpoint()
        ledger.close()
        let backup = try TemporaryFolder()
        try folder.copy(to: backup)
        let later = try Ledger.open(in: folder.path, options: options)
        try await later.append(.sample())
        let checkpoint = try await later.checkpoint()
        later.close()
        let anchored = try Data(contentsOf: URL(fileURLWithPath: anchor.file("anchor")))
        #expect(Array(anchored) == checkpoint.note.bytes)

        try backup.copy(to: folder)
        #expect(throws: LedgerError.self) { try Ledger.open(in: folder.path, options: options) }
    }

    @Test func `a checkpoint file that was taken away or changed is asked for`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        try await ledger.append(.sample())
        let checkpoint = try await ledger.checkpoint()
        try FileManager.default.removeItem(atPath: folder.file("checkpoint"))
        try await ledger.append(.sample())
        await #expect(throws: LedgerError.self) { _ = try await ledger.checkpoint() }
        ledger.close()
        #expect(throws: LedgerError.self) { try Ledger.open(in: folder.path) }
        try Data(checkpoint.note.bytes + [0x0A])
            .write(to: URL(fileURLWithPath: folder.file("checkpoint")))
        #expect(throws: LedgerError.self) { try Ledger.open(in: folder.path) }
        try Data(checkpoint.note.bytes)
            .write(to: URL(fileURLWithPath: folder.file("checkpoint")))
        let again = try Ledger.open(in: folder.path)
        #expect(try await again.checkpoint().size == 2)
        again.close()
    }

    @Test func `an entry that was changed in the file is found, and where`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        let named = try await ledger.conversation(named: "a", at: .sample)
        try await ledger.append(
            (0..<300).map { _ in
                .sample(subject: named.subject, content: [ContentField("reply", "words")])
            })
        _ = try await ledger.checkpoint()
        ledger.close()
        let queue = try DatabaseQueue(path: folder.file("ledger.db"))
        try await queue.write { db in
            try db.execute(sql: "DROP TRIGGER entries_are_not_changed")
            try db.execute(
                sql: """
                    UPDATE entries SET leaf = CAST(replace(CAST(leaf AS TEXT), 'refunds', 'refundz')
                        AS BLOB) WHERE position = 123
                    """)
            try db.execute(sql: "UPDATE content SET sealed = zeroblob(99) WHERE id = 64 * 7")
            try db.execute(sql: "DELETE FROM content WHERE id = 64 * 9")
            try db.execute(sql: "UPDATE nodes SET hash = zeroblob(32)")
        }
        try queue.close()
        let folder = try DataFolder.forReading(folder.path)
        let storage = try SQLiteStorage(path: folder.path + "/ledger.db", isReadOnly: true)
        defer { storage.close() }
        let keys = try SQLiteKeyStorage(path: folder.path + "/keys.sqlite", isReadOnly: true)
        let report = try Audit(folder, storage: storage, keys: keys).run()
        #expect(
            Set(report.findings) == [
                .changed(position: 123), .contentChanged(position: 7, field: "reply"),
                .contentMissing(position: 9, field: "reply"), .wrongNode(level: 8, index: 0),
            ])
    }

    @Test func `an anchor that is newer than the folder's own checkpoint takes its place`()
        async throws
    {
        let anchor = try TemporaryFolder()
        let options = Ledger.Options(anchors: [anchor.file("anchor")])
        let ledger = try Ledger.open(in: folder.path, options: options)
        try await ledger.append(.sample())
        _ = try await ledger.checkpoint()
        let old = try Data(contentsOf: URL(fileURLWithPath: folder.file("checkpoint")))
        try await ledger.append(.sample())
        let newest = try await ledger.checkpoint()
        ledger.close()
        try old.write(to: URL(fileURLWithPath: folder.file("checkpoint")))

        let again = try Ledger.open(in: folder.path, options: options)
        defer { again.close() }
        #expect(again.newestCheckpoint == newest)
        let file = try Data(contentsOf: URL(fileURLWithPath: folder.file("checkpoint")))
        #expect(Array(file) == newest.note.bytes)
        try await again.append(.sample())
        #expect(try await again.checkpoint().size == 3)
    }

    @Test func `entries that do not fit their hashes are not appended to`() async throws {
        let ledger = try Ledger.open(in: folder.path)
        try await ledger.append((0..<20).map { _ in .sample() })
        ledger.close()
        let queue = try DatabaseQueue(path: folder.file("ledger.db"))
        try await queue.write { db in
            try db.execute(sql: "DROP TRIGGER entries_are_not_changed")
            try db.execute(sql: "UPDATE entries SET leaf = zeroblob(500) WHERE position = 17")
        }
        try queue.close()
        #expect(throws: LedgerError.damaged(position: 17, "it does not fit its hash")) {
            try Ledger.open(in: folder.path)
        }
    }
}
