// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds something in a proposal and says so in signals; what follows from them is for the policy.
public protocol Detector: Sendable {
    /// What it is called where it is configured, and in `detector.failed`.
    var name: String { get }

    /// What is found. An error is a finding too: the set makes it the signal `detector.failed`.
    func signals(for proposal: Proposal) throws -> [Signal]
}
