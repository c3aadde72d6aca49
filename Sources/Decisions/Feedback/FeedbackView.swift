// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// Every feedback by its identifier, as it was said last.
///
/// Whoever says something else, or reviews it, appends against the value that they saw.
public enum FeedbackView: KeyedView {
    public static let name = "feedback"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .feedbackGiven(let given): [given.id.description]
        case .feedbackReviewed(let reviewed): [reviewed.feedback.description]
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let feedback = value.flatMap({ Feedback($0) }) else {
            return Feedback(beginningWith: entry)?.json
        }
        return feedback.after(entry).json
    }
}

/// What was said of a decision or a conversation, and what one giver said of it on one topic.
public enum GivenFeedbackView: KeyedView {
    public static let name = "feedback-given"
    /// How many are told of one decision or conversation: the newest.
    public static let limit = 64

    public static func keys(of entry: Entry) -> [String] {
        guard case .feedbackGiven(let given) = entry.event, let conversation = entry.conversation
        else { return [] }
        let target = given.decision?.description ?? conversation.description
        return [
            target, key(of: target, by: entry.principal, given.source, .init(given.verdict)),
        ]
    }

    /// The key of what one giver said of something on one topic.
    public static func key(
        of target: String, by giver: Principal, _ source: FeedbackGiven.Source,
        _ topic: Feedback.Topic
    ) -> String {
        "\(target) \(topic.rawValue) \(source.rawValue) \(giver)"
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .feedbackGiven(let given) = entry.event else { return value }
        let id = JSON.string(given.id.description)
        // A giver's own is the first: what they say later has its identifier.
        guard !key.contains(" ") else { return value ?? id }
        guard case .array(let known)? = value else { return .array([id]) }
        return known.contains(id) ? value : .array(Array((known + [id]).suffix(limit)))
    }
}

/// The feedback of each hour, by when it was given first, and the first and last hour that have any.
public enum FeedbackHourView: KeyedView {
    public static let name = "feedback-hours"
    /// How many an hour holds.
    public static let limit = 10_000
    static let first = "first"
    static let last = "last"

    static func hour(of id: ID<FeedbackGiven>) -> Int64 { id.madeAt.milliseconds / 3_600_000 }

    public static func keys(of entry: Entry) -> [String] {
        guard case .feedbackGiven(let given) = entry.event else { return [] }
        return [first, last, String(hour(of: given.id))]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .feedbackGiven(let given) = entry.event else { return value }
        let hour = hour(of: given.id)
        let known: Int64? = if case .integer(let known)? = value { known } else { nil }
        switch key {
        case first: return .integer(min(known ?? hour, hour))
        case last: return .integer(max(known ?? hour, hour))
        default:
            let id = JSON.string(given.id.description)
            guard case .array(let known)? = value else { return .array([id]) }
            return known.count >= limit || known.contains(id) ? value : .array(known + [id])
        }
    }
}

/// What somebody must look at: feedback that says harm, by its identifier, with who gave it.
public enum OpenReviewView: KeyedView {
    public static let name = "feedback-reviews"

    public static func keys(of entry: Entry) -> [String] { FeedbackView.keys(of: entry) }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        let by = JSON.string(entry.principal.description)
        switch entry.event {
        case .feedbackGiven(let given): return given.saysHarm ? value ?? by : value
        case .feedbackReviewed: return value == by ? value : nil
        default: return value
        }
    }
}
