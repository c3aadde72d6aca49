// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Staff
import Synchronization
import Vocabulary

/// What was said of one use case of late.
struct FeedbackSummary: Sendable, Hashable {
    var week = FeedbackFigures(of: [])
    var month = FeedbackFigures(of: [])
    /// Whether there was more than was counted.
    var isCut = false

    static let days = (week: 7, month: 30)
    /// So much feedback is counted at most, of all use cases together: the newest.
    static let limit = 5000
}

/// The summaries of all use cases, counted again where something new was said, or an hour is over.
final class FeedbackSummaries: Sendable {
    private struct Kept {
        var mark: Mark?
        var all: [String: FeedbackSummary] = [:]
        var isCut = false
    }

    private struct Mark: Equatable {
        let position: Int
        let hour: Int64
    }

    private let kept = Mutex(Kept())

    /// - Parameters:
    ///   - position: The newest entry with feedback.
    ///   - read: The feedback since a moment.
    func summary(
        of useCase: String, position: Int, at now: Timestamp,
        read: (Timestamp) throws -> RecentFeedback
    ) rethrows -> FeedbackSummary {
        let mark = Mark(position: position, hour: now.milliseconds / 3_600_000)
        let known = kept.withLock { $0.mark == mark ? $0 : nil }
        let kept = try known ?? count(mark, at: now, read)
        return kept.all[useCase] ?? FeedbackSummary(isCut: kept.isCut)
    }

    private func count(
        _ mark: Mark, at now: Timestamp, _ read: (Timestamp) throws -> RecentFeedback
    ) rethrows -> Kept {
        func start(_ days: Int) -> Timestamp {
            Timestamp(milliseconds: now.milliseconds - 86_400_000 * Int64(days))
        }
        let recent = try read(start(FeedbackSummary.days.month))
        let week = start(FeedbackSummary.days.week)
        var new = Kept(mark: mark, isCut: recent.isCut)
        for (useCase, feedback) in Dictionary(grouping: recent.feedback, by: { $0.useCase ?? "" }) {
            new.all[useCase] = FeedbackSummary(
                week: FeedbackFigures(of: feedback.filter { $0.id.madeAt >= week }),
                month: FeedbackFigures(of: feedback), isCut: recent.isCut)
        }
        kept.withLock { $0 = new }
        return new
    }
}

extension Console {
    /// What was said of a use case in the last days.
    func feedbackSummary(of useCase: String) async throws -> FeedbackSummary {
        try await recorded {
            let position = try follower.newestFeedback()
            return try feedbackSummaries.summary(
                of: useCase, position: position, at: decisions.time
            ) { try decisions.feedback(since: $0, limit: FeedbackSummary.limit) }
        }
    }

    static func feedbackSection(
        _ summary: FeedbackSummary, of useCase: String, in frame: Frame
    ) -> HTML {
        let link: HTML =
            frame.viewer?.may(.watch) ?? false
            ? #"<p><a href="\#(address("/feedback", [("use-case", useCase)]))">All of it</a></p>"#
            : .nothing
        let cut: HTML =
            summary.isCut
            ? #"<p class="hint">More was said in these days: the newest \#(String(FeedbackSummary.limit)) of all use cases are counted.</p>"#
            : .nothing
        var table = Table(
            "Feedback of late", "In the last", "Judged", "Wrong", "Complaints", "Survey")
        table.add(days(FeedbackSummary.days.week, summary.week))
        table.add(days(FeedbackSummary.days.month, summary.month))
        let figures = summary.month
        let empty = emptyState(
            "Nobody said anything of it in these days.",
            "What the staff and customers say of its replies is counted here.")
        let isEmpty = figures.judged + figures.complaints + figures.surveys == 0
        return """
            <section aria-labelledby="feedback" data-live="feedback"><h2 id="feedback">What people say of it</h2>
            \(isEmpty ? empty : table.html(empty: empty))\(cut)\(link)</section>
            """
    }

    private static func days(_ days: Int, _ figures: FeedbackFigures) -> [HTML] {
        let faults: [HTML] = FeedbackGiven.Fault.allCases.compactMap { fault in
            figures.faults[fault].map {
                "<br><small>\(fault.rawValue) \(String($0)) (\(share($0, of: figures.judged)))</small>"
            }
        }
        let wrong: HTML =
            figures.judged == 0
            ? "–"
            : "\(String(figures.wrong)) (\(share(figures.wrong, of: figures.judged)))\(faults)"
        let survey: HTML =
            figures.surveys == 0
            ? "–"
            : figures.surveyMean.map { "\(tenths($0)) of 5, n = \(String(figures.surveys))" }
                ?? "n = \(String(figures.surveys)): too few for a mean"
        return [
            "\(String(days)) days", "\(String(figures.judged))", wrong,
            "\(String(figures.complaints))", survey,
        ]
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "–" : "\((100 * part + whole / 2) / whole) %"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
