// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
public import Vocabulary

extension Desk {
    /// The customer has closed their chat: a wish for a person that nobody has taken up is over with it.
    ///
    /// Whatever else asked for a person still does: somebody in need who leaves is not forgotten.
    public func customerLeft(
        _ conversation: ID<Conversation>
    ) async throws(HandoffError) {
        do throws(HandoffError) {
            try await again { () async throws(HandoffError) in
                let open = try read { () throws(LedgerError) in
                    try decisions.openHandoff(in: conversation)
                }
                guard let open, open.phase.isWaiting, open.phase != .nobodyAvailable,
                    open.reason == .customerRequest
                else { return }
                _ = try await end(open, .cancelled, cause: "customer", by: nil)
            }
        } catch {
            // Somebody took it in the same moment: they see that the customer has left.
            guard case .notNow = error else { throw error }
        }
    }
}
