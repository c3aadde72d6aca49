// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Vocabulary

extension Event {
    /// What happened, in a sentence; `nil` where it is no news of a conversation.
    func sentence(by principal: Principal) -> HTML? {
        let who = principal.description.plain
        switch self {
        case .conversationOpened(let opened):
            return "The conversation began on \(opened.channel.rawValue)."
        case .replyOpened: return "A reply begins to leave, guarded."
        case .replyInterrupted(let body):
            return body.isUnsent
                ? "A reply was called off before any of it left."
                : "A reply was cut off. Part of it may have been delivered."
        case .holdConfirmed: return "The customer said yes."
        case .holdApproved(let body):
            return
                "\(who) said yes\(body.role.map { " as \($0)" } ?? "")\(body.breaksGlass ? ", breaking the glass" : "")."
        case .holdClosed(let body):
            return "It ended: \(body.end.rawValue)\(body.cause.map { ", \($0)" } ?? "") (\(who))."
        case .adviceGiven: return "\(who) advised the AI."
        case .actionDispatched(let body):
            return "<strong>\(body.tool.plain)</strong> left through \(body.connector.plain)."
        case .actionSettled(let body):
            return
                "Its outcome is <strong>\(body.outcome.rawValue)</strong>\(body.cause.map { " (\($0))" } ?? "")."
        case .actionCompensated: return "It was taken back."
        case .actionReleased: return "The bot was given the call, to carry it out itself."
        case .outcomeTold(let body): return "The customer was told: \(body.phase)."
        case .approvalReviewed(let body):
            return "\(who) reviewed the broken glass: \(body.finding.rawValue)."
        case .proofAsked: return "A code was sent to the customer's address on record."
        case .proofGiven(let body):
            return body.isRight
                ? "The customer gave the right code." : "The customer gave a wrong code."
        case .handedOver(let body):
            return body.reason.map { "It asks for a person: <strong>\($0.words)</strong>." }
                ?? "\(who) took it over."
        case .handoffMoved(let body):
            return
                "The handoff is \(body.phase.words)\(body.person.map { ": \($0.plain)" } ?? "")\(body.cause.map { " (\($0))" } ?? "")."
        case .handoffLinked(let body):
            return "It stands in \(body.helpdesk.plain) too, as \(body.reference.plain)."
        case .personSpoke(let body):
            return body.audience == .customer
                ? "\(who) spoke to the customer." : "\(who) left word for colleagues."
        case .handedBack: return "\(who) gave it back to the AI."
        case .contentErased: return "What was said was erased."
        case .feedbackGiven(let body):
            return "\(who) said how a reply was: <strong>\(body.verdict.rawValue)</strong>."
        case .feedbackReviewed(let body):
            return "\(who) looked at what was said of a reply: \(body.finding.rawValue)."
        case .chatOpened(let body):
            return "A chat was opened\(body.key.map { " by \($0)" } ?? " by a visitor")."
        case .chatAnswered: return "Belay itself spoke to the customer."
        case .chatClosed: return "The customer closed the chat."
        // What belongs to no conversation, or is told elsewhere on its page.
        default: return nil
        }
    }

    var tone: Badge.Tone {
        switch self {
        case .holdConfirmed, .holdApproved, .actionReleased: .good
        case .holdClosed(let body): body.end == .denied ? .bad : .plain
        case .actionSettled(let body): body.outcome == .executed ? .good : .bad
        case .replyInterrupted: .bad
        case .handedOver, .handoffMoved, .handoffLinked, .handedBack, .personSpoke, .adviceGiven:
            .person
        default: .plain
        }
    }
}

extension ReasonCode {
    /// The word of the reports, for a person.
    var words: String { rawValue.replacing("_", with: " ") }
}

extension HandoffPhase {
    /// Where it stands, for a person.
    var words: String {
        switch self {
        case .requested: "asks for somebody"
        case .queued: "waiting"
        case .offered: "offered"
        case .accepted: "taken"
        case .active: "in conversation"
        case .completed: "settled"
        case .returned: "given back to the AI"
        case .rejected: "declined"
        case .nobodyAvailable: "nobody was there"
        case .cancelled: "called off"
        case .failed: "failed"
        case .expired: "expired"
        }
    }

    var badge: HTML {
        switch self {
        case .requested, .queued, .offered, .rejected: Badge(words, .wait).html
        case .accepted, .active: Badge(words, .person).html
        case .nobodyAvailable, .failed: Badge(words, .bad).html
        case .completed, .returned: Badge(words, .good).html
        case .cancelled, .expired: Badge(words).html
        }
    }
}
