// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Recognises what a reply says and nothing in its conversation supports.
///
/// Three signals, all told from the evidence alone, which is what tools answered, what the customer and persons said,
/// the passages and the record; what the AI itself said before is none.
///
/// - `ungrounded.value`: a number, an amount, a date, an identifier, a link that the evidence does not have, nor gives by
///   simple arithmetic.
/// - `ungrounded.sentence`: a sentence that the evidence does not support: 1 less ``SupportModel``'s probability.
/// - `ungrounded.policy`: a sentence that states a rule or an entitlement, and is not supported.
public struct Groundedness: Detector {
    public static let value = "ungrounded.value"
    public static let sentence = "ungrounded.sentence"
    public static let policy = "ungrounded.policy"
    public static let version = "groundedness/1"

    private let model: SupportModel?
    private let floor: Double
    private let serviceFloor: Double

    /// - Parameters:
    ///   - floor: Scores of `ungrounded.sentence` below it are no signal.
    ///   - serviceFloor: The same where a service talks: its sentences retell records in words of their own, and the model
    ///     doubts them more than it should.
    public init(
        model: SupportModel? = .standard, floor: Double = 0.5, serviceFloor: Double = 0.9
    ) {
        self.model = model
        self.floor = floor
        self.serviceFloor = serviceFloor
    }

    public var name: String { "groundedness" }
    public var signalNames: [String] { [Self.value, Self.sentence, Self.policy] }
    public var kinds: Set<Proposal.Kind> { [.reply, .suggestion] }
    public var needsDialogue: Bool { true }
    public func prepare(_ setting: Setting) {
        setting.prepare([EvidenceIndex.self])
    }

    public func signals(for scene: Scene) throws -> [Signal] {
        let proposal = scene.proposal
        guard proposal.kind == .reply || proposal.kind == .suggestion,
            proposal.passages.indices.contains(proposal.spoken)
        else { return [] }
        return try signals(
            in: proposal.passages[proposal.spoken].text, passage: proposal.spoken,
            index: scene.setting.reading())
    }

    /// What is found in a reply, where the evidence was read before: an index may be kept for a conversation and appended
    /// to as it goes on.
    public func signals(
        in reply: String, passage: Int = 0, index: EvidenceIndex
    ) throws -> [Signal] {
        guard let model else { throw MissingModel(name: "support") }
        var signals: [Signal] = []
        let values = ValueCheck(index: index).findings(in: reply)
        if let score = values.map(\.score).max() {
            signals.append(
                Signal(
                    Self.value, score: score,
                    spans: values.map {
                        SignalSpan(passage: passage, bytes: $0.bytes, value: $0.value)
                    }, detector: Self.version))
        }
        return signals + sentences(in: reply, passage, index, model)
    }

    private func sentences(
        in reply: String, _ passage: Int, _ index: EvidenceIndex, _ model: SupportModel
    ) -> [Signal] {
        var reply = reply
        let clauses = Clause.all(in: reply, passage: passage)
        var worst = 0.0
        var spans: [SignalSpan] = []
        var rules = 0.0
        var ruleSpans: [SignalSpan] = []
        let floor = index.isService ? serviceFloor : floor
        reply.withUTF8 { bytes in
            for stretch in Stretch.all(of: clauses, in: bytes, isService: index.isService) {
                let doubt = 1 - model.support(of: stretch.bytes(of: bytes), by: index)
                if doubt >= floor {
                    worst = max(worst, doubt)
                    spans += stretch.doubtful(in: bytes, floor: floor) {
                        1 - model.support(of: $0, by: index)
                    }.map { SignalSpan(passage: passage, bytes: $0) }
                }
                for sentence in stretch.sentences {
                    let text = UnsafeBufferPointer(rebasing: bytes[sentence])
                    let strength = PolicyForms.strength(of: text)
                    guard strength > 0 else { continue }
                    let alone = 1 - model.support(of: text, by: index)
                    let score = min(alone, doubt) * (strength > 1 ? 1 : 0.85)
                    guard score >= 0.5 else { continue }
                    rules = max(rules, score)
                    ruleSpans.append(SignalSpan(passage: passage, bytes: sentence))
                }
            }
        }
        var signals: [Signal] = []
        if !spans.isEmpty || worst > 0 {
            signals.append(
                Signal(Self.sentence, score: worst, spans: spans, detector: Self.version))
        }
        if !ruleSpans.isEmpty {
            signals.append(
                Signal(Self.policy, score: rules, spans: ruleSpans, detector: Self.version))
        }
        return signals
    }
}

/// Sentences that are judged together: some sixty words, because a sentence's «it» is in the one before.
struct Stretch {
    private(set) var sentences: [Range<Int>]

    static let words = 60

    /// The stretches of a reply; where a service talks, without what states nothing of the evidence.
    static func all(
        of clauses: [Clause], in bytes: UnsafeBufferPointer<UInt8>, isService: Bool
    ) -> [Stretch] {
        var stretches: [Stretch] = []
        var open: [Range<Int>] = []
        var count = 0
        for clause in clauses {
            let text = UnsafeBufferPointer(rebasing: bytes[clause.bytes])
            if isService, CourtesyWords.isBusiness(text) { continue }
            let words = text.reduce(1) { $0 + ($1.isBlank ? 1 : 0) }
            if !open.isEmpty, count + words > Self.words {
                stretches.append(Stretch(sentences: open))
                (open, count) = ([], 0)
            }
            open.append(clause.bytes)
            count += words
        }
        if !open.isEmpty { stretches.append(Stretch(sentences: open)) }
        return stretches
    }

    func bytes(of reply: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            rebasing: reply[sentences[0].lowerBound..<sentences[sentences.count - 1].upperBound])
    }

    /// The sentences that are in doubt by themselves; the one most in doubt where none is.
    func doubtful(
        in reply: UnsafeBufferPointer<UInt8>, floor: Double,
        doubt: (UnsafeBufferPointer<UInt8>) -> Double
    ) -> [Range<Int>] {
        guard sentences.count > 1 else { return sentences }
        let scored = sentences.map { (doubt(UnsafeBufferPointer(rebasing: reply[$0])), $0) }
        let doubtful = scored.filter { $0.0 >= floor }.map { $0.1 }
        guard doubtful.isEmpty else { return doubtful }
        return scored.max { $0.0 < $1.0 }.map { [$0.1] } ?? []
    }
}
