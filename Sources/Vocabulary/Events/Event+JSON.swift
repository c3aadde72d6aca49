// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The part of an event that stands at the head of its entry, whatever happened.
///
/// A decision's own time, conversation, use case and release are these: they are written once.
public struct EventContext: Sendable, Hashable {
    public let at: Timestamp
    public let conversation: ID<Conversation>?
    public let useCase: String?
    public let release: Digest?

    public init(
        at: Timestamp, conversation: ID<Conversation>? = nil, useCase: String? = nil,
        release: Digest? = nil
    ) {
        self.at = at
        self.conversation = conversation
        self.useCase = useCase
        self.release = release
    }
}

extension Event {
    /// The facts of the event as they stand in an entry's body: what its context holds is left out.
    public var body: JSON {
        switch self {
        case .serviceStarted(let started): started.json
        case .serviceStopped, .handedBack: .object([])
        case .workspaceAdopted(let adopted): adopted.json
        case .keysAdopted(let adopted): adopted.json
        case .conversationOpened(let opened): opened.json
        case .replyOpened(let opened): opened.json
        case .decided(let decision): decision.json
        case .replyInterrupted(let interrupted): facts(("decision", .text(interrupted.decision)))
        case .holdConfirmed(let body): body.json
        case .holdApproved(let body): body.json
        case .holdClosed(let body): body.json
        case .adviceGiven(let advice): facts(("decision", .text(advice.decision)))
        case .actionDispatched(let body): body.json
        case .actionSettled(let body): body.json
        case .actionCompensated(let body): body.json
        case .actionReleased(let body): body.json
        case .outcomeTold(let body): body.json
        case .toolsAdopted(let body): body.json
        case .paused(let body): body.json
        case .resumed(let body): body.json
        case .delegated(let body): body.json
        case .delegationEnded(let body): body.json
        case .approvalReviewed(let body): body.json
        case .proofAsked(let body): body.json
        case .proofGiven(let body): body.json
        case .webhookGivenUp(let body): body.json
        case .webhookDisabled(let body): body.json
        case .webhookOperated(let body): body.json
        case .staffChanged(let body): body.json
        case .signedIn(let body): body.json
        case .signInRefused(let body): body.json
        case .handedOver(let handover): handover.json
        case .handoffMoved(let body): body.json
        case .handoffLinked(let body): body.json
        case .personSpoke(let body): body.json
        case .feedbackGiven(let body): body.json
        case .feedbackReviewed(let body): body.json
        case .chatOpened(let body): body.json
        case .chatAnswered(let body): body.json
        case .chatClosed(let body): body.json
        case .contentErased(let erased): facts(("subject", .text(erased.subject)))
        case .contentDisclosed(let disclosed): disclosed.json
        case .unrecognized(_, let body): body
        }
    }

    /// Reads what ``body`` wrote. Total: whatever this version does not know in every part (another
    /// kind, another word in a known kind, a fact too many) is `unrecognized`, and keeps its exact
    /// bytes.
    public init(kind: String, body: JSON, context: EventContext) {
        guard let event = Self.known(kind: kind, body: Fields(body), context: context),
            // No fact may be lost by reading it and writing it again.
            event.body == body
        else {
            self = .unrecognized(kind: kind, body: body)
            return
        }
        self = event
    }

    private static func known(kind: String, body: Fields, context: EventContext) -> Event? {
        switch kind {
        case "service.started": ServiceStarted(body).map(Event.serviceStarted)
        case "service.stopped": .serviceStopped
        case "workspace.adopted": WorkspaceAdopted(body).map(Event.workspaceAdopted)
        case "keys.adopted": KeysAdopted(body).map(Event.keysAdopted)
        case "conversation.opened": ConversationOpened(body).map(Event.conversationOpened)
        case "reply.opened": ReplyOpened(body).map(Event.replyOpened)
        case "decided": Decision(body, context: context).map(Event.decided)
        case "reply.interrupted":
            body.decision.map { .replyInterrupted(ReplyInterrupted(decision: $0)) }
        case "hold.confirmed": HoldConfirmed(body).map(Event.holdConfirmed)
        case "hold.approved": HoldApproved(body).map(Event.holdApproved)
        case "hold.closed": HoldClosed(body).map(Event.holdClosed)
        case "advice.given":
            body.decision.map { .adviceGiven(AdviceGiven(decision: $0)) }
        case "action.dispatched": ActionDispatched(body).map(Event.actionDispatched)
        case "action.settled": ActionSettled(body).map(Event.actionSettled)
        case "action.compensated": ActionCompensated(body).map(Event.actionCompensated)
        case "action.released": ActionReleased(body).map(Event.actionReleased)
        case "outcome.told": OutcomeTold(body).map(Event.outcomeTold)
        case "tools.adopted": ToolsAdopted(body).map(Event.toolsAdopted)
        case "paused": Paused(body).map(Event.paused)
        case "resumed": Resumed(body).map(Event.resumed)
        case "delegated": Delegated(body).map(Event.delegated)
        case "delegation.ended": DelegationEnded(body).map(Event.delegationEnded)
        case "approval.reviewed": ApprovalReviewed(body).map(Event.approvalReviewed)
        case "proof.asked": ProofAsked(body).map(Event.proofAsked)
        case "proof.given": ProofGiven(body).map(Event.proofGiven)
        case "webhook.given-up": WebhookGivenUp(body).map(Event.webhookGivenUp)
        case "webhook.disabled": WebhookDisabled(body).map(Event.webhookDisabled)
        case "webhook.operated": WebhookOperated(body).map(Event.webhookOperated)
        case "staff.changed": StaffChanged(body).map(Event.staffChanged)
        case "signed.in": SignedIn(body).map(Event.signedIn)
        case "sign-in.refused": SignInRefused(body).map(Event.signInRefused)
        case "handed.over": HandedOver(body).map(Event.handedOver)
        case "handed.back": .handedBack
        case "handoff.moved": HandoffMoved(body).map(Event.handoffMoved)
        case "handoff.linked": HandoffLinked(body).map(Event.handoffLinked)
        case "person.spoke": PersonSpoke(body).map(Event.personSpoke)
        case "feedback.given": FeedbackGiven(body).map(Event.feedbackGiven)
        case "feedback.reviewed": FeedbackReviewed(body).map(Event.feedbackReviewed)
        case "chat.opened": ChatOpened(body).map(Event.chatOpened)
        case "chat.answered": ChatAnswered(body).map(Event.chatAnswered)
        case "chat.closed": ChatClosed(body).map(Event.chatClosed)
        case "content.erased":
            body.id("subject").map { .contentErased(ContentErased(subject: $0)) }
        case "content.disclosed": ContentDisclosed(body).map(Event.contentDisclosed)
        default: nil
        }
    }
}

extension ServiceStarted {
    fileprivate var json: JSON {
        facts(
            ("interrupted-replies", .count(interruptedReplies)),
            ("version", .string(version)))
    }

    fileprivate init?(_ body: Fields) {
        guard let version = body.string("version"),
            let interrupted = body.int("interrupted-replies")
        else { return nil }
        self.init(version: version, interruptedReplies: interrupted)
    }
}

extension WorkspaceAdopted {
    fileprivate var json: JSON {
        facts(
            ("policy", .text(policy)),
            (
                "releases",
                .array(
                    releases.map {
                        facts(("digest", .text($0.digest)), ("use-case", .string($0.useCase)))
                    })
            ))
    }

    fileprivate init?(_ body: Fields) {
        guard let policy = body.digest("policy"), let list = body.list("releases") else {
            return nil
        }
        var releases = [Release]()
        for item in list {
            guard let useCase = item.string("use-case"), let digest = item.digest("digest")
            else { return nil }
            releases.append(Release(useCase: useCase, digest: digest))
        }
        self.init(policy: policy, releases: releases)
    }
}

extension KeysAdopted {
    fileprivate var json: JSON {
        facts(("digest", .text(digest)), ("names", .array(names.map(JSON.string))))
    }

    fileprivate init?(_ body: Fields) {
        guard let digest = body.digest("digest"), let names = body.strings("names") else {
            return nil
        }
        self.init(digest: digest, names: names)
    }
}

extension ConversationOpened {
    fileprivate var json: JSON {
        facts(
            ("channel", .string(channel.rawValue)), ("derived", .bool(isDerived)),
            ("origin", .string(origin.rawValue)))
    }

    fileprivate init?(_ body: Fields) {
        guard let channel = body.word("channel", Channel.self),
            let origin = body.word("origin", Origin.self), let isDerived = body.bool("derived")
        else { return nil }
        self.init(channel: channel, origin: origin, isDerived: isDerived)
    }
}

extension ReplyOpened {
    fileprivate var json: JSON {
        facts(
            ("decision", .text(decision)), ("policy", .text(policy)), ("turn", .count(turn)))
    }

    fileprivate init?(_ body: Fields) {
        guard let decision = body.decision, let turn = body.int("turn"),
            let policy = body.digest("policy")
        else { return nil }
        self.init(decision: decision, turn: turn, policy: policy)
    }
}

extension ContentDisclosed {
    fileprivate var json: JSON {
        facts(("entries", .count(entries)), ("purpose", .string(purpose)))
    }

    fileprivate init?(_ body: Fields) {
        guard let entries = body.int("entries"), let purpose = body.string("purpose")
        else { return nil }
        self.init(entries: entries, purpose: purpose)
    }
}
