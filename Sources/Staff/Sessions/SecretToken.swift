// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Who has it may come in: 256 random bits that are handed out once. What is kept is a digest.
public struct SecretToken: Sendable, Hashable {
    /// As it stands in a cookie or an address.
    public let text: String

    /// A new one.
    public init() { text = Secret.text(Secret.bytes(32)) }

    /// One that somebody shows; `nil` for what can't be one.
    public init?(_ text: String) {
        guard text.utf8.count == 43,
            text.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            })
        else { return nil }
        self.text = text
    }

    /// What is kept of it.
    public var digest: Digest { Digest(of: text.utf8) }

    /// What forms of the session carry: it follows from the token, and the token does not follow from it.
    public var formToken: String { Secret.text(Secret.code(of: "belay form token", under: text)) }
}
