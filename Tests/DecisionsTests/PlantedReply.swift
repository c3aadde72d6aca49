// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import TestSupport

/// A reply with personal data in it, each among neighbours that make it hard to see.
struct PlantedReply {
    private(set) var text = ""
    private(set) var planted: [String] = []

    static let data = [
        "4111 1111 1111 1111", "5555555555554444", "3782-822463-10005", "４１１１　１１１１　１１１１　１１１１",
        "DE89 3704 0044 0532 0130 00", "GB29NWBK60161331926819", "FR1420041010050500013M02606",
        "jane.doe+x@mail.example.co.uk", "jörg@müller.de", "+49 171 1234567", "(555) 234-5678",
        "020 7946 0018", "123-45-6789", "536-22-8726",
    ]

    private static let prose = [
        "Hello", "I'd say", "ça va", "größer", "order 10023456", "49.90 €", "日本語です", "👩‍👩‍👧",
        "on 20.11.2026 at 14:30", "(really)", "v1.2.3", "x@", "[payment card]", "1 2 3", "4111 11",
        "DE89", "+", "e\u{301}", "\u{200B}", "نعم", "a@b",
    ]

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<Int.random(in: 3...9, using: &random) {
            if Int.random(in: 0..<3, using: &random) == 0 {
                let item = Self.data.randomElement(using: &random) ?? ""
                planted.append(item)
                text += ", \(item); "
            } else {
                text += Self.prose.randomElement(using: &random) ?? ""
                text += [" ", ", ", ". ", "\n", " – "].randomElement(using: &random) ?? ""
            }
        }
    }

    /// The reply cut at random places, also within characters.
    func pieces(using random: inout SeededGenerator) -> [ArraySlice<UInt8>] {
        let longest = [1, 2, 3, 7, 19, 60].randomElement(using: &random) ?? 1
        var rest = Array(text.utf8)[...]
        var pieces: [ArraySlice<UInt8>] = []
        while !rest.isEmpty {
            pieces.append(rest.prefix(Int.random(in: 0...longest, using: &random)))
            rest = rest.dropFirst(pieces.last?.count ?? 0)
        }
        return pieces
    }

    /// Whether anything of what was planted is in a text: as it stands, or as its digits in order.
    func leaks(into delivered: String) -> String? {
        func digits(_ text: String) -> String {
            String(text.compactMap(\.wholeNumberValue).map { Character("\($0)") })
        }
        let said = digits(delivered)
        return planted.first { item in
            delivered.contains(item) || digits(item).count >= 9 && said.contains(digits(item))
        }
    }
}
