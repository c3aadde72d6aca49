// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Ledger
import Staff
import Storage
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// `belay staff`: for whoever owns the machine.
@Suite struct StaffCommandTests {
    let folder: TemporaryFolder
    private var data: String { folder.file("data") }

    init() throws { folder = try TemporaryFolder() }

    private func run(_ words: String...) async throws {
        var command = try Belay.parseAsRoot(["staff"] + words + ["--data", data])
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    private func members() throws -> [KeptMember] {
        let storage = try SQLiteStaffStorage(path: data + "/staff.sqlite")
        defer { storage.close() }
        return try storage.read { try $0.members() }
    }

    @Test func `who is invited on the machine is kept, and recorded as its owner's doing`()
        async throws
    {
        try await run("invite", "kim", "--role", "agent", "--role", "risk")
        let member = try #require(try members().first?.member)
        #expect(member.name == "kim")
        #expect(member.roles == [.agent, .risk])
        try await run("disable", "kim")
        #expect(try members().first?.member.isDisabled == true)
        try await run("list")
        let ledger = try Ledger.openForReading(in: data)
        defer { ledger.close() }
        let entries = try ledger.entries(from: 0, limit: 10)
        #expect(entries.map(\.event.kind) == ["staff.changed", "staff.changed"])
        #expect(entries.allSatisfy { $0.principal == .system })
    }

    @Test func `roles that must not meet, and names that nobody has, are refused in words`()
        async throws
    {
        await #expect(throws: Failure.self) {
            try await run("invite", "kim", "--role", "agent", "--role", "administrator")
        }
        await #expect(throws: Failure.self) { try await run("disable", "nobody") }
        await #expect(throws: (any Error).self) { try await run("invite", "kim", "--role", "boss") }
        #expect(try members().isEmpty)
    }

    @Test func `while a server writes in the ledger nothing is changed past it`() async throws {
        try await run("invite", "kim", "--role", "agent")
        let ledger = try Ledger.open(in: data)
        defer { ledger.close() }
        await #expect(throws: LedgerError.self) { try await run("disable", "kim") }
        #expect(try members().first?.member.isDisabled == false)
        try await run("list", "--json")
    }
}
