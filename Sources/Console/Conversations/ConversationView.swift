// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Hummingbird
import Ledger
import Staff
import Vocabulary

/// A conversation as the ledger tells it, with what was said in it where that may be seen.
struct ConversationView: Sendable {
    let id: ID<Conversation>
    let entries: [Entry]
    /// What was said and read, by the entry's position; `nil` where it is not shown.
    let words: [Int: [Timeline.Item]]?
    /// Each decision told in sentences.
    let explanations: [ID<Decision>: Explanation]
    /// The holds of its decisions, as they stand.
    let holds: [ID<Decision>: Hold]
    let handoff: Handoff?
    /// What whoever looks has said of its decisions.
    let feedback: [ID<Decision>: Feedback]
    /// The customer's other conversations, as far as whoever looks sees them.
    var others = EarlierConversations()
    let at: Timestamp

    /// So many entries are shown, the newest: the rest is for the ledger's export.
    static let limit = 2000
    /// How many came before those that are shown.
    let before: Int
    /// What came after a decision, for its explanation: the turns that followed.
    private static let aftermath = 120

    init(
        _ id: ID<Conversation>, entries: [Entry], words: [Int: [Timeline.Item]]?,
        holds: [ID<Decision>: Hold], handoff: Handoff?, feedback: [ID<Decision>: Feedback],
        at now: Timestamp
    ) {
        self.id = id
        before = max(0, entries.count - Self.limit)
        let entries = Array(entries.suffix(Self.limit))
        self.entries = entries
        self.words = words
        self.holds = holds
        self.handoff = handoff
        self.feedback = feedback
        at = now
        var explanations: [ID<Decision>: Explanation] = [:]
        for (index, entry) in entries.enumerated() {
            guard case .decided(let decision) = entry.event else { continue }
            let after = entries[(index + 1)...].prefix(Self.aftermath)
            explanations[decision.id] = Explanation(
                of: decision, aftermath: .init(Array(after)), at: now)
        }
        self.explanations = explanations
    }

    var useCases: Set<String> { Set(entries.compactMap(\.useCase)) }
}

extension Console {
    /// `GET /conversations/{id}`: what was decided and done. What was said is not in it.
    func conversation(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let view = try await conversationView(context, showsWords: false)
        return Self.answer(Self.conversationPage(view, in: context.frame))
    }

    /// `GET /conversations/{id}/words`: the same with what was said. That it is shown is on record before it is.
    func conversationWords(
        _ request: Request, _ context: ConsoleContext
    ) async throws -> Response {
        let view = try await conversationView(context, showsWords: true)
        return Self.answer(Self.conversationPage(view, in: context.frame))
    }

    /// What a viewer has said of decisions, the newest of each.
    func feedback(
        by viewer: Viewer, on ids: [ID<Decision>]
    ) async throws -> [ID<Decision>: Feedback] {
        guard viewer.may(.giveFeedback) else { return [:] }
        var said: [ID<Decision>: Feedback] = [:]
        for id in Set(ids) {
            said[id] = try await recorded { try decisions.feedback(on: id) }
                .last { $0.giver == viewer.principal }
        }
        return said
    }

    private func conversationView(
        _ context: ConsoleContext, showsWords: Bool
    ) async throws -> ConversationView {
        let viewer = try context.signedIn()
        guard let id = ID<Conversation>(try context.parameters.require("id")) else {
            throw Problem.notFound("conversation")
        }
        let entries = try await recorded {
            try ledger.allEntries(in: id)
        }
        let handoff = try await recorded { try decisions.openHandoff(in: id) }
        let isTheirs = viewer.may(.watch) || handoff?.person == viewer.name
        // Whoever may not see it is not told that it exists.
        guard !entries.isEmpty, isTheirs, viewer.sees(Set(entries.compactMap(\.useCase))) else {
            throw Problem.notFound("conversation")
        }
        var named: [String] = []
        var words: [Int: [Timeline.Item]]?
        if showsWords {
            let timeline = try await recorded { try decisions.timeline(of: id) }
            try await recorded {
                try await decisions.disclosed(timeline, purpose: "console", to: viewer.principal)
            }
            named = timeline.customers
            words = Dictionary(grouping: timeline.items, by: \.position)
        }
        var holds: [ID<Decision>: Hold] = [:]
        for entry in entries {
            guard case .decided(let decision) = entry.event, decision.kind != .input else {
                continue
            }
            holds[decision.id] = try await recorded { try decisions.hold(of: decision.id) }
        }
        let others = try await recorded {
            try desk.earlier(than: id, named: named, isRead: showsWords, for: viewer.approver)
        }
        try await recorded {
            try await decisions.disclosed(
                others.timelines, purpose: "earlier", to: viewer.principal)
        }
        var view = ConversationView(
            id, entries: entries, words: words, holds: holds, handoff: handoff,
            feedback: try await feedback(by: viewer, on: entries.compactMap(\.event.decision)),
            at: decisions.time)
        view.others = others
        return view
    }
}
