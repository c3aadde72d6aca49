// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Foundation
import Vocabulary

/// Alarms on the replies of recorded conversations: each against everything before it, and the policy text.
enum GroundednessAlarms {
    private static let sure = "\(Groundedness.value) of at least 0.7"
    private static let names = [
        sure, Groundedness.value, Groundedness.sentence, Groundedness.policy,
    ]

    static func alarms(_ data: DataSet) throws -> [Figure] {
        var figures: [Figure] = []
        for domain in ["airline", "retail", "telecom"] {
            var turns = (all: 0, passed: 0)
            var counts: [String: (all: Int, passed: Int)] = [:]
            var planted: [String: (found: Int, all: Int)] = [:]
            for run in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                let passed = run["passed"]?.json == .bool(true)
                for names in try alarms(in: run, data, &planted) {
                    turns.all += 1
                    turns.passed += passed ? 1 : 0
                    for name in names {
                        let count = counts[name] ?? (0, 0)
                        counts[name] = (count.all + 1, count.passed + (passed ? 1 : 0))
                    }
                }
            }
            for (kind, count) in planted.sorted(by: { $0.key < $1.key }) {
                figures.append(
                    Figure(
                        what: Groundedness.value, data: "tau-traces \(domain)",
                        measure: "recall of a changed digit, \(kind)",
                        value: Double(count.found) / Double(count.all), how: "\(count.all) replies")
                )
            }
            for name in names {
                let count = counts[name] ?? (0, 0)
                for (how, part, whole) in [
                    ("all runs", count.all, turns.all),
                    ("runs that passed", count.passed, turns.passed),
                ] {
                    figures.append(
                        Figure(
                            what: name, data: "tau-traces \(domain)",
                            measure: "replies with it in 1,000",
                            value: whole == 0 ? 0 : 1000 * Double(part) / Double(whole),
                            how: "\(how), \(whole) replies"))
                }
            }
        }
        return figures
    }

    /// For each reply of a run the signals that it gives.
    private static func alarms(
        in run: JSONDocument.Node, _ data: DataSet,
        _ planted: inout [String: (found: Int, all: Int)]
    ) throws -> [Set<String>] {
        var index = EvidenceIndex()
        if let policy = run["policy"]?.string {
            index.append(
                .said(
                    .system,
                    try String(
                        contentsOf: data.folder.appending(path: "tau-traces/\(policy)"),
                        encoding: .utf8)))
        }
        let detector = Groundedness()
        var found: [Set<String>] = []
        let shows = ProcessInfo.processInfo.environment["SHOW"]
        guard let messages = run["messages"] else { return [] }
        for message in messages.elements {
            let text = message["content"]?.string ?? ""
            guard message["role"]?.string == "assistant" else {
                index.append(
                    message["role"]?.string == "tool"
                        ? .returned(Dialogue.ToolResult(id: "", text: text))
                        : .said(.customer, text))
                continue
            }
            guard !text.isEmpty else { continue }
            defer { index.append(.said(.agent, text)) }
            let signals = try detector.signals(in: text, index: index)
            var names = Set(signals.map { $0.name })
            if signals.contains(where: { $0.name == Groundedness.value && $0.score >= 0.7 }) {
                names.insert(sure)
            }
            found.append(names)
            if !signals.contains(where: { $0.name == Groundedness.value }) {
                try plant(text, index, detector, &planted)
            }
            guard let shows else { continue }
            for signal in signals where signal.name == shows {
                for span in signal.spans {
                    let bytes = Array(text.utf8)
                    let around =
                        max(
                            0, span.bytes.lowerBound - 60)..<min(
                            bytes.count, span.bytes.upperBound + 40)
                    print(
                        run["id"]?.string ?? "", signal.score, span.value ?? "", "|",
                        String(decoding: bytes[around], as: UTF8.self).replacing("\n", with: " "))
                }
            }
        }
        return found
    }

    /// Changes one digit of the first amount, identifier and date of a reply, and looks whether that is found.
    private static func plant(
        _ text: String, _ index: EvidenceIndex, _ detector: Groundedness,
        _ planted: inout [String: (found: Int, all: Int)]
    ) throws {
        for (kind, mark, least) in [
            ("amounts", "$", 2), ("identifiers", "#W", 5), ("dates", "May ", 1),
        ] {
            var bytes = Array(text.utf8)
            let mark = Array(mark.utf8)
            guard
                let start = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }).map({
                    $0 + mark.count
                })
            else { continue }
            var end = start
            while end < bytes.count, (48...57).contains(bytes[end]) { end += 1 }
            guard end - start >= least else { continue }
            bytes[end - 1] = 48 + (bytes[end - 1] - 48 + 4) % 10
            let changed = String(decoding: bytes, as: UTF8.self)
            let score =
                try detector.signals(in: changed, index: index).first {
                    $0.name == Groundedness.value
                }?.score ?? 0
            for (kind, least) in [(kind, 0.01), ("\(kind), score of at least 0.7", 0.7)] {
                let count = planted[kind] ?? (0, 0)
                planted[kind] = (count.found + (score >= least ? 1 : 0), count.all + 1)
            }
        }
    }
}
