// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Foundation
import Vocabulary

/// Personal data without a check digit: names, addresses, ages; what is left of each type after redaction; false
/// alarms on what customers say.
enum NamesScore {
    private static let signals: [(type: String, signal: String)] = [
        ("PERSON", PersonMatch.name), ("STREET_ADDRESS", PersonMatch.address),
        ("ZIP_CODE", PersonMatch.address), ("AGE", PersonMatch.age),
    ]

    private struct Tally {
        var labelled = 0
        var exact = 0
        var overlapping = 0
        var characters = 0
        var left = 0
    }

    /// Prints what is missed and what is wrong: for whoever works on it.
    private static let shows = ProcessInfo.processInfo.environment["BELAY_SCORE_SHOW"] != nil

    static func synthetic(_ data: DataSet) throws -> [Figure] {
        let detector = PersonDetector()
        let scanner = PersonalDataScanner()
        var tallies: [String: Tally] = [:]
        var found: [String: (all: Int, right: Int, personal: Int)] = [:]
        var clean = 0
        var removed = 0
        for line in try data.lines(of: "pii-synthetic/pii.jsonl.gz") {
            let text = line["text"]?.string ?? ""
            let labels = LabelledSpan.all(of: line)
            let matches = detector.matches(in: text)
            var covered = [Bool](repeating: false, count: text.utf8.count)
            for bytes in matches.map(\.bytes) + scanner.matches(in: text).map(\.bytes) {
                for place in bytes { covered[place] = true }
            }
            var personal = [Bool](repeating: false, count: covered.count)
            for label in labels {
                let signal = signals.first { $0.type == label.type }?.signal
                let same = matches.filter { $0.signal == signal }
                var tally = tallies[label.type] ?? Tally()
                tally.labelled += 1
                if same.contains(where: { $0.bytes == label.bytes }) { tally.exact += 1 }
                if same.contains(where: { $0.bytes.overlaps(label.bytes) }) {
                    tally.overlapping += 1
                } else if shows, signal != nil {
                    print("missed \(label.type): \(mark(text, label.bytes))")
                }
                tally.characters += label.bytes.count
                tally.left += label.bytes.count { !covered[$0] }
                tallies[label.type] = tally
                for place in label.bytes { personal[place] = true }
            }
            for match in matches {
                let types = signals.filter { $0.signal == match.signal }.map(\.type)
                let isRight = labels.contains {
                    types.contains($0.type) && $0.bytes.overlaps(match.bytes)
                }
                let isPersonal = labels.contains { $0.bytes.overlaps(match.bytes) }
                var count = found[match.signal] ?? (0, 0, 0)
                count.all += 1
                if isRight { count.right += 1 }
                if isPersonal { count.personal += 1 }
                found[match.signal] = count
                if shows, !isRight { print("wrong \(match.signal): \(mark(text, match.bytes))") }
            }
            clean += personal.count { !$0 }
            removed += zip(covered, personal).count { $0 && !$1 }
        }
        var figures: [Figure] = []
        func add(_ what: String, _ measure: String, _ part: Int, _ whole: Int) {
            guard whole > 0 else { return }
            figures.append(
                Figure(
                    what: what, data: "pii-synthetic", measure: measure,
                    value: Double(part) / Double(whole)))
        }
        for (type, _) in signals {
            guard let tally = tallies[type] else { continue }
            add(type, "recall, exact", tally.exact, tally.labelled)
            add(type, "recall, overlapping", tally.overlapping, tally.labelled)
        }
        for (signal, count) in found.sorted(by: { $0.key < $1.key }) {
            add(signal, "precision, overlapping", count.right, count.all)
            add(signal, "share that is personal data of some type", count.personal, count.all)
        }
        for (type, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            add(type, "characters left after redaction", tally.left, tally.characters)
        }
        add("all types", "other characters that are redacted", removed, clean)
        return figures
    }

    static func falseAlarms(_ data: DataSet) throws -> [Figure] {
        let detector = PersonDetector()
        var figures: [Figure] = []
        let questions = try data.lines(of: "intent-banking77/banking77.jsonl.gz").map {
            $0["text"]?.string ?? ""
        }
        var alarms = 0
        if shows { speed(detector, questions) }
        for text in questions {
            let matches = detector.matches(in: text)
            if !matches.isEmpty { alarms += 1 }
            if shows {
                for match in matches {
                    print("banking77 \(match.signal) \(match.score): \(mark(text, match.bytes))")
                }
            }
        }
        figures.append(
            Figure(
                what: "names, addresses, birth dates, ages, spoken", data: "intent-banking77",
                measure: "turns with a finding",
                value: Double(alarms) / Double(max(1, questions.count)),
                atMost: 0.002))
        let turns = try CustomerTurn.all(in: data)
        alarms = 0
        for turn in turns {
            let matches = detector.matches(
                in: turn.text, asked: PersonReader.asked(by: turn.question))
            // Addresses and dates have no labels there: what is told of them was looked at by hand.
            let wrong = matches.filter { $0.signal == PersonMatch.name && !turn.names($0.bytes) }
            if !wrong.isEmpty { alarms += 1 }
            if shows {
                for match in matches where match.signal != PersonMatch.name || wrong.contains(match)
                {
                    print("tau \(match.signal) \(match.score): \(mark(turn.text, match.bytes))")
                }
            }
        }
        figures.append(
            Figure(
                what: "names that the back end knows of nobody", data: "tau-traces",
                measure: "customer turns with one",
                value: Double(alarms) / Double(max(1, turns.count)),
                atMost: 0.002))
        return figures + known(turns)
    }

    private static func speed(_ detector: PersonDetector, _ texts: [String]) {
        let clock = ContinuousClock()
        let spoken = SpokenReader()
        var best: (Double, Double) = (.infinity, .infinity)
        for _ in 0..<15 {
            let first = clock.measure { for text in texts { _ = detector.matches(in: text) } }
            let second = clock.measure { for text in texts { _ = spoken.matches(in: text) } }
            best = (min(best.0, first / .microseconds(1)), min(best.1, second / .microseconds(1)))
        }
        print(
            "speed: detector \(best.0 / Double(texts.count)) µs, spoken \(best.1 / Double(texts.count)) µs a message"
        )
        var random = Seeded(5)
        let lists = PersonReader.lists
        let values = (0..<200).map { index in
            KnownValue(
                index % 2 == 0
                    ? "\(lists.given[Int.random(in: 0..<lists.given.count, using: &random)]) \(lists.surnames[Int.random(in: 0..<lists.surnames.count, using: &random)])"
                    : "\(Int.random(in: 1_000_000_000..<9_999_999_999, using: &random))",
                signal: PersonMatch.name)
        }
        let long = texts.joined(separator: " ")
        var building = Double.infinity
        var scanning = Double.infinity
        for _ in 0..<20 {
            building = min(building, clock.measure { _ = KnownValues(values) } / .microseconds(1))
        }
        let known = KnownValues(values)
        for _ in 0..<60 {
            scanning = min(
                scanning, clock.measure { _ = known.matches(in: long) } / .microseconds(1))
        }
        print("known values: built in \(building) µs, \(Double(long.utf8.count) / scanning) MB/s")
    }

    /// What the customer's record knows, in what the customer says: full names.
    private static func known(_ turns: [CustomerTurn]) -> [Figure] {
        var said = 0
        var found = 0
        for turn in turns {
            guard case .object = turn.record else { continue }
            let values = KnownValue.all(in: turn.record)
            let known = KnownValues(values)
            let lower = turn.text.lowercased()
            for value in values where value.signal == PersonMatch.name && value.text.contains(" ") {
                guard lower.contains(value.text.lowercased()) else { continue }
                said += 1
                if known.matches(in: turn.text).contains(where: {
                    known.values[$0.value].signal == PersonMatch.name
                }) {
                    found += 1
                }
            }
        }
        return [
            Figure(
                what: "known names", data: "tau-traces",
                measure: "recall, full names in customer turns",
                value: Double(found) / Double(max(1, said)))
        ]
    }

    private static func mark(_ text: String, _ bytes: Range<Int>) -> String {
        let all = Array(text.utf8)
        let before = String(
            decoding: all[max(0, bytes.lowerBound - 30)..<bytes.lowerBound], as: UTF8.self)
        let after = String(
            decoding: all[bytes.upperBound..<min(all.count, bytes.upperBound + 25)], as: UTF8.self)
        return "\(before)<<\(String(decoding: all[bytes], as: UTF8.self))>>\(after)"
            .split(whereSeparator: \.isNewline).joined(separator: "/")
    }
}
