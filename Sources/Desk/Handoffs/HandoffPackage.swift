// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Decisions
public import Policy
public import Vocabulary

/// All that a person needs to take a conversation over, so that the customer need not begin again.
///
/// Made from the ledger alone, without a model: the same entries give the same package, and nothing stands in it that the
/// ledger does not hold.
public struct HandoffPackage: Sendable, Hashable {
    public let handoff: Handoff
    public let intent: Intent
    public let reason: WhyHandedOver
    /// How the customer felt last, as far as the detectors tell.
    public let sentiment: Sentiment
    /// The language that the customer writes in; `nil` where it is not clear.
    public let language: String?
    public let customer: KnownCustomer
    public let summary: Summary
    public let actions: [ActionAccount]
    /// What still waits for somebody's yes.
    public let pending: [Hold]
    public let knowledge: [KnowledgeUse]
    /// What the customer asked last and nobody answered.
    public let openQuestions: [String]
    /// The rules that spoke against the AI, by name and place.
    public let policies: [PolicyReference]
    /// The steps of the playbook for this reason.
    public let nextSteps: [String]
    /// The playbook; `nil` where the use case has none.
    public let playbook: Playbook?
    /// What was kept from the AI, from the customer or from both.
    public let withheld: [Withheld]
    /// Where and when the customer wants to be called; `nil` where they asked for no call.
    public let callBack: CallBack?
    /// Everything that happened, for whoever wants to read it.
    public let timeline: Timeline
    /// The customer's other conversations that began before it was handed over, as far as whoever looks sees them.
    public internal(set) var earlier = EarlierConversations()

    /// What the customer came for: the use case that served them last.
    public struct Intent: Sendable, Hashable {
        public let useCase: String?
        public let title: String?
        /// How sure the model was of its last reply, from 0 to 1; `nil` where it did not say.
        public let confidence: Double?
    }

    public struct WhyHandedOver: Sendable, Hashable {
        public let code: ReasonCode?
        /// The owner's sentences, strictest rule first.
        public let because: [String]
        /// The words that the findings point at, by the finding's name.
        public let evidence: [Evidence]
    }

    public struct Evidence: Sendable, Hashable {
        public let finding: String
        public let score: Double
        public let words: [String]
    }

    public enum Sentiment: String, Sendable, Hashable, CaseIterable {
        case calm, strained, distressed
        /// Nothing was measured.
        case unknown
    }

    public struct KnownCustomer: Sendable, Hashable {
        /// As the client named them; `nil` where nobody did.
        public let id: String?
        public let verification: Verification
        /// When they gave the code back; `nil` where they did not.
        public let provenAt: Timestamp?
    }

    /// How sure it is that the customer is who they say.
    public enum Verification: String, Sendable, Hashable, CaseIterable {
        /// They gave back a code that was sent to their address on record.
        case oneTimeCode = "one-time-code"
        /// The channel named them, and nothing more.
        case namedByChannel = "named-by-channel"
        case none
    }

    public struct Summary: Sendable, Hashable {
        /// What the customer wrote first, and what they wrote last where that is something else.
        public let asked: [String]
        /// What the AI did about it, in order, each with what came of it.
        public let tried: [String]
        /// Why it could not go on, in the owners' words.
        public let blockedBy: [String]
        /// What binds the company: sentences that reached the customer.
        public let promised: [String]
        /// What may bind it: sentences of replies that were cut off, of which nobody knows whether they reached the customer.
        public let mayHavePromised: [String]
    }

    /// An action, what came of it, and whether it can be taken back.
    public struct ActionAccount: Sendable, Hashable {
        public let decision: ID<Decision>
        public let tool: String
        /// JSON text.
        public let arguments: String
        /// Where it stands: a phase of a hold, `refused`, or `passed` where the bot carried it out.
        public let status: String
        /// What the system answered; `nil` where nothing came back.
        public let result: String?
        public let undo: Undoing
    }

    public enum Undoing: Sendable, Hashable {
        /// It changed nothing.
        case nothingToUndo
        case possible(until: Timestamp?)
        case tooLate(since: Timestamp)
        case impossible
    }

    public struct KnowledgeUse: Sendable, Hashable {
        public let origin: String
        /// Whether the AI was given it.
        public let isUsed: Bool
    }

    public struct PolicyReference: Sendable, Hashable {
        public let rule: String
        /// Where it stands, as `file:line`; empty for what is built in.
        public let source: String
    }

    public struct CallBack: Sendable, Hashable {
        public let contact: String
        public let at: Timestamp
    }

    /// What somebody did not see.
    public struct Withheld: Sendable, Hashable {
        /// The class of the data, or what it was.
        public let what: String
        public let count: Int
        /// From whom: the AI, or the customer.
        public let from: Party
        /// The rule that kept it.
        public let rule: String
    }
}
