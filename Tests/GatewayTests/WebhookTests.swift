// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Logging
import Policy
import Synchronization
import Testing
import Vocabulary

@testable import Gateway

/// A ledger, a disk, a receiver and a clock, all in the hands of a test.
private final class World: Sendable {
    struct State {
        var now = Timestamp(milliseconds: 1_795_000_000_000)
        var leaves: [[UInt8]] = []
        var files: [String: [UInt8]] = [:]
        var events: [Event] = []
        var taken: [String] = []
        var tries = 0
    }

    let state = Mutex(State())
    /// What the receiver answers.
    let answer = Mutex<@Sendable (WebhookDelivery) -> WebhookState.Outcome>({ _ in .delivered })

    static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    var now: Timestamp { state.withLock { $0.now } }
    var taken: [String] { state.withLock { $0.taken } }
    var tries: Int { state.withLock { $0.tries } }
    var events: [Event] { state.withLock { $0.events } }

    func pass(_ duration: Duration) { state.withLock { $0.now = $0.now + duration } }

    func answers(_ answer: @escaping @Sendable (WebhookDelivery) -> WebhookState.Outcome) {
        self.answer.withLock { $0 = answer }
    }

    /// Appends an entry.
    func happens(_ kind: String = "decided", useCase: String? = nil, body: JSON = [:]) {
        state.withLock { state in
            var leaf: JSON = [
                "at": .string(state.now.description), "body": body,
                "id": .string("ent_\(state.leaves.count)"), "kind": .string(kind),
                "position": .integer(Int64(state.leaves.count)), "principal": "key:bot",
            ]
            if let useCase { leaf["use-case"] = .string(useCase) }
            state.leaves.append(leaf.serialized)
        }
    }

    var book: WebhookBook {
        WebhookBook(
            origin: "belay.local/test", size: { self.state.withLock { $0.leaves.count } },
            leaves: { position, limit in
                self.state.withLock { Array($0.leaves.dropFirst(position).prefix(limit)) }
            },
            record: { event, _ in self.state.withLock { $0.events.append(event) } },
            load: { name in self.state.withLock { $0.files[name] } },
            save: { name, bytes in self.state.withLock { $0.files[name] = bytes } },
            now: { self.now }, chance: { 0.5 })
    }

    /// A process that tells the receiver, from where the last one was.
    func sender(events: Set<String>? = nil, useCases: Set<String>? = nil) throws -> WebhookSender {
        let webhook = DeclaredWebhook(
            name: "crm", url: "https://crm.example.com/", secrets: [], events: events,
            useCases: useCases)
        let signer = try #require(WebhookSigner(secrets: [Self.secret]))
        return try WebhookSender(
            webhook, book: book, signer: signer, logger: Logger(label: "test")
        ) { delivery in
            let outcome = self.answer.withLock { $0 }(delivery)
            self.state.withLock { state in
                state.tries += 1
                if outcome == .delivered { state.taken.append(delivery.id) }
            }
            return outcome
        }
    }
}

extension WebhookDelivery {
    fileprivate var id: String { headers.first { $0.name == "webhook-id" }?.value ?? "" }
}

extension WebhookSender {
    /// Does what is to be done now.
    fileprivate func work() async { while await step() {} }
}

@Suite struct WebhookTests {
    // MARK: The message

    @Test func `a signature is that of the example of Standard Webhooks`() throws {
        let body = Array(#"{"test": 2432232314}"#.utf8)
        let signer = try #require(WebhookSigner(secrets: [World.secret]))
        #expect(
            signer.signature(of: body, id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: 1_614_265_330)
                == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
        // While one secret takes another's place there is a signature by each.
        let other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
        let both = try #require(WebhookSigner(secrets: [other, World.secret]))
        let signatures = both.signature(of: body, id: "a", at: 1).split(separator: " ")
        #expect(signatures.count == 2)
        #expect(String(signatures[1]) == signer.signature(of: body, id: "a", at: 1))
    }

    @Test(arguments: [
        "", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_c2hvcnQ=", "whsec_***",
        "whsec_" + String(repeating: "A", count: 88),
    ])
    func `a secret of another form signs nothing`(secret: String) {
        #expect(WebhookSigner(secrets: [secret]) == nil)
        #expect(WebhookSigner(secrets: [World.secret, secret]) == nil)
        #expect(WebhookSigner(secrets: []) == nil)
    }

    @Test func `a message is a CloudEvents envelope of an entry, without content`() throws {
        let leaf = #"""
            {"at":"2026-11-21T16:10:00.000Z","body":{"decision":"dec_1","end":"denied"},"commitments":{"why":"x"},
            "conversation":"cnv_1","id":"ent_1","kind":"hold.closed","position":7,"principal":"person:kim",
            "release":"sha256:1","retention":"ai-act","subject":"sub_1","use-case":"refunds","v":1}
            """#
        let message = try #require(
            WebhookMessage(leaf: Array(leaf.utf8), of: "belay.local/test"))
        let envelope: JSON = [
            "specversion": "1.0", "id": "ent_1", "source": "belay.local/test",
            "type": "belay.hold.closed", "time": "2026-11-21T16:10:00.000Z", "subject": "dec_1",
            "datacontenttype": "application/json", "timestamp": "2026-11-21T16:10:00.000Z",
            "data": [
                "position": 7, "kind": "hold.closed", "by": "person:kim", "conversation": "cnv_1",
                "use_case": "refunds", "release": "sha256:1",
                "body": ["decision": "dec_1", "end": "denied"],
            ],
        ]
        #expect(try JSON(parsing: message.body) == envelope)
    }

    // MARK: Delivery

    @Test func `a receiver is told of each entry once, with what it was signed with`() async throws
    {
        let world = World()
        world.happens()
        let sender = try world.sender()
        for _ in 0..<40 { world.happens() }
        let seen = Mutex<[WebhookDelivery]>([])
        world.answers { delivery in
            seen.withLock { $0.append(delivery) }
            return .delivered
        }
        await sender.work()
        // What was before is not told.
        #expect(world.taken.sorted() == (1...40).map { "ent_\($0)" }.sorted())
        await sender.work()
        #expect(world.tries == 40)
        let next = try world.sender()
        await next.work()
        #expect(world.tries == 40)
        let first = try #require(seen.withLock { $0 }.first)
        #expect(first.url == "https://crm.example.com/")
        #expect(first.headers.map(\.name).contains("webhook-signature"))
        #expect(
            first.headers.contains { $0.name == "webhook-timestamp" && $0.value == "1795000000" })
    }

    @Test func `only what is wanted is told, and never how telling it went`() async throws {
        let world = World()
        let sender = try world.sender(
            events: ["decided", "webhook.given-up"], useCases: ["refunds"])
        let all = World()
        let other = try all.sender()
        for world in [world, all] {
            world.happens("decided", useCase: "refunds")
            world.happens("decided", useCase: "cards")
            world.happens("handed.over", useCase: "refunds")
            world.happens("decided")
            world.happens("webhook.given-up", body: ["webhook": "crm"])
            world.happens("webhook.disabled", body: ["webhook": "other"])
        }
        await sender.work()
        #expect(world.taken == ["ent_0"])
        await other.work()
        #expect(all.taken.sorted() == ["ent_0", "ent_1", "ent_2", "ent_3", "ent_5"])
    }

    @Test func `a receiver that is down for a day loses nothing`() async throws {
        let world = World()
        let sender = try world.sender()
        world.answers { _ in .failed("unreachable", wait: nil) }
        // Twice as many as may wait at once.
        for minute in 0..<1440 {
            if minute < 1000 { for _ in 0..<2 { world.happens() } }
            world.pass(.seconds(60))
            await sender.work()
        }
        #expect(world.taken.isEmpty)
        #expect(sender.current.pending.count == WebhookState.pendingLimit)
        world.answers { _ in .delivered }
        var minutes = 0
        while world.taken.count < 2000, minutes < 1440 {
            minutes += 1
            world.pass(.seconds(60))
            await sender.work()
        }
        #expect(Set(world.taken).count == 2000)
        #expect(world.taken.count == 2000)
        #expect(sender.current.deadLetters.isEmpty)
        #expect(world.events.isEmpty)
        // Each waits until its own time only until the first finds the receiver there.
        #expect(minutes <= 600, "\(minutes) minutes after it was back")
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a process that dies sends again and forgets nothing`(seed: UInt64) async throws {
        var chance = Linear(state: seed)
        let world = World()
        let flaky = Mutex(Linear(state: seed &+ 100))
        world.answers { _ in
            flaky.withLock { $0.next() } % 4 == 0 ? .failed("status-500", wait: nil) : .delivered
        }
        var sender = try world.sender()
        for _ in 0..<400 {
            for _ in 0..<(chance.next() % 3) { world.happens() }
            world.pass(.seconds(Int64(chance.next() % 40)))
            let before = world.state.withLock { $0.files }
            _ = await sender.step()
            switch chance.next() % 6 {
            case 0: sender = try world.sender()
            case 1:
                // Killed after it sent and before it wrote.
                world.state.withLock { $0.files = before }
                sender = try world.sender()
            default: break
            }
        }
        world.answers { _ in .delivered }
        for _ in 0..<100 {
            world.pass(.seconds(3600))
            await sender.work()
        }
        let count = world.state.withLock { $0.leaves.count }
        let lost = Set((0..<count).map { "ent_\($0)" }).subtracting(world.taken)
        let given = sender.current.deadLetters.map { "ent_\($0.position)" }
        #expect(lost.subtracting(given).isEmpty, "seed \(seed): \(lost.sorted())")
    }

    @Test func `a message that fails holds up no other, is given up, and can be sent again`()
        async throws
    {
        let world = World()
        let sender = try world.sender()
        world.answers { $0.id == "ent_0" ? .failed("status-500", wait: nil) : .delivered }
        for _ in 0..<3 { world.happens() }
        let began = world.now
        await sender.work()
        #expect(world.taken.sorted() == ["ent_1", "ent_2"])
        // Each pause is a twentieth longer here: half of the tenth that chance may add.
        #expect(sender.current.next == began + .milliseconds(5250))
        for _ in 0..<(30 * 60) {
            world.pass(.seconds(60))
            await sender.work()
        }
        #expect(world.tries == 2 + 8)
        #expect(
            world.events == [
                .webhookGivenUp(WebhookGivenUp(webhook: "crm", position: 0, attempts: 8))
            ])
        #expect(sender.current.pending.isEmpty)
        let letter = try #require(sender.current.deadLetters.first)
        #expect(letter.cause == "status-500")
        #expect(letter.at > began + .seconds(86_400))

        // It is there after a restart as well.
        let next = try world.sender()
        #expect(next.current.deadLetters == [letter])
        #expect(try next.replay(17) == 0)
        world.answers { _ in .delivered }
        #expect(try next.replay(0) == 1)
        await next.work()
        #expect(world.taken.last == "ent_0")
        #expect(try next.replay(nil) == 0)
    }

    @Test func `a receiver that answers 410 gets nothing more until it is enabled`() async throws {
        let world = World()
        let sender = try world.sender()
        world.answers { _ in .gone }
        world.happens()
        await sender.work()
        #expect(
            world.events == [.webhookDisabled(WebhookDisabled(webhook: "crm", cause: "gone"))])
        for _ in 0..<5 { world.happens() }
        world.pass(.seconds(86_400 * 7))
        await sender.work()
        #expect(world.tries == 1)
        let next = try world.sender()
        await next.work()
        #expect(world.tries == 1)
        world.answers { _ in .delivered }
        try next.enable()
        await next.work()
        #expect(Set(world.taken) == Set((0..<6).map { "ent_\($0)" }))
    }

    @Test func `a receiver that asks to be left alone is`() async throws {
        let world = World()
        let sender = try world.sender()
        world.answers { _ in .failed("status-429", wait: .seconds(600)) }
        world.happens()
        await sender.work()
        world.happens()
        world.answers { _ in .delivered }
        world.pass(.seconds(599))
        await sender.work()
        #expect(world.tries == 1)
        world.pass(.seconds(1))
        await sender.work()
        #expect(Set(world.taken) == ["ent_0", "ent_1"])
    }

    @Test func `what an answer means`() {
        typealias Client = WebhookClient
        #expect(Client.outcome(204, retryAfter: nil) == .delivered)
        #expect(Client.outcome(410, retryAfter: nil) == .gone)
        #expect(Client.outcome(301, retryAfter: nil) == .failed("status-301", wait: nil))
        #expect(Client.outcome(503, retryAfter: " 7 ") == .failed("status-503", wait: .seconds(7)))
        #expect(Client.outcome(500, retryAfter: "7") == .failed("status-500", wait: nil))
        #expect(Client.outcome(429, retryAfter: "soon") == .failed("status-429", wait: nil))
        #expect(Client.outcome(429, retryAfter: "-1") == .failed("status-429", wait: nil))
        #expect(
            Client.outcome(429, retryAfter: "Wed, 21 Oct 2015 07:28:00 GMT")
                == .failed("status-429", wait: .zero))
    }

    @Test func `what was kept is read as it was written, and nothing else is`() async throws {
        let world = World()
        let sender = try world.sender()
        world.answers { _ in .failed("status-503", wait: .seconds(60)) }
        for _ in 0..<3 { world.happens() }
        await sender.work()
        let state = sender.current
        #expect(WebhookState(state.json)?.json == state.json)
        for broken in ["", "{}", "[1]", #"{"position": -1, "pending": [], "dead-letters": []}"#] {
            world.state.withLock { $0.files["crm"] = Array(broken.utf8) }
            #expect(throws: WebhookStateProblem.self) { try world.sender() }
        }
    }

    @Test func `a ledger that was restored from a copy is told from its end on`() async throws {
        let world = World()
        let sender = try world.sender()
        for _ in 0..<5 { world.happens() }
        await sender.work()
        world.state.withLock { $0.leaves.removeLast(3) }
        let next = try world.sender()
        #expect(next.current.position <= 2)
        world.happens()
        await next.work()
        #expect(world.taken.last == "ent_2")
    }

    @Test func `a secret that is missing is told by its name, and never shown`() {
        let webhook = DeclaredWebhook(
            name: "crm", url: "https://crm.example.com/",
            secrets: [SecretReference(environmentVariable: "CRM")])
        for value in [nil, "hunter2"] as [String?] {
            let error = #expect(throws: WebhookSecretProblem.self) {
                try Webhooks(
                    [webhook], book: World().book, logger: Logger(label: "test"),
                    secret: { _ in value }, line: { _ in .delivered })
            }
            #expect(error?.description.contains("`CRM`") == true)
            #expect(error?.description.contains("hunter2") == false)
        }
    }
}

/// Numbers that a seed decides.
private struct Linear {
    var state: UInt64

    mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33)
    }
}
