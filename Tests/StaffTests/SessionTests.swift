// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct SessionTests {
    private let house: StaffHouse
    private let token: SecretToken

    init() async throws {
        house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        token = try await house.signIn("kim").token
    }

    private func isLive(_ token: SecretToken) throws -> Bool {
        try house.book.session(token, at: house.now) != nil
    }

    @Test func `it ends half an hour after it was used last`() throws {
        house.step(.seconds(1799))
        #expect(try isLive(token))
        house.step(.seconds(1799))
        #expect(try isLive(token))
        house.step(.seconds(1800))
        #expect(try !isLive(token))
        // And is not brought back.
        house.step(.seconds(-1800))
        house.step(.seconds(1801))
        #expect(try !isLive(token))
    }

    @Test func `it ends twelve hours after it began, however much it is used`() throws {
        for _ in 0..<(43_200 / 600 - 1) {
            house.step(.seconds(600))
            #expect(try isLive(token))
        }
        house.step(.seconds(599))
        #expect(try isLive(token))
        house.step(.seconds(1))
        #expect(try !isLive(token))
    }

    @Test func `each sign-in makes another one, and ends the one that was there`() async throws {
        house.step(.seconds(30))
        let second = try await house.signIn("kim", ending: token).token
        #expect(second != token)
        #expect(try !isLive(token))
        #expect(try isLive(second))
    }

    @Test func `a token that was planted before is not taken over`() async throws {
        let planted = SecretToken()
        house.step(.seconds(30))
        let session = try await house.signIn("kim", ending: planted)
        #expect(session.token != planted)
        #expect(try !isLive(planted))
    }

    @Test func `it ends with the sign-out, and others stay`() async throws {
        house.step(.seconds(30))
        let second = try await house.signIn("kim").token
        try house.book.signOut(token)
        #expect(try !isLive(token))
        #expect(try isLive(second))
    }

    @Test func `all others end where somebody signs out elsewhere`() async throws {
        house.step(.seconds(30))
        let second = try await house.signIn("kim").token
        let session = try #require(try house.book.session(second, at: house.now))
        #expect(try house.book.sessions(of: "kim", at: house.now).count == 3)
        try house.book.signOutElsewhere(session)
        #expect(try !isLive(token))
        #expect(try isLive(second))
        #expect(try house.book.sessions(of: "kim", at: house.now).count == 1)
    }

    @Test func `it ends at once where the member is disabled, and does not come back`() async throws
    {
        try await house.book.disable("kim", by: .person("ada"), at: house.now)
        #expect(try !isLive(token))
        try await house.book.enable("kim", by: .person("ada"), at: house.now)
        #expect(try !isLive(token))
    }

    @Test func `it ends at once where the roles change`() async throws {
        try await house.book.change(
            roles: [.supervisor], of: "kim", by: .person("ada"), at: house.now)
        #expect(try !isLive(token))
    }

    @Test func `it ends at once where a password or a second factor is reset`() async throws {
        _ = try await house.book.resetPassword(of: "kim", by: .person("ada"), at: house.now)
        #expect(try !isLive(token))
    }

    @Test func `an administrator ends all of somebody's, and it is on record`() async throws {
        try await house.book.endSessions(of: "kim", by: .person("ada"), at: house.now)
        #expect(try !isLive(token))
        #expect(
            house.changes.last
                == StaffChanged(member: "kim", change: .sessionsEnded, roles: ["agent"]))
    }

    @Test func `forms carry another token than the cookie, the same all session long`() throws {
        let first = try #require(try house.book.session(token, at: house.now))
        house.step(.seconds(60))
        let second = try #require(try house.book.session(token, at: house.now))
        #expect(first.formToken == second.formToken)
        #expect(first.formToken != token.text)
        #expect(first.formToken != SecretToken().formToken)
        #expect(first.formToken.utf8.count == 43)
    }

    @Test func `a token has 256 random bits, and what is none is not looked up`() {
        #expect(SecretToken().text.utf8.count == 43)
        #expect(SecretToken() != SecretToken())
        for text in ["", "a", token.text + "a", String(repeating: "ü", count: 21) + "a"] {
            #expect(SecretToken(text) == nil)
        }
        #expect(SecretToken(token.text) == token)
    }

    @Test func `another password takes the present one and a code, and ends all other sessions`()
        async throws
    {
        house.step(.seconds(30))
        let other = try await house.signIn("kim").token
        let session = try #require(try house.book.session(token, at: house.now))
        func change(_ present: String, _ new: String, _ code: String) async throws -> NewSession {
            try await house.book.changePassword(
                in: session, from: present, to: new, code: code, address: "192.0.2.1",
                at: house.now)
        }
        house.step(.seconds(30))
        let new = "eleven dull umbrellas"
        await #expect(throws: StaffError.refused) {
            try await change("not the password", new, house.code(of: "kim"))
        }
        await #expect(throws: StaffError.refused) {
            try await change(StaffHouse.password, new, "000000")
        }
        await #expect(throws: StaffError.password(.tooShort)) {
            try await change(StaffHouse.password, "short", house.code(of: "kim"))
        }
        house.step(.seconds(60))
        let rotated = try await change(StaffHouse.password, new, house.code(of: "kim"))
        #expect(try !isLive(token))
        #expect(try !isLive(other))
        #expect(try isLive(rotated.token))
        #expect(house.changes.last?.change == .passwordChanged)
        house.step(.seconds(60))
        await #expect(throws: StaffError.refused) { try await house.signIn("kim") }
        _ = try await house.signIn("kim", password: new)
    }

    @Test func `a password stays in force as long as its member likes`() async throws {
        house.step(.seconds(3 * 365 * 86_400))
        _ = try await house.signIn("kim")
    }
}
