// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

/// What a timeline tells a person who takes a conversation over.
struct PackageReading {
    let items: [Timeline.Item]
    let holds: [ID<Decision>: Hold]
    let workspace: Workspace
    let now: Timestamp
    /// Whether the AI gave up, and no person took over of their own accord.
    let isAsked: Bool

    // MARK: The customer

    private var customersWords: [String] {
        items.compactMap { item in
            guard case .said(.customer, let text) = item.what, !text.isEmpty else { return nil }
            return text
        }
    }

    var asked: [String] {
        guard let first = customersWords.first, let last = customersWords.last else { return [] }
        return first == last ? [first] : [first, last]
    }

    /// Sentences of the customer's last words that ask something: nobody answered them, or it would not be handed over.
    /// Where a person took over of their own accord somebody may have.
    var openQuestions: [String] {
        guard let last = customersWords.last else { return [] }
        if !isAsked {
            let spoken = items.last { item in
                guard case .said(_, let text) = item.what else { return false }
                return !text.isEmpty
            }
            guard case .said(.customer, _)? = spoken?.what else { return [] }
        }
        return Self.questions(in: last)
    }

    /// What the customer asked last, or else what they said first; `nil` where they said nothing.
    var about: String? {
        customersWords.reversed().lazy.compactMap { Self.questions(in: $0).last }.first
            ?? customersWords.first
    }

    private static func questions(in text: String) -> [String] {
        var questions: [String] = []
        var sentence = ""
        for character in text {
            sentence.append(character)
            if character == "?" || character == "？" {
                questions.append(sentence.trimmedOfSpace)
                sentence = ""
            } else if character == "." || character == "!" || character.isNewline {
                sentence = ""
            }
        }
        return questions
    }

    var language: String? {
        DecisionPoint.language(of: Dialogue(customersWords.map { .said(.customer, $0) }))
    }

    /// So many of the customer's last messages tell how they feel.
    private static let recentMessages = 3
    /// From this score on, which is the lowest that the detector of emotions gives, a feeling is shown: a person who is
    /// ready for it loses nothing.
    private static let felt = 0.3

    var sentiment: HandoffPackage.Sentiment {
        let inputs = items.compactMap { item -> Decision? in
            guard case .said(.customer, _) = item.what else { return nil }
            return item.decision
        }.suffix(Self.recentMessages)
        guard !inputs.isEmpty else { return .unknown }
        func isFelt(_ name: String) -> Bool {
            inputs.contains { $0.findings.contains { $0.name == name && $0.score >= Self.felt } }
        }
        if isFelt("emotion.distress") { return .distressed }
        return isFelt("emotion.anger") ? .strained : .calm
    }

    /// Who gave back a code that was sent to them last, and when: the customer whom the proven action was for.
    var proven: (customer: String, at: Timestamp)? {
        var named: [ID<Decision>: String] = [:]
        var proven: (String, Timestamp)?
        for item in items {
            if let decision = item.decision, let customer = item.customer {
                named[decision.id] = customer
            }
            if case .moved(let decision, "proven") = item.what, let customer = named[decision] {
                proven = (customer, item.at)
            }
        }
        return proven
    }

    // MARK: What the AI did

    private func tool(of decision: Decision) -> Tool? {
        decision.useCase.flatMap { workspace.useCase(named: $0) }
            .flatMap { useCase in decision.tool.flatMap { useCase.tools[$0] } }
    }

    var actions: [HandoffPackage.ActionAccount] {
        var accounts: [HandoffPackage.ActionAccount] = []
        let results = results
        for item in items {
            guard case .called(let name, let arguments) = item.what, let decision = item.decision
            else { continue }
            let hold = holds[decision.id]
            let status =
                hold?.phase.rawValue ?? (decision.effect.passes ? "passed" : "refused")
            accounts.append(
                .init(
                    decision: decision.id, tool: name, arguments: arguments, status: status,
                    result: results[decision.id],
                    undo: undoing(
                        tool(of: decision), hold, passed: decision.effect.passes, at: item.at)))
        }
        return accounts
    }

    /// What each call was answered, by its decision: a tool answers its calls in their order.
    private var results: [ID<Decision>: String] {
        var waiting: [String: [ID<Decision>]] = [:]
        var results: [ID<Decision>: String] = [:]
        for item in items {
            switch item.what {
            case .called(let tool, _):
                // What did not pass was called by nobody.
                guard let decision = item.decision,
                    decision.effect.passes || holds[decision.id]?.leftAt != nil
                else { continue }
                waiting[tool, default: []].append(decision.id)
            case .returned(let tool, let text):
                guard var open = waiting[tool], !open.isEmpty else { continue }
                results[open.removeFirst()] = text
                waiting[tool] = open
            default: continue
            }
        }
        return results
    }

    private func undoing(
        _ tool: Tool?, _ hold: Hold?, passed: Bool, at decided: Timestamp
    ) -> HandoffPackage.Undoing {
        guard let tool, tool.effect != .read else { return .nothingToUndo }
        guard hold.map({ $0.phase == .executed || $0.phase == .released }) ?? passed else {
            return .nothingToUndo
        }
        guard let undo = tool.undo else {
            return tool.isReversible ? .possible(until: nil) : .impossible
        }
        guard let within = undo.within else { return .possible(until: nil) }
        // What the bot carried out was done when it left, or soon after.
        let end = (hold?.executedAt ?? hold?.leftAt ?? decided) + within
        return end <= now ? .tooLate(since: end) : .possible(until: end)
    }

    var tried: [String] { actions.map { "\($0.tool): \($0.status)" } }

    /// The refusals, each sentence once.
    private var refusals: [Reason] {
        var reasons: [Reason] = []
        for item in items {
            guard let decision = item.decision, !decision.effect.passes else { continue }
            // That somebody must say yes first is no refusal.
            for reason in decision.verdict.reasons where reason.effect >= .block {
                if !reasons.contains(where: {
                    $0.rule == reason.rule && $0.because == reason.because
                }) {
                    reasons.append(reason)
                }
            }
        }
        return reasons
    }

    var blockedBy: [String] { refusals.map(\.because).unique }

    var policies: [HandoffPackage.PolicyReference] {
        refusals.map { .init(rule: $0.rule, source: $0.source) }.unique
    }

    /// The promises in replies that reached the customer.
    var promised: [String] { items.flatMap(\.promises).unique }

    /// The promises in replies that were cut off, and that stand in no other.
    var mayHavePromised: [String] {
        let promised = Set(promised)
        return items.flatMap(\.doubtfulPromises).unique.filter { !promised.contains($0) }
    }

    // MARK: What it knew

    var knowledge: [HandoffPackage.KnowledgeUse] {
        items.compactMap { item -> HandoffPackage.KnowledgeUse? in
            guard case .read(let origin, _, let passes) = item.what else { return nil }
            return .init(origin: origin, isUsed: passes)
        }.unique
    }

    /// What rules took out on the way to the AI or to the customer.
    var withheld: [HandoffPackage.Withheld] {
        var withheld: [HandoffPackage.Withheld] = []
        var seen: Set<ID<Decision>> = []
        for item in items {
            guard let decision = item.decision, seen.insert(decision.id).inserted,
                decision.effect == .redact
            else { continue }
            for obligation in decision.verdict.obligations {
                guard case .redact(let signal) = obligation else { continue }
                let count = decision.findings.filter { $0.name == signal }.reduce(0) {
                    $0 + $1.count
                }
                let rule =
                    decision.verdict.reasons.first { $0.effect == .redact }?.rule ?? ""
                withheld.append(
                    .init(
                        what: signal, count: max(1, count),
                        from: decision.kind == .input ? .agent : .customer, rule: rule))
            }
        }
        return withheld.unique
    }

    /// The findings behind a decision, and the words that they point at.
    static func evidence(of item: Timeline.Item) -> [HandoffPackage.Evidence] {
        (item.decision?.findings ?? []).map { finding in
            .init(
                finding: finding.name, score: finding.score,
                words: (item.found[finding.name] ?? []).unique)
        }
    }
}

extension String {
    fileprivate var trimmedOfSpace: String {
        String(drop(while: \.isWhitespace))
    }
}

extension Array where Element: Hashable {
    /// Each once, where it stood first.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
