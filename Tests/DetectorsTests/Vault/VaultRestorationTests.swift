// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct VaultRestorationTests {
    private static let card = "personal-data.payment-card"
    private static let policy = VaultPolicy.default.reaching([
        card: .arguments([VaultArgument(tool: "pay", path: "card.number", form: .normal)]),
        "personal-data.email": .customer(into: [VaultArgument(tool: "mail", path: "to")]),
        "personal-data.name": .customer(into: [VaultArgument(tool: "*", path: ["*"])]),
    ])

    /// The arguments as the tool gets them, and what became of each token in them.
    private func call(
        _ tool: String, _ arguments: String, _ sample: SampleVault
    ) -> (String, [VaultRestore.Outcome]) {
        let restored = sample.vault.restore(arguments: arguments, of: tool)
        return (restored.text, restored.restores.map(\.outcome))
    }

    @Test func `each class comes back only where the policy says`() {
        var sample = SampleVault(1, Self.policy)
        let mail = sample.token("jane@example.com")
        let card = sample.token("4111 1111", Self.card, normal: "41111111")
        let secret = sample.token("hunter2", "personal-data.secret")
        let text = "\(mail) \(card) \(secret)"
        #expect(sample.reply(text) == "jane@example.com [payment card] [secret]")
        for sink in [VaultSink.staff, .log] {
            #expect(sample.vault.restore(text, to: sink).text == text)
        }
        let records = sample.vault.restore(text, to: .customerReply).restores
        #expect(records.map(\.outcome) == [.restored, .refused, .refused])
        #expect(records.map(\.token) == [mail, card, secret])
        #expect(
            records.map(\.signal) == ["personal-data.email", Self.card, "personal-data.secret"])
        #expect(records.map(\.bytes) == [0..<15, 16..<30, 31..<47])
    }

    @Test func `a card goes into the one argument that the policy names, in its normal form`() {
        var sample = SampleVault(1, Self.policy)
        let card = sample.token("4111 1111", Self.card, normal: "41111111")
        #expect(
            call("pay", #"{"card": {"number" : "\#(card)", "x": 1.0}}"#, sample)
                == (#"{"card": {"number" : "41111111", "x": 1.0}}"#, [.restored]))
        #expect(
            call("pay", #"{"card":{"number":["\#(card)"]}}"#, sample)
                == (#"{"card":{"number":["41111111"]}}"#, [.restored]))
        for (tool, arguments) in [
            ("pay", #"{"card":"\#(card)"}"#), ("pay", #"{"number":"\#(card)"}"#),
            ("pay", #"{"card.number":"\#(card)"}"#), ("note", #"{"card":{"number":"\#(card)"}}"#),
            ("pay", #"{"\#(card)":1}"#), ("pay", card), ("pay", #"{"card":{"number":"\#(card)"}"#),
        ] {
            #expect(call(tool, arguments, sample) == (arguments, [.refused]))
        }
    }

    @Test func `a value is escaped for where it stands, also in JSON within a string`() {
        var sample = SampleVault(1, Self.policy)
        let name = sample.token("O\"Neill\\\n\", \"admin\": \"yes", "personal-data.name")
        let inner = #"{"who": "\#(name)"}"#
        let outer = String(decoding: JSON.quoted(inner), as: UTF8.self)
        let restored = sample.vault.restore(
            arguments: #"{"a": "\#(name)", "b": \#(outer)}"#, of: "any"
        ).text
        let document = try? JSON(parsing: Array(restored.utf8))
        let value = JSON.string("O\"Neill\\\n\", \"admin\": \"yes")
        #expect(document?["a"] == value)
        let within = document?["b"]?.string.flatMap { try? JSON(parsing: Array($0.utf8)) }
        #expect(within == ["who": value])
    }

    @Test func `a quoted token reaches a tool only if it is none of this conversation`() {
        var sample = SampleVault()
        let own = sample.token("a@example.com")
        let foreign = "EMAIL-K72MX4C2D"
        let (quotedOwn, quotedForeign) = (sample.redact(own), sample.redact(foreign))
        #expect(call("note", "[\"\(quotedOwn)\"]", sample) == ("[\"\(quotedOwn)\"]", [.refused]))
        #expect(call("note", "[\"\(quotedForeign)\"]", sample) == ("[\"\(foreign)\"]", [.restored]))
    }

    @Test func `a policy that became stricter holds for what was kept before`() throws {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        sample.vault = try #require(
            Vault(
                sample.vault.json,
                policy: VaultPolicy.default.reaching(["personal-data.email": .never]),
                tagging: SampleVault.tagging(1)))
        #expect(sample.reply(token) == "[e-mail address]")
    }

    @Test func `a token that nobody issued is said to be invented, and the customer never sees it`()
    {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        let other = "NAME-" + token.dropFirst(6)
        let restored = sample.vault.restore("Dear \(other),", to: .customerReply)
        #expect(restored.text == "Dear [name],")
        #expect(restored.restores.map(\.outcome) == [.invented])
        #expect(restored.restores.map(\.token) == [other])
        #expect(
            call("mail", #"{"to":"\#(other)"}"#, sample) == (#"{"to":"\#(other)"}"#, [.invented]))
    }

    @Test func `a record says what happened where, and never the value`() {
        var sample = SampleVault(1, Self.policy)
        let token = sample.token("jane@example.com")
        let records = sample.vault.restore(arguments: #"{"to":"\#(token)"}"#, of: "mail").restores
        #expect(
            records.map(\.json) == [
                [
                    "end": 15, "outcome": "restored", "signal": "personal-data.email",
                    "sink": ["path": ["to"], "tool": "mail"], "start": 0, "token": .string(token),
                ]
            ])
    }

    @Test func `deep and broken arguments restore nothing by mistake`() {
        var sample = SampleVault(1, Self.policy)
        let name = sample.token("Ann", "personal-data.name")
        let deep =
            String(repeating: "[", count: 500) + "\"\(name)\"" + String(repeating: "]", count: 500)
        #expect(call("any", deep, sample) == (deep, [.refused]))
        #expect(call("any", "", sample) == ("", []))
        #expect(call("any", "\"\(name)\"", sample) == ("\"Ann\"", [.restored]))
        #expect(call("any", "{\"\(name)\": null}", sample).1 == [.refused])
    }
}
