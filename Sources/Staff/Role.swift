// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What somebody of the staff is there for. Workspaces name the same words in `approve: {by: …}` and in the keys of people.
public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Talks with customers: takes handoffs over, and says what was right and wrong of the AI.
    case agent
    /// Answers for a team: approves, watches, whispers, assigns.
    case supervisor
    /// Looks at what may go wrong, and pauses it.
    case risk
    /// Looks at what went wrong: reads the ledger, discloses, erases.
    case compliance
    /// Plugs bots in: connectors, webhooks, tools.
    case engineer
    /// Invites and dismisses staff. Reads no customer's words and approves nothing.
    case administrator
}
