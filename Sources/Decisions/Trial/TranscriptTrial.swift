// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Detectors
public import Policy
public import Vocabulary

/// Judges transcripts by the rules of a workspace: without a door, a ledger or a model, and so in no
/// time. What is decided is what the door decides when the same transcript is played.
///
/// Each transcript stands by itself: limits that span several conversations are unused when it
/// begins. Words are not compared, neither those that the model is given nor those that the customer
/// hears.
public struct TranscriptTrial: Sendable {
    let workspace: Workspace
    let detectors: DetectorSet
    let plans: [String: DetectorPlan]
    /// The moment at which everything is said, where the agent's upstream names none.
    let now: Timestamp

    public init(of workspace: Workspace, detectors: DetectorSet = .standard, at now: Timestamp) {
        self.workspace = workspace
        self.detectors = detectors.reading(for: workspace)
        plans = self.detectors.plans(for: workspace)
        self.now = now
    }

    /// What came of one transcript.
    public struct Result: Sendable {
        /// Every proposal in its order.
        public internal(set) var judgements: [Judgement] = []
        /// What was said of each.
        public internal(set) var verdicts: [Verdict] = []
        public internal(set) var differences: [Difference] = []
    }

    /// What a transcript says, and what was decided instead.
    public struct Difference: Sendable, Hashable, CustomStringConvertible {
        /// Where it is written, as `file:line`.
        public let source: String
        public let message: String

        public var description: String { "\(source): \(message)" }
    }

    /// - Parameter file: What the transcript is called in places and differences.
    public func result(of transcript: Transcript, in file: String) -> Result {
        var walk = TrialWalk(transcript, file, self)
        for turn in transcript.turns { walk.take(turn) }
        walk.finish()
        return walk.result
    }
}
