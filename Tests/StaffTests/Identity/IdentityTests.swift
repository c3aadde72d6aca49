// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Staff

@Suite struct IdentityTests {
    @Test(arguments: SigningKey.Kind.allCases)
    func `whom the provider vouches for comes in, whichever way it signs`(kind: SigningKey.Kind)
        async throws
    {
        let house = try IdentityHouse(kind)
        let session = try await house.signIn()
        #expect(session.member.name == "kim@harbour-id")
        #expect(session.member.displayName == "Kim")
        #expect(session.member.roles == [.agent])
        #expect(
            try house.staff.book.session(session.token, at: house.staff.now)?.member.name
                == "kim@harbour-id")
        #expect(
            house.staff.events == [
                .staffChanged(
                    StaffChanged(member: "kim@harbour-id", change: .joined, roles: ["agent"])),
                .signedIn(SignedIn(member: "kim@harbour-id", provider: "Harbour ID")),
            ])
    }

    @Test func `what is asked for is a code, bound by state, nonce and PKCE`() async throws {
        let house = try IdentityHouse(factors: ["mfa"])
        house.there.change { $0.person["amr"] = ["pwd", "mfa"] }
        let first = try await house.way()
        let asked = house.there.last(.authorization)
        #expect(asked["response_type"] == "code")
        #expect(asked["code_challenge_method"] == "S256")
        #expect(asked["code_challenge"]?.utf8.count == 43)
        #expect(asked["redirect_uri"] == "https://console.test/sign-in/callback")
        #expect(asked["scope"] == "openid profile email")
        #expect(asked["acr_values"] == "mfa")
        _ = try await house.back(first)
        let sent = house.there.last(.token)
        #expect(sent["grant_type"] == "authorization_code")
        #expect(sent["client_secret"] == nil, "the secret is in the header")
        _ = try await house.way()
        let again = house.there.last(.authorization)
        for name in ["state", "nonce", "code_challenge"] { #expect(again[name] != asked[name]) }
    }

    @Test func `the secret goes into the form where the provider takes it there alone`()
        async throws
    {
        let house = try IdentityHouse()
        house.there.change {
            $0.metadata = [("token_endpoint_auth_methods_supported", ["client_secret_post"])]
        }
        try await house.signIn()
        #expect(house.there.last(.token)["client_secret"] == OpenIDProvider.secret)
    }

    @Test(arguments: OpenIDProvider.Forgery.allCases.filter { $0 != .none })
    func `a token that the provider did not sign lets nobody in`(forgery: OpenIDProvider.Forgery)
        async throws
    {
        for kind in [SigningKey.Kind.rs256, .es256] {
            let house = try IdentityHouse(kind)
            house.there.change { $0.forgery = forgery }
            await #expect(throws: StaffError.untrusted("Harbour ID"), "\(kind)") {
                try await house.signIn()
            }
            let fault: TokenFault =
                switch forgery {
                case .unsigned, .unsignedInDisguise, .publicKeyAsSecret, .clientSecret: .algorithm
                case .otherKey, .tampered, .none: .signature
                case .unknownKey, .ownKey: .key
                case .critical, .cut: .malformed
                }
            #expect(
                house.refusal
                    == SignInRefused(member: nil, cause: .token, detail: fault.rawValue), "\(kind)")
            #expect(try house.staff.book.members().isEmpty)
        }
    }

    /// Claims that are other than they should be, and what is wrong then.
    static let claims: [(String, JSON, TokenFault)] = [
        ("iss", "https://elsewhere.test", .issuer), ("iss", "https://provider.test/", .issuer),
        ("iss", .null, .issuer), ("aud", "another", .audience), ("aud", [], .audience),
        ("aud", .null, .audience), ("aud", ["belay-console", "another"], .audience),
        ("azp", "another", .audience), ("nonce", "another", .nonce), ("nonce", .null, .nonce),
        ("exp", .integer(1_800_000_000 - 60), .expired), ("exp", .null, .malformed),
        ("exp", "1900000000", .malformed),
        ("iat", .integer(1_800_000_000 + 61), .early), ("iat", .integer(1_799_999_339), .expired),
        ("iat", .null, .malformed), ("nbf", .integer(1_800_000_000 + 61), .early),
        ("nbf", "soon", .malformed), ("sub", .null, .subject), ("sub", "", .subject),
        ("sub", .string(String(repeating: "s", count: 256)), .subject),
        ("at_hash", "bm90IHRoZSBoYXNo", .hash),
    ]

    @Test(arguments: claims.indices)
    func `a token for somebody else, or of another time, lets nobody in`(number: Int) async throws {
        let (name, value, fault) = Self.claims[number]
        let house = try IdentityHouse()
        house.there.change { $0.claims = [(name, value)] }
        await #expect(throws: StaffError.untrusted("Harbour ID"), "\(name) \(value)") {
            try await house.signIn()
        }
        #expect(house.refusal?.detail == fault.rawValue, "\(name) \(value)")
    }

    @Test func `what a token may say besides lets somebody in all the same`() async throws {
        let right: [[(String, JSON)]] = [
            [("aud", ["belay-console"])],
            [("aud", ["belay-console", "another"]), ("azp", "belay-console")],
            [("exp", .integer(1_800_000_000 - 59))], [("iat", .integer(1_800_000_000 + 60))],
            [("nbf", .integer(1_799_999_000))],
            // The left half of the hash of `access-token`.
            [("at_hash", "Pxa-1wifRlPl7yG_0oJNfw")],
        ]
        for claims in right {
            let house = try IdentityHouse()
            house.there.change { $0.claims = claims }
            await #expect(throws: Never.self, "\(claims)") { try await house.signIn() }
        }
    }

    @Test func `groups are found under a name with dots, and along them`() async throws {
        for (claim, value) in [
            ("realm.roles", ["realm": ["roles": ["leads"]]] as JSON),
            ("https://x.example/groups", ["https://x.example/groups": "leads"]),
        ] {
            let house = try IdentityHouse(claim: claim)
            guard case .object(let members) = value else { continue }
            house.there.change { $0.claims = members.map { ($0.key, $0.value) } }
            #expect(try await house.signIn().member.roles == [.supervisor, .risk])
        }
    }

    @Test func `a factor that is asked for must be said by the token`() async throws {
        for (claim, value, isIn) in [
            ("amr", ["pwd", "otp"], true), ("acr", "urn:two", true), ("amr", ["pwd"], false),
            ("acr", "otp urn:two", false), ("amr", "otp", true), ("amr", true, false),
        ] as [(String, JSON, Bool)] {
            let house = try IdentityHouse(factors: ["otp", "urn:two"])
            house.there.change { $0.claims = [(claim, value)] }
            if isIn {
                await #expect(throws: Never.self, "\(claim) \(value)") { try await house.signIn() }
            } else {
                await #expect(throws: StaffError.missingFactor("Harbour ID"), "\(claim) \(value)") {
                    try await house.signIn()
                }
                #expect(house.refusal == SignInRefused(member: nil, cause: .factor))
            }
        }
    }
}
