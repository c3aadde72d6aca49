// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport
import Vocabulary

@testable import Staff

/// A provider and a book of the staff that lets in whom it vouches for, without a network between them.
final class IdentityHouse: Sendable {
    static let roles: [Role: Set<String>] = [
        .agent: ["agents"], .supervisor: ["leads"], .administrator: ["admins"],
        .risk: ["risk", "leads"],
    ]

    let staff: StaffHouse
    let there: OpenIDProvider
    let provider: IdentityProvider
    private let browser = Mutex(SecretToken?.none)

    init(
        _ kinds: SigningKey.Kind..., claim: String = "groups", factors: Set<String> = [],
        passwords: Bool = true, staff given: StaffHouse? = nil
    ) throws {
        let kinds = kinds.isEmpty ? [.es256] : kinds
        let issuer = "https://provider.test"
        let staff =
            given
            ?? StaffHouse(ways: SignInWays(takesPasswords: passwords, issuer: issuer))
        self.staff = staff
        there = OpenIDProvider(
            keys: try kinds.enumerated().map { try SigningKey("key-\($0)", $1) },
            now: { staff.now })
        let settings = IdentitySettings(
            name: "Harbour ID", issuer: issuer, client: OpenIDProvider.client,
            secret: OpenIDProvider.secret, claim: claim, roles: Self.roles, factors: factors)
        provider = IdentityProvider(settings) { [there] request in
            let path = request.url.replacing(issuer, with: "")
            guard
                let answer = there.answer(
                    path, form: request.form ?? "", authorization: request.authorization)
            else { throw Closed() }
            return IdentityAnswer(status: answer.status, body: answer.body)
        }
        there.change { $0.person["groups"] = ["agents"] }
    }

    private struct Closed: Error {}

    /// Who signs in from here on.
    func person(_ subject: String, _ username: String? = nil, groups: [String]) {
        there.change {
            $0.person = ["sub": .string(subject), "name": .string("Name of \(subject)")]
            $0.person["preferred_username"] = username.map(JSON.string)
            $0.person["groups"] = .array(groups.map(JSON.string))
        }
    }

    /// Goes to the provider and to the address that it sends back to.
    func way(next: String? = nil) async throws -> [String: String] {
        let begun = try await staff.book.begin(
            with: provider, console: "https://console.test", next: next, session: nil,
            address: "192.0.2.1", at: staff.now)
        browser.withLock { $0 = begun.browser }
        let path = begun.address.replacing("https://provider.test", with: "")
        let answer = there.answer(path, form: "", authorization: nil)
        let location = answer?.location ?? ""
        return OpenIDProvider.fields(String(location.drop { $0 != "?" }.dropFirst()))
    }

    var kept: SecretToken? { browser.withLock { $0 } }

    /// Comes back with what the address says.
    func back(
        _ fields: [String: String], browser: SecretToken? = nil, from address: String = "192.0.2.1"
    )
        async throws -> NewSession
    {
        try await staff.book.signIn(
            with: provider,
            .init(
                state: fields["state"], code: fields["code"], issuer: fields["iss"],
                error: fields["error"]), browser: browser ?? kept, address: address, at: staff.now
        ).session
    }

    /// The whole way.
    @discardableResult
    func signIn() async throws -> NewSession { try await back(way()) }

    /// What was recorded last of those who were not let in.
    var refusal: SignInRefused? { staff.refusals.last }
}
