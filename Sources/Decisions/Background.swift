// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
public import Policy
public import Vocabulary

/// What whoever asks knows of a conversation beside the proposals.
public struct Background: Sendable {
    /// What was said and done before, as the client tells it.
    public var dialogue: Dialogue
    /// Texts that count as known besides: retrieved passages, instructions, articles.
    public var evidence: [String]
    /// Who the channel says the customer is.
    public var customer: Customer?
    /// The person of the staff who wrote an action's arguments in the AI's place; `nil` where the AI did.
    public var editor: String?
    /// When what is decided was said: for recordings. `nil` for now.
    public var at: Timestamp?
    /// How many turns came before those of ``dialogue`` that were not read, because nothing asks for them and
    /// they are on record.
    public var skipped: Int

    public init(
        dialogue: Dialogue = Dialogue(), skipping skipped: Int = 0, evidence: [String] = [],
        customer: Customer? = nil, at: Timestamp? = nil
    ) {
        self.dialogue = dialogue
        self.evidence = evidence
        self.customer = customer
        self.at = at
        self.skipped = skipped
    }
}

extension DecisionPoint {
    /// Whether the dialogue of a conversation is on record as far as it went: then what is new of it is enough
    /// for rules that do not ask what was said before.
    public func remembers(_ conversation: ID<Conversation>) -> Bool {
        dialogues[conversation] != nil
    }

    /// What the policy must know to judge these proposals; what none of its rules asks for is left out.
    ///
    /// - Parameters:
    ///   - act: What Belay has carried out and is about to record.
    ///   - seen: When results of tools were seen first. Those that came last are added.
    func circumstances(
        of proposals: [Proposal], in conversation: Conversation, knowing background: Background,
        _ workspace: Workspace, adding act: Act? = nil, seen: inout [String: Timestamp]
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
        var dialogue = background.dialogue
        // What Belay carried out is known to it, whatever the client tells.
        let acts = try acts(in: conversation.id) + (act.map { [$0] } ?? [])
        for act in acts {
            dialogue.append(.called(act.use))
            dialogue.append(.returned(act.result))
        }
        for advice in try advice(in: conversation.id) {
            dialogue.append(.said(.person, advice.text))
        }
        if needs.calls {
            if needs.ages { seen.note(newestOf: background.dialogue, at: at) }
            var known = seen
            for act in acts { known[act.use.id] = act.at }
            history = CallHistory(dialogue, of: needs.tools, seen: known)
        }
        return Circumstances(
            conversation: conversation.id.description, dialogue: dialogue,
            history: history, customer: background.customer,
            isHandedOver: state?["handed-over"] != nil && state?["handed-over"] != .null,
            refusals: refusals, editor: background.editor, now: at)
    }
}
