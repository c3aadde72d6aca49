// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Somebody outside of Belay who is told what happens: one message for each entry of the ledger.
public struct DeclaredWebhook: Sendable, Hashable {
    public let name: String
    /// Where messages are sent.
    public let url: String
    /// Where the secrets are that messages are signed with: several while one takes another's place.
    public let secrets: [SecretReference]
    /// The kinds of events that are told; `nil` for all.
    public let events: Set<String>?
    /// The use cases whose events are told; `nil` for all, and for those that are about no use case.
    public let useCases: Set<String>?

    public init(
        name: String, url: String, secrets: [SecretReference], events: Set<String>? = nil,
        useCases: Set<String>? = nil
    ) {
        self.name = name
        self.url = url
        self.secrets = secrets
        self.events = events
        self.useCases = useCases
    }

    /// Whether an event is told.
    public func wants(_ kind: String, of useCase: String?) -> Bool {
        (events?.contains(kind) ?? true)
            && (useCases.map { names in useCase.map(names.contains) ?? false } ?? true)
    }
}

extension DeclaredWebhook {
    /// Reads `webhooks`; what can't be used is in the findings.
    static func all(in root: Section, useCases: [String]) -> [DeclaredWebhook] {
        root.named("webhooks").compactMap { name, _, section in
            let url = address(section)
            let secrets = secrets(section)
            let events = section.texts("events").map { words in
                Set(words.filter { isKnown($0, Event.kinds, section, "event", at: "events") })
            }
            let names = section.texts("use-cases").map { words in
                Set(words.filter { isKnown($0, useCases, section, "use case", at: "use-cases") })
            }
            guard let url, !secrets.isEmpty else { return nil }
            return DeclaredWebhook(
                name: name, url: url, secrets: secrets, events: events, useCases: names)
        }
    }

    private static func isKnown(
        _ word: String, _ words: [String], _ section: Section, _ noun: String, at key: String
    ) -> Bool {
        if words.contains(word) { return true }
        section.report(
            "there is no \(noun) `\(word)`" + NearestWord.hint(for: word, among: words), at: key)
        return false
    }

    private static func address(_ section: Section) -> String? {
        guard let url = URLText.read(section) else { return nil }
        guard url.hasPrefix("https://") || URLText.isLoopback(url) else {
            section.report(
                "`url` would carry what happens here unencrypted: use `https://`", at: "url")
            return nil
        }
        return url
    }

    private static func secrets(_ section: Section) -> [SecretReference] {
        guard let value = section.document("secret") else { return [] }
        // The message doesn't repeat what was written: it may be the secret.
        if case .scalar = value.content {
            section.report(
                "a secret is never written into a file: name the environment variable that holds "
                    + "it, as in `secret: {env: CRM_WEBHOOK}`", at: value.place)
            return []
        }
        return (section.section("secret")?.texts("env") ?? []).map(
            SecretReference.init(environmentVariable:))
    }
}
