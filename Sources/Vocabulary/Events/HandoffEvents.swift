// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A person leads the conversation from here on; no AI proposal in it passes until it is handed back.
///
/// With it a handoff begins, which is named after it.
public struct HandedOver: Sendable, Hashable, Identified {
    public static let idPrefix = "hnd"

    /// What asked for a person; `nil` where a person took over of their own accord.
    public let decision: ID<Decision>?
    /// `nil` where a person took over of their own accord.
    public let reason: ReasonCode?
    /// The handoff's own name, where no decision gives it one.
    private let name: ID<HandedOver>?

    /// The AI may not go on alone.
    public init(decision: ID<Decision>, reason: ReasonCode) {
        self.decision = decision
        self.reason = reason
        name = nil
    }

    /// A person took over, and nobody asked them to.
    public init(taken name: ID<HandedOver>) {
        decision = nil
        reason = nil
        self.name = name
    }

    /// The handoff that begins with it: the bits of the decision that asked for it.
    public var handoff: ID<HandedOver> {
        name ?? decision.map { ID(high: $0.high, low: $0.low) } ?? ID(high: 0, low: 0)
    }
}

/// A handoff went on: who is asked, who has it, how it ended.
public struct HandoffMoved: Sendable, Hashable {
    public let handoff: ID<HandedOver>
    public let phase: HandoffPhase
    /// Whom it is offered to, or who has it, by the name they sign in with; `nil` for nobody.
    public let person: String?
    /// What whoever takes it must know; `nil` for nothing in particular.
    public let skill: String?
    /// The smaller the more urgent, from 1; `nil` where it is as it was.
    public let priority: Int?
    /// Until when it must be somewhere else; `nil` for never.
    public let until: Timestamp?
    /// A word of the program or the workspace: why.
    public let cause: String?
    /// How it was wrapped up: a word of the workspace's.
    public let wrapUp: String?
    /// The language that the customer writes in, such as `de`; `nil` where it is as it was.
    public let language: String?
    /// How long the customer waited until somebody took it first, in seconds; `nil` for anything else.
    public let waited: Int?
    /// When the customer wants to be called; `nil` where they asked for no call, or it is as it was.
    public let callBackAt: Timestamp?

    public init(
        handoff: ID<HandedOver>, phase: HandoffPhase, person: String? = nil, skill: String? = nil,
        priority: Int? = nil, until: Timestamp? = nil, cause: String? = nil, wrapUp: String? = nil,
        language: String? = nil, waited: Int? = nil, callBackAt: Timestamp? = nil
    ) {
        self.handoff = handoff
        self.phase = phase
        self.person = person
        self.skill = skill
        self.priority = priority
        self.until = until
        self.cause = cause
        self.wrapUp = wrapUp
        self.language = language
        self.waited = waited
        self.callBackAt = callBackAt
    }
}

extension HandoffMoved {
    /// The field of an entry that holds what the person did, for colleagues.
    public static let note = "note"
    /// The field of an entry that holds where the customer wants to be reached.
    public static let contact = "contact"
}

/// A person of the staff said something in a conversation. The words are content.
public struct PersonSpoke: Sendable, Hashable {
    /// The handoff that they had; `nil` for a whisper outside of one.
    public let handoff: ID<HandedOver>?
    public let audience: Audience

    public enum Audience: String, Sendable, Hashable, CaseIterable {
        case customer
        /// Only colleagues read it.
        case staff
    }

    public init(handoff: ID<HandedOver>?, audience: Audience) {
        self.handoff = handoff
        self.audience = audience
    }

    /// The field of an entry that holds the words.
    public static let field = "text"
}

/// Where a handoff stands.
///
/// There is no phase for the briefing: it is made from the ledger when somebody looks, so nobody waits for it.
public enum HandoffPhase: String, Sendable, Hashable, CaseIterable {
    /// The AI is silent, and nobody has been asked yet.
    case requested
    /// It waits for whoever comes first.
    case queued
    /// One person is asked.
    case offered
    /// A person has it and reads.
    case accepted
    /// A person talks with the customer.
    case active
    /// It is settled.
    case completed
    /// The AI goes on.
    case returned
    /// Whoever was asked said no. It waits again.
    case rejected
    /// Nobody came in time: what the workspace says happens then.
    case nobodyAvailable = "nobody-available"
    /// The customer wants no person any more, or has left.
    case cancelled
    /// What it was passed on to did not take it.
    case failed
    /// Its time is over.
    case expired

    /// The phases that may follow.
    public var next: Set<HandoffPhase> {
        switch self {
        case .requested:
            [
                .queued, .offered, .accepted, .active, .returned, .nobodyAvailable, .cancelled,
                .failed, .expired,
            ]
        case .queued, .rejected:
            [
                .queued, .offered, .accepted, .active, .returned, .nobodyAvailable, .cancelled,
                .failed, .expired,
            ]
        case .offered:
            [
                .queued, .accepted, .rejected, .returned, .nobodyAvailable, .cancelled, .failed,
                .expired,
            ]
        case .accepted:
            [.queued, .offered, .active, .completed, .returned, .cancelled, .failed, .expired]
        case .active: [.queued, .offered, .completed, .returned, .cancelled, .failed, .expired]
        // A ticket or a call back is left: a person may still take it up.
        case .nobodyAvailable:
            [.queued, .nobodyAvailable, .accepted, .completed, .returned, .cancelled, .expired]
        case .completed, .returned, .cancelled, .failed, .expired: []
        }
    }

    /// Whether it still asks for somebody.
    public var isOpen: Bool { !next.isEmpty }
    /// Whether nobody has it yet.
    public var isWaiting: Bool {
        [.requested, .queued, .offered, .rejected, .nobodyAvailable].contains(self)
    }
    /// Whether the customer waits for somebody to come now.
    public var isInLine: Bool { isWaiting && self != .nobodyAvailable }
    /// Whether a person has it.
    public var isTaken: Bool { self == .accepted || self == .active }
}

// MARK: The form in the ledger

extension HandedOver {
    var json: JSON {
        facts(
            ("decision", decision.map { .text($0) }), ("handoff", name.map { .text($0) }),
            ("reason", reason.map { .string($0.rawValue) }))
    }

    init?(_ body: Fields) {
        if let name = body.id("handoff", of: HandedOver.self) {
            self.init(taken: name)
            return
        }
        guard let decision = body.decision,
            let reason = body.word("reason", ReasonCode.self)
        else { return nil }
        self.init(decision: decision, reason: reason)
    }
}

extension HandoffMoved {
    var json: JSON {
        facts(
            ("call-back-at", callBackAt.map { .text($0) }), ("cause", cause.map(JSON.string)),
            ("handoff", .text(handoff)),
            ("language", language.map(JSON.string)), ("person", person.map(JSON.string)),
            ("phase", .string(phase.rawValue)),
            ("priority", priority.map { .count($0) }), ("skill", skill.map(JSON.string)),
            ("until", until.map { .text($0) }), ("waited", waited.map { .count($0) }),
            ("wrap-up", wrapUp.map(JSON.string)))
    }

    init?(_ body: Fields) {
        guard let handoff = body.id("handoff", of: HandedOver.self),
            let phase = body.word("phase", HandoffPhase.self)
        else { return nil }
        self.init(
            handoff: handoff, phase: phase, person: body.string("person"),
            skill: body.string("skill"), priority: body.int("priority"),
            until: body.moment("until"), cause: body.string("cause"),
            wrapUp: body.string("wrap-up"), language: body.string("language"),
            waited: body.int("waited"), callBackAt: body.moment("call-back-at"))
    }
}

extension PersonSpoke {
    var json: JSON {
        facts(
            ("audience", .string(audience.rawValue)), ("handoff", handoff.map { .text($0) }))
    }

    init?(_ body: Fields) {
        guard let audience = body.word("audience", Audience.self) else { return nil }
        self.init(handoff: body.id("handoff"), audience: audience)
    }
}
