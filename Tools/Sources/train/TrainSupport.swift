// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Foundation
import Vocabulary

/// Claims that their evidence supports, against those that it does not.
struct TrainSupport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "support", abstract: "Support of claims: BEGIN and SummEdits.")

    @OptionGroup var options: TrainingOptions

    @Flag(help: "Prints the weights.")
    var weights = false

    @Option(help: "The inverse of the penalty.")
    var cost = 0.01

    /// Features of which more speaks for a claim; of all others more speaks against it.
    private static let speakFor: Set<SupportFeature> = [
        .known, .met, .together, .pairs, .synonyms, .synonymsInPlace, .retelling, .unknownVerbs,
        .unknownPlurals, .unknownAdverbs,
    ]

    /// A longer claim has more in it that may be wrong, and more that is met by chance: the data decide.
    private static let speakEitherWay: Set<SupportFeature> = [.length]

    /// What one of the two sources of BEGIN weighs beside a quarter of SummEdits.
    private static let replyWeight = 0.6

    /// What a claim's log odds must have to be even: between the two data sets, whose own thresholds differ.
    private static let middle = 0.15

    private struct Claim {
        let source: String
        let evidence: String
        var row: SignedRegression.Row
    }

    func run() throws {
        let claims = try read(DataSet(folder: options.data))
        let regression = SignedRegression(
            signs: SupportFeature.allCases.map { feature in
                if Self.speakEitherWay.contains(feature) { return .either }
                return Self.speakFor.contains(feature) ? .positive : .negative
            }, cost: cost)
        report(crossValidated(claims, regression), claims)
        var trained = regression.train(claims.map(\.row))
        trained.bias -= Self.middle
        if weights {
            for (feature, weight) in zip(SupportFeature.allCases, trained.weights) {
                print("\(feature.name): \(String(format: "%.3f", weight))")
            }
        }
        if !options.check { try write(trained) }
    }

    private func read(_ data: DataSet) throws -> [Claim] {
        var claims: [Claim] = []
        var indices: [String: EvidenceIndex] = [:]
        for file in ["begin", "summedits"] {
            for line in try data.lines(of: "groundedness/\(file).jsonl.gz") {
                let evidence = line["evidence"]?.string ?? ""
                let index = indices[evidence] ?? EvidenceIndex([evidence])
                indices[evidence] = index
                let features = SupportModel.features(of: line["claim"]?.string ?? "", index)
                claims.append(
                    Claim(
                        source: line["source"]?.string ?? "", evidence: evidence,
                        row: SignedRegression.Row(
                            values: features.values,
                            isPositive: line["label"]?.string == "supported")))
            }
        }
        weigh(&claims)
        return claims
    }

    /// Each document of SummEdits counts alike, and in a source the supported and the others.
    private func weigh(_ claims: inout [Claim]) {
        var counts: [String: Double] = [:]
        var documents: [String: Set<String>] = [:]
        for claim in claims {
            counts["\(claim.source) \(claim.row.isPositive)", default: 0] += 1
            documents[claim.source, default: []].insert(claim.evidence)
        }
        let summaries = documents.filter { $0.key.hasPrefix("summedits") }
        let all = Double(summaries.reduce(0) { $0 + $1.value.count })
        for index in claims.indices {
            let source = claims[index].source
            let count = counts["\(source) \(claims[index].row.isPositive)"] ?? 1
            let share = summaries[source].map { 4 * Double($0.count) / all } ?? Self.replyWeight
            claims[index].row.weight = share / count
        }
    }

    /// The claims of one evidence text are never parted; the mean over five ways to part the texts.
    private func crossValidated(_ claims: [Claim], _ regression: SignedRegression) -> [Double] {
        var sums = [Double](repeating: 0, count: claims.count)
        let texts = Set(claims.map(\.evidence)).sorted()
        for seed in UInt64(1)...5 {
            var random = Seeded(seed)
            var fold: [String: Int] = [:]
            for text in texts.shuffled(using: &random) { fold[text] = fold.count % 8 }
            for left in 0..<8 {
                var seen = claims.filter { fold[$0.evidence] != left }
                weigh(&seen)
                let trained = regression.train(seen.map(\.row))
                for index in claims.indices where fold[claims[index].evidence] == left {
                    let sum = trained.sum(claims[index].row.values) - Self.middle
                    sums[index] += sum / 5
                }
            }
        }
        return sums
    }

    private func report(_ sums: [Double], _ claims: [Claim]) {
        var means = (area: 0.0, half: 0.0, own: 0.0)
        print("| source | AUC | balanced accuracy at 0.5 | at the source's own threshold |")
        for source in Set(claims.map(\.source)).sorted() + ["begin"] {
            let chosen = claims.indices.filter { claims[$0].source.hasPrefix(source) }
            let scored = chosen.map { (score: sums[$0], isPositive: claims[$0].row.isPositive) }
            let area = areaUnderCurve(scored)
            let half = balancedAccuracy(scored, at: 0)
            let threshold = bestThreshold(scored)
            let own = nested(chosen, sums, claims)
            if source.hasPrefix("summedits") {
                means = (means.area + area / 4, means.half + half / 4, means.own + own / 4)
            }
            print(
                String(
                    format: "| %@ | %.3f | %.3f | %.3f (threshold %.2f) |", source as NSString,
                    area, half, own,
                    threshold))
        }
        print(
            String(
                format: "| summedits, mean | %.3f | %.3f | %.3f |", means.area, means.half,
                means.own))
    }

    /// Balanced accuracy where each text is judged with the threshold that the other texts of its source ask for.
    private func nested(_ chosen: [Int], _ sums: [Double], _ claims: [Claim]) -> Double {
        var counts = Counts()
        for text in Set(chosen.map { claims[$0].evidence }) {
            let others = chosen.filter { claims[$0].evidence != text }
            let threshold = bestThreshold(
                others.map { (score: sums[$0], isPositive: claims[$0].row.isPositive) })
            for index in chosen where claims[index].evidence == text {
                counts.add(found: sums[index] >= threshold, wanted: claims[index].row.isPositive)
            }
        }
        return counts.balancedAccuracy
    }

    private func balancedAccuracy(
        _ scored: [(score: Double, isPositive: Bool)], at threshold: Double
    ) -> Double {
        var counts = Counts()
        for item in scored { counts.add(found: item.score >= threshold, wanted: item.isPositive) }
        return counts.balancedAccuracy
    }

    private func bestThreshold(_ scored: [(score: Double, isPositive: Bool)]) -> Double {
        Set(scored.map(\.score)).sorted().max {
            balancedAccuracy(scored, at: $0) < balancedAccuracy(scored, at: $1)
        } ?? 0
    }

    /// One byte for each weight, in a table that is large enough for no two names to share a place.
    private func write(_ trained: SignedRegression.Trained) throws {
        let bits = 12
        var places: [Int] = []
        for feature in SupportFeature.allCases {
            var features = TextFeatures("")
            features.add(feature.name)
            places.append(Int(features.features[0].hash & (1 << UInt32(bits) - 1)))
        }
        guard Set(places).count == places.count else {
            throw ValidationError("two features share a place of the table")
        }
        let step = (trained.weights.map(abs).max() ?? 1) / 127
        var bytes = [Int8](repeating: 0, count: 1 << bits)
        for (place, weight) in zip(places, trained.weights) {
            bytes[place] = Int8((weight / step).rounded())
        }
        let model = LinearModel.bytes(
            bits: bits, kinds: .named,
            classes: [
                LinearModel.Class(name: "supported", step: Float(step), bias: Float(trained.bias))
            ], weights: bytes)
        let url = URL(filePath: options.out).appending(path: "support.weights")
        try Data(model).write(to: url)
        print("support: \(model.count) bytes in \(url.path)")
    }
}
