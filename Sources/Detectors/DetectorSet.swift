// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// All detectors that read a proposal.
public struct DetectorSet: Sendable {
    /// The signal of a detector that could not do its work. Silence is never consent.
    public static let failed = "detector.failed"

    public let detectors: [any Detector]

    public init(_ detectors: [any Detector]) {
        self.detectors = detectors
    }

    /// What the detectors that need no model find.
    public static let standard = DetectorSet([PersonalDataDetector(), CustomerRequest()])

    /// Everything that is found, in the order of the detectors.
    ///
    /// It never fails. A detector that does contributes `detector.failed` with score 1, and names
    /// itself as the signal's detector. Findings of one name by one detector become one signal with
    /// all the spans and the highest score.
    public func signals(for scene: Scene) -> [Signal] {
        var merged: [Signal] = []
        for detector in detectors {
            let found: [Signal]
            do {
                found = try detector.signals(for: scene)
            } catch {
                // The error itself may quote the customer; that there was one is what is recorded.
                found = [Signal(Self.failed, score: 1, detector: detector.name)]
            }
            for signal in found { merged.merge(signal) }
        }
        return merged
    }

    /// What is found in a proposal of which nothing else is known.
    public func signals(for proposal: Proposal) -> [Signal] { signals(for: Scene(proposal)) }
}

extension [Signal] {
    fileprivate mutating func merge(_ signal: Signal) {
        let known = firstIndex { $0.name == signal.name && $0.detector == signal.detector }
        guard let known else { return append(signal) }
        let earlier = self[known]
        self[known] = Signal(
            signal.name, score: Swift.max(earlier.score, signal.score),
            spans: earlier.spans + signal.spans.filter { !earlier.spans.contains($0) },
            detector: signal.detector)
    }
}
