// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import Ledger
public import Staff
import Vocabulary

/// The staff in a SQLite file of their own: `staff.sqlite` in the data folder, for its owner only.
public final class SQLiteStaffStorage: StaffStorage {
    private let writer: DatabaseQueue
    private let readers: DatabasePool
    private let log = LogFrames()

    /// - Throws: ``LedgerError`` where it can't be opened, or others may read it.
    public init(path: String) throws {
        do {
            // The library's own files take the mode of this one.
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            guard file >= 0, fchmod(file, 0o600) == 0 else {
                throw LedgerError.folder(path: path, String(cString: strerror(errno)))
            }
            Foundation.close(file)
            writer = try SQLiteConnection.writer(path, schema: SQLiteSchema.staff)
            try writer.write { db in try db.execute(sql: SQLiteSchema.accounts) }
            try writer.write(Self.addColumns)
            writer.inDatabase { [log] db in log.watch(db) }
            readers = try SQLiteConnection.readers(path)
        } catch { throw LedgerError.sqlite(error) }
    }

    private static func addColumns(_ db: Database) throws {
        for column in SQLiteSchema.staffColumns
        where try !db.columns(in: column.table).contains(where: { $0.name == column.name }) {
            try db.execute(
                sql: "ALTER TABLE \(column.table) ADD COLUMN \(column.name) \(column.definition)")
        }
    }

    public func read<Value: Sendable>(_ body: (any StaffTables) throws -> Value) throws -> Value {
        do { return try readers.read { db in try body(SQLiteStaffTables(db: db)) } } catch {
            throw Self.told(error)
        }
    }

    public func write<Value: Sendable>(_ body: (any StaffTables) throws -> Value) throws -> Value {
        do {
            let value = try writer.write { db in try body(SQLiteStaffTables(db: db)) }
            if log.bytes > 1 << 20 {
                try writer.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
            }
            return value
        } catch { throw Self.told(error) }
    }

    /// What the room itself threw stays what it is.
    private static func told(_ error: any Error) -> any Error {
        error is DatabaseError ? LedgerError.sqlite(error) : error
    }

    public func close() {
        // Nothing can be done about a connection that does not close.
        try? readers.close()
        try? writer.close()
    }
}

/// The tables within one transaction.
private struct SQLiteStaffTables: StaffTables {
    let db: Database

    // MARK: Members

    func members() throws -> [KeptMember] {
        try Row.fetchAll(db, sql: Self.members + "ORDER BY name").map(Self.member)
    }

    func member(named name: String) throws -> KeptMember? {
        try Row.fetchOne(
            db.cachedStatement(sql: Self.members + "WHERE name = ?"), arguments: [name]
        ).map(Self.member)
    }

    func member(of account: IdentityAccount) throws -> KeptMember? {
        try Row.fetchOne(
            db.cachedStatement(sql: Self.members + "WHERE issuer = ? AND subject = ?"),
            arguments: [account.issuer, account.subject]
        ).map(Self.member)
    }

    private static let members = """
        SELECT members.*, accounts.issuer, accounts.subject FROM members
        LEFT JOIN accounts ON accounts.member = members.name\u{20}
        """

    func save(_ kept: KeptMember) throws {
        let member = kept.member
        // With it goes what refers to it: the account is written anew.
        try db.execute(sql: "DELETE FROM accounts WHERE member = ?", arguments: [member.name])
        try db.execute(
            sql: "INSERT OR REPLACE INTO members VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                member.name, member.displayName, Self.text(Set(member.roles.map(\.rawValue))),
                member.useCases.map(Self.text), Self.text(member.languages),
                Self.text(member.skills), member.capacity, member.isDisabled,
                kept.password?.description, kept.secret.map { Data($0) }, kept.lastStep,
                Data(kept.recovery.flatMap(\.bytes)),
            ])
        if let account = kept.account {
            try db.execute(
                sql: "INSERT INTO accounts VALUES (?, ?, ?)",
                arguments: [account.issuer, account.subject, member.name])
        }
    }

    private static func member(_ row: Row) throws -> KeptMember {
        let roles = try words(row["roles"]).map { word in
            guard let role = Role(rawValue: word) else {
                throw LedgerError.storage("staff: a role can't be read: was a newer Belay here?")
            }
            return role
        }
        let written: String? = row["password"]
        let password = written.flatMap { PasswordHash($0) }
        let recovery = [UInt8](row["recovery"] as Data)
        return KeptMember(
            member: Member(
                name: row["name"], displayName: row["display_name"], roles: Set(roles),
                useCases: (row["use_cases"] as String?).map { Set(words($0)) },
                languages: Set(words(row["languages"])), skills: Set(words(row["skills"])),
                capacity: row["capacity"], isDisabled: row["is_disabled"]),
            password: password, secret: (row["secret"] as Data?).map { [UInt8]($0) },
            lastStep: row["last_step"],
            recovery: stride(from: 0, to: recovery.count, by: 32).compactMap {
                Digest(bytes: recovery[$0..<min($0 + 32, recovery.count)])
            },
            account: (row["issuer"] as String?).flatMap { issuer in
                (row["subject"] as String?).map { IdentityAccount(issuer: issuer, subject: $0) }
            })
    }

    /// Words hold no line breaks: ``Member/problem``.
    private static func text(_ words: Set<String>) -> String {
        words.sorted().joined(separator: "\n")
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    // MARK: Sessions

    func session(_ id: Digest) throws -> KeptSession? {
        try Row.fetchOne(
            db.cachedStatement(sql: "SELECT * FROM sessions WHERE id = ?"),
            arguments: [Data(id.bytes)]
        ).flatMap(Self.session)
    }

    func sessions(of name: String) throws -> [KeptSession] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM sessions WHERE member = ? ORDER BY begun DESC",
            arguments: [name]
        ).compactMap(Self.session)
    }

    func sessions(on duty: Duty) throws -> [KeptSession] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM sessions WHERE duty = ?"),
            arguments: [duty.rawValue]
        ).compactMap(Self.session)
    }

    func save(_ session: KeptSession) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO sessions (id, member, begun, last_used, address, duty)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(session.id.bytes), session.member, session.begun.milliseconds,
                session.lastUsed.milliseconds, session.address, session.duty.rawValue,
            ])
    }

    func endSession(_ id: Digest) throws {
        try db.execute(sql: "DELETE FROM sessions WHERE id = ?", arguments: [Data(id.bytes)])
    }

    func endSessions(of name: String, except id: Digest?) throws {
        try db.execute(
            sql: "DELETE FROM sessions WHERE member = ? AND id IS NOT ?",
            arguments: [name, id.map { Data($0.bytes) }])
    }

    func endSessions(begunBefore begun: Timestamp, unusedSince unused: Timestamp) throws {
        try db.execute(
            sql: "DELETE FROM sessions WHERE begun < ? OR last_used < ?",
            arguments: [begun.milliseconds, unused.milliseconds])
    }

    private static func session(_ row: Row) -> KeptSession? {
        Digest(bytes: row["id"] as Data).map { id in
            KeptSession(
                id: id, member: row["member"], begun: Timestamp(milliseconds: row["begun"]),
                lastUsed: Timestamp(milliseconds: row["last_used"]), address: row["address"],
                duty: Duty(rawValue: row["duty"]) ?? .off)
        }
    }

    // MARK: Links

    func link(_ id: Digest) throws -> KeptLink? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT * FROM links WHERE id = ?", arguments: [Data(id.bytes)]),
            let purpose = KeptLink.Purpose(rawValue: row["purpose"])
        else { return nil }
        return KeptLink(
            id: id, purpose: purpose, member: row["member"],
            until: Timestamp(milliseconds: row["until"]),
            secret: (row["secret"] as Data?).map { [UInt8]($0) })
    }

    func save(_ link: KeptLink) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)",
            arguments: [
                Data(link.id.bytes), link.purpose.rawValue, link.member, link.until.milliseconds,
                link.secret.map { Data($0) },
            ])
    }

    func dropLinks(for name: String?) throws {
        try db.execute(sql: "DELETE FROM links WHERE member IS ?", arguments: [name])
    }

    func dropLinks(endedBefore moment: Timestamp) throws {
        try db.execute(
            sql: "DELETE FROM links WHERE until < ?", arguments: [moment.milliseconds])
    }
}
