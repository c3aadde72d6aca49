// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Staff
import Vocabulary

extension Console {
    static func conversationPage(_ view: ConversationView, in frame: Frame) -> HTML {
        page("Conversation", in: frame) {
            let path = "/conversations/\(view.id)"
            let viewer = frame.viewer
            let isShown = view.words != nil
            let items: [HTML] = view.entries.compactMap { timelineItem($0, view, in: frame) }
            let reading: HTML =
                isShown
                ? #"<p class="notice wait" role="status">What was said is shown, and that you looked is on record. <a href="\#(path)">Hide it</a></p>"#
                : viewer?.may(.readContent) ?? false
                    ? #"<p><a class="button" href="\#(path)/words">Show what was said</a> <small>That you look is put on record.</small></p>"#
                    : #"<p class="hint">What was said is not shown: your roles do not include reading it.</p>"#
            // Words are not fetched again by themselves: each look is on record.
            let live: HTML =
                isShown
                ? #"<div data-stale="\#(view.id.description)"></div><div>"#
                : #"<div data-live="\#(view.id.description)">"#
            return """
                <div class="head">
                <p class="trail"><a href="/conversations">Conversations</a></p>
                <h1>Conversation <code>\(view.id.short)</code> \(leads(view))</h1>
                </div>
                \(reading)
                <div class="beside">
                <div>
                <section aria-labelledby="what"><h2 id="what">What happened</h2>
                \(view.before == 0 ? HTML.nothing : #"<p class="hint">\#(String(view.before)) earlier entries are not shown: the ledger has them.</p>"#)
                \(live)<ol class="timeline">\(items)</ol></div>
                </section>
                \(earlier(view.others, of: view.id, title: "Other conversations of this customer", for: viewer))
                </div>
                <aside aria-label="About it">\(about(view, for: viewer))</aside>
                </div>
                """
        }
    }

    private static func leads(_ view: ConversationView) -> HTML {
        switch view.handoff {
        case .some(let handoff) where handoff.phase.isTaken:
            Badge("\((handoff.person ?? "a person").plain) leads", .person).html
        case .some: Badge("waits for a person", .wait).html
        case nil: Badge("the AI leads").html
        }
    }

    private static func about(_ view: ConversationView, for viewer: Viewer?) -> HTML {
        var fields = FieldList()
        for case .conversationOpened(let opened) in view.entries.map(\.event) {
            fields.add("Channel", text: opened.channel.rawValue)
            fields.add("Origin", text: opened.origin.rawValue)
        }
        fields.add("Use cases", text: view.useCases.sorted().joined(separator: ", ").plain)
        fields.add("Began", view.entries.first.map { "\($0.at.html) UTC" })
        fields.add("Last entry", view.entries.last.map { "\($0.at.html) UTC" })
        fields.add("Entries", text: String(view.entries.count))
        fields.add("Was shown to", text: lookers(of: view))
        if let handoff = view.handoff, viewer?.may(.takeHandoffs) ?? false {
            fields.add(
                "Handoff",
                #"<a href="/handoffs/\#(handoff.id.description)">\#(handoff.phase.words)</a>"#)
        }
        let take: HTML =
            view.handoff == nil && viewer?.may(.takeHandoffs) ?? false
            ? viewer.map { viewer in
                form(action: "/conversations/\(view.id)/takeover", for: viewer, class: "panel") {
                    """
                    <h2>Take it over</h2>
                    <p class="hint">You lead from then on. The AI is silent until you hand it back.</p>
                    <button>Take over</button>
                    """
                }
            } ?? .nothing : .nothing
        return """
            \(fields.html)
            <p class="hint"><code>\(view.id.description)</code></p>
            \(take)
            """
    }

    /// Who was shown what was said, and how often.
    private static func lookers(of view: ConversationView) -> String {
        var counts: [String: Int] = [:]
        for entry in view.entries {
            guard case .contentDisclosed = entry.event else { continue }
            counts[entry.principal.description, default: 0] += 1
        }
        return counts.sorted { $0.key < $1.key }
            .map { "\($0.key), \($0.value == 1 ? "once" : "\($0.value) times")" }
            .joined(separator: "\n")
    }

    // MARK: The timeline

    private static func timelineItem(
        _ entry: Entry, _ view: ConversationView, in frame: Frame
    ) -> HTML? {
        let place: HTML =
            frame.viewer?.may(.readLedger) ?? false
            ? #"<a href="/ledger/\#(String(entry.position))">entry \#(String(entry.position))</a>"#
            : "entry \(String(entry.position))"
        let texts: [HTML] = (view.words?[entry.position] ?? []).compactMap(\.html)
        guard case .decided(let decision) = entry.event else {
            guard let sentence = entry.event.sentence(by: entry.principal) else { return nil }
            return """
                <li class="\(entry.event.tone.rawValue)">
                <p class="when">\(entry.at.html) \(place)</p>
                <p class="whatever">\(sentence)</p>\(texts)
                </li>
                """
        }
        let hold = view.holds[decision.id] ?? nil
        let standing = hold.map(\.phase.badge) ?? .nothing
        let link: HTML =
            hold != nil && frame.viewer?.may(.approve) ?? false
            ? #" <a href="/approvals/\#(decision.id.description)">its approval</a>"# : .nothing
        return """
            <li class="\(decision.effect.tone.rawValue)">
            <p class="when">\(entry.at.html) \(place) turn \(String(decision.turn)) <span>\(decision.agent ?? "unknown agent")</span></p>
            <p class="whatever"><strong>\(decision.title)</strong> \(decision.effect.badge) \(standing)\(link)</p>
            \(texts)\(findings(of: decision, title: false))\(why(decision, view.explanations[decision.id]))
            \(feedback(on: decision, view, for: frame.viewer))
            </li>
            """
    }

    private static func feedback(
        on decision: Decision, _ view: ConversationView, for viewer: Viewer?
    ) -> HTML {
        guard let viewer, FeedbackForm.isFor(decision, viewer) else { return .nothing }
        return FeedbackForm(
            decision: decision, page: view.id.description, said: view.feedback[decision.id]
        ).html(for: viewer)
    }

    private static func why(_ decision: Decision, _ explanation: Explanation?) -> HTML {
        guard let explanation else { return .nothing }
        let sections: [HTML] = explanation.sections.map { section in
            let sentences: [HTML] = section.sentences.map {
                #"<p class="sentence">\#($0.prose)</p>"#
            }
            return "<h3>\(section.title)</h3>\(sentences)"
        }
        return """
            <details class="why" id="why-\(decision.id.description)"><summary>Why: \(decision.verdict.reasons[0].because.prose)</summary>\(sections)</details>
            """
    }
}

extension Decision {
    /// What it is about, in a word or two.
    var title: String {
        switch kind {
        case .input: "Words to the AI"
        case .reply: "A reply"
        case .suggestion: "A suggestion"
        case .action: "Call of \((tool ?? "an unknown tool").plain)"
        }
    }
}

extension Effect {
    var tone: Badge.Tone {
        switch self {
        case .allow, .redact: .good
        case .confirm, .approve: .wait
        case .block: .bad
        case .escalate: .person
        }
    }
}
