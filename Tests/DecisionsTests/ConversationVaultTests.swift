// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Ledger
import TestSupport
import Testing
import Vocabulary

@testable import Decisions

/// Tokens where decisions are made: what judges, what is recorded, what a restart forgets.
@Suite struct ConversationVaultTests {
    private static let card = CardWorkspace.card(
        touches: "personal-data", tools: "send, note, ask",
        #"""
        tools:
          send:
            effect: read
            arguments: {to: {type: string, pattern: '.+@example\.org'}}
          note:
            effect: read
            arguments: {body: {type: string, pattern: '.+@example\.org'}}
          ask:
            {effect: write, reversible: true, kind: other, confirm: "Write to {to}?"}
        personal-data:
          keep-from-model: [payment-card, email, phone]
          redact-in-replies: [payment-card, email, phone]
          tokens:
            email: {customer: true, into: [send.to]}
            phone: {customer: true}
        """#)
    private static let said = Passage(.customer, "I am ana@example.org or ana@example.com.")

    /// A bench in whose conversation the customer has said two addresses, and their tokens.
    private func bench() async throws -> (Bench, org: String, com: String) {
        let bench = try Bench(card: Self.card)
        let outcome = try await bench.decide(.input([Self.said]))
        let words = try #require(outcome.passing.first).text.split(separator: " ").map(String.init)
        return (bench, words[2], String(words[4].dropLast()))
    }

    private func call(_ tool: String, _ arguments: String) -> Proposal.Content {
        .action(
            ActionCall(
                tool: tool, arguments: arguments, texts: ArgumentsText(arguments).texts,
                callID: "c1"))
    }

    private func findings(_ outcome: Outcome) -> [String] {
        outcome.decision.findings.map(\.name)
    }

    @Test func `a contract sees the value where the tool may have it`() async throws {
        let (bench, org, com) = try await bench()
        let good = try await bench.decide(call("send", #"{"to":"\#(org)"}"#))
        #expect(good.effect == .allow)
        #expect(good.passing.map(\.text) == ["ana@example.org"])
        #expect(findings(good) == ["vault.restored.email"])
        let bad = try await bench.decide(call("send", #"{"to":"\#(com)"}"#))
        #expect(bad.effect == .block)
        #expect(bad.passing.isEmpty)
        #expect(bad.decision.verdict.reasons[0].rule == "argument")
        // Nothing came back anywhere.
        #expect(findings(bad) == [])
    }

    @Test func `where a value may not come back the contract sees the token, and that is told`()
        async throws
    {
        let (bench, org, _) = try await bench()
        let outcome = try await bench.decide(call("note", #"{"body":"\#(org)"}"#))
        #expect(outcome.effect == .block)
        #expect(findings(outcome) == ["vault.refused.email"])
    }

    @Test func `nothing outside sealed content tells a value, and other rules are asked about it`()
        async throws
    {
        let (bench, org, com) = try await bench()
        for token in [org, com] {
            _ = try await bench.decide(call("send", #"{"to":"\#(token)"}"#))
        }
        let entries = try bench.ledger.entries(from: 0, limit: 100)
        for entry in entries {
            #expect(!String(describing: entry).contains("ana@"))
            #expect(!entry.leaf.contains(bytesOf: "ana@"))
        }
        let sealed = try bench.ledger.content(of: try #require(entries.last))
        func text(_ name: String) -> String? {
            sealed.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
        }
        #expect(text("proposal")?.contains(com) == true)
        #expect(text("proposal")?.contains("ana@example.com") == false)
        #expect(text("restored") == #"{"to":"ana@example.com"}"#)

        var verdicts: [Effect] = []
        var again = ConversationRedecision(bench.ledger, under: bench.point.workspace)
        again.isWatched = { verdicts.append($1.effect) }
        try again.read(try await bench.conversation().id, before: 100)
        #expect(Array(verdicts.suffix(2)) == [.allow, .block])
        #expect(again.report.flipped == 0)
    }

    @Test func `a question to the customer names no token`() async throws {
        let (bench, org, _) = try await bench()
        let outcome = try await bench.decide(call("ask", #"{"to":"\#(org)"}"#))
        #expect(outcome.effect == .confirm)
        #expect(outcome.message == "Write to ana@example.org?")
        let record = try await bench.point.record(of: outcome.decision.id, for: .key("test")) { _ in
            true
        }
        #expect(record?.message == "Write to ana@example.org?")
        #expect(record?.content?["arguments"] == .string(#"{"to":"\#(org)"}"#))
    }

    @Test func `a restart forgets no token, though nobody tells the conversation again`()
        async throws
    {
        let (bench, org, _) = try await bench()
        bench.point.dialogues.forget()
        let reply = try await bench.decide(.reply([Passage(.agent, "I write to \(org).")]))
        #expect(reply.passing.map(\.text) == ["I write to ana@example.org."])
        bench.point.dialogues.forget()
        let input = try await bench.decide(.input([Passage(.customer, "Use ana@example.org!")]))
        #expect(input.passing.map(\.text) == ["Use \(org)!"])
        let other = try await bench.decide(
            .reply([Passage(.agent, "I write to \(org).")]), in: "other")
        #expect(other.passing.map(\.text) == ["I write to [e-mail address]."])
    }

    @Test func `what was erased comes back no more`() async throws {
        let (bench, org, _) = try await bench()
        try await bench.ledger.erase(
            try await bench.conversation().subject, at: .sample, by: .system)
        bench.point.dialogues.forget()
        let vault = try bench.point.vault(of: try await bench.conversation().id, under: .default)
        #expect(vault.count == 0)
        #expect(vault.restore(org, to: .customerReply).restores.map(\.outcome) == [.invented])
    }

    @Test func `the result of a tool is read without its escapes and stays JSON`() async throws {
        let (bench, org, _) = try await bench()
        let result = #"{"mails":["ana\u0040example.org"],"text":"From:\nana@example.org","n":1.50}"#
        let outcome = try await bench.decide(.input([Self.said, Passage(.tool, result)]))
        #expect(
            outcome.passing.last?.text
                == #"{"mails":["\#(org)"],"text":"From:\n\#(org)","n":1.50}"#)
        let sealed = try bench.ledger.content(
            of: try #require(try bench.ledger.entries(from: 0, limit: 100).last))
        let json = try JSON(parsing: try #require(sealed.first { $0.name == "proposal" }).bytes)
        // Places count in what was written.
        guard case .array(let spans)? = json["spans"] else { return #expect(Bool(false)) }
        let places = spans.filter { $0["passage"] == 1 }.map { span -> String in
            guard case .integer(let from)? = span["from"], case .integer(let to)? = span["to"]
            else { return "" }
            return String(decoding: Array(result.utf8)[Int(from)..<Int(to)], as: UTF8.self)
        }
        #expect(places == [#"ana\u0040example.org"#, "ana@example.org"])
    }

    @Test(arguments: [false, true])
    func `a token leads to no number beside it in a reply, whole or streamed`(isStream: Bool)
        async throws
    {
        let bench = try Bench(card: Self.card)
        let said = try await bench.decide(.input([Passage(.customer, "Call 020 7946 0958.")]))
        let token = String(try #require(said.passing.first).text.dropFirst(5).dropLast())
        #expect(token.hasPrefix("PHONE-"))
        let text = "Your \(token) 1234567 is the order."
        let expected = "Your 020 7946 0958 1234567 is the order."
        guard isStream else {
            let reply = try await bench.decide(.reply([Passage(.agent, text)]))
            return #expect(reply.passing.map(\.text) == [expected])
        }
        let proposal = Proposal(
            useCase: "cards", agent: "execution", content: .reply([Passage(.agent, "")]), turn: 2)
        let (_, opened) = try await bench.point.decide(
            Submission(
                Proposal(
                    useCase: "cards", agent: "execution",
                    content: .input([Passage(.customer, "And?")]), turn: 1)),
            in: bench.conversation(), by: .key("test"), opening: [proposal])
        let rules = try #require(opened.first).rules
        for width in 1...text.utf8.count {
            var reply = StreamingReply(rules: rules)
            let field = reply.addField()
            var delivered: [UInt8] = []
            var rest = Array(text.utf8)[...]
            var steps: [StreamingReply.Step] = []
            while !rest.isEmpty {
                steps.append(reply.receive(rest.prefix(width), in: field))
                rest = rest.dropFirst(width)
            }
            for step in steps + [reply.finish(field)] {
                switch step {
                case .wait: continue
                case .deliver(let bytes), .stop(let bytes): delivered += bytes
                }
            }
            #expect(String(decoding: delivered, as: UTF8.self) == expected, "by \(width)")
            #expect(reply.passages.map(\.text) == [text])
            #expect(reply.signals.isEmpty)
        }
    }
}

extension [UInt8] {
    fileprivate func contains(bytesOf text: String) -> Bool {
        String(decoding: self, as: UTF8.self).contains(text)
    }
}
