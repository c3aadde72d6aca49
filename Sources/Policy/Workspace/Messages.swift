// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

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
        /// Still waiting for a person.
        case pending
        case approved, executed, failed, denied, withdrawn, superseded
        /// It left, and nobody knows yet what came of it.
        case unknown
        case compensated
        /// The AI was paused.
        case paused
        /// A person is asked, and the line is kept.
        case consulting
        /// A one-time code was sent to the address on record.
        case codeSent = "code-sent"
        /// The customer writes while they wait for a person.
        case waiting
        /// The customer writes while a person has the conversation.
        case withPerson = "with-person"
        /// Nobody came in time, or nobody is there at this hour.
        case nobodyAvailable = "nobody-available"
        /// The customer waits no longer, and is called back.
        case callBack = "call-back"
        /// Which place in the queue they have.
        case place
        /// How long it will take.
        case expectedWait = "expected-wait"

        /// The values that its text may have places for.
        var places: [String] {
            switch self {
            case .place: ["place"]
            case .expectedWait: ["minutes"]
            default: []
            }
        }

        /// Where a held action stands: what a tool's own words may speak of.
        public static let ofHolds: [Situation] = [
            .pending, .approved, .executed, .failed, .denied, .expired, .withdrawn, .superseded,
            .unknown,
            .compensated,
        ]
    }

    /// Those of the workspace, by situation.
    let texts: [Situation: Texts]

    /// The languages that the workspace has words for a situation in.
    public func languages(for situation: Situation) -> [String] {
        texts[situation]?.languages ?? Self.standardLanguages
    }

    /// Every text that may be said in a situation, in any language and on any channel.
    public func all(for situation: Situation) -> [String] {
        (texts[situation]?.all ?? [])
            + Self.standardLanguages.map { Self.standard(situation, in: $0) }
    }

    /// The text for a situation with a number in its place, in the language that ``text(for:in:on:)`` would take.
    public func text(
        for situation: Situation, saying number: Int, in language: String,
        on channel: Channel? = nil
    ) -> String {
        let text = text(for: situation, in: language, on: channel)
        return PlacedText(text)?.filled { _ in String(number) } ?? text
    }

    /// The text for a situation in `language`, else in the workspace's language, else the default in
    /// `language`, else the default in English.
    public func text(for situation: Situation, in language: String, on channel: Channel? = nil)
        -> String
    {
        texts[situation]?.text(in: language, on: channel)
            ?? Self.standard(situation, in: language)
    }
}

/// A text in one or several languages, with other words for some channels.
public struct Texts: Sendable, Hashable {
    /// By language tag such as `en` or `de`.
    public let byLanguage: [String: String]
    /// The same for channels that have words of their own.
    public let byChannel: [Channel: [String: String]]
    /// The language to fall back to.
    public let language: String

    public init(
        byLanguage: [String: String], byChannel: [Channel: [String: String]] = [:], language: String
    ) {
        self.byLanguage = byLanguage
        self.byChannel = byChannel
        self.language = language
    }

    /// The text in `language`, or in the language it falls back to; `nil` where neither is there. The
    /// channel's own words come first in each: a language that is understood counts for more.
    public func text(in language: String, on channel: Channel? = nil) -> String? {
        let own = channel.flatMap { byChannel[$0] } ?? [:]
        return own[language] ?? byLanguage[language] ?? own[self.language]
            ?? byLanguage[self.language]
    }

    /// The languages that it has words in.
    public var languages: [String] {
        Set(byChannel.values.reduce(into: Array(byLanguage.keys)) { $0 += $1.keys }).sorted()
    }

    /// Every text of it.
    var all: [String] { byLanguage.map(\.value) + byChannel.values.flatMap(\.values) }
}
