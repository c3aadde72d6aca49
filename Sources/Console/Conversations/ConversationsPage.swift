// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Hummingbird
import Ledger
import Policy
import Staff
import Vocabulary

/// The conversations of late that one who looks may see.
struct ConversationsView: Sendable {
    /// The newest first.
    var lines: [Overview.Line]
    var filter = ConversationFilter()
    var pager = Pager("list").at("/conversations")
    /// The use cases that can be asked for.
    var useCases: [String] = []
    /// The name that was looked for, and whether nothing has it.
    var sought: String?
    let at: Timestamp
}

extension Viewer {
    /// Whether they see what belongs to these use cases: at least one of them is theirs.
    func sees(_ names: Set<String>) -> Bool {
        guard let useCases else { return true }
        return !useCases.isDisjoint(with: names)
    }
}

extension Console {
    /// `GET /conversations`
    func conversations(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let viewer = try context.signedIn()
        let sought = request.uri.queryParameters["name"].map { String($0).trimmed }
        let lines = try await recorded { try follower.overview().newest }
            .filter { viewer.sees($0.useCases) }
        if let sought, !sought.isEmpty, let id = try await conversation(called: sought, in: lines),
            viewer.sees(
                Set(try await recorded { try ledger.allEntries(in: id) }.compactMap(\.useCase)))
        {
            return Self.redirect("/conversations/\(id)")
        }
        let filter = ConversationFilter(request)
        let view = ConversationsView(
            lines: lines.filter(filter.takes), filter: filter,
            pager: Pager("list", request).at("/conversations", filter.query),
            useCases: decisions.workspace.useCases.keys.filter { viewer.sees([$0]) }.sorted(),
            sought: sought.flatMap { $0.isEmpty ? nil : $0 }, at: decisions.time)
        return Self.answer(Self.conversationsPage(view, in: context.frame))
    }

    /// The conversation with an identifier of Belay's, or with the name that a client gave it. Names are kept as keyed
    /// digests only, so they are found whole or not at all.
    private func conversation(
        called name: String, in lines: [Overview.Line]
    ) async throws -> ID<Conversation>? {
        if let id = ID<Conversation>(name) { return id }
        if let decision = ID<Decision>(name) {
            return try await recorded { try decisions.decision(decision)?.conversation }
        }
        return try await recorded { try ledger.knownConversation(named: name)?.id }
    }

    static func conversationsPage(_ view: ConversationsView, in frame: Frame) -> HTML {
        page("Conversations", in: frame) {
            var table = Table(
                "Conversations, the newest first", "Conversation", "Use case", "Channel", "Leads",
                "Last decision", "Decisions", "Stopped", "Last entry")
            for line in view.pager.shown(view.lines) {
                table.add(
                    #"<a href="/conversations/\#(line.id.description)"><code>\#(line.id.short)</code></a>"#,
                    "\(line.useCases.sorted().joined(separator: ", ").plain)",
                    "\(line.channel?.rawValue ?? "–")\(line.origin == .live || line.origin == nil ? "" : ", \(line.origin?.rawValue ?? "")")",
                    line.isLedByPerson ? Badge("a person", .person).html : "the AI",
                    line.effect?.badge ?? "–",
                    #"<span class="number">\#(String(line.decisions))</span>"#,
                    #"<span class="number">\#(String(line.stopped))</span>"#,
                    line.last.ago(at: view.at))
            }
            let empty =
                view.filter.query.isEmpty
                ? emptyState(
                    "No conversation yet.",
                    "As soon as a bot speaks through Belay, its conversations appear here and move as they go on. The page /start shows how."
                )
                : emptyState(
                    "No conversation is like this.",
                    "Ask for less, or look at all of them. Those that are long over are found by their name."
                )
            let none: HTML =
                view.sought.map {
                    #"<p class="notice wait" role="status">No conversation is called «\#($0.plain)». Names are kept as digests: give the whole name, or an identifier that begins with con_ or dec_.</p>"#
                } ?? .nothing
            return """
                <div class="head"><h1>Conversations</h1>
                <form method="get" action="/conversations" class="search" role="search">
                <label for="name" class="unseen">Name or identifier</label>
                <input id="name" name="name" type="search" placeholder="Name, con_… or dec_…" value="\(view.sought ?? "")" maxlength="300" autocomplete="off">
                <button>Look for it</button>
                </form></div>
                \(none)
                \(filterForm(view))
                <div data-live="conversations" id="list">
                \(table.html(empty: empty))
                \(view.pager.html(of: view.lines.count))
                </div>
                """
        }
    }
}

extension Console {
    private static func filterForm(_ view: ConversationsView) -> HTML {
        """
        <form method="get" action="/conversations" class="row filter">
        \(choice("use-case", "Use case", view.useCases.map { ($0, $0.plain) }, view.filter.useCase))
        \(choice("leads", "Leads", ConversationFilter.Leads.allCases.map { ($0.rawValue, $0.words) }, view.filter.leads?.rawValue))
        \(choice("last", "Last decision", ConversationFilter.Last.allCases.map { ($0.rawValue, $0.words) }, view.filter.last?.rawValue))
        <button>Show</button>
        </form>
        """
    }
}

extension ID {
    /// The end of the written form, which tells things of one day apart.
    var short: String { Subject.idPrefix + "_…" + String(description.suffix(8)) }
}
