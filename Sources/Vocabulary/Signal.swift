// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a detector found in a proposal.
public struct Signal: Sendable, Hashable {
    /// What was found, from the general to the special: `personal-data.payment-card`.
    public let name: String
    /// How sure the detector is, from 0 to 1. A check digit that fits gives 1.
    public let score: Double
    /// Where it was found; empty for a finding about the whole.
    public let spans: [SignalSpan]
    /// The detector's name and version, such as `personal-data/1`.
    public let detector: String

    public init(_ name: String, score: Double, spans: [SignalSpan] = [], detector: String) {
        self.name = name
        self.score = score
        self.spans = spans
        self.detector = detector
    }
}

/// A stretch of one passage of a proposal, in UTF-8 bytes.
public struct SignalSpan: Sendable, Hashable {
    /// Which passage of the proposal, counted from 0. A reply and an action's arguments are passage 0.
    public let passage: Int
    public let bytes: Range<Int>
    /// What stands there in its normal form: digits without gaps, an amount as a number. Never recorded outside
    /// sealed content. `nil` where the detector gives none.
    public let value: String?

    public init(passage: Int = 0, bytes: Range<Int>, value: String? = nil) {
        self.passage = passage
        self.bytes = bytes
        self.value = value
    }
}
