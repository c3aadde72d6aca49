// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Vocabulary

/// The conversations that something was recorded of lately: a projection of the ledger's entries.
struct Overview: Sendable {
    /// One conversation, in numbers and words of the program only.
    struct Line: Sendable, Hashable {
        let id: ID<Conversation>
        var channel: Channel?
        var origin: Origin?
        var useCases: Set<String> = []
        let since: Timestamp
        var last: Timestamp
        /// The newest entry of it.
        var position: Int
        var decisions = 0
        /// What did not simply pass.
        var stopped = 0
        var held = 0
        /// The last thing that was decided.
        var effect: Effect?
        var isLedByPerson = false
    }

    /// More than a supervisor looks through: older ones are found by their name.
    static let limit = 5000

    private(set) var lines: [ID<Conversation>: Line] = [:]

    mutating func apply(_ entry: Entry) {
        guard let id = entry.conversation else { return }
        // That somebody looked is no news of the conversation.
        if case .contentDisclosed = entry.event { return }
        var line =
            lines[id] ?? Line(id: id, since: entry.at, last: entry.at, position: entry.position)
        line.last = entry.at
        line.position = entry.position
        if let useCase = entry.useCase { line.useCases.insert(useCase) }
        switch entry.event {
        case .conversationOpened(let opened):
            line.channel = opened.channel
            line.origin = opened.origin
        case .decided(let decision):
            line.decisions += 1
            line.effect = decision.effect
            if decision.effect.holds { line.held += 1 }
            if decision.effect >= .block { line.stopped += 1 }
        case .handedOver: line.isLedByPerson = true
        case .handedBack: line.isLedByPerson = false
        default: break
        }
        lines[id] = line
        if lines.count > Self.limit + Self.limit / 4 { forgetOldest() }
    }

    private mutating func forgetOldest() {
        for line in newest.dropFirst(Self.limit) { lines[line.id] = nil }
    }

    /// The newest first.
    var newest: [Line] { lines.values.sorted { $0.position > $1.position } }
}
