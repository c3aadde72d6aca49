// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Storage
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// The real program is killed while people take conversations over, speak and give them back.
@Suite(.serialized, .timeLimit(.minutes(10))) struct TakeoverCrashTests {
    static let seed: UInt64 = 20_261_122
    static let kills = 5

    @Test
    func
        `a takeover that was told of survives kill -9: nobody is forgotten, nothing is said twice, and the AI is silent`()
        async throws
    {
        try await ModelServer.running([.saying("I am the AI.")]) { _, model in
            let folder = try TemporaryFolder()
            var sample = SampleWorkspace()
            func key(_ name: String, _ more: String) -> String {
                "{name: \(name), hash: \"\(Digest(of: "\(name)-key".utf8))\", use-cases: [\"*\"], \(more)}"
            }
            sample.keys =
                "["
                + ([key("bot", "rights: [chat]")]
                + ["ana", "bob"].map {
                    key($0, "rights: [handoffs], person: \($0), roles: [agent]")
                }).joined(separator: ", ") + "]"
            try SampleWorkspace.write(sample.files(model: model), to: folder.file("workspace"))
            var random = SeededGenerator(seed: Self.seed)
            let journal = TakeoverJournal()
            for round in 0..<Self.kills {
                let program = try await Program(folder)
                let target = journal.count + Int.random(in: 5...30, using: &random)
                try await Self.load(program, round: round, journal, until: target)
                let (status, output) = try Program.run(
                    "ledger", "verify", "--data", folder.file("data"), in: folder)
                #expect(status == 0, "seed \(Self.seed) round \(round): \(output)")
                let next = try await Program(folder)
                try await withClient { client in
                    try await Self.check(journal, Caller(program: next, client: client), round)
                }
                try await next.stop()
            }
            print("killed \(Self.kills) times in takeovers: \(journal.summary)")
        }
    }

    /// Customers ask for people, and two people take what is there, until the program is killed in the midst of it.
    private static func load(
        _ program: Program, round: Int, _ journal: TakeoverJournal, until target: Int
    ) async throws {
        let (customers, people) = (Kept(4), Kept(2))
        @Sendable func leave(_ others: Kept<Int>) {
            let isLast = others.withLock { left in
                left -= 1
                return left == 0
            }
            // Without customers, or without people, the others would go on for ever.
            if isLast { program.kill() }
        }
        try await withClient { client in
            let caller = Caller(program: program, client: client)
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        defer { leave(customers) }
                        var turn = 0
                        // A program that was killed answers nobody: that ends each of them.
                        while let told = try? await caller.wish(
                            in: "r\(round)-\(number)-\(turn)")
                        {
                            if told { journal.wished("r\(round)-\(number)-\(turn)") }
                            turn += 1
                            // Whoever waits asks whether somebody comes.
                            while journal.waiting > 6,
                                (try? await caller.ask(.GET, "/healthz", as: "bot")) != nil
                            {
                                // Losing the error is the intention: cancelled, it asks no more.
                                try? await Task.sleep(for: .milliseconds(5))
                            }
                        }
                    }
                }
                for person in ["ana", "bob"] {
                    group.addTask {
                        defer { leave(people) }
                        while (try? await caller.work(as: person, journal)) != nil {
                            if journal.count >= target { program.kill() }
                        }
                    }
                }
            }
        }
        program.kill()
        try await program.wait()
        #expect(
            journal.count >= target, "seed \(seed) round \(round): it was gone before the kill")
    }

    private static func check(
        _ journal: TakeoverJournal, _ caller: Caller, _ round: Int
    ) async throws {
        let state = journal.state
        let note = "seed \(seed) round \(round)"
        for name in state.wished {
            let messages = try await caller.ask(
                .GET, "/v1/conversations/\(name)/messages", as: "bot")
            let heard = messages.json?["data"].list.compactMap { $0["text"]?.string } ?? []
            for text in state.said[name] ?? [] {
                #expect(heard.filter { $0 == text }.count == 1, "\(note): \(name) \(text)")
            }
            let status = messages.json?["status"]?.string
            if status == nil {
                // It is over: only because somebody who had it ended it.
                #expect(state.ending.contains(name), "\(note): \(name) is forgotten")
                continue
            }
            if let person = state.taken[name], !state.ending.contains(name) {
                let id = try #require(messages.json?["handoff"]?.string)
                let handoff = try await caller.ask(.GET, "/v1/handoffs/\(id)", as: person)
                #expect(
                    handoff.json?["handoff"]?["person"]?.string == person,
                    "\(note): \(name) is no longer \(person)'s")
            }
            let word = try await caller.chat("Is anybody there?", in: name)
            #expect(word.content() != "I am the AI.", "\(note): the AI speaks in \(name)")
        }
    }

    /// Whoever calls the program, by their keys.
    private struct Caller: Sendable {
        let program: Program
        let client: HTTPClient

        func ask(
            _ method: HTTPMethod, _ path: String, as key: String, _ body: JSON? = nil,
            in conversation: String? = nil
        ) async throws -> Reply {
            var request = HTTPClientRequest(url: program.address + path)
            request.method = method
            request.headers.add(name: "authorization", value: "Bearer \(key)-key")
            if let conversation {
                request.headers.add(name: "belay-conversation", value: conversation)
            }
            if let body { request.body = .bytes(ByteBuffer(bytes: body.serialized)) }
            return try await Reply(try await client.execute(request, timeout: .seconds(60)))
        }

        func chat(_ text: String, in name: String) async throws -> Reply {
            try await ask(
                .POST, "/v1/chat/completions", as: "bot",
                TestHouse.body(text, to: "cards/triage"), in: name)
        }

        /// - Returns: Whether the customer was told that a person comes.
        func wish(in name: String) async throws -> Bool {
            try await chat("\(HandoverTests.person) It is about \(name)", in: name).content()
                == SampleWorkspace.handedOver
        }

        /// Whose conversation it is: the last word of the customer's wish.
        private static func name(in package: Reply) -> String? {
            package.json?["summary"]?["asked"]?[0]?.string?.split(separator: " ").last
                .map(String.init)
        }

        /// Takes what waits, says a word to each customer, and gives every third back.
        func work(as person: String, _ journal: TakeoverJournal) async throws {
            let list = try await ask(.GET, "/v1/handoffs", as: person)
            for handoff in list.json?["data"].list ?? [] {
                guard let id = handoff["id"]?.string, handoff["person"]?.string == nil else {
                    continue
                }
                let path = "/v1/handoffs/\(id)"
                let taken = try await ask(.POST, path + "/acceptance", as: person, [:])
                guard taken.status == 200 else { continue }
                let package = try await ask(.GET, path, as: person)
                guard let name = Self.name(in: package) else { continue }
                journal.took(name, person)
                let text = "\(person) speaks in \(name)"
                guard
                    try await ask(.POST, path + "/messages", as: person, ["text": .string(text)])
                        .status == 200
                else { continue }
                journal.said(text, in: name)
                guard id.utf8.reduce(0, { $0 + Int($1) }) % 3 == 0 else { continue }
                // Whether it was heard of or not, it may have happened.
                journal.ends(name)
                _ = try await ask(.POST, path + "/return", as: person, [:])
            }
        }
    }
}

extension JSON? {
    fileprivate var list: [JSON] {
        if case .array(let list)? = self { list } else { [] }
    }
}

/// What customers and people were told before the program died.
private final class TakeoverJournal: Sendable {
    struct State {
        /// Conversations that were told that a person comes.
        var wished: Set<String> = []
        /// Who was told that a conversation is theirs.
        var taken: [String: String] = [:]
        /// What people were told that the customer hears.
        var said: [String: [String]] = [:]
        /// Conversations that somebody gives back, whether they heard of it or not.
        var ending: Set<String> = []
    }

    private let kept = Mutex(State())

    var state: State { kept.withLock { $0 } }
    /// What people did.
    var count: Int { kept.withLock { $0.taken.count + $0.said.count } }
    /// How many wait for somebody.
    var waiting: Int { kept.withLock { $0.wished.count - $0.taken.count } }

    var summary: String {
        let state = state
        return
            "\(state.wished.count) customers asked for a person, \(state.taken.count) were taken over, "
            + "\(state.said.count) heard a person, \(state.ending.count) were given back, 0 forgotten"
    }

    func wished(_ name: String) { kept.withLock { _ = $0.wished.insert(name) } }
    func took(_ name: String, _ person: String) { kept.withLock { $0.taken[name] = person } }
    func said(_ text: String, in name: String) {
        kept.withLock { $0.said[name, default: []] += [text] }
    }
    func ends(_ name: String) { kept.withLock { _ = $0.ending.insert(name) } }
}
