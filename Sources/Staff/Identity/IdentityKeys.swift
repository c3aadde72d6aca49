// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import JWTKit
import Vocabulary

/// The keys that a provider signs with: RFC 7517.
struct IdentityKeys: Sendable {
    /// One that may sign ID tokens.
    struct Key: Sendable {
        let id: String?
        let algorithms: Set<IDToken.Algorithm>
        fileprivate let parts: Parts

        fileprivate enum Parts: Sendable {
            case rsa(modulus: String, exponent: String)
            case curve(ECDSACurve, x: String, y: String)
            case edwards(x: String)
        }

        /// As the library takes it, for this algorithm and no other.
        func jwk(for algorithm: IDToken.Algorithm) -> JWK {
            let id = JWKIdentifier(string: id ?? "")
            return switch parts {
            case .rsa(let modulus, let exponent):
                .rsa(algorithm.name, identifier: id, modulus: modulus, exponent: exponent)
            case .curve(let curve, let x, let y):
                .ecdsa(algorithm.name, identifier: id, x: x, y: y, curve: curve)
            case .edwards(let x):
                .octetKeyPair(algorithm.name, identifier: id, x: x, y: nil, curve: .ed25519)
            }
        }
    }

    let all: [Key]

    /// As many as anybody has.
    private static let limit = 100

    /// Reads a set of keys. Those that are for something else, or can't be used, are left out.
    init(_ body: [UInt8]) throws(IdentityError) {
        guard let json = JSON(answered: body), case .array(let keys)? = json["keys"],
            keys.count <= Self.limit
        else { throw .unfit(.unreadable) }
        all = keys.compactMap(Key.init)
    }

    /// The one key that a token may be signed with; `nil` where it names none that is here, or names none where there are several.
    func key(named id: String?, for algorithm: IDToken.Algorithm) -> Key? {
        let fitting = all.filter { $0.algorithms.contains(algorithm) && (id == nil || $0.id == id) }
        return fitting.count == 1 ? fitting[0] : nil
    }
}

extension IdentityKeys.Key {
    fileprivate init?(_ json: JSON) {
        guard json["use"].map({ $0 == "sig" }) ?? true,
            json["key_ops"].map({ $0.texts?.contains("verify") == true }) ?? true,
            // A set that everybody reads holds no private keys.
            json["d"] == nil, json["k"] == nil
        else { return nil }
        func text(_ name: String) -> String? {
            // 8192 bits, which is more than any key of sense has.
            json[name]?.string.flatMap { $0.utf8.count <= 1400 ? $0 : nil }
        }
        let able: Set<IDToken.Algorithm>
        switch json["kty"]?.string {
        case "RSA":
            guard let modulus = text("n"), let exponent = text("e") else { return nil }
            able = [.rs256, .ps256]
            parts = .rsa(modulus: modulus, exponent: exponent)
        case "EC":
            guard let x = text("x"), let y = text("y") else { return nil }
            switch json["crv"]?.string {
            case "P-256":
                able = [.es256]
                parts = .curve(.p256, x: x, y: y)
            case "P-384":
                able = [.es384]
                parts = .curve(.p384, x: x, y: y)
            default: return nil
            }
        case "OKP":
            guard json["crv"] == "Ed25519", let x = text("x") else { return nil }
            able = [.eddsa]
            parts = .edwards(x: x)
        default: return nil
        }
        algorithms =
            json["alg"].map { alg in
                able.filter { $0.rawValue == alg.string }
            } ?? able
        guard !algorithms.isEmpty else { return nil }
        id = json["kid"]?.string
    }
}
