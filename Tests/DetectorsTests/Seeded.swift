// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Random numbers that are the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: 0..<choices.count, using: &self)]
    }

    mutating func digits(_ count: Int) -> String {
        String((0..<count).map { _ in Character("\(Int.random(in: 0...9, using: &self))") })
    }

    /// A card number with a right check digit: `prefix`, then random digits up to `length`.
    mutating func card(_ prefix: String, length: Int) -> String {
        let body = prefix + digits(length - prefix.count - 1)
        return (0...9).map { body + "\($0)" }.first(where: Oracle.hasCheckDigit) ?? body
    }
}
