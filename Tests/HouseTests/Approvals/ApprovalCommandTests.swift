// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Desk
import NIOHTTP1
import Synchronization
import Testing
import Vocabulary

@testable import belay

@Suite struct ApprovalCommandTests {
    @Test func `a person lists, shows and approves at a terminal what the AI asked for`()
        async throws
    {
        try await ApprovalHouse.open { house in
            let held = try await house.act("give", ["amount": "5.00 EUR", "to": "Ana"])
            #expect(held["status"] == "pending")
            let id = try #require(held["id"]?.string)
            let ana = house.door("ana")
            try await Approvals.List.parse(ana).run()
            try await Approvals.List.parse(["--status", "pending", "--json"] + ana).run()
            try await Approvals.List.parse(["--unknown"] + ana).run()
            try await Approvals.Show.parse([id] + ana).run()
            let shown = try await door("ana", house).approval(id).text(at: .now())
            for line in [
                "pending", "arguments", "amount  5.00 EUR", "1 of boss", "in 2 h",
            ] {
                #expect(shown.contains(line), "\(shown)")
            }
            #expect(!shown.contains("{"))
            await #expect(throws: Failure.self, "nobody is there to be asked") {
                try await Approvals.Approve.parse([id] + ana).run()
            }
            #expect(house.system.orders.withLock { $0.isEmpty })
            try await Approvals.Approve.parse([id, "--yes", "--note", "Fine."] + ana).run()
            #expect(
                house.system.orders.withLock { $0.map(\.arguments) }
                    == [#"{"amount":"5.00 EUR","to":"Ana"}"#])
            await #expect(throws: Failure.self) {
                try await Approvals.Approve.parse([id, "--yes"] + ana).run()
            }
            try await Approvals.Undo.parse([id] + ana).run()
            let undo = try #require(
                try await door("bob", house).send(.GET, "/v1/approvals")?["data"]?[0]?["id"]?.string
            )
            await #expect(throws: Failure.self, "whoever asked does not approve") {
                try await Approvals.Approve.parse([undo, "--yes"] + ana).run()
            }
            try await Approvals.Approve.parse([undo, "--yes"] + house.door("bob")).run()
            #expect(house.system.orders.withLock { $0.last?.arguments } == #"{"gift":"G-7"}"#)
        }
    }

    @Test func `a denial takes a reason of the workspace, and says which there are`() async throws {
        try await ApprovalHouse.open { house in
            let id = try #require(
                try await house.act("give", ["amount": "5.00 EUR"])["id"]?.string)
            for words in [[id], [id, "dunno"]] {
                do {
                    try await Approvals.Deny.parse(words + house.door("ana")).run()
                    Issue.record("it was denied without a reason")
                } catch let failure as Failure {
                    #expect(failure.description.contains("`not-owed`, `wrong-amount`"))
                }
            }
            try await Approvals.Deny.parse([id, "not-owed"] + house.door("ana")).run()
            #expect(try await house.house.decision(id)["status"] == "denied")
            await #expect(throws: Failure.self, "a key of nobody's") {
                try await Approvals.List.parse(house.door("bot")).run()
            }
        }
    }

    @Test func `what is edited is approved by somebody else`() async throws {
        try await ApprovalHouse.open { house in
            let id = try #require(
                try await house.act("give", ["amount": "50.00 EUR"])["id"]?.string)
            try await Approvals.Edit.parse(
                [id, #"{"amount":"5.00 EUR"}"#, "--yes"] + house.door("ana")
            ).run()
            let list = try await door("bob", house).send(.GET, "/v1/approvals")
            let edited = try #require(list?["data"]?[0]?["id"]?.string)
            #expect(edited != id)
            await #expect(throws: Failure.self) {
                try await Approvals.Approve.parse([edited, "--yes"] + house.door("ana")).run()
            }
            try await Approvals.Approve.parse([edited, "--yes"] + house.door("bob")).run()
            #expect(
                house.system.orders.withLock { $0.map(\.arguments) } == [#"{"amount":"5.00 EUR"}"#])
        }
        #expect(throws: (any Error).self) { try Approvals.Edit.parse(["dec_1", "amount=5"]) }
    }

    @Test func `who breaks the glass says why, and somebody else reviews it`() async throws {
        try await ApprovalHouse.open { house in
            let id = try #require(
                try await house.act("give", ["amount": "5.00 EUR"])["id"]?.string)
            try await Approvals.Approve.parse(
                [id, "--yes", "--break-glass", "--note", "The branch is flooded."]
                    + house.door("duty")
            ).run()
            try await Approvals.List.parse(["--reviews"] + house.door("ana")).run()
            let review = [id, "justified", "--note", "There was no other way."]
            await #expect(throws: Failure.self) {
                try await Approvals.Review.parse(review + house.door("duty")).run()
            }
            await #expect(throws: Failure.self, "not her role") {
                try await Approvals.Review.parse(review + house.door("ana")).run()
            }
            try await Approvals.Review.parse(review + house.door("cora")).run()
            await #expect(throws: Failure.self, "nothing is unknown") {
                try await Approvals.Reconcile.parse(
                    [id, "executed", "--note", "It is there."] + house.door("ana")
                ).run()
            }
        }
        #expect(throws: (any Error).self) {
            try Approvals.Approve.parse(["dec_1", "--break-glass"])
        }
        #expect(throws: (any Error).self) {
            try Approvals.Review.parse(["dec_1", "fine", "--note", "n"])
        }
    }

    @Test func `a role is lent, used, and taken back`() async throws {
        try await ApprovalHouse.open { house in
            let ana = house.door("ana")
            try await Approvals.Delegate.parse(
                ["boss", "duty", "--for", "8h", "--ceiling", "10"] + ana
            ).run()
            try await Approvals.Delegations.parse(ana).run()
            func approve(_ amount: JSON) async throws {
                let id = try await house.act("give", ["amount": amount])["id"]?.string ?? ""
                try await Approvals.Approve.parse([id, "--yes"] + house.door("duty")).run()
            }
            try await approve("10.00 EUR")
            await #expect(throws: Failure.self) { try await approve("11.00 EUR") }
            let list = try await door("ana", house).send(.GET, "/v1/delegations")
            let id = try #require(list?["data"]?[0]?["id"]?.string)
            #expect(list?["data"]?[0]?["ceiling"] == 10)
            await #expect(throws: Failure.self, "only who lent it") {
                try await Approvals.Undelegate.parse([id] + house.door("bob")).run()
            }
            try await Approvals.Undelegate.parse([id] + ana).run()
            await #expect(throws: Failure.self) { try await approve("9.00 EUR") }
            await #expect(throws: Failure.self, "what is not one's own is not lent") {
                try await Approvals.Delegate.parse(
                    ["boss", "bob", "--for", "8h"] + house.door("duty")
                ).run()
            }
        }
        #expect(throws: (any Error).self) { try Approvals.Delegate.parse(["boss", "bob"]) }
    }

    @Test(arguments: [
        (#"{"to": "bob", "for": "8h"}"#, "`role`"), (#"{"role": "boss", "for": "8h"}"#, "`to`"),
        (#"{"role": "boss", "to": "bob"}"#, "a delegation ends"),
        (#"{"role": "boss", "to": "bob", "for": "8h", "ceiling": "x"}"#, "`ceiling`"),
        (#"{"role": "boss", "to": "bob", "for": "8h", "ceiling": 0}"#, "above 0"),
        (#"{"role": "boss", "to": "ana", "for": "8h"}"#, "somebody else"),
        (#"{"role": "boss", "to": "bob", "for": "soon"}"#, "length of time"),
    ])
    func `a delegation that can't be is refused with what to do`(
        body: String, words: String
    ) async throws {
        try await ApprovalHouse.open { house in
            let reply = try await house.house.post(
                Array(body.utf8), key: "ana", to: "/v1/delegations")
            #expect(reply.status == 400)
            #expect(reply.error?["message"]?.string?.contains(words) == true, "\(reply.text)")
        }
    }

    @Test func `an identifier leads nowhere else`() async throws {
        for id in ["", "../pauses", "dec_1/approval", "dec 1", "dec_1?x", "dec_1#x"] {
            #expect(throws: Failure.self) { try Door.path("/v1/approvals/", id) }
        }
        #expect(
            try Door.path("/v1/approvals/", "dec_01", "/denial") == "/v1/approvals/dec_01/denial")
    }

    private func door(_ person: String, _ house: ApprovalHouse) throws -> Door {
        try Door.parse(house.door(person))
    }
}

@Suite struct ApprovalTextTests {
    @Test func `what can't be seen or turns the text around is shown as its number`() {
        #expect(
            "a\u{1b}[2Jb\u{202e}c\u{200b}\u{a0}d\n".shown
                == "a\\u{1b}[2Jb\\u{202e}c\\u{200b}\\u{a0}d\\u{a}")
        #expect("Grüße, 100 €".shown == "Grüße, 100 €")
    }

    @Test func `fields stand one a line, and a text is told from a number`() throws {
        let json = try JSON(
            parsing: Array(
                #"{"amount": 100, "as": "100", "to": {"city": "Ulm", "lines": ["a", ""]}, "no": null, "e": {}}"#
                    .utf8))
        #expect(
            json.fields().map { "\($0.path)=\($0.text)" } == [
                "amount=100", "as=«100»", "to.city=Ulm", "to.lines[0]=a", "to.lines[1]=«»",
                "no=null", "e={}",
            ])
    }

    @Test(arguments: [
        (0, "over"), (-5, "over"), (40, "in 40 s"), (720, "in 12 min"), (7200, "in 2 h"),
        (86_400 * 3, "in 3 d"),
    ])
    func `a deadline is told by how far off it is`(seconds: Int, words: String) {
        let now = Timestamp(milliseconds: 1_795_176_000_000)
        #expect((now + .seconds(seconds)).distance(from: now) == words)
    }
}
