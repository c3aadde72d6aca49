// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// The contract of a tool: what calling it does, and who must say yes before.
public struct Tool: Sendable, Hashable {
    public let name: String
    public let effect: Effect
    /// Whether what it does can be undone. Reads are.
    public let isReversible: Bool
    public let kind: Kind
    /// The question the customer must answer with yes; `nil` where the contract asks none.
    public let confirm: Texts?
    /// The approval the contract asks for; `nil` where it asks for none.
    public let approval: Approval?
    /// Where its contract stands, as `file:line`.
    let source: String
    let confirmSource: String
    let approvalSource: String

    public enum Effect: String, Sendable, Hashable, CaseIterable {
        case read, write
    }

    /// What a write changes.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Money moves.
        case payment
        /// Who the customer is to the organisation: address, limits, blocked cards, closed
        /// accounts.
        case accountChange = "account-change"
        /// How the customer proves who they are: passwords, recovery data.
        case identity
        /// What the customer ordered or booked.
        case order
        /// Something is sent to somebody.
        case message
        /// A person is called in. Never held: the way to a person is always open.
        case handover
        /// Anything else; what every read is.
        case other
    }

    /// Who approves, and how long it may take.
    public struct Approval: Sendable, Hashable {
        /// A staff role.
        public let by: String
        /// `nil` for the workspace's `hold.expires`.
        public let within: Duration?
    }

    /// Whether somebody other than the AI must say yes before it runs, whatever else the card says:
    /// money, identity and what can't be undone.
    public var needsYes: Bool {
        guard effect == .write, kind != .handover else { return false }
        return !isReversible || [.payment, .accountChange, .identity].contains(kind)
    }

    /// The question for the customer, with the call's arguments put in as plain text.
    ///
    /// - Parameter arguments: The JSON text of the call.
    /// - Returns: `nil` where the contract has no question or an argument that it names is missing.
    public func question(arguments: String, in language: String) -> String? {
        guard let template = confirm?.text(in: language) else { return nil }
        return QuestionTemplate(template)?.filled(from: arguments)
    }
}
