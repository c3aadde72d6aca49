// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import NIOHTTP1
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// The real program is killed around the moment at which an action leaves.
@Suite(.serialized) struct KillTests {
    static let seed =
        TestEnvironment["SEED"].flatMap { UInt64($0) } ?? 20_261_122
    static let kills = TestEnvironment["KILLS"].flatMap { Int($0) } ?? 25

    @Test(.timeLimit(.minutes(max(10, KillTests.kills))))
    func
        `an action leaves at most once and ends in an outcome or as unknown, whenever it is killed`()
        async throws
    {
        let trigger = Trigger()
        try await BackEnd.running(Self.manner(trigger)) { backEnd, address in
            let bank = try KilledBank(backEnd: address)
            var random = SeededGenerator(seed: Self.seed)
            var book = IntentBook()
            var rest: [KilledBank.Wish] = []
            for round in 0...Self.kills {
                let program = try await Program(bank.folder)
                try await book.checkListed(program, round: round)
                guard round < Self.kills else {
                    try await Self.finish(rest, program)
                    try await program.stop()
                    break
                }
                trigger.set(
                    Trigger.Event.allCases.randomElement(using: &random) ?? .arrived,
                    after: Int.random(in: 1...8, using: &random),
                    delay: .microseconds(Int.random(in: 0...6000, using: &random))
                ) { program.kill() }
                rest = await Self.load(program, round: round, retrying: rest, trigger)
                program.kill()
                try await program.wait()
                #expect(
                    trigger.isReached,
                    "seed \(Self.seed) round \(round): it was gone before the kill")
                try book.read(bank, round: round)
            }
            try book.read(bank, round: Self.kills)
            try Self.check(book, backEnd)
            let (status, output) = try Program.run(
                "ledger", "verify", "--data", bank.folder.file("data"), in: bank.folder)
            #expect(status == 0, "seed \(Self.seed): \(output)")
            print("seed \(Self.seed): killed \(Self.kills) times: \(book.summary(backEnd))")
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what was approved before the kill runs after the restart, once`() async throws {
        try await BackEnd.running({ _ in .answers(["ok": true]) }) { backEnd, address in
            let bank = try KilledBank(backEnd: address)
            let wish = KilledBank.Wish(tool: "pay", reference: "p-1", conversation: "c-1")
            try await withClient { client in
                let program = try await Program(bank.folder)
                let asked = try await wish.ask(program, client)
                let id = try #require(asked.json?["id"]?.string)
                // A pause keeps what is approved from leaving: the kill comes between the two.
                let paused = try await KilledBank.ask(
                    program, client, .POST, "/v1/pauses",
                    ["scope": "tool", "name": "payments/pay", "reason": "test"])
                #expect(paused.status < 300, "\(paused.text)")
                let mark = asked.json?["fingerprint"]?.string ?? ""
                #expect(
                    try await KilledBank.approve(id, mark, as: "ann", program, client) == 200)
                #expect(
                    try await KilledBank.approvals("approved", program, client).map(\.id) == [id])
                program.kill()
                try await program.wait()
                #expect(backEnd.orders.isEmpty)
                let next = try await Program(bank.folder)
                let pause = try #require(paused.json?["id"]?.string)
                #expect(backEnd.orders.isEmpty, "a pause outlives the process")
                let resumed = try await KilledBank.ask(
                    next, client, .DELETE, "/v1/pauses/\(pause)")
                #expect(resumed.status < 300, "\(resumed.text)")
                try await until { !backEnd.orders.isEmpty }
                try await until {
                    try await KilledBank.approvals("executing", next, client).isEmpty
                }
                #expect(backEnd.orders.map(\.key) == [id])
                // Asked for again, it is the same, and nothing leaves.
                let again = try await wish.ask(next, client)
                #expect(again.json?["id"]?.string == id)
                #expect(again.json?["status"] == "executed", "\(again.text)")
                #expect(backEnd.orders.count == 1)
                try await next.stop()
            }
        }
    }

    /// Mostly at once, sometimes slow, sometimes never: by the order, so that a seed tells it again.
    private static func manner(
        _ trigger: Trigger
    ) -> @Sendable (BackEnd.Order) async -> BackEnd.Manner {
        { order in
            guard order.method != "GET" else {
                let key = order.path.split(separator: "/").last.map(String.init) ?? ""
                return trigger.knows(key)
                    ? .answers(["ok": true]) : .answers(["error": "unknown"], status: 404)
            }
            trigger.learn(order.key ?? "")
            trigger.count(.arrived)
            let reference = order.body["reference"]?.string ?? ""
            let number = Digest(of: reference.utf8).description.utf8.last.map(Int.init) ?? 0
            return switch number % 16 {
            case 0: .hangs
            case 1: .breaksOff
            case 2, 3, 4: .late(.milliseconds(number % 7 * 6), ["ok": true])
            default: .answers(["ok": true])
            }
        }
    }

    /// Asks and approves until the program is killed.
    ///
    /// - Returns: The wishes that had no answer.
    private static func load(
        _ program: Program, round: Int, retrying rest: [KilledBank.Wish], _ trigger: Trigger
    ) async -> [KilledBank.Wish] {
        let left = Kept<[KilledBank.Wish]>([])
        let waiting = Kept(rest)
        let asking = Kept(6)
        // Losing the error is the intention: the program's death is what breaks everything off.
        try? await withHastyClient { client in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        defer {
                            let isLast = asking.withLock { left in
                                left -= 1
                                return left == 0
                            }
                            // Who approves would wait for ever where nobody asks any more.
                            if isLast { program.kill() }
                        }
                        var turn = 0
                        while true {
                            turn += 1
                            let next =
                                waiting.withLock { $0.popLast() }
                                ?? KilledBank.Wish(
                                    tool: ["credit", "note", "pay"][number % 3],
                                    reference: "r-\(round)-\(number)-\(turn)",
                                    conversation: "c-\(round)-\(number)-\(turn / 4)")
                            trigger.count(.asked)
                            // Losing the error is the intention: a program that was killed answers nobody.
                            guard let reply = try? await next.ask(program, client) else {
                                return left.withLock { $0.append(next) }
                            }
                            #expect(reply.status < 300, "\(reply.text)")
                            trigger.count(.answered)
                        }
                    }
                }
                group.addTask {
                    // Losing the error is the intention: as above.
                    while let open = try? await KilledBank.approvals("pending", program, client) {
                        // Losing the error is the intention: cancelled, it asks no more.
                        if open.isEmpty { try? await Task.sleep(for: .milliseconds(5)) }
                        for hold in open {
                            trigger.count(.approving)
                            _ = try? await KilledBank.approve(
                                hold.id, hold.fingerprint, as: "ben", program, client)
                        }
                    }
                }
            }
        }
        return left.value + waiting.value
    }

    /// Brings everything to an end that can come to one.
    private static func finish(_ rest: [KilledBank.Wish], _ program: Program) async throws {
        try await withClient { client in
            for wish in rest { _ = try await wish.ask(program, client) }
            // Enough of them: the others wait on, and nothing of theirs may leave.
            for hold in try await KilledBank.approvals("pending", program, client).prefix(50) {
                let status = try await KilledBank.approve(
                    hold.id, hold.fingerprint, as: "ann", program, client)
                #expect(status == 200)
            }
            try await until { try await KilledBank.approvals("approved", program, client).isEmpty }
        }
    }

    private static func check(_ book: IntentBook, _ backEnd: BackEnd) throws {
        let writes = backEnd.orders.filter { $0.method != "GET" }
        var keys: [String: Int] = [:]
        var references: [String: Int] = [:]
        for order in writes {
            keys[try #require(order.key), default: 0] += 1
            references[order.body["reference"]?.string ?? "", default: 0] += 1
        }
        #expect(keys.values.allSatisfy { $0 == 1 }, "seed \(seed): a key came twice")
        #expect(references.values.allSatisfy { $0 == 1 }, "seed \(seed): a wish came true twice")
        #expect(book.open.isEmpty, "seed \(seed): \(book.open) have no end")
        for key in keys.keys {
            #expect(book.outcomes[key] != nil, "seed \(seed): \(key) left without an intent")
            #expect(book.outcomes[key] != .failed, "seed \(seed): \(key) is said not to have left")
        }
        for (id, outcome) in book.outcomes where outcome == .executed {
            #expect(keys[id] == 1, "seed \(seed): \(id) is said to be done, and never came")
        }
        #expect(book.outcomes.count > kills)
    }
}

/// Kills at the right moment.
private final class Trigger: Sendable {
    enum Event: CaseIterable { case asked, arrived, answered, approving }

    private struct State {
        var event = Event.arrived
        var left = Int.max
        var delay = Duration.zero
        var act: @Sendable () -> Void = {}
        var known: Set<String> = []
    }
    private let state = Mutex(State())

    func set(
        _ event: Event, after count: Int, delay: Duration, _ act: @escaping @Sendable () -> Void
    ) {
        state.withLock {
            $0.event = event
            $0.left = count
            $0.delay = delay
            $0.act = act
        }
    }

    func count(_ event: Event) {
        let due = state.withLock { state -> (Duration, @Sendable () -> Void)? in
            guard event == state.event else { return nil }
            state.left -= 1
            return state.left == 0 ? (state.delay, state.act) : nil
        }
        guard let (delay, act) = due else { return }
        Task {
            // Losing the error is the intention: nobody cancels it.
            try? await Task.sleep(for: delay)
            act()
        }
    }

    /// Whether it came so far that it kills.
    var isReached: Bool { state.withLock { $0.left <= 0 } }

    func learn(_ key: String) { state.withLock { _ = $0.known.insert(key) } }
    func knows(_ key: String) -> Bool { state.withLock { $0.known.contains(key) } }
}

/// What the ledger says of what left.
private struct IntentBook {
    private(set) var open: Set<String> = []
    private(set) var outcomes: [String: ActionSettled.Outcome] = [:]
    private var wasUnknown: Set<String> = []
    /// Approved, and not dispatched when the program died.
    private var between: Set<String> = []
    private var betweenCount = 0
    private var position = 0
    private var worst = Duration.zero
    private var interrupted = 0

    /// Reads on: the book must say of each intent that it began once.
    mutating func read(_ bank: KilledBank, round: Int) throws {
        let entries = try bank.entries(from: position)
        position += entries.count
        for entry in entries {
            switch entry.event {
            case .actionDispatched(let sent):
                let id = sent.decision.description
                let isNew = outcomes[id] == nil && open.insert(id).inserted
                #expect(isNew, "seed \(KillTests.seed) round \(round): \(id) left twice")
                between.remove(id)
            case .actionSettled(let settled):
                let id = settled.decision.description
                let wasOpen = open.remove(id) != nil || outcomes[id] == .unknown
                #expect(wasOpen, "seed \(KillTests.seed) round \(round): \(id) ended twice")
                outcomes[id] = settled.outcome
                if settled.outcome == .unknown { wasUnknown.insert(id) }
            case .holdApproved(let given): between.insert(given.decision.description)
            default: continue
            }
        }
        interrupted += open.count
        betweenCount += between.count
    }

    /// What was under way when the program died is listed as unknown, unless its system has told already.
    mutating func checkListed(_ program: Program, round: Int) async throws {
        let lost = open
        let begun = ContinuousClock.now
        let (waited, missing) = try await withClient { client in
            var missing = lost
            while !missing.isEmpty {
                for hold in try await KilledBank.approvals("unknown", program, client) {
                    missing.remove(hold.id)
                }
                for id in missing {
                    let reply = try await KilledBank.ask(
                        program, client, .GET, "/v1/decisions/\(id)")
                    if ["executed", "failed"].contains(reply.json?["status"]?.string) {
                        missing.remove(id)
                    }
                }
                // Generous: only what is never listed waits so long.
                if missing.isEmpty || ContinuousClock.now - begun > .seconds(60) { break }
                try await Task.sleep(for: .milliseconds(5))
            }
            return (ContinuousClock.now - begun, missing)
        }
        #expect(missing.isEmpty, "seed \(KillTests.seed) round \(round): not listed: \(missing)")
        if !lost.isEmpty { worst = max(worst, waited) }
    }

    func summary(_ backEnd: BackEnd) -> String {
        func count(_ outcome: ActionSettled.Outcome) -> Int {
            outcomes.values.filter { $0 == outcome }.count
        }
        let keys = Set(backEnd.orders.compactMap(\.key))
        return
            "\(outcomes.count) intents, \(keys.count) keys at the back end, none twice; "
            + "\(interrupted) under way at a kill, \(betweenCount) approved and not yet sent; "
            + "\(count(.executed)) executed, \(count(.failed)) failed, \(count(.unknown)) unknown, "
            + "\(wasUnknown.count - count(.unknown)) found out later; "
            + "listed \(worst) after the opening at worst"
    }
}
