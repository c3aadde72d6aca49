// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Vocabulary

/// Support of claims by their evidence, and alarms on replies of recorded conversations.
enum GroundednessScore {
    /// Where the support of a claim is enough, by source: cross-validated, one for all does as
    /// well in the mean as one for each.
    private static let thresholds: [String: Double] = [
        "begin": 0.5, "summedits/qmsumm": 0.5, "summedits/sales_call": 0.5,
        "summedits/sales_email": 0.5, "summedits/scitldr": 0.5,
    ]

    static func claims(_ data: DataSet) throws -> [Figure] {
        let detector = Groundedness(floor: 0)
        var scored: [String: [(score: Double, isPositive: Bool)]] = [:]
        for file in ["begin", "summedits"] {
            for line in try data.lines(of: "groundedness/\(file).jsonl.gz") {
                let scene = Scene(
                    Proposal(
                        useCase: "score", agent: "score",
                        content: .reply([Passage(.agent, line["claim"]?.string ?? "")]), turn: 0),
                    evidence: [line["evidence"]?.string ?? ""])
                let doubt =
                    try detector.signals(for: scene).first { $0.name == Groundedness.sentence }?
                    .score ?? 0
                let source = line["source"]?.string ?? ""
                let item = (score: 1 - doubt, isPositive: line["label"]?.string == "supported")
                scored[source, default: []].append(item)
                if source.hasPrefix("begin") { scored["begin", default: []].append(item) }
            }
        }
        var figures: [Figure] = []
        var means = (half: 0.0, own: 0.0, area: 0.0)
        let parts = scored.keys.filter { $0.hasPrefix("summedits") }
        for (source, items) in scored.sorted(by: { $0.key < $1.key }) {
            let threshold = thresholds[source.hasPrefix("begin") ? "begin" : source] ?? 0.5
            let half = accuracy(items, 0.5)
            let own = accuracy(items, threshold)
            let area = areaUnderCurve(items)
            if source.hasPrefix("summedits") {
                let share = 1 / Double(parts.count)
                means = (
                    means.half + half * share, means.own + own * share, means.area + area * share
                )
            }
            add(source, half, own, area, &figures, isWhole: source == "begin" ? 0.87 : nil)
        }
        add("summedits, mean", means.half, means.own, means.area, &figures, isWhole: 0.65)
        return figures
    }

    private static func add(
        _ source: String, _ half: Double, _ own: Double, _ area: Double, _ figures: inout [Figure],
        isWhole: Double?
    ) {
        let trained = "weights trained on the development part of this data"
        figures.append(
            Figure(
                what: "support of claims", data: source,
                measure: "balanced accuracy, source's threshold",
                value: own, atLeast: isWhole, how: trained))
        figures.append(
            Figure(
                what: "support of claims", data: source, measure: "balanced accuracy at 0.5",
                value: half,
                how: trained))
        figures.append(
            Figure(
                what: "support of claims", data: source, measure: "AUC", value: area, how: trained))
    }

    private static func accuracy(
        _ items: [(score: Double, isPositive: Bool)], _ threshold: Double
    ) -> Double {
        var counts = Counts()
        for item in items { counts.add(found: item.score >= threshold, wanted: item.isPositive) }
        return counts.balancedAccuracy
    }
}
