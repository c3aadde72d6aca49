// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// A proposal with all that was known when it was judged, and what must be said of it: enough to
/// judge it once more under other rules.
public struct Judgement: Sendable {
    public let proposal: Proposal
    public let signals: [Signal]
    public let circumstances: Circumstances
    /// What must be decided; `nil` where anything may be.
    public let expectation: Transcript.Expectation?
    /// The reason for which this very decision must hand the conversation over; `nil` where nobody
    /// says.
    public let handover: ReasonCode?
    /// Where it is written, as `file:line`.
    public let source: String

    public init(
        _ proposal: Proposal, signals: [Signal], circumstances: Circumstances,
        expectation: Transcript.Expectation? = nil, handover: ReasonCode? = nil, source: String
    ) {
        self.proposal = proposal
        self.signals = signals
        self.circumstances = circumstances
        self.expectation = expectation
        self.handover = handover
        self.source = source
    }

    /// Whether a verdict is what must be said of it. Without an expectation every verdict is.
    public func isMet(by verdict: Verdict) -> Bool {
        if let handover {
            guard verdict.effect == .escalate,
                verdict.reasons[0].code ?? .boundary == handover
            else { return false }
        }
        return expectation?.isMet(by: verdict, signals: signals.map(\.name)) ?? true
    }

    /// Whether anybody would notice that it is judged otherwise.
    var isExpected: Bool { expectation != nil || handover != nil }
}
