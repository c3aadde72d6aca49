// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct StaffBookTests {
    @Test func `only administrators and whoever owns the machine change the staff`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.supervisor, .risk])
        let new = Member(name: "new", displayName: "New", roles: [.agent])
        for principal in [
            Principal.person("kim"), .person("nobody"), .person("new"), .key("webchat"),
        ] {
            await #expect(throws: StaffError.notAllowed) {
                try await house.book.invite(new, by: principal, at: house.now)
            }
            await #expect(throws: StaffError.notAllowed) {
                try await house.book.disable("ada", by: principal, at: house.now)
            }
            await #expect(throws: StaffError.notAllowed) {
                try await house.book.change(
                    roles: [.administrator], of: "kim", by: principal, at: house.now)
            }
            await #expect(throws: StaffError.notAllowed) {
                try await house.book.resetPassword(of: "ada", by: principal, at: house.now)
            }
            await #expect(throws: StaffError.notAllowed) {
                try await house.book.endSessions(of: "ada", by: principal, at: house.now)
            }
        }
        _ = try await house.book.invite(new, by: .system, at: house.now)
    }

    @Test(arguments: Role.allCases)
    func `nobody is administrator and what an administrator must not be`(_ role: Role) async throws
    {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [role])
        let both: Set<Role> = [.administrator, role]
        guard both.conflict != nil else {
            try await house.book.change(roles: both, of: "kim", by: .person("ada"), at: house.now)
            return
        }
        await #expect(throws: StaffError.conflict(.administrator, role)) {
            try await house.book.change(roles: both, of: "kim", by: .person("ada"), at: house.now)
        }
        await #expect(throws: StaffError.conflict(.administrator, role)) {
            try await house.book.invite(
                Member(name: "new", displayName: "New", roles: both), by: .system, at: house.now)
        }
        #expect(try house.book.member(named: "kim")?.roles == [role])
    }

    @Test func `nobody changes what they may do themselves, and nobody resets themselves`()
        async throws
    {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("eve", [.administrator])
        let ada = Principal.person("ada")
        await #expect(throws: StaffError.yourself) {
            try await house.book.change(
                roles: [.administrator, .engineer], of: "ada", by: ada, at: house.now)
        }
        await #expect(throws: StaffError.yourself) {
            try await house.book.resetPassword(of: "ada", by: ada, at: house.now)
        }
        await #expect(throws: StaffError.yourself) {
            try await house.book.resetSecondFactor(of: "ada", by: ada, at: house.now)
        }
        try await house.book.change(
            roles: [.administrator, .engineer], of: "ada", by: .person("eve"), at: house.now)
    }

    @Test func `the last administrator stays one, whoever wants otherwise`() async throws {
        let house = try await StaffHouse.withAdministrator()
        for principal in [Principal.person("ada"), .system] {
            await #expect(throws: StaffError.lastAdministrator) {
                try await house.book.disable("ada", by: principal, at: house.now)
            }
        }
        await #expect(throws: StaffError.lastAdministrator) {
            try await house.book.change(roles: [.risk], of: "ada", by: .system, at: house.now)
        }
        // Somebody who was only invited does not count.
        _ = try await house.book.invite(
            Member(name: "eve", displayName: "Eve", roles: [.administrator]), by: .person("ada"),
            at: house.now)
        await #expect(throws: StaffError.lastAdministrator) {
            try await house.book.disable("ada", by: .system, at: house.now)
        }
    }

    @Test func `of two administrators who disable each other at once one is left`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("eve", [.administrator])
        await withTaskGroup(of: Void.self) { group in
            for (who, whom) in [("ada", "eve"), ("eve", "ada")] {
                group.addTask {
                    // Losing the error is the intention: what is left says who was refused.
                    try? await house.book.disable(whom, by: .person(who), at: house.now)
                }
            }
        }
        #expect(try house.book.members().filter { !$0.isDisabled }.count == 1)
    }

    @Test func `everything that an administrator does is recorded, with the roles from then on`()
        async throws
    {
        let house = try await StaffHouse.withAdministrator()
        let ada = Principal.person("ada")
        try await house.hire("kim", [.agent])
        try await house.book.change(
            roles: [.supervisor, .risk], of: "kim", by: ada, at: house.now)
        try await house.book.disable("kim", by: ada, at: house.now)
        try await house.book.enable("kim", by: ada, at: house.now)
        _ = try await house.book.resetSecondFactor(of: "kim", by: ada, at: house.now)
        #expect(
            house.changes.filter { $0.member == "kim" }.map { "\($0.change) \($0.roles)" } == [
                "invited [\"agent\"]", "joined [\"agent\"]", "roles [\"risk\", \"supervisor\"]",
                "disabled [\"risk\", \"supervisor\"]", "enabled [\"risk\", \"supervisor\"]",
                "secondFactorReset [\"risk\", \"supervisor\"]",
            ])
    }

    @Test func `what can't be recorded is not done`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let before = try house.book.members()
        house.fillLedger()
        await #expect(throws: StaffHouse.LedgerIsFull.self) {
            try await house.book.disable("kim", by: .person("ada"), at: house.now)
        }
        await #expect(throws: StaffHouse.LedgerIsFull.self) {
            try await house.book.change(
                roles: [.supervisor], of: "kim", by: .person("ada"), at: house.now)
        }
        #expect(try house.book.members() == before)
    }

    @Test(arguments: [
        Member(name: "", displayName: "A", roles: [.agent]),
        Member(name: "Kim", displayName: "A", roles: [.agent]),
        Member(name: "kim l", displayName: "A", roles: [.agent]),
        Member(name: "kim\n", displayName: "A", roles: [.agent]),
        Member(name: String(repeating: "k", count: 65), displayName: "A", roles: [.agent]),
        Member(name: "kim", displayName: "", roles: [.agent]),
        Member(name: "kim", displayName: "A\u{202e}B", roles: [.agent]),
        Member(name: "kim", displayName: "A", roles: []),
        Member(name: "kim", displayName: "A", roles: [.agent], capacity: 0),
        Member(name: "kim", displayName: "A", roles: [.agent], skills: ["a\nb"]),
    ])
    func `a member that can't be is refused, in words`(_ member: Member) async throws {
        let house = try await StaffHouse.withAdministrator()
        let error = await #expect(throws: StaffError.self) {
            try await house.book.invite(member, by: .person("ada"), at: house.now)
        }
        guard case .badMember? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
