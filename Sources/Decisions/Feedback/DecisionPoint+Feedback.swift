// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

/// Some feedback, the newest first, and from where to go on.
public struct FeedbackPage: Sendable, Hashable {
    public var feedback: [Feedback] = []
    /// What was looked at last, where there may be more behind it.
    public var next: ID<FeedbackGiven>?
}

extension DecisionPoint {
    /// Feedback as it was said last; `nil` where there is none of that name.
    public func feedback(_ id: ID<FeedbackGiven>) throws(LedgerError) -> Feedback? {
        try ledger.value(of: FeedbackView.self, for: id.description).flatMap { Feedback($0) }
    }

    /// What was said of a decision: the newest ``GivenFeedbackView/limit``, the oldest of them first.
    public func feedback(on decision: ID<Decision>) throws(LedgerError) -> [Feedback] {
        guard
            case .array(let known)? = try ledger.value(
                of: GivenFeedbackView.self, for: decision.description)
        else { return [] }
        return try feedback(of: known)
    }

    /// What a giver said of something before; `nil` where they said nothing.
    public func feedback(
        under key: String
    ) throws(LedgerError) -> Feedback? {
        try ledger.value(of: GivenFeedbackView.self, for: key)?.string
            .flatMap { ID<FeedbackGiven>($0) }.flatMap { id throws(LedgerError) in
                try feedback(id)
            }
    }

    /// What says harm and nobody has looked at: the oldest first.
    public func feedbackToReview() throws(LedgerError) -> [Feedback] {
        var open: [Feedback] = []
        for key in try ledger.values(of: OpenReviewView.self).keys.sorted() {
            if let id = ID<FeedbackGiven>(key), let feedback = try feedback(id) {
                open.append(feedback)
            }
        }
        return open
    }

    /// How many an ask looks at, so that one for what is rare ends too.
    private static let scanLimit = 2000

    /// Feedback, the newest first.
    ///
    /// - Parameters:
    ///   - last: Only what was given before this one.
    ///   - limit: How many at most. There may be fewer although there are more.
    public func feedback(
        before last: ID<FeedbackGiven>? = nil, limit: Int, where isWanted: (Feedback) -> Bool
    ) throws(LedgerError) -> FeedbackPage {
        func bound(_ key: String) throws(LedgerError) -> Int64? {
            guard
                case .integer(let hour)? = try ledger.value(
                    of: FeedbackHourView.self, for: key)
            else { return nil }
            return hour
        }
        var page = FeedbackPage()
        guard let first = try bound(FeedbackHourView.first),
            var hour = try bound(FeedbackHourView.last)
        else { return page }
        if let last { hour = min(hour, FeedbackHourView.hour(of: last)) }
        var seen = 0
        while hour >= first {
            let value = try ledger.value(of: FeedbackHourView.self, for: String(hour))
            if case .array(let known)? = value {
                let ids = known.compactMap { $0.string.flatMap { ID<FeedbackGiven>($0) } }
                for id in ids.sorted(by: >) where last.map({ id < $0 }) ?? true {
                    if seen == Self.scanLimit || page.feedback.count == limit { return page }
                    seen += 1
                    page.next = id
                    if let feedback = try feedback(id), isWanted(feedback) {
                        page.feedback.append(feedback)
                    }
                }
            }
            hour -= 1
        }
        page.next = nil
        return page
    }

    /// Whether this hour holds no more feedback.
    public func isFeedbackFull(at now: Timestamp) throws(LedgerError) -> Bool {
        let hour = FeedbackHourView.hour(of: ID(at: now))
        guard
            case .array(let known)? = try ledger.value(
                of: FeedbackHourView.self, for: String(hour))
        else { return false }
        return known.count >= FeedbackHourView.limit
    }

    private func feedback(of ids: [JSON]) throws(LedgerError) -> [Feedback] {
        var all: [Feedback] = []
        for id in ids.compactMap({ $0.string.flatMap { ID<FeedbackGiven>($0) } }) {
            if let feedback = try feedback(id) { all.append(feedback) }
        }
        return all
    }
}

extension DecisionPoint {
    /// What feedback can be about: where it is recorded, and whose it is.
    public struct FeedbackTarget: Sendable {
        /// `nil` where it is a conversation.
        public let decision: Decision?
        public let conversation: ID<Conversation>
        public let subject: ID<Subject>?
        public let useCase: String?
        /// The digest of the prompt that the decision's agent had, where the same release is still in force.
        public let prompt: Digest?

        /// What stands for it in the views.
        public var name: String { decision?.id.description ?? conversation.description }
    }

    /// A decision as feedback can be about it; `nil` where nobody decided it here.
    public func feedbackTarget(_ id: ID<Decision>) throws(LedgerError) -> FeedbackTarget? {
        guard let entry = try ledger.entry(deciding: id), case .decided(let decision) = entry.event
        else { return nil }
        let useCase = decision.useCase.flatMap { workspace.useCase(named: $0) }
        let agent = decision.agent.flatMap { useCase?.agents[$0] }
        let isSame = useCase != nil && useCase?.release.digest == decision.release
        return FeedbackTarget(
            decision: decision, conversation: decision.conversation, subject: entry.subject,
            useCase: decision.useCase,
            prompt: isSame ? agent.map { Digest(of: $0.prompt.utf8) } : nil)
    }

    /// A conversation as feedback can be about it; `nil` where nothing was recorded of it.
    public func feedbackTarget(
        _ conversation: ID<Conversation>
    ) throws(LedgerError) -> FeedbackTarget? {
        let entries = try ledger.allEntries(in: conversation)
        guard !entries.isEmpty else { return nil }
        return FeedbackTarget(
            decision: nil, conversation: conversation,
            subject: entries.lazy.compactMap(\.subject).first,
            useCase: entries.lazy.reversed().compactMap(\.useCase).first, prompt: nil)
    }

    /// Appends what was said, where nobody said anything else there meanwhile.
    ///
    /// - Parameters:
    ///   - known: What the giver said before; `nil` where this is the first.
    ///   - key: What stands for the giver and the topic.
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where that has changed.
    public func give(
        _ given: FeedbackGiven, on target: FeedbackTarget, inPlaceOf known: Feedback?,
        under key: String, by giver: Principal, content: [ContentField]
    ) async throws(LedgerError) {
        let expected =
            known.map {
                ExpectedValue(of: FeedbackView.self, for: $0.id.description, $0.json)
            } ?? ExpectedValue(of: GivenFeedbackView.self, for: key, nil)
        try await ledger.append(
            [
                Draft(
                    .feedbackGiven(given), at: now(), by: giver, conversation: target.conversation,
                    subject: content.isEmpty ? nil : target.subject, useCase: target.useCase,
                    retention: retention(of: target.useCase),
                    content: content)
            ], expecting: [expected])
    }

    /// Appends what was found, where the feedback still stands as it was seen.
    ///
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where somebody else was first.
    public func review(
        _ feedback: Feedback, _ finding: FeedbackReviewed.Finding, by reviewer: Principal,
        note: String?
    ) async throws(LedgerError) {
        let content = note.map { [ContentField(FeedbackGiven.note, $0)] } ?? []
        let subject = try content.isEmpty ? nil : self.subject(of: feedback.conversation)
        try await ledger.append(
            [
                Draft(
                    .feedbackReviewed(FeedbackReviewed(feedback: feedback.id, finding: finding)),
                    at: now(), by: reviewer, conversation: feedback.conversation, subject: subject,
                    useCase: feedback.useCase, retention: retention(of: feedback.useCase),
                    content: content)
            ],
            expecting: [
                ExpectedValue(of: FeedbackView.self, for: feedback.id.description, feedback.json)
            ])
    }

    /// The texts of feedback and of its review by the names of their fields; none where they were erased.
    public func texts(at position: Int?) throws(LedgerError) -> [String: String] {
        guard let position else { return [:] }
        let fields: [ContentField]
        do {
            fields = try ledger.content(of: try ledger.entry(at: position))
        } catch .erased { return [:] }
        return Dictionary(
            fields.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Records that somebody was shown feedback with what was said around it.
    public func disclosed(
        _ feedback: Feedback, entries: Int, to principal: Principal
    ) async throws(LedgerError) {
        try await ledger.append(
            Draft(
                .contentDisclosed(ContentDisclosed(entries: max(1, entries), purpose: "feedback")),
                at: now(), by: principal, conversation: feedback.conversation,
                useCase: feedback.useCase, retention: retention(of: feedback.useCase)))
    }

    private func retention(of useCase: String?) -> RetentionClass {
        useCase.flatMap { workspace.useCase(named: $0)?.retention } ?? workspace.retention
    }
}
