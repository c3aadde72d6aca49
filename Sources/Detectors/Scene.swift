// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What detectors read: a proposal, and what its conversation knows around it.
public struct Scene: Sendable {
    public let proposal: Proposal
    /// The proposal as it was written, where detectors read it with tokens masked or escapes decoded; `nil` where
    /// that is the same.
    public var written: Proposal?
    /// What it is made in.
    public let setting: Setting
    /// What was taken out of the conversation and has tokens; `nil` where nothing is kept.
    public let vault: Vault?
    /// What the AI calls in the same turn as it says this: words may announce it. None of it has been done
    /// yet: a call may still be refused, and may fail. `nil` where anything may still be called.
    public var calls: [ActionCall]?

    public init(
        _ proposal: Proposal, in setting: Setting = Setting(), vault: Vault? = nil,
        calls: [ActionCall]? = []
    ) {
        self.proposal = proposal
        self.setting = setting
        self.vault = vault
        self.calls = calls
    }

    public init(
        _ proposal: Proposal, dialogue: Dialogue = Dialogue(), evidence: [String] = [],
        record: JSON = [:], profile: DetectorProfile = DetectorProfile(), now: Timestamp? = nil,
        vault: Vault? = nil, calls: [ActionCall] = []
    ) {
        self.init(
            proposal,
            in: Setting(
                dialogue: dialogue, evidence: evidence, record: record, profile: profile, now: now),
            vault: vault, calls: calls)
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
