// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What detectors read: a proposal, and what its conversation knows around it.
public struct Scene: Sendable {
    public let proposal: Proposal
    /// What was said and done before the proposal.
    public let dialogue: Dialogue
    /// Texts that count as known beside the dialogue: retrieved passages, articles, approved wordings.
    public let evidence: [String]
    /// What the verified record says of the customer, by field.
    public let record: JSON
    /// What the use case tells detectors.
    public var profile: DetectorProfile
    /// When it is asked; `nil` where no day is known.
    public let now: Timestamp?
    /// What was taken out of the conversation and has tokens; `nil` where nothing is kept.
    public let vault: Vault?
    /// The natural logarithms of the probabilities of the reply's tokens; empty where nobody gives them.
    public var tokenLogProbabilities: [Double] = []

    public init(
        _ proposal: Proposal, dialogue: Dialogue = Dialogue(), evidence: [String] = [],
        record: JSON = [:], profile: DetectorProfile = DetectorProfile(), now: Timestamp? = nil,
        vault: Vault? = nil
    ) {
        self.proposal = proposal
        self.dialogue = dialogue
        self.evidence = evidence
        self.record = record
        self.profile = profile
        self.now = now
        self.vault = vault
    }
}

/// What a use case tells detectors: what it serves and what it may say.
public struct DetectorProfile: Sendable {
    /// The languages that are served, as BCP 47 primary tags; empty for all.
    public var languages: [String]
    /// What is served, learnt from the owner's examples; `nil` where the card shows none.
    public var scope: ScopeModel?
    /// Tools that hand over what others wrote, such as mails, pages and reviews, beside those whose names say so.
    public var thirdPartyTools: Set<String>
    /// Wordings in which the company lets a promise be made; `{amount}` and other names in braces stand for
    /// up to six words.
    public var commitments: [String]

    public init(
        languages: [String] = [], scope: ScopeModel? = nil, thirdPartyTools: Set<String> = [],
        commitments: [String] = []
    ) {
        self.languages = languages
        self.scope = scope
        self.thirdPartyTools = thirdPartyTools
        self.commitments = commitments
    }
}
