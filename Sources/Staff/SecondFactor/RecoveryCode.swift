// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// What somebody signs in with once where their phone is gone: 125 random bits. What is kept is a digest.
public struct RecoveryCode: Sendable, Hashable {
    /// Five groups of five letters and digits.
    public let text: String

    public init() {
        let letters = Array(Base32.text(Secret.bytes(16)).lowercased().prefix(25))
        text = stride(from: 0, to: 25, by: 5).map { String(letters[$0..<$0 + 5]) }
            .joined(separator: "-")
    }

    /// How many somebody gets.
    static let count = 10

    static func fresh() -> [RecoveryCode] { (0..<count).map { _ in RecoveryCode() } }

    var digest: Digest { Self.digest(of: text) }

    /// The digest of what somebody types, however they write the groups.
    static func digest(of text: String) -> Digest {
        Digest(of: text.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)
    }
}
