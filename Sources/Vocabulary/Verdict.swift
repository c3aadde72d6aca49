// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the rules say of a proposal, and which rules said it.
public struct Verdict: Sendable, Hashable {
    public let effect: Effect
    /// The clauses that spoke, strictest first. Never empty: an effect without a reason is not a verdict.
    public let reasons: [Reason]
    /// What must happen besides, such as both a customer's and a person's yes.
    public let obligations: [Obligation]
    /// What the reasons ask for, where the use case only watches and so lets more pass; `nil` where
    /// they are obeyed.
    public let would: Effect?

    /// - Parameters:
    ///   - reasons: The declared default must be among them where no rule spoke.
    ///   - effect: What is done, where not all reasons are obeyed; the strictest of them by default.
    public init(
        _ reasons: [Reason], obligations: [Obligation] = [], enforcing effect: Effect? = nil
    ) {
        precondition(!reasons.isEmpty, "a verdict names at least one reason")
        // A stable order, so that the same proposal gives the same record.
        var ordered = reasons
        if zip(reasons, reasons.dropFirst()).contains(where: { $0.effect < $1.effect }) {
            ordered = reasons.enumerated().sorted { left, right in
                (right.element.effect, left.offset) < (left.element.effect, right.offset)
            }.map(\.element)
        }
        self.reasons = ordered
        let strictest = self.reasons[0].effect
        self.effect = effect ?? strictest
        self.would = effect.map { $0 == strictest } ?? true ? nil : strictest
        self.obligations = obligations
    }
}

/// One rule that spoke: what it asks for, where it stands, and why in the owner's words.
public struct Reason: Sendable, Hashable {
    public let effect: Effect
    /// `nil` for a rule that lets pass.
    public let code: ReasonCode?
    /// The rule's name, such as `grant` or `personal-data`.
    public let rule: String
    /// Where it stands, such as `use-cases/refunds/use-case.yaml:12`; empty for what is built in.
    public let source: String
    /// One sentence for people.
    public let because: String
    /// The clauses of the rule's condition that made it speak, in the author's words. A clause
    /// that could not be answered ends with what is missing.
    public let clauses: [String]
    /// The facts those clauses rest on.
    public let evidence: [Evidence]

    public init(
        _ effect: Effect, _ code: ReasonCode?, rule: String, source: String = "", because: String,
        clauses: [String] = [], evidence: [Evidence] = []
    ) {
        self.effect = effect
        self.code = code
        self.rule = rule
        self.source = source
        self.because = because
        self.clauses = clauses
        self.evidence = evidence
    }
}

/// A fact that a clause used, and where Belay saw it. What it said is content, and stays sealed.
public struct Evidence: Sendable, Hashable {
    /// The fact's name in the card, such as `order`.
    public let fact: String
    /// Where it came from, such as the tool `get_order`; `nil` where nobody has seen it.
    public let source: String?
    /// How long ago Belay saw it first; `nil` where that is not known.
    public let age: Duration?

    public init(fact: String, source: String?, age: Duration? = nil) {
        self.fact = fact
        self.source = source
        self.age = age
    }
}
