// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// Of each customer the conversations: folded from their beginnings alone.
@Suite struct CustomerViewTests {
    private static let channels = Channel.allCases

    private static func opened(
        _ id: ID<Conversation>, of subject: ID<Subject>?, on channel: Channel = .chat,
        at: Timestamp = .sample
    ) -> Draft {
        Draft(
            .conversationOpened(
                ConversationOpened(channel: channel, origin: .live, isDerived: false)),
            at: at, by: .key("bot"), conversation: id, subject: subject, useCase: "cards")
    }

    private static func ledger(
        _ storage: MemoryStorage, in folder: TemporaryFolder,
        views: [any KeyedView.Type] = DecisionPoint.views
    ) throws -> Ledger {
        try Ledger(
            in: DataFolder.forWriting(folder.file("data")), storage: storage,
            keys: MemoryKeyStorage(), options: .init(views: views))
    }

    private static func conversations(
        of subject: ID<Subject>, in ledger: Ledger
    ) throws -> CustomerConversations {
        CustomerConversations(try ledger.value(of: CustomerView.self, for: subject.description))
    }

    @Test(arguments: [1, 7, 42])
    func
        `the newest conversations of each customer are kept in their order, and the others counted`(
            seed: UInt64
        ) async throws
    {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let ledger = try Self.ledger(MemoryStorage(), in: folder)
        defer { ledger.close() }
        let subjects = (0..<3).map { _ in ID<Subject>(at: .sample) }
        var expected: [ID<Subject>: [CustomerConversation]] = [:]
        var drafts: [Draft] = []
        for step in 0..<200 {
            let at = Timestamp.sample + .seconds(step)
            let id = ID<Conversation>(at: at)
            let channel = Self.channels.randomElement(using: &random) ?? .chat
            // Some are nobody's, and what else happens in a conversation is nothing to the view.
            let subject = Int.random(in: 0..<4, using: &random)
            let owner = subject < 3 ? subjects[subject] : nil
            drafts.append(Self.opened(id, of: owner, on: channel, at: at))
            drafts.append(.sample(conversation: id))
            if let owner {
                expected[owner, default: []].append(
                    CustomerConversation(id: id, channel: channel, useCase: "cards", beganAt: at))
            }
            if step % 20 == 19 {
                try await ledger.append(drafts)
                drafts = []
            }
        }
        for subject in subjects {
            let all = expected[subject] ?? []
            let read = try Self.conversations(of: subject, in: ledger)
            #expect(read.kept == Array(all.suffix(CustomerView.limit)), "seed \(seed)")
            #expect(read.before == max(0, all.count - CustomerView.limit), "seed \(seed)")
        }
        // Thrown away and made anew it is the same.
        let before = try ledger.values(of: CustomerView.self)
        try await ledger.rebuild()
        #expect(try ledger.values(of: CustomerView.self) == before)
        #expect(before.count == 3)
    }

    @Test func `a ledger from before there was the view is caught up with`() async throws {
        let folder = try TemporaryFolder()
        let storage = MemoryStorage()
        let subject = ID<Subject>(at: .sample)
        let ids = (0..<3).map { _ in ID<Conversation>(at: .sample) }
        let old = try Self.ledger(
            storage, in: folder, views: DecisionPoint.views.filter { $0.name != CustomerView.name })
        try await old.append(ids.map { Self.opened($0, of: subject) })
        #expect(try Self.conversations(of: subject, in: old).kept.isEmpty)
        old.close()
        let new = try Self.ledger(storage, in: folder)
        defer { new.close() }
        #expect(try Self.conversations(of: subject, in: new).kept.map(\.id) == ids)
    }

    @Test func `a conversation stands there once, and nothing but its beginning writes it`()
        async throws
    {
        let folder = try TemporaryFolder()
        let ledger = try Self.ledger(MemoryStorage(), in: folder)
        defer { ledger.close() }
        let subject = ID<Subject>(at: .sample)
        let id = ID<Conversation>(at: .sample)
        try await ledger.append([Self.opened(id, of: subject, on: .voice)])
        let begun = try ledger.value(of: CustomerView.self, for: subject.description)
        try await ledger.append([
            Self.opened(id, of: subject), .sample(conversation: id, subject: subject),
            Draft(.handedBack, at: .sample, by: .system, conversation: id, subject: subject),
        ])
        #expect(try ledger.value(of: CustomerView.self, for: subject.description) == begun)
        #expect(CustomerConversations(begun).kept.map(\.channel) == [.voice])
        #expect(CustomerConversations(["kept": ["what"], "before": "many"]).kept.isEmpty)
        #expect(CustomerConversations("nothing").kept.isEmpty)
    }

    @Test func `ten thousand conversations of one customer are a value of the same size`()
        async throws
    {
        let folder = try TemporaryFolder()
        let ledger = try Self.ledger(MemoryStorage(), in: folder)
        defer { ledger.close() }
        let subject = ID<Subject>(at: .sample)
        for _ in 0..<20 {
            try await ledger.append(
                (0..<500).map { _ in Self.opened(ID(at: .sample), of: subject) })
        }
        let list = try Self.conversations(of: subject, in: ledger)
        #expect(list.kept.count == CustomerView.limit)
        #expect(list.before == 10_000 - CustomerView.limit)
        let value = try ledger.value(of: CustomerView.self, for: subject.description)
        #expect(try #require(value).serialized.count < 10_000)
    }
}
