// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Foundation
import Vocabulary

/// Made-up arguments in recorded service conversations: writes with wrong values against right ones.
enum InventedArgumentScore {
    static func tau(_ data: DataSet) throws -> [Figure] {
        // What was held, of how many, by what the write was.
        var counts: [String: (held: Int, all: Int)] = [:]
        for domain in ["airline", "retail", "telecom"] {
            for run in try data.lines(of: "tau-traces/\(domain).jsonl.gz") {
                try replay(run.json, domain, data, into: &counts)
            }
        }
        return counts.sorted { $0.key < $1.key }.map { kind, count in
            let (low, high) = wilson(count.held, count.all)
            return Figure(
                what: "invented arguments", data: "tau-traces", measure: "held: \(kind)",
                value: Double(count.held) / Double(count.all),
                how: "\(count.held) of \(count.all), 95 %: "
                    + String(format: "%.3f to %.3f", low, high))
        }
    }

    private static func replay(
        _ run: JSON, _ domain: String, _ data: DataSet,
        into counts: inout [String: (held: Int, all: Int)]
    ) throws {
        var writes: [String: JSON] = [:]
        for write in run["writes"]?.elements ?? [] {
            writes["\(write["msg"]?.count ?? -1) \(write["call_id"]?.string ?? "")"] = write
        }
        let detector = LineageDetector()
        var index = ValueIndex()
        var dialogue = Dialogue()
        func append(_ turn: Dialogue.Turn) {
            index.append(turn)
            dialogue.append(turn)
        }
        if let name = run["policy"]?.string,
            let policy = try? String(
                contentsOf: data.folder.appending(path: "tau-traces/policies/\(name)"),
                encoding: .utf8)
        {
            append(.said(.system, policy))
        }
        for (number, message) in (run["messages"]?.elements ?? []).enumerated() {
            let content = message["content"]?.string ?? ""
            switch message["role"]?.string {
            case "user": append(.said(.customer, content))
            case "tool":
                append(
                    .returned(
                        Dialogue.ToolResult(id: message["call_id"]?.string ?? "", text: content)))
            case "assistant":
                if !content.isEmpty {
                    let reply = Proposal(
                        useCase: "", agent: "", content: .reply([Passage(.agent, content)]),
                        turn: number)
                    let others = OtherCustomerDetector().signals(
                        for: Scene(reply, dialogue: dialogue))
                    counts["replies with another customer's data", default: (0, 0)].all += 1
                    if !others.isEmpty {
                        counts["replies with another customer's data"]!.held += 1
                        if ProcessInfo.processInfo.environment["BELAY_SCORE_MISSES"] != nil {
                            print(
                                "other customer", run["id"]?.string ?? "",
                                others.flatMap(\.spans).map { $0.value ?? "" })
                        }
                    }
                    append(.said(.agent, content))
                }
                for call in message["tool_calls"]?.elements ?? [] {
                    let use = Dialogue.ToolUse(
                        id: call["id"]?.string ?? "", tool: call["name"]?.string ?? "",
                        arguments: String(decoding: (call["args"] ?? [:]).serialized, as: UTF8.self)
                    )
                    if let write = writes["\(number) \(use.id)"] {
                        let action = ActionCall(
                            tool: use.tool, arguments: use.arguments,
                            texts: ArgumentsText(use.arguments).texts)
                        let signals = detector.signals(
                            for: Proposal(
                                useCase: "", agent: "", content: .action(action), turn: number),
                            in: index)
                        count(write, domain, signals, into: &counts)
                        if ProcessInfo.processInfo.environment["BELAY_SCORE_MISSES"] != nil,
                            write["label"]?.string != "wrong", !signals.isEmpty
                        {
                            print(
                                run["id"]?.string ?? "", write["outcome"]?.string ?? "",
                                signals.map {
                                    "\($0.name) \($0.score) \($0.spans.map { $0.value ?? "" })"
                                }, use.arguments.prefix(400))
                        }
                    }
                    append(.called(use))
                }
            default: continue
            }
        }
    }

    private static func count(
        _ write: JSON, _ domain: String, _ signals: [Signal],
        into counts: inout [String: (held: Int, all: Int)]
    ) {
        func add(_ kind: String, _ isHeld: Bool) {
            counts[kind, default: (0, 0)].all += 1
            if isHeld { counts[kind]!.held += 1 }
        }
        let isHeld = signals.contains { $0.name == LineageDetector.invented && $0.score >= 0.5 }
        let isForeign = signals.contains {
            $0.name != LineageDetector.invented && $0.score >= LineageScore.threshold
        }
        if write["outcome"]?.string == "rejected_by_tool" {
            return add("writes that the tool rejected, \(domain)", isHeld)
        }
        switch write["label"]?.string {
        case "right":
            add("right writes", isHeld)
            add("right writes, \(domain)", isHeld)
            add("right writes, as somebody else's", isForeign)
        case "wrong":
            let kind = write["error_kind"]?.string ?? ""
            let isValue = kind.hasPrefix("wrong_value")
            add(isValue ? "writes with wrong values" : "writes wrong otherwise", isHeld)
            if isValue { add("writes with wrong values, \(domain)", isHeld) }
        default: return
        }
    }

    /// The interval that Wilson gives at 95 %.
    static func wilson(_ part: Int, _ whole: Int) -> (low: Double, high: Double) {
        guard whole > 0 else { return (0, 1) }
        let (count, share, z) = (Double(whole), Double(part) / Double(whole), 1.96)
        let middle = share + z * z / (2 * count)
        let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        return ((middle - spread) / scale, (middle + spread) / scale)
    }
}
