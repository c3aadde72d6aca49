// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is said to customers where Belay speaks itself: sentences that a voice can say.
public struct Messages: Sendable, Hashable {
    /// When Belay speaks.
    public enum Situation: String, Sendable, Hashable, CaseIterable {
        case blocked
        case handedOver = "handed-over"
        case confirm
        case awaitingApproval = "awaiting-approval"
        case expired
        case unregistered
    }

    /// Those of the workspace, by situation.
    let texts: [Situation: Texts]

    /// The text for a situation in `language`, else in the workspace's language, else the English
    /// default.
    public func text(for situation: Situation, in language: String) -> String {
        texts[situation]?.text(in: language) ?? Self.english(situation)
    }

    private static func english(_ situation: Situation) -> String {
        switch situation {
        case .blocked:
            "I'm sorry, I can't help with that here. Is there something else I can do for you?"
        case .handedOver:
            """
            I'm passing you to a colleague now. They can see what we have talked about, so you \
            won't have to start again.
            """
        case .confirm:
            "Before I go on I need your yes: shall I do this for you now?"
        case .awaitingApproval:
            "A colleague has to check this before it goes ahead. Nothing has been changed so far."
        case .expired:
            """
            That was not confirmed in time, so nothing has been changed. Please ask again if you \
            still need it.
            """
        case .unregistered:
            "I'm sorry, this service is not available."
        }
    }
}

/// A text in one or several languages.
public struct Texts: Sendable, Hashable {
    /// By language tag such as `en` or `de`.
    public let byLanguage: [String: String]
    /// The language to fall back to.
    public let language: String

    /// The text in `language`, or in the language it falls back to; `nil` where neither is there.
    public func text(in language: String) -> String? {
        byLanguage[language] ?? byLanguage[self.language]
    }
}
