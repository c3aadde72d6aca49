// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import JWTKit
import Vocabulary

/// An ID token as it came: nothing in it counts before check(_:_:at:).
///
/// The rules are those of OpenID Connect Core 1.0, section 3.1.3.7, and RFC 8725. The signature is for the library to check.
struct IDToken: Sendable {
    /// How tokens may be signed: with a key of which only the provider has the private half. Whoever knows the client's secret,
    /// or nothing at all, signs none.
    enum Algorithm: String, Sendable, CaseIterable {
        case rs256 = "RS256"
        case ps256 = "PS256"
        case es256 = "ES256"
        case es384 = "ES384"
        case eddsa = "EdDSA"

        var name: JWK.Algorithm {
            switch self {
            case .rs256: .rs256
            case .ps256: .ps256
            case .es256: .es256
            case .es384: .es384
            case .eddsa: .eddsa
            }
        }
    }

    /// What it is compared with.
    struct Expected: Sendable {
        let issuer: String
        let client: String
        let nonce: String
        /// What came beside it.
        let accessToken: String?
    }

    /// How far the provider's clock may be off.
    static let leeway = Duration.seconds(60)
    /// How old one may be: it was made for this sign-in.
    static let age = PendingSignIns.life
    private static let limit = 65_536

    let algorithm: Algorithm
    let keyID: String?
    let claims: JSON
    private let text: String

    init(_ text: String) throws(TokenFault) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.limit, parts.count == 3,
            let header = Secret.bytes(of: parts[0]).flatMap(JSON.init(answered:)),
            let claims = Secret.bytes(of: parts[1]).flatMap(JSON.init(answered:)),
            case .object = header, case .object = claims
        else { throw .malformed }
        guard let algorithm = header["alg"]?.string.flatMap(Algorithm.init) else {
            throw .algorithm
        }
        // RFC 7515, section 4.1.11: what must be understood and is not makes it invalid.
        guard header["crit"] == nil, header["kid"].map({ $0.string != nil }) ?? true else {
            throw .malformed
        }
        self.algorithm = algorithm
        keyID = header["kid"]?.string
        self.claims = claims
        self.text = text
    }

    /// Whether a key of the provider signed it.
    func checkSignature(by keys: IdentityKeys) async throws {
        guard let key = keys.key(named: keyID, for: algorithm) else { throw TokenFault.key }
        do {
            let library = JWTKeyCollection()
            try await library.add(jwk: key.jwk(for: algorithm))
            _ = try await library.verify(text, as: Signed.self)
        } catch { throw TokenFault.signature }
    }

    /// Whether it is for this sign-in, and still good.
    func check(_ expected: Expected, at now: Timestamp) throws(TokenFault) {
        guard claims["iss"]?.string == expected.issuer else { throw .issuer }
        guard let audience = claims["aud"]?.texts, audience.contains(expected.client),
            claims["azp"].map({ $0.string == expected.client }) ?? (audience.count == 1)
        else { throw .audience }
        let present = Double(now.milliseconds) / 1000
        let leeway = Double(Self.leeway.components.seconds)
        guard let until = claims["exp"]?.seconds, let issued = claims["iat"]?.seconds,
            claims["nbf"].map({ $0.seconds != nil }) ?? true
        else { throw .malformed }
        guard present < until + leeway,
            present - issued <= Double(Self.age.components.seconds) + leeway
        else { throw .expired }
        guard issued <= present + leeway, (claims["nbf"]?.seconds ?? 0) <= present + leeway else {
            throw .early
        }
        guard let nonce = claims["nonce"]?.string, nonce.isSecretly(expected.nonce) else {
            throw .nonce
        }
        guard let subject = claims["sub"]?.string, (1...255).contains(subject.utf8.count) else {
            throw .subject
        }
        if let hash = claims["at_hash"], let token = expected.accessToken {
            guard hash.string == self.hash(of: token) else { throw .hash }
        }
    }

    /// The left half of the hash that goes with the algorithm: section 3.1.3.6.
    private func hash(of token: String) -> String {
        let bytes = Array(token.utf8)
        let whole: [UInt8] =
            switch algorithm {
            case .rs256, .ps256, .es256: Array(SHA256.hash(data: bytes))
            case .es384: Array(SHA384.hash(data: bytes))
            case .eddsa: Array(SHA512.hash(data: bytes))
            }
        return Secret.text(whole.prefix(whole.count / 2))
    }

    /// What the library reads of it: that it is signed. The claims were read before, and count from there on.
    private struct Signed: JWTPayload {
        init(from decoder: any Decoder) {}
        func encode(to encoder: any Encoder) {}
        func verify(using algorithm: some JWTAlgorithm) {}
    }
}

extension IDToken {
    /// The groups that a claim lists: under its whole name, else along the dots of it.
    func groups(in claim: String) -> Set<String> {
        var value = claims[claim]
        if value == nil {
            value = claim.split(separator: ".").reduce(JSON?.some(claims)) { $0?[String($1)] }
        }
        return Set(value?.texts ?? [])
    }

    /// Whether it says one of these of how somebody signed in.
    func says(oneOf factors: Set<String>) -> Bool {
        let said = Set((claims["amr"]?.texts ?? []) + [claims["acr"]?.string].compactMap(\.self))
        return factors.isEmpty || !said.isDisjoint(with: factors)
    }
}
