// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds something in a proposal and says so in signals; what follows from them is for the policy.
///
/// How much of a text a detector must see before it can speak is in its type. What a
/// ``PersonalDataScanner`` finds is found in a stream with bounded look-back. A ``ClauseDetector`` holds a
/// stream for a clause. A ``PassageDetector`` judges a text by itself, so that what was judged before is not
/// read again. Any other detector needs the whole proposal and what was said before it.
public protocol Detector: Sendable {
    /// What it is called where it is configured, and in `detector.failed`.
    var name: String { get }

    /// All the signals that it may give, from the general to the special.
    var signalNames: [String] { get }

    /// The proposals that it reads; of others it finds nothing.
    var kinds: Set<Proposal.Kind> { get }

    /// Whether it must know all that was said and done before. It is asked only where a signal of it can
    /// change a verdict: reading a conversation anew has its price.
    var needsDialogue: Bool { get }

    /// Reads ahead what it will ask of a setting, so that its answer takes no longer than the proposal does.
    func prepare(_ setting: Setting)

    /// What is found. An error is a finding too: the set makes it the signal `detector.failed`.
    func signals(for scene: Scene) throws -> [Signal]
}

extension Detector {
    public var kinds: Set<Proposal.Kind> { Set(Proposal.Kind.allCases) }
    public var needsDialogue: Bool { false }
    public func prepare(_ setting: Setting) {}
}

/// A detector that judges a reply clause by clause: a streamed reply is held no longer than its clause.
public protocol ClauseDetector: Detector {
    /// What is found in one clause. Spans count the bytes of the whole passage.
    func signals(in clause: Clause, of scene: Scene) throws -> [Signal]
}

/// A detector that judges each text by itself, whatever stands beside it: history that has not changed is
/// not read again.
public protocol PassageDetector: Detector {
    /// What is found in one text. Spans are of passage 0.
    func signals(in passage: Passage) throws -> [Signal]
}

extension PassageDetector {
    public func signals(for scene: Scene) throws -> [Signal] {
        try scene.proposal.passages.enumerated().flatMap { index, passage in
            try signals(in: passage).map { $0.moved(to: index) }
        }
    }
}

extension Signal {
    /// The same finding in another passage.
    func moved(to passage: Int) -> Signal {
        guard passage != 0, !spans.isEmpty else { return self }
        return Signal(
            name, score: score,
            spans: spans.map { SignalSpan(passage: passage, bytes: $0.bytes, value: $0.value) },
            detector: detector)
    }
}
