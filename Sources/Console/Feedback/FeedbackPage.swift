// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Policy
import Staff
import Vocabulary

/// What staff and customers said, as one who looks may see it.
struct FeedbackListView: Sendable {
    let filter: FeedbackFilter
    /// The newest first.
    let feedback: [Feedback]
    /// Where older ones begin; `nil` where there are none.
    let next: ID<FeedbackGiven>?
    let pager: Pager
    /// The use cases that can be asked for.
    let useCases: [String]
    let at: Timestamp

    /// So many are looked through on one page's parts; older ones are a link further.
    static let limit = 500
}

extension Console {
    /// `GET /feedback`: what the staff said of the AI, what customers complained of, and what they answered in surveys. No text
    /// is in it.
    func feedbackList(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        let approver = viewer.approver
        let filter = FeedbackFilter(request)
        let before = request.uri.queryParameters["before"].flatMap {
            ID<FeedbackGiven>(String($0))
        }
        let page = try await recorded {
            try decisions.feedback(before: before, limit: FeedbackListView.limit) {
                approver.sees($0.useCase) && filter.takes($0)
            }
        }
        let kept = filter.query + (before.map { [("before", $0.description)] } ?? [])
        let view = FeedbackListView(
            filter: filter, feedback: page.feedback, next: page.next,
            pager: Pager("said", request).at("/feedback", kept),
            useCases: decisions.workspace.useCases.keys.filter { approver.sees($0) }.sorted(),
            at: decisions.time)
        return Self.answer(Self.feedbackPage(view, in: context.frame))
    }

    static func feedbackPage(_ view: FeedbackListView, in frame: Frame) -> HTML {
        page("Feedback", in: frame) {
            var table = Table(
                "Feedback, the newest first", "What", "Said", "Harm", "By", "Use case", "About",
                "When")
            for one in view.pager.shown(view.feedback) {
                table.add(
                    #"<a href="/feedback/\#(one.id.description)">\#(FeedbackFilter.Kind(one).words)</a>"#,
                    said(one), harm(one), giver(one), "\((one.useCase ?? "–").plain)",
                    about(one), one.at.ago(at: view.at))
            }
            let isWhole = view.filter.query.isEmpty
            let empty =
                isWhole
                ? emptyState(
                    "Nobody has said anything yet.",
                    "What the staff say of the AI with «Was it right?», and the complaints and survey answers that a channel sends to POST /v1/feedback, appear here, the newest first."
                )
                : emptyState(
                    "Nothing said is like this.",
                    "Choose less, or look at all of it.")
            let older: HTML =
                view.next.map {
                    #"<p><a class="button" href="\#(address("/feedback", view.filter.query + [("before", $0.description)]))">Older ones</a></p>"#
                } ?? .nothing
            return """
                <div class="head"><h1>Feedback</h1>
                <p class="lead">What the staff say of the AI, what customers complain of, and what they answer in surveys.</p></div>
                \(filterForm(view))
                <div data-live="feedback">
                <h2 id="said" class="unseen">What was said</h2>
                \(table.html(empty: empty))
                \(view.pager.html(of: view.feedback.count))
                \(older)
                </div>
                """
        }
    }

    private static func filterForm(_ view: FeedbackListView) -> HTML {
        let filter = view.filter
        return """
            <form method="get" action="/feedback" class="row filter">
            \(choice("kind", "What", FeedbackFilter.Kind.allCases.map { ($0.rawValue, $0.words) }, filter.kind?.rawValue))
            \(choice("verdict", "Verdict", FeedbackGiven.Verdict.allCases.map { ($0.rawValue, $0.rawValue) }, filter.verdict?.rawValue))
            \(choice("use-case", "Use case", view.useCases.map { ($0, $0.plain) }, filter.useCase))
            \(choice("harm", "Harm", FeedbackFilter.Harm.allCases.map { ($0.rawValue, $0.words) }, filter.harm?.rawValue))
            <button>Show</button>
            </form>
            """
    }

    // MARK: Cells

    static func said(_ feedback: Feedback) -> HTML {
        switch feedback.verdict {
        case .right: Badge("right", .good).html
        case .wrong: Badge("wrong: \(feedback.fault?.rawValue ?? "not said why")", .bad).html
        case .complaint: Badge("complaint", .bad).html
        case .survey:
            "\(feedback.score.map(String.init) ?? "–") of 5"
        }
    }

    static func harm(_ feedback: Feedback) -> HTML {
        if feedback.needsReview { return Badge("waits for a review", .wait).html }
        guard let finding = feedback.finding else {
            return feedback.saysHarm ? Badge("says harm", .bad).html : "–"
        }
        return Badge("found \(finding.rawValue)", finding == .justified ? .bad : .plain).html
    }

    static func giver(_ feedback: Feedback) -> HTML {
        feedback.source == .customer
            ? "a customer<br><small>\(feedback.giver.description.plain)</small>"
            : "\(feedback.giver.description.plain)"
    }

    /// The way to exactly what it is about.
    static func about(_ feedback: Feedback) -> HTML {
        let conversation = feedback.conversation.description
        guard let decision = feedback.decision else {
            return
                #"<a href="/conversations/\#(conversation)"><code>\#(feedback.conversation.short)</code></a>"#
        }
        return
            #"<a href="/conversations/\#(conversation)#why-\#(decision.description)"><code>\#(decision.short)</code></a>"#
    }

    /// An address with what is asked for in it.
    static func address(_ path: String, _ query: [(name: String, value: String)]) -> String {
        guard !query.isEmpty else { return path }
        return path + "?"
            + query.map { "\(segment($0.name))=\(segment($0.value))" }.joined(separator: "&")
    }
}
