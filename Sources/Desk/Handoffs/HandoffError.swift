// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger

/// Why somebody's command on a handoff was not carried out.
public enum HandoffError: Error, Sendable, Hashable {
    /// There is no such handoff, or none that they may see.
    case unknown
    /// It stands elsewhere than the command needs: somebody was first, or it is over.
    case notNow(Handoff)
    /// Somebody else has it.
    case notTheirs(Handoff)
    /// They have as many conversations as they can.
    case full(Int)
    /// It is offered to somebody else.
    case offeredElsewhere(Handoff)
    /// A text or a word is not what it must be.
    case invalid(String)
    case ledger(LedgerError)
}
