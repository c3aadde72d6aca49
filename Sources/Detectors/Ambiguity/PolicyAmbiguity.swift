// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Whether what a reply says rests on a rule that can be read in two ways.
///
/// A clause that states a rule is read for its topic, the cases it is limited to, its figures, and whether it
/// allows or forbids. Knowledge is read in the same way, sentence by sentence. Nothing is inferred by a model.
public struct PolicyAmbiguity: ClauseDetector {
    public static let version = "policy-ambiguity/1"
    /// Two sentences of what is known say different things of it.
    public static let contradiction = "policy-ambiguity.contradiction"
    /// The rule leaves it to somebody's judgement.
    public static let discretion = "policy-ambiguity.discretion"
    /// The reply itself is not sure of the rule.
    public static let hedged = "policy-ambiguity.hedged"

    public init() {}

    public var name: String { "policy-ambiguity" }
    public var signalNames: [String] { [Self.contradiction, Self.discretion, Self.hedged] }
    public var kinds: Set<Proposal.Kind> { [.reply, .suggestion] }
    /// What is known is read sentence by sentence: only for whom it matters.
    public var needsDialogue: Bool { true }
    public func prepare(_ setting: Setting) { setting.prepare([RuleBook.self]) }

    public func signals(for scene: Scene) -> [Signal] {
        let proposal = scene.proposal
        guard proposal.kind == .reply || proposal.kind == .suggestion,
            proposal.passages.indices.contains(proposal.spoken)
        else { return [] }
        return Clause.all(in: proposal.passages[proposal.spoken].text, passage: proposal.spoken)
            .flatMap { signals(in: $0, of: scene) }
    }

    public func signals(in clause: Clause, of scene: Scene) -> [Signal] {
        let text = ClaimWords(clause.text)
        guard !text.end.contains(.question) else { return [] }
        var found: [Signal] = []
        for piece in text.pieces {
            let reply = RuleStatement(piece.words[...])
            func add(_ name: String, _ score: Double, _ bytes: Range<Int>) {
                let start = clause.bytes.lowerBound
                let span = SignalSpan(
                    passage: clause.passage,
                    bytes: start + bytes.lowerBound..<start + bytes.upperBound)
                found.append(Signal(name, score: score, spans: [span], detector: Self.version))
            }
            if let score = Self.hedging(of: reply), let first = reply.softness.first {
                add(Self.hedged, score, first)
            }
            guard reply.isRule, !reply.topics.isEmpty else { continue }
            let book: RuleBook = scene.setting.reading()
            if let score = book.contradiction(about: reply) {
                add(Self.contradiction, score, reply.bytes)
            }
            if let score = book.discretion(about: reply) {
                add(Self.discretion, score, reply.bytes)
            }
        }
        return found
    }

    /// How unsure a clause is of a rule that it tells; `nil` where it is not, or tells none.
    private static func hedging(of reply: RuleStatement) -> Double? {
        let isAboutRule = reply.roles.contains(.rule) || !reply.topics.isEmpty
        guard isAboutRule else { return nil }
        let isEstimate =
            !reply.roles.contains(.rule) && reply.topics.isSubset(of: RuleTopics.estimates)
        if reply.roles.contains(.discretion) { return 0.8 }
        if reply.roles.contains(.hedge) { return isEstimate ? nil : 0.7 }
        return reply.roles.contains(.soft) && !isEstimate ? 0.5 : nil
    }
}
