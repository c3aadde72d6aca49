// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Somebody of the staff who is on duty, as routing sees them.
public struct Attendant: Sendable, Hashable {
    /// The name they sign in with.
    public let name: String
    /// The use cases that they see; `nil` for all.
    public let useCases: Set<String>?
    /// The languages that they talk with customers in, such as `de`; empty for any.
    public let languages: Set<String>
    /// What they can do that others can't, in the workspace's words.
    public let skills: Set<String>
    /// How many conversations they have at once.
    public let capacity: Int

    public init(
        name: String, useCases: Set<String>? = nil, languages: Set<String> = [],
        skills: Set<String> = [], capacity: Int = 3
    ) {
        self.name = name
        self.useCases = useCases
        self.languages = languages
        self.skills = skills
        self.capacity = capacity
    }

    /// Whether they talk a language, by its first part: who talks `de` talks `de-AT`.
    func talks(_ language: String?) -> Bool {
        guard let language, !languages.isEmpty else { return true }
        func base(_ tag: String) -> String { tag.prefix { $0 != "-" && $0 != "_" }.lowercased() }
        return languages.contains { base($0) == base(language) }
    }
}

/// Who is there to be asked for a conversation.
public struct Attendance: Sendable {
    /// Where somebody is who has a conversation.
    public enum Presence: Sendable, Hashable {
        /// They are signed in, or nobody knows: they work by other means.
        case here
        /// They are not signed in.
        case away
        /// They work here no more, or may not take conversations.
        case gone
    }

    /// Everybody who is on duty at a moment. Where it can't be known nobody is, and conversations wait for whoever
    /// comes by.
    public let present: @Sendable (Timestamp) -> [Attendant]
    /// Is told who was asked and did not answer: they are not there, whatever they said.
    public let missed: @Sendable (String) -> Void
    /// Whether somebody of that name may be given a conversation of a use case.
    public let canTake: @Sendable (String, String?) -> Bool
    /// Where somebody is.
    public let presence: @Sendable (String, Timestamp) -> Presence
    /// What customers know somebody by.
    public let shownName: @Sendable (String) -> String

    public init(
        present: @escaping @Sendable (Timestamp) -> [Attendant],
        missed: @escaping @Sendable (String) -> Void,
        canTake: @escaping @Sendable (String, String?) -> Bool = { _, _ in true },
        presence: @escaping @Sendable (String, Timestamp) -> Presence = { _, _ in .here },
        shownName: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.present = present
        self.missed = missed
        self.canTake = canTake
        self.presence = presence
        self.shownName = shownName
    }

    /// Nobody is known: whoever wants a conversation claims it.
    public static let nobody = Attendance(present: { _ in [] }, missed: { _ in })
}
