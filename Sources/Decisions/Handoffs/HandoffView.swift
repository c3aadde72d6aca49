// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

/// The handoff of each conversation that is open: at most one, so that a conversation has one speaker.
///
/// Whoever moves one on appends against the value that they saw: of two who claim at once one is first.
public enum OpenHandoffView: KeyedView {
    public static let name = "open-handoffs-2"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .handedOver, .handedBack, .handoffMoved, .personSpoke:
            entry.conversation.map { [$0.description] } ?? []
        default: []
        }
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let handoff = value.flatMap({ Handoff($0) }) else {
            return Handoff(beginningWith: entry)?.json
        }
        let next = handoff.after(entry)
        return next.phase.isOpen ? next.json : nil
    }
}

/// Every handoff by its identifier, ended ones too.
public enum HandoffView: KeyedView {
    public static let name = "handoffs-2"

    public static func keys(of entry: Entry) -> [String] {
        switch entry.event {
        case .handedOver(let handover): [handover.handoff.description]
        case .handoffMoved(let moved): [moved.handoff.description]
        case .personSpoke(let spoke): spoke.handoff.map { [$0.description] } ?? []
        default: []
        }
    }

    public static func newKeys(of entry: Entry) -> [String] {
        guard case .handedOver(let handover) = entry.event else { return [] }
        return [handover.handoff.description]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard let handoff = value.flatMap({ Handoff($0) }) else {
            return Handoff(beginningWith: entry)?.json
        }
        return handoff.after(entry).json
    }
}

/// How long customers waited of late, by use case: what the next one is told.
public enum WaitView: KeyedView {
    public static let name = "handoff-waits"
    /// So many of the last waits are kept.
    static let kept = 20

    public static func keys(of entry: Entry) -> [String] {
        guard case .handoffMoved(let moved) = entry.event, moved.waited != nil else { return [] }
        return [entry.useCase ?? ""]
    }

    public static func fold(_ value: JSON?, _ entry: Entry, for key: String) -> JSON? {
        guard case .handoffMoved(let moved) = entry.event, let waited = moved.waited else {
            return value
        }
        return .array(
            seconds(value).suffix(kept - 1).map { .integer($0) } + [.integer(Int64(waited))])
    }

    static func seconds(_ value: JSON?) -> [Int64] {
        guard case .array(let waits)? = value else { return [] }
        return waits.compactMap { if case .integer(let seconds) = $0 { seconds } else { nil } }
    }
}

extension DecisionPoint {
    /// How long it took of late until somebody came, in seconds: the middle one of the last waits. `nil` where fewer than
    /// three are known: less is no experience.
    public func usualWait(in useCase: String?) throws(LedgerError) -> Int? {
        let value = try ledger.value(of: WaitView.self, for: useCase ?? "")
        let seconds = WaitView.seconds(value).sorted()
        return seconds.count < 3 ? nil : Int(seconds[seconds.count / 2])
    }

    /// A handoff as it stands; `nil` where there is none of that name.
    public func handoff(_ id: ID<HandedOver>) throws(LedgerError) -> Handoff? {
        try ledger.value(of: HandoffView.self, for: id.description).flatMap { Handoff($0) }
    }

    /// The handoff of a conversation that is open; `nil` where none is.
    public func openHandoff(in conversation: ID<Conversation>) throws(LedgerError) -> Handoff? {
        try ledger.value(of: OpenHandoffView.self, for: conversation.description)
            .flatMap { Handoff($0) }
    }

    /// Those that are open: the most urgent first, and of two alike the one that waits longer.
    public func openHandoffs() throws(LedgerError) -> [Handoff] {
        try latestHandoffs.value(of: ledger) { () throws(LedgerError) in
            try ledger.values(of: OpenHandoffView.self).values.compactMap { Handoff($0) }.sorted {
                ($0.priority, $0.requestedAt, $0.id) < ($1.priority, $1.requestedAt, $1.id)
            }
        }
    }

    /// Moves a handoff on: appends what happens to it, where it still stands as it was seen.
    ///
    /// - Parameter source: What a helpdesk calls the words that are said: they must not have been said before.
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where somebody else was first.
    @discardableResult
    public func move(
        _ handoff: Handoff, _ drafts: [Draft], saying source: String? = nil
    ) async throws(LedgerError) -> [Entry] {
        var expected = [
            ExpectedValue(
                of: OpenHandoffView.self, for: handoff.conversation.description, handoff.json)
        ]
        if let source {
            expected.append(
                ExpectedValue(of: HelpdeskView.self, for: HelpdeskView.key(of: source), nil))
        }
        return try await ledger.append(drafts, expecting: expected)
    }

    /// Gives a conversation back to the AI without a person. Without effect where the AI leads already.
    ///
    /// - Returns: Who has it: then nothing was changed, for only they give it back. `nil` where the AI leads now.
    public func handBack(
        _ conversation: ID<Conversation>, by principal: Principal
    ) async throws(LedgerError) -> String? {
        while try leads(conversation) != nil {
            let handoff = try openHandoff(in: conversation)
            if let handoff, handoff.phase.isTaken, principal != handoff.person.map(Principal.person)
            {
                return handoff.person ?? ""
            }
            var drafts = [
                Draft(
                    .handedBack, at: now(), by: principal, conversation: conversation,
                    useCase: handoff?.useCase, retention: workspace.retention)
            ]
            if let handoff {
                let moved = HandoffMoved(
                    handoff: handoff.id, phase: .returned, person: handoff.person)
                drafts.insert(try draft(.handoffMoved(moved), of: handoff, by: principal), at: 0)
            }
            do throws(LedgerError) {
                try await ledger.append(
                    drafts,
                    expecting: [
                        ExpectedValue(
                            of: OpenHandoffView.self, for: conversation.description, handoff?.json)
                    ])
                return nil
            } catch {
                guard case .overtaken = error else { throw error }
            }
        }
        return nil
    }

    /// Puts a person in charge where the AI leads: a handoff that nobody asked for.
    ///
    /// - Throws: ``LedgerError/overtaken(view:key:)`` where somebody else leads it already.
    public func takeOver(
        _ conversation: ID<Conversation>, useCase: String?, by principal: Principal
    ) async throws(LedgerError) -> Handoff? {
        let id = ID<HandedOver>(at: now())
        try await ledger.append(
            [
                Draft(
                    .handedOver(HandedOver(taken: id)), at: now(), by: principal,
                    conversation: conversation, subject: try subject(of: conversation),
                    useCase: useCase, retention: workspace.retention)
            ],
            expecting: [ExpectedValue(of: OpenHandoffView.self, for: conversation.description, nil)]
        )
        return try handoff(id)
    }

    /// An event of a handoff, with what stands at the head of its entry.
    public func draft(
        _ event: Event, of handoff: Handoff, by principal: Principal,
        content: [ContentField] = []
    ) throws(LedgerError) -> Draft {
        // What was decided has whose it is; the handover itself is no content and need not.
        var subject = handoff.subject
        if subject == nil, !content.isEmpty { subject = try self.subject(of: handoff.conversation) }
        return Draft(
            event, at: now(), by: principal, conversation: handoff.conversation,
            subject: content.isEmpty ? nil : subject, useCase: handoff.useCase,
            retention: handoff.useCase.flatMap { workspace.useCase(named: $0)?.retention }
                ?? workspace.retention, content: content)
    }

    /// Whose content a conversation is; `nil` where nothing of it was sealed yet.
    public func subject(
        of conversation: ID<Conversation>
    ) throws(LedgerError) -> ID<Subject>? {
        var position = 0
        while true {
            let page = try ledger.entries(in: conversation, from: position, limit: 64)
            for entry in page {
                if let subject = entry.subject { return subject }
            }
            guard page.count == 64, let last = page.last else { return nil }
            position = last.position + 1
        }
    }
}
