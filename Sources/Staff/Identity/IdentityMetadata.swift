// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vocabulary

/// What a provider says of itself: OpenID Connect Discovery 1.0, section 3.
struct IdentityMetadata: Sendable, Hashable {
    let authorization: String
    let token: String
    let keys: String
    /// Whether its answers name the issuer: RFC 9207.
    let namesIssuer: Bool
    /// Whether the secret goes into the form; else into `Authorization`.
    let takesSecretInForm: Bool

    /// Where it stands, for an issuer.
    static func address(of issuer: String) -> String {
        (issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer)
            + "/.well-known/openid-configuration"
    }

    init(_ body: [UInt8], issuer: String) throws(IdentityError) {
        guard let json = JSON(answered: body), case .object = json else {
            throw .unfit(.unreadable)
        }
        // Section 4.3: it must be exactly the same, or somebody else speaks.
        guard json["issuer"]?.string == issuer else { throw .unfit(.issuer) }
        func address(_ name: String) throws(IdentityError) -> String {
            guard let text = json[name]?.string else { throw .unfit(.unreadable) }
            guard Self.isSafe(text, for: issuer) else { throw .unfit(.address) }
            return text
        }
        authorization = try address("authorization_endpoint")
        token = try address("token_endpoint")
        keys = try address("jwks_uri")
        namesIssuer = json["authorization_response_iss_parameter_supported"] == true
        let methods = json["token_endpoint_auth_methods_supported"]?.texts
        takesSecretInForm = methods.map { !$0.contains("client_secret_basic") } ?? false
        let canPost = methods?.contains("client_secret_post") ?? true
        let types = json["response_types_supported"]?.texts ?? ["code"]
        let challenges = json["code_challenge_methods_supported"]?.texts ?? ["S256"]
        guard !takesSecretInForm || canPost, types.contains("code"), challenges.contains("S256")
        else { throw .unfit(.method) }
    }

    /// Encrypted; or on this machine, where the issuer is as well.
    static func isSafe(_ text: String, for issuer: String) -> Bool {
        guard text.utf8.count <= 2048, text.utf8.allSatisfy({ (0x21...0x7e).contains($0) }),
            !text.contains(where: { "\"'<>\\".contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.fragment == nil
        else { return false }
        if parts.scheme == "https" { return true }
        return parts.scheme == "http" && issuer.hasPrefix("http://") && isLoopback(host)
            && URLComponents(string: issuer)?.host.map(isLoopback) == true
    }

    private static func isLoopback(_ host: String) -> Bool {
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return ["localhost", "::1", "[::1]"].contains(host.lowercased())
            || parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}

extension JSON {
    /// What a provider answered; `nil` where it is no JSON.
    init?(answered body: [UInt8]) {
        // Losing the error is the intention: its place in an answer that can't be read helps nobody here.
        guard let json = try? JSON(parsing: body) else { return nil }
        self = json
    }

    /// The texts of a list, or the one text.
    var texts: [String]? {
        switch self {
        case .string(let text): [text]
        case .array(let items): items.compactMap(\.string)
        default: nil
        }
    }

    /// A number of seconds.
    var seconds: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
