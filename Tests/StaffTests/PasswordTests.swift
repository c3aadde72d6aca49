// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Staff

@Suite struct PasswordTests {
    private static let cheap = PasswordCost(logN: 4)
    private let rules = PasswordRules(organisation: "Harbour Bank")
    private let kim = Member(name: "kim.lindqvist", displayName: "Kim Lindqvist", roles: [.agent])

    @Test func `the hash opens with the password alone, exactly as it was given`() throws {
        let hash = try PasswordHash(of: "a long Passphrase ü", cost: Self.cheap)
        #expect(try hash.opens(with: "a long Passphrase ü"))
        for other in [
            "", "a long passphrase ü", "a long Passphrase ü ", "a long Passphrase",
            "a long Passphrase u\u{308}",
        ] {
            #expect(try !hash.opens(with: other), "\(other)")
        }
        #expect(try PasswordHash(of: "a long Passphrase ü", cost: Self.cheap) != hash)
    }

    @Test func `the written form is read as it was written, and says what it cost`() throws {
        let hash = try PasswordHash(of: "a long Passphrase", cost: Self.cheap)
        #expect(hash.description.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        let read = try #require(PasswordHash(hash.description))
        #expect(read == hash)
        #expect(try read.opens(with: "a long Passphrase"))
    }

    @Test(arguments: [
        "", "$scrypt$", "$argon2id$v=19$m=1,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA",
        "$scrypt$ln=31,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8,p=1$AAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ])
    func `what is no hash, or would take all memory, is not read`(_ text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test func `the cost in production is what OWASP asks for`() {
        #expect(PasswordCost.standard == PasswordCost(logN: 17, r: 8, p: 1))
    }

    @Test func `nothing opens the hash of a name that nobody has`() throws {
        let hash = PasswordHash.unopened(cost: Self.cheap)
        #expect(try !hash.opens(with: ""))
        #expect(try !hash.opens(with: "a long Passphrase"))
    }

    @Test(arguments: [
        ("short", PasswordRules.Problem.tooShort), ("elevenchars", .tooShort),
        (String(repeating: "xk4 ", count: 33), .tooLong), ("password1234", .common),
        ("P@ssw0rd1234", .common), ("Passwort!!2026", .common), ("qwertyuiop12", .common),
        ("aaaaaaaaaaaa", .common), ("abcabcabcabc", .common), ("123456789012", .common),
        ("abcdefghijklm", .common), ("correcthorsebatterystaple", .common),
        ("welcome2026!!", .common), ("harbourbank12", .namesSomebody),
        ("Lindqvist-2026", .namesSomebody), ("kimlindqvist1", .namesSomebody),
        ("belaybelay123", .namesSomebody),
    ])
    func `what is too short, tried first or a name is not taken`(
        _ password: String, _ problem: PasswordRules.Problem
    ) {
        #expect(rules.problem(with: password, of: kim) == problem, "\(password)")
    }

    @Test(arguments: [
        "twelve chars", "dock crane seagull", "всё хорошо будет", "🦉🦊🐝🦉🐝🦊🦊🐝🦉🐙🐝🦊", "zJ4-tGh9.qLm2",
        "        spaces  ", "lindqvist paints boats", "11 dull umbrellas",
        String(repeating: "dull umbrella 11", count: 8),
    ])
    func `a long one is taken, whatever it is made of`(_ password: String) {
        #expect(rules.problem(with: password, of: kim) == nil, "\(password)")
    }
}
