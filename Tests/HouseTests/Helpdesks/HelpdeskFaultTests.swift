// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import AsyncHTTPClient
import Foundation
import Ledger
import Policy
import Synchronization
import TestSupport
import Testing
import Vocabulary

@testable import Gateway
@testable import belay

/// A helpdesk that is away, slow, over its limit or out of its mind; time is the test's.
@Suite struct HelpdeskFaultTests {
    /// A helpdesk of a house, whose time stands still until the test moves it.
    struct Desk {
        let house: TestHouse
        let helpdesk: Helpdesk
        let time: HandTime

        /// Does all that is due by now.
        func run() async { while await helpdesk.step() {} }

        /// Waits so long, and does what is due then.
        func wait(_ duration: Duration) async {
            time.move(duration)
            await run()
        }
    }

    private static func open(
        _ declared: DeclaredHelpdesk, _ work: @Sendable @escaping (Desk) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try await TestHouse.open(answers: [.saying("Hi.")]) { house in
            let time = HandTime(.now())
            let client = HTTPClient(
                eventLoopGroupProvider: .singleton, configuration: .helpdesks)
            do {
                let desks = try Helpdesks(
                    [declared],
                    book: HelpdeskBook(house.house.ledger, folder: folder.path) { time.now },
                    decisions: house.house.decisions, desk: house.house.desk,
                    client: { client }, logger: house.log.logger,
                    secret: { TestEnvironment[$0] })
                let helpdesk = try #require(desks["support"])
                _ = try await house.chat(HandoverTests.person, in: "c")
                try await work(Desk(house: house, helpdesk: helpdesk, time: time))
            } catch {
                try await client.shutdown()
                throw error
            }
            try await client.shutdown()
            _ = folder.path
        }
    }

    private static func chatwoot(_ address: String, timeout: Duration = .seconds(5))
        -> DeclaredHelpdesk
    {
        DeclaredHelpdesk(
            name: "support", kind: .chatwoot(account: 3, inbox: 7), url: address,
            key: .init(environmentVariable: "BELAY_TEST_CHATWOOT"),
            callbacks: .init(environmentVariable: "BELAY_TEST_CHATWOOT_CALLBACKS"),
            timeout: timeout)
    }

    private static func zammad(_ address: String) -> DeclaredHelpdesk {
        DeclaredHelpdesk(
            name: "support", kind: .zammad(group: "Service Desk", giveBack: "pending close"),
            url: address, key: .init(environmentVariable: "BELAY_TEST_ZAMMAD"),
            callbacks: .init(environmentVariable: "BELAY_TEST_ZAMMAD_CALLBACKS"),
            timeout: .seconds(5))
    }

    private static let troubles: [HelpdeskTrouble] = [
        .refusing(401), .refusing(404), .refusing(422), .refusing(500), .refusing(503),
        .refusing(200, "<html>"), .refusing(200, "[]"), .refusing(201, ""),
        .refusing(302, headers: "location: http://127.0.0.1:1/\r\n"),
        .refusing(200, "\"" + String(repeating: "x", count: 5_000_000) + "\""),
        .losing("POST /conversations"), .losing("POST /contacts"), .losing("POST /messages"),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: troubles.indices)
    func `whatever goes wrong, each handoff stands in Chatwoot once`(_ index: Int) async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            chatwoot.trouble(Self.troubles[index])
            try await Self.open(Self.chatwoot(address)) { desk in
                await desk.run()
                for _ in 0..<6 { await desk.wait(.seconds(700)) }
                let kept = chatwoot.recorded
                #expect(kept.contacts.count == 1)
                #expect(kept.conversations.count == 1)
                #expect(kept.messages.count == 2)
                #expect(kept.messages.map(\.isPrivate) == [true, false])
                #expect(desk.helpdesk.current.pending == 0)
            }
        }
    }

    private static let ticketTroubles: [HelpdeskTrouble] = [
        .refusing(401), .refusing(403), .refusing(422, on: "POST /tickets"), .refusing(500),
        .refusing(503, headers: "retry-after: 120\r\n"), .refusing(201, "", on: "POST /tickets"),
        .refusing(200, "{\"tickets\": [", on: "GET /search"), .losing("POST /tickets"),
        .losing("POST /ticket_articles"), .refusing(429, headers: "retry-after: soon\r\n"),
    ]

    @Test(.timeLimit(.minutes(10)), arguments: ticketTroubles.indices)
    func `whatever goes wrong, each handoff stands in Zammad once`(_ index: Int) async throws {
        try await HelpdeskServer.running(RecordedZammad()) { zammad, address in
            zammad.trouble(Self.ticketTroubles[index])
            try await Self.open(Self.zammad(address)) { desk in
                await desk.run()
                for _ in 0..<6 { await desk.wait(.seconds(700)) }
                #expect(zammad.recorded.tickets.count == 1)
                #expect(zammad.recorded.articles.map(\.isInternal) == [false, true])
                #expect(desk.helpdesk.current.pending == 0)
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `an answer that never comes is not waited for, and makes no second ticket`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            chatwoot.trouble(.hanging("POST /conversations"))
            try await Self.open(Self.chatwoot(address, timeout: .seconds(3))) { desk in
                await desk.run()
                #expect(chatwoot.recorded.messages.isEmpty)
                try await until {
                    await desk.wait(.seconds(700))
                    return desk.helpdesk.current.pending == 0
                }
                #expect(chatwoot.recorded.conversations.count == 1)
                #expect(chatwoot.recorded.messages.count == 2)
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `Zammad is looked at once its search knows what was made`() async throws {
        try await HelpdeskServer.running(RecordedZammad()) { zammad, address in
            zammad.trouble(.losing("POST /tickets"))
            zammad.change { $0.hasIndexed = false }
            try await Self.open(Self.zammad(address)) { desk in
                await desk.run()
                #expect(zammad.recorded.tickets.count == 1)
                // Too early, it would find nothing and make another.
                await desk.wait(.seconds(29))
                #expect(zammad.recorded.tickets.count == 1)
                zammad.change { $0.hasIndexed = true }
                await desk.wait(.seconds(2))
                #expect(zammad.recorded.tickets.count == 1)
                #expect(zammad.recorded.articles.count == 2)
                zammad.trouble(.losing("POST /ticket_articles"))
                _ = try await desk.house.chat("Hello?", in: "c")
                await desk.run()
                await desk.wait(.seconds(60))
                #expect(zammad.recorded.articles.map(\.body).count { $0 == "Hello?" } == 1)
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `a helpdesk that asks to be left alone is`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            chatwoot.trouble(.refusing(429, headers: "retry-after: 90\r\n"))
            try await Self.open(Self.chatwoot(address)) { desk in
                await desk.run()
                #expect(chatwoot.requests.count == 1)
                await desk.wait(.seconds(89))
                #expect(chatwoot.requests.count == 1)
                await desk.wait(.seconds(2))
                #expect(chatwoot.recorded.messages.count == 2)
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what the customer says waits in order until the helpdesk is back`() async throws {
        try await Self.open(Self.chatwoot("http://127.0.0.1:1")) { desk in
            await desk.run()
            for text in ["One.", "Two.", "Three."] {
                _ = try await desk.house.chat(text, in: "c")
            }
            await desk.wait(.seconds(60))
            #expect(desk.helpdesk.current.pending == 6)
            #expect(try await desk.house.status(of: "c") != nil)
            // In the log stands that it is away, and nothing that anybody said.
            #expect(desk.house.log.text.contains("unreachable"))
            #expect(!desk.house.log.text.contains("Two."))
            // A process that begins then goes on where this one was, at another address.
            let folder = desk.helpdesk.book
            try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
                let client = HTTPClient(
                    eventLoopGroupProvider: .singleton, configuration: .helpdesks)
                let desks = try Helpdesks(
                    [Self.chatwoot(address)], book: folder,
                    decisions: desk.house.house.decisions, desk: desk.house.house.desk,
                    client: { client }, logger: desk.house.log.logger,
                    secret: { TestEnvironment[$0] })
                let next = try #require(desks["support"])
                desk.time.move(.seconds(700))
                while await next.step() {}
                try await client.shutdown()
                let texts = chatwoot.recorded.messages.dropFirst().map(\.content)
                #expect(texts == [HandoverTests.person, "One.", "Two.", "Three."])
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `what is over before it stood there is never made`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            chatwoot.trouble(.refusing(500))
            try await Self.open(Self.chatwoot(address)) { desk in
                await desk.run()
                _ = try await desk.house.delete("/v1/conversations/c/handover")
                await desk.wait(.seconds(60))
                #expect(chatwoot.recorded.conversations.isEmpty)
                #expect(desk.helpdesk.current.cases.isEmpty)
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `of what is over not everything is tried for ever`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            try await Self.open(Self.chatwoot(address)) { desk in
                await desk.run()
                #expect(chatwoot.recorded.messages.count == 2)
                for _ in 0..<200 { chatwoot.trouble(.refusing(403)) }
                _ = try await desk.house.delete("/v1/conversations/c/handover")
                await desk.run()
                for _ in 0..<130 { await desk.wait(.seconds(700)) }
                #expect(desk.helpdesk.current.pending == 1)
                for _ in 0..<30 { await desk.wait(.seconds(700)) }
                #expect(desk.helpdesk.current.cases.isEmpty)
                #expect(chatwoot.recorded.conversations.first?.status == "open")
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `an inbox that keeps a customer in one conversation goes on in it`() async throws {
        var recorded = RecordedChatwoot()
        recorded.isLocked = true
        try await HelpdeskServer.running(recorded) { chatwoot, address in
            try await Self.open(Self.chatwoot(address)) { desk in
                await desk.run()
                let first = chatwoot.recorded.conversations[0].attributes["belay_handoff"]
                _ = try await desk.house.delete("/v1/conversations/c/handover")
                await desk.run()
                #expect(chatwoot.recorded.conversations[0].status == "resolved")
                _ = try await desk.house.chat(HandoverTests.person, in: "c")
                await desk.run()
                #expect(chatwoot.recorded.conversations.count == 1)
                #expect(chatwoot.recorded.conversations[0].status == "open")
                #expect(chatwoot.recorded.conversations[0].attributes["belay_handoff"] != first)
                let words = chatwoot.change { $0.write("Again here.", in: 101) }
                let calls = desk.helpdesk.dialect.calls(in: words)
                let results = try await desk.helpdesk.apply(try #require(calls.first))
                #expect(results == .spoken)
            }
        }
    }

    @Test(.timeLimit(.minutes(10)))
    func `who answers before it is known how it is called there is heard`() async throws {
        try await HelpdeskServer.running(RecordedChatwoot()) { chatwoot, address in
            chatwoot.trouble(.losing("POST /conversations"))
            try await Self.open(Self.chatwoot(address)) { desk in
                await desk.run()
                let words = chatwoot.change { $0.write("I saw it at once.", in: 101) }
                let calls = desk.helpdesk.dialect.calls(in: words)
                #expect(try await desk.helpdesk.apply(try #require(calls.first)) == .spoken)
                await desk.wait(.seconds(60))
                let links = try desk.house.events().count { event in
                    if case .handoffLinked = event { true } else { false }
                }
                #expect(links == 1)
                #expect(chatwoot.recorded.conversations.count == 1)
            }
        }
    }
}

/// The time, for a test and what it tests.
final class HandTime: Sendable {
    private let value: Mutex<Timestamp>
    init(_ value: Timestamp) { self.value = Mutex(value) }
    var now: Timestamp { value.withLock { $0 } }
    func move(_ duration: Duration) { value.withLock { $0 = $0 + duration } }
}
