// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Crypto
import Foundation

/// The public key that a note is verified with, and the name it signs for.
///
/// The written form is the vkey of C2SP signed-note: `name+hash+key`, with the first four bytes of
/// the SHA-256 of name, line feed, type and key. Ed25519 (type 1) is the only type.
public struct NoteKey: Sendable, Hashable, CustomStringConvertible {
    public let name: String
    /// Thirty-two bytes: an Ed25519 public key after RFC 8032.
    public let key: [UInt8]
    /// The first four bytes of the hash that tells keys of one name apart.
    let hash: [UInt8]

    static let type: UInt8 = 1

    init?(name: String, key: [UInt8]) {
        // A byte-wise rule keeps names plain: no spaces, no plus, nothing invisible.
        guard !name.isEmpty, name.utf8.count <= 200, key.count == 32,
            name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "+") })
        else { return nil }
        self.name = name
        self.key = key
        hash = Array(
            SHA256.hash(data: Array(name.utf8) + [0x0A, Self.type] + key).prefix(4))
    }

    /// Reads the written form, and no other spelling of it.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.decode(parts[2].utf8), bytes.first == Self.type
        else { return nil }
        self.init(name: String(parts[0]), key: Array(bytes.dropFirst()))
        guard description.utf8.elementsEqual(text.utf8) else { return nil }
    }

    public var description: String {
        let digits = hash.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return "\(name)+\(digits.joined())+\(Base64.encode([Self.type] + key))"
    }

    /// Whether this key made `signature` over `text`.
    func verifies(_ signature: some Collection<UInt8>, over text: some Collection<UInt8>) -> Bool {
        // Losing the error is the intention: what is no key verifies nothing.
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else {
            return false
        }
        return key.isValidSignature(Array(signature), for: Array(text))
    }
}

/// The private key that signs checkpoints. It stays in its file and in this process.
public struct NoteSigner: Sendable {
    public let publicKey: NoteKey
    private let key: Curve25519.Signing.PrivateKey

    /// `nil` where `name` can't be the name of a key: empty, with spaces or a plus.
    public init?(name: String, key: Curve25519.Signing.PrivateKey = .init()) {
        guard let publicKey = NoteKey(name: name, key: Array(key.publicKey.rawRepresentation))
        else { return nil }
        self.publicKey = publicKey
        self.key = key
    }

    /// Reads what ``secret`` wrote.
    init?(secret: some StringProtocol) {
        let prefix = "PRIVATE+KEY+"
        guard secret.hasPrefix(prefix) else { return nil }
        let parts = secret.dropFirst(prefix.count)
            .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        // Losing the error is the intention: a secret is not told apart by what is wrong with it.
        guard parts.count == 3, let bytes = Base64.decode(parts[2].utf8),
            bytes.first == NoteKey.type,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes.dropFirst())
        else { return nil }
        self.init(name: String(parts[0]), key: key)
        guard self.secret == secret else { return nil }
    }

    /// The form that signed-note tools keep a private key in: `PRIVATE+KEY+name+hash+key`.
    var secret: String {
        let name = publicKey.description.split(separator: "+").prefix(2).joined(separator: "+")
        return "PRIVATE+KEY+\(name)+" + Base64.encode([NoteKey.type] + key.rawRepresentation)
    }

    func signature(over text: [UInt8]) throws -> [UInt8] { Array(try key.signature(for: text)) }
}
