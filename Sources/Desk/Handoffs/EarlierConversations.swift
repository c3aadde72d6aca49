// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger
import Policy
public import Vocabulary

/// What else a customer has had with this house, in whatever channel: the newest first.
public struct EarlierConversations: Sendable, Hashable {
    public internal(set) var conversations: [EarlierConversation] = []
    /// How many are not told of, because they belong to use cases that whoever looks does not see.
    public internal(set) var leftOut = 0
    /// How many older ones there are besides.
    public internal(set) var older = 0

    /// None.
    public init() {}

    /// So many are told of.
    public static let limit = 10
    /// So many entries of each are read, the newest.
    public static let entryLimit = 200

    public var isEmpty: Bool { conversations.isEmpty && leftOut == 0 && older == 0 }
    /// What was read of them: whoever shows it records that.
    public var timelines: [Timeline] { conversations.compactMap(\.contents?.timeline) }
}

/// Another conversation of the same customer.
public struct EarlierConversation: Sendable, Hashable {
    public let id: ID<Conversation>
    public let channel: Channel
    /// The use case in which it began.
    public let useCase: String?
    /// What that is for, in the owner's words.
    public let title: String?
    public let beganAt: Timestamp
    /// When something last happened in it. That somebody looked is nothing.
    public let lastAt: Timestamp
    /// Its last handoff, over or not; `nil` where it stayed with the AI.
    public let handoff: Handoff?
    public let isErased: Bool
    /// What was said in it; `nil` where that was not read.
    public internal(set) var contents: Contents?

    public struct Contents: Sendable, Hashable {
        /// The customer's last question, or else what they said first; where they said nothing why it was handed over, or what was
        /// tried first. `nil` where there is none of it.
        public let about: String?
        /// Sentences that bind the company, as they reached the customer.
        public let promised: [String]
        /// Sentences of replies that were cut off: they may have reached the customer, or may not.
        public let mayHavePromised: [String]
        /// What still waits for somebody's yes.
        public let pending: [Hold]
        /// What was done and can still be taken back.
        public let undoable: [HandoffPackage.ActionAccount]
        /// What was read of it.
        public let timeline: Timeline
    }
}

extension Approver {
    /// Whether they see a conversation that began in one use case and was handed over in another: one of them is theirs.
    func sees(_ one: CustomerConversation, _ handoff: Handoff?) -> Bool {
        guard let useCases else { return true }
        return [one.useCase, handoff?.useCase].contains { $0.map(useCases.contains) ?? false }
    }
}

extension Desk {
    /// The other conversations of a conversation's customer that somebody sees.
    ///
    /// - Parameters:
    ///   - names: The customers of the conversation as the channel named them, in order; empty where its texts are not read.
    ///   - moment: Only those that began until then; `nil` for all.
    ///   - isRead: Whether what was said in them is read. Whoever shows it records that.
    public func earlier(
        than conversation: ID<Conversation>, named names: [String], until moment: Timestamp? = nil,
        isRead: Bool, for approver: Approver
    ) throws(LedgerError) -> EarlierConversations {
        var earlier = EarlierConversations()
        guard let subject = try decisions.customerSubject(of: conversation, named: names) else {
            return earlier
        }
        let all = try decisions.conversations(of: subject)
        earlier.older = all.before
        let isErased = try decisions.isErased(subject)
        for one in all.kept.reversed() where one.id != conversation {
            if let moment, one.beganAt > moment { continue }
            let handoff = try decisions.lastHandoff(in: one.id)
            guard approver.sees(one, handoff) else {
                earlier.leftOut += 1
                continue
            }
            guard earlier.conversations.count < EarlierConversations.limit else {
                earlier.older += 1
                continue
            }
            earlier.conversations.append(
                try account(of: one, handoff, isErased: isErased, isRead: isRead))
        }
        return earlier
    }

    private func account(
        of one: CustomerConversation, _ handoff: Handoff?, isErased: Bool, isRead: Bool
    ) throws(LedgerError) -> EarlierConversation {
        let limit = EarlierConversations.entryLimit
        let timeline =
            isRead && !isErased ? try decisions.timeline(of: one.id, newest: limit) : nil
        let lastAt =
            if let timeline { timeline.lastAt } else {
                try decisions.lastMoment(in: one.id, of: limit)
            }
        var account = EarlierConversation(
            id: one.id, channel: one.channel, useCase: one.useCase,
            title: one.useCase.flatMap { decisions.workspace.useCase(named: $0)?.governance.title },
            beganAt: one.beganAt, lastAt: lastAt ?? one.beganAt, handoff: handoff,
            isErased: isErased)
        guard let timeline else { return account }
        let holds = try holds(in: timeline)
        let reading = PackageReading(
            items: timeline.items, holds: holds, workspace: decisions.workspace, now: now(),
            isAsked: handoff?.decision != nil)
        account.contents = .init(
            about: reading.about ?? handoff?.reason?.rawValue ?? reading.tried.first,
            promised: reading.promised,
            mayHavePromised: reading.mayHavePromised,
            pending: holds.values.filter(\.phase.isWaiting).sorted { $0.decision < $1.decision },
            undoable: reading.actions.filter {
                if case .possible = $0.undo { true } else { false }
            }, timeline: timeline)
        return account
    }

    /// Where the decisions of a timeline stand, by decision.
    func holds(in timeline: Timeline) throws(LedgerError) -> [ID<Decision>: Hold] {
        var holds: [ID<Decision>: Hold] = [:]
        for item in timeline.items {
            if let decision = item.decision, decision.kind != .input,
                let hold = try decisions.hold(of: decision.id)
            {
                holds[decision.id] = hold
            }
        }
        return holds
    }
}
