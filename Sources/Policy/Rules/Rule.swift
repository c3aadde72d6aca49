// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A boundary in its owner's words: where its condition holds, its effect applies.
public struct Rule: Sendable {
    public let name: String
    /// What it speaks of.
    public let kinds: Set<Proposal.Kind>
    /// Always, where there is none.
    var condition: Condition?
    public internal(set) var effect: Effect
    /// `nil` for a rule that lets pass.
    public let code: ReasonCode?
    /// One sentence for people.
    public let because: String
    /// What must be done besides.
    public internal(set) var obligations: [Obligation]
    /// Where it stands, as `file:line`.
    public let source: String
    /// The tools it can speak of; `nil` for all.
    var tools: Set<String>?

    /// The condition in the author's words; `nil` for always.
    public var when: String? { condition?.text }

    /// Whether it speaks where its condition can't be answered: a rule that holds back does, a rule
    /// that lets pass does not.
    var speaksInDoubt: Bool { effect != .allow || !obligations.isEmpty }
}
