// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Who answers for a use case, what it can do to whom, and how it is tested, released and watched.
public struct Governance: Sendable, Hashable {
    public let title: String
    /// Who answers for its safety.
    public let owner: String
    public let accountable: Accountable
    /// Who must sign a release.
    public let signOff: [String]
    public let touches: Set<Touch>
    public let impact: Impact
    public let failureModes: [FailureMode]
    /// How the data of customers is handled, one sentence each.
    public let dataHandling: [String]
    /// The answers to what tells how well the work suits an AI alone.
    public let suits: Suitability.Answers
    public let evaluation: Evaluation?
    public let rollout: Rollout?
    /// The measures that are watched.
    public let monitor: [String]
    public let review: Review?
    /// The file that tells people what to do when it goes wrong; `nil` for none.
    public let playbook: String?
    /// What stands in it; `nil` where there is none.
    public let procedure: Playbook?

    /// Who answers for which part of the work.
    public struct Accountable: Sendable, Hashable {
        public let testing: String
        public let deployment: String
        public let monitoring: String
        public let incidents: String
    }

    /// What a use case comes near, for its risk.
    public enum Touch: String, Sendable, Hashable, CaseIterable {
        case payments
        case personalData = "personal-data"
        case legalDecisions = "legal-decisions"
        case irreversibleActions = "irreversible-actions"
    }

    /// What the owner adds to what the tools tell: whom a mistake harms, and how.
    public struct Impact: Sendable, Hashable {
        public let harms: [String]
        public let worst: String?
    }

    /// What may go wrong, and what holds it.
    public struct FailureMode: Sendable, Hashable {
        public let mode: String
        public let isAcceptable: Bool
        public let control: String
    }

    /// How a release is judged.
    public struct Evaluation: Sendable, Hashable {
        /// The folder of its transcripts.
        public let suite: String
        /// The share that must pass, from 0 to 1.
        public let pass: Double
        /// Reasons for which none may fail.
        public let never: [String]
    }

    /// How a release comes into service, and what takes over when it must go.
    public struct Rollout: Sendable, Hashable {
        /// Shares of the conversations, in per cent.
        public let steps: [Int]
        /// The measures that must not get worse.
        public let `guard`: [String]
        public let alpha: Double
        public let rollback: Rollback

        public enum Rollback: String, Sendable, Hashable, CaseIterable {
            /// The release before takes over.
            case previous
            /// People take over.
            case handover
        }
    }

    /// Which decisions a person looks at afterwards.
    public struct Review: Sendable, Hashable {
        /// The share of all, from 0 to 1.
        public let sample: Double
        /// The conditions under which each is looked at.
        public let always: [String]
    }
}
