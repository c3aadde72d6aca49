// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// Where people work who take conversations over, other than Belay's own console.
public struct DeclaredHelpdesk: Sendable, Hashable {
    public let name: String
    public let kind: Kind
    /// Where it is, without a path of its API.
    public let url: String
    public let key: SecretReference
    /// Where the secret is that it signs with what it tells Belay.
    public let callbacks: SecretReference
    /// The use cases whose handoffs go there; `nil` for all.
    public let useCases: Set<String>?
    /// How long an answer may take, all of it.
    public let timeout: Duration

    public enum Kind: Sendable, Hashable {
        /// - Parameters: The number of the account, and of an inbox of the kind API in it.
        case chatwoot(account: Int, inbox: Int)
        /// - Parameters: The group that tickets go to, and the state that gives one back to the AI.
        case zammad(group: String, giveBack: String)
        /// Whatever takes events of the Bot Framework.
        case botFramework
    }

    public init(
        name: String, kind: Kind, url: String, key: SecretReference, callbacks: SecretReference,
        useCases: Set<String>? = nil, timeout: Duration = .seconds(10)
    ) {
        self.name = name
        self.kind = kind
        self.url = url
        self.key = key
        self.callbacks = callbacks
        self.useCases = useCases
        self.timeout = timeout
    }

    /// Whether the handoffs of a use case go there.
    public func takes(_ useCase: String?) -> Bool {
        useCases.map { names in useCase.map(names.contains) ?? false } ?? true
    }
}

extension DeclaredHelpdesk {
    /// The words of `kind`.
    enum Word: String, CaseIterable {
        case chatwoot, zammad
        case botFramework = "bot-framework"
    }

    private static let longest = Duration.seconds(60)
    /// The keys that one kind has and no other.
    private static let own: [Word: Set<String>] = [
        .chatwoot: ["account", "inbox"], .zammad: ["group", "give-back"],
    ]

    /// Reads `helpdesks`; what can't be used is in the findings.
    static func all(in root: Section, useCases: [String]) -> [DeclaredHelpdesk] {
        root.named("helpdesks").compactMap { name, _, section in
            let kind = kind(section)
            let url = PlainHTTP.address(section, carrying: "what customers say")
                .flatMap(URLText.checked)
            let key = SecretReference(section)
            let callbacks = SecretReference(section, at: "callbacks")
            let timeout = section.duration("timeout") ?? .seconds(10)
            if timeout > longest {
                section.report("`timeout` must be at most `1m`", at: "timeout")
            }
            let names = section.texts("use-cases").map { words in
                Set(words.filter { isKnown($0, useCases, section) })
            }
            guard let kind, let url, let key, let callbacks else { return nil }
            return DeclaredHelpdesk(
                name: name, kind: kind, url: url, key: key, callbacks: callbacks, useCases: names,
                timeout: timeout)
        }
    }

    private static func kind(_ section: Section) -> Kind? {
        guard let word = section.choice("kind", of: Word.self) else { return nil }
        for (other, keys) in own where other != word {
            for key in keys.sorted() where section.has(key) {
                section.report(
                    "`\(key)` has no meaning for a helpdesk of the kind `\(word.rawValue)`: take it out",
                    at: key)
            }
        }
        switch word {
        case .chatwoot:
            guard let account = number("account", section), let inbox = number("inbox", section)
            else { return nil }
            return .chatwoot(account: account, inbox: inbox)
        case .zammad:
            guard section.has("group") else {
                section.report("`group` is missing: the group that tickets go to", at: "kind")
                return nil
            }
            guard let group = section.text("group") else { return nil }
            return .zammad(group: group, giveBack: section.text("give-back") ?? "pending close")
        case .botFramework: return .botFramework
        }
    }

    private static func number(_ key: String, _ section: Section) -> Int? {
        guard section.has(key) else {
            section.report("`\(key)` is missing: its number in Chatwoot", at: "kind")
            return nil
        }
        return section.integer(key, in: 1...2_147_483_647)
    }

    private static func isKnown(_ word: String, _ words: [String], _ section: Section) -> Bool {
        if words.contains(word) { return true }
        section.report(
            "there is no use case `\(word)`" + NearestWord.hint(for: word, among: words),
            at: "use-cases")
        return false
    }
}
