// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Finds something in a proposal and says so in signals; what follows from them is for the policy.
///
/// How much of a text a detector must see before it can speak is in its type: one that reads a stream
/// with bounded look-back is part of ``PersonalDataScanner``; one that needs a clause is a
/// ``ClauseDetector``; any other needs the whole reply.
public protocol Detector: Sendable {
    /// What it is called where it is configured, and in `detector.failed`.
    var name: String { get }

    /// All the signals that it may give, from the general to the special.
    var signalNames: [String] { get }

    /// What is found. An error is a finding too: the set makes it the signal `detector.failed`.
    func signals(for scene: Scene) throws -> [Signal]
}

/// A detector that judges a reply clause by clause: a streamed reply is held no longer than its clause.
public protocol ClauseDetector: Detector {
    /// What is found in one clause. Spans count the bytes of the whole passage.
    func signals(in clause: Clause, of scene: Scene) throws -> [Signal]
}
