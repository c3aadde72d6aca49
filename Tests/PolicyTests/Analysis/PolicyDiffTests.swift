// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing
import Vocabulary

/// What two workspaces decide otherwise, with examples that both are asked about again.
@Suite struct PolicyDiffTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        var old: [String] = []
        var new: [String] = []
        /// What is replaced in the card for the new one.
        var change: (String, String)?
        /// As `direction tool cause: before → after`.
        let said: [String]

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "a threshold is raised",
            old: ["block: action.name == \"pay\" && action.args.amount > 100"],
            new: ["block: action.name == \"pay\" && action.args.amount > 200"],
            said: ["loosened pay r0: block → confirm"]),
        Case(
            name: "a threshold is lowered",
            old: ["block: action.name == \"send\" && proposal.turn > 9"],
            new: ["block: action.name == \"send\" && proposal.turn > 5"],
            said: ["tightened send r0: allow → block"]),
        Case(
            name: "the same in other words", old: ["block: !(action.args.amount <= 100)"],
            new: ["block: !(100 >= action.args.amount)"], said: []),
        Case(
            name: "a rule is gone",
            old: ["block: action.name == \"send\" && action.args.amount > facts.order.total"],
            said: ["loosened send r0: block → allow"]),
        Case(
            name: "an effect is weaker", old: ["block: action.kind == \"message\""],
            new: ["approve: action.kind == \"message\""],
            said: ["loosened send r0: block → approve"]),
        Case(
            name: "one rule is stricter and laxer",
            old: ["block: action.name == \"send\" && facts.order.state == \"open\""],
            new: ["block: action.name == \"send\" && facts.order.state == \"shut\""],
            said: ["loosened send r0: block → allow", "tightened send r0: allow → block"]),
        Case(
            name: "what another rule holds is no difference",
            old: [
                "block: action.name == \"send\"",
                "block: action.name == \"send\" && proposal.turn > 5",
            ],
            new: ["block: action.name == \"send\""], said: []),
        Case(
            name: "a fact must be there",
            new: ["block: action.name == \"send\" && !has(facts.order.id)"],
            said: ["tightened send r0: allow → block"]),
        Case(
            name: "a signal", old: ["block [reply]: signals[\"fraud\"] > 0.8"],
            new: ["block [reply]: signals[\"fraud\"] > 0.9"],
            said: ["loosened reply r0: block → allow"]),
        Case(
            name: "an age",
            old: ["block: action.name == \"send\" && ages.order > duration(\"1h\")"],
            new: ["block: action.name == \"send\" && ages.order > duration(\"2h\")"],
            said: ["loosened send r0: block → allow"]),
        Case(
            name: "how many there are",
            old: ["block: action.name == \"send\" && size(action.args.items) > 3"],
            new: ["block: action.name == \"send\" && size(action.args.items) > 5"],
            said: ["loosened send r0: block → allow"]),
        Case(
            name: "who the customer is",
            new: ["block: action.name == \"send\" && action.args.to != customer.id"],
            said: ["tightened send r0: allow → block"]),
        Case(
            name: "what the customer said",
            old: ["block: action.name == \"send\" && consent == \"no\""],
            said: ["loosened send r0: block → allow"]),
        Case(
            name: "a day", old: ["block: action.name == \"send\" && today >= \"2026-12-24\""],
            said: ["loosened send r0: block → allow"]),
        Case(
            name: "the contract's range", change: ("max: 500", "max: 900"),
            said: ["loosened pay argument: block → confirm"]),
        Case(
            name: "the contract's choices", change: ("[lost, broken]", "[lost]"),
            said: ["tightened pay argument: confirm → block"]),
        Case(
            name: "an argument may be left out",
            change: ("order_id: {type: string}", "order_id: {type: string, optional: true}"),
            said: ["loosened pay argument: block → confirm"]),
        Case(
            name: "where an argument comes from",
            change: ("order_id: {type: string}", "order_id: {type: string, from: tool}"),
            said: ["tightened pay lineage: confirm → block"]),
        Case(
            name: "whose an argument is",
            change: ("order_id: {type: string}", "order_id: {type: string, is: customer.id}"),
            said: ["tightened pay ownership: confirm → block"]),
        Case(
            name: "a yes that is asked for less often",
            change: (
                "confirm: \"Pay {amount}?\"",
                "confirm: {ask: \"Pay {amount}?\", when: action.args.amount > 50}"
            ),
            said: ["loosened pay confirm: confirm → allow"]),
        Case(
            name: "a fact that must be known",
            change: ("effect: write\n", "effect: write\n    requires: [order]\n"),
            said: ["tightened pay requires: confirm → block"]),
        Case(
            name: "a limit",
            change: ("effect: write\n", "effect: write\n    limits: {calls-per-day: 5}\n"),
            said: ["tightened pay limit: confirm → block"]),
        Case(
            name: "the same call twice",
            change: ("effect: write\n", "effect: write\n    once: [order_id]\n"),
            said: ["tightened pay once: confirm → block"]),
        Case(
            name: "a tool is taken away", change: ("[look, pay, send]", "[look, pay]"),
            said: ["tightened send ungranted: allow → block"]),
        Case(
            name: "each change needs a yes", change: ("autonomy: autonomous", "autonomy: confirm"),
            said: ["tightened send autonomy: allow → confirm"]),
        Case(
            name: "feelings", change: ("stage: pilot", "stage: pilot\nescalate: {emotion: 0.8}"),
            said: ["tightened look trigger: allow → escalate"]),
        Case(
            name: "calls that fail",
            change: ("stage: pilot", "stage: pilot\nescalate: {tool_failure: {after: 3}}"),
            said: ["tightened look trigger: allow → escalate"]),
        Case(
            name: "a rule that is only tried out", old: ["block: action.name == \"send\""],
            new: ["block: action.name == \"send\""],
            change: ("stage: pilot", "stage: pilot\nmode: shadow"),
            said: ["loosened send r0: block → allow"]),
        Case(
            name: "what can't be looked into", old: ["block [reply]: text.matches(\"^a+$\")"],
            said: ["loosened reply r0: possible: text.matches(\"^a+$\")"]),
    ]

    @Test(arguments: cases)
    func `a difference is found, and its example is judged so by both`(_ example: Case) throws {
        let card = AnalysisCard.card(example.old)
        var changed = AnalysisCard.card(example.new)
        if let (old, new) = example.change {
            #expect(changed.contains(old))
            changed = changed.replacing(old, with: new, maxReplacements: 1)
        }
        let old = try Workspace.load(files: SampleWorkspace.files(card: card))
        let new = try Workspace.load(files: SampleWorkspace.files(card: changed))
        let diff = PolicyDiff(from: old, to: new)
        try expectTrue(diff, old, new)
        #expect(diff.changes.map(\.said) == example.said)
        // Backwards it is the other way round.
        let back = PolicyDiff(from: new, to: old)
        try expectTrue(back, new, old)
        #expect(
            Set(back.changes.map { "\($0.direction.rawValue) \($0.cause)" })
                == Set(
                    diff.changes.map {
                        "\($0.direction == .loosened ? "tightened" : "loosened") \($0.cause)"
                    }))
    }

    /// Asks both about each example again.
    private func expectTrue(_ diff: PolicyDiff, _ old: Workspace, _ new: Workspace) throws {
        for change in diff.changes {
            guard case .shown(let example) = change.certainty else { continue }
            let before = old.verdict(
                on: example.proposal, signals: example.signals, in: example.circumstances)
            let after = new.verdict(
                on: example.proposal, signals: example.signals, in: example.circumstances)
            #expect(before.effect == change.before && after.effect == change.after)
            #expect((change.direction == .loosened) == (before.effect > after.effect))
            #expect(before.effect != after.effect)
        }
    }

    @Test func `use cases and agents that come and go are told, and what a card says otherwise`()
        throws
    {
        let old = try AnalysisCard.workspace(["block: confirmed"])
        var files = SampleWorkspace.files(
            card: AnalysisCard.card(
                ["block: !confirmed"],
                tools: AnalysisCard.tools.replacing("max: 500", with: "max: 600")))
        files["use-cases/other/use-case.yaml"] = Array(
            AnalysisCard.card([]).replacing("use-case: cards", with: "use-case: other").utf8)
        files["use-cases/other/prompts/triage.md"] = Array("Be kind.".utf8)
        files["use-cases/other/playbook.md"] = Array("Stay calm.".utf8)
        let new = try Workspace.load(files: files)
        #expect(
            PolicyDiff(from: old, to: new).plain.map { "\($0.useCase ?? ""): \($0.text)" } == [
                "cards: tool `pay` changed: without `argument amount: number, min 1, max 500`, with "
                    + "`argument amount: number, min 1, max 600`",
                "cards: rule `r0` changed: without `when: confirmed`, with `when: !confirmed`",
                "other: is new: nothing of it could run before",
            ])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `no difference in thresholds is missed`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        func rule() -> String {
            let signs = ["<", "<=", ">", ">=", "==", "!="]
            let parts = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                let sign = signs.randomElement(using: &random) ?? "<"
                let number = Int.random(in: 1...3, using: &random)
                return Bool.random(using: &random)
                    ? "proposal.turn \(sign) \(number)" : "action.args.amount \(sign) \(number)"
            }
            let effect = ["block", "approve", "escalate"].randomElement(using: &random) ?? "block"
            let join = Bool.random(using: &random) ? " && " : " || "
            return "\(effect): action.name == \"send\" && (\(parts.joined(separator: join)))"
        }
        for _ in 0..<40 {
            let (first, second) = ([rule(), rule()], [rule(), rule()])
            let old = try AnalysisCard.workspace(first)
            let new = try AnalysisCard.workspace(second)
            var isLoosened = false
            var isTightened = false
            for turn in 0...4 {
                for amount in ["0.5", "1", "1.5", "2", "2.5", "3", "3.5", "\"much\""] {
                    let proposal = Proposal(
                        useCase: "cards", agent: "execution",
                        content: .action(
                            ActionCall(tool: "send", arguments: "{\"amount\":\(amount)}")),
                        turn: turn)
                    let before = old.verdict(on: proposal).effect
                    let after = new.verdict(on: proposal).effect
                    isLoosened = isLoosened || before > after
                    isTightened = isTightened || before < after
                }
            }
            let diff = PolicyDiff(from: old, to: new)
            try expectTrue(diff, old, new)
            let directions = Set(
                diff.changes.filter { if case .shown = $0.certainty { true } else { false } }
                    .map(\.direction))
            #expect(
                directions.contains(.loosened) == isLoosened, "seed \(seed): \(first) \(second)")
            #expect(
                directions.contains(.tightened) == isTightened, "seed \(seed): \(first) \(second)")
        }
    }

    @Test(arguments: [
        ("[A-Z]{3}[0-9]{3}", "AAA000"), ("(gift_card|credit_card)_[0-9]+", "gift_card_0"),
        ("#W[0-9]+", "#W0"), ("\\d{2}\\.5?", "11.5"), ("(?:ab)+c*", "abc"), ("", ""),
        ("[^a]", nil), ("(a", nil), ("a{99}", nil), ("(?i)a", nil), ("\\b", nil), ("a)", nil),
    ])
    func `a text is made up for a simple pattern, and none for another`(
        _ pattern: String, _ text: String?
    ) throws {
        let tools = AnalysisCard.tools.replacing(
            "order_id: {type: string}", with: "order_id: {type: string, pattern: '\(pattern)'}")
        guard let text, !text.isEmpty else { return }
        let old = try AnalysisCard.workspace(["block: action.name == \"pay\""], tools: tools)
        let new = try AnalysisCard.workspace([], tools: tools)
        let change = try #require(PolicyDiff(from: old, to: new).changes.first)
        guard case .shown(let example) = change.certainty,
            case .action(let call) = example.proposal.content
        else {
            Issue.record("no example for \(pattern): \(change.said)")
            return
        }
        #expect(call.arguments.contains("\"order_id\":\"\(text)\""))
    }
}

extension PolicyDiff.Change {
    fileprivate var said: String {
        let head = "\(direction.rawValue) \(tool ?? kind.rawValue) \(cause)"
        return switch certainty {
        case .shown: "\(head): \(before.rawValue) → \(after.rawValue)"
        case .possible(let conditions): "\(head): possible: \(conditions.joined(separator: ", "))"
        case .unknown: "\(head): don't know"
        }
    }
}
