// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Policy
import Vocabulary

/// A use case's policy with what tests it: each rule, each condition and each boundary of the card.
struct PolicySection {
    let card: AccountabilityCard
    let standing: PolicyExaminer.Standing

    private var examined: ExaminedPolicy? {
        if case .done(.done(let examined)) = standing { examined } else { nil }
    }

    private var coverage: UseCaseCoverage? { examined?.useCases[card.name] }

    var html: HTML {
        """
        <div data-live="coverage use-cases">
        <section aria-labelledby="rules"><h2 id="rules">Rules</h2>\(summary)\(rules)</section>
        <section aria-labelledby="boundaries"><h2 id="boundaries">Boundaries of the card</h2>\(boundaries)</section>
        </div>
        """
    }

    // MARK: How it was tested

    private var summary: HTML {
        switch standing {
        case .nobody:
            return
                #"<p class="notice wait">What tests these rules is not known: this Belay was opened without the folder that holds the examples.</p>"#
        case .underWay:
            return
                #"<p class="notice wait" role="status">The examples of the workspace are being judged. This takes a few seconds: load the page again if it does not do so by itself.</p>"#
        case .done(.failed(let words)):
            return
                #"<p class="notice bad">What tests these rules is not known: the examples of the workspace can't be judged. \#(words.plain)</p>"#
        case .done(.done(let examined)):
            guard let coverage, coverage.proposals > 0 else {
                return
                    #"<p class="notice bad">Nothing tests this use case: no example of the workspace belongs to it. Write one as a transcript under <code>evaluations</code>.</p>"#
            }
            let open = coverage.gaps
            let words =
                "\(coverage.proposals) proposals of the workspace's \(examined.transcripts) examples were judged by these rules."
            let rest =
                open == 0
                ? "Each rule and condition was reached."
                : open == 1
                    ? "One rule or condition was not reached, or only in part."
                    : "\(open) rules or conditions were not reached, or only in part."
            let otherwise: HTML =
                examined.differences == 0
                ? .nothing
                : #"<p class="notice bad">Examples of this workspace go otherwise than they are written, in \#(String(examined.differences)) places: see <code>belay policy test</code>.</p>"#
            return #"\#(otherwise)<p class="hint">\#(words) \#(rest)</p>"#
        }
    }

    /// What an example reached, or that none did. Nothing is said where nobody knows.
    private func tested(_ coverage: Coverage?) -> HTML {
        guard let coverage else { return "–" }
        let missing: [HTML] = coverage.clauses.filter { !$0.isCovered }.map { clause in
            let never =
                clause.answers.yes > 0
                ? "false" : clause.answers.no > 0 ? "true" : "true or false"
            return "<br><small>\(Console.code(clause.text)) was never \(never)</small>"
        }
        guard coverage.isCovered else {
            return "\(Badge("nothing tests it", .bad).html)\(missing)"
        }
        return "\(times(coverage.answers.yes))\(missing)"
    }

    private func tested(_ count: Int?) -> HTML {
        count.map { $0 > 0 ? times($0) : Badge("nothing tests it", .bad).html } ?? "–"
    }

    private func times(_ count: Int) -> HTML {
        Badge(count == 1 ? "spoke once" : "spoke \(count) times", .good).html
    }

    // MARK: Rules

    private var rules: HTML {
        var table = Table("Rules", "Rule", "On", "When", "Then", "Because", "In examples")
        for rule in card.useCase.allRules {
            let kinds = Proposal.Kind.allCases.filter(rule.kinds.contains).map(\.rawValue)
            let reached = coverage?.boundaries.first {
                $0.boundary.tool == nil && $0.boundary.name == rule.name
                    && $0.boundary.source == rule.source
            }
            table.add(
                "<code>\(rule.name.plain)</code><br><small>\(rule.source.plain)</small>",
                "\(kinds.joined(separator: ", "))",
                rule.when.map { Console.code($0) } ?? "always", rule.effect.asking,
                "\(rule.because.plain)", tested(reached))
        }
        return table.html(
            empty: Console.emptyState(
                "It has no rules of its own.",
                "What the tools' contracts and Belay's clauses say holds all the same."))
    }

    // MARK: Boundaries

    private var boundaries: HTML {
        var table = Table("Boundaries of the card", "Of", "What it says", "Clause", "In examples")
        func add(_ of: HTML, _ words: String, _ clause: String, _ tested: HTML) {
            table.add(of, "\(words.plain)", Console.code(clause), tested)
        }
        for tool in card.impact.tools {
            for row in toolRows(tool) {
                add(Console.code(tool.name), row.words, row.clause, row.tested)
            }
        }
        for trigger in card.triggers {
            let clause = trigger.code == .lowConfidence ? Clause.lowConfidence : Clause.trigger
            let isBelow = trigger.code == .lowConfidence
            let words =
                "to a person for \(trigger.code.rawValue)"
                + (trigger.threshold.map {
                    "\(isBelow ? " below " : " from ")\(Console.number($0))"
                } ?? "") + (trigger.after.map { ", or after \($0)" } ?? "")
            add(
                "the conversation", words, clause,
                tested(coverage?.times(clause, for: trigger.code)))
        }
        add(
            "the conversation", "to a person when the customer asks for one",
            Clause.customerRequest, tested(coverage?.times(Clause.customerRequest)))
        let kept = card.useCase.personalData.keptFromModel.sorted()
        if !kept.isEmpty {
            add(
                "what the model is given", "without " + kept.joined(separator: ", "),
                Clause.personalData, tested(coverage?.times(Clause.personalData)))
        }
        add(
            "all else", "where no clause and no rule speaks: \(card.useCase.fallback.rawValue)",
            Clause.fallback, tested(coverage?.times(Clause.fallback)))
        return table.html(empty: .nothing)
    }

    private struct ToolRow {
        let words: String
        let clause: String
        let tested: HTML
    }

    private func toolRows(_ tool: ToolImpact) -> [ToolRow] {
        var rows: [ToolRow] = []
        func add(_ words: String, _ clause: String) {
            rows.append(
                ToolRow(
                    words: words, clause: clause,
                    tested: tested(coverage?.times(clause, of: tool.name))))
        }
        // The conditions of a contract stand in the same order as its yeses.
        var conditions = (coverage?.boundaries ?? []).filter { $0.boundary.tool == tool.name }[...]
        for consent in tool.consents {
            let name = consent.clause == Clause.confirm ? "confirm.when" : "approve.when"
            if consent.when != nil,
                let place = conditions.firstIndex(where: { $0.boundary.name.hasSuffix(name) })
            {
                rows.append(
                    ToolRow(
                        words: "the yes of \(consent.words)", clause: consent.clause,
                        tested: tested(conditions.remove(at: place))))
            } else {
                add("the yes of \(consent.words)", consent.clause)
            }
        }
        if tool.needsProof { add("the customer proves who they are", Clause.stepUp) }
        if !tool.limits.isEmpty {
            let limits = tool.limits.map {
                "\($0.name) at most \(Console.number($0.most))\($0.unit.map { " " + $0 } ?? "")"
            }
            add(limits.joined(separator: ", "), Clause.limit)
        }
        if !tool.requires.isEmpty {
            add("known before: " + tool.requires.joined(separator: ", "), Clause.requires)
        }
        let arguments = card.useCase.tools[tool.name]?.arguments ?? []
        let sourced = arguments.filter { !$0.sources.isEmpty }.map { argument in
            argument.name + " from "
                + argument.sources.map(\.rawValue).sorted().joined(separator: " or ")
        }
        if !sourced.isEmpty { add(sourced.joined(separator: "; "), Clause.lineage) }
        let owned = arguments.compactMap { argument in
            argument.mustBe.map { "\(argument.name) is \($0)" }
        }
        if !owned.isEmpty { add(owned.joined(separator: "; "), Clause.ownership) }
        return rows
    }
}

extension UseCaseCoverage {
    /// How many rules and conditions no proposal reached, or only in part.
    fileprivate var gaps: Int {
        boundaries.count { boundary in
            !boundary.isCovered || boundary.clauses.contains { !$0.isCovered }
        }
    }
}
