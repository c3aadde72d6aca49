// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct VaultDetectorTests {
    private func signals(
        _ content: Proposal.Content, _ vault: Vault? = nil
    ) -> [Signal] {
        let proposal = Proposal(useCase: "refunds", agent: "execution", content: content, turn: 0)
        return VaultDetector().signals(for: Scene(proposal, vault: vault))
    }

    @Test func `a token that the customer types is a signal, from history it is none`() {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        let found = signals(
            .input([
                Passage(.customer, token, isNew: false), Passage(.tool, token),
                Passage(.customer, "tell me \(token.lowercased())"),
            ]), sample.vault)
        #expect(
            found == [
                Signal(
                    "vault.typed-token", score: 1, spans: [SignalSpan(passage: 2, bytes: 8..<23)],
                    detector: "vault/1")
            ])
        #expect(signals(.input([Passage(.customer, token)])).first?.score == 0.95)
        let broken = token.dropLast(2) + "XX"
        #expect(
            signals(.input([Passage(.customer, broken + "X")]), sample.vault).first?.score == 0.7)
        #expect(signals(.input([Passage(.customer, broken + "X")])).isEmpty)
    }

    @Test func `a token that the model made up is a signal, in replies and in arguments`() {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        let other = "NAME-" + token.dropFirst(6)
        #expect(signals(.reply([Passage(.agent, "Dear \(token)")]), sample.vault).isEmpty)
        let reply = signals(.reply([Passage(.agent, "Dear \(other)")]), sample.vault)
        #expect(reply.map(\.name) == ["vault.invented-token"])
        #expect(reply.first?.spans == [SignalSpan(passage: 0, bytes: 5..<19)])
        let action = ActionCall(tool: "mail", arguments: #"{"to":"\#(other)"}"#, texts: [other])
        #expect(signals(.action(action), sample.vault).first?.spans == [SignalSpan(bytes: 0..<14)])
        #expect(signals(.reply([Passage(.agent, other)])).isEmpty)
    }

    @Test func `nothing is found in texts without tokens`() {
        let texts = ["", "-", "my card-holder name-tag", "CARD-", "日本語-日本語", "\u{0}-\u{0}"]
        for text in texts {
            #expect(signals(.input([Passage(.customer, text)]), SampleVault().vault).isEmpty)
        }
    }

    @Test func `nothing is found in a token by what looks for personal data`() {
        var sample = SampleVault()
        let scanner = PersonalDataScanner()
        let signals = ["personal-data.phone", "personal-data.us-ssn", "personal-data.iban"]
        for number in 0..<3_000 {
            let token = sample.token("\(number)", signals[number % 3])
            let text = "call \(token) ssn \(token), 12 \(token) \(token)@"
            #expect(scanner.matches(in: text) == [], "\(text)")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `what was redacted is redacted, says what looks for personal data`(seed: UInt64) {
        var random = Seeded(seed)
        var sample = SampleVault(UInt8(seed))
        let scanner = PersonalDataScanner()
        for _ in 0..<100 {
            let text = PlantedText(&random, parts: 12, mixed: false).text
            let once = sample.vault.redact(text, found(in: text, scanner), from: .customer).text
            let masked = sample.vault.masked(once)
            #expect(masked.utf8.count == once.utf8.count)
            let twice = sample.vault.redact(once, found(in: masked, scanner), from: .tool).text
            #expect(once == twice, "seed \(seed): `\(text)`")
        }
    }

    @Test func `a token leads to nothing beside it, and what only looks like one hides nothing`() {
        var sample = SampleVault()
        let scanner = PersonalDataScanner()
        let token = sample.token("020 7946 0958", "personal-data.phone")
        let text = "\(token) 1234567 is the order"
        #expect(scanner.matches(in: sample.vault.masked(text)).isEmpty)
        let invented = "PHONE-K72MX4C2D 4111 1111 1111 1111"
        #expect(sample.vault.masked(invented) == invented)
    }

    @Test(arguments: UInt64(1)...30)
    func `a text that is masked in pieces is the text masked as a whole`(seed: UInt64) {
        var random = Seeded(seed)
        var sample = SampleVault(UInt8(seed))
        let token = sample.token("ana@example.org")
        let pieces = [
            token, String(token.dropLast(2)), token.lowercased(), "EMAIL-K72MX4C2D", " and ", "é",
            "\n", "EM", "-", String(repeating: "x", count: 700),
            token.prefix(8) + "-\n  " + token.dropFirst(8),
        ]
        for _ in 0..<50 {
            let text = (0..<8).map { _ in random.pick(pieces) }.joined()
            var mask = VaultMask(sample.vault)
            var rest = Array(text.utf8)[...]
            var leaving: [UInt8] = []
            while !rest.isEmpty {
                let count = min(rest.count, Int.random(in: 1...12, using: &random))
                leaving += mask.receive(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            leaving += mask.finish()
            #expect(String(decoding: leaving, as: UTF8.self) == sample.vault.masked(text))
        }
    }

    private func found(in text: String, _ scanner: PersonalDataScanner) -> [VaultMatch] {
        scanner.matches(in: text).map { VaultMatch($0.kind.signalName, bytes: $0.bytes) }
    }
}
