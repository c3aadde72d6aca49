// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// One AI agent with one role, its tools, and nothing more.
public struct Agent: Sendable, Hashable {
    public let name: String
    public let role: Role
    /// A name of ``Workspace/models``.
    public let model: String
    /// The text of its prompt.
    public let prompt: String
    /// The tools it may call.
    public let tools: Set<String>
    /// What may enter its model's input besides the conversation and what its own tools return:
    /// `record:orders`, `knowledge:*`; `nil` where the card does not choose.
    public let context: [String]?
    /// Where its card stands, as `file:line`.
    let source: String

    /// What an agent is for.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// Finds out what the customer wants.
        case triage
        /// Finds what the organisation knows.
        case retrieval
        /// Does what was agreed.
        case execution
        /// Prepares a case for a person.
        case casePreparation = "case-preparation"
        /// Proposes to a person who leads.
        case assist
        /// Judges conversations of others.
        case quality

        /// Whether what it says may reach a customer. The others speak to staff and to systems.
        public var speaksToCustomers: Bool {
            switch self {
            case .triage, .retrieval, .execution, .assist: true
            case .casePreparation, .quality: false
            }
        }
    }

    /// Whether it was granted what a passage is part of.
    ///
    /// What its own tools return is its own. Where the card does not choose, so is all that is no
    /// tool's.
    public func maySee(_ origin: String) -> Bool {
        if origin.hasPrefix("tool:"), tools.contains(String(origin.dropFirst(5))) { return true }
        guard let context else { return !origin.hasPrefix("tool:") }
        return context.contains { granted in
            granted == origin
                || granted.hasSuffix(":*") && origin.hasPrefix(granted.dropLast())
        }
    }
}
