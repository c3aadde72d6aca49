// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Vocabulary

/// A conversation with values at known places, in several spellings, next to each other and within each other, and
/// with people who type tokens.
struct PlantedConversation {
    struct Turn {
        let source: Passage.Source
        var text = ""
        var matches: [VaultMatch] = []
        /// The values in it, as they are written.
        var planted: [String] = []
    }

    /// One value and how people write it.
    struct Value {
        let signal: String
        let normal: String?
        let spellings: [String]
    }

    let vault: Vault
    let tagging: Vault.Tagging
    let values: [Value]
    private var random: Seeded

    init(seed: UInt64, policy: VaultPolicy) {
        var random = Seeded(seed)
        let key = KeyedTag(key: (0..<4).flatMap { _ in Self.bytes(random.next()) })
        let tagging: Vault.Tagging = { key.tag($0) }
        self.tagging = tagging
        vault = Vault(policy: policy, tagging: tagging)
        values = Self.values(&random)
        self.random = random
    }

    private static func bytes(_ word: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
    }

    private static func values(_ random: inout Seeded) -> [Value] {
        let digits = random.digits(16)
        let card = stride(from: 0, to: 16, by: 4).map { String(digits.dropFirst($0).prefix(4)) }
        let local = random.pick(["jane.doe", "j", "zoë+shop", "李雷", "a.b.c-d"]) + random.digits(2)
        let address = "\(local)@example.com"
        let number = random.digits(7)
        let name = random.pick(["Zo\u{EB} Müller", "Ann Lee", "李雷", "O'Neill-Smith", "Łukasz"])
        return [
            // A number, what it begins with, and what begins with it.
            Value(
                signal: "personal-data.payment-card", normal: digits,
                spellings: [
                    digits, card.joined(separator: " "), card.joined(separator: "-"),
                    card.joined(separator: "\u{2009}"),
                ]),
            Value(
                signal: "personal-data.payment-card", normal: digits + "7",
                spellings: [digits + "7"]),
            Value(
                signal: "personal-data.us-ssn", normal: nil, spellings: [String(digits.prefix(9))]),
            Value(
                signal: "personal-data.email", normal: address,
                spellings: [
                    address, "\"\(local)\"@example.com", local + " @ example.com", "<\(address)>",
                ]),
            Value(
                signal: "personal-data.phone", normal: number,
                spellings: [
                    number, number.prefix(3) + "-" + number.dropFirst(3), "(0)" + number,
                ]),
            // Names that contain each other, and one character written in two ways.
            Value(signal: "personal-data.name", normal: nil, spellings: [name]),
            Value(
                signal: "personal-data.name", normal: name,
                spellings: [
                    name, name + " Jr", "Zoe\u{308} Müller", "👩‍👩‍👧",
                ]),
            Value(
                signal: "personal-data.address", normal: nil,
                spellings: [
                    "12 \(name) Street\n2nd floor \"rear\"", "\\\(name)\t\u{0}\u{7F}",
                ]),
            Value(signal: "some.unnamed-signal", normal: nil, spellings: ["x", "x\(number)"]),
        ]
    }

    private static let prose = [
        "my card is", "hello", "a", "", "é", "日本語です", "e-mail-", "the name-", "CARD-", "card", "\n",
        "order 10023456", "**", "`", "\\", "\\-", "-", "_", "\u{AD}", "\u{2011}", "’s", "Sur",
        "QUOTE-",
        "CARD-23C", "MAIL-K72", "[payment card]", "PHONE-2345678C", "name_KRX", "{\"a\": \"", "[",
    ]

    /// A turn that somebody writes, with every finding at its place. Some findings cover a neighbour, too.
    mutating func turn(typing tokens: [String]) -> Turn {
        let source = random.pick([.customer, .customer, .tool, .knowledge] as [Passage.Source])
        var turn = Turn(source: source)
        let parts = Int.random(in: 1...8, using: &random)
        for _ in 0..<parts {
            switch Int.random(in: 0..<8, using: &random) {
            case 0...3:
                let value = random.pick(values)
                let start = turn.text.utf8.count
                let spelling = random.pick(value.spellings)
                turn.text += spelling
                turn.planted.append(spelling)
                turn.matches.append(
                    VaultMatch(
                        value.signal, bytes: start..<turn.text.utf8.count, value: value.normal))
                if Int.random(in: 0..<8, using: &random) == 0 {
                    let further = max(0, start - Int.random(in: 0..<6, using: &random))
                    turn.matches.append(
                        VaultMatch("personal-data.name", bytes: further..<turn.text.utf8.count))
                }
            case 4 where source == .customer && !tokens.isEmpty:
                turn.text += mangled(random.pick(tokens))
            case 5 where !tokens.isEmpty:
                // A token without its end: what follows may complete it.
                let token = random.pick(tokens)
                turn.text += token.prefix(Int.random(in: 1..<token.count, using: &random))
            default: turn.text += random.pick(Self.prose)
            }
            turn.text += random.pick([" ", ", ", "", "", "-", "\n"])
        }
        return turn
    }

    /// A token as a model or a mail program gives it back.
    mutating func mangled(_ token: String) -> String {
        let half = token.index(token.endIndex, offsetBy: -Int.random(in: 1...8, using: &random))
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return token.lowercased()
        case 1: return token.replacing("-", with: "\u{2011}")
        case 2: return token.replacing("-", with: "\\-")
        case 3: return "**\(token)**"
        case 4: return token[..<half] + "-\n  " + token[half...]
        case 5: return token[..<half] + "\u{AD}" + token[half...]
        case 6: return token + random.pick(["s", "'s", "n", "-s", "en", "!"])
        case 7: return token.prefix(1) + token.dropFirst().lowercased()
        default: return token
        }
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
