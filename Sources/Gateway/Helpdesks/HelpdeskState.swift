// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// How far a helpdesk has been told, and what it is still to be told, handoff by handoff and in order.
///
/// Pure: time and chance are handed in, and whoever calls sends and writes.
struct HelpdeskState: Sendable, Hashable {
    /// The first entry that has not been read.
    private(set) var position: Int
    /// Those that are open, or about which something is still to be told.
    private(set) var cases: [Case] = []
    /// Words that were refused, by what the helpdesk calls them: refused once, and told once.
    private(set) var refused: [String] = []
    /// The helpdesk asked to be left alone until then.
    private(set) var notBefore: Timestamp?
    /// How often anything but the position has changed.
    private(set) var changes = 0

    struct Case: Sendable, Hashable {
        let handoff: ID<HandedOver>
        let conversation: ID<Conversation>
        /// What the helpdesk calls it; `nil` where it does not stand there yet.
        var reference: String?
        /// Whether it is on record that the people there are shown it.
        var isDisclosed = false
        /// Whether the handoff has ended.
        var isOver = false
        var jobs: [Job] = []
    }

    struct Job: Sendable, Hashable {
        let task: Task
        var attempts = 0
        var next: Timestamp
        /// Whether it may have been done by a process that has died. It is no part of what is kept: what is read
        /// from disk may have been.
        var isAgain = false
    }

    /// What is to be done; positions are those of entries.
    enum Task: Sendable, Hashable {
        /// It is made to stand there.
        case open
        /// The package, for colleagues.
        case brief
        /// What the customer said last before it.
        case asked
        /// What the customer says meanwhile.
        case said(Int)
        /// What somebody does with it elsewhere, for colleagues.
        case told(Int)
        case close(Int)
        /// Words that were not said to the customer: what the helpdesk calls them, and why, in a word.
        case refused(String, String)
    }

    /// How a try ended.
    enum Outcome: Sendable, Hashable {
        case done
        /// It stands there under this name.
        case opened(String)
        /// It never came to stand there, and there is nothing to say any more.
        case nothing
        case failed(HelpdeskFailure)
    }

    /// How long to wait after each failed try, and then as long as the last again and again: a customer waits.
    static let schedule: [Duration] = [
        .seconds(2), .seconds(5), .seconds(15), .seconds(60), .seconds(300), .seconds(600),
    ]
    /// So often it is tried once the handoff is over, which takes about a day: nobody waits any more.
    static let lateAttempts = 150
    /// Of so many handoffs something is to be told at once; what comes then waits in the ledger.
    static let caseLimit = 1000
    /// So many words wait in one of them. Whoever writes on without end takes no other's room, and what does not fit stands in
    /// Belay.
    static let wordLimit = 50
    /// So often it is tried what the helpdesk refuses, which is not to say that it is away: about an hour and a half.
    static let refusedAttempts = 12
    static let refusedLimit = 1000
    private static let longestWait = Duration.seconds(3600)

    init(
        position: Int, cases: [Case] = [], refused: [String] = [], notBefore: Timestamp? = nil
    ) {
        self.position = position
        self.cases = cases
        self.refused = refused
        self.notBefore = notBefore
    }

    var pending: Int { cases.reduce(0) { $0 + $1.jobs.count } }
    /// Those of which all was told take no room: they may stand open for days, and their end must be read.
    var hasRoom: Bool { cases.count { !$0.jobs.isEmpty } < Self.caseLimit }

    subscript(_ handoff: ID<HandedOver>) -> Case? { cases.first { $0.handoff == handoff } }

    // MARK: What happens

    /// Takes note of an entry.
    ///
    /// - Parameters:
    ///   - takes: Whether handoffs of its use case go there.
    ///   - prefix: How the names of those begin who work there.
    mutating func read(_ fact: HelpdeskFact, takes: Bool, prefix: String, at now: Timestamp) {
        position = fact.position + 1
        guard let conversation = fact.conversation else { return }
        if case .handedOver(let handover) = fact.event {
            // Who took it without being asked has it already.
            guard handover.decision != nil, takes, self[handover.handoff] == nil else { return }
            let tasks: [Task] = [.open, .brief, .asked]
            cases.append(
                Case(
                    handoff: handover.handoff, conversation: conversation,
                    jobs: tasks.map { Job(task: $0, next: now) }))
            changes += 1
            return
        }
        guard
            let index = cases.firstIndex(where: { $0.conversation == conversation && !$0.isOver })
        else { return }
        var isTheirs = false
        if case .person(let name) = fact.by { isTheirs = name.hasPrefix(prefix) }
        switch fact.event {
        case .decided(let decision) where decision.kind == .input:
            add(.said(fact.position), to: index, at: now)
        case .personSpoke(let spoke) where spoke.audience == .customer && !isTheirs:
            add(.told(fact.position), to: index, at: now)
        case .handoffMoved(let moved)
        where (moved.phase == .accepted || moved.callBackAt != nil) && !isTheirs:
            add(.told(fact.position), to: index, at: now)
        case .handoffMoved(let moved) where !moved.phase.isOpen:
            end(index, isTheirs ? nil : fact.position, at: now)
        case .handedBack: end(index, isTheirs ? nil : fact.position, at: now)
        default: return
        }
    }

    private mutating func add(_ task: Task, to index: Int, at now: Timestamp) {
        switch task {
        case .said, .told: guard cases[index].jobs.count < Self.wordLimit else { return }
        case .open, .brief, .asked, .close, .refused: break
        }
        cases[index].jobs.append(Job(task: task, next: now))
        changes += 1
    }

    private mutating func end(_ index: Int, _ position: Int?, at now: Timestamp) {
        cases[index].isOver = true
        for job in cases[index].jobs.indices { cases[index].jobs[job].attempts = 0 }
        changes += 1
        if let position { add(.close(position), to: index, at: now) }
        sweep()
    }

    /// Takes note of words that were not said to the customer.
    mutating func refuse(
        _ source: String, _ why: String, of handoff: ID<HandedOver>,
        in conversation: ID<Conversation>, at reference: String, now: Timestamp
    ) {
        guard !refused.contains(source) else { return }
        refused.append(source)
        if refused.count > Self.refusedLimit { refused.removeFirst() }
        if self[handoff] == nil {
            cases.append(
                Case(
                    handoff: handoff, conversation: conversation, reference: reference,
                    isDisclosed: true, isOver: true))
        }
        guard let index = cases.firstIndex(where: { $0.handoff == handoff }) else { return }
        add(.refused(source, why), to: index, at: now)
    }

    // MARK: What is to be done

    /// Of each handoff what is next, where its time has come.
    func due(at now: Timestamp, limit: Int) -> [(handoff: ID<HandedOver>, job: Job)] {
        guard notBefore.map({ $0 <= now }) ?? true else { return [] }
        return cases.lazy.compactMap { one in
            one.jobs.first.flatMap { $0.next <= now ? (one.handoff, $0) : nil }
        }.prefix(limit).map { $0 }
    }

    /// When something is to be done next.
    var next: Timestamp? {
        guard let next = cases.lazy.compactMap(\.jobs.first?.next).min() else { return nil }
        return max(next, notBefore ?? next)
    }

    mutating func disclosed(_ handoff: ID<HandedOver>) {
        guard let index = cases.firstIndex(where: { $0.handoff == handoff }) else { return }
        cases[index].isDisclosed = true
        changes += 1
    }

    /// The helpdesk itself has said what it calls a handoff.
    mutating func found(_ handoff: ID<HandedOver>, at reference: String) {
        guard let index = cases.firstIndex(where: { $0.handoff == handoff }) else { return }
        cases[index].reference = reference
        changes += 1
    }

    /// A handoff has ended, and the entry that says so was not read yet.
    mutating func over(_ handoff: ID<HandedOver>) {
        guard let index = cases.firstIndex(where: { $0.handoff == handoff && !$0.isOver }) else {
            return
        }
        cases[index].isOver = true
        changes += 1
    }

    /// Takes note of how a try ended.
    ///
    /// - Parameter chance: From 0 to 1: spreads out what failed together.
    /// - Returns: Whether it was given up.
    mutating func settle(
        _ task: Task, of handoff: ID<HandedOver>, _ outcome: Outcome, at now: Timestamp,
        chance: Double
    ) -> Bool {
        guard let index = cases.firstIndex(where: { $0.handoff == handoff }),
            let job = cases[index].jobs.firstIndex(where: { $0.task == task })
        else { return false }
        changes += 1
        defer { sweep() }
        switch outcome {
        case .done:
            cases[index].jobs.remove(at: job)
            notBefore = nil
        case .opened(let reference):
            cases[index].reference = reference
            cases[index].jobs.remove(at: job)
            notBefore = nil
        case .nothing:
            cases[index].jobs = []
        case .failed(let failure):
            cases[index].jobs[job].attempts += 1
            cases[index].jobs[job].isAgain = true
            let attempts = cases[index].jobs[job].attempts
            if cases[index].isOver, attempts >= Self.lateAttempts {
                // What comes after it would be refused as long.
                cases[index].jobs = []
                return true
            }
            // What it does not take it will not take later; what stands behind it must not wait for that.
            if failure.isRefusal, attempts >= Self.refusedAttempts {
                if task == .open {
                    cases[index].jobs = []
                } else {
                    cases[index].jobs.remove(at: job)
                }
                return true
            }
            let wait = failure.wait.map { min($0, Self.longestWait) } ?? .zero
            if failure.isForAll { notBefore = now + wait }
            let pause = Self.schedule[min(attempts, Self.schedule.count) - 1] * (1 + 0.1 * chance)
            cases[index].jobs[job].next = now + max(pause, wait)
        }
        return false
    }

    /// A ledger that was restored from a copy has fewer entries.
    mutating func confine(to size: Int) {
        guard position > size else { return }
        changes += 1
        position = size
    }

    private mutating func sweep() { cases.removeAll { $0.isOver && $0.jobs.isEmpty } }
}
