// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
public import Vocabulary

/// A conversation that asks for a person, or that a person has: where it stands.
///
/// A state machine over events: what is folded here is true of every process that reads the same ledger.
public struct Handoff: Sendable, Hashable {
    public let id: ID<HandedOver>
    public let conversation: ID<Conversation>
    /// Whose content the conversation is; `nil` where nobody said.
    public let subject: ID<Subject>?
    public let useCase: String?
    /// What asked for a person; `nil` where a person took over of their own accord.
    public let decision: ID<Decision>?
    public let reason: ReasonCode?
    public internal(set) var phase: HandoffPhase
    /// Whom it is offered to, or who has it.
    public internal(set) var person: String?
    /// What whoever takes it must know.
    public internal(set) var skill: String?
    /// The language that the customer writes in; `nil` where it is not clear.
    public internal(set) var language: String?
    /// The smaller the more urgent, from 1.
    public internal(set) var priority: Int
    /// Until when it must be somewhere else.
    public internal(set) var until: Timestamp?
    public internal(set) var cause: String?
    public internal(set) var wrapUp: String?
    /// Who was asked and did not take it, in their order: they are not asked again.
    public internal(set) var passedOver: [String] = []
    public let requestedAt: Timestamp
    /// When the customer wants to be called; `nil` where they asked for no call.
    public internal(set) var callBackAt: Timestamp?
    /// When a person took it first.
    public internal(set) var acceptedAt: Timestamp?
    /// When the customer heard a person first.
    public internal(set) var answeredAt: Timestamp?
    /// When a person last did something with it.
    public internal(set) var touchedAt: Timestamp?
    public internal(set) var endedAt: Timestamp?
}

// MARK: What events make of it

extension Handoff {
    /// The handoff that begins with an entry; `nil` where none does.
    init?(beginningWith entry: Entry) {
        guard case .handedOver(let handover) = entry.event, let conversation = entry.conversation
        else { return nil }
        self.init(
            id: handover.handoff, conversation: conversation, subject: entry.subject,
            useCase: entry.useCase, decision: handover.decision, reason: handover.reason,
            phase: .requested, priority: HandoffRules.priority(of: handover.reason),
            requestedAt: entry.at)
        if handover.decision == nil, case .person(let name) = entry.principal {
            phase = .accepted
            person = name
            acceptedAt = entry.at
            touchedAt = entry.at
        }
    }

    /// What it is after an entry. One that its phase does not allow changes nothing: the ledger is append-only, and
    /// whoever wrote it lost the race.
    func after(_ entry: Entry) -> Handoff {
        var next = self
        switch entry.event {
        case .handoffMoved(let moved) where moved.handoff == id:
            guard phase.next.contains(moved.phase) else { return self }
            if phase == .offered, let asked = person, !moved.phase.isTaken {
                next.passedOver = passedOver.filter { $0 != asked } + [asked]
            }
            // Another time is another question.
            if phase == .nobodyAvailable, moved.phase == .queued { next.passedOver = [] }
            next.phase = moved.phase
            next.person = moved.person
            next.skill = moved.skill ?? skill
            next.language = moved.language ?? language
            next.priority = moved.priority ?? priority
            next.until = moved.until
            next.callBackAt = moved.callBackAt ?? callBackAt
            next.cause = moved.cause
            next.wrapUp = moved.wrapUp
            if moved.phase.isTaken, acceptedAt == nil { next.acceptedAt = entry.at }
            if moved.phase.isTaken { next.touchedAt = entry.at }
            if !moved.phase.isOpen { next.endedAt = entry.at }
        case .personSpoke(let spoke) where spoke.handoff == id && spoke.audience == .customer:
            guard phase.isTaken else { return self }
            next.phase = .active
            next.until = nil
            next.answeredAt = answeredAt ?? entry.at
            next.touchedAt = entry.at
        case .handedBack where phase.isOpen:
            next.phase = .returned
            next.until = nil
            next.endedAt = entry.at
        default: return self
        }
        return next
    }
}

// MARK: The form in the views

extension Handoff {
    /// The form in the views.
    var json: JSON {
        var members: [JSON.Member] = [
            .init("conversation", .string(conversation.description)),
            .init("id", .string(id.description)), .init("phase", .string(phase.rawValue)),
            .init("priority", .integer(Int64(priority))),
            .init("requested-at", .string(requestedAt.description)),
        ]
        func add(_ name: String, _ value: (some CustomStringConvertible)?) {
            if let value { members.append(.init(name, .string(value.description))) }
        }
        add("subject", subject)
        add("use-case", useCase)
        add("decision", decision)
        add("reason", reason?.rawValue)
        add("person", person)
        add("skill", skill)
        add("language", language)
        add("until", until)
        add("call-back-at", callBackAt)
        add("cause", cause)
        add("wrap-up", wrapUp)
        add("accepted-at", acceptedAt)
        add("answered-at", answeredAt)
        add("touched-at", touchedAt)
        add("ended-at", endedAt)
        if !passedOver.isEmpty {
            members.append(.init("passed-over", .array(passedOver.map { .string($0) })))
        }
        return .object(members)
    }

    /// Reads what ``json`` wrote; `nil` where it is something else.
    init?(_ json: JSON) {
        let body = Fields(json)
        guard let id = body.id("id", of: HandedOver.self),
            let conversation = body.id("conversation", of: Conversation.self),
            let phase = body.word("phase", HandoffPhase.self), let priority = body.int("priority"),
            let requestedAt = body.moment("requested-at")
        else { return nil }
        self.init(
            id: id, conversation: conversation, subject: body.id("subject"),
            useCase: body.string("use-case"), decision: body.id("decision"),
            reason: body.word("reason", ReasonCode.self), phase: phase,
            person: body.string("person"), skill: body.string("skill"),
            language: body.string("language"), priority: priority,
            until: body.moment("until"), cause: body.string("cause"),
            wrapUp: body.string("wrap-up"), passedOver: body.strings("passed-over") ?? [],
            requestedAt: requestedAt, callBackAt: body.moment("call-back-at"),
            acceptedAt: body.moment("accepted-at"),
            answeredAt: body.moment("answered-at"), touchedAt: body.moment("touched-at"),
            endedAt: body.moment("ended-at"))
    }
}
