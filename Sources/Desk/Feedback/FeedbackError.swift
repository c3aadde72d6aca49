// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Ledger

/// Why feedback, or a review of it, was not taken.
public enum FeedbackError: Error, Sendable, Hashable {
    /// There is no such thing, or none that they may see.
    case unknown
    /// It stands elsewhere than the command needs: somebody was first.
    case notNow(Feedback)
    /// Whoever gave feedback does not review it.
    case giverIsReviewer
    /// A word, a number or a text is not what it must be.
    case invalid(String)
    /// The texts of the customer were erased: none can be added.
    case erased
    /// As much was said in this hour as is kept.
    case tooMuch
    case ledger(LedgerError)
}
