// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Policy
import Testing
import Vocabulary

/// What is found in random rules is compared with what the rules do in every situation of a grid.
@Suite struct AnalysisPropertyTests {
    /// Conditions over thresholds, words, sets and what is not known, of every shape.
    private static func condition(_ depth: Int, _ random: inout SeededGenerator) -> String {
        if depth > 0 {
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                return "(\(condition(depth - 1, &random)) && \(condition(depth - 1, &random)))"
            case 2: return "(\(condition(depth - 1, &random)) || \(condition(depth - 1, &random)))"
            case 3: return "!\(condition(depth - 1, &random))"
            default: break
            }
        }
        let sign = ["<", "<=", ">", ">=", "==", "!="].randomElement(using: &random) ?? "<"
        let number = Int.random(in: 1...3, using: &random)
        return switch Int.random(in: 0..<10, using: &random) {
        case 0, 1: "(proposal.turn \(sign) \(number))"
        case 2, 3: "(facts.order.total \(sign) \(number).0)"
        case 4: "(action.args.amount \(sign) \(number))"
        case 5:
            "(action.name \(number > 1 ? "==" : "!=") \"\(["look", "pay", "send"][number - 1])\")"
        case 6: "(action.args.reason in [\"lost\"\(number > 1 ? ", \"broken\"" : "")])"
        case 7: number > 1 ? "has(facts.order)" : "has(facts.order.total)"
        case 8: "(facts.order.total \(sign) action.args.amount)"
        default: number > 2 ? "text.contains(\"lost\")" : "(size(text) > 2)"
        }
    }

    private struct Situation {
        let proposal: Proposal
        let circumstances: Circumstances
    }

    /// Every proposal of a grid that has a value in each gap of the conditions.
    private static let grid: [Situation] = {
        var grid: [Situation] = []
        let numbers = [0.5, 1, 1.5, 2, 2.5, 3, 3.5]
        let orders: [String?] =
            [nil, "[]", "{}", #"{"total":null}"#, #"{"total":"lost"}"#]
            + numbers.map { "{\"total\":\($0)}" }
        let amounts: [String?] = [nil, "\"lost\""] + numbers[2...5].map { "\($0)" }
        let reasons: [String?] = [nil, "\"lost\"", "\"broken\"", "\"other\""]
        for (tool, order) in ["look", "pay", "send"].flatMap({ tool in orders.map { (tool, $0) } })
        {
            for (amount, reason) in amounts.flatMap({ amount in reasons.map { (amount, $0) } }) {
                for turn in 0...4 {
                    let arguments = [("amount", amount), ("reason", reason)].compactMap {
                        name, value in
                        value.map { "\"\(name)\":\($0)" }
                    }.joined(separator: ",")
                    var turns: [Dialogue.Turn] = []
                    if let order {
                        turns = [
                            .called(.init(id: "1", tool: "look", arguments: "{}")),
                            .returned(.init(id: "1", text: order)),
                        ]
                    }
                    grid.append(
                        Situation(
                            proposal: Proposal(
                                useCase: "cards", agent: "execution",
                                content: .action(
                                    ActionCall(tool: tool, arguments: "{\(arguments)}")),
                                turn: turn),
                            circumstances: Circumstances(
                                dialogue: Dialogue(turns),
                                now: Timestamp(milliseconds: 1_800_000_000_000))))
                }
            }
        }
        return grid
    }()

    private static let facts = """
        tools:
          look: {effect: read}
          pay: {effect: write, reversible: true, kind: other}
          send: {effect: write, reversible: true, kind: message}
        """

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `nothing is found that a situation disproves`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var counts: [String: Int] = [:]
        for _ in 0..<20 {
            let effects = ["block", "block", "approve", "allow"]
            let rules = (0..<2).map { _ in
                "\(effects.randomElement(using: &random) ?? "block"): \(Self.condition(2, &random))"
            }
            let workspace = try AnalysisCard.workspace(rules, tools: Self.facts)
            let findings = workspace.findings.filter {
                $0.severity != .note && $0.severity != .doubt
            }
            guard !findings.isEmpty else { continue }
            let spoken = Self.grid.map { situation in
                let verdict = workspace.verdict(
                    on: situation.proposal, signals: [], in: situation.circumstances)
                return (0..<2).map { index in verdict.reasons.first { $0.rule == "r\(index)" } }
            }
            for finding in findings {
                let isFirst =
                    finding.message.hasPrefix("rule `r0`")
                    || finding.message.hasPrefix("the condition of rule `r0`")
                let (own, other) = isFirst ? (0, 1) : (1, 0)
                let message: Comment = "seed \(seed): \(finding.message) of \(rules)"
                func count(_ kind: String) { counts[kind, default: 0] += 1 }
                if finding.message.contains("can never fire") {
                    count("never")
                    #expect(spoken.allSatisfy { $0[own] == nil }, message)
                } else if finding.message.contains("always fires") {
                    count("always")
                    #expect(spoken.allSatisfy { $0[own] != nil }, message)
                } else if finding.message.contains("says the same")
                    || finding.message.contains("they speak of the same")
                {
                    count("same")
                    #expect(spoken.allSatisfy { ($0[own] == nil) == ($0[other] == nil) }, message)
                } else if finding.message.contains("changes nothing")
                    || finding.message.contains("whatever it allows")
                {
                    count("needless")
                    #expect(
                        spoken.allSatisfy { pair in
                            guard let reason = pair[own] else { return true }
                            return pair[other].map { $0.effect >= reason.effect } ?? false
                        }, message)
                } else if finding.message.contains("is never true") {
                    count("doubt")
                    #expect(
                        spoken.allSatisfy { pair in
                            pair[own]?.clauses.contains { $0.contains(": ") } ?? true
                        }, message)
                }
            }
        }
        // The generator must make what is looked for.
        #expect(counts.values.reduce(0, +) >= 5, "\(counts)")
    }

    @Test(arguments: [5, 6] as [UInt64])
    func `what is true of simple rules everywhere is found`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            // Thresholds alone: the grid has every cell, so it can be told what must be found.
            let signs = ["<", "<=", ">", ">=", "==", "!="]
            let parts = (0..<3).map { _ in
                "proposal.turn \(signs.randomElement(using: &random) ?? "<") "
                    + "\(Int.random(in: 1...3, using: &random))"
            }
            let join = Bool.random(using: &random) ? " && " : " || "
            let rule = parts.joined(separator: join)
            let workspace = try AnalysisCard.workspace(["block: \(rule)"], tools: Self.facts)
            let speaks = (-5...9).map { turn in
                workspace.verdict(
                    on: Proposal(
                        useCase: "cards", agent: "execution",
                        content: .action(ActionCall(tool: "look", arguments: "{}")), turn: turn),
                    signals: [],
                    in: Circumstances(now: Timestamp(milliseconds: 1_800_000_000_000))
                ).reasons.contains { $0.rule == "r0" }
            }
            let said = workspace.said.joined()
            #expect(
                said.contains("can never fire") == !speaks.contains(true), "seed \(seed): \(rule)")
            #expect(
                said.contains("always fires") == !speaks.contains(false), "seed \(seed): \(rule)")
        }
    }
}
