// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// All detectors that read a proposal.
public struct DetectorSet: Sendable {
    /// The signal of a detector that could not do its work. Silence is never consent.
    public static let failed = "detector.failed"
    /// The signal of a detector that had no time left for its work.
    public static let late = "detector.late"

    public let detectors: [any Detector]

    public init(_ detectors: [any Detector]) {
        self.detectors = detectors
    }

    /// All detectors, as they work where nothing is configured.
    public static let standard = DetectorSet()

    /// The same with every score that they work out, however low: for measuring, not for deciding.
    public static let detailed = DetectorSet(leastEmotion: EmotionDetector.calm, leastDoubt: 0)

    /// - Parameters:
    ///   - scanner: What personal data is looked for.
    ///   - leastEmotion: Below it, `emotion.…` is not told.
    ///   - leastDoubt: Below it, `ungrounded.sentence` is not told.
    public init(
        scanner: PersonalDataScanner = PersonalDataScanner(), leastEmotion: Float = 0.3,
        leastDoubt: Double? = nil
    ) {
        self.init([
            PersonalDataDetector(scanner: scanner), PersonDetector(), KnownValueDetector(),
            VaultDetector(), Injection(), CustomerRequest(),
            VulnerabilityDetector(), ComplaintDetector(), EmotionDetector(floor: leastEmotion),
            ScopeDetector(), RepetitionDetector(),
            LineageDetector(), OtherCustomerDetector(),
            Claims(), StatedConfidence(), PolicyAmbiguity(),
            Groundedness(floor: leastDoubt ?? 0.5, serviceFloor: leastDoubt ?? 0.9),
        ])
    }

    /// How much of a reply must be there before a signal can be given.
    public enum Reach: Sendable, Hashable {
        /// It is found while text flows, with bounded look-back.
        case stream
        /// A clause must be there.
        case clause
        /// The whole reply must be there.
        case whole
    }

    /// How much of a reply the signal needs; `nil` where no detector gives it for replies.
    public func reach(of signal: String) -> Reach? {
        for detector in detectors
        where detector.kinds.contains(.reply) && detector.signalNames.contains(signal) {
            if detector is PersonalDataDetector { return .stream }
            return detector is any ClauseDetector ? .clause : .whole
        }
        return nil
    }

    /// Everything that is found, in the order of the detectors.
    ///
    /// It never fails. A detector that does contributes `detector.failed` with score 1, and names
    /// itself as the signal's detector; one whose turn comes when the time is over contributes
    /// `detector.late`. Findings of one name by one detector become one signal with all the spans and
    /// the highest score.
    ///
    /// - Parameters:
    ///   - isAsked: Whether a detector that must know what was said before is asked at all.
    ///   - isLate: Whether the time for the decision is over.
    public func signals(
        for scene: Scene, remembering memory: inout DetectorMemory,
        where isAsked: (any Detector) -> Bool = { _ in true }, isLate: () -> Bool = { false }
    ) -> [Signal] {
        var merged: [Signal] = []
        for detector in detectors
        where detector.kinds.contains(scene.proposal.kind)
            && (!detector.needsDialogue || isAsked(detector))
        {
            guard !isLate() else {
                merged.append(Signal(Self.late, score: 1, detector: detector.name))
                continue
            }
            do {
                if let detector = detector as? any PassageDetector {
                    try detector.read(scene.proposal, &memory, into: &merged)
                } else {
                    for signal in try detector.signals(for: scene) { merged.merge(signal) }
                }
            } catch {
                // The error itself may quote the customer; that there was one is what is recorded.
                merged.merge(Signal(Self.failed, score: 1, detector: detector.name))
            }
        }
        return merged
    }

    /// Everything that is found where nothing was read before.
    public func signals(for scene: Scene) -> [Signal] {
        var memory = DetectorMemory()
        return signals(for: scene, remembering: &memory)
    }

    /// What is found in a proposal of which nothing else is known.
    public func signals(for proposal: Proposal) -> [Signal] { signals(for: Scene(proposal)) }
}

extension PassageDetector {
    /// Reads what is not remembered. Replies and actions are new: nothing of them is.
    fileprivate func read(
        _ proposal: Proposal, _ memory: inout DetectorMemory, into merged: inout [Signal]
    ) throws {
        let isKept = proposal.kind == .input
        for (index, passage) in proposal.passages.enumerated() {
            let key = isKept ? DetectorMemory.Key(name, passage) : nil
            let found: [Signal]
            if let key, let known = memory[key] {
                found = known
            } else {
                found = try signals(in: passage)
                if let key { memory.remember(found, key) }
            }
            for signal in found { merged.merge(signal.moved(to: index)) }
        }
    }
}

extension [Signal] {
    /// Adds a finding: those of one name by one detector are one.
    public mutating func merge(_ signal: Signal) {
        let known = firstIndex { $0.name == signal.name && $0.detector == signal.detector }
        guard let known else { return append(signal) }
        let earlier = self[known]
        self[known] = Signal(
            signal.name, score: Swift.max(earlier.score, signal.score),
            spans: earlier.spans + signal.spans.filter { !earlier.spans.contains($0) },
            detector: signal.detector)
    }
}
