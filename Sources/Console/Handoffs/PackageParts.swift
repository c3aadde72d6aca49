// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Vocabulary

extension Console {
    /// The package as labelled fields, and the whole conversation.
    ///
    /// - Parameter asking: What somebody is asked about a reply or an action.
    static func packageParts(
        _ package: HandoffPackage, for viewer: Viewer?,
        asking: (Decision) -> HTML = { _ in .nothing }
    ) -> HTML {
        let titles = decisionTitles(package.timeline.items)
        let items: [HTML] = package.timeline.items.map { item in
            timelineLine(item, titled: titles, asking: item.decision.map(asking) ?? .nothing)
        }
        return """
            <section aria-labelledby="brief"><h2 id="brief">In short</h2>\(brief(package))</section>
            \(actions(package))
            \(earlier(package.earlier, of: package.handoff.conversation, title: "Earlier with this customer", for: viewer))
            <section aria-labelledby="rest"><h2 id="rest">What else is known</h2>\(rest(package))</section>
            <section aria-labelledby="talk"><h2 id="talk">The whole conversation</h2>
            <ol class="timeline">\(items)</ol></section>
            """
    }

    private static func lines(_ texts: [String]) -> HTML? {
        guard !texts.isEmpty else { return nil }
        guard texts.count > 1 else { return #"<span class="text">\#(texts[0].prose)</span>"# }
        let items: [HTML] = texts.map { #"<li class="text">\#($0.prose)</li>"# }
        return "<ul>\(items)</ul>"
    }

    private static func brief(_ package: HandoffPackage) -> HTML {
        var fields = FieldList()
        fields.add("Asked", lines(package.summary.asked))
        fields.add("Open questions", lines(package.openQuestions))
        fields.add("Promised to the customer", lines(package.summary.promised))
        fields.add(
            "May have been promised, in a reply that was cut off",
            lines(package.summary.mayHavePromised))
        fields.add("Tried", lines(package.actions.map { "\($0.tool): \(standing($0))" }))
        fields.add("Blocked by", lines(package.summary.blockedBy))
        fields.add(
            "Why it was handed over",
            lines([package.reason.code?.words ?? "a person took it"] + package.reason.because))
        fields.add(
            "Evidence",
            lines(
                package.reason.evidence.map {
                    "\($0.finding) \(score($0.score))"
                        + ($0.words.isEmpty ? "" : ": «\($0.words.joined(separator: "», «"))»")
                }))
        fields.add(
            "Wants to be called",
            text: package.callBack.map {
                "\($0.contact), \($0.at.description.prefix(16)) UTC"
            })
        fields.add("Customer", text: customer(package.customer))
        fields.add("Language", text: package.language)
        fields.add(
            "Sentiment", package.sentiment == .unknown ? nil : "\(package.sentiment.rawValue)")
        return fields.html
    }

    private static func customer(_ customer: HandoffPackage.KnownCustomer) -> String {
        let name = customer.id ?? "nobody said who it is"
        return switch customer.verification {
        case .oneTimeCode:
            "\(name), proven by a code"
                + (customer.provenAt.map { ", \($0.description.prefix(16)) UTC" } ?? "")
        case .namedByChannel: "\(name), named by the channel, not proven"
        case .none: name
        }
    }

    private static func actions(_ package: HandoffPackage) -> HTML {
        guard !package.actions.isEmpty else { return .nothing }
        var table = Table("Actions", "Action", "With", "Stands", "Answer", "Can be undone")
        for action in package.actions {
            table.add(
                "\(action.tool.plain)", "\(argumentsLine(action.arguments).plain)",
                "\(standing(action))",
                "\((action.result.map(argumentsLine) ?? "–").plain)", "\(action.undo.words)")
        }
        return """
            <section aria-labelledby="actions"><h2 id="actions">Actions</h2>
            \(table.html(empty: .nothing))</section>
            """
    }

    private static func standing(_ action: HandoffPackage.ActionAccount) -> String {
        Hold.Phase(rawValue: action.status)?.words ?? action.status
    }

    /// Arguments on one line, without their JSON.
    private static func argumentsLine(_ text: String) -> String {
        // Losing the error is the intention: what is no JSON is shown as the text that it is.
        guard let json = try? JSON(parsing: Array(text.utf8)) else { return text }
        let fields = json.fields()
        let line = fields.map { field in
            field.path.isEmpty ? field.value.reading : "\(field.path): \(field.value.reading)"
        }.joined(separator: "; ")
        return line.count > 300 ? String(line.prefix(300)) + "…" : line
    }

    private static func rest(_ package: HandoffPackage) -> HTML {
        var fields = FieldList()
        let pending: [HTML] = package.pending.map { hold in
            #"<li><a href="/approvals/\#(hold.decision.description)">\#(hold.name.plain)</a> \#(hold.phase.badge)</li>"#
        }
        fields.add("Waits for a yes", pending.isEmpty ? nil : "<ul>\(pending)</ul>")
        fields.add("Knowledge used", lines(package.knowledge.filter(\.isUsed).map(\.origin)))
        fields.add(
            "Knowledge kept out", lines(package.knowledge.filter { !$0.isUsed }.map(\.origin)))
        fields.add(
            "Withheld by policy",
            lines(
                package.withheld.map {
                    "\($0.what), \($0.count)×, from the \($0.from == .customer ? "customer" : "AI") (\($0.rule))"
                }))
        fields.add(
            "Rules that spoke",
            lines(package.policies.map { $0.rule + ($0.source.isEmpty ? "" : ", \($0.source)") }))
        fields.add("Model's confidence", text: package.intent.confidence.map(score))
        let html = fields.html
        return html.isEmpty ? "<p>Nothing.</p>" : html
    }
}

extension HandoffPackage.Undoing {
    fileprivate var words: String {
        switch self {
        case .nothingToUndo: "nothing to undo"
        case .possible(let until):
            until.map { "yes, until \($0.description.prefix(16)) UTC" } ?? "yes"
        case .tooLate(let since): "no, not since \(since.description.prefix(16)) UTC"
        case .impossible: "no"
        }
    }
}
