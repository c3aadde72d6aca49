// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Staff
import Storage
import TestSupport
import Testing
import Vocabulary

@Suite struct SQLiteStaffStorageTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: StaffContract.allCases)
    func `sqlite`(_ rule: StaffContract) throws {
        try rule.check(SQLiteStaffStorage(path: folder.file("staff.sqlite")))
    }

    @Test(arguments: StaffContract.allCases)
    func `memory`(_ rule: StaffContract) throws { try rule.check(MemoryStaffStorage()) }

    @Test func `the staff are there when the file is opened anew`() throws {
        let member = KeptMember(
            member: Member(name: "kim", displayName: "Kim", roles: [.agent]), secret: [1, 2, 3])
        let first = try SQLiteStaffStorage(path: folder.file("staff.sqlite"))
        try first.write { try $0.save(member) }
        first.close()
        let second = try SQLiteStaffStorage(path: folder.file("staff.sqlite"))
        defer { second.close() }
        #expect(try second.read { try $0.members() } == [member])
    }

    @Test func `nobody but the owner may read the files`() throws {
        let storage = try SQLiteStaffStorage(path: folder.file("staff.sqlite"))
        defer { storage.close() }
        try storage.write {
            try $0.save(
                KeptMember(member: Member(name: "kim", displayName: "Kim", roles: [.agent])))
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count >= 2)
        for name in names {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            let mode = attributes[.posixPermissions] as? Int
            #expect(mode.map { $0 & 0o077 } == 0, "\(name)")
        }
    }

    @Test func `another kind of file is not taken for one`() throws {
        try Data("not a database, but long enough to look at".utf8).write(
            to: URL(fileURLWithPath: folder.file("staff.sqlite")))
        #expect(throws: LedgerError.self) {
            try SQLiteStaffStorage(path: folder.file("staff.sqlite"))
        }
    }
}
