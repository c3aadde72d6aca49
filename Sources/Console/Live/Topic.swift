// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Staff
import Vocabulary

/// What a page may be about: when something of it changes, whoever looks at such a page is told.
enum Topic: Sendable, Hashable, CustomStringConvertible {
    case desk, conversations, feedback, useCases, ledger
    case conversation(ID<Conversation>)
    case decision(ID<Decision>)

    /// The word that pages and the stream know it by.
    var description: String {
        switch self {
        case .desk: "desk"
        case .conversations: "conversations"
        case .feedback: "feedback"
        case .useCases: "use-cases"
        case .ledger: "ledger"
        case .conversation(let id): id.description
        case .decision(let id): id.description
        }
    }

    /// Whether somebody may be told that it has changed: only that, never what.
    func isFor(_ viewer: Viewer) -> Bool {
        switch self {
        case .desk: true
        case .conversations: viewer.may(.watch)
        case .feedback: viewer.may(.watch) || viewer.may(.seeUseCases)
        case .conversation: viewer.may(.watch) || viewer.may(.takeHandoffs)
        case .decision: viewer.may(.approve) || viewer.may(.watch)
        case .useCases: viewer.may(.seeUseCases)
        case .ledger: viewer.may(.readLedger)
        }
    }

    /// Whether it is about something of one use case.
    fileprivate var isOfUseCase: Bool {
        switch self {
        case .conversation, .decision, .feedback: true
        case .desk, .conversations, .useCases, .ledger: false
        }
    }

    /// What an entry is news about.
    static func topics(of entry: Entry) -> Set<Topic> {
        var topics: Set<Topic> = [.ledger]
        // INVARIANT: looking is no news: a page that looks again because somebody looked would never rest.
        if case .contentDisclosed = entry.event { return topics }
        if let conversation = entry.conversation {
            topics.insert(.conversations)
            topics.insert(.conversation(conversation))
        }
        if let decision = entry.event.decision { topics.insert(.decision(decision)) }
        switch entry.event {
        case .decided(let decision) where decision.heldUntil != nil: topics.insert(.desk)
        case .holdConfirmed, .holdApproved, .holdClosed, .adviceGiven, .actionDispatched,
            .actionSettled, .actionCompensated, .actionReleased, .approvalReviewed, .proofGiven,
            .handedOver, .handedBack, .handoffMoved, .handoffLinked, .personSpoke:
            topics.insert(.desk)
        case .feedbackGiven, .feedbackReviewed:
            topics.insert(.desk)
            topics.insert(.feedback)
        case .paused, .resumed, .workspaceAdopted:
            topics.insert(.useCases)
            topics.insert(.desk)
        default: break
        }
        return topics
    }
}

/// That something has changed, and in which use case: whoever does not see that is told of nothing in it.
struct News: Sendable, Hashable {
    let topic: Topic
    let useCase: String?

    static func all(of entry: Entry) -> [News] {
        Topic.topics(of: entry).map { topic in
            News(topic: topic, useCase: topic.isOfUseCase ? entry.useCase : nil)
        }
    }

    func isFor(_ viewer: Viewer) -> Bool {
        topic.isFor(viewer)
            && (!topic.isOfUseCase || viewer.useCases?.contains(useCase ?? "") ?? true)
    }
}
