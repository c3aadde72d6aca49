// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Vocabulary

/// Signs messages: Standard Webhooks 1.0.0, «Webhook signature», symmetric.
struct WebhookSigner: Sendable {
    private let tags: [KeyedTag]

    /// - Parameter secrets: Each `whsec_` and base64: messages carry a signature by each.
    /// - Returns: `nil` where one of them is not of that form, or not of 24 to 64 bytes.
    init?(secrets: [String]) {
        var tags: [KeyedTag] = []
        for secret in secrets {
            guard secret.hasPrefix(Self.prefix),
                let key = Data(base64Encoded: String(secret.dropFirst(Self.prefix.utf8.count))),
                (24...64).contains(key.count)
            else { return nil }
            tags.append(KeyedTag(key: key))
        }
        guard !tags.isEmpty else { return nil }
        self.tags = tags
    }

    private static let prefix = "whsec_"

    /// - Parameter seconds: When this try is made, in seconds since 1970.
    /// - Returns: What stands in `webhook-signature`.
    func signature(of body: [UInt8], id: String, at seconds: Int64) -> String {
        let signed = Array("\(id).\(seconds).".utf8) + body
        return tags.map { "v1," + Data($0.tag(signed)).base64EncodedString() }.joined(
            separator: " ")
    }
}

/// A webhook's secret is not there, or is none.
public struct WebhookSecretProblem: Error, CustomStringConvertible {
    let webhook: String
    let environmentVariables: [String]

    public var description: String {
        let names = environmentVariables.map { "`\($0)`" }.joined(separator: " and ")
        return
            "webhook `\(webhook)`: its secret is missing or of another form: set the environment variable "
            + "\(names) to `whsec_` and base64 of 24 to 64 random bytes, such as those of "
            + "`openssl rand -base64 32`"
    }
}
