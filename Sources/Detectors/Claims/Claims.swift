// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What a reply says was done, promises, or says of the AI itself.
///
/// Nothing is inferred by a model: words and phrases of eight languages are found, and a grammar of a few
/// dozen rules says which of them state, promise or admit. What is stated is held against the actions that
/// really succeeded, what is promised against evidence and allowed wordings.
public struct Claims: ClauseDetector {
    public static let version = "claims/1"
    public static let action = "ungrounded.action"
    public static let commitment = "ungrounded.commitment"

    public init() {}

    public var name: String { "claims" }
    public var kinds: Set<Proposal.Kind> { [.input, .reply, .suggestion] }
    public var needsDialogue: Bool { true }
    public func prepare(_ setting: Setting) {
        setting.prepare([
            ConversationActions.self, CommitmentEvidence.self, StatedKnowledge.self,
        ])
    }
    public var signalNames: [String] {
        [Self.action, Self.commitment] + SelfReport.signalNames
    }

    /// What is found in the clauses of a reply.
    public func signals(for scene: Scene) -> [Signal] {
        let proposal = scene.proposal
        if proposal.kind == .input { return SelfReport.customerSignals(scene) }
        guard proposal.kind == .reply || proposal.kind == .suggestion,
            proposal.passages.indices.contains(proposal.spoken)
        else { return [] }
        let clauses = Clause.all(
            in: proposal.passages[proposal.spoken].text, passage: proposal.spoken)
        let found = clauses.flatMap { signals(in: $0, of: scene) }
        return SelfReport.weighed(found, clauses: clauses.count)
    }

    /// What is found in one clause. What was done and known is read only when a claim or a promise asks.
    public func signals(in clause: Clause, of scene: Scene) -> [Signal] {
        var signals: [Signal] = []
        func add(_ name: String, _ score: Double, _ bytes: Range<Int>, _ value: String?) {
            let start = clause.bytes.lowerBound
            signals.append(
                Signal(
                    name, score: score,
                    spans: [
                        SignalSpan(
                            passage: clause.passage,
                            bytes: start + bytes.lowerBound..<start + bytes.upperBound,
                            value: value)
                    ], detector: Self.version))
        }
        for words in ClaimWords(clause.text).pieces {
            let sentence = ClaimSentence(words)
            let claims = ActionClaimReading.claims(in: sentence)
            for claim in claims where !scene.supports(claim) {
                add(Self.action, claim.score, sentence.bytes(of: claim.items), claim.families.text)
            }
            for promise in CommitmentReading.commitments(in: sentence, claims: claims)
            where !scene.bears(promise, in: sentence) {
                add(
                    Self.commitment, promise.score, sentence.bytes(of: promise.items),
                    promise.kind.rawValue)
            }
            for report in SelfReport.reports(in: words, of: clause, scene) {
                add(report.name, report.score, report.bytes, nil)
            }
        }
        return signals
    }
}

extension Scene {
    private var actions: ConversationActions { setting.reading() }

    /// Whether what was done, is being done, or was told to have been done, bears a claim out.
    fileprivate func supports(_ claim: ActionClaim) -> Bool {
        actions.support(claim, calling: calls) { setting.reading(StatedKnowledge.self).told }
    }

    /// Whether an allowed wording, evidence, or an action that succeeded or goes with it bears a promise out.
    fileprivate func bears(_ promise: Commitment, in sentence: ClaimSentence) -> Bool {
        let evidence: CommitmentEvidence = setting.reading()
        if evidence.bears(promise, in: sentence) { return true }
        if promise.isBegun(by: calls) { return true }
        return promise.isOutcome && actions.succeeded(promise.families)
    }
}

extension Commitment {
    /// Whether it says no more than what is called with it: «I'll refund the 40 euros».
    fileprivate func isBegun(by calls: [ActionCall]?) -> Bool {
        guard kind == .refund, !families.isEmpty else { return false }
        guard let calls else { return true }
        return calls.contains { call in
            let tool = ToolFamilies(tool: call.tool, arguments: call.arguments)
            guard !tool.isRead, !tool.families.isDisjoint(with: families) else { return false }
            let words = ClaimWords(call.arguments, limit: 2048).words
            let given = ClaimFigure.all(in: words[...])
            return figures.allSatisfy { figure in given.contains { figure.isBorne(by: $0) } }
        }
    }
}
