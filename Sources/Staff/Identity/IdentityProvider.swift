// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Synchronization
public import Vocabulary

/// An OpenID Connect provider that signs the staff in: the authorisation code flow with PKCE.
///
/// OpenID Connect Core 1.0 and Discovery 1.0; RFC 6749, 7636, 9207 and 9700.
public final class IdentityProvider: Sendable {
    /// What its metadata and its keys say, which are fetched together: new keys may be elsewhere.
    private final class Known: Sendable {
        let metadata: IdentityMetadata
        let keys: IdentityKeys

        init(metadata: IdentityMetadata, keys: IdentityKeys) {
            self.metadata = metadata
            self.keys = keys
        }
    }

    public let settings: IdentitySettings
    private let line: IdentityLine
    private let pending = Mutex(PendingSignIns())
    private let known: FetchedValue<Known>

    /// How long what it says of itself counts: a key that it has withdrawn is gone after this at the latest.
    static let lifetime = Duration.seconds(3600)
    /// How often a key that is not there is looked for, at most.
    static let pause = Duration.seconds(30)

    public init(_ settings: IdentitySettings, line: @escaping IdentityLine) {
        self.settings = settings
        self.line = line
        known = FetchedValue(lifetime: Self.lifetime, pause: Self.pause) {
            let address = IdentityMetadata.address(of: settings.issuer)
            let metadata = try IdentityMetadata(
                await Self.body(of: IdentityRequest(url: address), over: line),
                issuer: settings.issuer)
            let keys = try IdentityKeys(
                await Self.body(of: IdentityRequest(url: metadata.keys), over: line))
            return Known(metadata: metadata, keys: keys)
        }
    }

    // MARK: There

    /// A sign-in that begins.
    public struct Begun: Sendable {
        /// Where the browser goes.
        public let address: String
        /// What the browser keeps until it is back.
        public let browser: SecretToken
    }

    /// Begins a sign-in.
    ///
    /// - Parameters:
    ///   - console: Where the browser reaches the console, without a last `/`.
    ///   - next: Where somebody wants to go.
    ///   - session: The session that the browser has, which ends with the new one.
    /// - Throws: ``IdentityError``.
    public func begin(
        at console: String, next: String?, session: SecretToken?, from address: String,
        at now: Timestamp
    ) async throws -> Begun {
        let metadata = try await known.value(at: now).metadata
        let state = SecretToken()
        let browser = SecretToken()
        let verifier = SecretToken().text
        let nonce = SecretToken().text
        let callback = console + Self.callbackPath
        pending.withLock {
            $0.add(
                .init(
                    browser: browser.digest, nonce: nonce, verifier: verifier, callback: callback,
                    next: next, session: session, address: address, begun: now), state: state)
        }
        var parameters = [
            ("response_type", "code"), ("client_id", settings.client),
            ("redirect_uri", callback), ("scope", settings.scopes.joined(separator: " ")),
            ("state", state.text), ("nonce", nonce),
            ("code_challenge", Secret.text(SHA256.hash(data: Array(verifier.utf8)))),
            ("code_challenge_method", "S256"),
        ]
        if !settings.factors.isEmpty {
            parameters.append(("acr_values", settings.factors.sorted().joined(separator: " ")))
        }
        let joint = metadata.authorization.contains("?") ? "&" : "?"
        return Begun(
            address: metadata.authorization + joint + Self.form(parameters), browser: browser)
    }

    /// Where browsers come back to, below the console's address.
    public static let callbackPath = "/sign-in/callback"

    // MARK: And back

    /// What a browser brings back in its address.
    public struct Callback: Sendable, Hashable {
        public var state: String?
        public var code: String?
        public var issuer: String?
        public var error: String?

        public init(
            state: String? = nil, code: String? = nil, issuer: String? = nil, error: String? = nil
        ) {
            self.state = state
            self.code = code
            self.issuer = issuer
            self.error = error
        }
    }

    /// Somebody whom the provider vouches for.
    public struct Finished: Sendable {
        public let vouched: Vouched
        /// Where they wanted to go.
        public let next: String?
        /// The session that the browser had.
        public let session: SecretToken?
    }

    /// Finishes a sign-in, once.
    ///
    /// - Parameter browser: What the browser kept.
    /// - Throws: ``IdentityError``.
    public func finish(_ callback: Callback, browser: SecretToken?, at now: Timestamp) async throws
        -> Finished
    {
        guard let state = callback.state,
            let pending = pending.withLock({ $0.take(state: state, browser: browser, at: now) })
        else { throw IdentityError.notBegun }
        let metadata = try await known.value(at: now).metadata
        // RFC 9207: whoever answers for another provider is found here, before a code goes anywhere.
        guard callback.issuer.map({ $0 == settings.issuer }) ?? !metadata.namesIssuer else {
            throw IdentityError.token(.issuer)
        }
        if let error = callback.error { throw IdentityError.refused(saying: error) }
        guard let code = callback.code, (1...4096).contains(code.utf8.count) else {
            throw IdentityError.refused(saying: "other")
        }
        let answer = try await exchange(code, pending, metadata)
        do {
            return Finished(
                vouched: try await vouched(by: answer, pending, at: now), next: pending.next,
                session: pending.session)
        } catch let fault as TokenFault { throw IdentityError.token(fault) }
    }

    private struct Tokens {
        let id: String
        let access: String?
    }

    /// Changes a code for a token: RFC 6749, section 4.1.3.
    private func exchange(
        _ code: String, _ pending: PendingSignIns.Pending, _ metadata: IdentityMetadata
    ) async throws -> Tokens {
        var parameters = [
            ("grant_type", "authorization_code"), ("code", code),
            ("redirect_uri", pending.callback), ("code_verifier", pending.verifier),
        ]
        var authorization: String?
        if metadata.takesSecretInForm {
            parameters += [("client_id", settings.client), ("client_secret", settings.secret)]
        } else {
            // Section 2.3.1: each half is written as a form would write it.
            let pair = Self.escaped(settings.client) + ":" + Self.escaped(settings.secret)
            authorization = "Basic " + Data(pair.utf8).base64EncodedString()
        }
        let answer = try await Self.ask(
            IdentityRequest(
                url: metadata.token, form: Self.form(parameters), authorization: authorization),
            over: line)
        let json = JSON(answered: answer.body)
        if (400..<500).contains(answer.status), let error = json?["error"]?.string {
            throw IdentityError.refused(saying: error)
        }
        guard answer.status == 200 else { throw IdentityError.down }
        guard let json, let id = json["id_token"]?.string else {
            throw IdentityError.unfit(.unreadable)
        }
        return Tokens(id: id, access: json["access_token"]?.string)
    }

    private func vouched(
        by tokens: Tokens, _ pending: PendingSignIns.Pending, at now: Timestamp
    ) async throws -> Vouched {
        let token = try IDToken(tokens.id)
        try await checkSignature(of: token, at: now)
        try token.check(
            .init(
                issuer: settings.issuer, client: settings.client, nonce: pending.nonce,
                accessToken: tokens.access), at: now)
        guard token.says(oneOf: settings.factors) else { throw IdentityError.factor }
        return Vouched(
            account: IdentityAccount(
                issuer: settings.issuer, subject: token.claims["sub"]?.string ?? ""),
            username: token.claims["preferred_username"]?.string
                ?? token.claims["email"]?.string,
            displayName: token.claims["name"]?.string,
            roles: settings.roles(of: token.groups(in: settings.claim)))
    }

    /// Looks for the key anew where it is not there, or is another under the same name or none.
    private func checkSignature(of token: IDToken, at now: Timestamp) async throws {
        let first = try await known.value(at: now) { known in
            known.keys.key(named: token.keyID, for: token.algorithm) != nil
        }
        do {
            try await token.checkSignature(by: first.keys)
        } catch TokenFault.signature {
            let second = try await known.value(at: now) { $0 !== first }
            guard second !== first else { throw TokenFault.signature }
            try await token.checkSignature(by: second.keys)
        }
    }

    // MARK: Asking

    private static func ask(_ request: IdentityRequest, over line: IdentityLine) async throws
        -> IdentityAnswer
    {
        do { return try await line(request) } catch is CancellationError {
            throw CancellationError()
        } catch { throw IdentityError.down }
    }

    private static func body(of request: IdentityRequest, over line: IdentityLine) async throws
        -> [UInt8]
    {
        let answer = try await ask(request, over: line)
        guard answer.status == 200 else { throw IdentityError.down }
        return answer.body
    }

    private static func form(_ parameters: [(String, String)]) -> String {
        parameters.map { escaped($0) + "=" + escaped($1) }.joined(separator: "&")
    }

    /// As a form and an address write it: what is not plain is escaped.
    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."), UInt8(ascii: "~"):
                String(Unicode.Scalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}
