// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Ledger

@Suite struct WriterTests {
    let folder: TemporaryFolder
    let storage = UnreliableStorage()

    init() throws { folder = try TemporaryFolder() }

    private func open() throws -> Ledger {
        try Ledger(
            in: .forWriting(folder.path), storage: storage, keys: MemoryKeyStorage(),
            options: .init(views: [Turns.self]))
    }

    @Test func `a commit that failed is told as failed, and the next one goes on`() async throws {
        let ledger = try open()
        defer { ledger.close() }
        try await ledger.append(.sample())
        storage.fault.withLock { $0 = .beforeCommit }
        await #expect(throws: LedgerError.storage("disk full")) {
            try await ledger.append(.sample())
        }
        #expect(ledger.size == 1)
        storage.fault.withLock { $0 = nil }
        let entry = try await ledger.append(.sample())
        #expect(entry.position == 1)
    }

    @Test func `a commit that reached the disk before it failed is told as done`() async throws {
        let ledger = try open()
        defer { ledger.close() }
        let conversation = ID<Conversation>(at: .sample)
        storage.fault.withLock { $0 = .afterCommit }
        let entry = try await ledger.append(.sample(conversation: conversation))
        #expect(entry.position == 0)
        #expect(try ledger.entry(at: 0) == entry)
        #expect(try ledger.value(of: Turns.self, for: conversation.description) == 1)
    }

    @Test(arguments: [true, false])
    func `where the disk can't be asked, that is what is told, and later the disk decides`(
        _ isKept: Bool
    ) async throws {
        let ledger = try open()
        defer { ledger.close() }
        let conversation = ID<Conversation>(at: .sample)
        let key = conversation.description
        #expect(try ledger.value(of: Turns.self, for: key) == nil)
        storage.fault.withLock { $0 = isKept ? .afterCommit : .beforeCommit }
        storage.cannotReopen.withLock { $0 = true }
        do {
            try await ledger.append(.sample(conversation: conversation))
            Issue.record("it was told as done")
        } catch {
            guard case .unknownOutcome = error else {
                Issue.record("\(error)")
                return
            }
        }
        // Still not: nothing is appended to what is not known.
        await #expect(throws: LedgerError.self) { try await ledger.append(.sample()) }
        storage.fault.withLock { $0 = nil }
        storage.cannotReopen.withLock { $0 = false }
        let entry = try await ledger.append(.sample(conversation: conversation))
        #expect(entry.position == (isKept ? 1 : 0))
        #expect(try ledger.value(of: Turns.self, for: key) == (isKept ? 2 : 1))
        #expect(try ledger.audit().findings.isEmpty)
    }

    @Test func `entries that somebody else wrote are not appended to`() async throws {
        let ledger = try open()
        defer { ledger.close() }
        try await ledger.append(.sample())
        var batch = LedgerBatch(start: 1)
        batch.rows = [LedgerRow(position: 1, leaf: [1], hash: .leaf([1]))]
        try storage.inner.commit(batch)
        await #expect(throws: LedgerError.self) { try await ledger.append(.sample()) }
        await #expect(throws: LedgerError.self) { try await ledger.append(.sample()) }
        #expect(storage.inner.size() == 2)
    }

    @Test func `what is waiting at the end is written, and nothing after it`() async throws {
        let ledger = try open()
        for turn in 0..<500 { try ledger.enqueue([.sample(turn: turn)]) }
        ledger.close()
        #expect(storage.inner.size() == 500)
        await #expect(throws: LedgerError.closed) { try await ledger.append(.sample()) }
        #expect(throws: LedgerError.closed) { try ledger.enqueue([.sample()]) }
    }

    @Test func `content that was sealed while its subject was erased is not kept`() async throws {
        let ledger = try open()
        defer { ledger.close() }
        let named = try await ledger.conversation(named: "a", at: .sample)
        let late = try PreparedDraft(
            .sample(subject: named.subject, content: [ContentField("reply", "words")]),
            key: ledger.keys.key)
        try await ledger.erase(named.subject, at: .sample, by: .system)
        let entries = try await ledger.commit(Writer.Work(drafts: [late]))
        #expect(storage.content(at: entries[0].position).isEmpty)
        #expect(try ledger.audit().findings.isEmpty)
    }
}

/// Memory that fails when told to, before or after it has done what was asked.
final class UnreliableStorage: LedgerStorage {
    enum Fault { case beforeCommit, afterCommit }

    let inner = MemoryStorage()
    let fault = Mutex<Fault?>(nil)
    let cannotReopen = Mutex(false)

    func commit(_ batch: LedgerBatch) throws(LedgerError) {
        switch fault.withLock({ $0 }) {
        case nil: try inner.commit(batch)
        case .beforeCommit: throw .storage("disk full")
        case .afterCommit:
            try inner.commit(batch)
            throw .storage("broken off")
        }
    }

    func reopen() throws(LedgerError) {
        if cannotReopen.withLock({ $0 }) { throw .storage("no such device") }
    }

    func size() -> Int { inner.size() }
    func rows(_ range: Range<Int>) -> [LedgerRow] { inner.rows(range) }
    func hashes(level: Int, _ range: Range<Int>) -> [TreeHash] {
        inner.hashes(level: level, range)
    }
    func position(deciding decision: ID<Decision>) -> Int? { inner.position(deciding: decision) }
    func conversations(
        after last: ID<Conversation>?, limit: Int
    ) throws(LedgerError) -> [ID<Conversation>] {
        inner.conversations(after: last, limit: limit)
    }

    func positions(in conversation: ID<Conversation>, from position: Int, limit: Int) -> [Int] {
        inner.positions(in: conversation, from: position, limit: limit)
    }
    func content(at position: Int) -> [SealedField] { inner.content(at: position) }
    func checkpoints(from size: Int, limit: Int) -> [KeptCheckpoint] {
        inner.checkpoints(from: size, limit: limit)
    }
    func value(of view: String, for key: String) -> [UInt8]? { inner.value(of: view, for: key) }
    func values(of view: String) -> [String: [UInt8]] { inner.values(of: view) }
    func views() -> Set<String> { inner.views() }
    func tidy(isIdle: Bool) -> Bool { false }
    func close() {}
}
