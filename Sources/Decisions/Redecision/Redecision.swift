// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Policy
import Synchronization
import Vocabulary

/// Asks other rules for everything that a ledger holds: what would they have decided?
///
/// Detectors are not asked again: what they found is on record. Nothing is written here; that content was
/// read is for the caller to record.
public struct Redecision: Sendable {
    private let ledger: Ledger
    private let workspace: Workspace
    /// Is told every verdict, for tests; of a conversation that is read twice both times.
    var isWatched: (@Sendable (Decision, Verdict) -> Void)?

    public init(of ledger: Ledger, under workspace: Workspace) {
        self.ledger = ledger
        self.workspace = workspace
    }

    /// Reads the conversations, as many at once as there are places.
    ///
    /// - Parameters:
    ///   - width: How many places.
    ///   - limit: How many flips of each use case are listed; all of them where `nil`.
    public func run(width: Int, limit: Int? = nil) async throws -> RedecisionReport {
        let end = ledger.size
        let queue = ConversationQueue(ledger)
        var total = RedecisionReport()
        // Conversations that take from limits: others may have taken from the same.
        var open = try await run(width: width, limit: limit, into: &total, before: end) {
            try queue.next().map { ($0, nil) }
        }
        while true {
            let wrong = LimitTimeline.corrections(open.mapValues(\.takings))
            if wrong.isEmpty { break }
            let list = WorkList(wrong.map { ($0.key, $0.value) })
            open.merge(
                try await run(width: width, limit: limit, into: &total, before: end) { list.next() }
            ) { $1 }
        }
        for conversation in open.values { total.merge(conversation.report) }
        total.sort(limit: limit)
        return total
    }

    private struct Judged: Sendable {
        let report: RedecisionReport
        let takings: [LimitTaking]
    }

    /// - Parameter next: The next conversation, and what is used up of limits at its decisions.
    /// - Returns: The conversations that take from limits; the others are counted in `total`.
    private func run(
        width: Int, limit: Int?, into total: inout RedecisionReport, before end: Int,
        _ next: @escaping @Sendable () throws -> (ID<Conversation>, UsedAmounts?)?
    ) async throws -> [ID<Conversation>: Judged] {
        try await withThrowingTaskGroup(
            of: (RedecisionReport, [ID<Conversation>: Judged]).self
        ) { group in
            for _ in 0..<max(1, width) {
                group.addTask {
                    var report = RedecisionReport()
                    var open: [ID<Conversation>: Judged] = [:]
                    while let (id, used) = try next() {
                        try Task.checkCancellation()
                        var conversation = ConversationRedecision(
                            ledger, under: workspace, used: used)
                        conversation.isWatched = isWatched
                        try conversation.read(id, before: end)
                        guard conversation.takings.isEmpty else {
                            open[id] = Judged(
                                report: conversation.report, takings: conversation.takings)
                            continue
                        }
                        report.merge(conversation.report)
                        // Now and then, so that what is not listed is not kept either.
                        if let limit, report.flips.count > 4 * limit + 10_000 {
                            report.sort(limit: limit)
                        }
                    }
                    return (report, open)
                }
            }
            var all: [ID<Conversation>: Judged] = [:]
            for try await (report, open) in group {
                total.merge(report)
                all.merge(open) { $1 }
            }
            return all
        }
    }
}

/// The conversations of a ledger, handed out one by one to whoever is free.
private final class ConversationQueue: Sendable {
    private struct State {
        var waiting: [ID<Conversation>] = []
        var last: ID<Conversation>?
        var isOver = false
    }

    private static let page = 512
    private let ledger: Ledger
    private let state = Mutex(State())

    init(_ ledger: Ledger) { self.ledger = ledger }

    func next() throws -> ID<Conversation>? {
        try state.withLock { state in
            if state.waiting.isEmpty, !state.isOver {
                let page = try ledger.conversations(after: state.last, limit: Self.page)
                state.isOver = page.count < Self.page
                state.last = page.last
                state.waiting = page.reversed()
            }
            return state.waiting.popLast()
        }
    }
}

private final class WorkList: Sendable {
    private let items: Mutex<[(ID<Conversation>, UsedAmounts?)]>

    init(_ items: [(ID<Conversation>, UsedAmounts)]) {
        self.items = Mutex(items.map { ($0.0, $0.1) })
    }

    func next() -> (ID<Conversation>, UsedAmounts?)? { items.withLock { $0.popLast() } }
}
