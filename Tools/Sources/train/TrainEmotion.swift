// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import DataSets
import Detectors
import Foundation
import Vocabulary

/// Anger or annoyance, and distress, from Reddit comments that people labelled with 28 emotions.
///
/// For each of the two, one regression learns from words and stretches of letters and another from what the
/// lexicon and the manner of writing tell: alone, the many words drown the few kinds. Their sum is linear
/// again, and one table holds it. Emotions that are near (disgust, for anger) count as a part of a positive.
struct TrainEmotion: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emotion", abstract: "Anger and distress: emotion-goemotions.")

    @OptionGroup var options: TrainingOptions

    private static let bits = 17
    private static let textKinds: TextFeatures.Kinds = [.words, .pairs, .threes, .fours, .fives]

    private struct Comment {
        let text: Example
        let named: Example
        /// How much of the class is in it: 1 for a positive.
        let parts: [Float]
        let isPositive: [Bool]
    }

    private struct Target {
        let name: String
        let positive: Set<String>
        let near: [String: Float]
    }

    private static let targets = [
        Target(
            name: "anger", positive: ["anger", "annoyance"],
            near: ["disgust": 0.3, "disapproval": 0.15, "disappointment": 0.2]),
        Target(
            name: "distress", positive: ["sadness", "fear", "grief", "nervousness"],
            near: ["disappointment": 0.2, "remorse": 0.3, "embarrassment": 0.1]),
    ]

    /// Rare features are let speak up for anger only: for distress they gain nothing among the comments, and make three
    /// times the alarms among calm customers.
    private static func regressions(_ target: Int) -> (
        text: LogisticRegression, named: LogisticRegression, rarity: Int
    ) {
        target == 0
            ? (LogisticRegression(cost: 6), LogisticRegression(cost: 6), 2)
            : (LogisticRegression(cost: 6), LogisticRegression(cost: 2), 0)
    }

    /// How much the words weigh beside the lexicon, once both have the same spread.
    private static let textShare: Float = 0.35

    func run() throws {
        var comments: [Comment] = []
        for line in try DataSet(folder: options.data).lines(
            of: "emotion-goemotions/goemotions.jsonl.gz")
        {
            comments.append(Self.comment(line))
        }
        var tables: [[Float]] = []
        var biases: [Float] = []
        for (index, target) in Self.targets.enumerated() {
            let (text, named) = Self.crossValidated(comments, index)
            let spread = (Self.spread(text), Self.spread(named))
            let weights = (Self.textShare / spread.0, (1 - Self.textShare) / spread.1)
            let sums = zip(text, named).map { $0 * weights.0 + $1 * weights.1 }
            let line = Self.calibrated(sums, comments.map { $0.isPositive[index] })
            Self.report(target.name, comments, index, text: text, named: named, sums: sums)
            guard !options.check else { continue }
            let whole = Self.trained(comments, index)
            tables.append(
                zip(whole.text.weights, whole.named.weights).map {
                    ($0 * weights.0 + $1 * weights.1) * line.slope
                })
            biases.append(
                (whole.text.bias * weights.0 + whole.named.bias * weights.1) * line.slope
                    + line.offset)
        }
        guard !options.check else { return }
        try Training.write(
            name: "emotion", classes: Self.targets.map(\.name), bits: Self.bits,
            kinds: Self.textKinds.union(.named), tables: tables, biases: biases, to: options.out)
    }

    private static func comment(_ line: JSONDocument.Node) -> Comment {
        let features = EmotionReading.features(of: line["text"]?.string ?? "")
        let emotions = Set(line["emotions"].map { $0.elements.compactMap(\.string) } ?? [])
        let isPositive = targets.map { !$0.positive.isDisjoint(with: emotions) }
        let parts = zip(targets, isPositive).map { target, isPositive in
            isPositive ? 1 : emotions.compactMap { target.near[$0] }.max() ?? 0
        }
        let group = line["id"]?.string ?? ""
        return Comment(
            text: Example(features, labels: [true], group: group, kinds: textKinds, bits: bits),
            named: Example(features, labels: [true], group: group, kinds: .named, bits: bits),
            parts: parts, isPositive: isPositive)
    }

    /// Each comment counts as positive by its part and as negative by the rest.
    private static func examples(
        _ comments: [Comment], _ target: Int, _ part: (Comment) -> Example
    ) -> [Example] {
        comments.flatMap { comment in
            [true, false].compactMap { label -> Example? in
                var example = part(comment)
                example.importance = label ? comment.parts[target] : 1 - comment.parts[target]
                example.labels = [label]
                return example.importance > 0 ? example : nil
            }
        }
    }

    private static func trained(
        _ comments: [Comment], _ target: Int
    ) -> (text: (weights: [Float], bias: Float), named: (weights: [Float], bias: Float)) {
        let (text, named, rarity) = regressions(target)
        return (
            trained(comments, target, \.text, text, rarity),
            trained(comments, target, \.named, named, rarity)
        )
    }

    private static func trained(
        _ comments: [Comment], _ target: Int, _ part: (Comment) -> Example,
        _ regression: LogisticRegression, _ power: Int
    ) -> (weights: [Float], bias: Float) {
        let rarity = Rarity(of: comments.map(part), bits: bits, power: power)
        let scaled = examples(comments, target) { rarity.scaled(part($0)) }
        let (weights, bias) = regression.train(scaled, label: 0, bits: bits)
        return (rarity.unscaled(weights), bias)
    }

    private static func crossValidated(
        _ comments: [Comment], _ target: Int, folds: Int = 5
    ) -> (text: [Float], named: [Float]) {
        var random = Seeded(1)
        var fold = comments.indices.map { $0 % folds }
        fold.shuffle(using: &random)
        var text = [Float](repeating: 0, count: comments.count)
        var named = text
        for left in 0..<folds {
            let whole = trained(
                comments.indices.filter { fold[$0] != left }.map { comments[$0] }, target)
            for index in comments.indices where fold[index] == left {
                text[index] = sum(comments[index].text, whole.text)
                named[index] = sum(comments[index].named, whole.named)
            }
        }
        return (text, named)
    }

    private static func sum(_ example: Example, _ model: (weights: [Float], bias: Float)) -> Float {
        zip(example.places, example.values).reduce(model.bias) {
            $0 + model.weights[Int($1.0)] * $1.1
        }
    }

    private static func spread(_ sums: [Float]) -> Float {
        let mean = sums.reduce(0, +) / Float(sums.count)
        return (sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Float(sums.count)).squareRoot()
    }

    /// The line that makes the sums probabilities of this data (Platt's scaling).
    private static func calibrated(
        _ sums: [Float], _ labels: [Bool]
    ) -> (slope: Float, offset: Float) {
        let examples = zip(sums, labels).enumerated().map { index, item in
            Example(place: 0, value: item.0, label: item.1, group: String(index))
        }
        let line = LogisticRegression(cost: 1).train(examples, label: 0, bits: 1)
        return (line.weights[0], line.bias)
    }

    private static func report(
        _ name: String, _ comments: [Comment], _ target: Int, text: [Float], named: [Float],
        sums: [Float]
    ) {
        func area(_ sums: [Float]) -> String {
            String(
                format: "%.4f",
                areaUnderCurve(
                    zip(sums, comments).map { (Double($0), $1.isPositive[target]) }))
        }
        print(
            "\(name): AUC \(area(sums)) in 5-fold cross-validation; words alone \(area(text)),",
            "lexicon and style alone \(area(named))")
    }
}
