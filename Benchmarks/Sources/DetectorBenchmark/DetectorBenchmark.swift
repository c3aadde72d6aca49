// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation
import Vocabulary

/// What all detectors cost together: customers' messages, a reply of 2 kB with 20 kB of evidence, and each
/// detector by itself.
///
/// Of a reply there are two figures: where the conversation and its evidence were read before, as they are while
/// the model thinks, and where they must be read first.
///
/// On one core, everything in memory, with a seed. Each figure is the median of several repetitions; the quickest
/// stands beside it, because these machines are shared.
@main
struct DetectorBenchmark {
    static let repetitions = 9
    static let set = DetectorSet.standard

    static func main() throws {
        let messages = MadeUp.messages(2_000, seed: 7)
        let scenes = messages.map { text in
            Scene(
                Proposal(
                    useCase: "orders", agent: "care", content: .input([Passage(.customer, text)]),
                    turn: 0))
        }
        let bytes = messages.reduce(0) { $0 + $1.utf8.count } / messages.count
        report("customers' messages of \(bytes) bytes, all detectors", scenes, with: set)
        let reply = MadeUp.reply(seed: 11)
        let what = "a reply of 2 kB with 20 kB of evidence, "
        report(what + "all detectors, read before", [reply], with: set)
        report(what + "all detectors, read with it", [reply], with: set, isAnew: true)
        let grounds = DetectorSet(set.detectors.filter { $0 is Claims || $0 is Groundedness })
        report(what + "claims and groundedness, read with it", [reply], with: grounds, isAnew: true)
        for detector in set.detectors {
            let one = DetectorSet([detector])
            if detector.kinds.contains(.input) {
                report("  \(detector.name), messages", scenes, with: one)
            }
            if detector.kinds.contains(.reply) {
                report("  \(detector.name), the reply, read before", [reply], with: one)
                guard detector.needsDialogue else { continue }
                report(
                    "  \(detector.name), the reply, read with it", [reply], with: one, isAnew: true)
            }
        }
    }

    /// - Parameter isAnew: Whether what was read of the setting is forgotten each time.
    private static func report(
        _ what: String, _ scenes: [Scene], with set: DetectorSet, isAnew: Bool = false
    ) {
        var found = 0
        let rounds = max(1, 50 / scenes.count)
        let times = (0..<repetitions).map { _ in
            let start = DispatchTime.now().uptimeNanoseconds
            for _ in 0..<rounds {
                for scene in scenes {
                    found += set.signals(for: isAnew ? scene.forgetting : scene).count
                }
            }
            let time = DispatchTime.now().uptimeNanoseconds - start
            return Double(time) / Double(rounds * scenes.count) / 1000
        }.sorted()
        let median = times[times.count / 2]
        print(
            "\(what): \(rounded(median)) µs each, \(Int(1e6 / median)) a second "
                + "(quickest \(rounded(times[0])) µs; \(found / repetitions / rounds) signals)")
    }

    private static func rounded(_ number: Double) -> String { String(format: "%.2f", number) }
}

extension Scene {
    /// The same, of which nothing was read.
    fileprivate var forgetting: Scene {
        Scene(
            proposal, dialogue: setting.dialogue, evidence: setting.evidence,
            record: setting.record, profile: setting.profile, now: setting.now)
    }
}

/// Texts put together from parts, the same from the same seed.
enum MadeUp {
    private static let openings = [
        "Hi, I have a question about", "Can you tell me why", "I need help with",
        "What happened to",
        "Please check", "I'd like to know about", "There is a problem with", "When do I get",
    ]
    private static let things = [
        "my order from last week", "the refund for the blue jacket", "the delivery to my office",
        "my monthly statement", "the charge on my account", "the appointment on Tuesday",
        "the voucher you sent me", "the address in my profile",
    ]
    private static let endings = [
        "it has not arrived yet.", "because the app says something else.", "thanks in advance!",
        "I have been waiting for three days now.", "could you look at it today?",
        "the number is 4711-0815 I think.", "you can reach me by mail.", "it was 24.90 in total.",
    ]

    static func messages(_ count: Int, seed: UInt64) -> [String] {
        var random = Chance(seed)
        return (0..<count).map { _ in
            [openings, things, endings].map { $0[random.below($0.count)] }.joined(separator: " ")
        }
    }

    /// A reply, and a conversation of tools' answers and articles before it.
    static func reply(seed: UInt64) -> Scene {
        var random = Chance(seed)
        var dialogue = Dialogue([.said(.customer, "Where are my orders, and what do I get back?")])
        var items: [String] = []
        for number in 0..<60 {
            items.append(
                #"{"id":"W\#(1_000_000 + number * 7919)","item":"\#(things[random.below(8)])","price":"\#(random.below(400)).\#(10 + random.below(90))","status":"shipped","eta":"2026-05-\#(10 + random.below(18))"}"#
            )
        }
        dialogue.append(.called(.init(id: "1", tool: "list_orders", arguments: "{}")))
        dialogue.append(.returned(.init(id: "1", text: "[" + items.joined(separator: ",") + "]")))
        var evidence: [String] = []
        while evidence.reduce(0, { $0 + $1.utf8.count }) < 12_000 {
            evidence.append(
                "Orders are sent within \(1 + random.below(9)) days. Whoever waits for \(things[random.below(8)]) is told by mail. A refund takes up to \(3 + random.below(20)) business days."
            )
        }
        var text = ""
        var number = 0
        while text.utf8.count < 2_000 {
            text +=
                "Order W\(1_000_000 + number * 7919) is on its way and should arrive by May \(10 + number % 18). I have checked \(things[number % 8]) for you. "
            number += 1
        }
        return Scene(
            Proposal(
                useCase: "orders", agent: "care", content: .reply([Passage(.agent, text)]), turn: 3),
            dialogue: dialogue, evidence: evidence, record: ["id": "C-1", "name": "Ada Byron"])
    }
}

/// SplitMix64.
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }
}
