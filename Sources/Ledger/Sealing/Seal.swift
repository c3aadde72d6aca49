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
    private let hash: KeyedHash

    /// - Parameter bytes: 32 random bytes.
    init(_ bytes: some Sequence<UInt8>) { hash = KeyedHash(key: bytes) }

    /// The key of one entry.
    ///
    /// HKDF-Expand for one block, which is one HMAC: the subject's key is random, so nothing has to
    /// be extracted first (RFC 5869, sections 2.3 and 3.3).
    fileprivate func derived(for entry: [UInt8]) -> SymmetricKey {
        SymmetricKey(data: hash.code(for: Self.derivation, entry, [1]))
    }

    private static let derivation = Array("belay content v1".utf8)
}

/// Seals and opens the content of one entry.
///
/// The key is derived for the entry (HKDF-Expand, RFC 5869), so that a random nonce can never come
/// twice under one key. What is sealed is a fresh 32-byte commitment key, then the content: AES-GCM
/// alone does not bind to one plaintext, the commitment (HMAC-SHA-256) in the leaf does. Once the
/// subject's key is gone nobody can compute the commitment again, so it says nothing.
struct Seal {
    private let key: SymmetricKey
    private let entry: [UInt8]

    private static let commitmentTag = Array("belay-content-v1\0".utf8)

    init(key: SubjectKey, entry: ID<Entry>) {
        self.entry = entry.bytes
        self.key = key.derived(for: self.entry)
    }

    /// `nil` only where the cryptographic library refuses, as it does for plaintexts of 64 GiB.
    func close(
        _ field: ContentField, with entropy: inout Entropy
    ) -> (sealed: SealedField, commitment: Entry.Commitment)? {
        let nonce = entropy.take(Self.nonceLength)
        let commitmentKey = entropy.take(Self.commitmentKeyLength)
        let digest = Self.commitment(to: field.name, field.bytes, under: commitmentKey)
        var plain: [UInt8] = []
        plain.reserveCapacity(commitmentKey.count + field.bytes.count)
        plain += commitmentKey
        plain += field.bytes
        // Losing the error is the intention: a refusal of the library says no more than `nil`.
        guard let nonce = try? AES.GCM.Nonce(data: nonce),
            let box = try? AES.GCM.seal(
                plain, using: key, nonce: nonce, authenticating: context(field.name)),
            let combined = box.combined
        else { return nil }
        return (
            SealedField(name: field.name, bytes: Array(combined)),
            Entry.Commitment(field: field.name, digest: digest)
        )
    }

    /// How many random bytes ``close(_:with:)`` takes.
    static let entropyLength = nonceLength + commitmentKeyLength
    private static let nonceLength = 12
    private static let commitmentKeyLength = 32

    /// `nil` where the bytes were changed, belong to another entry or field, or do not fit the
    /// commitment.
    func open(_ field: SealedField, commitment: [UInt8]) -> ContentField? {
        // Losing the error is the intention: whatever does not open was changed.
        guard let box = try? AES.GCM.SealedBox(combined: field.bytes),
            let opened = try? AES.GCM.open(box, using: key, authenticating: context(field.name)),
            opened.count >= Self.commitmentKeyLength
        else { return nil }
        let plain = Array(opened)
        let commitmentKey = plain.prefix(Self.commitmentKeyLength)
        let bytes = Array(plain.dropFirst(Self.commitmentKeyLength))
        guard Self.commitment(to: field.name, bytes, under: commitmentKey) == commitment
        else { return nil }
        return ContentField(field.name, bytes)
    }

    private func context(_ field: String) -> [UInt8] { entry + Array(field.utf8) }

    private static func commitment(
        to name: String, _ bytes: [UInt8], under key: ArraySlice<UInt8>
    ) -> [UInt8] {
        KeyedHash(key: key).code(for: commitmentTag, Array(name.utf8) + [0], bytes)
    }
}
