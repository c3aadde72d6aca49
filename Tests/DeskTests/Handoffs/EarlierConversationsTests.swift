// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Ledger
import Policy
import Testing
import Vocabulary

@testable import Desk

/// The customer never repeats themselves: whoever has a conversation sees the others of the same customer, whatever the channel.
@Suite struct EarlierConversationsTests {
    private static let wish = "I want to speak to a person, please."

    private func package(
        _ bench: HandoffBench, in name: String = "call", for approver: Approver = HandoffBench.bob
    ) throws -> HandoffPackage {
        let id = try #require(try bench.ledger.knownConversation(named: name)).id
        let handoff = try #require(try bench.desk.decisions.lastHandoff(in: id))
        return try bench.desk.package(of: handoff, for: approver)
    }

    /// A chat of yesterday, in which something was promised, done and left waiting.
    private func chatYesterday(_ bench: HandoffBench) async throws {
        try await bench.customer("Hello. Where is my gift? It was for Monday.", in: "chat")
        try await bench.reply("We will refund you 20 euros by Friday.", in: "chat")
        bench.bench.system.answers(.done(result: #"{"gift":"G-1"}"#, status: 200))
        _ = try await bench.bench.act("give", #"{"amount": 20}"#, in: "chat")
        _ = try await bench.bench.act("give", #"{"amount": 200}"#, in: "chat")
        try await bench.customer("Thank you, good bye.", in: "chat")
        bench.step(by: .seconds(3600))
    }

    @Test func `who wrote in the chat and calls finds it known what they wrote`() async throws {
        let bench = try HandoffBench()
        try await chatYesterday(bench)
        try await bench.customer(Self.wish, in: "call", on: .voice)
        let package = try package(bench)
        let one = try #require(package.earlier.conversations.first)
        #expect(package.earlier.conversations.count == 1)
        #expect(one.channel == .chat && one.title == "Cards" && one.useCase == "cards")
        #expect(one.lastAt + .seconds(3600) == bench.now)
        let contents = try #require(one.contents)
        #expect(contents.about == "Where is my gift?")
        #expect(contents.promised == ["We will refund you 20 euros by Friday."])
        #expect(contents.pending.map(\.tool) == ["give"])
        #expect(contents.undoable.map(\.status) == ["executed"])
        #expect(one.handoff == nil && !one.isErased)
        #expect(package.earlier.leftOut == 0 && package.earlier.older == 0)
        // The same ledger gives the same package.
        #expect(try self.package(bench) == package)
    }

    @Test func `how each of them ended stands beside it, and the newest is first`() async throws {
        let bench = try HandoffBench()
        for name in ["one", "two", "three"] {
            try await bench.customer("Is it \(name)? " + Self.wish, in: name)
            bench.step(by: .seconds(60))
        }
        let first = try package(bench, in: "one").handoff
        _ = try await bench.desk.accept(first.id, by: HandoffBench.ana)
        _ = try await bench.desk.complete(
            first.id, wrapUp: "resolved", note: nil, by: HandoffBench.ana)
        try await bench.customer(Self.wish, in: "call")
        let earlier = try package(bench).earlier.conversations
        #expect(
            earlier.map { $0.contents?.about } == ["Is it three?", "Is it two?", "Is it one?"])
        #expect(earlier.map { $0.handoff?.phase } == [.requested, .requested, .completed])
        #expect(earlier.last?.handoff?.wrapUp == "resolved")
        // What began later is no part of what was handed over.
        #expect(try package(bench, in: "two").earlier.conversations.count == 1)
    }

    @Test func `others' conversations, probes and strangers' are nobody's earlier ones`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.customer("Mine is another matter.", in: "other", known: "C-2")
        try await bench.customer("I am a probe.", in: "probe", origin: .probe)
        try await bench.customer("I am nobody.", in: "nobody", known: nil)
        try await bench.customer("I am nobody either.", in: "empty", known: " ")
        try await bench.customer(Self.wish, in: "call")
        try await bench.customer(Self.wish, in: "stranger", known: nil)
        try await bench.customer(Self.wish, in: "blank", known: " ")
        for name in ["call", "stranger", "blank"] {
            #expect(try package(bench, in: name).earlier.isEmpty, "\(name)")
        }
    }

    @Test func `who is named in the middle of a call is known from then on`() async throws {
        let bench = try HandoffBench()
        try await chatYesterday(bench)
        try await bench.customer("Hello?", in: "call", known: nil, on: .voice)
        try await bench.customer(Self.wish, in: "call", on: .voice)
        #expect(try package(bench).earlier.conversations.map(\.channel) == [.chat])
    }

    @Test func `where another customer is named in a conversation, the first one's are not told`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.customer("Ana's secret.", in: "of-ana", known: "ana")
        try await bench.customer("Hello.", in: "call", known: "ana")
        try await bench.customer(Self.wish, in: "call", known: "ben")
        #expect(try package(bench).earlier.isEmpty)
        try await bench.customer("Ben's matter.", in: "of-ben", known: "ben")
        try await bench.customer("Hello.", in: "second", known: "ana")
        try await bench.customer(Self.wish, in: "second", known: "ben")
        #expect(
            try package(bench, in: "second").earlier.conversations.map { $0.contents?.about }
                == ["Ben's matter."])
    }

    @Test func `what is of use cases that somebody does not see is counted, and not read`()
        async throws
    {
        let bench = try HandoffBench()
        try await chatYesterday(bench)
        try await bench.customer(Self.wish, in: "call")
        let id = try #require(try bench.ledger.knownConversation(named: "call")).id
        let strangers = Approver(name: "lea", roles: ["agent"], useCases: ["loans"])
        let earlier = try bench.desk.earlier(
            than: id, named: ["C-1"], isRead: true, for: strangers)
        #expect(earlier.conversations.isEmpty && earlier.leftOut == 1)
        let history = try bench.desk.history(ofCustomerIn: id, for: strangers)
        #expect(history.conversations.map(\.id) == [id] && history.leftOut == 1)
        #expect(!history.turns.contains { $0.conversation != id })
    }

    @Test func `once it is over only who gives conversations to others reads the customer's`()
        async throws
    {
        let bench = try HandoffBench()
        try await chatYesterday(bench)
        try await bench.customer(Self.wish, in: "call")
        let handoff = try package(bench).handoff
        _ = try await bench.desk.accept(handoff.id, by: HandoffBench.bob)
        #expect(try package(bench).earlier.conversations.count == 1)
        _ = try await bench.desk.complete(
            handoff.id, wrapUp: "resolved", note: nil, by: HandoffBench.bob)
        #expect(try package(bench).earlier.isEmpty)
        #expect(try package(bench, for: HandoffBench.sue).earlier.conversations.count == 1)
    }

    @Test func `what was erased is told of as erased, and nothing of it is`() async throws {
        let bench = try HandoffBench()
        try await chatYesterday(bench)
        try await bench.customer(Self.wish, in: "call")
        let id = try #require(try bench.ledger.knownConversation(named: "call")).id
        let subject = try #require(try bench.desk.decisions.subject(of: id))
        let handoff = try package(bench).handoff
        try await bench.ledger.erase(subject, at: bench.now, by: .system)
        let earlier = try bench.desk.package(of: handoff, for: HandoffBench.bob).earlier
        #expect(earlier.conversations.map(\.isErased) == [true])
        #expect(earlier.conversations.first?.contents == nil && earlier.timelines.isEmpty)
        let history = try bench.desk.history(ofCustomerIn: id, for: HandoffBench.bob)
        #expect(history.isErased && history.conversations.count == 2)
        for turn in history.turns {
            if case .said(_, let text) = turn.item.what { #expect(text.isEmpty) }
        }
        // Who comes back after it is somebody new.
        try await bench.customer(Self.wish, in: "again")
        #expect(try package(bench, in: "again").earlier.isEmpty)
    }

    @Test func `of ten thousand conversations ten are read, and the others are counted`()
        async throws
    {
        let bench = try HandoffBench()
        try await bench.customer("The first.", in: "first")
        let first = try #require(try bench.ledger.knownConversation(named: "first"))
        for _ in 0..<20 {
            try await bench.ledger.append(
                (0..<500).map { _ in
                    Draft(
                        .conversationOpened(
                            ConversationOpened(channel: .email, origin: .live, isDerived: false)),
                        at: bench.now, by: .key("bot"), conversation: ID(at: bench.now),
                        subject: first.subject, useCase: "cards")
                })
        }
        try await bench.customer(Self.wish, in: "call")
        let earlier = try package(bench).earlier
        #expect(earlier.conversations.count == EarlierConversations.limit)
        #expect(earlier.older + earlier.conversations.count == 10_001)
        let id = try #require(try bench.ledger.knownConversation(named: "call")).id
        var read: Set<ID<Conversation>> = []
        for page in 0..<5 {
            let history = try bench.desk.history(
                ofCustomerIn: id, page: page, for: HandoffBench.bob)
            #expect(history.page == page && history.pages == 5)
            #expect(history.conversations.count == CustomerHistory.perPage)
            read.formUnion(history.conversations.map(\.id))
        }
        #expect(read.count == CustomerView.limit && read.contains(id))
        // Beyond the last page is the last page, and one that is asked for is found.
        let last = try bench.desk.history(ofCustomerIn: id, page: 99, for: HandoffBench.bob)
        #expect(last.page == 4)
        let wanted = try #require(last.conversations.first).id
        #expect(
            try bench.desk.history(ofCustomerIn: id, showing: wanted, for: HandoffBench.bob).page
                == 4)
    }

    @Test func `a conversation that has very many entries is read at its end`() async throws {
        let bench = try HandoffBench()
        for turn in 0..<(EarlierConversations.entryLimit + 20) {
            try await bench.customer("Is it \(turn)?", in: "chat")
        }
        try await bench.customer(Self.wish, in: "call")
        let one = try #require(try package(bench).earlier.conversations.first)
        #expect(one.contents?.about == "Is it \(EarlierConversations.entryLimit + 19)?")
        #expect(one.contents?.timeline.items.count == EarlierConversations.entryLimit)
        #expect(one.contents?.timeline.before == 21)
        #expect(one.channel == .chat)
    }

    @Test func `the whole is one timeline, in the order in which it happened`() async throws {
        let bench = try HandoffBench()
        try await bench.customer("one", in: "chat")
        try await bench.customer("two", in: "call", on: .voice)
        try await bench.customer("three", in: "chat")
        try await bench.customer(Self.wish, in: "call", on: .voice)
        let id = try #require(try bench.ledger.knownConversation(named: "call")).id
        let history = try bench.desk.history(ofCustomerIn: id, for: HandoffBench.bob)
        let words = history.turns.compactMap { turn -> String? in
            if case .said(.customer, let text) = turn.item.what { text } else { nil }
        }
        #expect(words == ["one", "two", "three", Self.wish])
        #expect(history.conversations.map(\.channel) == [.chat, .voice])
    }
}
