// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import HTTPTypes
import Logging
import Policy
import Synchronization
import Vocabulary

/// One helpdesk: reads on in the ledger, tells it what is due, and keeps how far it has come.
///
/// What it was told is on disk after it was told: a process that dies tells some of it again, looks first
/// whether it stands there, and forgets nothing.
final class Helpdesk: Sendable {
    let declared: DeclaredHelpdesk
    let dialect: any HelpdeskDialect
    let book: HelpdeskBook
    let decisions: DecisionPoint
    let desk: Desk
    let metrics: HelpdeskMetrics
    private let logger: Logger
    private let state: Mutex<HelpdeskState>
    /// What stands on disk: only one writes at a time.
    private let saved: Mutex<HelpdeskState?>

    /// So many handoffs are told of at once.
    private static let parallel = 8
    /// So many entries are read in one go.
    private static let page = 256
    /// A position alone is written once it has moved so far: what lies between is read again, and is not wanted.
    private static let stride = 4096

    /// - Throws: where what is on disk can't be read.
    init(
        _ declared: DeclaredHelpdesk, dialect: any HelpdeskDialect, book: HelpdeskBook,
        decisions: DecisionPoint, desk: Desk, logger: Logger
    ) throws {
        self.declared = declared
        self.dialect = dialect
        self.book = book
        self.decisions = decisions
        self.desk = desk
        self.logger = logger
        metrics = HelpdeskMetrics(of: declared.name)
        var kept: HelpdeskState?
        if let bytes = try book.load(declared.name) {
            // Losing the error is the intention: that it can't be read is what is told.
            guard let read = (try? JSON(parsing: bytes)).flatMap({ HelpdeskState($0) }) else {
                throw HelpdeskStateProblem(helpdesk: declared.name)
            }
            kept = read
            kept?.confine(to: book.size())
        }
        // One that is new is not told what was before.
        state = Mutex(kept ?? HelpdeskState(position: book.size()))
        saved = Mutex(kept)
        try save()
    }

    var name: String { declared.name }
    var current: HelpdeskState { state.withLock { $0 } }
    /// How the names of those begin who work there.
    var prefix: String { Desk.person("", in: name) }

    func change<Value>(_ work: (inout HelpdeskState) -> Value) -> Value {
        state.withLock { work(&$0) }
    }

    /// Reads on, and tells what is due.
    ///
    /// - Returns: Whether there may be more to do at once.
    func step() async -> Bool {
        let now = book.now()
        let hasRead = follow(at: now)
        let due = state.withLock { $0.due(at: now, limit: Self.parallel) }
        await withTaskGroup(of: Void.self) { group in
            for (handoff, job) in due {
                group.addTask { await self.run(job, of: handoff) }
            }
        }
        keep()
        return hasRead || !due.isEmpty
    }

    /// Takes note of the entries that are new, as far as there is room.
    private func follow(at now: Timestamp) -> Bool {
        let (position, hasRoom) = state.withLock { ($0.position, $0.hasRoom) }
        guard hasRoom, position < book.size() else { return false }
        do {
            let facts = try book.facts(position, Self.page)
            state.withLock { state in
                for fact in facts where state.hasRoom {
                    state.read(
                        fact, takes: declared.takes(fact.useCase), prefix: prefix, at: now)
                }
            }
            return !facts.isEmpty
        } catch {
            log("a helpdesk could not read the ledger", "\(error)")
            return false
        }
    }

    private func run(_ job: HelpdeskState.Job, of handoff: ID<HandedOver>) async {
        guard let one = state.withLock({ $0[handoff] }) else { return }
        let outcome = await outcome(of: job, in: one)
        // The house closes: it was not the helpdesk that failed, and the next start goes on.
        if case .failed = outcome, Task.isCancelled { return }
        metrics.count(outcome)
        let isGivenUp = state.withLock { state in
            state.settle(
                job.task, of: handoff, outcome, at: book.now(), chance: book.chance())
        }
        if case .failed(let failure) = outcome {
            log(
                isGivenUp
                    ? "a helpdesk was not told of a handoff that is over"
                    : "a helpdesk did not do what it was asked", failure.cause)
        }
        if isGivenUp { metrics.giveUp() }
    }

    // MARK: On disk

    func keep() {
        do { try save() } catch { log("how far a helpdesk has come could not be kept", "\(error)") }
    }

    private func save() throws {
        try saved.withLock { saved in
            let current = state.withLock { $0 }
            guard current.isWorthKeeping(after: saved, stride: Self.stride) else { return }
            try book.save(name, current.json.serialized + [UInt8(ascii: "\n")])
            saved = current
        }
    }

    func log(_ message: Logger.Message, _ cause: String) {
        logger.warning(message, metadata: ["helpdesk": "\(name)", "error": "\(cause)"])
    }
}

extension HelpdeskState {
    fileprivate func isWorthKeeping(after saved: HelpdeskState?, stride: Int) -> Bool {
        guard let saved else { return true }
        return changes != saved.changes || position - saved.position >= stride
    }
}
