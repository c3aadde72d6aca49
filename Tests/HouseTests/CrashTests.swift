// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import NIOCore
import NIOHTTP1
import NIOPosix
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// The real program is killed under load, again and again.
@Suite(.serialized) struct CrashTests {
    static let seed: UInt64 = 20_261_121
    static let kills = TestEnvironment["BELAY_KILLS"].flatMap { Int($0) } ?? 10

    @Test(.timeLimit(.minutes(max(10, CrashTests.kills))))
    func `what was acknowledged survives kill -9 at any moment, once and whole`() async throws {
        let hanging = ModelServer.Answer.events(.said("I begin "), .hang)
        try await ModelServer.running([hanging]) { _, model in
            let folder = try TemporaryFolder()
            var sample = SampleWorkspace()
            sample.isRecorded = true
            sample.keys = """
                [{name: crash, hash: "\(Digest(of: "crash-key".utf8))", use-cases: ["*"], rights: [chat]}]
                """
            try SampleWorkspace.write(sample.files(model: model), to: folder.file("workspace"))
            var random = SeededGenerator(seed: Self.seed)
            var book = AcknowledgedBook(data: folder.file("data"))
            for round in 0..<Self.kills {
                let program = try await Program(folder)
                try book.checkInterrupted(round)
                let acknowledged = try await Self.load(
                    program, round: round, clients: Int.random(in: 4...8, using: &random),
                    until: Int.random(in: 1...25, using: &random))
                try book.check(acknowledged, round)
                let (status, output) = try Program.run(
                    "ledger", "verify", "--data", folder.file("data"), in: folder)
                #expect(status == 0, "seed \(Self.seed) round \(round): \(output)")
            }
            let program = try await Program(folder)
            try book.checkInterrupted(Self.kills)
            try await program.stop()
            #expect(book.interrupted > 0)
            print(
                "killed \(Self.kills) times: \(book.acknowledged) decisions acknowledged, 0 lost, "
                    + "0 doubled, \(book.interrupted) open replies recorded as interrupted")
        }
    }

    /// Asks until so many answers are there, kills the program in the midst of it, and tells what it
    /// had acknowledged.
    private static func load(
        _ program: Program, round: Int, clients: Int, until target: Int
    ) async throws -> [String] {
        let journal = Journal()
        let answered = Kept(clients - 1)
        try await withClient { client in
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<clients {
                    group.addTask {
                        var turn = 0
                        // A program that was killed answers nobody: that ends each client.
                        while let decisions = try? await Self.ask(
                            program, client, isHanging: number == 0, turn: turn,
                            in: "round-\(round)-client-\(number)-\(turn / 5)")
                        {
                            turn += 1
                            if journal.note(decisions) >= target { program.kill() }
                        }
                        // The one that hangs would wait for ever where all others dropped out.
                        guard number > 0 else { return }
                        let isLast = answered.withLock { left in
                            left -= 1
                            return left == 0
                        }
                        if isLast { program.kill() }
                    }
                }
            }
        }
        program.kill()
        try await program.wait()
        #expect(
            journal.answers >= target, "seed \(seed) round \(round): it was gone before the kill")
        return journal.decisions
    }

    /// - Returns: The decisions that a completed answer names.
    private static func ask(
        _ program: Program, _ client: HTTPClient, isHanging: Bool, turn: Int,
        in conversation: String
    ) async throws -> [String] {
        let isStream = isHanging || turn % 2 == 1
        let body = TestHouse.body(
            "Hello 4111 1111 1111 1111, turn \(turn)",
            to: isHanging ? "cards/slow" : "cards/triage", isStream: isStream)
        var request = HTTPClientRequest(url: program.address + "/v1/chat/completions")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Bearer crash-key")
        request.headers.add(name: "belay-conversation", value: conversation)
        request.body = .bytes(ByteBuffer(bytes: body.serialized))
        let reply = try await Reply(try await client.execute(request, timeout: .seconds(60)))
        guard reply.status == 200, !isStream || reply.isDone else { throw Failed(reply.text) }
        return reply.decisions
    }

    private struct Failed: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}

/// What clients were told before the program died.
private final class Journal: Sendable {
    private let state = Mutex<(decisions: [String], answers: Int)>(([], 0))

    var decisions: [String] { state.withLock { $0.decisions } }
    var answers: Int { state.withLock { $0.answers } }

    /// - Returns: How many answers there were.
    func note(_ decisions: [String]) -> Int {
        state.withLock { state in
            state.decisions += decisions
            state.answers += 1
            return state.answers
        }
    }
}

/// What is known of a ledger from outside, compared with what is in it.
private struct AcknowledgedBook {
    let data: String
    private(set) var acknowledged = 0
    private(set) var interrupted = 0
    private var position = 0
    private var decided: Set<ID<Decision>> = []
    private var open: Set<ID<Decision>> = []

    init(data: String) { self.data = data }

    /// Every acknowledged decision is there, and none twice.
    mutating func check(_ acknowledged: [String], _ round: Int) throws {
        try read(round)
        for id in acknowledged {
            let id = try #require(ID<Decision>(id))
            #expect(decided.contains(id), "seed \(CrashTests.seed) round \(round): \(id) is lost")
        }
        #expect(Set(acknowledged).count == acknowledged.count)
        self.acknowledged += acknowledged.count
    }

    /// What was open when the program died is recorded as interrupted once it is back.
    mutating func checkInterrupted(_ round: Int) throws {
        let before = open
        let found = try read(round)
        #expect(found == before, "seed \(CrashTests.seed) round \(round)")
        #expect(open.isEmpty)
        interrupted += found.count
    }

    @discardableResult
    private mutating func read(_ round: Int) throws -> Set<ID<Decision>> {
        let ledger = try Ledger.openForReading(in: data)
        defer { ledger.close() }
        var interrupted: Set<ID<Decision>> = []
        while true {
            let entries = try ledger.entries(from: position, limit: 1000)
            for entry in entries {
                switch entry.event {
                case .decided(let decision):
                    let isNew = decided.insert(decision.id).inserted
                    #expect(
                        isNew, "seed \(CrashTests.seed) round \(round): \(decision.id) is doubled")
                    open.remove(decision.id)
                case .replyOpened(let reply): open.insert(reply.decision)
                case .replyInterrupted(let reply):
                    #expect(interrupted.insert(reply.decision).inserted)
                    #expect(open.remove(reply.decision) != nil)
                default: continue
                }
            }
            position += entries.count
            if entries.isEmpty { return interrupted }
        }
    }
}
