// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Staff
import Vocabulary

/// One thing that somebody said, with its texts where they may be seen.
struct OneFeedbackView: Sendable {
    let feedback: Feedback
    /// What was said, and of what; `nil` where it is not shown.
    let texts: FeedbackCase?
    let at: Timestamp
}

extension Console {
    /// `GET /feedback/{id}`: one thing that somebody said. Its texts are not in it.
    func oneFeedback(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let feedback = try await feedback(context)
        let view = OneFeedbackView(feedback: feedback, texts: nil, at: decisions.time)
        return Self.answer(Self.oneFeedbackPage(view, in: context.frame))
    }

    /// `GET /feedback/{id}/words`: the same with its texts. That they are shown is on record before they are.
    func feedbackWords(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let feedback = try await feedback(context)
        let viewer = try context.signedIn()
        let texts = try await recorded { try desk.feedbackCase(of: feedback) }
        try await recorded {
            try await decisions.disclosed(
                feedback, entries: feedback.decision == nil ? 1 : 2, to: viewer.principal)
        }
        let view = OneFeedbackView(feedback: feedback, texts: texts, at: decisions.time)
        return Self.answer(Self.oneFeedbackPage(view, in: context.frame))
    }

    /// What the address names, for who watches and sees its use case.
    private func feedback(_ context: ConsoleContext) async throws -> Feedback {
        let viewer = try context.signedIn()
        guard viewer.may(.watch), let id = ID<FeedbackGiven>(try context.parameters.require("id"))
        else { throw Problem.notFound("feedback") }
        do { return try desk.feedback(id, for: viewer.approver) } catch {
            guard case .unknown = error else { throw Problem.unrecorded }
            throw Problem.notFound("feedback")
        }
    }

    static func oneFeedbackPage(_ view: OneFeedbackView, in frame: Frame) -> HTML {
        let feedback = view.feedback
        return page("Feedback", in: frame) {
            var fields = FieldList()
            fields.add("Said", said(feedback))
            fields.add("Harm", harm(feedback))
            fields.add("By", giver(feedback))
            fields.add("About", about(feedback))
            fields.add("Use case", text: feedback.useCase)
            fields.add("When", feedback.at.html)
            fields.add("Release", feedback.release.map { code($0.short) })
            fields.add("Prompt", feedback.prompt.map { code($0.short) })
            fields.add("Reviewed by", text: feedback.reviewer?.description)
            fields.add("Entry", place(of: feedback, in: frame))
            return """
                <div class="head"><p class="trail"><a href="/feedback">Feedback</a></p>
                <h1>\(FeedbackFilter.Kind(feedback).words.capitalizedFirst)</h1></div>
                \(fields.html)
                \(texts(view, in: frame))
                <p class="hint"><code>\(feedback.id.description)</code></p>
                """
        }
    }

    private static func place(of feedback: Feedback, in frame: Frame) -> HTML {
        let number = String(feedback.position)
        return frame.viewer?.may(.readLedger) ?? false
            ? #"<a href="/ledger/\#(number)">\#(number)</a>"# : "\(number)"
    }

    private static func texts(_ view: OneFeedbackView, in frame: Frame) -> HTML {
        guard let texts = view.texts else {
            guard frame.viewer?.may(.readContent) ?? false else {
                return
                    #"<p class="notice">What was said is not shown: your roles do not include reading it.</p>"#
            }
            return """
                <p><a class="button" href="/feedback/\(view.feedback.id.description)/words">Show what was said</a></p>
                <p class="hint">That you looked is put on record.</p>
                """
        }
        var fields = FieldList()
        fields.add(
            texts.tool.map { "The call of \($0.plain)" } ?? "What the AI said", text: texts.reply)
        fields.add("A better answer", text: texts.better)
        fields.add("What they say of it", text: texts.note)
        fields.add("What the review says", text: texts.reviewNote)
        let empty: HTML =
            texts.isErased
            ? "<p>It was erased.</p>" : "<p>No text was given with it.</p>"
        return """
            <section aria-labelledby="words"><h2 id="words">What was said</h2>
            \(fields.html.isEmpty ? empty : fields.html)</section>
            """
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
