// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

/// Who is asked for conversations: whoever says so, for as long as they are signed in.
@Suite struct DutyTests {
    private let house: StaffHouse
    private let token: SecretToken

    init() async throws {
        house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        token = try await house.signIn("kim").token
    }

    private func session() throws -> Session {
        try #require(try house.book.session(token, at: house.now))
    }

    private var onDuty: [String] {
        get throws { try house.book.onDuty(at: house.now).map(\.name) }
    }

    @Test func `nobody is on duty who did not say so`() throws {
        #expect(try onDuty == [])
        #expect(try session().duty == .off)
        try house.book.setDuty(true, in: session())
        #expect(try onDuty == ["kim"])
        #expect(try session().duty == .on)
        try house.book.setDuty(false, in: session())
        #expect(try onDuty == [])
    }

    @Test func `it ends with the session: signed out, idle, disabled`() async throws {
        try house.book.setDuty(true, in: session())
        house.step(.seconds(1799))
        #expect(try onDuty == ["kim"])
        house.step(.seconds(1))
        #expect(try onDuty == [])
        let again = try await house.signIn("kim").token
        let session = try #require(try house.book.session(again, at: house.now))
        try house.book.setDuty(true, in: session)
        #expect(try onDuty == ["kim"])
        try house.book.signOut(again)
        #expect(try onDuty == [])
        // And a session that is over is not brought back by it.
        try house.book.setDuty(true, in: session)
        #expect(try onDuty == [])
    }

    @Test func `who may take no conversations is not asked, whatever they say`() async throws {
        try await house.hire("rita", [.risk])
        let token = try await house.signIn("rita").token
        let rita = try #require(try house.book.session(token, at: house.now))
        try house.book.setDuty(true, in: rita)
        #expect(try onDuty == [])
    }

    @Test func `who did not answer is asked no more until they say that they are there`() throws {
        try house.book.setDuty(true, in: session())
        try house.book.missed(by: "kim")
        #expect(try onDuty == [])
        #expect(try session().duty == .missed)
        try house.book.setDuty(true, in: session())
        #expect(try onDuty == ["kim"])
    }
}
