// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing

/// What is found in small rules, and what is not.
@Suite struct AnalysisTests {
    struct Case: CustomTestStringConvertible {
        let rules: [String]
        /// The beginnings of what is said, in order.
        let said: [String]

        init(_ rules: String..., said: String...) {
            self.rules = rules
            self.said = said
        }

        var testDescription: String { rules.joined(separator: " | ") }
    }

    static let never: [Case] = [
        Case(
            "block: proposal.turn > 5 && proposal.turn < 3",
            said:
                "warning: rule `r0` can never fire: nothing makes true `proposal.turn > 5` together with `proposal.turn < 3`"
        ),
        Case(
            "block: proposal.turn > 5 && proposal.turn < 6",
            said: "warning: rule `r0` can never fire"),
        Case("block: proposal.turn > 5 && proposal.turn < 7"),
        Case(
            "block: action.name == \"pay\" && action.name == \"send\"",
            said:
                "warning: rule `r0` can never fire: nothing makes true `action.name == \"pay\"` together with `action.name == \"send\"`"
        ),
        Case(
            "block: action.kind == \"paymnt\"",
            said:
                "warning: rule `r0` can never fire: `action.kind` is never `paymnt`: did you mean `payment`?"
        ),
        Case(
            "block: action.name == \"payy\"",
            said: "warning: rule `r0` can never fire: there is no tool `payy`: did you mean `pay`?"),
        Case(
            "block: action.name == \"unused\"",
            said: "warning: rule `r0` can never fire: no agent has the tool `unused`"),
        // Calls of a tool that nobody has are blocked, but not handed over.
        Case("escalate: action.name == \"unused\""),
        Case(
            "block: action.name == \"pay\" && action.kind == \"message\"",
            said: "warning: rule `r0` can never fire"),
        Case(
            "block: action.name == \"look\" && action.effect == \"write\"",
            said: "warning: rule `r0` can never fire"),
        Case(
            "block: consent == \"no\" && consent in [\"yes\", \"unclear\"]",
            said: "warning: rule `r0` can never fire"),
        Case(
            "block: consent == \"maybe\" || confirmed",
            said:
                "warning: rule `r0`: `consent` is never `maybe`: use `instruction`, `no`, `unclear` or `yes`"
        ),
        Case("block: confirmed && !confirmed", said: "warning: rule `r0` can never fire"),
        Case(
            "block: now < timestamp(\"2026-01-01T00:00:00Z\") && now > timestamp(\"2026-06-01T00:00:00Z\")",
            said: "warning: rule `r0` can never fire"),
        Case(
            "block: today < \"2026-01-01\" && today >= \"2026-01-02\"",
            said: "warning: rule `r0` can never fire"),
        Case("block: today > \"2026-01-01\" && today < \"2026-01-02\""),
        Case(
            "allow: facts.order.total > 5.0 && facts.order.total < 3.0",
            said: "warning: rule `r0` can never fire"),
        Case(
            "allow: facts.order.total > facts.order.paid && facts.order.paid >= facts.order.total",
            said: "warning: rule `r0` can never fire"),
        Case(
            "allow: !has(facts.order) && facts.order.total > 3.0",
            said: "warning: rule `r0` can never fire"),
        Case(
            "allow: text.startsWith(\"a\") && !text.startsWith(\"a\")",
            said: "warning: rule `r0` can never fire"),
        Case("allow [reply]: text.startsWith(\"a\") && !text.startsWith(\"b\")"),
        Case(
            "allow: size(said.customer) > 5 && size(said.customer) <= 5",
            said: "warning: rule `r0` can never fire"),
    ]

    static let always: [Case] = [
        // What nobody has seen makes it fire, too.
        Case(
            "block: facts.order.total > 5.0 && facts.order.total < 3.0",
            said:
                "warning: the condition of rule `r0` is never true: it fires only where it can't be answered, since nothing makes true `facts.order.total > 5.0` together with `facts.order.total < 3.0`"
        ),
        Case(
            "block: facts.order.total > 5.0 || facts.order.total <= 5.0",
            said: "warning: rule `r0` always fires: its condition is never false"),
        Case("block: facts.order.total > 5.0 || facts.order.total < 5.0"),
        Case("allow: facts.order.total > 5.0 || facts.order.total <= 5.0"),
        Case(
            "block: proposal.turn >= 5 || proposal.turn < 5",
            said: "warning: rule `r0` always fires"),
        Case(
            "block: action.name != \"pay\" || action.name != \"send\"",
            said: "warning: rule `r0` always fires"),
        Case("block: action.name in [\"look\", \"pay\", \"send\"]"),
        Case(
            "block [reply]: action.name == \"pay\"",
            said: "warning: rule `r0` always fires: its condition can't be answered there"),
        Case(
            "block [reply, action]: action.name == \"pay\"",
            said:
                "warning: rule `r0` always fires on `reply`: its condition can't be answered there"),
        Case("block: confirmed || !confirmed", said: "warning: rule `r0` always fires"),
    ]

    static let pairs: [Case] = [
        Case(
            "block: proposal.turn > 5", "block: proposal.turn > 9",
            said:
                "warning: rule `r1` changes nothing: whenever it fires, `r0` (use-cases/cards/use-case.yaml:28) fires too, and `block` is as strict"
        ),
        Case(
            "block: proposal.turn > 9", "block: proposal.turn > 5",
            said: "warning: rule `r0` changes nothing"),
        Case(
            "block: proposal.turn > 5", "approve: proposal.turn > 9",
            said:
                "warning: rule `r1` changes nothing: whenever it fires, `r0` (use-cases/cards/use-case.yaml:28) fires too, and `block` is stricter"
        ),
        Case("approve: proposal.turn > 5", "block: proposal.turn > 9"),
        // Both yeses are asked for.
        Case("approve: proposal.turn > 5", "confirm: proposal.turn > 9"),
        Case(
            "block: proposal.turn > 5", "block: 5 < proposal.turn",
            said: "warning: rule `r1` says the same as `r0`"),
        Case(
            "block: confirmed || proposal.turn > 5", "block: proposal.turn > 5 || confirmed",
            said: "warning: rule `r1` says the same as `r0`"),
        Case(
            "block: proposal.turn > 5", "approve: proposal.turn > 5",
            said:
                "warning: rule `r1` contradicts `r0` (use-cases/cards/use-case.yaml:28): they speak of the same situations, and one says `block` and the other `approve`, so the stricter one always wins"
        ),
        Case(
            "approve: proposal.turn > 5", "block: proposal.turn > 5",
            said: "warning: rule `r0` contradicts `r1`"),
        Case(
            "allow: proposal.turn > 9", "block: proposal.turn > 5",
            said: "warning: rule `r0` contradicts `r1`"),
        Case(
            "allow: proposal.turn > 5", "block: proposal.turn > 9",
            said:
                "note: rule `r0` allows what `r1` (use-cases/cards/use-case.yaml:29) answers with `block`, such as `proposal.turn` 10: the stricter one wins"
        ),
        Case("allow: text.startsWith(\"a\")", "block: text.startsWith(\"b\")"),
        Case(
            "block: text.startsWith(\"a\")", "block: text.startsWith(\"a\") && confirmed",
            said: "warning: rule `r1` changes nothing"),
        Case("block: text.startsWith(\"a\")", "block: text.startsWith(\"ab\")"),
        Case(
            "block: action.kind == \"payment\"", "block: action.name == \"pay\"",
            said: "warning: rule `r1` says the same as `r0`"),
        Case(
            "block: facts.order.total > 5.0", "block: facts.order.total > 9.0",
            said: "warning: rule `r1` changes nothing"),
        // Where the order is not known, the first speaks in doubt.
        Case(
            "block: facts.order.total > 9.0", "block: !has(facts.order)",
            said: "warning: rule `r1` changes nothing"),
        Case("block: has(facts.order) && facts.order.total > 9.0", "block: !has(facts.order)"),
        // Where it allows, it speaks only where it is known.
        Case("allow: facts.order.total > 9.0", "allow: !has(facts.order)"),
    ]

    static let contracts: [Case] = [
        Case(
            "block: action.name == \"pay\" && action.args.amount > 500.0",
            said:
                "warning: rule `r0`: `action.args.amount > 500.0` is outside what the contract lets pass: `pay` has `amount` as `number` from 1 to 500",
            "note: rule `r0` fires only for calls that the contract of `pay` blocks already"),
        Case("block: action.name == \"pay\" && action.args.amount > 499"),
        Case(
            "escalate: action.name == \"pay\" && action.args.amount > 500.0",
            said: "warning: rule `r0`: `action.args.amount > 500.0` is outside"),
        Case(
            "block: action.name == \"pay\" && action.args.reason == \"stolen\"",
            said:
                "warning: rule `r0`: `action.args.reason == \"stolen\"` is outside what the contract lets pass: `pay` has `lost` or `broken`",
            "note: rule `r0` fires only"),
        Case(
            "block: action.name == \"pay\" && action.args.reason == 5",
            said: "warning: rule `r0`: `action.args.reason == 5` is outside",
            "note: rule `r0` fires only"),
        Case("block: action.name == \"pay\" && action.args.reason == \"lost\""),
        Case(
            "block: action.name == \"pay\" && facts.order.total * 2 > 5.0",
            said:
                "error: rule `r0`: `facts.order.total * 2` always fails: what is read has decimals, so write `2.0`"
        ),
        Case("block: action.name == \"pay\" && facts.order.total * 2.0 > 5.0"),
        Case(
            "block: calls.exists(c, c.args.amount + 1 > 5.0)",
            said: "error: rule `r0`: `c.args.amount + 1` always fails"),
        Case(
            "block: size(facts.order.items) * facts.order.price > 5.0",
            said:
                "error: rule `r0`: `size(facts.order.items) * facts.order.price` always fails: what is read has decimals, so write `double(size(facts.order.items))`"
        ),
        Case("block: size(facts.order.items) - 1 > 5"),
    ]

    @Test(arguments: never) func `a rule that can never fire is found`(_ example: Case) throws {
        try expect(example)
    }

    @Test(arguments: always) func `a rule that always fires is found`(_ example: Case) throws {
        try expect(example)
    }

    @Test(arguments: pairs) func `rules that change nothing or contradict each other are found`(
        _ example: Case
    ) throws {
        try expect(example)
    }

    @Test(arguments: contracts) func `what no call can be is found`(_ example: Case) throws {
        try expect(example)
    }

    private func expect(_ example: Case) throws {
        let said = try AnalysisCard.workspace(example.rules).said
        #expect(
            said.count == example.said.count
                && zip(said, example.said).allSatisfy { $0.hasPrefix($1) }, "\(said)")
    }

    @Test
    func `a risky action that no rule speaks of is found, and one that some rule speaks of is not`()
        throws
    {
        let tools = AnalysisCard.tools.replacing("    confirm: \"Pay {amount}?\"\n", with: "")
        #expect(
            try AnalysisCard.workspace([], tools: tools).said == [
                "warning: no rule and no condition of its contract speaks of `pay`, which is of the kind `payment`: "
                    + "say when it must not happen, or who must say yes"
            ])
        #expect(
            try AnalysisCard.workspace(
                ["block: action.kind == \"payment\" && action.args.amount > 100.0"], tools: tools
            ).said == [])
        #expect(
            try AnalysisCard.workspace(
                ["block: action.kind == \"message\" && proposal.turn > 9"], tools: tools
            ).said.count == 1)
    }

    @Test func `a yes that is never due is found, and one that is always due`() throws {
        func said(_ when: String) throws -> [String] {
            try AnalysisCard.workspace(
                [],
                tools: AnalysisCard.tools.replacing(
                    "\"Pay {amount}?\"", with: "{ask: \"Pay {amount}?\", when: '\(when)'}")
            ).said
        }
        #expect(try said("action.args.amount > 500").first?.contains("is never due") == true)
        #expect(try said("action.args.amount >= 1").first?.contains("is always due") == true)
        #expect(try said("consent == \"no\"") == [])
        #expect(try said("action.args.amount > 100") == [])
    }

    @Test func `findings name the line of the rule`() throws {
        let workspace = try AnalysisCard.workspace(["block: confirmed && !confirmed"])
        let finding = try #require(workspace.findings.first)
        #expect(finding.file == "use-cases/cards/use-case.yaml" && finding.place.line == 28)
        #expect(finding.description.contains("use-case.yaml:28:1: warning: rule `r0`"))
    }

    @Test func `a shared rule is at fault only where it is wrong in every use case that has it`()
        throws
    {
        var files = SampleWorkspace.files(
            card: AnalysisCard.card([], extra: "policies: [common]"))
        files["policies/common.yaml"] = Array(
            """
            policy: common
            rules:
              - {name: only-there, when: action.name == "wire", effect: block, reason: boundary, because: a test}
              - {name: nowhere, when: action.name == "nothing", effect: block, reason: boundary, because: a test}
            """.utf8)
        #expect(try Workspace.load(files: files).said.count == 2)
        let other = AnalysisCard.card([], extra: "policies: [common]")
            .replacing("use-case: cards", with: "use-case: wires")
            .replacing("send", with: "wire")
        files["use-cases/wires/use-case.yaml"] = Array(other.utf8)
        files["use-cases/wires/prompts/triage.md"] = Array("Be kind.".utf8)
        files["use-cases/wires/playbook.md"] = Array("Stay calm.".utf8)
        let said = try Workspace.load(files: files).said
        #expect(said.count == 1 && said[0].contains("`nowhere` can never fire"))
    }
}
