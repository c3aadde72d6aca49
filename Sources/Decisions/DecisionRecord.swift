// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
public import Ledger
import Policy
public import Vocabulary

/// A decision as it stands in the ledger, for whoever may see it.
public struct DecisionRecord: Sendable {
    public let decision: Decision
    /// Where it stands; `nil` where nothing more happens to it.
    public let hold: Hold?
    /// What was proposed; `nil` where its subject was erased.
    public let content: JSON?
    /// The decisions on the calls that the AI made together with this reply.
    public let related: [ID<Decision>]
    /// What may be said to the customer of it now; `nil` where nothing waits and nothing expired.
    public let message: String?
    /// What a person advised in its place; `nil` where nobody did.
    public let advice: Advice?

    /// A word for where it stands: `decided`, or the phase of its ``hold``.
    public var status: String { hold?.phase.rawValue ?? "decided" }
}

extension DecisionPoint {
    /// The conversation of this name, made where there is none yet.
    ///
    /// - Parameter customer: Who the channel says the customer is: their conversations have one subject, whatever the channel. Where it
    ///   is not said before the conversation is made, and where nobody is there but a probe or a play, it has a subject of its own.
    public func conversation(
        named name: String, channel: Channel, origin: Origin, isDerived: Bool,
        customer: String? = nil
    ) async throws(LedgerError) -> Conversation {
        // A client that says nobody by an empty name must not make one customer of all.
        let isSomebody =
            origin == .live && customer?.contains { !$0.isWhitespace } == true
        let named = try await ledger.conversation(
            named: name, ofCustomer: isSomebody ? customer : nil, at: now())
        return Conversation(
            id: named.id, subject: named.subject, channel: channel, origin: origin,
            isDerived: isDerived)
    }

    /// A decision and its content. That the content was shown is recorded.
    ///
    /// - Parameter mayRead: Whether whoever asks may see it; where not, nothing is read and nothing said.
    public func record(
        of id: ID<Decision>, for principal: Principal, where mayRead: (Decision) -> Bool
    ) async throws(LedgerError) -> DecisionRecord? {
        guard let entry = try ledger.entry(deciding: id), case .decided(let decision) = entry.event,
            mayRead(decision)
        else { return nil }
        let hold = try hold(of: id)
        var content: JSON?
        do {
            let fields = try ledger.content(of: entry)
            content = fields.first { $0.name == "proposal" }.flatMap { field in
                // Losing the error is the intention: what was written as JSON and is not is shown as absent.
                try? JSON(parsing: field.bytes)
            }
        } catch .erased {
            content = nil
        }
        if content != nil {
            try await ledger.append(
                Draft(
                    .contentDisclosed(ContentDisclosed(entries: 1, purpose: "answer")), at: now(),
                    by: principal,
                    conversation: decision.conversation, useCase: decision.useCase,
                    release: decision.release,
                    retention: entry.retention))
        }
        var related: [ID<Decision>] = []
        if decision.kind == .reply {
            for next in try ledger.entries(
                in: decision.conversation, from: entry.position + 1, limit: 64)
            {
                guard case .decided(let other) = next.event, other.turn == decision.turn,
                    other.kind == .action
                else { break }
                related.append(other.id)
            }
        }
        return DecisionRecord(
            decision: decision, hold: hold, content: content, related: related,
            message: try hold.map { hold throws(LedgerError) in try words(of: hold, content) },
            advice: hold?.cause == Advice.cause
                ? try advice(in: decision.conversation).last { $0.decision == id } : nil)
    }
}
