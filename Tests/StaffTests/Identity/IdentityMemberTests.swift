// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Staff

/// Who somebody is here whom a provider vouches for.
@Suite struct IdentityMemberTests {
    @Test func `somebody is who they were, whatever they are called by now`() async throws {
        let house = try IdentityHouse()
        let first = try await house.signIn().member
        house.person("kim-1", "kimberly", groups: ["agents"])
        let second = try await house.signIn().member
        #expect(second.name == first.name)
        #expect(second.displayName == "Name of kim-1")
        #expect(try house.staff.book.members().count == 1)
    }

    @Test func `nobody becomes somebody else by being called the same`() async throws {
        let staff = StaffHouse(ways: SignInWays(issuer: "https://provider.test"))
        let link = try #require(try staff.book.firstStart(at: staff.now))
        try await staff.join(link, name: "ada")
        try await staff.hire("kim", [.agent])
        // Somebody took care to have the name that a Kim of the provider's would get.
        try await staff.hire("kim@harbour-id", [.supervisor])
        let house = try IdentityHouse(staff: staff)
        var names: [String] = []
        for (subject, username) in [
            ("1", "kim"), ("2", "kim@harbour.example"), ("3", "KIM"), ("4", nil), ("5", "ada"),
            ("6", "<b>"), ("7", String(repeating: "x", count: 200)), ("8", "@"), ("9", "é ü"),
        ] as [(String, String?)] {
            house.person(subject, username, groups: ["agents"])
            names.append(try await house.signIn().member.name)
        }
        #expect(
            names == [
                "kim-2@harbour-id", "kim-3@harbour-id", "kim-4@harbour-id", "member@harbour-id",
                "ada@harbour-id", "b@harbour-id", String(repeating: "x", count: 32) + "@harbour-id",
                "member-2@harbour-id", "member-3@harbour-id",
            ])
        #expect(try staff.book.member(named: "kim@harbour-id")?.roles == [.supervisor])
        #expect(try staff.book.member(named: "ada")?.roles == [.administrator])
        #expect(try staff.book.accounts().count == 9)
    }

    @Test func `the roles are those that the groups give, at each sign-in anew`() async throws {
        let house = try IdentityHouse()
        house.person("1", groups: ["agents", "of no meaning here"])
        let first = try await house.signIn()
        #expect(first.member.roles == [.agent])
        house.person("1", groups: ["leads"])
        let second = try await house.signIn()
        #expect(second.member.roles == [.supervisor, .risk])
        #expect(try house.staff.book.session(first.token, at: house.staff.now) == nil)
        #expect(
            house.staff.changes.map(\.change) == [.joined, .roles], "and each change is on record")
        let third = try await house.signIn()
        #expect(house.staff.changes.count == 2)
        #expect(try house.staff.book.session(second.token, at: house.staff.now) != nil)
        #expect(try house.staff.book.session(third.token, at: house.staff.now) != nil)
    }

    @Test func `who has no role does not come in, and does not become a member`() async throws {
        let house = try IdentityHouse()
        for groups in [[], ["Agents"], ["agents "], ["of no meaning here"]] {
            house.person("1", groups: groups)
            await #expect(throws: StaffError.noRole("Harbour ID")) { try await house.signIn() }
            #expect(house.refusal == SignInRefused(member: nil, cause: .noRole))
        }
        #expect(try house.staff.book.members().isEmpty)
        house.there.change { $0.claims = [("groups", ["agents": true])] }
        await #expect(throws: (any Error).self) { try await house.signIn() }
    }

    @Test func `who is in no group any more is in no more at their next sign-in`() async throws {
        let house = try IdentityHouse()
        try await house.signIn()
        house.person("kim-1", groups: [])
        await #expect(throws: StaffError.noRole("Harbour ID")) { try await house.signIn() }
        #expect(house.refusal == SignInRefused(member: "kim@harbour-id", cause: .noRole))
    }

    @Test func `roles that nobody has together let nobody in, and the words say what to do`()
        async throws
    {
        let house = try IdentityHouse()
        house.person("1", groups: ["agents", "admins"])
        await #expect(throws: StaffError.providerConflict("Harbour ID", .administrator, .agent)) {
            try await house.signIn()
        }
        #expect(house.refusal == SignInRefused(member: nil, cause: .rolesConflict))
        #expect(
            StaffError.providerConflict("Harbour ID", .administrator, .agent).description
                .contains("ask to be taken out of one of them"))
    }

    @Test func `who is dismissed stays out, whatever the provider says`() async throws {
        let house = try IdentityHouse()
        let session = try await house.signIn()
        try await house.staff.book.disable("kim@harbour-id", by: .system, at: house.staff.now)
        #expect(try house.staff.book.session(session.token, at: house.staff.now) == nil)
        await #expect(throws: StaffError.dismissed) { try await house.signIn() }
        #expect(house.refusal == SignInRefused(member: "kim@harbour-id", cause: .disabled))
        try await house.staff.book.enable("kim@harbour-id", by: .system, at: house.staff.now)
        await #expect(throws: Never.self) { try await house.signIn() }
    }

    @Test func `what the provider answers for is not changed here, and no password opens it`()
        async throws
    {
        let house = try IdentityHouse()
        try await house.signIn()
        let book = house.staff.book
        let name = "kim@harbour-id"
        let now = house.staff.now
        let error = StaffError.keptElsewhere(name)
        await #expect(throws: error) {
            try await book.change(roles: [.risk], of: name, by: .system, at: now)
        }
        await #expect(throws: error) {
            try await book.resetPassword(of: name, by: .system, at: now)
        }
        await #expect(throws: error) {
            try await book.resetSecondFactor(of: name, by: .system, at: now)
        }
        await #expect(throws: error) { try await book.resetAll(of: name, at: now) }
        await #expect(throws: StaffError.nameTaken(name)) {
            try await book.invite(
                Member(name: name, displayName: "Kim", roles: [.agent]), by: .system, at: now)
        }
        await #expect(throws: StaffError.nameTaken(name)) {
            try await book.inviteAgain(name, by: .system, at: now)
        }
        #expect(try book.invited().isEmpty)
        // What they work on is for an administrator here to say.
        try await book.change(
            Member.Tasks(useCases: nil, languages: [], skills: ["cards"], capacity: 2), of: name,
            by: .system, at: now)
        #expect(try await house.signIn().member.skills == ["cards"])
        for password in ["", StaffHouse.password] {
            await #expect(throws: StaffError.refused) {
                try await house.staff.signIn(name, password: password, code: "")
            }
        }
    }

    @Test func `an administrator may come from the provider, and there is a link until one has`()
        async throws
    {
        let house = try IdentityHouse()
        let book = house.staff.book
        try await house.signIn()
        let link = try #require(try book.firstStart(at: house.staff.now))
        house.person("2", "ada", groups: ["admins"])
        try await house.signIn()
        #expect(try book.firstStart(at: house.staff.now) == nil)
        await #expect(throws: StaffError.notTheFirst) {
            try await house.staff.join(link, name: "eve")
        }
        _ = try await book.invite(
            Member(name: "zoe", displayName: "Zoe", roles: [.agent]),
            by: .person("ada@harbour-id"), at: house.staff.now)
    }

    @Test func `who is first by a link takes nobody's name`() async throws {
        let house = try IdentityHouse()
        try await house.signIn()
        let link = try #require(try house.staff.book.firstStart(at: house.staff.now))
        await #expect(throws: StaffError.nameTaken("kim@harbour-id")) {
            try await house.staff.join(link, name: "kim@harbour-id")
        }
    }

    @Test func `where nobody has a password there is no way but the provider's`() async throws {
        let house = try IdentityHouse(passwords: false)
        let book = house.staff.book
        #expect(try book.firstStart(at: house.staff.now) == nil)
        await #expect(throws: StaffError.passwordsOff) { try await house.staff.signIn("ada") }
        await #expect(throws: StaffError.passwordsOff) {
            try await book.invite(
                Member(name: "zoe", displayName: "Zoe", roles: [.agent]), by: .system,
                at: house.staff.now)
        }
        await #expect(throws: StaffError.passwordsOff) {
            try await book.accept(
                SecretToken(), Acceptance(password: StaffHouse.password, code: "1"), address: "a",
                at: house.staff.now)
        }
        await #expect(throws: Never.self) { try await house.signIn() }
    }

    @Test func `a session ends where its way in is closed`() async throws {
        let house = try IdentityHouse()
        let token = try await house.signIn().token
        let other = StaffBook(
            storage: house.staff.storage, organisation: "Harbour Bank",
            ways: SignInWays(issuer: "https://another.example")
        ) { _, _ in }
        #expect(try other.session(token, at: house.staff.now) == nil)
        let staff = try await StaffHouse.withAdministrator()
        try await staff.hire("kim", [.agent])
        let own = try await staff.signIn("kim").token
        let closed = StaffBook(
            storage: staff.storage, organisation: "Harbour Bank",
            ways: SignInWays(takesPasswords: false)
        ) { _, _ in }
        #expect(try closed.session(own, at: staff.now) == nil)
    }

    @Test func `nobody comes in whose sign-in can't be recorded`() async throws {
        let house = try IdentityHouse()
        let fields = try await house.way()
        house.staff.fillLedger()
        await #expect(throws: StaffHouse.LedgerIsFull.self) { try await house.back(fields) }
        #expect(try house.staff.book.members().isEmpty)
    }

    @Test func `neither token nor secret nor code is kept or recorded`() async throws {
        let house = try IdentityHouse()
        let fields = try await house.way()
        let session = try await house.back(fields)
        let kept = try house.staff.storage.read { tables in
            "\(try tables.members()) \(try tables.sessions(of: "kim@harbour-id"))"
        }
        for text in [kept, "\(house.staff.events)"] {
            for secret in [
                fields["code"], fields["state"], session.token.text, OpenIDProvider.secret,
                "access-token",
            ] { #expect(!text.contains(secret ?? "?")) }
        }
    }
}
