// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct VaultGuardTests {
    private func restored(_ pieces: [[UInt8]], _ vault: Vault) -> VaultGuard.Leaving {
        var watch = VaultGuard(vault, sink: .customerReply)
        var all = VaultGuard.Leaving()
        for piece in pieces {
            all += watch.receive(piece)
            #expect(watch.heldBytes <= VaultGuard.heldLimit)
        }
        all += watch.finish()
        return all
    }

    /// A model's text with tokens, whole, mangled, miswritten and foreign.
    private func text(_ conversation: inout PlantedConversation, _ vault: inout Vault) -> String {
        var tokens: [String] = []
        var text = ""
        for _ in 0..<3 {
            let turn = conversation.turn(typing: tokens)
            let redacted = vault.redact(turn.text, turn.matches, from: turn.source).text
            tokens += vault.restore(redacted, to: .log).restores.map(\.token)
            text += redacted + conversation.turn(typing: tokens).text
        }
        return text + tokens.prefix(3).map { conversation.mangled($0) }.joined()
    }

    @Test(arguments: UInt64(1)...20)
    func `what leaves does not depend on how the text was cut`(seed: UInt64) {
        var random = Seeded(seed)
        for number in UInt64(0)..<5 {
            var conversation = PlantedConversation(seed: seed * 100 + number, policy: .default)
            var vault = conversation.vault
            let bytes = Array(text(&conversation, &vault).utf8)
            let whole = restored([bytes], vault)
            // Byte by byte, each cut into two, and cuts at random.
            var ways = [bytes.map { [$0] }]
            for cut in bytes.indices { ways.append([Array(bytes[..<cut]), Array(bytes[cut...])]) }
            for _ in 0..<10 {
                var pieces: [[UInt8]] = []
                var rest = bytes[...]
                while !rest.isEmpty {
                    let count = Int.random(in: 1...random.pick([2, 7, 30]), using: &random)
                    pieces.append(Array(rest.prefix(count)))
                    rest = rest.dropFirst(count)
                }
                ways.append(pieces)
            }
            for pieces in ways where restored(pieces, vault) != whole {
                Issue.record("seed \(seed): \(bytes) cut as \(pieces.map(\.count))")
                return
            }
        }
    }

    @Test(arguments: UInt64(1)...30)
    func `random pieces of tokens are held no longer than the limit, however cut`(seed: UInt64) {
        var random = Seeded(seed)
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        let parts = [
            "EMAIL", "-", "\n", " ", "\\", "_", "\u{AD}", "\u{2011}", "K", "7", "CAR", "D", token,
            "é",
            String(token.dropLast(3)), "\u{200B}", "name", "x", String(token.suffix(4)), "\u{2060}",
        ]
        let bytes = (0..<400).flatMap { _ in Array(random.pick(parts).utf8) }
        let whole = restored([bytes], sample.vault)
        #expect(restored(bytes.map { [$0] }, sample.vault) == whole)
        for size in [2, 3, 11, 64] {
            let pieces = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min($0 + size, bytes.count)])
            }
            #expect(restored(pieces, sample.vault) == whole, "seed \(seed)")
        }
    }

    @Test func `prose leaves at once, but for what may begin a token`() {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        var watch = VaultGuard(sample.vault, sink: .customerReply)
        #expect(watch.receive("Hello wo").bytes == Array("Hello wo".utf8))
        #expect(watch.receive("rld, the e").bytes == Array("rld, the ".utf8))
        #expect(watch.receive("ggs").bytes == Array("egg".utf8))
        #expect(watch.receive(" " + token.prefix(10)).bytes == Array("s ".utf8))
        let leaving = watch.receive(token.dropFirst(10) + ".")
        #expect(leaving.bytes == Array("jane@example.com.".utf8))
        #expect(leaving.restores.map(\.bytes) == [22..<37])
        #expect(watch.finish() == VaultGuard.Leaving())
    }

    @Test func `places count in the whole text, however long it is`() {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        var watch = VaultGuard(sample.vault, sink: .customerReply)
        for _ in 0..<100 { _ = watch.receive("Some words and some more of them. ") }
        #expect(watch.receive(token).restores.map(\.bytes) == [3_400..<3_415])
    }

    @Test func `bytes that are no UTF-8 come out as they came`() {
        let sample = SampleVault()
        let bytes: [UInt8] = [0xC2, 0x43, 0x41, 0x52, 0x44, 0xE2, 0x80, 0xFF, 0x2D, 0xEF, 0x80]
        #expect(restored([bytes], sample.vault).bytes == bytes)
        #expect(restored(bytes.map { [$0] }, sample.vault).bytes == bytes)
    }

    @Test func `what comes back is not read for tokens again`() {
        var sample = SampleVault()
        let inner = sample.token("secret of somebody")
        let redacted = sample.redact(
            "call me \(inner)", [("personal-data.name", "call me \(inner)", nil)])
        #expect(!redacted.contains(inner))
        #expect(sample.reply(redacted) == "call me \(inner)")
    }
}
