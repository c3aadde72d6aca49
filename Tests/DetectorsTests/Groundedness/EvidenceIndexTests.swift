// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Testing
import Vocabulary

@testable import Detectors

@Suite struct EvidenceIndexTests {
    @Test func `an index that grew gives what one made at once gives`() throws {
        let texts = [
            "Order 5512 was sent on May 4.", "Es kostet 12,50 €.", "{\"id\": \"AB77120\"}",
        ]
        var grown = EvidenceIndex()
        for text in texts { grown.append(text) }
        let whole = EvidenceIndex(texts)
        let reply = "Order 5512, 12.50, AB77120, May 4; but 13.75 and AB77121."
        #expect(
            try Groundedness().signals(in: reply, index: grown)
                == Groundedness().signals(in: reply, index: whole))
    }

    @Test(arguments: [
        "", " ", "\n\n\n", "…", "\u{0}\u{0}", "\u{FEFF}", "e\u{301}\u{301}\u{301}", "日本語の文。", "👩‍👩‍👧‍👦 5️⃣",
        "'''''", "....,,,,1.,.2", "1,2,3,4,5,6", "@@@@", "a@b", "#", "##12", "$", "€", "\\",
        "\\\\n",
        "99999999999999999999999999999999999999", "12/34/56", "31.02.", "May", "May 99", "5 de",
        "http://", "://", "www.",
        "1-2-3-4-5-6-7-8", "10 000 000 000 000 000 000", "0.0000000000001", "%", "7 %", "½",
    ]) func `odd texts are read without harm, as evidence and as reply`(text: String) throws {
        let index = EvidenceIndex([text, "", text])
        _ = try Groundedness().signals(in: text, index: index)
        _ = try Groundedness().signals(in: "Your 12.50 on May 4, AB77120.", index: index)
    }

    @Test func `cutting a text anywhere does no harm`() throws {
        let text =
            "Am 12. März 2026 um 17:30 Uhr, 1.249,50 € für ines@example.org (#W4410027), s. https://a.example/é."
        let scalars = Array(text.unicodeScalars)
        for end in scalars.indices {
            var cut = String.UnicodeScalarView()
            cut.append(contentsOf: scalars[..<end])
            _ = try Groundedness().signals(in: String(cut), index: EvidenceIndex([String(cut)]))
        }
    }

    @Test(.timeLimit(.minutes(1))) func `hostile texts take no more than linear time`() throws {
        for piece in [
            "1 ", "1,", "a-1", "12:3", "May 1 ", "word ", "@", "not ", "1.1.", "#a1 ", "policy is ",
        ] {
            let text = String(repeating: piece, count: 20_000)
            let index = EvidenceIndex([text])
            _ = try Groundedness().signals(in: String(text.prefix(4000)), index: index)
        }
    }

    @Test(arguments: [
        ("planning", "plan"), ("refunds", "refund"), ("policies", "polic"), ("address", "address"),
        ("Größe", "groß"),
    ]) func `a stem is what is left without endings`(word: String, stem: String) {
        #expect(SupportLexicon.stems(word) == SupportLexicon.stems(stem))
    }
}
