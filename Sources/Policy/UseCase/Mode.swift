// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// How far a use case's boundaries are obeyed. What they would have done is recorded in every mode.
///
/// A customer's wish for a person is honoured in every mode, and an agent that nobody registered
/// runs in none.
public enum Mode: String, Sendable, Hashable, CaseIterable {
    /// Nothing is held: the AI is watched as it is.
    case observe
    /// The contracts are obeyed, the rules are tried out.
    case shadow
    /// Everything is obeyed.
    case enforce
}
