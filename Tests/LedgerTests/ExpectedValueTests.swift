// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing
import Vocabulary

@testable import Ledger

/// Entries that are made for a value of a view are kept where it still has that value, and else not at all.
@Suite struct ExpectedValueTests {
    let folder: TemporaryFolder
    let conversation = ID<Conversation>(at: .sample)

    init() throws { folder = try TemporaryFolder() }

    private func open() throws -> Ledger {
        try Ledger(
            in: .forWriting(folder.path), storage: MemoryStorage(), keys: MemoryKeyStorage(),
            options: .init(views: [Turns.self]))
    }

    private func turns(_ ledger: Ledger) throws -> JSON? {
        try ledger.value(of: Turns.self, for: conversation.description)
    }

    private func expected(_ value: JSON?) -> ExpectedValue {
        ExpectedValue(of: Turns.self, for: conversation.description, value)
    }

    @Test func `what is as it was seen is kept, and what is not is told`() async throws {
        let ledger = try open()
        defer { ledger.close() }
        try await ledger.append([.sample(conversation: conversation)], expecting: [expected(nil)])
        let seen = try turns(ledger)
        #expect(seen == 1)
        await #expect(
            throws: LedgerError.overtaken(view: Turns.name, key: conversation.description)
        ) {
            try await ledger.append(
                [.sample(), .sample(conversation: conversation)], expecting: [expected(nil)])
        }
        #expect(ledger.size == 1, "nothing of it was kept")
        try await ledger.append([.sample(conversation: conversation)], expecting: [expected(seen)])
        #expect(try turns(ledger) == 2)
    }

    @Test func `of 64 that saw the same at the same moment one is first`() async throws {
        let ledger = try open()
        defer { ledger.close() }
        let kept = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<64 {
                group.addTask { [self] in
                    // Losing the error is the intention: the test above tells which it is.
                    let entries = try? await ledger.append(
                        [.sample(conversation: conversation)], expecting: [expected(nil)])
                    return entries != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(kept == 1)
        #expect(ledger.size == 1)
    }
}
