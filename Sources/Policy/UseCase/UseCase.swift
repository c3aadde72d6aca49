// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Vocabulary

/// The unit of governance: what the AI is for, who answers for it, and how far it may go alone.
public final class UseCase: Sendable {
    public let name: String
    /// Who answers for it, what it can do to whom, and how it is watched.
    public let governance: Governance
    public let risk: Risk
    public let autonomy: Autonomy
    public let stage: Stage
    public let mode: Mode
    public let agents: [String: Agent]
    public let tools: [String: Tool]
    /// What rules may ask about by name.
    public let facts: [Fact]
    /// What tells who the customer is, where the channel does not; `nil` for none.
    public let customer: CustomerSource?
    let values: [NamedValue]
    let rules: RuleIndex
    public let escalation: Escalation
    public let personalData: PersonalData
    public let competence: Competence
    /// ``Effect/block`` or ``Effect/escalate``: what happens where no clause speaks.
    public let fallback: Effect
    public let retention: RetentionClass
    /// The version of everything it uses.
    public let release: Release
    /// Where a day begins.
    let zone: TimeZone
    /// Where each part of the card stands, as `file:line`.
    let sources: Sources
    /// Which signals matter, by what is proposed.
    let interests: [Proposal.Kind: SignalInterest]

    init(
        name: String, governance: Governance, risk: Risk, autonomy: Autonomy, stage: Stage,
        mode: Mode, agents: [String: Agent], tools: [String: Tool], facts: [Fact],
        customer: CustomerSource?, values: [NamedValue], rules: [Rule], escalation: Escalation,
        personalData: PersonalData, competence: Competence, fallback: Effect,
        retention: RetentionClass, release: Release, zone: TimeZone, sources: Sources
    ) {
        self.name = name
        self.governance = governance
        self.risk = risk
        self.autonomy = autonomy
        self.stage = stage
        self.mode = mode
        self.agents = agents
        self.tools = tools
        self.facts = facts
        self.customer = customer
        self.values = values
        self.rules = RuleIndex(rules, tools: tools.keys)
        self.escalation = escalation
        self.personalData = personalData
        self.competence = competence
        self.fallback = fallback
        self.retention = retention
        self.release = release
        self.zone = zone
        self.sources = sources
        var interests: [Proposal.Kind: SignalInterest] = [:]
        for kind in Proposal.Kind.allCases {
            interests[kind] = SignalInterest(
                in: kind, redacting: personalData.signals(for: kind), at: sources.personalData,
                escalation: escalation, tools: tools.values.sorted { $0.name < $1.name },
                rules: rules, values: values)
        }
        self.interests = interests
    }

    /// The tools by which a customer is identified: the first answer of one of them says who they
    /// are for the whole conversation.
    public struct CustomerSource: Sendable, Hashable {
        public let tools: [String]
        /// The path of the identifier in the answer; empty where the answer is the identifier.
        public let id: String
    }

    struct Sources: Sendable, Hashable {
        let card: String
        let autonomy: String
        let personalData: String
        let customerRequest: String
        let fallback: String
    }

    /// The names of the signals whose spans are taken out of a proposal.
    public func redactions(for kind: Proposal.Kind) -> Set<String> {
        personalData.signals(for: kind)
    }

    /// The rules that it obeys, the card's own and the shared ones.
    public var allRules: [Rule] { rules.rules }
}

/// Which personal data is taken out, and where, by signal name.
public struct PersonalData: Sendable, Hashable {
    /// What the model never sees.
    public let keptFromModel: Set<String>
    /// What no reply and no action carries.
    public let redactedInReplies: Set<String>
    /// How far what is kept from the model may come back, by signal name; `nil` where it never does and a word
    /// for its class stands in its place.
    public let tokens: [String: TokenReach]?

    /// Where a value may come back that a token stands for.
    public struct TokenReach: Sendable, Hashable {
        /// Into replies to the customer.
        public let customer: Bool
        /// Before the eyes of the staff who serve the conversation.
        public let staff: Bool
        /// Into these arguments, as `tool.argument`.
        public let into: [String]
    }

    /// The names of the signals whose spans are taken out of a proposal.
    func signals(for kind: Proposal.Kind) -> Set<String> {
        kind == .input ? keptFromModel : redactedInReplies
    }
}
