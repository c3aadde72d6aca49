// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct VaultTokenTests {
    private static let alphabet = Array("23456789CDFHJKMNPRTVWXY")

    private func outcomes(_ text: String, _ sample: SampleVault) -> [VaultRestore.Outcome] {
        sample.vault.restore(text, to: .customerReply).restores.map(\.outcome)
    }

    @Test func `a token is a word, a hyphen and nine characters that are taken for no other`() {
        var sample = SampleVault()
        for number in 0..<500 {
            let token = sample.token("jane\(number)@example.com")
            #expect(token.wholeMatch(of: /EMAIL-[2-9CDFHJKMNPRTVWXY]{9}/) != nil)
            #expect(token.firstMatch(of: /[0-9]{3}/) == nil || token.hasSuffix("2"), "\(token)")
        }
    }

    @Test func `each single wrong character is noticed`() {
        var sample = SampleVault()
        for number in 0..<20 {
            let token = Array(sample.token("jane\(number)@example.com"))
            for place in 6..<15 {
                for other in Self.alphabet where other != token[place] {
                    var wrong = token
                    wrong[place] = other
                    #expect(outcomes(String(wrong), sample) == [.invented], "\(String(wrong))")
                }
            }
        }
    }

    @Test func `each two characters that changed places are noticed`() {
        var sample = SampleVault()
        for number in 0..<100 {
            let token = Array(sample.token("jane\(number)@example.com"))
            for first in 6..<14 {
                for second in (first + 1)..<15 where token[first] != token[second] {
                    var wrong = token
                    wrong.swapAt(first, second)
                    #expect(outcomes(String(wrong), sample) == [.invented], "\(String(wrong))")
                }
            }
        }
    }

    @Test func `a token that lost or won a character stands for nothing, or for its value`() {
        var sample = SampleVault()
        for number in 0..<100 {
            let value = "jane\(number)@example.com"
            let token = Array(sample.token(value))
            for place in 6..<15 {
                var short = token
                short.remove(at: place)
                #expect(outcomes(String(short), sample) == [.invented], "\(String(short))")
                var long = token
                long.insert("K", at: place)
                // Where the tenth character is only behind the token, the token is whole.
                let reply = sample.reply(String(long))
                #expect(
                    reply == "[e-mail address]" || String(long).hasPrefix(String(token)),
                    "\(String(long))")
            }
        }
    }

    @Test(arguments: [
        ("EMAIL-X", "V"), ("email-x", "V"), ("Email-X", "V"), ("**EMAIL-X**", "**V**"),
        ("`EMAIL-X`", "`V`"), ("EMAIL-X's", "V's"), ("EMAIL-Xs", "Vs"), ("EMAIL-Xen.", "Ven."),
        ("(EMAIL-X)", "(V)"), ("EMAIL\u{2011}X", "V"), ("EMAIL\u{2013}X", "V"), ("EMAIL_X", "V"),
        ("EMAIL\\-X", "V"), ("EMAIL\\_X", "V"), ("EMAIL-\nX", "V"), ("EMAIL-\r\n  X", "V"),
        ("EMAIL\u{FF0D}X", "V"), ("EMAIL\u{AD}X", "V"), ("mail-x", "V"), ("CORREO-X", "V"),
        ("EMAIL-XEMAIL-X", "VV"), ("meineEMAIL-X", "meineV"), ("„EMAIL-X“", "„V“"),
        ("EMAIL-X-EMAIL-X", "V-V"), ("<b>EMAIL-X</b>", "<b>V</b>"), ("EMAIL-\u{200B}X", "V"),
    ])
    func `what a model does to a token is undone`(written: String, read: String) {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        let body = String(token.dropFirst(6))
        let isSmall = !written.contains("X")
        let text = written.split(separator: isSmall ? "x" : "X", omittingEmptySubsequences: false)
            .joined(separator: isSmall ? body.lowercased() : body)
        let reply = read.split(separator: "V", omittingEmptySubsequences: false)
            .joined(separator: "jane@example.com")
        #expect(sample.reply(text) == reply)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8], ["-\n", "\n", "-\r\n    ", "\u{AD}", "\u{200B}"])
    func `a token that was broken over lines is read`(place: Int, gap: String) {
        var sample = SampleVault()
        let token = sample.token("jane@example.com")
        let text = token.prefix(6 + place) + gap + token.dropFirst(6 + place)
        #expect(sample.reply("to \(text), yes") == "to jane@example.com, yes")
    }

    @Test(arguments: [
        "e-mail-address", "name-tag", "card-holder", "CARD-2345678", "card-555-234-5678",
        "phone-5552345678", "address-line", "NAME-", "CARD", "account-number-23456789",
        "device-driver", "data-driven", "QUOTE-", "secret-santa", "vehicle-km-23",
        "identity-theft-K72MX4C2D", "phone-2ndhandsets",
    ])
    func `words and numbers are no tokens`(text: String) {
        let sample = SampleVault()
        #expect(sample.vault.restore(text, to: .customerReply).restores == [])
        #expect(sample.reply(text) == text)
    }
}
