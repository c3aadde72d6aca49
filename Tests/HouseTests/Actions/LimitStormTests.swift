// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import NIOHTTP1
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// Many conversations at once, bots that ask again and again, a program that is killed: limits and bands hold.
@Suite(.serialized, .timeLimit(.minutes(10))) struct LimitStormTests {
    private static let seed = KillTests.seed
    private static let conversations = 64
    private static let customers = 8
    private static let limit = 500.0
    private static let kills = 4

    @Test
    func `no customer gets more than the limit, and no sum passes its band, in 64 conversations`()
        async throws
    {
        try await BackEnd.running({ order in
            let number = Digest(of: (order.key ?? "").utf8).description.utf8.last ?? 0
            return number % 8 == 0
                ? .late(.milliseconds(30), ["ok": true]) : .answers(["ok": true])
        }) { backEnd, address in
            let bank = try KilledBank(backEnd: address)
            var random = SeededGenerator(seed: Self.seed)
            var wishes = Self.wishes(&random)
            for round in 0...Self.kills {
                let program = try await Program(bank.folder)
                let target =
                    round < Self.kills ? Int.random(in: 20...60, using: &random) : Int.max
                wishes = await Self.round(program, wishes, until: target)
                if round == Self.kills {
                    let rest = wishes.joined().count
                    #expect(rest == 0, "every wish has an answer")
                    try await program.stop()
                } else {
                    // Where all had their answers before, it dies idle.
                    program.kill()
                    try await program.wait()
                }
            }
            try Self.check(bank, backEnd)
        }
    }

    /// What each conversation wants, one behind the other; the last ones first.
    private static func wishes(_ random: inout SeededGenerator) -> [[KilledBank.Wish]] {
        (0..<conversations).map { number in
            (0..<5).map { turn in
                let cents = Int.random(in: 1000...21000, using: &random)
                let euros = "\(cents / 100).\(String("\(cents % 100 + 100)".dropFirst()))"
                return KilledBank.Wish(
                    tool: "give", reference: "g-\(number)-\(turn)", conversation: "s-\(number)",
                    customer: "C\(number % customers)",
                    amount: [euros, "\(euros) EUR", "EUR \(euros)"].randomElement(using: &random))
            }
        }
    }

    /// All conversations at once, until they are through or the program is killed.
    ///
    /// - Returns: What had no answer yet.
    private static func round(
        _ program: Program, _ wishes: [[KilledBank.Wish]], until target: Int
    ) async -> [[KilledBank.Wish]] {
        let left = Kept(wishes)
        let answers = Kept(0)
        let talking = Kept(wishes.count)
        // Losing the error is the intention: a program that was killed answers nobody.
        try? await withHastyClient { client in
            await withTaskGroup(of: Void.self) { group in
                for number in wishes.indices {
                    group.addTask {
                        while let wish = left.withLock({ $0[number].last }) {
                            // A bot that does not wait: the same request twice at once.
                            async let twin = try? wish.ask(program, client)
                            let reply = try? await wish.ask(program, client)
                            _ = await twin
                            guard let reply else { break }
                            #expect(reply.status < 300, "\(reply.text)")
                            left.withLock { _ = $0[number].popLast() }
                            let count = answers.withLock { count in
                                count += 1
                                return count
                            }
                            if count == target { program.kill() }
                        }
                        talking.withLock { $0 -= 1 }
                    }
                }
                for person in KilledBank.people + ["mia"] {
                    group.addTask { await approveAll(as: person, program, client, talking) }
                }
            }
        }
        return left.value
    }

    /// A person who says yes to whatever waits, as often as it is let.
    private static func approveAll(
        as person: String, _ program: Program, _ client: HTTPClient, _ talking: Kept<Int>
    ) async {
        var isLast = false
        while true {
            let isOver = talking.withLock { $0 == 0 }
            // Losing the error is the intention: as above.
            guard
                let open = try? await KilledBank.approvals("pending", program, client, as: person)
            else { return }
            // Losing the error is the intention: cancelled, it asks no more.
            if open.isEmpty { try? await Task.sleep(for: .milliseconds(5)) }
            for hold in open {
                let status = try? await KilledBank.approve(
                    hold.id, hold.fingerprint, as: person, program, client)
                if person == "mia" { #expect(status != 200, "a clerk is not asked") }
            }
            if isLast { return }
            isLast = isOver
        }
    }

    private static func check(_ bank: KilledBank, _ backEnd: BackEnd) throws {
        var given: [String: Double] = [:]
        var approvals: [String: Set<String>] = [:]
        var approvedBefore: [String: Set<String>] = [:]
        for entry in try bank.entries() {
            switch entry.event {
            case .holdApproved(let yes):
                approvals[yes.decision.description, default: []].insert(entry.principal.description)
            case .actionDispatched(let sent):
                let id = sent.decision.description
                approvedBefore[id] = approvals[id] ?? []
            default: continue
            }
        }
        var bands = [0, 0, 0]
        var keys: Set<String> = []
        var references: Set<String> = []
        for order in backEnd.orders {
            let key = try #require(order.key)
            #expect(keys.insert(key).inserted, "seed \(seed): \(key) came twice")
            let reference = order.body["reference"]?.string ?? ""
            #expect(references.insert(reference).inserted, "seed \(seed): \(reference) twice")
            let text = (order.body["amount"]?.string ?? "").filter { $0.isNumber || $0 == "." }
            let amount = try #require(Double(text))
            given[order.body["customer"]?.string ?? "", default: 0] += amount
            let people = approvedBefore[key]?.count ?? 0
            let due = amount > 100 ? 2 : amount > 50 ? 1 : 0
            bands[due] += 1
            #expect(
                people >= due, "seed \(seed): \(amount) left with \(people) of \(due) approvals")
        }
        #expect(given.values.allSatisfy { $0 <= limit + 0.001 }, "seed \(seed): \(given)")
        // They wanted far more than they may have; what was under way at a kill may never have come.
        #expect(given.count == customers)
        #expect(given.values.reduce(0, +) > limit * Double(customers) / 2, "seed \(seed): \(given)")
        #expect(bands.allSatisfy { $0 > 0 }, "\(bands)")
        print(
            "seed \(seed): \(conversations) conversations, \(kills) kills: \(backEnd.orders.count) orders, "
                + "at most \(given.values.max() ?? 0) of \(limit) for a customer; "
                + "\(bands[0]) without approval, \(bands[1]) with one, \(bands[2]) with two")
    }
}
