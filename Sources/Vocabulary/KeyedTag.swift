// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A keyed digest of some bytes (HMAC-SHA-256, RFC 2104): who has not the key can neither make one nor
/// tell what it was made of.
///
/// Handed as a closure to what knows no cryptography of its own, such as the vault of a conversation.
public struct KeyedTag: Sendable {
    private let key: SymmetricKey

    /// - Parameter key: at least 32 random bytes, or what ``scoped(to:)`` derives from them.
    public init(key: some Sequence<UInt8>) {
        self.key = SymmetricKey(data: Array(key))
    }

    /// The 32 bytes of the tag.
    public func tag(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }

    /// Whether these are the bytes of the tag, told in the same time wherever they differ.
    public func isTag(_ tag: [UInt8], of bytes: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(tag, authenticating: bytes, using: key)
    }

    /// The same with SHA-1 (RFC 2202), for others' signatures that have it so: as HMAC it is not broken.
    public func isSHA1Tag(_ tag: [UInt8], of bytes: [UInt8]) -> Bool {
        HMAC<Insecure.SHA1>.isValidAuthenticationCode(tag, authenticating: bytes, using: key)
    }

    /// Tags under a key of their own for one thing, such as a conversation: nobody can link them to those of
    /// another.
    public func scoped(to scope: some Sequence<UInt8>) -> KeyedTag {
        KeyedTag(key: tag(Array("belay/scope".utf8) + [0] + scope))
    }
}
