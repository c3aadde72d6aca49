// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Foundation
import Vocabulary

/// One content field as storage keeps it.
public struct SealedField: Sendable, Hashable {
    public let name: String
    /// AES-256-GCM: 12 bytes nonce, the sealed bytes, 16 bytes tag.
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// The key of one subject, unwrapped. It is random and nowhere but in `keys.sqlite`.
struct SubjectKey: Sendable {
    let key: SymmetricKey
}

/// Seals and opens the content of one entry.
///
/// The key is derived for the entry (HKDF, RFC 5869), so that a random nonce can never come twice under
/// one key. What is sealed is a fresh 32-byte commitment key, then the content: AES-GCM alone does not
/// bind to one plaintext, the commitment (HMAC-SHA-256) in the leaf does. Once the subject's key is gone
/// nobody can compute the commitment again, so it says nothing.
struct Seal {
    private let key: SymmetricKey
    private let entry: [UInt8]

    private static let derivation = Array("belay content v1".utf8)
    private static let commitmentTag = Array("belay-content-v1".utf8)

    init(key: SubjectKey, entry: ID<Entry>) {
        self.entry = entry.bytes
        self.key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key.key, salt: self.entry, info: Self.derivation, outputByteCount: 32)
    }

    /// `nil` only where the cryptographic library refuses, as it does for plaintexts of 64 GiB.
    func close(_ field: ContentField) -> (sealed: SealedField, commitment: Entry.Commitment)? {
        let commitmentKey = SymmetricKey(size: .bits256)
        let digest = Self.commitment(to: field.name, field.bytes, under: commitmentKey)
        var plain = commitmentKey.withUnsafeBytes { Array($0) }
        plain += field.bytes
        guard let box = try? AES.GCM.seal(plain, using: key, authenticating: context(field.name)),
            let combined = box.combined
        else { return nil }
        return (
            SealedField(name: field.name, bytes: Array(combined)),
            Entry.Commitment(field: field.name, digest: digest)
        )
    }

    /// `nil` where the bytes were changed, belong to another entry or field, or do not fit the commitment.
    func open(_ field: SealedField, commitment: [UInt8]) -> ContentField? {
        guard let box = try? AES.GCM.SealedBox(combined: field.bytes),
            let plain = try? AES.GCM.open(box, using: key, authenticating: context(field.name)),
            plain.count >= 32
        else { return nil }
        let commitmentKey = SymmetricKey(data: plain.prefix(32))
        let bytes = Array(plain.dropFirst(32))
        guard Self.commitment(to: field.name, bytes, under: commitmentKey) == commitment
        else { return nil }
        return ContentField(field.name, bytes)
    }

    private func context(_ field: String) -> [UInt8] { entry + Array(field.utf8) }

    private static func commitment(
        to name: String, _ bytes: [UInt8], under key: SymmetricKey
    ) -> [UInt8] {
        var code = HMAC<SHA256>(key: key)
        code.update(data: commitmentTag + [0] + Array(name.utf8) + [0])
        code.update(data: bytes)
        return Array(code.finalize())
    }
}
