// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing
import Vocabulary

/// The scanner against an oracle that shares nothing with it, on text made to be difficult.
@Suite struct PersonalDataOracleTests {
    @Test(arguments: UInt64(1)...20)
    func `cards are found where the oracle finds them`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let text = soup(&random) { random in
                let form = random.pick([("4", 16), ("51", 16), ("37", 15), ("4", 13), ("65", 19)])
                let number = random.card(form.0, length: form.1)
                let sizes = random.pick([[4, 4, 4, 4, 4], [4, 6, 5], [20], [4, 3, 3, 3]])
                let text = grouped(
                    number, by: sizes, with: random.pick(["", " ", "-", ".", " - "]))
                return random.pick([text, text, String(text.dropLast()), text + "7", "x" + text])
            }
            let found = PersonalDataScanner(classes: [.paymentCard]).matches(in: text)
            // The scanner knows other groupings too; those are checked for being cards at all.
            let embossed = Oracle.cards(in: text)
            for range in embossed where !found.contains(where: { $0.bytes.overlaps(range) }) {
                Issue.record("seed \(seed): missed \(range) in `\(text)`")
            }
            for match in found where !embossed.contains(match.bytes) {
                let card = Oracle.slice(text, match.bytes)
                #expect(Oracle.isCard(card), "seed \(seed): `\(card)` in `\(text)`")
            }
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `account numbers are found where the oracle finds them`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<100 {
            let text = soup(&random) { random in
                let number = random.pick([
                    "DE89370400440532013000", "GB29NWBK60161331926819", "NL91ABNA0417164300",
                    "FR1420041010050500013M02606", "NO9386011117947", "ES9121000418450200051332",
                    "IT60X0542811101000000123456", "PL61109010140000071219812874",
                    "BE68539007547034", "MT84MALT011000012345MTLCAST001S",
                    "LC55HEMM000100010012001200023015",
                ])
                let cased = random.pick([number, number.lowercased()])
                let text = grouped(
                    cased, by: Array(repeating: 4, count: 9), with: random.pick(["", " ", "-"]))
                return random.pick([text, text, String(text.dropLast()), text + "7", "x" + text])
            }
            let found = PersonalDataScanner(classes: [.iban]).matches(in: text).map(\.bytes)
            #expect(found == Oracle.ibans(in: text), "seed \(seed): `\(text)`")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `addresses are found where the oracle finds them`(seed: UInt64) {
        var random = Seeded(seed)
        let characters = Array("ab1.@@.-_ +%',Z9")
        for _ in 0..<300 {
            let text = String((0..<40).map { _ in random.pick(characters) })
            let found = PersonalDataScanner(classes: [.email]).matches(in: text).map(\.bytes)
            #expect(found == Oracle.emails(in: text), "seed \(seed): `\(text)`")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `social security numbers are found where the oracle finds them`(seed: UInt64) {
        var random = Seeded(seed)
        for _ in 0..<300 {
            let text = soup(&random) { random in
                let areas = ["123", "000", "666", "912", random.digits(3)]
                let number = [
                    random.pick(areas), random.pick(["45", "00", random.digits(2)]),
                    random.pick(["6789", "0000", random.digits(4)]),
                ]
                return number.joined(separator: random.pick(["-", "-", "-", "--", "."]))
            }
            let found = PersonalDataScanner(classes: [.socialSecurity]).matches(in: text)
            #expect(
                found.map(\.bytes) == Oracle.socialSecurityNumbers(in: text),
                "seed \(seed): `\(text)`")
        }
    }

    // MARK: Text made to be difficult

    private func soup(
        _ random: inout Seeded, planting plant: (inout Seeded) -> String
    ) -> String {
        var text = ""
        for _ in 0..<6 {
            text += random.pick([
                plant(&random), plant(&random), "order ", "a", ", ", ". ", "-", "#", "\n", ": ",
                "(",
                ") ", "12 ", "/", "x",
            ])
            text += random.pick(["", "; ", "; ", "\n"])
        }
        return text
    }

    private func grouped(_ text: String, by sizes: [Int], with gap: String) -> String {
        var groups: [Substring] = []
        var rest = text[...]
        for size in sizes where !rest.isEmpty {
            groups.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return groups.joined(separator: gap)
    }
}
