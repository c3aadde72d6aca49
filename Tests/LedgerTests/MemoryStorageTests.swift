// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Ledger
import TestSupport
import Testing

@Suite struct MemoryStorageTests {
    @Test(arguments: LedgerContract.allCases)
    func `memory`(_ rule: LedgerContract) throws {
        try rule.check(MemoryStorage())
    }

    @Test(arguments: LedgerRules.allCases)
    func `a ledger in memory`(_ rule: LedgerRules) async throws {
        let folder = try TemporaryFolder()
        let storage = MemoryStorage()
        let keys = MemoryKeyStorage()
        try await rule.check { options in
            try Ledger(
                in: .forWriting(folder.path), storage: storage, keys: keys, options: options)
        }
    }
}
