// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Foundation
import Vocabulary

/// Claims and promises: on the written cases, and on what real agents said.
///
/// `LIST=1` in the environment prints what was got wrong, or said without support.
struct ClaimsScore {
    static let cases = "Tests/DetectorsTests/Claims/cases"

    static let isListing = ProcessInfo.processInfo.environment["LIST"] != nil

    /// The written cases, by signal: those that were at hand when the rules were written, and those that no
    /// rule was made for (files that begin with `held-out`, where there are any).
    static func written(_ data: DataSet) throws -> [Figure] {
        let beside = data.folder.appending(path: "claims")
        let folder = data.has("claims") ? beside : URL(filePath: cases)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            throw DataSet.Failure.missing(folder.path)
        }
        let all = try ClaimCase.all(in: folder)
        let isHeldOut = { (one: ClaimCase) in one.title.hasPrefix("held-out") }
        return figures(all.filter { !isHeldOut($0) }, "written cases, development")
            + figures(all.filter(isHeldOut), "written cases, held out")
    }

    private static func figures(_ cases: [ClaimCase], _ name: String) -> [Figure] {
        guard !cases.isEmpty else { return [] }
        let detector = Claims()
        var counts: [String: Counts] = [:]
        var all = Counts()
        for one in cases {
            let found = Set(detector.signals(for: one.scene).map(\.name))
            for signal in detector.signalNames {
                counts[signal, default: Counts()].add(
                    found: found.contains(signal), wanted: one.expected.contains(signal))
                if found.contains(signal) || one.expected.contains(signal) {
                    all.add(
                        found: found.contains(signal), wanted: one.expected.contains(signal))
                }
            }
            if isListing, found != one.expected {
                print(
                    "\(one.title)\n    \(one.reply ?? one.input ?? "")\n    missed "
                        + "\(one.expected.subtracting(found).sorted()), wrong "
                        + "\(found.subtracting(one.expected).sorted())")
            }
        }
        let silent = cases.count { $0.expected.isEmpty }
        var figures = detector.signalNames.compactMap { signal -> Figure? in
            guard let count = counts[signal], count.truePositives + count.falseNegatives > 0 else {
                return nil
            }
            let isGate = signal.hasPrefix("ungrounded")
            return Figure(
                what: signal, data: "\(name) (\(cases.count), \(silent) without signals)",
                measure: "F1 (\(count.truePositives + count.falseNegatives) positive)",
                value: count.f1, atLeast: isGate ? 0.95 : nil)
        }
        figures.append(
            Figure(
                what: "all signals of claims", data: name, measure: "F1", value: all.f1,
                atLeast: 0.95))
        return figures
    }

    /// Replies of recorded agents: alarms in runs that passed, and after writes that failed.
    static func recorded(_ data: DataSet) throws -> [Figure] {
        let detector = Claims()
        var figures: [Figure] = []
        for domain in ["airline", "retail", "telecom"] {
            var turns = 0
            var alarms: [String: Int] = [:]
            var untrue = Counts()
            for run in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                let hasPassed = run["passed"]?.bool == true
                var failed = FailedWrites(run)
                var dialogue = Dialogue()
                if let policy = run["policy"]?.string {
                    let url = data.folder.appending(path: "tau-traces/\(policy)")
                    // A run without its policy is read without it.
                    if let text = try? String(contentsOf: url, encoding: .utf8) {
                        dialogue.append(.said(.system, text))
                    }
                }
                for message in run["messages"]?.elements.map({ $0 }) ?? [] {
                    let text = message["content"]?.string ?? ""
                    // What is announced with the call of the same turn is under way.
                    for call in message["tool_calls"]?.elements.map({ $0 }) ?? [] {
                        dialogue.append(
                            .called(
                                .init(
                                    id: call["id"]?.string ?? "",
                                    tool: call["name"]?.string ?? "",
                                    arguments: call["args"].map {
                                        String(decoding: $0.raw, as: UTF8.self)
                                    } ?? "{}")))
                    }
                    switch message["role"]?.string {
                    case "user": if !text.isEmpty { dialogue.append(.said(.customer, text)) }
                    case "tool":
                        failed.returned(message["call_id"]?.string ?? "")
                        dialogue.append(
                            .returned(.init(id: message["call_id"]?.string ?? "", text: text)))
                    default:
                        if !text.isEmpty {
                            if let scene = failed.scene(saying: text, after: dialogue) {
                                let found = detector.signals(for: scene)
                                let isFound = found.contains { $0.name == Claims.action }
                                untrue.add(found: isFound, wanted: true)
                                if isListing, !isFound { print("silent \(text.prefix(160))") }
                            }
                            let scene = Scene(
                                Proposal(
                                    useCase: domain, agent: "service",
                                    content: .reply([Passage(.agent, text)]), turn: 0),
                                dialogue: dialogue)
                            let found = detector.signals(for: scene)
                            if hasPassed { turns += 1 }
                            for name in Set(found.map(\.name)) where hasPassed {
                                alarms[name, default: 0] += 1
                            }
                            list(found, text, run["id"]?.string ?? "", hasPassed)
                            dialogue.append(.said(.agent, text))
                        }
                    }
                }
            }
            if untrue.truePositives + untrue.falseNegatives > 0 {
                figures.append(
                    Figure(
                        what: Claims.action, data: "tau-traces \(domain), writes made to fail",
                        measure: "recall on the reply that follows",
                        value: untrue.recall))
            }
            for name in detector.signalNames {
                figures.append(
                    Figure(
                        what: name, data: "tau-traces \(domain), passed runs",
                        measure: "alarms in 1,000 of \(turns) turns",
                        value: Double(alarms[name] ?? 0) * 1000 / Double(max(1, turns))))
            }
        }
        return figures
    }

    /// What it takes on one core, in microseconds.
    static func cost(_ data: DataSet) throws -> [Figure] {
        let short =
            "Thank you for waiting. I have looked at your order and it is still being packed in our "
            + "warehouse. I have cancelled the second parcel for you. Is there anything else that I can do?"
        let long = String(repeating: short + " ", count: 10)
        var dialogue = Dialogue([.said(.customer, "Please cancel the second parcel.")])
        for number in 0..<30 {
            dialogue.append(
                .called(.init(id: "\(number)", tool: "get_order", arguments: #"{"id":4711}"#)))
            dialogue.append(
                .returned(
                    .init(
                        id: "\(number)",
                        text:
                            #"{"id":4711,"status":"packed","items":[{"name":"lamp","price":40.5}]}"#
                    )))
        }
        let evidence = [
            String(repeating: "Refunds reach the card within five business days. ", count: 400)
        ]
        let promise = long + "You will get 40 euros back within 3 days."
        return [
            measured("200-byte reply", short, Dialogue(), [], atMost: 30),
            measured("2 kB reply, 30 tool calls", long, dialogue, [], atMost: 300),
            measured("2 kB reply, 30 tool calls, 20 kB of evidence", promise, dialogue, evidence),
        ]
    }

    private static func measured(
        _ name: String, _ reply: String, _ dialogue: Dialogue, _ evidence: [String],
        atMost: Double? = nil
    ) -> Figure {
        let scene = Scene(
            Proposal(
                useCase: "cost", agent: "service", content: .reply([Passage(.agent, reply)]),
                turn: 0), dialogue: dialogue, evidence: evidence)
        let detector = Claims()
        var best = Double.infinity
        for _ in 0..<20 {
            let took = ContinuousClock().measure {
                for _ in 0..<50 { _ = detector.signals(for: scene) }
            }
            best = min(best, took / .microseconds(50))
        }
        return Figure(
            what: "claims", data: name, measure: "microseconds", value: best, atMost: atMost)
    }

    private static func list(_ found: [Signal], _ text: String, _ id: String, _ hasPassed: Bool) {
        guard isListing else { return }
        let bytes = Array(text.utf8)
        for signal in found {
            for span in signal.spans {
                let said = String(decoding: bytes[span.bytes], as: UTF8.self)
                    .replacingOccurrences(of: "\n", with: " ")
                print(
                    "\(hasPassed ? "passed" : "failed") \(signal.name) \(id) [\(span.value ?? "")] \(said)"
                )
            }
        }
    }
}

/// A run in which every write is answered with an error instead: what the agent says next is untrue.
private struct FailedWrites {
    private let writes: Set<String>
    private var isDue = false

    init(_ run: JSONDocument.Node) {
        writes = Set(
            (run["writes"]?.elements.map { $0 } ?? []).compactMap {
                $0["outcome"]?.string == "executed" ? $0["call_id"]?.string : nil
            })
    }

    mutating func returned(_ call: String) {
        if writes.contains(call) { isDue = true }
    }

    /// The reply that follows a write, after writes that failed; `nil` for any other.
    mutating func scene(saying text: String, after dialogue: Dialogue) -> Scene? {
        guard isDue else { return nil }
        isDue = false
        let turns = dialogue.turns.map { turn -> Dialogue.Turn in
            guard case .returned(let result) = turn, writes.contains(result.id) else { return turn }
            return .returned(.init(id: result.id, text: "Error: the service is not available"))
        }
        return Scene(
            Proposal(
                useCase: "failed", agent: "service", content: .reply([Passage(.agent, text)]),
                turn: 0), dialogue: Dialogue(turns))
    }
}
