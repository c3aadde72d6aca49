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
    /// Who carries the action out as soon as it passes; `nil` where whoever asked does.
    public let run: Run?
    /// What it takes the place of has taken this from limits, and gives it back.
    public let replaces: [LimitUse]
    public let ending: Decision.Ending?
    /// An action that Belay carries out: its intent is recorded together with the decision.
    public struct Run: Sendable, Hashable {
        public let connector: String
        /// What the client calls its request; `nil` where it does not say.
        public let request: String?
        /// The action that it takes back.
        public let undoes: ID<Decision>?

        public init(connector: String, request: String? = nil, undoes: ID<Decision>? = nil) {
            self.connector = connector
            self.request = request
            self.undoes = undoes
        }
    }

    /// What the external scorer finds; empty where it is not asked.
    var scored: [Signal] = []

    public init(
        _ proposal: Proposal, id: ID<Decision>? = nil, signals: [Signal]? = nil,
        reported: [Signal] = [], restores: [VaultRestore] = [], calls: [ActionCall] = [],
        call: ModelCall? = nil, run: Run? = nil,
        replaces: [LimitUse] = [],
        ending: Decision.Ending? = nil
    ) {
        self.proposal = proposal
        self.id = id
        self.signals = signals
        self.reported = reported
        self.restores = restores
        self.calls = calls
        self.call = call
        self.run = run
        self.replaces = replaces
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
    /// The same call, where it stands already: this one is none of its own.
    public var standing: ID<Decision>?
    /// The call exactly as it is on record to run, where Belay carries it out at once.
    public var call: StoredCall?

    public var effect: Effect { decision.effect }
}
