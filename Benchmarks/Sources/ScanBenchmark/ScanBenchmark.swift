// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation

/// How fast personal data is found: whole texts, short messages, and text that arrives in tokens.
///
/// The text is made up from a fixed seed: customer messages of about 180 bytes, of which 45 % hold
/// one planted item. Each figure is the median of several repetitions. Arguments choose some of the
/// measurements: `whole`, `short`, `streamed`, `requests`.
@main
struct ScanBenchmark {
    static let seed: UInt64 = 20_260_727
    static let repetitions = 101

    static func main() {
        var writer = MessageWriter(seed: seed)
        var messages: [String] = []
        var text = ""
        while text.utf8.count < 1 << 20 {
            let message = writer.message()
            messages.append(message)
            text += message + "\n"
        }
        let scanner = PersonalDataScanner()
        print(
            "seed \(seed), \(text.utf8.count) bytes, \(messages.count) messages,",
            "\(scanner.matches(in: text).count) findings")

        let chosen = CommandLine.arguments.dropFirst()
        func wants(_ name: String) -> Bool { chosen.isEmpty || chosen.contains(name) }
        if wants("whole") { whole(text, scanner) }
        if wants("short") { short(messages, scanner) }
        if wants("streamed") { streamed(text, scanner) }
        if wants("requests") { customerRequests(messages) }
    }

    static func whole(_ text: String, _ scanner: PersonalDataScanner) {
        var found = 0
        let times = times { found += scanner.matches(in: text).count }
        let speeds = [times[times.count / 2], times[0]].map { Double(text.utf8.count) / $0 / 1e6 }
        print("1 MiB:", rounded(speeds[0]), "MB/s, at best", rounded(speeds[1]))
    }

    static func short(_ messages: [String], _ scanner: PersonalDataScanner) {
        var found = 0
        let time = median {
            for message in messages { found += scanner.matches(in: message).count }
        }
        let bytes = messages.reduce(0) { $0 + $1.utf8.count }
        print(
            "messages of \(bytes / messages.count) bytes:",
            rounded(Double(messages.count) / time / 1e6), "million/s,",
            rounded(time / Double(messages.count) * 1e9), "ns each")
    }

    static func streamed(_ text: String, _ scanner: PersonalDataScanner) {
        let bytes = Array(text.utf8)
        let tokens = stride(from: 0, to: bytes.count, by: 5).map {
            Array(bytes[$0..<min($0 + 5, bytes.count)])
        }
        var segments = 0
        let time = median {
            var guarded = TextGuard(scanner: scanner)
            for token in tokens { segments += guarded.receive(token).count }
            segments += guarded.finish().count
        }
        print("streamed:", rounded(time / Double(tokens.count) * 1e9), "ns per token of 5 bytes")

        var guarded = TextGuard(scanner: scanner)
        var held: [Int] = []
        for token in tokens {
            _ = guarded.receive(token)
            held.append(guarded.heldBytes)
        }
        held.sort()
        print(
            "held after a token: mean", rounded(Double(held.reduce(0, +)) / Double(held.count)),
            "bytes, p50", held[held.count / 2], "p99", held[held.count * 99 / 100], "most",
            held[held.count - 1])
    }

    static func customerRequests(_ messages: [String]) {
        let detector = CustomerRequest()
        var found = 0
        let time = median {
            for message in messages where detector.request(in: message) != nil { found += 1 }
        }
        print(
            "customer requests:", rounded(time / Double(messages.count) * 1e6),
            "us per message,", found / repetitions, "found")
    }

    // MARK: Measuring

    /// How long some work takes each time, in seconds, the shortest first.
    static func times(_ work: () -> Void) -> [Double] {
        let clock = ContinuousClock()
        return (0..<repetitions).map { _ in clock.measure(work) / .seconds(1) }.sorted()
    }

    static func median(_ work: () -> Void) -> Double { times(work)[repetitions / 2] }

    static func rounded(_ number: Double) -> String { String(format: "%.1f", number) }
}

/// Writes customer messages that are always the same for a seed.
struct MessageWriter {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return choices[Int((z ^ (z >> 31)) % UInt64(choices.count))]
    }

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
    private static let plants = [
        "My card is 4111 1111 1111 1111.", "Use 5555555555554444 please.",
        "Reach me at jane.doe@example.com.", "My number is +44 20 7946 0018.",
        "Call (555) 234-5678 after six.", "IBAN DE89 3704 0044 0532 0130 00.",
        "My SSN is 123-45-6789.", "Telefon 0171 1234567.",
    ]
    private static let closings = ["Thanks a lot.", "Kind regards, Sam", "Merci d'avance !"]

    mutating func message() -> String {
        var parts = [pick(Self.openings), pick(Self.middles)]
        if pick(Array(0..<100)) < 45 { parts.append(pick(Self.plants)) }
        parts.append(pick(Self.closings))
        return parts.joined(separator: " ")
    }
}
