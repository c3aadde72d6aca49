// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What detectors read: a proposal, and what its conversation knows around it.
public struct Scene: Sendable {
    public let proposal: Proposal
    /// What it is made in.
    public let setting: Setting
    /// What was taken out of the conversation and has tokens; `nil` where nothing is kept.
    public let vault: Vault?
    /// The natural logarithms of the probabilities of the reply's tokens; empty where nobody gives them.
    public var tokenLogProbabilities: [Double] = []

    public init(_ proposal: Proposal, in setting: Setting = Setting(), vault: Vault? = nil) {
        self.proposal = proposal
        self.setting = setting
        self.vault = vault
    }

    public init(
        _ proposal: Proposal, dialogue: Dialogue = Dialogue(), evidence: [String] = [],
        record: JSON = [:], profile: DetectorProfile = DetectorProfile(), now: Timestamp? = nil,
        vault: Vault? = nil
    ) {
        self.init(
            proposal,
            in: Setting(
                dialogue: dialogue, evidence: evidence, record: record, profile: profile, now: now),
            vault: vault)
    }

    public var dialogue: Dialogue { setting.dialogue }
    public var profile: DetectorProfile { setting.profile }
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
