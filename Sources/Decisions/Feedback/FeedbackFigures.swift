// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Vocabulary

/// What some feedback amounts to.
public struct FeedbackFigures: Sendable, Hashable {
    /// How many replies, suggestions and actions somebody judged: each once, however many judged it.
    public private(set) var judged = 0
    /// How many of them somebody called wrong.
    public private(set) var wrong = 0
    /// How many of them are wrong for a reason. One may be wrong for several.
    public private(set) var faults: [FeedbackGiven.Fault: Int] = [:]
    public private(set) var complaints = 0
    public private(set) var surveys = 0
    /// What surveys were answered with on average, from 1 to 5; `nil` where fewer than ``leastSurveys`` were.
    public private(set) var surveyMean: Double?

    /// Fewer answers are no figure, and may tell who gave them.
    public static let leastSurveys = 5

    public init(of feedback: some Sequence<Feedback>) {
        var faultsOf: [ID<Decision>: Set<FeedbackGiven.Fault>] = [:]
        var wrongOnes: Set<ID<Decision>> = []
        var sum = 0
        for one in feedback {
            switch one.verdict {
            case .right, .wrong:
                guard let decision = one.decision else { continue }
                faultsOf[decision, default: []].formUnion(one.fault.map { [$0] } ?? [])
                if one.verdict == .wrong { wrongOnes.insert(decision) }
            case .complaint: complaints += 1
            case .survey:
                guard let score = one.score else { continue }
                surveys += 1
                sum += score
            }
        }
        judged = faultsOf.count
        wrong = wrongOnes.count
        for fault in faultsOf.values.joined() { faults[fault, default: 0] += 1 }
        if surveys >= Self.leastSurveys { surveyMean = Double(sum) / Double(surveys) }
    }
}

/// The feedback of some time.
public struct RecentFeedback: Sendable, Hashable {
    /// The newest first.
    public var feedback: [Feedback] = []
    /// Whether there is more than was looked at.
    public var isCut = false
}

extension DecisionPoint {
    /// Feedback that was given first at or after a moment, of all use cases.
    ///
    /// - Parameter limit: How many at most: the newest.
    public func feedback(
        since start: Timestamp, limit: Int
    ) throws(LedgerError) -> RecentFeedback {
        var recent = RecentFeedback()
        guard
            case .integer(let newest)? = try ledger.value(
                of: FeedbackHourView.self, for: FeedbackHourView.last),
            case .integer(let oldest)? = try ledger.value(
                of: FeedbackHourView.self, for: FeedbackHourView.first)
        else { return recent }
        let first = max(oldest, FeedbackHourView.hour(of: ID(at: start)))
        var hour = newest
        while hour >= first {
            let value = try ledger.value(of: FeedbackHourView.self, for: String(hour))
            hour -= 1
            guard case .array(let known)? = value else { continue }
            let ids = known.compactMap { $0.string.flatMap { ID<FeedbackGiven>($0) } }
            for id in ids.sorted(by: >) where id.madeAt >= start {
                guard recent.feedback.count < limit else {
                    recent.isCut = true
                    return recent
                }
                if let feedback = try feedback(id) { recent.feedback.append(feedback) }
            }
        }
        return recent
    }
}
