// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Vocabulary

extension OpenIDProvider {
    /// A token with these claims, signed as the settings say, or forged.
    static func token(_ claims: JSON, _ settings: Settings) throws -> String {
        let named = settings.keys.first { $0.id == settings.signsWith }
        guard let key = named ?? settings.keys.first else { return "" }
        var header: JSON = ["alg": .string(key.kind.rawValue), "kid": .string(key.id)]
        var signer = key
        switch settings.forgery {
        case .unsigned, .unsignedInDisguise: header["alg"] = "none"
        case .publicKeyAsSecret, .clientSecret: header["alg"] = "HS256"
        case .otherKey:
            signer = try SigningKey(key.id, key.kind, number: 1)
        case .unknownKey:
            signer = try SigningKey("unknown", key.kind, number: 1)
            header["kid"] = "unknown"
        case .ownKey:
            signer = try SigningKey("own", .es256)
            header = ["alg": "ES256", "kid": "own", "jwk": try signer.published]
        case .critical: header["crit"] = ["exp"]
        case .none, .tampered, .cut: break
        }
        func text(_ json: JSON) -> String { base64URL(json.serialized) }
        let signed = text(header) + "." + text(claims)
        let signature: [UInt8]
        switch settings.forgery {
        case .unsigned: signature = []
        case .publicKeyAsSecret: signature = code(of: signed, under: key.pem)
        case .clientSecret: signature = code(of: signed, under: secret)
        default: signature = try signer.signature(of: signed)
        }
        switch settings.forgery {
        case .tampered:
            var other = claims
            other["groups"] = ["leads", "agents", "admins"]
            other["sub"] = "somebody-else"
            return text(header) + "." + text(other) + "." + base64URL(signature)
        case .cut: return signed
        default: return signed + "." + base64URL(signature)
        }
    }

    private static func code(of text: String, under secret: String) -> [UInt8] {
        Array(
            HMAC<SHA256>.authenticationCode(
                for: Array(text.utf8), using: SymmetricKey(data: Array(secret.utf8))))
    }
}
