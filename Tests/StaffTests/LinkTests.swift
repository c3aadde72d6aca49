// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct LinkTests {
    @Test func `the first start makes an administrator, once`() async throws {
        let house = StaffHouse()
        let older = try #require(try house.book.firstStart(at: house.now))
        let link = try #require(try house.book.firstStart(at: house.now))
        #expect(throws: StaffError.deadLink) { try house.book.open(older, at: house.now) }
        let accepted = try await house.join(link, name: "ada")
        #expect(accepted.session.member.roles == [.administrator])
        #expect(accepted.recoveryCodes.count == 10)
        #expect(try house.book.session(accepted.session.token, at: house.now) != nil)
        #expect(try house.book.firstStart(at: house.now) == nil)
        await #expect(throws: StaffError.deadLink) { try await house.join(link, name: "eve") }
        #expect(
            house.changes
                == [StaffChanged(member: "ada", change: .joined, roles: ["administrator"])])
    }

    @Test func `a link works for a day, and once`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let link = try await invite("kim", in: house)
        house.step(.seconds(86_399))
        _ = try house.book.open(link, at: house.now)
        house.step(.seconds(1))
        #expect(throws: StaffError.deadLink) { try house.book.open(link, at: house.now) }
        let second = try await invite("kim", in: house)
        try await house.join(second, name: "kim")
        await #expect(throws: StaffError.deadLink) { try await house.join(second, name: "kim") }
    }

    @Test func `whoever is invited again has one live link`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let first = try await invite("kim", in: house)
        let second = try await invite("kim", in: house)
        #expect(throws: StaffError.deadLink) { try house.book.open(first, at: house.now) }
        _ = try house.book.open(second, at: house.now)
        try await house.join(second, name: "kim")
        await #expect(throws: StaffError.nameTaken("kim")) { try await invite("kim", in: house) }
    }

    @Test func `what somebody else saw on the page before is worth nothing`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let link = try await invite("kim", in: house)
        let seen = try #require(try house.book.open(link, at: house.now).secondFactor)
        let own = try #require(try house.book.open(link, at: house.now).secondFactor)
        #expect(seen != own)
        #expect(try house.book.reopen(link, at: house.now).secondFactor == own)
        await #expect(throws: StaffError.wrongCode) {
            try await house.book.accept(
                link,
                Acceptance(password: StaffHouse.password, code: seen.code(at: house.now)),
                address: "a", at: house.now)
        }
    }

    @Test func `nobody joins without a second factor, or with a weak password`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let link = try await invite("kim", in: house)
        let app = try #require(try house.book.open(link, at: house.now).secondFactor)
        func accept(_ password: String, _ code: String) async throws {
            _ = try await house.book.accept(
                link, Acceptance(password: password, code: code), address: "a", at: house.now)
        }
        await #expect(throws: StaffError.wrongCode) { try await accept(StaffHouse.password, "") }
        await #expect(throws: StaffError.password(.common)) {
            try await accept("password1234", app.code(at: house.now))
        }
        #expect(try house.book.joined() == ["ada"])
        try await accept(StaffHouse.password, app.code(at: house.now))
        #expect(try house.book.joined() == ["ada", "kim"])
    }

    @Test func `a new phone takes the password, so that who resets can't come in alone`()
        async throws
    {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let link = try await house.book.resetSecondFactor(
            of: "kim", by: .person("ada"), at: house.now)
        await #expect(throws: StaffError.refused) { try await house.signIn("kim") }
        await #expect(throws: StaffError.refused) {
            try await house.join(link, name: "kim", password: "what ada would like")
        }
        let accepted = try await house.join(link, name: "kim")
        #expect(accepted.recoveryCodes.count == 10)
        house.step(.seconds(30))
        _ = try await house.signIn("kim")
    }

    @Test func `a new password takes a code, so that who resets can't come in alone`() async throws
    {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let link = try await house.book.resetPassword(of: "kim", by: .person("ada"), at: house.now)
        await #expect(throws: StaffError.refused) { try await house.signIn("kim") }
        #expect(try house.book.open(link, at: house.now).secondFactor == nil)
        let new = "eleven dull umbrellas"
        await #expect(throws: StaffError.refused) {
            try await house.book.accept(
                link, Acceptance(password: new, code: "000000"), address: "a", at: house.now)
        }
        try await house.join(link, name: "kim", password: new)
        house.step(.seconds(30))
        _ = try await house.signIn("kim", password: new)
    }

    @Test func `who owns the machine lets somebody begin anew who has lost both`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let link = try await house.book.resetAll(of: "ada", at: house.now)
        house.step(.seconds(60))
        await #expect(throws: StaffError.refused) { try await house.signIn("ada") }
        try await house.join(link, name: "ada", password: "eleven dull umbrellas")
        #expect(try house.book.member(named: "ada")?.roles == [.administrator])
    }

    @Test func `a link of somebody who is disabled is dead`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let link = try await invite("kim", in: house)
        try await house.book.disable("kim", by: .person("ada"), at: house.now)
        #expect(throws: StaffError.deadLink) { try house.book.open(link, at: house.now) }
        await #expect(throws: StaffError.nameTaken("kim")) { try await invite("kim", in: house) }
    }

    @Test func `guesses at a link's code are slowed down`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let link = try await invite("kim", in: house)
        _ = try house.book.open(link, at: house.now)
        var last: StaffError?
        for number in 0..<5 {
            do {
                _ = try await house.book.accept(
                    link, Acceptance(password: StaffHouse.password, code: "000000"),
                    address: "\(number)", at: house.now)
            } catch let error as StaffError { last = error }
        }
        #expect(last == .wait(.seconds(1)))
    }

    private func invite(_ name: String, in house: StaffHouse) async throws -> SecretToken {
        try await house.book.invite(
            Member(name: name, displayName: name, roles: [.agent]), by: .person("ada"),
            at: house.now)
    }
}
