// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

@testable import Policy
import Testing
import Vocabulary

/// What a workspace declares for actions.
@Suite struct ActionSettingsTests {
    static let organisation =
        SampleWorkspace.organisation + "\n" + """
            connectors:
              bank: {kind: http, url: "http://127.0.0.1:8090/", key: {env: BANK_KEY}, header: X-Api-Key}
              tools: {kind: mcp, url: "https://tools.example/mcp", timeout: 20s, answer-bytes: 2048}
            denials: {not-owed: Nothing is owed, other: {en: Another reason, de: Ein anderer Grund}}
            calendar: {open: {mon: ["09:00-12:00", "13:00-17:00"], tue: "09:00-17:00"}, closed: ["2026-12-28"]}
            break-glass: {by: duty-manager, review: compliance, within: 24h}
            messages:
              executed: {en: Done., voice: {en: All done., de: Fertig.}, chat: Done here.}
            """

    static func card(_ extra: String) -> String {
        SampleWorkspace.card().replacing(
            "  hidden: {effect: read}",
            with: extra.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
                + "\n  hidden: {effect: read}")
    }

    private static let tools = """
        refund:
          effect: write
          reversible: true
          kind: payment
          arguments: {payment_id: {type: string}, amount: {type: money}}
          run: {via: bank, path: "/payments/{payment_id}/refunds", status: "/refunds/by-key/{idempotency-key}"}
          undo: {tool: unrefund, within: 24h, arguments: {refund_id: result.refund.id, payment_id: args.payment_id}}
          step-up: {via: bank, path: "/customers/{customer}/codes", attempts: 5}
          approve: {by: boss, within: 2h, counts: open-hours}
          tell:
            executed: "I have refunded {amount}."
            denied: {en: "No refund.", de: "Keine Erstattung.", voice: {en: "Sorry, no refund."}}
        unrefund:
          effect: write
          reversible: false
          kind: payment
          others: false
          arguments: {refund_id: {type: string}, payment_id: {type: string}}
          run: {via: tools, tool: cancel_refund}
        """

    private func workspace() throws -> Workspace {
        try SampleWorkspace.workspace(
            organisation: Self.organisation, card: Self.card(Self.tools))
    }

    @Test func `connectors have what the file says, and defaults for the rest`() throws {
        let workspace = try workspace()
        let bank = try #require(workspace.connectors["bank"])
        #expect(bank.kind == .http)
        #expect(bank.url == "http://127.0.0.1:8090")
        #expect(bank.key?.environmentVariable == "BANK_KEY")
        #expect(bank.header == "X-Api-Key")
        #expect(bank.timeout == .seconds(5))
        #expect(bank.answerBytes == 1_048_576)
        let tools = try #require(workspace.connectors["tools"])
        #expect(tools.kind == .mcp)
        #expect(tools.timeout == .seconds(20))
        #expect(tools.answerBytes == 2048)
    }

    @Test func `a tool says what carries it out, takes it back and proves the customer`() throws {
        let tools = try #require(try workspace().useCase(named: "cards")).tools
        let refund = try #require(tools["refund"])
        let path = try #require(PathTemplate("/payments/{payment_id}/refunds"))
        let status = PathTemplate("/refunds/by-key/{idempotency-key}")
        #expect(
            refund.run
                == Execution(
                    connector: "bank", call: .http(method: .post, path: path, status: status)))
        #expect(
            tools["unrefund"]?.run
                == Execution(connector: "tools", call: .mcp(tool: "cancel_refund")))
        #expect(refund.stepUp?.attempts == 5)
        #expect(refund.stepUp?.within == .seconds(600))
        #expect(refund.undo?.within == .seconds(86_400))
        #expect(tools["pay"]?.run == nil)
    }

    @Test func `what takes an action back is filled with its result and its arguments`() throws {
        let undo = try #require(try workspace().useCase(named: "cards")?.tools["refund"]?.undo)
        #expect(
            undo.filled(
                arguments: #"{"payment_id":"P-1","amount":1.50}"#,
                result: #"{"refund":{"id":12.50}}"#)
                == #"{"payment_id":"P-1","refund_id":12.50}"#)
        for (arguments, result) in [
            ("{}", #"{"refund":{"id":1}}"#), (#"{"payment_id":"P-1"}"#, "{}"),
            (#"{"payment_id":"P-1"}"#, #"{"refund":{"id":null}}"#),
            (#"{"payment_id":"P-1"}"#, "<html>"), ("", ""),
        ] {
            #expect(undo.filled(arguments: arguments, result: result) == nil)
        }
    }

    @Test func `the customer hears the words of the contract, else the workspace's, else Belay's`()
        throws
    {
        let workspace = try workspace()
        let tool = try #require(workspace.useCase(named: "cards")?.tools["refund"])
        func told(
            _ situation: Messages.Situation, _ arguments: String? = #"{"amount":"5 EUR"}"#,
            in language: String? = nil, on channel: Channel? = nil
        ) -> String {
            workspace.telling(situation, of: tool, arguments: arguments, in: language, on: channel)
        }
        #expect(told(.executed) == "I have refunded 5 EUR.")
        #expect(told(.executed, "{}") == "Done.")
        #expect(told(.executed, nil, on: .voice) == "All done.")
        #expect(told(.executed, nil, in: "de", on: .voice) == "Fertig.")
        #expect(told(.executed, nil, in: "de", on: .email) == "Done.")
        #expect(told(.executed, nil, on: .chat) == "Done here.")
        #expect(
            told(.denied, in: "de", on: .voice) == "Keine Erstattung.", "the language counts more")
        #expect(told(.denied, on: .voice) == "Sorry, no refund.")
        #expect(told(.failed, in: "fr").hasPrefix("Je suis désolé"))
        #expect(told(.codeSent, in: "de-AT").hasPrefix("Ich habe einen Code"))
        #expect(told(.paused, in: "pl").hasPrefix("I can't help you right now"))
    }

    @Test func `each situation has words of its own in each language`() {
        for language in ["en", "de", "fr"] {
            let texts = Messages.Situation.allCases.map {
                Messages(texts: [:]).text(for: $0, saying: 3, in: language)
            }
            #expect(Set(texts).count == Messages.Situation.allCases.count, "\(language)")
            #expect(texts.allSatisfy { !$0.contains("{") && !$0.contains("  ") })
        }
    }

    @Test func `an approval in open hours waits over the night, and others do not`() throws {
        let workspace = try workspace()
        // Monday, 16:00.
        let start = try #require(Timestamp("2026-11-23T16:00:00.000Z"))
        let open = Obligation.StaffApproval(within: .seconds(7200), countsOpenHours: true)
        let plain = Obligation.StaffApproval(within: .seconds(7200))
        #expect(
            workspace.deadline(of: open, from: start)?.description == "2026-11-24T10:00:00.000Z")
        #expect(
            workspace.deadline(of: plain, from: start)?.description == "2026-11-23T18:00:00.000Z")
        #expect(workspace.deadline(of: .init(), from: start) == nil)
        let verdict = workspace.verdict(
            on: .call("refund", arguments: #"{"payment_id":"P-1","amount":"5 EUR"}"#))
        let approvals = verdict.obligations.filter { $0.kind == .staffApproval }
        #expect(
            approvals.allSatisfy { Obligation($0.json) == $0 }, "the ledger keeps which hours count"
        )
    }

    @Test func `what carries actions out is part of the digests, and its key is not`() throws {
        let before = try workspace()
        func with(_ old: String, _ new: String) throws -> Workspace {
            try SampleWorkspace.workspace(
                organisation: Self.organisation.replacing(old, with: new),
                card: Self.card(Self.tools))
        }
        for (old, new) in [(":8090", ":8091"), ("X-Api-Key", "X-Key")] {
            let after = try with(old, new)
            #expect(after.digest != before.digest)
            #expect(after.useCases["cards"]?.release != before.useCases["cards"]?.release)
            #expect(before.needsRestart(for: after) == "connectors")
        }
        #expect(try with("BANK_KEY", "OTHER_KEY").digest == before.digest)
        for (old, new) in [
            ("Nothing is owed", "No"), ("12:00", "12:30"), ("duty-manager", "manager"),
            ("All done.", "Done!"),
        ] {
            let after = try with(old, new)
            #expect(after.digest != before.digest, "\(new)")
            #expect(before.needsRestart(for: after) == nil)
        }
        #expect(before.denials["other"]?.text(in: "de") == "Ein anderer Grund")
        #expect(before.breakGlass?.within == .seconds(86_400))
    }

    @Test func `a change of how actions run, are approved or are proved is told`() throws {
        let before = try workspace()
        func told(_ old: String, _ new: String, in file: String = "card") throws -> [String] {
            let after = try SampleWorkspace.workspace(
                organisation: file == "card"
                    ? Self.organisation : Self.organisation.replacing(old, with: new),
                card: Self.card(
                    file == "card" ? Self.tools.replacing(old, with: new) : Self.tools))
            return PolicyDiff(from: before, to: after).plain.map(\.text)
        }
        #expect(
            try told(
                "  step-up: {via: bank, path: \"/customers/{customer}/codes\", attempts: 5}\n", "")
                == [
                    "tool `refund` changed: without `step-up by bank at /customers/{customer}/codes, within 10m, attempts 5`"
                ])
        #expect(
            try told("/refunds\", status", "/money\", status") == [
                "tool `refund` changed: without `run by bank, POST /payments/{payment_id}/refunds, status /refunds/by-key/{idempotency-key}`, with `run by bank, POST /payments/{payment_id}/money, status /refunds/by-key/{idempotency-key}`"
            ])
        #expect(
            try told(", counts: open-hours", "") == [
                "tool `refund` changed: without `approve by boss, people 1, when always, within 2h of open-hours`, with `approve by boss, people 1, when always, within 2h of all-hours`"
            ])
        #expect(
            try told("break-glass: {by: duty-manager", "break-glass: {by: anybody", in: "belay")
                == [
                    "break-glass `by`: `duty-manager, review by compliance within 1d` → `anybody, review by compliance within 1d`"
                ])
        #expect(
            try told("Nothing is owed", "No", in: "belay") == [
                "denial `not-owed`: `en: Nothing is owed` → `en: No`"
            ])
        #expect(
            try told(":8090", ":8091", in: "belay").contains {
                $0.hasPrefix("connector `bank`: `http at http://127.0.0.1:8090")
            })
    }

    @Test(arguments: [
        ("change_mail", "identity", "", true), ("note_it", "account-change", "", false),
        ("change_mail", "account-change", "", true),
        ("set", "account-change", "arguments: {new_address: {type: string}}", true),
        ("set", "account-change", "arguments: {to.iban: {type: string}}", true),
        ("setMfaDevice", "account-change", "", true), ("change_mail", "message", "", false),
        ("block_card", "account-change", "arguments: {last_four: {type: string}}", false),
    ])
    func `who changes how an account is reached without proof is told so`(
        tool: String, kind: String, more: String, isTold: Bool
    ) throws {
        func warnings(_ stepUp: String) throws -> [Finding] {
            try SampleWorkspace.workspace(
                organisation: Self.organisation,
                card: Self.card(
                    "\(tool): {effect: write, reversible: true, kind: \(kind), confirm: Go?, \([more, stepUp].filter { !$0.isEmpty }.joined(separator: ", "))}"
                ).replacing("tools: [look, peek,", with: "tools: [\(tool), look, peek,")
            ).findings.filter { $0.message.contains("step-up") }
        }
        let found = try warnings("")
        #expect(found.isEmpty != isTold)
        #expect(found.allSatisfy { $0.severity == .warning && $0.message.contains("`\(tool)`") })
        #expect(try warnings("step-up: {via: bank, path: \"/{customer}/codes\"}").isEmpty)
    }

    @Test func `the key of a person is that person's`() throws {
        let hash = Digest(of: Array("secret".utf8))
        let workspace = try SampleWorkspace.workspace(
            organisation: Self.organisation + """

                keys:
                  - {name: ana-desk, hash: "\(hash)", use-cases: "*", rights: [approve, pause], person: ana, roles: [boss]}
                """)
        let key = workspace.keys[0]
        #expect(key.principal == .person("ana"))
        #expect(key.roles == ["boss"])
        #expect(
            APIKey(name: "bot", hash: hash, scope: .all, rights: [.act], rate: nil).principal
                == .key("bot"))
    }
}
