// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Vocabulary

extension Console {
    /// Exactly what will run, and why it is held; beside it what may be said to it.
    static func approvalPage(_ view: ApprovalView, in frame: Frame) -> HTML {
        page(view.hold.name, in: frame) {
            """
            <div class="head">
            <p class="trail"><a href="/">Desk</a> <span aria-hidden="true">/</span> Approval</p>
            <h1>\(view.hold.name.plain) \(view.hold.phase.badge)</h1>
            \(deadline(view))
            </div>
            \(view.notice?.html ?? .nothing)
            <div data-stale="\(view.hold.decision.description)"></div>
            <div class="beside">
            <div>
            <section aria-labelledby="what"><h2 id="what">What will run</h2>
            \(whatRuns(view))
            </section>
            <section aria-labelledby="why"><h2 id="why">Why it is held</h2>
            \(reasons(of: view.decision))
            \(findings(of: view.decision))
            </section>
            <section aria-labelledby="said"><h2 id="said">What was said to it</h2>
            \(said(view))
            </section>
            <section aria-labelledby="record"><h2 id="record">On record</h2>
            \(record(view))
            </section>
            </div>
            <aside aria-label="Your answer">
            \(frame.viewer.map { answers(view, for: $0) } ?? .nothing)
            </aside>
            </div>
            """
        }
    }

    private static func deadline(_ view: ApprovalView) -> HTML {
        guard view.hold.phase.isWaiting, let until = view.hold.until else { return .nothing }
        return """
            <p class="lead">Answer \(until.due(from: view.at)), by \(until.html) UTC. Then it expires, and nothing runs.</p>
            """
    }

    private static func whatRuns(_ view: ApprovalView) -> HTML {
        var fields = FieldList()
        fields.add("Use case", text: view.hold.useCase)
        if let call = view.call {
            fields.add("Tool", code(call.tool))
            if let arguments = view.arguments {
                for field in arguments {
                    fields.add(
                        field.path.isEmpty ? "argument" : field.path.plain,
                        text: field.value.reading)
                }
            } else {
                fields.add("arguments", text: call.arguments)
            }
            fields.add("Customer", text: call.customer ?? "nobody said who it is")
        } else if !view.isReadable {
            fields.add(
                "Content",
                "It is not shown: your roles do not include reading it, and it does not wait for you."
            )
        } else if view.passages.isEmpty {
            fields.add("Content", "It was erased: nobody can say any more what would run.")
        } else {
            for text in view.passages { fields.add("Text", text: text) }
        }
        if let undone = view.hold.undoes {
            fields.add("Takes back", decisionLink(undone))
        }
        return fields.html
    }

    /// Where a decision's own page is: its approval.
    static func decisionLink(_ id: ID<Decision>) -> HTML {
        #"<a href="/approvals/\#(id.description)"><code>\#(id.description)</code></a>"#
    }

    /// The clauses that spoke, strictest first.
    static func reasons(of decision: Decision) -> HTML {
        let items: [HTML] = decision.verdict.reasons.map { reason in
            let clauses: HTML =
                reason.clauses.isEmpty
                ? .nothing
                : """
                <p class="clauses">because \(reason.clauses.map { "<code>\($0.plain)</code> " as HTML })</p>
                """
            let evidence: [HTML] = reason.evidence.map { item in
                """
                <li>rests on <code>\(item.fact.plain)</code>, \(item.source.map { "from \($0.plain)" } ?? "which nobody has seen")</li>
                """
            }
            return """
                <li>\(reason.effect.asking) <span class="because">\(reason.because.prose)</span>
                <p class="source">rule <code>\(reason.rule.plain)</code>\(reason.source.isEmpty ? "" : ", \(reason.source.plain)")</p>
                \(clauses)\(evidence.isEmpty ? .nothing : "<ul>\(evidence)</ul>" as HTML)</li>
                """
        }
        return #"<ol class="reasons">\#(items)</ol>"#
    }

    /// What the detectors found.
    static func findings(of decision: Decision, title: Bool = true) -> HTML {
        guard !decision.findings.isEmpty else { return .nothing }
        let items: [HTML] = decision.findings.map { finding in
            """
            <li><code>\(finding.name.plain)</code> <span class="score">\(score(finding.score))</span> <small>\(finding.detector.plain)</small></li>
            """
        }
        let head: HTML = title ? "<h3>Signals</h3>" : .nothing
        return #"\#(head)<ul class="signals">\#(items)</ul>"#
    }

    static func score(_ value: Double) -> String {
        // What is no number, or none from 0 to 1, is the nearest that is.
        let hundredths = Int((min(max(value.isNaN ? 0 : value, 0), 1) * 100).rounded())
        return hundredths >= 100 ? "1.00" : hundredths < 10 ? "0.0\(hundredths)" : "0.\(hundredths)"
    }

    private static func said(_ view: ApprovalView) -> HTML {
        var fields = FieldList()
        let hold = view.hold
        if hold.asksCustomer {
            fields.add(
                hold.isConfirmed ? "The customer said yes to" : "The customer is asked",
                text: view.question ?? "whether they want exactly this")
        }
        if hold.asksProof {
            fields.add(
                "Proof of who they are",
                text: hold.isProven ? "given, by a code" : "a code was asked for")
        }
        for yes in hold.given {
            fields.add("\(yes.by.plain) said yes", text: words(of: yes))
        }
        if let advice = view.advice {
            fields.add("\(advice.author.plain) advised", text: advice.text)
        }
        fields.add("The customer is told", text: view.message)
        if !hold.outstanding.isEmpty { fields.add("Still missing", text: hold.waitsFor) }
        let html = fields.html
        return html.isEmpty
            ? emptyState("Nobody has said anything.", "Yes, no and advice appear here with a name.")
            : html
    }

    private static func words(of yes: Hold.Approval) -> String {
        var words: [String] = []
        if let role = yes.role { words.append("as \(role)") }
        if yes.breaksGlass { words.append("breaking the glass") }
        if let at = yes.at { words.append("at \(at.description.prefix(19)) UTC") }
        return words.joined(separator: ", ")
    }

    private static func record(_ view: ApprovalView) -> HTML {
        var fields = FieldList()
        let hold = view.hold
        fields.add("Decision", code(hold.decision.description))
        fields.add(
            "Conversation",
            #"<a href="/conversations/\#(hold.conversation.description)"><code>\#(hold.conversation.description)</code></a>"#
        )
        fields.add("Asked for by", text: hold.maker)
        fields.add("Asked at", "\(view.decision.at.html) UTC")
        fields.add("Fingerprint", hold.fingerprint.map { code($0) })
        fields.add("Rules", code(view.decision.policy.short))
        fields.add("Ended because", text: hold.cause)
        fields.add("In its place", hold.successor.map(decisionLink))
        fields.add("Carried out", hold.executedAt.map { "\($0.html) UTC" })
        return fields.html
    }
}
