// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Vocabulary

/// A proposal handed in for decision, with what is known of it besides.
public struct Submission: Sendable {
    public let proposal: Proposal
    /// The identifier that was given out before the decision could be made: that of a streamed reply.
    public let id: ID<Decision>?
    /// What was found while a reply streamed past; `nil` where the detectors are still to look.
    public let signals: [Signal]?
    /// What the caller says was found: the scores of detectors of its own.
    public let reported: [Signal]
    /// What became of tokens while a reply streamed past.
    public let restores: [VaultRestore]
    /// What the AI calls in the same turn: what it says may announce it.
    public let calls: [ActionCall]
    public let call: ModelCall?
    public let ending: Decision.Ending?
    /// What the external scorer finds; empty where it is not asked.
    var scored: [Signal] = []

    public init(
        _ proposal: Proposal, id: ID<Decision>? = nil, signals: [Signal]? = nil,
        reported: [Signal] = [], restores: [VaultRestore] = [], calls: [ActionCall] = [],
        call: ModelCall? = nil,
        ending: Decision.Ending? = nil
    ) {
        self.proposal = proposal
        self.id = id
        self.signals = signals
        self.reported = reported
        self.restores = restores
        self.calls = calls
        self.call = call
        self.ending = ending
    }
}

/// A recorded decision, and what it means for the content it was made about.
public struct Outcome: Sendable {
    public let decision: Decision
    /// What may pass: the texts of the proposal, changed where the decision redacts. Empty unless the
    /// effect passes.
    public let passing: [Passage]
    /// What may be said to the customer instead; empty where the proposal passes.
    public let message: String

    public var effect: Effect { decision.effect }
}
