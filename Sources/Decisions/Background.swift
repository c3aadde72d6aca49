// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
public import Policy
import Synchronization
public import Vocabulary

/// What whoever asks knows of a conversation beside the proposals.
public struct Background: Sendable {
    /// What was said and done before, as the client tells it.
    public var dialogue: Dialogue
    /// Who the channel says the customer is.
    public var customer: Customer?
    /// When what is decided was said: for recordings. `nil` for now.
    public var at: Timestamp?
    /// Whether the ledger has this conversation already, so that only what is new is kept.
    var isKnown = true

    public init(dialogue: Dialogue = Dialogue(), customer: Customer? = nil, at: Timestamp? = nil) {
        self.dialogue = dialogue
        self.customer = customer
        self.at = at
    }
}

extension DecisionPoint {
    /// What the policy must know to judge these proposals; what none of its rules asks for is left out.
    func circumstances(
        of proposals: [Proposal], in conversation: Conversation, knowing background: Background,
        _ workspace: Workspace
    ) throws(LedgerError) -> Circumstances {
        let state = try ledger.value(
            of: ConversationView.self, for: conversation.id.description)
        let needs = proposals.reduce(into: UseCase.Needs()) { needs, proposal in
            workspace.useCase(named: proposal.useCase)?.add(needsFor: proposal, to: &needs)
        }
        let at = background.at ?? now()
        var refusals: [ReasonCode: Int] = [:]
        if case .object(let members)? = state?["refusals"] {
            for member in members {
                if let code = ReasonCode(rawValue: member.key),
                    case .integer(let count) = member.value
                {
                    refusals[code] = Int(count)
                }
            }
        }
        var history = CallHistory(Dialogue())
        if needs.calls {
            let seen =
                needs.ages
                ? sightings.seen(in: background.dialogue, of: conversation.id, at: at) : [:]
            history = CallHistory(background.dialogue, of: needs.tools, seen: seen)
        }
        return Circumstances(
            conversation: conversation.id.description, dialogue: background.dialogue,
            history: history, customer: background.customer,
            isHandedOver: state?["handed-over"] != nil && state?["handed-over"] != .null,
            refusals: refusals, now: at)
    }
}

/// When results of tools were seen first, for the age of facts. Kept in memory for the conversations of
/// late. What a restart forgets has no known age from then on, and so is fresh for no rule: it must be read
/// anew.
final class Sightings: Sendable {
    private static let capacity = 10_000
    private let seen = Mutex<[ID<Conversation>: [String: Timestamp]]>([:])

    func seen(in dialogue: Dialogue, of conversation: ID<Conversation>, at now: Timestamp)
        -> [String: Timestamp]
    {
        seen.withLock { seen in
            if seen[conversation] == nil, seen.count >= Self.capacity { seen.removeAll() }
            var known = seen[conversation] ?? [:]
            for case .returned(let result) in dialogue.newest.turns where known[result.id] == nil {
                known[result.id] = now
            }
            seen[conversation] = known
            return known
        }
    }
}
