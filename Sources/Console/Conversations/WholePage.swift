// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Ledger
import Policy
import Staff
import Vocabulary

/// All that was said with a customer, across channels, as somebody reads it.
struct WholeView: Sendable {
    let conversation: ID<Conversation>
    let history: CustomerHistory
    /// The handoff by which they read it; `nil` where they watch.
    let handoff: Handoff?
    /// What the use cases are called.
    let titles: [String: String]
}

extension Console {
    /// `GET /conversations/{id}/whole`: what was said in all conversations of this one's customer. That each is shown is on
    /// record before it is.
    ///
    /// It is read by whoever watches, and by whoever serves the customer: who has the handoff of this conversation, and
    /// all who may take it while it waits. Conversations of use cases that are not theirs are left out.
    func wholeConversation(
        _ request: Request, _ context: ConsoleContext
    ) async throws -> Response {
        let viewer = try context.signedIn()
        guard let id = ID<Conversation>(try context.parameters.require("id")) else {
            throw Problem.notFound("conversation")
        }
        let handoff = try await recorded { try decisions.openHandoff(in: id) }
        let isServed = handoff.map {
            viewer.may(.takeHandoffs) && viewer.mayRead($0) && viewer.approver.sees($0.useCase)
        }
        var mayRead = isServed ?? false
        if !mayRead, viewer.may(.watch) {
            let entries = try await recorded { try ledger.allEntries(in: id) }
            mayRead = !entries.isEmpty && viewer.sees(Set(entries.compactMap(\.useCase)))
        }
        // Whoever may not see it is not told that it exists.
        guard mayRead else { throw Problem.notFound("conversation") }
        let query = request.uri.queryParameters
        let wanted = query["with"].flatMap { ID<Conversation>(String($0)) }
        let page = query["page"].flatMap { Int($0) } ?? 0
        let history = try await recorded {
            try desk.history(
                ofCustomerIn: id, page: page, showing: wanted, for: viewer.approver)
        }
        let (own, others) = (
            history.timelines.filter { $0.conversation == id },
            history.timelines.filter { $0.conversation != id }
        )
        try await recorded {
            try await decisions.disclosed(
                own, purpose: isServed == true ? "handoff" : "console", to: viewer.principal)
            try await decisions.disclosed(others, purpose: "earlier", to: viewer.principal)
        }
        var titles: [String: String] = [:]
        for useCase in decisions.workspace.useCases.values {
            titles[useCase.name] = useCase.governance.title
        }
        let view = WholeView(
            conversation: id, history: history, handoff: isServed == true ? handoff : nil,
            titles: titles)
        return Self.answer(Self.wholePage(view, in: context.frame))
    }

    static func wholePage(_ view: WholeView, in frame: Frame) -> HTML {
        page("Whole conversation", in: frame) {
            let history = view.history
            let way: HTML =
                view.handoff.map {
                    #"<a href="/">Desk</a> <span aria-hidden="true">/</span> <a href="/handoffs/\#($0.id.description)">Handoff</a>"#
                }
                ?? #"<a href="/conversations">Conversations</a> <span aria-hidden="true">/</span> <a href="/conversations/\#(view.conversation.description)"><code>\#(view.conversation.short)</code></a>"#
            let before: HTML =
                history.before == 0
                ? .nothing
                : #"<p class="hint">Of long conversations the newest entries are shown: \#(String(history.before)) came before them.</p>"#
            let erased: HTML =
                history.isErased
                ? #"<p class="notice wait" role="status">Some of what was said was erased.</p>"#
                : .nothing
            return """
                <div class="head">
                <p class="trail">\(way)</p>
                <h1>The whole conversation</h1>
                <p class="lead">What was said with this customer, across channels. That they are one is what the channels said of them; it is not proven.</p>
                </div>
                <p class="notice wait" role="status">What was said is shown, and that you looked is on record in each conversation.</p>
                \(erased)
                \(rest(leftOut: history.leftOut, older: history.older))
                \(before)
                \(conversations(view))
                \(pages(view))
                <section aria-labelledby="talk"><h2 id="talk">What happened</h2>
                \(days(view))</section>
                \(pages(view))
                """
        }
    }

    private static func name(_ one: CustomerConversation, _ view: WholeView) -> HTML {
        let useCase = one.useCase.map { view.titles[$0] ?? $0 } ?? "no use case"
        return "\(one.channel.rawValue), \(useCase.plain) <code>\(one.id.short)</code>"
    }

    /// The conversations of the page, each leading to its first words.
    private static func conversations(_ view: WholeView) -> HTML {
        let items: [HTML] = view.history.conversations.reversed().map { one in
            let isThis: HTML =
                one.id == view.conversation ? " <strong>this one</strong>" : .nothing
            return
                ##"<li><a href="#\##(one.id.description)">\##(name(one, view))</a>, began \##(one.beganAt.html)\##(isThis)</li>"##
        }
        return "<ul>\(items)</ul>"
    }

    private static func pages(_ view: WholeView) -> HTML {
        let history = view.history
        guard history.pages > 1 else { return .nothing }
        func link(_ page: Int, _ words: HTML) -> HTML {
            guard page >= 0, page < history.pages else { return .nothing }
            return
                #"<a class="button" href="\#(whole(view.conversation))?page=\#(String(page))">\#(words)</a>"#
        }
        return """
            <nav class="row" aria-label="Pages"><span>Page \(String(history.page + 1)) of \(String(history.pages)), the newest first</span>\(link(history.page - 1, "Newer ones"))\(link(history.page + 1, "Older ones"))</nav>
            """
    }

    /// The turns, day by day, each with its channel and conversation.
    private static func days(_ view: WholeView) -> HTML {
        let names = Dictionary(
            view.history.conversations.map { ($0.id, name($0, view)) }, uniquingKeysWith: { $1 })
        let titles = decisionTitles(view.history.turns.map(\.item))
        var named: Set<ID<Conversation>> = []
        var html: [HTML] = []
        var items: [HTML] = []
        var day: Substring = ""
        func close() {
            if !items.isEmpty { html.append(#"<ol class="timeline">\#(items)</ol>"#) }
            items = []
        }
        for turn in view.history.turns {
            let date = turn.item.at.description.prefix(10)
            if date != day {
                close()
                day = date
                html.append("<h3>\(String(day))</h3>")
            }
            // The first turn of a conversation is where links to it lead.
            let anchor: HTML =
                named.insert(turn.conversation).inserted
                ? #" id="\#(turn.conversation.description)""# : .nothing
            items.append(
                timelineLine(
                    turn.item, titled: titles, anchor: anchor,
                    from: names[turn.conversation] ?? .nothing))
        }
        close()
        return html.isEmpty
            ? emptyState("Nothing was said yet.", "Turns appear here as they are recorded.")
            : "\(html)"
    }
}
