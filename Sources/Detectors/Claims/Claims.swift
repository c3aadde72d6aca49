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
    public var signalNames: [String] {
        [Self.action, Self.commitment] + SelfReport.signalNames
    }

    public func signals(in clause: Clause, of scene: Scene) -> [Signal] {
        var background = ClaimBackground(scene)
        return signals(in: clause, &background)
    }

    /// What is found in the clauses of a reply; what a conversation did is read once, when a clause asks.
    public func signals(for scene: Scene) -> [Signal] {
        let proposal = scene.proposal
        var background = ClaimBackground(scene)
        var found: [Signal] = []
        if proposal.kind == .input { return SelfReport.customerSignals(scene) }
        guard proposal.kind == .reply || proposal.kind == .suggestion,
            proposal.passages.indices.contains(proposal.spoken)
        else { return [] }
        let clauses = Clause.all(
            in: proposal.passages[proposal.spoken].text, passage: proposal.spoken)
        for clause in clauses { found += signals(in: clause, &background) }
        return SelfReport.weighed(found, clauses: clauses.count)
            + SelfReport.wholeReplySignals(scene)
    }

    /// What is found in one clause. Give the same background for all clauses of a reply.
    public func signals(in clause: Clause, _ background: inout ClaimBackground) -> [Signal] {
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
            for claim in claims where !background.actions.support(claim) {
                add(Self.action, claim.score, sentence.bytes(of: claim.items), claim.families.text)
            }
            for promise in CommitmentReading.commitments(in: sentence, claims: claims)
            where !background.bears(promise, in: sentence) {
                add(
                    Self.commitment, promise.score, sentence.bytes(of: promise.items),
                    promise.kind.rawValue)
            }
            for report in SelfReport.reports(in: words, of: clause, background.scene) {
                add(report.name, report.score, report.bytes, nil)
            }
        }
        return signals
    }
}

/// What claims and promises are held against; each part is made when it is first needed.
public struct ClaimBackground: Sendable {
    public let scene: Scene
    private var known: ConversationActions?
    private var knownEvidence: CommitmentEvidence?

    public init(_ scene: Scene) { self.scene = scene }

    var actions: ConversationActions {
        mutating get {
            if let known { return known }
            let made = ConversationActions(scene)
            known = made
            return made
        }
    }

    /// Whether an allowed wording, evidence or a successful action bears a promise out.
    mutating func bears(_ promise: Commitment, in sentence: ClaimSentence) -> Bool {
        let evidence = knownEvidence ?? CommitmentEvidence(scene)
        knownEvidence = evidence
        if evidence.bears(promise, in: sentence) { return true }
        return promise.isOutcome && actions.succeeded(promise.families)
    }
}
