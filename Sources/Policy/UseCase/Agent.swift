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
}
