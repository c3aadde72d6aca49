// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// When a conversation is handed to a person: the thresholds are part of the use case. A customer's
/// wish for one has none: it is always honoured.
public struct Escalation: Sendable, Hashable {
    /// By reason code. A code that is not in it hands nothing over by itself.
    public let triggers: [ReasonCode: Trigger]

    /// Whether it weighs how sure the AI is.
    public var weighsConfidence: Bool { triggers[.lowConfidence] != nil }
}

/// The threshold of one reason code.
public struct Trigger: Sendable, Hashable {
    public let code: ReasonCode
    /// From which score on of the signal named like the code; for `low_confidence`: below which
    /// confidence; for `material_impact`: from which amount of an action on.
    public let threshold: Double?
    /// After how many earlier proposals of the conversation that did not pass for this reason; for
    /// `tool_failure`: after how many failed calls.
    public let after: Int?
    /// Where it stands, as `file:line`.
    let source: String

    /// The signal that reports it.
    public var signal: String { code.rawValue.replacing("_", with: "-") }
}
