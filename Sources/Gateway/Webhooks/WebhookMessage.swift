// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Policy
import Vocabulary

/// What a receiver is told of one entry of the ledger: a CloudEvents 1.0 envelope, which is a message of
/// Standard Webhooks 1.0 as well.
///
/// It is made of the entry's leaf alone, and so holds nothing that a customer said: who may see that asks for the
/// decision, which is recorded.
struct WebhookMessage: Sendable {
    let position: Int
    /// The entry's identifier: the same on every try, so that a receiver can tell that it knows it.
    let id: String
    let kind: String
    let useCase: String?
    let body: [UInt8]
    /// What the entry says of a webhook, where it says something of one.
    private let webhook: String?

    /// - Parameters:
    ///   - leaf: The entry in its canonical form.
    ///   - origin: The ledger's name.
    /// - Returns: `nil` where it is no leaf.
    init?(leaf: [UInt8], of origin: String) {
        // Losing the error is the intention: what is no leaf has no message.
        guard let json = try? JSON(parsing: leaf) else { return nil }
        let fields = Fields(json)
        guard let position = fields.int("position"), let id = fields.string("id"),
            let kind = fields.string("kind"), let at = fields.string("at"),
            let body = fields.fields("body")
        else { return nil }
        self.position = position
        self.id = id
        self.kind = kind
        useCase = fields.string("use-case")
        webhook = kind.hasPrefix("webhook.") ? body.string("webhook") : nil
        let decision = kind == "decided" ? body.string("id") : body.string("decision")
        var data: [JSON.Member] = [
            .init("position", .integer(Int64(position))), .init("kind", .string(kind)),
            .init("by", fields["principal"] ?? .null),
        ]
        for (name, member) in [
            ("conversation", "conversation"), ("use_case", "use-case"), ("release", "release"),
        ] {
            if let value = fields[member] { data.append(.init(name, value)) }
        }
        data.append(.init("body", fields["body"] ?? .null))
        self.body = Self.envelope(
            id: id, of: origin, kind, at: at,
            about: decision ?? fields.string("conversation"), .object(data))
    }

    /// A message that says nothing, to try a receiver out.
    init(testAt now: Timestamp, of origin: String) {
        position = -1
        id = "test_\(now.milliseconds)"
        kind = "test"
        useCase = nil
        webhook = nil
        body = Self.envelope(id: id, of: origin, kind, at: now.description, about: nil, [:])
    }

    private static func envelope(
        id: String, of origin: String, _ kind: String, at: String, about subject: String?,
        _ data: JSON
    ) -> [UInt8] {
        var members: [JSON.Member] = [
            .init("specversion", "1.0"), .init("id", .string(id)), .init("source", .string(origin)),
            .init("type", .string("belay." + kind)), .init("time", .string(at)),
        ]
        if let subject { members.append(.init("subject", .string(subject))) }
        members += [
            .init("datacontenttype", "application/json"),
            // What Standard Webhooks calls the time.
            .init("timestamp", .string(at)), .init("data", data),
        ]
        return JSON.object(members).serialized
    }

    /// Whether a webhook is told of it. Nobody is told how telling them went: it would never end.
    func isWanted(by webhook: DeclaredWebhook) -> Bool {
        self.webhook != webhook.name && webhook.wants(kind, of: useCase)
    }
}
