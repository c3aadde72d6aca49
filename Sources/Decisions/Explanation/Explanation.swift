// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Policy
public import Vocabulary

/// A decision told in sentences: what was proposed, what was decided and why, what it would take to pass, and
/// what came of it.
public struct Explanation: Sendable {
    public let decision: Decision
    /// In the order in which they are told; those with nothing to tell are left out.
    public let sections: [Section]

    public struct Section: Sendable, Hashable {
        public let title: String
        public let sentences: [String]
    }

    /// What came after a decision in its conversation.
    public struct Aftermath: Sendable {
        /// The entries of the conversation behind that of the decision, in order.
        let entries: [Entry]

        public init(_ entries: [Entry]) { self.entries = entries }
    }

    /// - Parameters:
    ///   - aftermath: What came after it.
    ///   - now: The moment at which it is told: what waits may be over by then.
    ///   - workspace: Rules to name more from, those that decided or others; `nil` for none.
    ///   - content: What was proposed, opened; `nil` where it is not to be told.
    public init(
        of decision: Decision, aftermath: Aftermath, at now: Timestamp,
        knowing workspace: Workspace? = nil, content: JSON? = nil
    ) {
        self.decision = decision
        let useCase = decision.useCase.flatMap { workspace?.useCase(named: $0) }
        let all: [(String, [String])] = [
            ("What was proposed", Self.proposed(decision, useCase, content)),
            ("What was decided", Self.decided(decision, workspace)),
            ("Why, strictest first", Self.why(decision)),
            ("What it would take to pass", Self.wanted(decision, useCase)),
            ("What happened then", aftermath.sentences(after: decision, at: now)),
        ]
        sections = all.filter { !$0.1.isEmpty }.map { Section(title: $0.0, sentences: $0.1) }
    }

    /// The sections as text for people.
    public var text: String {
        sections.map { section in
            ([section.title]
                + section.sentences.map { sentence in
                    "  "
                        + sentence.split(separator: "\n", omittingEmptySubsequences: false)
                        .joined(separator: "\n  ")
                }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}

// MARK: What was proposed and decided

extension Explanation {
    private static func proposed(
        _ decision: Decision, _ useCase: UseCase?, _ content: JSON?
    ) -> [String] {
        let who =
            "\(decision.agent.map { "`\($0)`" } ?? "An agent that nobody registered") of "
            + (decision.useCase.map { "`\($0)`" } ?? "a use case that nobody registered")
        let what =
            switch decision.kind {
            case .input: "was to be given something to read"
            case .reply: "wanted to say something to the customer"
            case .suggestion: "wanted to suggest something to the staff"
            case .action:
                "wanted to call "
                    + (decision.tool.map { "`\($0)`" } ?? "a tool that is none of its")
            }
        var sentences = [
            "\(who) \(what), at turn \(decision.turn) of the conversation \(decision.conversation)."
        ]
        if let useCase {
            sentences.append(
                "`\(useCase.name)` is «\(useCase.governance.title)»; `\(useCase.governance.owner)` answers for it."
            )
        }
        if let content { sentences += told(content) }
        for finding in decision.findings {
            sentences.append(
                "`\(finding.detector)` found `\(finding.name)` in it, score \(finding.score.short)"
                    + (finding.count > 1 ? ", \(finding.count) times." : "."))
        }
        return sentences
    }

    /// The content in its own words.
    private static func told(_ content: JSON) -> [String] {
        let body = Fields(content)
        var sentences: [String] = []
        if let tool = body.string("tool"), let arguments = body.string("arguments") {
            sentences.append("The call was `\(tool)` with \(arguments).")
        } else {
            for passage in body.list("passages") ?? [] {
                guard let text = passage.string("text"), let source = passage.string("source")
                else { continue }
                let origin = passage.string("origin").map { " (\($0))" } ?? ""
                sentences.append("\(source)\(origin): «\(text)»")
            }
        }
        if let customer = body.fields("customer")?.string("id") {
            sentences.append("The customer was known as `\(customer)`.")
        }
        return sentences
    }

    private static func decided(_ decision: Decision, _ workspace: Workspace?) -> [String] {
        var sentences = [
            "On \(decision.at.inWords) \(decision.effect.inWords) (`\(decision.effect.rawValue)`)."
        ]
        if let until = decision.heldUntil {
            sentences.append(
                "It may be answered until \(until.inWords), \((until - decision.at).inWords) in all."
            )
        }
        if let would = decision.verdict.would {
            sentences.append(
                "The use case does not obey all of its rules yet. Were they obeyed, \(would.inWordsOfDoubt) (`\(would.rawValue)`)."
            )
        }
        if let ending = decision.ending { sentences.append(ending.inWords) }
        if let workspace {
            sentences.append(
                workspace.digest == decision.policy
                    ? "The rules that decided are those of this workspace."
                    : "The rules that decided (policy \(decision.policy.short)) are others than those of this workspace (\(workspace.digest.short))."
            )
        } else {
            sentences.append("The rules were those of policy \(decision.policy.short).")
        }
        return sentences
    }

    // MARK: Why

    private static func why(_ decision: Decision) -> [String] {
        decision.verdict.reasons.enumerated().map { index, reason in
            var lines = [
                "\(index + 1). \(reason.effect.rawValue): \(reason.because)"
                    + (reason.code.map { " (\($0.rawValue))." } ?? ".")
            ]
            let rule = Clause.all.contains(reason.rule) ? "Belay's clause" : "The rule"
            var line = "   \(rule) `\(reason.rule)`"
            if !reason.source.isEmpty { line += " at \(reason.source)" }
            if reason.clauses.isEmpty {
                lines.append(line + ".")
            } else {
                lines.append(line + ", because")
                lines += reason.clauses.map { "     " + $0 }
            }
            lines += reason.evidence.map { "   " + $0.inWords }
            return lines.joined(separator: "\n")
        }
    }
}

extension Evidence {
    fileprivate var inWords: String {
        guard let source else { return "Nobody had seen `\(fact)`." }
        return "It rests on `\(fact)`, which `\(source)` returned"
            + (age.map { $0 < .seconds(1) ? " just then." : " \($0.inWords) before." }
                ?? ", nobody knows when.")
    }
}
