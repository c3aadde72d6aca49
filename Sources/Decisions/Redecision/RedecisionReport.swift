// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What other rules would have decided of what a ledger holds: every decision that comes out otherwise, and
/// what could not be asked again.
public struct RedecisionReport: Sendable {
    /// How many conversations, and how many decisions in them, were read.
    public internal(set) var conversations = 0
    public internal(set) var read = 0
    /// How many decisions were asked again.
    public internal(set) var redecided = 0
    /// How many could not be asked again, and why.
    public internal(set) var obstacles: [Obstacle: Int] = [:]
    /// How many entries' sealed content was opened.
    public internal(set) var contents = 0
    /// By the use case that the caller named.
    public internal(set) var useCases: [String: OfUseCase] = [:]
    /// What comes out otherwise, in the order of the ledger; of each use case the newest, where there is a
    /// limit.
    public internal(set) var flips: [Flip] = []

    /// Why a decision can't be asked again.
    public enum Obstacle: String, Sendable, Hashable, CaseIterable {
        /// The key of its content was destroyed.
        case erased
        /// Its content is not what was sealed: the ledger must be verified.
        case damaged
        /// Its content has not what is needed.
        case unreadable
        /// The workspace has no such use case.
        case unknownUseCase = "unknown-use-case"
    }

    /// From what to what.
    public struct Change: Sendable, Hashable {
        public let from: Effect
        public let to: Effect

        public var isStricter: Bool { from < to }
    }

    /// The rule that makes the difference.
    public struct Cause: Sendable, Hashable {
        public let rule: String
        /// Where it stands: in the new workspace where it speaks now, else in the old one.
        public let source: String
        /// Whether it speaks now; else it spoke and does not any more.
        public let speaks: Bool
    }

    /// One decision that comes out otherwise.
    public struct Flip: Sendable, Hashable {
        public let position: Int
        public let decision: ID<Decision>
        public let conversation: ID<Conversation>
        public let at: Timestamp
        public let useCase: String
        public let agent: String
        public let kind: Proposal.Kind
        /// `nil` where no registered tool is called.
        public let tool: String?
        public let turn: Int
        public let change: Change
        public let cause: Cause
        /// The rule's sentence.
        public let because: String
    }

    /// The counts of one use case.
    public struct OfUseCase: Sendable, Hashable {
        public internal(set) var redecided = 0
        public internal(set) var changes: [Change: Int] = [:]
        public internal(set) var causes: [Cause: Int] = [:]

        public var flips: Int { changes.values.reduce(0, +) }
    }

    /// How many come out otherwise, listed or not.
    public var flipped: Int { useCases.values.reduce(0) { $0 + $1.flips } }
    public var notRedecided: Int { obstacles.values.reduce(0, +) }
}

// MARK: Counting

extension RedecisionReport {
    mutating func skip(for obstacle: Obstacle) {
        read += 1
        obstacles[obstacle, default: 0] += 1
    }

    /// Counts a decision that was asked again.
    mutating func add(
        _ decision: Decision, at position: Int, of proposal: Proposal, now verdict: Verdict
    ) {
        read += 1
        redecided += 1
        var counts = useCases[proposal.useCase] ?? OfUseCase()
        defer { useCases[proposal.useCase] = counts }
        counts.redecided += 1
        guard decision.effect != verdict.effect else { return }
        let change = Change(from: decision.effect, to: verdict.effect)
        // What decided: in the new verdict where it is stricter, in the old one where that was.
        let deciding = change.isStricter ? verdict : decision.verdict
        let reason =
            deciding.reasons.first { $0.effect == deciding.effect } ?? deciding.reasons[0]
        let cause = Cause(rule: reason.rule, source: reason.source, speaks: change.isStricter)
        counts.changes[change, default: 0] += 1
        counts.causes[cause, default: 0] += 1
        flips.append(
            Flip(
                position: position, decision: decision.id, conversation: decision.conversation,
                at: decision.at, useCase: proposal.useCase, agent: proposal.agent,
                kind: proposal.kind, tool: decision.tool, turn: decision.turn, change: change,
                cause: cause, because: reason.because))
    }

    mutating func merge(_ other: RedecisionReport) {
        conversations += other.conversations
        read += other.read
        redecided += other.redecided
        contents += other.contents
        obstacles.merge(other.obstacles, uniquingKeysWith: +)
        useCases.merge(other.useCases) { left, right in
            OfUseCase(
                redecided: left.redecided + right.redecided,
                changes: left.changes.merging(right.changes, uniquingKeysWith: +),
                causes: left.causes.merging(right.causes, uniquingKeysWith: +))
        }
        flips += other.flips
    }

    /// Puts the flips in the order of the ledger, and leaves only the newest `limit` of each use case.
    mutating func sort(limit: Int?) {
        flips.sort { $0.position < $1.position }
        guard let limit else { return }
        var left: [String: Int] = [:]
        var kept: [Flip] = []
        for flip in flips.reversed() {
            let count = left[flip.useCase, default: 0]
            guard count < limit else { continue }
            left[flip.useCase] = count + 1
            kept.append(flip)
        }
        flips = kept.reversed()
    }
}
