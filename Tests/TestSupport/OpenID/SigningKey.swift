// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import CryptoExtras
import Foundation
public import Vocabulary

/// A key that tokens are signed with, by the system's cryptography: the library that reads them has no part in it.
public struct SigningKey: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case rs256 = "RS256"
        case ps256 = "PS256"
        case es256 = "ES256"
        case es384 = "ES384"
        case eddsa = "EdDSA"
    }

    private enum Half: Sendable {
        case rsa(_RSA.Signing.PrivateKey)
        case p256(P256.Signing.PrivateKey)
        case p384(P384.Signing.PrivateKey)
        case edwards(Curve25519.Signing.PrivateKey)
    }

    public let id: String
    public let kind: Kind
    private let half: Half

    // They take long to make. A test that needs two takes two kinds, or these two.
    private static let rsa = [
        Result { try _RSA.Signing.PrivateKey(keySize: .bits2048) },
        Result { try _RSA.Signing.PrivateKey(keySize: .bits2048) },
    ]

    /// - Parameter number: Of RSA keys there are two, 0 and 1.
    public init(_ id: String, _ kind: Kind, number: Int = 0) throws {
        self.id = id
        self.kind = kind
        half =
            switch kind {
            case .rs256, .ps256: .rsa(try Self.rsa[number].get())
            case .es256: .p256(P256.Signing.PrivateKey())
            case .es384: .p384(P384.Signing.PrivateKey())
            case .eddsa: .edwards(Curve25519.Signing.PrivateKey())
            }
    }

    func signature(of text: String) throws -> [UInt8] {
        let bytes = Array(text.utf8)
        switch half {
        case .rsa(let key):
            return Array(
                try key.signature(
                    for: SHA256.hash(data: bytes),
                    padding: kind == .ps256 ? .PSS : .insecurePKCS1v1_5
                ).rawRepresentation)
        case .p256(let key): return Array(try key.signature(for: bytes).rawRepresentation)
        case .p384(let key): return Array(try key.signature(for: bytes).rawRepresentation)
        case .edwards(let key): return Array(try key.signature(for: bytes))
        }
    }

    /// What the world may know of it: RFC 7517.
    public var published: JSON {
        get throws {
            var json: JSON = [
                "kid": .string(id), "use": "sig", "alg": .string(kind.rawValue),
            ]
            func coordinates(_ point: Data, _ curve: String) {
                let half = (point.count - 1) / 2
                json["kty"] = "EC"
                json["crv"] = .string(curve)
                json["x"] = .string(base64URL(point.dropFirst().prefix(half)))
                json["y"] = .string(base64URL(point.suffix(half)))
            }
            switch half {
            case .rsa(let key):
                let parts = try key.publicKey.getKeyPrimitives()
                json["kty"] = "RSA"
                json["n"] = .string(base64URL(parts.modulus))
                json["e"] = .string(base64URL(parts.publicExponent))
            case .p256(let key): coordinates(key.publicKey.x963Representation, "P-256")
            case .p384(let key): coordinates(key.publicKey.x963Representation, "P-384")
            case .edwards(let key):
                json["kty"] = "OKP"
                json["crv"] = "Ed25519"
                json["x"] = .string(base64URL(key.publicKey.rawRepresentation))
            }
            return json
        }
    }

    /// The public half as a file holds it: what somebody signs with who hopes that it is taken for a secret.
    public var pem: String {
        switch half {
        case .rsa(let key): key.publicKey.pemRepresentation
        case .p256(let key): key.publicKey.pemRepresentation
        case .p384(let key): key.publicKey.pemRepresentation
        case .edwards(let key): base64URL(key.publicKey.rawRepresentation)
        }
    }
}

/// RFC 4648, section 5, without padding.
public func base64URL(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
}
