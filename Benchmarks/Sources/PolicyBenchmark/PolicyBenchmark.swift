// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import CEL
import Foundation
import Policy
import Vocabulary

/// What a verdict costs: one comparison, a verdict with its reasons over ten rules and three facts, one
/// over a thousand rules, and reading a workspace of a hundred use cases.
///
/// On one core, everything in memory. Each figure is the median of several repetitions. Arguments choose
/// some of the measurements: `comparison`, `verdict`, `thousand`, `loading`.
@main
struct PolicyBenchmark {
    static let repetitions = 21

    static func main() throws {
        let chosen = CommandLine.arguments.dropFirst()
        func wants(_ name: String) -> Bool { chosen.isEmpty || chosen.contains(name) }
        if wants("comparison") { try comparison() }
        if wants("verdict") { try verdict() }
        if wants("thousand") { try thousand() }
        if wants("loading") { try loading() }
    }

    static func comparison() throws {
        let source = "action.args.amount > 100 && facts.order.total < 500"
        let environment = Environment(variables: [("action", .dyn), ("facts", .dyn)])
        let program = try Program(
            Expression(parsing: source), source: source, in: environment)
        let variables: [Value?] = [
            ["name": "refund", "args": ["order_id": "1", "amount": .double(120)]],
            ["order": ["status": "paid", "total": .double(340)]],
        ]
        let count = 100_000
        var yes = 0
        let time = try median {
            for _ in 0..<count where try program.test(variables) { yes += 1 }
        }
        precondition(yes == count * repetitions)
        print("comparison: \(rounded(time / Double(count) * 1e9)) ns for `\(source)`")
    }

    static func verdict() throws {
        for (name, amount, effect) in [
            ("that passes", "20", Effect.allow), ("that blocks", "900", .block),
        ] {
            let workspace = try Workspace.load(files: SampleWorkspace.files(rules: 10))
            let circumstances = SampleWorkspace.circumstances
            let proposal = SampleWorkspace.refund(amount)
            let count = 10_000
            let time = median {
                for _ in 0..<count {
                    let verdict = workspace.verdict(
                        on: proposal, signals: [], in: circumstances)
                    precondition(verdict.effect == effect)
                }
            }
            print(
                "verdict \(name), 10 rules, 3 facts: \(rounded(time / Double(count) * 1e6)) µs,",
                "\(Int(Double(count) / time)) a second")
        }
    }

    static func thousand() throws {
        let workspace = try Workspace.load(files: SampleWorkspace.files(rules: 1000))
        let circumstances = SampleWorkspace.circumstances
        let proposal = SampleWorkspace.refund("20")
        let count = 200
        let time = median {
            for _ in 0..<count {
                _ = workspace.verdict(on: proposal, signals: [], in: circumstances)
            }
        }
        print("verdict, 1000 rules, 3 facts: \(rounded(time / Double(count) * 1e6)) µs")
    }

    static func loading() throws {
        let files = SampleWorkspace.files(rules: 10, useCases: 100)
        var times: [Double] = []
        for _ in 0..<5 {
            let clock = ContinuousClock()
            let start = clock.now
            let workspace = try Workspace.load(files: files)
            times.append((clock.now - start).seconds)
            precondition(workspace.useCases.count == 100)
        }
        times.sort()
        print("loading 100 use cases with 10 rules each: \(rounded(times[2] * 1000)) ms")
    }

    static func median(_ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<repetitions {
            let start = clock.now
            try work()
            times.append((clock.now - start).seconds)
        }
        return times.sorted()[repetitions / 2]
    }

    static func rounded(_ number: Double) -> String { String(format: "%.3g", number) }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

/// A use case about refunds with as many rules as asked for.
enum SampleWorkspace {
    static func files(rules: Int, useCases: Int = 1) -> [String: [UInt8]] {
        var files = [
            "belay.yaml": Array(
                """
                organisation: {name: Sample}
                gate: {high: [], because: what is measured is the verdict}
                upstreams: {recorded: {kind: recorded}}
                models: {small: {upstream: recorded, model: small}}
                """.utf8)
        ]
        for number in 0..<useCases {
            let name = "refunds-\(number)"
            files["use-cases/\(name)/use-case.yaml"] = Array(card(name, rules: rules).utf8)
            files["use-cases/\(name)/agent.md"] = Array("Be kind.".utf8)
        }
        return files
    }

    private static func card(_ name: String, rules: Int) -> String {
        let conditions = [
            "action.args.amount > facts.order.total + 500.0",
            "facts.order.status == \"cancelled\"",
            "action.args.amount > 100 && facts.customer.level == \"new\"",
            "facts.payment.method != \"card\" && action.args.amount > 50",
            "action.args.order_id != facts.order.order_id",
        ]
        let written = (0..<rules).map { number in
            """
              - name: rule-\(number)
                when: action.name == "refund" && \(conditions[number % conditions.count])
                effect: block
                reason: boundary
                because: number \(number)
            """
        }
        return """
            use-case: \(name)
            title: Refunds
            owner: refunds-team
            accountable: {testing: a, deployment: b, monitoring: c, incidents: d}
            risk: high
            touches: [payments]
            autonomy: autonomous
            stage: pilot
            agents:
              execution:
                role: execution
                model: small
                prompt: agent.md
                tools: [get_order, get_customer, get_payment, refund]
            tools:
              get_order: {effect: read}
              get_customer: {effect: read}
              get_payment: {effect: read}
              refund:
                effect: write
                reversible: false
                kind: payment
                approve: {by: supervisor, when: action.args.amount > 500}
            facts:
              order: {from: get_order, key: order_id}
              customer: {from: get_customer}
              payment: {from: get_payment, key: order_id}
            rules:
            \(written.joined(separator: "\n"))
            """
    }

    static let circumstances: Circumstances = {
        var dialogue = Dialogue([.said(.customer, "I want my money back for order 1")])
        for (id, tool, arguments, result) in [
            (
                "a", "get_order", #"{"order_id":"1"}"#,
                #"{"order_id":"1","status":"paid","total":80.5,"items":[{"id":"7","price":80.5}]}"#
            ),
            ("b", "get_customer", "{}", #"{"id":"C-1","level":"old","since":"2019-01-01"}"#),
            (
                "c", "get_payment", #"{"order_id":"1"}"#,
                #"{"method":"card","last_four":"4242","amount":80.5}"#
            ),
        ] {
            dialogue.append(.called(.init(id: id, tool: tool, arguments: arguments)))
            dialogue.append(.returned(.init(id: id, text: result)))
        }
        return Circumstances(dialogue: dialogue, now: Timestamp(milliseconds: 1_800_000_000_000))
    }()

    static func refund(_ amount: String) -> Proposal {
        Proposal(
            useCase: "refunds-0", agent: "execution",
            content: .action(
                ActionCall(tool: "refund", arguments: #"{"order_id":"1","amount":\#(amount)}"#)),
            turn: 3)
    }
}
