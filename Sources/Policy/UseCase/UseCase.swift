// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// The unit of governance: what the AI is for, who answers for it, and how far it may go alone.
public final class UseCase: Sendable {
    public let name: String
    public let title: String
    /// Who answers for its safety.
    public let owner: String
    public let accountable: Accountable
    /// Who must sign a release.
    public let signOff: [String]
    public let risk: Risk
    public let touches: Set<Touch>
    public let failureModes: [FailureMode]
    public let autonomy: Autonomy
    public let stage: Stage
    public let agents: [String: Agent]
    public let tools: [String: Tool]
    public let escalation: Escalation
    public let personalData: PersonalData
    /// ``Effect/block`` or ``Effect/escalate``: what happens where no clause speaks.
    public let fallback: Effect
    public let retention: RetentionClass
    /// The version of everything it uses.
    public let release: Release
    /// Where each part of the card stands, as `file:line`.
    let sources: Sources

    init(
        name: String,
        title: String,
        owner: String,
        accountable: Accountable,
        signOff: [String],
        risk: Risk,
        touches: Set<Touch>,
        failureModes: [FailureMode],
        autonomy: Autonomy,
        stage: Stage,
        agents: [String: Agent],
        tools: [String: Tool],
        escalation: Escalation,
        personalData: PersonalData,
        fallback: Effect,
        retention: RetentionClass,
        release: Release,
        sources: Sources
    ) {
        self.name = name
        self.title = title
        self.owner = owner
        self.accountable = accountable
        self.signOff = signOff
        self.risk = risk
        self.touches = touches
        self.failureModes = failureModes
        self.autonomy = autonomy
        self.stage = stage
        self.agents = agents
        self.tools = tools
        self.escalation = escalation
        self.personalData = personalData
        self.fallback = fallback
        self.retention = retention
        self.release = release
        self.sources = sources
    }

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

    /// What may go wrong, and what holds it.
    public struct FailureMode: Sendable, Hashable {
        public let mode: String
        public let isAcceptable: Bool
        public let control: String
    }

    /// When the conversation is handed to a person.
    public struct Escalation: Sendable, Hashable {
        /// Below which confidence, from 0 to 1; `nil` for never.
        public let lowConfidence: Double?
        /// Whether a customer's wish for a person is enough.
        public let onCustomerRequest: Bool
    }

    struct Sources: Sendable, Hashable {
        let card: String
        let autonomy: String
        let personalData: String
        let lowConfidence: String
        let customerRequest: String
        let fallback: String
    }

    /// The names of the signals whose spans are taken out of a proposal.
    public func redactions(for kind: Proposal.Kind) -> Set<String> {
        kind == .input ? personalData.keptFromModel : personalData.redactedInReplies
    }
}

/// Which personal data is taken out, and where, by signal name.
public struct PersonalData: Sendable, Hashable {
    /// What the model never sees.
    public let keptFromModel: Set<String>
    /// What no reply and no action carries.
    public let redactedInReplies: Set<String>

    /// The classes that detectors tell apart.
    public enum Class: String, Sendable, Hashable, CaseIterable {
        case paymentCard = "payment-card"
        case iban
        case email
        case phone
        case usSocialSecurityNumber = "us-ssn"

        /// The name of the signal that reports it.
        public var signal: String { "personal-data." + rawValue }

        /// What is taken out where a card does not choose.
        public static let standard: [Class] = [.paymentCard, .usSocialSecurityNumber]
    }
}
