// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Decisions
import Desk
import Ledger
import Policy
import Synchronization
import TestSupport
import Testing
import Vocabulary

@Suite struct ProofTests {
    private typealias Bench = DeskBench

    @Test func `the customer says yes, gives the code that was sent, and it runs once`()
        async throws
    {
        let bench = try Bench.proving()
        let held = try await bench.move("ana@example.com")
        #expect(held.status == "confirming")
        #expect(bench.sent.isEmpty, "the customer is asked first")
        let asked = try await bench.say("yes", to: held)
        #expect(asked.phase == .confirming)
        #expect(asked.awaitsProof)
        #expect(bench.sent.map(\.customer) == ["C-1"])
        #expect(try bench.desk.decisions.words(of: asked).contains("code"))
        let code = try #require(bench.sent.last?.code)
        #expect(code.utf8.count == 6)
        let (answer, done) = try await bench.prove("It is " + code, asked)
        #expect(answer == .right)
        #expect(done.phase == .executed)
        #expect(bench.system.orders.map(\.arguments) == [#"{"email":"ana@example.com"}"#])
        #expect(
            try bench.kinds.suffix(6) == [
                "decided", "hold.confirmed", "proof.asked", "proof.given", "action.dispatched",
                "action.settled",
            ])
        await #expect(throws: DeskError.notNow(done)) { try await bench.prove(code, asked) }
        #expect(bench.system.orders.count == 1)
    }

    @Test func `the code stands in no entry and in no content`() async throws {
        let bench = try Bench.proving()
        let asked = try await bench.say("yes", to: try await bench.move("ana@example.com"))
        let code = try #require(bench.sent.last?.code)
        _ = try await bench.prove(code, asked)
        for entry in try bench.ledger.entries(from: 0, limit: 1000) {
            #expect(!"\(entry)".hasWord(code))
            for field in try bench.ledger.content(of: entry) {
                #expect(!String(decoding: field.bytes, as: UTF8.self).hasWord(code))
            }
        }
    }

    @Test func `after too many wrong codes it is called off`() async throws {
        let bench = try Bench.proving()
        var hold = try await bench.say("yes", to: try await bench.move("a@example.com"))
        let code = try #require(bench.sent.last?.code)
        #expect(try await bench.prove("What code?", hold).0 == .unclear)
        for _ in 0..<3 {
            let (answer, next) = try await bench.prove(Bench.other(than: code), hold)
            #expect(answer == .wrong)
            hold = next
        }
        #expect(hold.phase == .withdrawn)
        #expect(hold.cause == "proof-failed")
        await #expect(throws: DeskError.notNow(hold)) { try await bench.prove(code, hold) }
        #expect(bench.system.orders.isEmpty)
    }

    @Test func `a code is good for its time and no longer`() async throws {
        let bench = try Bench.proving()
        let hold = try await bench.say("yes", to: try await bench.move("a@example.com"))
        let code = try #require(bench.sent.last?.code)
        bench.step(by: .seconds(600))
        await #expect(throws: DeskError.self) { try await bench.prove(code, hold) }
        #expect(try bench.desk.decisions.hold(of: hold.decision)?.cause == "proof-overdue")
        let next = try await bench.say("yes", to: try await bench.move("a@example.com"))
        bench.step(by: .seconds(600))
        _ = try await bench.desk.tick()
        #expect(try bench.desk.decisions.hold(of: next.decision)?.phase == .withdrawn)
        #expect(bench.system.orders.isEmpty)
    }

    @Test func `nothing is sent where nobody has said who the customer is`() async throws {
        let bench = try Bench.proving()
        let refused = try await bench.act("move", #"{"email":"a@example.com"}"#, customer: nil)
        #expect(refused.status == "refused")
        let reason = try #require(
            refused.decision.verdict.reasons.first { $0.rule == Clause.stepUp })
        #expect(reason.code == .missingInformation)
        #expect(bench.sent.isEmpty)
    }

    @Test(arguments: [
        ActionAnswer.unsent(.unreachable), .refused(result: "{}", status: 404),
    ])
    func `where no code can be sent it is called off`(answer: ActionAnswer) async throws {
        let bench = try Bench.proving()
        bench.system.codeAnswer.withLock { $0 = answer }
        let hold = try await bench.say("yes", to: try await bench.move("a@example.com"))
        #expect(hold.phase == .withdrawn)
        #expect(hold.cause == "proof-unsent")
    }

    @Test func `a code that may have been sent is waited for`() async throws {
        let bench = try Bench.proving()
        bench.system.codeAnswer.withLock { $0 = .unknown(.timedOut) }
        let hold = try await bench.say("yes", to: try await bench.move("a@example.com"))
        #expect(hold.awaitsProof)
        _ = try await bench.desk.tick()
        #expect(bench.sent.count == 1, "it is not sent again")
    }

    @Test func `where no yes is asked the code is sent at once, and people follow`() async throws {
        let bench = try Bench.proving()
        let held = try await bench.act("swap", #"{"payee":"P-1"}"#)
        let hold = try #require(held.hold)
        #expect(bench.sent.count == 1)
        await #expect(throws: DeskError.notNow(hold)) {
            try await bench.desk.approve(
                hold.decision, fingerprint: hold.fingerprint ?? "", by: Bench.ana)
        }
        let code = try #require(bench.sent.last?.code)
        let (_, proven) = try await bench.prove(
            Array(code).map(String.init).joined(separator: " "), hold)
        #expect(proven.phase == .pending)
        let done = try await bench.desk.approve(
            hold.decision, fingerprint: hold.fingerprint ?? "", by: Bench.ana)
        #expect(done.phase == .executed)
    }

    @Test func `what is edited after the proof asks for another one`() async throws {
        let bench = try Bench.proving()
        let hold = try #require(try await bench.act("swap", #"{"payee":"P-1"}"#).hold)
        let code = try #require(bench.sent.last?.code)
        let (_, proven) = try await bench.prove(code, hold)
        let edited = try await bench.desk.edit(
            proven.decision, fingerprint: proven.fingerprint ?? "", arguments: #"{"payee":"P-2"}"#,
            note: nil, by: Bench.ana)
        #expect(edited.phase == .confirming)
        #expect(!edited.isProven)
        _ = try await bench.desk.tick()
        #expect(bench.sent.count == 2)
        let now = try #require(try bench.desk.decisions.hold(of: edited.decision))
        #expect(
            try await bench.prove(code, now).0 == (code == bench.sent[1].code ? .right : .wrong))
        #expect(bench.system.orders.isEmpty)
    }

    @Test func `the customer can call it off`() async throws {
        let bench = try Bench.proving()
        let hold = try await bench.say("yes", to: try await bench.move("a@example.com"))
        let (answer, next) = try await bench.prove("No, leave it.", hold)
        #expect(answer == .no)
        #expect(next.cause == "declined")
    }

    @Test func `a customer for whom so many wrong codes were given is sent no more for a day`()
        async throws
    {
        let bench = try Bench.proving()
        // Opened before any of them was guessed at.
        var holds: [(Hold, String)] = []
        for number in 0..<6 {
            let held = try await bench.move("a@example.com", in: "c\(number)")
            holds.append(
                (try await bench.say("yes", to: held), try #require(bench.sent.last?.code)))
        }
        var wrong = 0
        for (hold, code) in holds {
            var hold = hold
            while hold.phase == .confirming {
                do {
                    let (answer, next) = try await bench.prove(Bench.other(than: code), hold)
                    if answer == .wrong { wrong += 1 }
                    hold = next
                } catch DeskError.notNow(let now) { hold = now }
            }
        }
        #expect(wrong == 10)
        let held = try await bench.move("a@example.com", in: "later")
        #expect(try await bench.say("yes", to: held).cause == "proof-locked")
        #expect(bench.sent.count == 6)
        let other = try await bench.act(
            "move", #"{"email":"b@example.com"}"#, in: "other", customer: "C-2")
        #expect(try await bench.say("yes", to: other).awaitsProof, "others are not locked out")
        bench.step(by: .seconds(86_401))
        let late = try await bench.move("a@example.com", in: "next day")
        #expect(try await bench.say("yes", to: late).awaitsProof)
    }

    @Test func `of many wrong codes and many codes at once no more count than one after the other`()
        async throws
    {
        let bench = try Bench.proving()
        var held: [ActionResult] = []
        for number in 0..<24 {
            held.append(try await bench.move("a@example.com", in: "c\(number)"))
        }
        let asked = try await withThrowingTaskGroup(of: Hold.self) { group in
            for one in held { group.addTask { try await bench.say("yes", to: one) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(asked.count(where: \.awaitsProof) == 20)
        #expect(bench.sent.count == 20)
        let codes = Set(bench.sent.map(\.code))
        let guess = try #require((0..<100).map { "9999\($0 + 10)" }.first { !codes.contains($0) })
        await withTaskGroup(of: Void.self) { group in
            for hold in asked where hold.awaitsProof {
                group.addTask {
                    // Locked out is what most of them are.
                    _ = try? await bench.prove(guess, hold)
                }
            }
        }
        let wrong = try bench.ledger.entries(from: 0, limit: 10_000).count { entry in
            if case .proofGiven(let given) = entry.event { !given.isRight } else { false }
        }
        #expect(wrong == 10)
    }

    @Test func `a customer is sent so many codes in a day and no more`() async throws {
        let bench = try Bench.proving()
        for number in 0..<20 {
            let held = try await bench.move("a@example.com", in: "c\(number)")
            #expect(try await bench.say("yes", to: held).awaitsProof)
        }
        let held = try await bench.move("a@example.com", in: "one more")
        #expect(try await bench.say("yes", to: held).cause == "proof-locked")
        #expect(bench.sent.count == 20)
        bench.step(by: .seconds(86_401))
        let late = try await bench.move("a@example.com", in: "next day")
        #expect(try await bench.say("yes", to: late).awaitsProof)
    }

    @Test func `the same call again has no other code sent`() async throws {
        let bench = try Bench.proving()
        let held = try await bench.say("yes", to: try await bench.move("a@example.com"))
        #expect(held.awaitsProof)
        for _ in 0..<100 {
            #expect(try await bench.move("a@example.com").decision.id == held.decision)
        }
        #expect(bench.sent.count == 1)
    }
}

extension String {
    /// Whether a word stands in it by itself: within an identifier it is chance.
    fileprivate func hasWord(_ word: String) -> Bool {
        split { !($0.isLetter || $0.isNumber) }.contains { $0 == word }
    }
}

extension DeskBench {
    /// A desk with tools that have customers prove who they are.
    static func proving() throws -> DeskBench { try DeskBench(card: provingCard) }

    var sent: [(code: String, customer: String, id: String)] { system.codes.withLock { $0 } }

    func move(_ email: String, in name: String = "c") async throws -> ActionResult {
        try await act("move", "{\"email\":\"\(email)\"}", in: name)
    }

    /// The customer's word to the question of what is held.
    func say(_ words: String, to held: ActionResult) async throws -> Hold {
        let hold = try desk.decisions.hold(of: held.decision.id)
        guard let hold else { throw DeskError.unknown(held.decision.id) }
        return try await desk.hear(
            words, to: try desk.decisions.words(of: hold), of: hold, by: .key("bot")
        ).1
    }

    func prove(_ words: String, _ hold: Hold) async throws -> (CodeAnswer, Hold) {
        try await desk.prove(words, of: hold, by: .key("bot"))
    }

    /// Another code than this one.
    static func other(than code: String) -> String { code == "000001" ? "000002" : "000001" }

    private static let provingCard = CardWorkspace.card(
        tools: "move, swap, hand",
        """
        tools:
          move:
            effect: write
            reversible: true
            kind: account-change
            arguments: {email: {type: string}}
            others: true
            confirm: "Change your address to {email}?"
            run: {via: bank, method: POST, path: /addresses}
            step-up: {via: bank, path: "/customers/{customer}/codes", within: 10m, attempts: 3}
          # No yes of the customer's, and a person's after the proof.
          swap:
            effect: write
            reversible: true
            kind: account-change
            arguments: {payee: {type: string}}
            approve: {by: boss, within: 2h}
            run: {via: bank, method: POST, path: /payees}
            step-up: {via: bank, path: "/customers/{customer}/codes"}
          # The bot carries it out.
          hand:
            effect: write
            reversible: true
            kind: identity
            arguments: {phone: {type: string}}
            confirm: "Use {phone} from now on?"
            step-up: {via: bank, path: "/customers/{customer}/codes"}
        """)
}
