// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the rules say of a proposal, and which rules said it.
public struct Verdict: Sendable, Hashable {
    public let effect: Effect
    /// The clauses that spoke, strictest first. Never empty: an effect without a reason is not a verdict.
    public let reasons: [Reason]
    /// What must happen besides, such as both a customer's and a person's yes.
    public let obligations: [Obligation]

    /// The strictest of `reasons`; the declared default must be among them where no rule spoke.
    public init(_ reasons: [Reason], obligations: [Obligation] = []) {
        precondition(!reasons.isEmpty, "a verdict names at least one reason")
        // A stable order, so that the same proposal gives the same record.
        let ordered = reasons.enumerated().sorted { left, right in
            (right.element.effect, left.offset) < (left.element.effect, right.offset)
        }
        self.reasons = ordered.map(\.element)
        self.effect = self.reasons[0].effect
        self.obligations = obligations
    }
}

/// One clause that spoke: what it asks for, where it stands, and why in the owner's words.
public struct Reason: Sendable, Hashable {
    public let effect: Effect
    /// `nil` for a clause that lets pass.
    public let code: ReasonCode?
    /// The rule's name, such as `grant` or `personal-data`.
    public let rule: String
    /// Where it stands, such as `use-cases/refunds/use-case.yaml:12`; empty for what is built in.
    public let source: String
    /// One sentence for people.
    public let because: String

    public init(
        _ effect: Effect, _ code: ReasonCode?, rule: String, source: String = "", because: String
    ) {
        self.effect = effect
        self.code = code
        self.rule = rule
        self.source = source
        self.because = because
    }
}

/// What must be done before a held proposal may go on, in the order of the list.
public enum Obligation: String, Sendable, Hashable, CaseIterable {
    case customerConfirmation = "customer-confirmation"
    case staffApproval = "staff-approval"
}
