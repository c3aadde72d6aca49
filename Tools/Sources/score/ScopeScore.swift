// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Vocabulary

/// Out of scope: the examples that a model is shown are four fifths of what is in scope, and it is asked about the
/// last fifth and about all that is not. What is out of scope is never shown.
enum ScopeScore {
    @Sendable static func outOfScope(_ data: DataSet) throws -> [Figure] {
        var examples: [String: [String]] = [:]
        var asked: [(text: String, intent: String?)] = []
        var random = Seeded(7)
        var known: [(text: String, intent: String)] = []
        for line in try data.lines(of: "intent-clinc150/clinc150.jsonl.gz") {
            let text = line["text"]?.string ?? ""
            if line["in_scope"]?.bool == true {
                known.append((text, line["intent"]?.string ?? ""))
            } else {
                asked.append((text, nil))
            }
        }
        known.shuffle(using: &random)
        for (index, item) in known.enumerated() {
            if index % 5 == 0 {
                asked.append((item.text, item.intent))
            } else {
                examples[item.intent, default: []].append(item.text)
            }
        }
        guard let model = ScopeModel(examples) else { return [] }
        var scored: [(score: Double, isPositive: Bool)] = []
        var right = 0
        for (text, intent) in asked {
            let reading = model.reading(of: text)
            scored.append((reading.distance, intent == nil))
            if reading.topic == intent { right += 1 }
        }
        let kept = recall(scored, atFalseAlarms: 0.05)
        let inScope = asked.count { $0.intent != nil }
        let how = "a fifth of what is in scope held out; nothing out of scope shown"
        // At the threshold that the model knows itself, not one chosen on the answers.
        let own = scored.filter { $0.isPositive && $0.score >= 0.95 }.count
        let lost = scored.filter { !$0.isPositive && $0.score >= 0.95 }.count
        return [
            Figure(
                what: "out of scope", data: "intent-clinc150", measure: "recall at 95 % kept",
                value: kept.recall, atLeast: 0.60, how: how),
            Figure(
                what: "out of scope", data: "intent-clinc150", measure: "recall at score 0.95",
                value: Double(own) / Double(asked.count - inScope), how: how),
            Figure(
                what: "out of scope", data: "intent-clinc150",
                measure: "in scope lost at score 0.95",
                value: Double(lost) / Double(inScope), how: how),
            Figure(
                what: "topic", data: "intent-clinc150", measure: "accuracy in scope",
                value: Double(right) / Double(inScope), how: how),
        ]
    }
}
