// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Staff

/// A provider that changes its keys, or is out of order.
@Suite struct IdentityKeyTests {
    @Test func `a new key is found at the next sign-in, and the keys are not asked for each time`()
        async throws
    {
        let house = try IdentityHouse(.es256, .rs256, .eddsa)
        let next = try SigningKey("next", .es256)
        for _ in 0..<5 { try await house.signIn() }
        #expect(house.there.calls(.keys) == 1)
        #expect(house.there.calls(.discovery) == 1)
        house.staff.step(.seconds(31))
        house.there.change {
            $0.keys.append(next)
            $0.signsWith = "next"
        }
        for _ in 0..<5 { try await house.signIn() }
        #expect(house.there.calls(.keys) == 2)
        house.there.change { $0.signsWith = "key-1" }
        try await house.signIn()
        #expect(house.there.calls(.keys) == 2, "both keys count while both are there")
    }

    @Test
    func `a key that was withdrawn counts no more after an hour, or once another is looked for`()
        async throws
    {
        for waits in [true, false] {
            let house = try IdentityHouse(.es256, .rs256)
            try await house.signIn()
            let withdrawn = try await house.way()
            let next = try SigningKey("next", .es256)
            // It signs with the first key still, which it shows no more.
            house.there.change { $0.published = [$0.keys[1], next] }
            house.staff.step(.seconds(31))
            await #expect(throws: Never.self) { try await house.back(withdrawn) }
            if waits {
                house.staff.step(.seconds(3600))
            } else {
                house.there.change {
                    $0.keys.append(next)
                    $0.signsWith = "next"
                }
                try await house.signIn()
                house.there.change { $0.signsWith = "key-0" }
            }
            await #expect(throws: StaffError.untrusted("Harbour ID")) { try await house.signIn() }
            #expect(house.refusal?.detail == "key")
        }
    }

    @Test func `keys that nobody has are looked for once in half a minute, whoever sends them`()
        async throws
    {
        let house = try IdentityHouse(.es256)
        try await house.signIn()
        house.staff.step(.seconds(31))
        house.there.change { $0.forgery = .unknownKey }
        for number in 0..<20 {
            let fields = try await house.way()
            await #expect(throws: StaffError.untrusted("Harbour ID")) {
                try await house.back(fields, from: "192.0.2.\(number)")
            }
        }
        #expect(house.there.calls(.keys) == 2)
        house.staff.step(.seconds(30))
        await #expect(throws: StaffError.untrusted("Harbour ID")) { try await house.signIn() }
        #expect(house.there.calls(.keys) == 3)
    }

    @Test
    func
        `a new key under the old name is found as well, and forgeries make nobody look more often`()
        async throws
    {
        let house = try IdentityHouse(.es256)
        try await house.signIn()
        let next = try SigningKey("key-0", .es256)
        house.there.change { $0.keys = [next] }
        await #expect(throws: StaffError.untrusted("Harbour ID")) { try await house.signIn() }
        house.staff.step(.seconds(30))
        try await house.signIn()
        #expect(house.there.calls(.keys) == 2)
        house.there.change { $0.forgery = .otherKey }
        for number in 0..<20 {
            let fields = try await house.way()
            await #expect(throws: StaffError.untrusted("Harbour ID")) {
                try await house.back(fields, from: "192.0.2.\(number)")
            }
        }
        #expect(house.there.calls(.keys) == 2)
    }

    @Test func `a token that names no key is taken where there is one alone`() async throws {
        let keys = try ["a", "b"].map { try SigningKey($0, .es256).published }
        func set(_ keys: [JSON]) throws -> IdentityKeys {
            try IdentityKeys((["keys": .array(keys)] as JSON).serialized)
        }
        #expect(try set([keys[0]]).key(named: nil, for: .es256)?.id == "a")
        #expect(try set(keys).key(named: nil, for: .es256) == nil)
        #expect(try set(keys).key(named: "b", for: .es256)?.id == "b")
        #expect(try set(keys).key(named: "b", for: .rs256) == nil)
        #expect(try set([keys[0], keys[0]]).key(named: "a", for: .es256) == nil)
    }

    @Test func `keys for something else, private ones and broken ones are left out`() throws {
        let key = try SigningKey("a", .es256).published
        func count(_ name: String, _ value: JSON) throws -> Int {
            var other = key
            other[name] = value
            return try IdentityKeys((["keys": [other]] as JSON).serialized).all.count
        }
        #expect(try count("kid", "b") == 1)
        #expect(try count("key_ops", ["verify"]) == 1)
        for (name, value) in [
            ("use", "enc"), ("key_ops", ["sign"]), ("d", "AAAA"), ("k", "AAAA"), ("alg", "HS256"),
            ("alg", "ES384"), ("alg", 1), ("crv", "P-521"), ("crv", .null), ("kty", "oct"),
            ("x", 1), ("use", 1),
        ] as [(String, JSON)] { #expect(try count(name, value) == 0, "\(name) \(value)") }
        for text in ["", "[]", "{}", #"{"keys":{}}"#, #"{"keys":[],"keys":[]}"#] {
            #expect(throws: IdentityError.unfit(.unreadable), "\(text)") {
                try IdentityKeys(Array(text.utf8))
            }
        }
    }

    @Test(arguments: OpenIDProvider.Endpoint.allCases.filter { $0 != .authorization })
    func `while the provider is out of order nobody comes in by it, and afterwards they do`(
        endpoint: OpenIDProvider.Endpoint
    ) async throws {
        let faults: [(OpenIDProvider.Fault, StaffError)] = [
            (.status(503), .providerDown("Harbour ID")), (.closes, .providerDown("Harbour ID")),
            (.redirect("https://attacker.test/"), .providerDown("Harbour ID")),
            (.status(204), .providerDown("Harbour ID")),
            (.body("<html>"), .providerUnfit("Harbour ID")),
            (.body("{}"), .providerUnfit("Harbour ID")),
            (.body("null"), .providerUnfit("Harbour ID")),
            (.body(""), .providerUnfit("Harbour ID")),
        ]
        for (fault, error) in faults {
            let house = try IdentityHouse()
            house.there.change { $0.faults[endpoint] = fault }
            await #expect(throws: error, "\(endpoint) \(fault)") { try await house.signIn() }
            let cause: SignInRefused.Cause =
                error == .providerDown("Harbour ID") ? .providerDown : .providerUnfit
            #expect(house.refusal?.cause == cause)
            // However many try, it is one fault, and nobody's failed try.
            for _ in 0..<10 { await #expect(throws: error) { try await house.signIn() } }
            #expect(house.staff.refusals.count == 1)
            house.there.change { $0.faults = [:] }
            await #expect(throws: Never.self, "\(endpoint) \(fault)") { try await house.signIn() }
        }
    }

    /// What discovery may say, and why it is not believed.
    static let metadata: [(String, JSON, IdentityError.Misfit)] = [
        ("issuer", "https://provider.test/", .issuer), ("issuer", "http://provider.test", .issuer),
        ("issuer", .null, .issuer), ("token_endpoint", .null, .unreadable),
        ("jwks_uri", 1, .unreadable), ("token_endpoint", "http://provider.example/token", .address),
        ("authorization_endpoint", "javascript:alert(1)", .address),
        ("authorization_endpoint", "https://x.test/\"><script>", .address),
        ("jwks_uri", "file:///etc/passwd", .address), ("jwks_uri", "https://u:p@x.test/", .address),
        ("token_endpoint_auth_methods_supported", ["private_key_jwt"], .method),
        ("response_types_supported", ["id_token"], .method),
        ("code_challenge_methods_supported", ["plain"], .method),
    ]

    @Test(arguments: metadata.indices)
    func `a provider that says what can't be relied on is not used`(number: Int) async throws {
        let (name, value, misfit) = Self.metadata[number]
        let house = try IdentityHouse()
        house.there.change { $0.metadata = [(name, value)] }
        await #expect(throws: StaffError.providerUnfit("Harbour ID")) { try await house.way() }
        #expect(house.refusal?.detail == misfit.rawValue)
    }

    @Test func `plain http goes to this machine alone, and only for a provider that is there`() {
        func isSafe(_ address: String, _ issuer: String) -> Bool {
            IdentityMetadata.isSafe(address, for: issuer)
        }
        #expect(isSafe("https://x.test/a?b=c", "https://x.test"))
        #expect(isSafe("http://127.0.0.1:9/a", "http://localhost:9"))
        #expect(isSafe("http://[::1]:9/a", "http://127.0.0.1:9"))
        #expect(!isSafe("http://127.0.0.1:9/a", "https://x.test"))
        #expect(!isSafe("http://x.test/a", "http://127.0.0.1"))
        #expect(!isSafe("http://127.0.0.1.x.test/", "http://127.0.0.1"))
        #expect(!isSafe("https://x.test/#a", "https://x.test"))
        #expect(!isSafe("https:///a", "https://x.test"))
    }

    @Test func `who comes while it is asked waits for the same answer`() async throws {
        let house = try IdentityHouse()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 { group.addTask { _ = try await house.way() } }
            try await group.waitForAll()
        }
        #expect(house.there.calls(.discovery) == 1)
    }
}
