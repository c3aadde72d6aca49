// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

@Suite struct RedactionTests {
    @Test func `each finding is replaced by words that can be spoken`() {
        let text = "Card 4111 1111 1111 1111, mail jane@example.com, phone +49 171 1234567."
        #expect(
            PersonalDataScanner().redacted(text)
                == "Card [payment card], mail [e-mail address], phone [phone number].")
    }

    @Test func `nothing is found in a placeholder`() {
        for kind in PersonalDataClass.allCases {
            #expect(PersonalDataScanner().matches(in: kind.placeholder).isEmpty)
        }
    }

    @Test func `a text without findings stays as it is`() {
        #expect(PersonalDataScanner().redacted("Good morning, ça va ?") == "Good morning, ça va ?")
        #expect(PersonalDataScanner().redacted("") == "")
    }

    @Test(arguments: UInt64(1)...50)
    func `redacting what has been redacted changes nothing`(seed: UInt64) {
        var random = Seeded(seed)
        let scanner = PersonalDataScanner()
        for _ in 0..<100 {
            let text = PlantedText(&random, parts: 12).text
            let once = scanner.redacted(text)
            #expect(scanner.redacted(once) == once, "seed \(seed): `\(text)`")
        }
    }

    @Test func `ranges that overlap, cut a character or lie outside leave nothing of the finding`()
    {
        let text = "é4111é"
        #expect(redacting(text, [.init(.paymentCard, bytes: 1..<7)]) == "[payment card]")
        #expect(redacting(text, [.init(.paymentCard, bytes: 2..<400)]) == "é[payment card]")
        #expect(redacting(text, [.init(.paymentCard, bytes: 90..<400)]) == text)
        #expect(
            redacting(text, [.init(.iban, bytes: 3..<6), .init(.phone, bytes: 2..<4)])
                == "é[phone number]é")
    }
}
