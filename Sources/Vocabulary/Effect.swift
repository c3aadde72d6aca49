// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What is done with a proposal. Effects are ordered: where several rules speak, the strictest wins.
public enum Effect: String, Sendable, Hashable, Comparable, CaseIterable {
    /// It passes as it is.
    case allow
    /// It passes with what must not be seen taken out.
    case redact
    /// It waits until the customer has said yes to exactly this.
    case confirm
    /// It waits until a person of the staff has said yes to exactly this.
    case approve
    /// It does not pass; the conversation goes on.
    case block
    /// It does not pass, and the conversation is handed to a person.
    case escalate

    /// Whether the proposal itself goes on its way now.
    public var passes: Bool { self <= .redact }

    /// Whether the proposal is kept, with its exact content, until somebody answers.
    public var holds: Bool { self == .confirm || self == .approve }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .allow: 0
        case .redact: 1
        case .confirm: 2
        case .approve: 3
        case .block: 4
        case .escalate: 5
        }
    }
}

/// Why a proposal did not simply pass: the closed list that reports count by.
public enum ReasonCode: String, Sendable, Hashable, CaseIterable {
    case customerRequest = "customer_request"
    case lowConfidence = "low_confidence"
    case missingInformation = "missing_information"
    case workflowException = "workflow_exception"
    case emotion
    case vulnerability
    case policyAmbiguity = "policy_ambiguity"
    case boundary
    case protectedData = "protected_data"
    case interpretation
    case materialImpact = "material_impact"
    case legalOrComplaint = "legal_or_complaint"
    case outOfScope = "out_of_scope"
    case toolFailure = "tool_failure"
    case injection
    case ungrounded
    case capacity
}
