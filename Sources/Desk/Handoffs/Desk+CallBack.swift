// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
import Ledger
import Policy
public import Vocabulary

extension Desk {
    /// In bytes: a telephone number, an address, a few words besides.
    static let contactLimit = 256

    /// The customer does not wait any longer, and wants to be reached instead.
    ///
    /// Whoever is on duty is asked for it when the time has come.
    ///
    /// - Parameters:
    ///   - contact: Where they want to be reached. It is sealed with the conversation.
    ///   - moment: When; `nil` for as soon as somebody can.
    ///   - principal: Who says so for them.
    public func callBack(
        in conversation: ID<Conversation>, at contact: String, when moment: Timestamp?,
        by principal: Principal
    ) async throws(HandoffError) -> Handoff {
        try await again { () async throws(HandoffError) in
            let handoff = try read { () throws(LedgerError) in
                try decisions.openHandoff(in: conversation)
            }
            guard let handoff else { throw .unknown }
            guard handoff.phase.isWaiting else { throw .notNow(handoff) }
            guard contact.contains(where: { !$0.isWhitespace }),
                contact.utf8.count <= Self.contactLimit
            else { throw .invalid("`contact` has 1 to \(Self.contactLimit) bytes") }
            let now = now()
            let due = moment.map { max($0, now) } ?? decisions.workspace.opening(at: now)
            guard due <= now + rules.followUp else {
                throw .invalid(
                    "`at` is later than anybody keeps it: \(now + rules.followUp) at the latest")
            }
            let moved = HandoffMoved(
                handoff: handoff.id, phase: .nobodyAvailable, until: due + rules.followUp,
                cause: Self.callBack, callBackAt: due)
            let draft = try read { () throws(LedgerError) in
                try decisions.draft(
                    .handoffMoved(moved), of: handoff, by: principal,
                    content: [ContentField(HandoffMoved.contact, contact)])
            }
            guard draft.subject != nil else {
                throw .invalid("the conversation has no content yet")
            }
            return try await move(handoff, [draft])
        }
    }

    /// Why something is left: the customer wants to be called.
    static let callBack = "call-back"
}
