// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Policy
import Staff
import Vocabulary

extension Console {
    /// Longer words are cut: the whole conversation has them.
    private static let aboutLimit = 300

    /// The customer's other conversations, a row each; nothing where there are none.
    ///
    /// - Parameters:
    ///   - base: The conversation that is looked at.
    ///   - title: `Earlier with this customer`.
    static func earlier(
        _ earlier: EarlierConversations, of base: ID<Conversation>, title: HTML, for viewer: Viewer?
    ) -> HTML {
        guard !earlier.isEmpty, let viewer else { return .nothing }
        let isRead = earlier.conversations.contains { $0.contents != nil || $0.isErased }
        var table =
            isRead
            ? Table("Other conversations", "Conversation", "Last", "About", "How it ended", "Open")
            : Table("Other conversations", "Conversation", "Last", "How it ended")
        for one in earlier.conversations {
            let name: HTML =
                "\(one.channel.rawValue), \((one.title ?? one.useCase ?? "no use case").plain)"
            let link: HTML =
                viewer.may(.watch)
                ? #"<a href="/conversations/\#(one.id.description)">\#(name)</a>"#
                : viewer.may(.readContent)
                    ? #"<a href="\#(whole(base))?with=\#(one.id.description)#\#(one.id.description)">\#(name)</a>"#
                    : name
            if isRead {
                table.add(link, one.lastAt.html, about(one), end(of: one), open(one))
            } else {
                table.add(link, one.lastAt.html, end(of: one))
            }
        }
        let all: HTML =
            viewer.may(.readContent)
            ? #"<p class="row"><a class="button" href="\#(whole(base))">Read all of it as one conversation</a> <small>That you look is put on record.</small></p>"#
            : .nothing
        return """
            <section aria-labelledby="earlier"><h2 id="earlier">\(title)</h2>
            <p class="hint">These are conversations of whom the channel named as the customer. That it was the same person is not proven.</p>
            \(table.html(empty: .nothing))
            \(rest(leftOut: earlier.leftOut, older: earlier.older))
            \(all)</section>
            """
    }

    static func whole(_ id: ID<Conversation>) -> String { "/conversations/\(id)/whole" }

    /// What is not told of.
    static func rest(leftOut: Int, older: Int) -> HTML {
        let others: HTML =
            leftOut == 0
            ? .nothing
            : #"<p class="hint">\#(String(leftOut)) of use cases that are not yours \#(leftOut == 1 ? "is" : "are") left out.</p>"#
        let before: HTML =
            older == 0
            ? .nothing
            : #"<p class="hint">\#(String(older)) older \#(older == 1 ? "one is" : "ones are") not shown here.</p>"#
        return "\(others)\(before)"
    }

    private static func about(_ one: EarlierConversation) -> HTML {
        if one.isErased { return #"<span class="hint">What was said was erased.</span>"# }
        guard let about = one.contents?.about else { return "–" }
        return #"<span class="text">\#(cut(about))</span>"#
    }

    private static func cut(_ text: String) -> String {
        let text = text.plain
        return text.count > aboutLimit ? String(text.prefix(aboutLimit)) + "…" : text
    }

    private static func end(of one: EarlierConversation) -> HTML {
        guard let handoff = one.handoff else { return "with the AI" }
        let code: HTML = handoff.wrapUp.map { ": \($0.plain)" } ?? .nothing
        let who: HTML = handoff.person.map { ", \($0.plain)" } ?? .nothing
        return "\(handoff.phase.badge)\(code)\(who)"
    }

    /// What is not over with it: promises, what waits, what can be undone.
    private static func open(_ one: EarlierConversation) -> HTML {
        guard let contents = one.contents else { return "–" }
        var fields = FieldList()
        func add(_ label: String, _ texts: [String]) {
            let items: [HTML] = texts.map { #"<li class="text">\#(cut($0))</li>"# }
            fields.add(label, items.isEmpty ? nil : "<ul>\(items)</ul>")
        }
        add("Promised", contents.promised)
        add("May have been promised", contents.mayHavePromised)
        add("Waits for a yes", contents.pending.map { $0.tool ?? "" })
        add("Can be undone", contents.undoable.map(\.tool))
        let html = fields.html
        return html.isEmpty ? "–" : html
    }
}
