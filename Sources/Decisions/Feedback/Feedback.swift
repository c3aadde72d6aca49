// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
public import Vocabulary

/// What somebody said of an AI's reply, suggestion or action, or of a conversation: as they said it last.
///
/// It holds facts. A better answer and a note are content of the entries at ``position`` and ``reviewPosition``.
public struct Feedback: Sendable, Hashable {
    public let id: ID<FeedbackGiven>
    /// `nil` where it is about the conversation as a whole.
    public let decision: ID<Decision>?
    public let conversation: ID<Conversation>
    public let useCase: String?
    public let source: FeedbackGiven.Source
    /// Who said it: a person of the staff, or the key by which customers do.
    public let giver: Principal
    public internal(set) var verdict: FeedbackGiven.Verdict
    public internal(set) var fault: FeedbackGiven.Fault?
    public internal(set) var score: Int?
    public let release: Digest?
    public let prompt: Digest?
    /// When it was said last.
    public internal(set) var at: Timestamp
    /// Where it stands in the ledger as it was said last.
    public internal(set) var position: Int
    /// Whether it says harm, and nobody has looked at it yet. Who says something else later does not end that.
    public internal(set) var needsReview: Bool
    public internal(set) var finding: FeedbackReviewed.Finding?
    public internal(set) var reviewer: Principal?
    public internal(set) var reviewPosition: Int?

    /// What of a giver's sayings takes the place of which: a survey's answer is no word on a reply.
    public enum Topic: String, Sendable, Hashable, CaseIterable {
        case opinion, complaint, survey

        public init(_ verdict: FeedbackGiven.Verdict) {
            switch verdict {
            case .right, .wrong: self = .opinion
            case .complaint: self = .complaint
            case .survey: self = .survey
            }
        }
    }
}

// MARK: What events make of it

extension Feedback {
    /// The feedback that is given first with an entry; `nil` where none is.
    init?(beginningWith entry: Entry) {
        guard case .feedbackGiven(let given) = entry.event, let conversation = entry.conversation
        else { return nil }
        self.init(
            id: given.id, decision: given.decision, conversation: conversation,
            useCase: entry.useCase, source: given.source, giver: entry.principal,
            verdict: given.verdict, fault: given.fault, score: given.score,
            release: given.release, prompt: given.prompt, at: entry.at, position: entry.position,
            needsReview: given.saysHarm)
    }

    /// What it is after an entry. What somebody else says under its name, and a review by who gave it or of what is not
    /// open, changes nothing.
    func after(_ entry: Entry) -> Feedback {
        var next = self
        switch entry.event {
        case .feedbackGiven(let given)
        where given.id == id && entry.principal == giver && given.decision == decision:
            next.verdict = given.verdict
            next.fault = given.fault
            next.score = given.score
            next.at = entry.at
            next.position = entry.position
            next.needsReview = needsReview || given.saysHarm
            next.finding = nil
            next.reviewer = nil
            next.reviewPosition = nil
        case .feedbackReviewed(let reviewed)
        where reviewed.feedback == id && needsReview && entry.principal != giver:
            next.needsReview = false
            next.finding = reviewed.finding
            next.reviewer = entry.principal
            next.reviewPosition = entry.position
        default: return self
        }
        return next
    }
}

// MARK: The form in the views

extension Feedback {
    /// The form in the views.
    var json: JSON {
        var members: [JSON.Member] = [
            .init("at", .string(at.description)),
            .init("conversation", .string(conversation.description)),
            .init("giver", .string(giver.description)), .init("id", .string(id.description)),
            .init("needs-review", .bool(needsReview)),
            .init("position", .integer(Int64(position))),
            .init("source", .string(source.rawValue)), .init("verdict", .string(verdict.rawValue)),
        ]
        func add(_ name: String, _ value: (some CustomStringConvertible)?) {
            if let value { members.append(.init(name, .string(value.description))) }
        }
        add("decision", decision)
        add("use-case", useCase)
        add("fault", fault?.rawValue)
        add("release", release)
        add("prompt", prompt)
        add("finding", finding?.rawValue)
        add("reviewer", reviewer)
        if let score { members.append(.init("score", .integer(Int64(score)))) }
        if let reviewPosition {
            members.append(.init("review-position", .integer(Int64(reviewPosition))))
        }
        return .object(members)
    }

    /// Reads what ``json`` wrote; `nil` where it is something else.
    init?(_ json: JSON) {
        let body = Fields(json)
        guard let id = body.id("id", of: FeedbackGiven.self),
            let conversation = body.id("conversation", of: Conversation.self),
            let source = body.word("source", FeedbackGiven.Source.self),
            let giver = body.string("giver").flatMap({ Principal($0) }),
            let verdict = body.word("verdict", FeedbackGiven.Verdict.self),
            let at = body.string("at").flatMap({ Timestamp($0) }),
            let position = body.int("position"), let needsReview = body.bool("needs-review")
        else { return nil }
        self.init(
            id: id, decision: body.id("decision"), conversation: conversation,
            useCase: body.string("use-case"), source: source, giver: giver, verdict: verdict,
            fault: body.word("fault", FeedbackGiven.Fault.self), score: body.int("score"),
            release: body.digest("release"), prompt: body.digest("prompt"), at: at,
            position: position, needsReview: needsReview,
            finding: body.word("finding", FeedbackReviewed.Finding.self),
            reviewer: body.string("reviewer").flatMap { Principal($0) },
            reviewPosition: body.int("review-position"))
    }
}
