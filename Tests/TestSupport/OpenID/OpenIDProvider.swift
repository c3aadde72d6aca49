// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import NIOCore
import Synchronization
public import Vocabulary

/// An OpenID Connect provider: discovery, keys, an authorisation endpoint that asks nobody anything, and a token endpoint that takes
/// a code once, from the client that it is for, with the verifier of PKCE. A test says who signs in, and what goes wrong.
public final class OpenIDProvider: Sendable {
    /// What a test may change at any time.
    public struct Settings: Sendable {
        /// Who signs in: claims of their token.
        public var person: JSON = ["sub": "kim-1", "preferred_username": "kim", "name": "Kim"]
        public var keys: [SigningKey]
        /// Those that it shows; all where nothing is said.
        public var published: [SigningKey]?
        /// Which of them signs; the first where none is named.
        public var signsWith: String?
        /// What the token says other than it should; `null` takes a claim out.
        public var claims: [(String, JSON)] = []
        public var forgery = Forgery.none
        /// What discovery says other than it should.
        public var metadata: [(String, JSON)] = []
        /// What an endpoint answers in the place of what it should.
        public var faults: [Endpoint: Fault] = [:]
        /// The error that the authorisation endpoint sends back.
        public var error: String?
        /// What its answer says of who gives it; `nil` for nothing.
        public var namesIssuer: String?
    }

    public enum Endpoint: String, Sendable, Hashable, CaseIterable {
        case discovery = "/.well-known/openid-configuration"
        case keys = "/keys"
        case authorization = "/authorize"
        case token = "/token"
    }

    public enum Fault: Sendable, Hashable {
        case status(Int)
        case body(String)
        case oversized
        case redirect(String)
        case closes
    }

    /// What somebody does to a token who has no key.
    public enum Forgery: String, Sendable, CaseIterable {
        case none
        /// Signed with nothing, and says so.
        case unsigned
        /// The same with a signature all the same.
        case unsignedInDisguise
        /// With the public key as if it were a secret.
        case publicKeyAsSecret
        /// With the client's secret.
        case clientSecret
        /// By another key under the name of the right one.
        case otherKey
        /// By a key that it has not published.
        case unknownKey
        /// The payload is another.
        case tampered
        /// It brings the key that it is to be checked with.
        case ownKey
        /// It says that something must be understood.
        case critical
        case cut
    }

    private struct Code: Sendable {
        let challenge: String
        let nonce: String?
        let redirect: String
    }

    private struct State: Sendable {
        var issuer = "https://provider.test"
        var settings: Settings
        var codes: [String: Code] = [:]
        var calls: [Endpoint: Int] = [:]
        var last: [Endpoint: [String: String]] = [:]
    }

    public static let client = "belay-console"
    public static let secret = "s3cret of the: console/+"

    private let now: @Sendable () -> Timestamp
    private let state: Mutex<State>

    public init(
        keys: [SigningKey], now: @escaping @Sendable () -> Timestamp
    ) {
        self.now = now
        state = Mutex(State(settings: Settings(keys: keys)))
    }

    public var issuer: String { state.withLock { $0.issuer } }

    public func change(_ body: (inout Settings) -> Void) { state.withLock { body(&$0.settings) } }

    /// How often an endpoint was called.
    public func calls(_ endpoint: Endpoint) -> Int { state.withLock { $0.calls[endpoint] ?? 0 } }

    /// What was sent to one last.
    public func last(_ endpoint: Endpoint) -> [String: String] {
        state.withLock { $0.last[endpoint] ?? [:] }
    }

    /// Runs it on loopback for the time of `work`.
    public static func running<Value: Sendable>(
        keys: [SigningKey], now: @escaping @Sendable () -> Timestamp,
        _ work: @Sendable @escaping (OpenIDProvider) async throws -> Value
    ) async throws -> Value {
        let provider = OpenIDProvider(keys: keys, now: now)
        return try await LoopbackServer.running({ await provider.serve($0) }) { address in
            provider.state.withLock { $0.issuer = address }
            return try await work(provider)
        }
    }

    private func serve(_ connection: LoopbackServer.Connection) async {
        // Losing the error is the intention: connections that end anywhere are part of it.
        try? await connection.executeThenClose { inbound, outbound in
            var pieces = inbound.makeAsyncIterator()
            var buffered: [UInt8] = []
            while let request = try await LoopbackRequest.next(from: &pieces, &buffered) {
                let words = request.head.prefix { $0 != "\r\n" }.split(separator: " ")
                guard words.count == 3,
                    let answer = answer(
                        String(words[1]), form: String(decoding: request.body, as: UTF8.self),
                        authorization: request.header("authorization"))
                else { return }
                var head = "HTTP/1.1 \(answer.status) X\r\ncontent-length: \(answer.body.count)\r\n"
                if let location = answer.location { head += "location: \(location)\r\n" }
                try await outbound.write(
                    ByteBuffer(string: head + "content-type: application/json\r\n\r\n"))
                try await outbound.write(ByteBuffer(bytes: answer.body))
            }
        }
    }

    // MARK: Answers

    public struct Answer: Sendable {
        public let status: Int
        public var location: String?
        public var body: [UInt8] = []
    }

    /// - Returns: `nil` where it closes the connection.
    public func answer(_ target: String, form: String, authorization: String?) -> Answer? {
        let path = String(target.prefix { $0 != "?" })
        let query = target.drop { $0 != "?" }.dropFirst()
        guard let endpoint = Endpoint(rawValue: path) else { return Answer(status: 404) }
        let sent = Self.fields(form.isEmpty ? String(query) : form)
        let fault = state.withLock { state in
            state.calls[endpoint, default: 0] += 1
            state.last[endpoint] = sent
            return state.settings.faults[endpoint]
        }
        switch fault {
        case .status(let status): return Answer(status: status, body: Array("{}".utf8))
        case .body(let text): return Answer(status: 200, body: Array(text.utf8))
        case .oversized: return Answer(status: 200, body: [UInt8](repeating: 0x20, count: 700_000))
        case .redirect(let address): return Answer(status: 307, location: address)
        case .closes: return nil
        case nil: break
        }
        switch endpoint {
        case .discovery: return Self.json(metadata)
        case .keys: return Self.json(published)
        case .authorization: return authorize(sent)
        case .token: return tokens(sent, authorization)
        }
    }

    private static func json(_ json: JSON, status: Int = 200) -> Answer {
        Answer(status: status, body: json.serialized)
    }

    private var metadata: JSON {
        state.withLock { state in
            var json: JSON = [
                "issuer": .string(state.issuer),
                "authorization_endpoint": .string(state.issuer + Endpoint.authorization.rawValue),
                "token_endpoint": .string(state.issuer + Endpoint.token.rawValue),
                "jwks_uri": .string(state.issuer + Endpoint.keys.rawValue),
                "response_types_supported": ["code"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256", "ES256"],
                "code_challenge_methods_supported": ["S256"],
                "authorization_response_iss_parameter_supported": true,
            ]
            for (name, value) in state.settings.metadata {
                json[name] = value == .null ? nil : value
            }
            return json
        }
    }

    private var published: JSON {
        let keys = state.withLock { $0.settings.published ?? $0.settings.keys }
        // Beside its own there is one that is of no use here, as providers have.
        let other: JSON = ["kty": "oct", "kid": "other", "k": "c2VjcmV0", "alg": "HS256"]
        // Losing the error is the intention: without its keys all tests fail.
        return ["keys": .array([other] + keys.compactMap { try? $0.published })]
    }

    private func authorize(_ sent: [String: String]) -> Answer {
        guard sent["client_id"] == Self.client, sent["response_type"] == "code",
            let redirect = sent["redirect_uri"], sent["scope"]?.contains("openid") == true
        else { return Self.json(["error": "invalid_request"], status: 400) }
        let (issuer, error) = state.withLock {
            ($0.settings.namesIssuer ?? $0.issuer, $0.settings.error)
        }
        func back(_ parameters: [(String, String)]) -> Answer {
            let all =
                parameters + [("state", sent["state"] ?? "")]
                + (issuer.isEmpty ? [] : [("iss", issuer)])
            return Answer(
                status: 302,
                location: redirect + "?"
                    + all.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&"))
        }
        if let error { return back([("error", error)]) }
        guard sent["code_challenge_method"] == "S256", let challenge = sent["code_challenge"] else {
            return back([("error", "invalid_request")])
        }
        let code = base64URL(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) })
        state.withLock {
            $0.codes[code] = Code(challenge: challenge, nonce: sent["nonce"], redirect: redirect)
        }
        return back([("code", code)])
    }

    private func tokens(_ sent: [String: String], _ authorization: String?) -> Answer {
        let basic =
            "Basic "
            + Data((Self.escaped(Self.client) + ":" + Self.escaped(Self.secret)).utf8)
            .base64EncodedString()
        guard
            authorization == basic
                || (authorization == nil && sent["client_id"] == Self.client
                    && sent["client_secret"] == Self.secret)
        else { return Self.json(["error": "invalid_client"], status: 401) }
        let code = state.withLock { $0.codes.removeValue(forKey: sent["code"] ?? "") }
        guard sent["grant_type"] == "authorization_code", let code,
            code.redirect == sent["redirect_uri"], let verifier = sent["code_verifier"],
            base64URL(SHA256.hash(data: Array(verifier.utf8))) == code.challenge
        else { return Self.json(["error": "invalid_grant"], status: 400) }
        let access = "access-token"
        let settings = state.withLock { $0.settings }
        var claims = settings.person
        let seconds = now().milliseconds / 1000
        claims["iss"] = .string(issuer)
        claims["aud"] = .string(Self.client)
        claims["iat"] = .integer(seconds)
        claims["exp"] = .integer(seconds + 300)
        claims["nonce"] = code.nonce.map(JSON.string)
        for (name, value) in settings.claims { claims[name] = value == .null ? nil : value }
        // Losing the error is the intention: without a token all tests fail.
        let token = (try? Self.token(claims, settings)) ?? ""
        return Self.json([
            "access_token": .string(access), "token_type": "Bearer", "expires_in": 300,
            "id_token": .string(token),
        ])
    }

    // MARK: Forms

    /// The fields of a form or a query.
    public static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = parts.count == 2 ? String(parts[1]) : ""
            fields[String(parts[0])] =
                value.replacing("+", with: "%20").removingPercentEncoding ?? ""
        }
        return fields
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(
            withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-_.~"))) ?? ""
    }
}
