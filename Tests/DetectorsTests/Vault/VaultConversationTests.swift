// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Testing
import Vocabulary

/// Ten thousand conversations.
@Suite struct VaultConversationTests {
    /// Everything may come back to the customer.
    private static let open = VaultPolicy(
        VaultPolicy.standard.map { kind in
            var kind = kind
            kind.reach = .customer()
            return kind
        } + [
            VaultClass(
                ["some.unnamed-signal"], word: "THING", placeholder: "[thing]", reach: .customer())
        ])

    private static func identical(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }

    @Test(arguments: UInt64(1)...100)
    func `what was redacted comes back byte for byte, and nothing in another conversation`(
        block: UInt64
    ) {
        var foreign: [String] = []
        var before: Vault?
        for number in 0..<100 {
            let seed = block * 1_000 + UInt64(number)
            var conversation = PlantedConversation(seed: seed, policy: Self.open)
            var vault = conversation.vault
            var own: [String] = []
            for _ in 0..<5 {
                let turn = conversation.turn(typing: own + foreign.suffix(20))
                let redaction = vault.redact(turn.text, turn.matches, from: turn.source)
                #expect(redaction.lost == 0, "seed \(seed): `\(turn.text)`")
                for spelling in turn.planted where spelling.utf8.count > 6 {
                    #expect(!redaction.text.contains(spelling), "seed \(seed): `\(redaction.text)`")
                }
                // A tool may send tokens of this conversation back: those become values, as they should.
                let isPlain =
                    turn.source == .customer
                    || vault.restore(turn.text, to: .customerReply).restores
                        .allSatisfy { $0.outcome == .invented }
                let restored = vault.restore(redaction.text, to: .customerReply)
                if isPlain, !Self.identical(restored.text, turn.text) {
                    Issue.record(
                        "seed \(seed): `\(turn.text)` > `\(redaction.text)` > `\(restored.text)`")
                    return
                }
                #expect(restored.restores.allSatisfy { $0.outcome == .restored }, "seed \(seed)")
                #expect(restored.restores.count >= redaction.tokens, "seed \(seed)")
                own += restored.restores.map(\.token)

                let again = vault.redact(redaction.text, [], from: .tool)
                #expect(Self.identical(again.text, redaction.text), "seed \(seed)")
                if let before {
                    let elsewhere = before.restore(redaction.text, to: .customerReply).restores
                    #expect(elsewhere.allSatisfy { $0.outcome == .invented }, "seed \(seed)")
                }
                // Each turn finds the vault as the last one left it.
                guard let kept = Vault(vault.json, policy: Self.open, tagging: conversation.tagging)
                else {
                    Issue.record("seed \(seed): the vault can't be read back")
                    return
                }
                vault = kept
            }
            foreign = own
            before = vault
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `findings anywhere in a text made of pieces of tokens come back byte for byte`(
        seed: UInt64
    ) {
        var random = Seeded(seed)
        var sample = SampleVault(UInt8(seed), Self.open)
        let tokens = (0..<12).map { sample.token("\($0)", random.pick(Self.signals)) }
        let pieces =
            tokens + tokens.map { String($0.dropLast(Int.random(in: 1...9, using: &random))) }
            + tokens.map { String($0.suffix(Int.random(in: 1...9, using: &random))) }
            + [
                "-", "\n", "-\n ", "CARD", "NAME", "C", "é", "\u{AD}", "👩‍👩‍👧", "_", "\\", "K7", " ",
                "x",
            ]
        for _ in 0..<50 {
            let text = (0..<12).map { _ in random.pick(pieces) }.joined()
            let count = text.utf8.count
            let matches = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                let start = Int.random(in: 0...count, using: &random)
                let end = min(count, start + Int.random(in: 0...9, using: &random))
                return VaultMatch(random.pick(Self.signals), bytes: start..<end)
            }
            let redaction = sample.vault.redact(text, matches, from: .customer)
            let restored = sample.vault.restore(redaction.text, to: .customerReply)
            if redaction.lost == 0, Self.identical(restored.text, text) { continue }
            Issue.record("seed \(seed): `\(text)`, \(matches.map(\.bytes)) > `\(redaction.text)`")
            return
        }
    }

    private static let signals = [
        "personal-data.payment-card", "personal-data.name", "personal-data.email",
        "personal-data.cvv",
        "personal-data.us-ssn", "some.unnamed-signal",
    ]
}
