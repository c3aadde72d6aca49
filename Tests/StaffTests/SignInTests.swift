// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct SignInTests {
    @Test func `who knows the password and has the phone comes in, under any spelling of the name`()
        async throws
    {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let session = try await house.signIn(" Kim ", code: house.code(of: "kim"))
        #expect(session.member.name == "kim")
        #expect(try house.book.session(session.token, at: house.now)?.member.roles == [.agent])
        #expect(house.events.last == .signedIn(SignedIn(member: "kim")))
    }

    @Test func `whatever is wrong, the answer is the same, and the ledger knows the cause`()
        async throws
    {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let link = try await house.book.invite(
            Member(name: "new", displayName: "New", roles: [.agent]), by: .person("ada"),
            at: house.now)
        _ = link
        try await house.hire("gone", [.agent])
        try await house.book.disable("gone", by: .person("ada"), at: house.now)
        let tries: [(String, String, String?, SignInRefused)] = [
            ("nobody", StaffHouse.password, "000000", .init(member: nil, cause: .unknown)),
            ("kim", "another password", nil, .init(member: "kim", cause: .password)),
            ("kim", StaffHouse.password, "no code", .init(member: "kim", cause: .code)),
            ("kim", StaffHouse.password, "", .init(member: "kim", cause: .code)),
            ("new", StaffHouse.password, "000000", .init(member: "new", cause: .notJoined)),
            ("gone", StaffHouse.password, nil, .init(member: "gone", cause: .disabled)),
        ]
        for (number, (name, password, code, refusal)) in tries.enumerated() {
            await #expect(throws: StaffError.refused) {
                try await house.signIn(
                    name, password: password, code: code, from: "192.0.2.\(number + 10)")
            }
            #expect(house.refusals.last == refusal)
        }
    }

    @Test func `a code lets in once, and an older one not after it`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let code = house.code(of: "kim")
        _ = try await house.signIn("kim", code: code)
        await #expect(throws: StaffError.refused) { try await house.signIn("kim", code: code) }
        #expect(house.refusals.last?.cause == .codeUsed)
        let before = house.phone(of: "kim")?.code(at: house.now + .seconds(-30)) ?? ""
        await #expect(throws: StaffError.refused) { try await house.signIn("kim", code: before) }
        house.step(.seconds(30))
        _ = try await house.signIn("kim")
    }

    @Test func `of two who show one code at once one comes in`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        let code = house.code(of: "kim")
        let came = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<4 {
                group.addTask {
                    // Losing the error is the intention: who was refused is counted by who was not.
                    (try? await house.signIn("kim", code: code, from: "192.0.2.\(number + 20)"))
                        != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(came == 1)
    }

    @Test func `a code that came with a wrong password is not used up`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        await #expect(throws: StaffError.refused) {
            try await house.signIn("kim", password: "another password")
        }
        _ = try await house.signIn("kim")
    }

    @Test func `a recovery code lets in once, however it is written`() async throws {
        let house = try await StaffHouse.withAdministrator()
        let codes = try await house.hire("kim", [.agent]).recoveryCodes
        #expect(codes.count == 10)
        #expect(Set(codes).count == 10)
        #expect(codes.allSatisfy { $0.text.filter(\.isLetterOrDigit).count == 25 })
        let typed = codes[3].text.uppercased().filter { $0 != "-" }
        _ = try await house.signIn("kim", code: typed)
        await #expect(throws: StaffError.refused) {
            try await house.signIn("kim", code: codes[3].text)
        }
        _ = try await house.signIn("kim", code: codes[4].text)
    }

    @Test func `what is kept opens nothing: no password, no token, no recovery code`() async throws
    {
        let house = try await StaffHouse.withAdministrator()
        let accepted = try await house.hire("kim", [.agent])
        let session = try await house.signIn("kim")
        let kept = try house.storage.read { tables in
            let sessions = try tables.sessions(of: "kim")
            return "\(try tables.members()) \(sessions)"
        }
        #expect(!kept.contains(StaffHouse.password))
        #expect(!kept.contains(session.token.text))
        #expect(!accepted.recoveryCodes.contains { kept.contains($0.text) })
    }

    @Test func `nobody comes in whose sign-in can't be recorded`() async throws {
        let house = try await StaffHouse.withAdministrator()
        try await house.hire("kim", [.agent])
        house.fillLedger()
        await #expect(throws: StaffHouse.LedgerIsFull.self) { try await house.signIn("kim") }
        #expect(
            try house.book.sessions(of: "kim", at: house.now).allSatisfy {
                $0.begun < house.now
            })
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
