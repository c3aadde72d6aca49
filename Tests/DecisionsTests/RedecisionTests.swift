// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Policy
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// What a ledger holds, asked again: the same rules say the same, and others say what they would have said.
@Suite struct RedecisionTests {
    /// Conversations of clients that tell everything, or only what is new, or begin anew, or forget.
    private static func script(seed: UInt64) -> [RedecisionBench.Request] {
        var generator = SeededGenerator(seed: seed)
        var dialogues: [Int: Dialogue] = [:]
        var script: [RedecisionBench.Request] = []
        for step in 0..<90 {
            let number = Int.random(in: 0..<8, using: &generator)
            var dialogue = dialogues[number] ?? Dialogue()
            func chance(_ part: Double) -> Bool {
                Double.random(in: 0..<1, using: &generator) < part
            }
            var newest = 0
            func say(_ turn: Dialogue.Turn) {
                dialogue.append(turn)
                newest += 1
            }
            if chance(0.5) { say(.said(.agent, "Which one? \(step)")) }
            if chance(0.5) {
                say(
                    .called(
                        .init(id: "call\(step)", tool: "look", arguments: #"{"order_id":"O1"}"#)))
                say(.returned(.init(id: "call\(step)", text: #"{"order_id":"O1","total":80}"#)))
            } else {
                say(
                    .said(
                        .customer, chance(0.2) ? "O1, I want to talk to a person" : "O1, yes please"
                    ))
            }
            if chance(0.05) { dialogue.truncate(to: dialogue.turns.count / 2) }
            dialogues[number] = dialogue
            var request = RedecisionBench.Request(
                conversation: "c\(number)",
                contents: [
                    .input([
                        Passage(.tool, "old", isNew: false, origin: "knowledge:terms"),
                        Passage(.customer, chance(0.1) ? "let me talk to a human" : "yes"),
                    ])
                ],
                turn: step, dialogue: dialogue)
            request.pause = .seconds(Int.random(in: 0..<90, using: &generator))
            if chance(0.3) { request.customer = Customer(id: "customer\(number % 3)") }
            if chance(0.3) {
                request.reported = [
                    Signal("caller-mood", score: chance(0.5) ? 0.9 : 0.1, detector: "caller/test")
                ]
            }
            if chance(0.05) { request.dialogue = Dialogue() }
            if chance(0.1) { request.release = "sha256:" + String(repeating: "0", count: 64) }
            // Sometimes asked twice, as clients do whose line broke.
            script += Array(repeating: request, count: chance(0.1) ? 2 : 1)
            request.pause = .zero
            request.turn = step + 1
            request.confidence = chance(0.3) ? Double.random(in: 0...1, using: &generator) : nil
            request.contents = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: return .reply([Passage(.agent, "Card 4111 1111 1111 1111.")])
                case 1: return .action(ActionCall(tool: "look", arguments: #"{"order_id":"O1"}"#))
                default:
                    let amount = Int.random(in: 1...140, using: &generator)
                    return .action(
                        ActionCall(
                            tool: "refund", arguments: #"{"order_id":"O1","amount":\#(amount)}"#))
                }
            }
            script.append(request)
        }
        return script
    }

    private static let changed = RedecisionBench.Rules(
        paid: 50, daily: 120, hourly: 3, patience: "30s", tries: 2,
        context: "context: [knowledge:others]")

    @Test(arguments: UInt64(1)...3)
    func `the same rules say the same to the last word`(seed: UInt64) async throws {
        let bench = try RedecisionBench()
        for (step, request) in Self.script(seed: seed).enumerated() {
            if step % 40 == 39 { bench.forget() }
            if step % 20 == 19 { try await bench.expireHolds() }
            try await bench.replay(request)
        }
        let decisions = try bench.decisions
        let verdicts = try await bench.verdicts()
        #expect(decisions.count == verdicts.count)
        #expect(Set(decisions.map(\.effect)).count >= 5, "the script has something of everything")
        let others = decisions.filter { verdicts[$0.id] != $0.verdict }
        #expect(others.map(\.turn) == [])
        let report = try await bench.asked()
        #expect(report.flipped == 0)
        #expect(report.redecided == decisions.count)
        #expect(report.conversations == 8)
    }

    @Test(arguments: UInt64(1)...3)
    func `flips are what asking everything anew under the other rules gives`(seed: UInt64)
        async throws
    {
        let old = try RedecisionBench()
        let new = try RedecisionBench(Self.changed)
        for request in Self.script(seed: seed) {
            try await old.replay(request)
            try await new.replay(request)
        }
        let (before, after) = (try old.decisions, try new.decisions)
        #expect(before.count == after.count)
        var expected: [ID<Decision>: Effect] = [:]
        for (old, new) in zip(before, after) where old.effect != new.effect {
            expected[old.id] = new.effect
        }
        let report = try await old.asked(again: new.workspace)
        #expect(expected.count > 10, "the rules differ in something")
        let flips = Dictionary(
            uniqueKeysWithValues: report.flips.map { ($0.decision, $0.change.to) })
        let wrong = before.filter { flips[$0.id] != expected[$0.id] }
        #expect(wrong.map(\.turn) == [])
        #expect(report.flips.map(\.position) == report.flips.map(\.position).sorted())
        let counts = try #require(report.useCases["orders"])
        #expect(counts.flips == expected.count)
        #expect(counts.causes.values.reduce(0, +) == expected.count)
        // Verdicts down to the reasons, too.
        let verdicts = try await old.verdicts(under: new.workspace)
        let others = zip(before, after).filter { verdicts[$0.id] != $1.verdict }
        #expect(others.map(\.0.turn) == [])
    }

    @Test func `what can't be read is counted with its reason, and stands as it was decided`()
        async throws
    {
        let bench = try RedecisionBench()
        for name in ["kept", "erased"] {
            _ = try await bench.ask(
                .init(conversation: name, contents: [.reply([Passage(.agent, "Hello")])]))
        }
        let named = try await bench.ledger.conversation(named: "erased", at: .sample)
        try await bench.ledger.erase(named.subject, at: .sample, by: .system)
        let report = try await bench.asked()
        #expect(report.read == 2)
        #expect(report.redecided == 1)
        #expect(report.contents == 1)
        #expect(report.obstacles == [.erased: 1])

        let other = try RedecisionBench.workspace(.init(name: "others"))
        let elsewhere = try await bench.asked(again: other)
        #expect(elsewhere.obstacles == [.erased: 1, .unknownUseCase: 1])
        #expect(elsewhere.flips.isEmpty)
    }

    @Test func `what only watches flips nothing it would not stop`() async throws {
        let bench = try RedecisionBench(.init(mode: "observe"))
        let request = RedecisionBench.Request(
            contents: [
                .action(ActionCall(tool: "refund", arguments: #"{"order_id":"O1","amount":999}"#))
            ])
        #expect(try await bench.ask(request)[0].effect == .allow)
        #expect(try await bench.asked().flipped == 0)
        let report = try await bench.asked(
            again: RedecisionBench.workspace(.init(mode: "enforce")))
        let flip = try #require(report.flips.first)
        #expect(flip.change == .init(from: .allow, to: .block))
        #expect(flip.cause.speaks)
        #expect(flip.tool == "refund")
        // And back again: then it is the old rule that made the difference.
        let enforced = try RedecisionBench()
        _ = try await enforced.ask(request)
        let back = try #require(
            try await enforced.asked(
                again: RedecisionBench.workspace(.init(mode: "observe"))
            ).flips.first)
        #expect(back.change == .init(from: .block, to: .allow))
        #expect(!back.cause.speaks)
    }

    @Test func `only the newest flips of each use case are listed where there is a limit`()
        async throws
    {
        let bench = try RedecisionBench()
        for number in 0..<9 {
            _ = try await bench.ask(
                .init(
                    conversation: "c\(number)",
                    contents: [.action(ActionCall(tool: "note", arguments: "{}"))]))
        }
        var rules = RedecisionBench.Rules()
        rules.context = "context: []"
        let gone = try RedecisionBench.workspace(rules)
        #expect(try await bench.asked(again: gone).flipped == 0)
        let stricter = try RedecisionBench.workspace(.init(mode: "shadow"))
        let report = try await Redecision(of: bench.ledger, under: stricter).run(width: 3, limit: 2)
        #expect(report.flipped == 0)
        rules.hourly = 0
        for number in 0..<9 {
            _ = try await bench.ask(
                .init(
                    conversation: "d\(number)",
                    contents: [.action(ActionCall(tool: "look", arguments: "{}"))],
                    pause: .seconds(3600)))
        }
        let limited = try await Redecision(
            of: bench.ledger, under: RedecisionBench.workspace(rules)
        )
        .run(width: 3, limit: 2)
        #expect(limited.flipped == 9)
        #expect(limited.flips.count == 2)
        let last = try bench.decisions.suffix(2).map(\.id)
        #expect(limited.flips.map(\.decision) == last)
    }
}
