// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Desk
import Ledger
import Policy
import Staff
import Storage
import TestSupport
import Testing
import Vocabulary

@testable import belay

/// Who was let go is out by every way in.
@Suite struct DismissedKeyTests {
    @Test func `the key of somebody who is disabled opens nothing, with a console or without`()
        async throws
    {
        let folder = try TemporaryFolder()
        let data = folder.file("data")
        try await TestHouse.open(answers: [.saying("Hi.")], data: data) { _ in }
        let ledger = try Ledger.open(in: data, options: .init(views: Desk.views))
        let book = try StaffBook.open(
            in: data, organisation: "Sample", ledger: ledger, now: Timestamp.now)
        for name in ["ana", "bob"] {
            _ = try await book.invite(
                Member(name: name, displayName: name, roles: [.agent]), by: .system,
                at: Timestamp.now())
        }
        try await book.disable("ana", by: .system, at: Timestamp.now())
        book.close()
        ledger.close()

        let keys: [APIKey] = ["ana", "bob", "zoe"].map {
            .sample($0, "\($0)-key", rights: [.handoffs], person: $0, roles: ["agent"])
        }
        try await TestHouse.open(answers: [.saying("Hi.")], keys: keys, data: data) { house in
            let dismissed = try await house.get("/v1/handoffs", key: "ana-key")
            #expect(dismissed.status == 401)
            // Who works here does, and so does whoever the book of the staff knows nothing of.
            for key in ["bob-key", "zoe-key"] {
                let there = try await house.get("/v1/handoffs", key: key)
                #expect(there.status == 200)
            }
        }
    }
}
