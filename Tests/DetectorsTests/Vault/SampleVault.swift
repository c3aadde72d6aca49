// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Vocabulary

/// A vault for tests, and the short ways into it.
struct SampleVault {
    var vault: Vault

    init(_ conversation: UInt8 = 1, _ policy: VaultPolicy = .default) {
        vault = Vault(policy: policy, tagging: Self.tagging(conversation))
    }

    /// Tags under the key of one conversation.
    static func tagging(_ conversation: UInt8) -> Vault.Tagging {
        let key = KeyedTag(key: [UInt8](repeating: 7, count: 32)).scoped(to: [conversation])
        return { key.tag($0) }
    }

    /// The token for a value; for the class of e-mail addresses if nothing is said.
    mutating func token(
        _ value: String, _ signal: String = "personal-data.email", normal: String? = nil
    ) -> String {
        redact(value, [(signal, value, normal)])
    }

    /// The text with tokens for these values wherever each stands first.
    mutating func redact(
        _ text: String, _ values: [(signal: String, value: String, normal: String?)] = [],
        from source: Passage.Source = .customer
    ) -> String {
        let matches = values.compactMap { item in
            text.firstRange(of: item.value).map { range in
                VaultMatch(
                    item.signal,
                    bytes: range.lowerBound.utf16Offset(
                        in: text)..<range.upperBound.utf16Offset(in: text),
                    value: item.normal)
            }
        }
        return vault.redact(text, matches, from: source).text
    }

    /// What the customer reads.
    func reply(_ text: String) -> String { vault.restore(text, to: .customerReply).text }
}
