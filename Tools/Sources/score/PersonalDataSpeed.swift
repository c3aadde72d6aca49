// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors

/// How fast the scanner is on one core, with all its classes, on text made up from a fixed seed.
enum PersonalDataSpeed {
    private static let openings = [
        "Hello, I ordered the blue jacket two weeks ago and it has still not arrived.",
        "Good morning! My invoice for March shows a charge that I don't recognise at all.",
        "Bonjour, j'ai reçu le colis mais l'écran était déjà cassé à l'ouverture.",
        "Guten Tag, ich möchte meinen Vertrag zum nächsten Monat kündigen, bitte bestätigen.",
        "The app keeps telling me that my password is wrong although I changed it yesterday.",
    ]
    private static let middles = [
        "Could you please check what happened and tell me when I can expect it?",
        "I have been a customer for years and this has never happened before.",
        "It was order 10023456 from 12 May, I paid 49.90 for it.",
        "Nobody answered when I wrote to you last week, which is disappointing.",
    ]
    private static let data = [
        "My card is 4111 1111 1111 1111.", "Use 5555555555554444 please.",
        "Reach me at jane.doe@example.com.",
        "My number is +44 20 7946 0018.", "Call (555) 234-5678 after six.",
        "IBAN DE89 3704 0044 0532 0130 00.",
        "My SSN is 123-45-6789.", "Telefon 0171 1234567.",
    ]
    private static let closings = ["Thanks a lot.", "Kind regards, Sam", "Merci d'avance !"]

    static func measured(_: DataSet) -> [Figure] {
        var random = Seeded(20_260_727)
        func pick(_ choices: [String]) -> String {
            choices[Int.random(in: 0..<choices.count, using: &random)]
        }
        let messages = (0..<6_000).map { _ in
            let plant = Int.random(in: 0..<100, using: &random) < 45 ? [pick(data)] : []
            return ([pick(openings), pick(middles)] + plant + [pick(closings)]).joined(
                separator: " ")
        }
        let text = messages.joined(separator: "\n")
        let prose = (0..<8_000).map { _ in
            pick(openings) + " " + pick([middles[0], middles[1], middles[3]])
        }
        .joined(separator: "\n")
        let scanner = PersonalDataScanner()
        return [
            (
                "all streamable structures, long prose", "MB/s", 200.0,
                Double(prose.utf8.count) / 1e6 / best { scanner.matches(in: prose).count }
            ),
            (
                "all streamable structures, long text full of data", "MB/s", nil,
                Double(text.utf8.count) / 1e6 / best { scanner.matches(in: text).count }
            ),
            (
                "all streamable structures, short messages", "a second", 500_000,
                Double(messages.count)
                    / best {
                        var found = 0
                        for message in messages { found += scanner.matches(in: message).count }
                        return found
                    }
            ),
        ].map {
            Figure(
                what: $0.0, data: "made up, seed 20260727", measure: $0.1, value: $0.3,
                atLeast: $0.2)
        }
    }

    /// The median of 21 repetitions, in seconds.
    private static func best(_ work: () -> Int) -> Double {
        let clock = ContinuousClock()
        var found = 0
        let times = (0..<21).map { _ in clock.measure { found &+= work() } / .seconds(1) }.sorted()
        precondition(found > 0 || found == 0)
        return times[times.count / 2]
    }
}
