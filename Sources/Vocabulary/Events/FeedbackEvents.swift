// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Somebody said how an AI's reply, suggestion or action was, or how the conversation went.
///
/// Said again by the same giver it has the same identifier, and takes the place of what was said before.
public struct FeedbackGiven: Sendable, Hashable, Identified {
    public static let idPrefix = "fbk"

    public let id: ID<FeedbackGiven>
    /// What it is about; `nil` where it is about the conversation of its entry as a whole.
    public let decision: ID<Decision>?
    public let source: Source
    public let verdict: Verdict
    /// What is wrong; `nil` for all but ``Verdict/wrong``.
    public let fault: Fault?
    /// The answer to a survey, from 1 to 5; `nil` for all but ``Verdict/survey``.
    public let score: Int?
    /// The release that the decision was made under; `nil` where it had none.
    public let release: Digest?
    /// The digest of the prompt that its agent had; `nil` where another release is in force by now.
    public let prompt: Digest?

    /// For whom it speaks.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        case staff, customer
    }

    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        case right, wrong, complaint, survey
    }

    /// What is wrong.
    public enum Fault: String, Sendable, Hashable, CaseIterable {
        /// It is not so.
        case incorrect
        /// It was so once.
        case outdated
        /// What matters is missing.
        case incomplete
        /// It is not said so, or not to this customer.
        case inappropriate
        /// Somebody can come to harm by it.
        case unsafe
        case other
    }

    public init(
        id: ID<FeedbackGiven>, decision: ID<Decision>?, source: Source, verdict: Verdict,
        fault: Fault? = nil, score: Int? = nil, release: Digest? = nil, prompt: Digest? = nil
    ) {
        self.id = id
        self.decision = decision
        self.source = source
        self.verdict = verdict
        self.fault = fault
        self.score = score
        self.release = release
        self.prompt = prompt
    }

    /// Whether it says harm, so that somebody else must look at it.
    public var saysHarm: Bool {
        verdict == .complaint || fault == .unsafe || fault == .inappropriate
    }

    /// The field of an entry that holds the better answer.
    public static let better = "better"
    /// The field of an entry that holds what they say of it.
    public static let note = "note"
}

/// Somebody else looked at feedback that says harm.
public struct FeedbackReviewed: Sendable, Hashable {
    public let feedback: ID<FeedbackGiven>
    public let finding: Finding

    public enum Finding: String, Sendable, Hashable, CaseIterable {
        /// It is as the giver said.
        case justified
        case unjustified
    }

    public init(feedback: ID<FeedbackGiven>, finding: Finding) {
        self.feedback = feedback
        self.finding = finding
    }
}

// MARK: The form in the ledger

extension FeedbackGiven {
    var json: JSON {
        facts(
            ("decision", decision.map { .text($0) }),
            ("fault", fault.map { .string($0.rawValue) }), ("id", .text(id)),
            ("prompt", prompt.map { .text($0) }), ("release", release.map { .text($0) }),
            ("score", score.map { .count($0) }), ("source", .string(source.rawValue)),
            ("verdict", .string(verdict.rawValue)))
    }

    init?(_ body: Fields) {
        guard let id = body.id("id", of: FeedbackGiven.self),
            let source = body.word("source", Source.self),
            let verdict = body.word("verdict", Verdict.self)
        else { return nil }
        self.init(
            id: id, decision: body.id("decision"), source: source, verdict: verdict,
            fault: body.word("fault", Fault.self), score: body.int("score"),
            release: body.digest("release"), prompt: body.digest("prompt"))
    }
}

extension FeedbackReviewed {
    var json: JSON {
        facts(("feedback", .text(feedback)), ("finding", .string(finding.rawValue)))
    }

    init?(_ body: Fields) {
        guard let feedback = body.id("feedback", of: FeedbackGiven.self),
            let finding = body.word("finding", Finding.self)
        else { return nil }
        self.init(feedback: feedback, finding: finding)
    }
}
