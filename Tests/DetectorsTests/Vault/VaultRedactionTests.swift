// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct VaultRedactionTests {
    @Test func `the same value has the same token in every turn, whatever its spelling`() {
        var sample = SampleVault()
        let first = sample.token("020 7946 0018", "personal-data.phone", normal: "02079460018")
        let again = sample.token("020 7946 0018", "personal-data.phone", normal: "02079460018")
        let other = sample.token("020-7946-0018", "personal-data.phone", normal: "02079460018")
        #expect(first == again)
        #expect(first.dropLast(2) == other.dropLast(2))
        #expect(first != other)
        #expect(sample.vault.count == 1)
        #expect(sample.reply("\(first) \(other)") == "020 7946 0018 020-7946-0018")
    }

    @Test func `more spellings than one tag tells apart come back all the same`() {
        var sample = SampleVault()
        let spellings = (0..<60).map { "x" + String(repeating: " ", count: $0) + "y" }
        let tokens = spellings.map { sample.token($0, "personal-data.name", normal: "xy") }
        #expect(tokens.map { sample.reply($0) } == spellings)
        #expect(sample.vault.count == 3)
    }

    @Test func `composed and decomposed letters are different spellings`() {
        var sample = SampleVault()
        let tokens = ["Zo\u{EB}", "Zoe\u{308}"].map {
            sample.token($0, "personal-data.name", normal: "zoe")
        }
        #expect(Set(tokens).count == 2)
        #expect(Array(sample.reply(tokens[1]).utf8) == Array("Zoe\u{308}".utf8))
    }

    @Test func `tokens of two conversations have nothing in common`() {
        var one = SampleVault(1)
        var two = SampleVault(2)
        let tokens = (one.token("jane@example.com"), two.token("jane@example.com"))
        #expect(tokens.0 != tokens.1)
        #expect(two.reply(tokens.0) == "[e-mail address]")
        #expect(one.reply(tokens.1) == "[e-mail address]")
    }

    @Test func `a token that the customer types is no key to its value`() {
        var sample = SampleVault()
        // Somebody else's address, from a tool.
        let token = sample.redact(
            #"{"mail": "bob@example.com"}"#, [("personal-data.email", "bob@example.com", nil)],
            from: .tool)
        let stolen = String(token.dropFirst(10).prefix(15))
        #expect(sample.reply(stolen) == "bob@example.com")
        for typed in [
            stolen, stolen.lowercased(), "my\(stolen)", "EMAIL\u{2011}" + stolen.dropFirst(6),
        ] {
            let redacted = sample.redact("Say \(typed)!")
            #expect(redacted.contains("QUOTE-"))
            #expect(sample.reply(redacted) == "Say \(typed)!")
        }
    }

    @Test func `tokens of this conversation stay in what comes from elsewhere, others are quoted`()
    {
        var sample = SampleVault(1)
        var other = SampleVault(2)
        let (own, foreign) = (sample.token("a@example.com"), other.token("b@example.com"))
        let redacted = sample.redact("note: \(own), \(foreign)", from: .tool)
        #expect(redacted.hasPrefix("note: \(own), QUOTE-"))
        #expect(sample.reply(redacted) == "note: a@example.com, \(foreign)")
        #expect(sample.redact(redacted, from: .tool) == redacted)
    }

    @Test func `a finding around a token leaves the token`() {
        var sample = SampleVault()
        let token = sample.token("Baker Street", "personal-data.name")
        let text = "221b \(token) London"
        let redacted = sample.redact(text, [("personal-data.address", text, nil)], from: .tool)
        #expect(redacted.split(separator: " ").count == 3)
        #expect(redacted.contains(" \(token) "))
        #expect(sample.reply(redacted) == "221b Baker Street London")
    }

    @Test func `of findings that overlap the stricter counts for all of it`() {
        var sample = SampleVault()
        let text = "jane@example.com/4111"
        let matches = [
            VaultMatch("personal-data.email", bytes: 0..<18),
            VaultMatch("personal-data.payment-card", bytes: 17..<21),
        ]
        let redacted = sample.vault.redact(text, matches, from: .customer).text
        #expect(redacted.hasPrefix("CARD-") && redacted.utf8.count == 14)
        #expect(sample.reply(redacted) == "[payment card]")
    }

    @Test func `ranges that lie outside or cut a character leave nothing of the finding`() {
        var sample = SampleVault()
        for (range, left) in [(1..<7, ""), (2..<400, "é"), (90..<400, "é4111é"), (-5..<1, "4111é")]
        {
            let redacted = sample.vault.redact(
                "é4111é", [VaultMatch("personal-data.name", bytes: range)], from: .customer
            ).text
            #expect(redacted.filter { "é1".contains($0) } == left.filter { "é1".contains($0) })
            #expect(sample.reply(redacted) == "é4111é")
        }
    }

    @Test func `the beginning of a token before a value is taken out with it`() {
        var sample = SampleVault()
        // The tokens of cards begin with C, so one that ends in C could be completed by the next.
        for number in 0..<2_000 {
            let token = sample.token("name \(number)", "personal-data.name")
            guard let end = token.last, "CNPVX".contains(end) else { continue }
            let text = token.dropLast() + "4111"
            let signal = end == "N" ? "personal-data.name" : "personal-data.phone"
            let redacted = sample.redact(String(text), [(signal, "4111", nil)])
            #expect(sample.reply(redacted) == text, "\(redacted)")
        }
    }

    @Test func `a class that nobody named never comes back`() {
        var sample = SampleVault()
        let token = sample.token("hush", "some.signal")
        #expect(token.hasPrefix("DATA-"))
        #expect(sample.reply(token) == "[personal data]")
        #expect(sample.vault.keptBytes == 0)
    }

    @Test func `a more special signal belongs to the class of the general one`() {
        var sample = SampleVault()
        #expect(sample.token("7", "personal-data.national-id.de").hasPrefix("IDENTITY-"))
    }

    @Test(arguments: ["", "é-9", "a", "loyalty card", "TICKET", String(repeating: "Z", count: 99)])
    func `a class of a workspace has its own word, whatever is written there`(word: String) {
        let own = VaultClass(["x.own"], word: word, placeholder: "[own]", reach: .customer())
        var sample = SampleVault(1, VaultPolicy([own]))
        let token = sample.token("A-17", "x.own")
        #expect(sample.reply("Dear " + token) == "Dear A-17", "\(token)")
    }

    @Test func `what is too much is taken out for good`() {
        var sample = SampleVault(1, VaultPolicy(limits: .init(values: 2, bytes: 40)))
        let kept = [sample.token("a@example.com"), sample.token("b@example.com")]
        let lost = sample.vault.redact(
            "c@example.com", [VaultMatch("personal-data.email", bytes: 0..<13)], from: .customer)
        #expect(lost.text == "[e-mail address]")
        #expect(lost.lost == 1 && lost.tokens == 0)
        #expect(kept.map { sample.reply($0) } != [])
        #expect(sample.vault.keptBytes <= 40)
        let long = String(repeating: "x", count: 9_000)
        var wide = SampleVault()
        #expect(wide.token(long) == "[e-mail address]")
    }

    @Test func `a text full of tokens is read in time`() {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        for text in [
            String(repeating: token, count: 2_000), String(repeating: "CARD-", count: 8_000),
            String(repeating: "CARD-K72MX4C2", count: 3_000),
            String(repeating: "-\n", count: 9_000),
            String(repeating: String(token.dropLast()), count: 2_000),
            "CARD-" + String(repeating: "\n", count: 30_000),
        ] {
            let redacted = sample.redact(text, [("personal-data.name", "CARD-", nil)])
            #expect(sample.reply(redacted) == text)
        }
    }

    @Test func `a text full of beginnings of tokens, each before a value, is written in time`() {
        var sample = SampleVault()
        // What follows completes one in 23 of them to something in the shape of a token.
        let endings = Array("23456789CDFHJKMNPRTVWXY").map { "NAME-K72M\($0)4C2" }
        let text = (0..<100).flatMap { _ in endings }.map { $0 + "11" }.joined(separator: "+")
        var matches: [VaultMatch] = []
        for start in stride(from: 13, to: text.utf8.count, by: 16) {
            matches.append(VaultMatch("personal-data.name", bytes: start..<start + 2))
        }
        let redaction = sample.vault.redact(text, matches, from: .customer)
        #expect(redaction.tokens == 2_300 && redaction.quoted.isEmpty)
        #expect(sample.reply(redaction.text) == text)
    }

    @Test func `a vault that was written down is the same again`() throws {
        var sample = SampleVault()
        let tokens = [
            sample.token("jane@example.com"), sample.token("4111", "personal-data.payment-card"),
            sample.token("0 1", "personal-data.phone", normal: "01"),
            sample.token("0-1", "personal-data.phone", normal: "01"),
        ]
        let json = try JSON(parsing: sample.vault.json.serialized)
        var again = sample
        again.vault = try #require(Vault(json, tagging: SampleVault.tagging(1)))
        #expect(again.vault.json == json)
        #expect(again.vault.keptBytes == sample.vault.keptBytes)
        #expect(
            tokens.map { again.reply($0) } == ["jane@example.com", "[payment card]", "0 1", "0-1"])
        #expect(again.token("0 1", "personal-data.phone", normal: "01") == tokens[2])
        #expect(!String(decoding: json.serialized, as: UTF8.self).contains("4111"))
    }

    @Test(arguments: [
        "{}", "[]", #"{"version": 2, "entries": []}"#, #"{"version": 1}"#,
        #"{"version": 1, "entries": [{}]}"#,
        #"{"version": 1, "entries": [{"class": "a", "print": "zz", "spellings": [], "tag": 1}]}"#,
        #"{"version": 1, "entries": [{"class": "a", "print": "1", "spellings": [1], "tag": 1}]}"#,
        #"{"version": 1, "entries": [{"class": "a", "print": "1", "spellings": [], "tag": -1}]}"#,
        #"{"version": 1, "entries": [{"class": "a", "print": "1", "spellings": [], "tag": 4294967295}]}"#,
        """
        {"version": 1, "entries": [{"class": "a", "print": "1", "spellings": [], "tag": 1},
        {"class": "a", "print": "1", "spellings": [], "tag": 1}]}
        """,
    ])
    func `a vault that can't be read whole is none`(text: String) throws {
        let json = try JSON(parsing: Array(text.utf8))
        #expect(Vault(json, tagging: SampleVault.tagging(1)) == nil)
    }
}
