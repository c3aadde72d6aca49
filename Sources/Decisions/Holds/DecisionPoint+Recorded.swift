// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
import Policy
public import Vocabulary

/// A proposal as it was recorded, with what was known around it: ready to be asked again.
public struct RecordedProposal: Sendable {
    public let proposal: Proposal
    public let background: Background
    public let conversation: Conversation
}

extension DecisionPoint {
    /// What was proposed in a decision, in its conversation; `nil` where it was erased.
    public func recorded(
        _ id: ID<Decision>
    ) throws(LedgerError) -> RecordedProposal? {
        guard let entry = try ledger.entry(deciding: id), case .decided(let decision) = entry.event,
            let subject = entry.subject
        else { return nil }
        var dialogue = Dialogue()
        var record = Dialogue()
        var channel = Channel.other
        var origin = Origin.live
        var isDerived = false
        var found: SealedProposal?
        for other in try ledger.allEntries(in: decision.conversation)
        where other.position <= entry.position {
            switch other.event {
            case .conversationOpened(let opened):
                (channel, origin, isDerived) = (opened.channel, opened.origin, opened.isDerived)
            case .decided(let made):
                guard let sealed = try sealed(other, made) else { continue }
                // As the parts were sealed, so they are put together again.
                if sealed.place == 0 || sealed.dialogue != nil {
                    if let part = sealed.dialogue {
                        dialogue = Dialogue()
                        if part != .nothing {
                            record.truncate(to: part.start)
                            record.append(contentsOf: part.dialogue)
                            dialogue = record
                        }
                    } else {
                        dialogue = record
                    }
                }
                if made.id == id { found = sealed }
            default: continue
            }
        }
        guard let found else { return nil }
        return RecordedProposal(
            proposal: found.proposal,
            background: Background(dialogue: dialogue, customer: found.customer),
            conversation: Conversation(
                id: decision.conversation, subject: subject, channel: channel, origin: origin,
                isDerived: isDerived))
    }

    private func sealed(
        _ entry: Entry, _ decision: Decision
    ) throws(LedgerError) -> SealedProposal? {
        let fields: [ContentField]
        do { fields = try ledger.content(of: entry) } catch .erased { return nil }
        // Losing the error is the intention: what was written as JSON and is not can't be asked again.
        return fields.first { $0.name == "proposal" }.flatMap { try? JSON(parsing: $0.bytes) }
            .flatMap { SealedProposal($0, of: decision) }
    }
}
