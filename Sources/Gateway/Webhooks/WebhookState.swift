// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

/// How far a webhook has been told, what is still to be told, and what was given up.
///
/// Pure: time and chance are handed in, and whoever calls sends and writes.
struct WebhookState: Sendable, Hashable {
    /// The first entry that has not been read.
    private(set) var position: Int
    /// Why nothing is sent, as a word of the program; `nil` where something is.
    private(set) var disabled: String?
    /// What is to be sent, in the order of the entries.
    private(set) var pending: [Pending] = []
    private(set) var deadLetters: [DeadLetter] = []
    /// The receiver asked not to be told before.
    private(set) var notBefore: Timestamp?
    /// What has failed since something was delivered.
    private var failing: Set<Int> = []
    /// How often anything but the position has changed.
    private(set) var changes = 0

    struct Pending: Sendable, Hashable {
        let position: Int
        var attempts = 0
        var next: Timestamp
    }

    struct DeadLetter: Sendable, Hashable {
        let position: Int
        let attempts: Int
        let at: Timestamp
        /// How the last try failed, in a word of the program.
        let cause: String
    }

    /// How a try ended.
    enum Outcome: Sendable, Hashable {
        case delivered
        /// The receiver wants nothing more: status 410.
        case gone
        /// - Parameter wait: How long the receiver asks to be left alone.
        case failed(String, wait: Duration?)
    }

    /// How long to wait after each failed try. A receiver that is away for a day loses nothing.
    static let schedule: [Duration] = [
        .seconds(5), .seconds(300), .seconds(1800), .seconds(7200), .seconds(18_000),
        .seconds(36_000), .seconds(36_000),
    ]
    /// So many wait at once; what comes then waits in the ledger.
    static let pendingLimit = 1000
    /// So many are kept; the oldest is forgotten first. That it was given up stands in the ledger.
    static let deadLetterLimit = 10_000
    private static let longestWait = Duration.seconds(86_400)

    init(position: Int) { self.position = position }

    var hasRoom: Bool { disabled == nil && pending.count < Self.pendingLimit }

    /// Takes note of an entry.
    mutating func read(_ position: Int, isWanted: Bool, at now: Timestamp) {
        if isWanted {
            pending.append(Pending(position: position, next: now))
            changes += 1
        }
        self.position = position + 1
    }

    /// The positions whose time has come, the oldest first.
    func due(at now: Timestamp, limit: Int) -> [Int] {
        guard disabled == nil, notBefore.map({ $0 <= now }) ?? true else { return [] }
        return pending.lazy.filter { $0.next <= now }.prefix(limit).map(\.position)
    }

    /// When something is to be sent next.
    var next: Timestamp? {
        guard disabled == nil, let next = pending.lazy.map(\.next).min() else { return nil }
        return max(next, notBefore ?? next)
    }

    /// Takes note of how a try ended.
    ///
    /// - Parameter chance: From 0 to 1: spreads out what failed together.
    mutating func settle(
        _ position: Int, _ outcome: Outcome, at now: Timestamp, chance: Double
    ) {
        guard let index = pending.firstIndex(where: { $0.position == position }) else { return }
        changes += 1
        switch outcome {
        case .delivered:
            pending.remove(at: index)
            notBefore = nil
            // The receiver is back: what only failed because it was away need not wait out its time.
            if failing.count > 1 {
                for index in pending.indices where failing.contains(pending[index].position) {
                    pending[index].next = now
                }
            }
            failing = []
        case .gone:
            disabled = "gone"
        case .failed(let cause, let wait):
            failing.insert(position)
            pending[index].attempts += 1
            let attempts = pending[index].attempts
            let wait = wait.map { min($0, Self.longestWait) }
            if let wait { notBefore = now + wait }
            guard attempts <= Self.schedule.count else {
                pending.remove(at: index)
                failing.remove(position)
                deadLetters.append(
                    DeadLetter(position: position, attempts: attempts, at: now, cause: cause))
                if deadLetters.count > Self.deadLetterLimit { deadLetters.removeFirst() }
                return
            }
            let pause = Self.schedule[attempts - 1] * (1 + 0.1 * chance)
            pending[index].next = now + max(pause, wait ?? .zero)
        }
    }

    /// Puts dead letters back among what is to be sent; all of them where none is named.
    ///
    /// - Returns: How many there were.
    mutating func replay(_ position: Int? = nil, at now: Timestamp) -> Int {
        changes += 1
        let letters = deadLetters.filter { position == nil || $0.position == position }
        deadLetters.removeAll { position == nil || $0.position == position }
        pending += letters.map { Pending(position: $0.position, next: now) }
        pending.sort { $0.position < $1.position }
        return letters.count
    }

    /// Goes on sending, at once.
    mutating func enable(at now: Timestamp) {
        changes += 1
        disabled = nil
        notBefore = nil
        for index in pending.indices { pending[index].next = now }
    }

    /// A ledger that was restored from a copy has fewer entries.
    mutating func confine(to size: Int) {
        guard position > size else { return }
        changes += 1
        position = size
        pending.removeAll { $0.position >= size }
        deadLetters.removeAll { $0.position >= size }
    }
}

// MARK: On disk

extension WebhookState {
    var json: JSON {
        var json: JSON = [
            "position": .integer(Int64(position)),
            "pending": .array(
                pending.map { pending in
                    [
                        "position": .integer(Int64(pending.position)),
                        "attempts": .integer(Int64(pending.attempts)),
                        "next": .string(pending.next.description),
                    ]
                }),
            "dead-letters": .array(
                deadLetters.map { letter in
                    [
                        "position": .integer(Int64(letter.position)),
                        "attempts": .integer(Int64(letter.attempts)),
                        "at": .string(letter.at.description), "cause": .string(letter.cause),
                    ]
                }),
        ]
        if let disabled { json["disabled"] = .string(disabled) }
        if let notBefore { json["not-before"] = .string(notBefore.description) }
        return json
    }

    init?(_ json: JSON) {
        let fields = Fields(json)
        guard let position = fields.int("position"), position >= 0,
            let pending = fields.list("pending"), let letters = fields.list("dead-letters")
        else { return nil }
        self.init(position: position)
        disabled = fields.string("disabled")
        notBefore = fields.moment("not-before")
        for row in pending {
            guard let position = row.int("position"), let attempts = row.int("attempts"),
                let next = row.moment("next")
            else { return nil }
            self.pending.append(Pending(position: position, attempts: attempts, next: next))
        }
        for row in letters {
            guard let position = row.int("position"), let attempts = row.int("attempts"),
                let at = row.moment("at"), let cause = row.string("cause")
            else { return nil }
            deadLetters.append(
                DeadLetter(position: position, attempts: attempts, at: at, cause: cause))
        }
    }
}
