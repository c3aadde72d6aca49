// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What can happen: the closed list, and so the table of contents of the ledger.
///
/// A new case makes the compiler ask every room what it means to it. What a newer program wrote is carried
/// through unchanged as `unrecognized`, so that an older one can still prove the book.
public enum Event: Sendable, Hashable {
    case serviceStarted(ServiceStarted)
    case serviceStopped
    case workspaceAdopted(WorkspaceAdopted)
    case keysAdopted(KeysAdopted)
    case conversationOpened(ConversationOpened)
    case replyOpened(ReplyOpened)
    case decided(Decision)
    case replyInterrupted(ReplyInterrupted)
    case holdConfirmed(HoldConfirmed)
    case holdApproved(HoldApproved)
    case holdClosed(HoldClosed)
    case adviceGiven(AdviceGiven)
    case actionDispatched(ActionDispatched)
    case actionSettled(ActionSettled)
    case actionCompensated(ActionCompensated)
    case actionReleased(ActionReleased)
    case outcomeTold(OutcomeTold)
    case toolsAdopted(ToolsAdopted)
    case paused(Paused)
    case resumed(Resumed)
    case delegated(Delegated)
    case delegationEnded(DelegationEnded)
    case approvalReviewed(ApprovalReviewed)
    case proofAsked(ProofAsked)
    case proofGiven(ProofGiven)
    case webhookGivenUp(WebhookGivenUp)
    case webhookDisabled(WebhookDisabled)
    case webhookOperated(WebhookOperated)
    case staffChanged(StaffChanged)
    case signedIn(SignedIn)
    case signInRefused(SignInRefused)
    case handedOver(HandedOver)
    case handedBack
    case handoffMoved(HandoffMoved)
    case handoffLinked(HandoffLinked)
    case personSpoke(PersonSpoke)
    case feedbackGiven(FeedbackGiven)
    case feedbackReviewed(FeedbackReviewed)
    case chatOpened(ChatOpened)
    case chatAnswered(ChatAnswered)
    case chatClosed(ChatClosed)
    case contentErased(ContentErased)
    case contentDisclosed(ContentDisclosed)
    case unrecognized(kind: String, body: JSON)

    /// Every kind that this version writes: each has its heading in `docs/reference/events.md`.
    public static let kinds = [
        "service.started", "service.stopped", "workspace.adopted", "keys.adopted",
        "conversation.opened", "reply.opened", "decided", "reply.interrupted", "hold.confirmed",
        "hold.approved", "hold.closed", "advice.given", "action.dispatched", "action.settled",
        "action.compensated", "action.released", "outcome.told", "tools.adopted", "paused",
        "resumed", "delegated", "delegation.ended", "approval.reviewed", "proof.asked",
        "proof.given", "webhook.given-up", "webhook.disabled", "webhook.operated", "staff.changed",
        "signed.in",
        "sign-in.refused", "handed.over", "handed.back", "handoff.moved", "handoff.linked",
        "person.spoke", "feedback.given", "feedback.reviewed", "chat.opened", "chat.answered",
        "chat.closed",
        "content.erased", "content.disclosed",
    ]

    /// The name in the ledger.
    public var kind: String {
        switch self {
        case .serviceStarted: "service.started"
        case .serviceStopped: "service.stopped"
        case .workspaceAdopted: "workspace.adopted"
        case .keysAdopted: "keys.adopted"
        case .conversationOpened: "conversation.opened"
        case .replyOpened: "reply.opened"
        case .decided: "decided"
        case .replyInterrupted: "reply.interrupted"
        case .holdConfirmed: "hold.confirmed"
        case .holdApproved: "hold.approved"
        case .holdClosed: "hold.closed"
        case .adviceGiven: "advice.given"
        case .actionDispatched: "action.dispatched"
        case .actionSettled: "action.settled"
        case .actionCompensated: "action.compensated"
        case .actionReleased: "action.released"
        case .outcomeTold: "outcome.told"
        case .toolsAdopted: "tools.adopted"
        case .paused: "paused"
        case .resumed: "resumed"
        case .delegated: "delegated"
        case .delegationEnded: "delegation.ended"
        case .approvalReviewed: "approval.reviewed"
        case .proofAsked: "proof.asked"
        case .proofGiven: "proof.given"
        case .webhookGivenUp: "webhook.given-up"
        case .webhookDisabled: "webhook.disabled"
        case .webhookOperated: "webhook.operated"
        case .staffChanged: "staff.changed"
        case .signedIn: "signed.in"
        case .signInRefused: "sign-in.refused"
        case .handedOver: "handed.over"
        case .handedBack: "handed.back"
        case .handoffMoved: "handoff.moved"
        case .handoffLinked: "handoff.linked"
        case .personSpoke: "person.spoke"
        case .feedbackGiven: "feedback.given"
        case .feedbackReviewed: "feedback.reviewed"
        case .chatOpened: "chat.opened"
        case .chatAnswered: "chat.answered"
        case .chatClosed: "chat.closed"
        case .contentErased: "content.erased"
        case .contentDisclosed: "content.disclosed"
        case .unrecognized(let kind, _): kind
        }
    }

    /// The decision that this event records or speaks of.
    public var decision: ID<Decision>? {
        switch self {
        case .decided(let decision): decision.id
        case .replyOpened(let opened): opened.decision
        case .replyInterrupted(let interrupted): interrupted.decision
        case .holdConfirmed(let body): body.decision
        case .holdApproved(let body): body.decision
        case .holdClosed(let body): body.decision
        case .adviceGiven(let body): body.decision
        case .actionDispatched(let body): body.decision
        case .actionSettled(let body): body.decision
        case .actionCompensated(let body): body.decision
        case .actionReleased(let body): body.decision
        case .outcomeTold(let body): body.decision
        case .approvalReviewed(let body): body.decision
        case .proofAsked(let body): body.decision
        case .proofGiven(let body): body.decision
        case .handedOver(let handover): handover.decision
        case .feedbackGiven(let body): body.decision
        case .serviceStarted, .serviceStopped, .workspaceAdopted, .keysAdopted, .conversationOpened,
            .handedBack, .handoffMoved, .handoffLinked, .personSpoke, .contentErased,
            .contentDisclosed,
            .toolsAdopted, .paused, .resumed, .delegated, .delegationEnded, .webhookGivenUp,
            .webhookDisabled, .webhookOperated, .staffChanged, .signedIn, .signInRefused,
            .feedbackReviewed,
            .chatOpened, .chatAnswered, .chatClosed,
            .unrecognized:
            nil
        }
    }
}

/// A Belay process took up its work.
public struct ServiceStarted: Sendable, Hashable {
    public let version: String
    /// Replies that were being delivered when the last process ended without saying so.
    public let interruptedReplies: Int

    public init(version: String, interruptedReplies: Int) {
        self.version = version
        self.interruptedReplies = interruptedReplies
    }
}

/// From here on these rules apply.
public struct WorkspaceAdopted: Sendable, Hashable {
    public let policy: Digest
    public let releases: [Release]

    public init(policy: Digest, releases: [Release]) {
        self.policy = policy
        self.releases = releases
    }
}

/// From here on these API keys are known.
public struct KeysAdopted: Sendable, Hashable {
    public let digest: Digest
    public let names: [String]

    public init(digest: Digest, names: [String]) {
        self.digest = digest
        self.names = names
    }
}

/// A contact began: what denominators are counted from.
public struct ConversationOpened: Sendable, Hashable {
    public let channel: Channel
    public let origin: Origin
    /// Whether the client named the conversation, or it was derived from what was said.
    public let isDerived: Bool

    public init(channel: Channel, origin: Origin, isDerived: Bool) {
        self.channel = channel
        self.origin = origin
        self.isDerived = isDerived
    }
}

/// A streamed reply may begin to leave, guarded; its decision follows when it has ended.
public struct ReplyOpened: Sendable, Hashable {
    public let decision: ID<Decision>
    public let turn: Int
    public let policy: Digest

    public init(decision: ID<Decision>, turn: Int, policy: Digest) {
        self.decision = decision
        self.turn = turn
        self.policy = policy
    }
}

/// A streamed reply whose end nobody recorded: the process died while it was being delivered.
public struct ReplyInterrupted: Sendable, Hashable {
    public let decision: ID<Decision>

    public init(decision: ID<Decision>) {
        self.decision = decision
    }
}

/// The key of a subject was destroyed: its content can't be read again, its proofs stay valid.
public struct ContentErased: Sendable, Hashable {
    public let subject: ID<Subject>

    public init(subject: ID<Subject>) {
        self.subject = subject
    }
}

/// Somebody was shown content.
public struct ContentDisclosed: Sendable, Hashable {
    /// How many entries' content.
    public let entries: Int
    /// What for, in one word of the program: `answer`, `what-if`, `explain`, `handoff`, `helpdesk`,
    /// `feedback`.
    public let purpose: String

    public init(entries: Int, purpose: String) {
        self.entries = entries
        self.purpose = purpose
    }
}
