// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import DataSets
import Detectors
import Foundation

/// Trains a model of some classes, scores it on what it has not seen, and writes it.
struct Training {
    var name: String
    var classes: [String]
    var kinds: TextFeatures.Kinds = [.words, .pairs, .threes, .fours, .fives, .named]
    var bits = 16
    var regression = LogisticRegression()
    var examples: [Example] = []

    mutating func add(
        _ features: TextFeatures, labels: [Bool], group: String, importance: Float = 1
    ) {
        var example = Example(features, labels: labels, group: group, kinds: kinds, bits: bits)
        example.importance = importance
        examples.append(example)
    }

    /// The group of examples that every fold learns from, and none is measured on.
    static let always = "always"

    /// For each example the sums of models that were trained without its group, by class.
    func crossValidated(folds: Int = 5, seed: UInt64 = 1) -> [[Float]] {
        var random = Seeded(seed)
        var fold: [String: Int] = [:]
        for group in Set(examples.map(\.group)).subtracting([Self.always]).sorted()
            .shuffled(using: &random)
        {
            fold[group] = fold.count % folds
        }
        var sums = Array(
            repeating: [Float](repeating: 0, count: classes.count), count: examples.count)
        for left in 0..<folds {
            let seen = examples.filter { fold[$0.group] != left }
            for label in classes.indices {
                let trained = regression.train(seen, label: label, bits: bits)
                for index in examples.indices where fold[examples[index].group] == left {
                    sums[index][label] = sum(of: examples[index], trained.weights, trained.bias)
                }
            }
        }
        return sums
    }

    private func sum(of example: Example, _ weights: [Float], _ bias: Float) -> Float {
        var sum = bias
        for index in example.places.indices {
            sum += weights[Int(example.places[index])] * example.values[index]
        }
        return sum
    }

    /// Trains on all examples, and writes weights rounded to one byte.
    ///
    /// - Parameter shift: What is added to the sum of each class.
    func write(to folder: String, shift: [Float]? = nil) throws {
        let trained = classes.indices.map { regression.train(examples, label: $0, bits: bits) }
        try Self.write(
            name: name, classes: classes, bits: bits, kinds: kinds, tables: trained.map(\.weights),
            biases: zip(trained, shift ?? classes.map { _ in 0 }).map { $0.bias + $1 }, to: folder)
        print("    of \(examples.count) examples")
    }

    /// Writes the weights of each class, rounded to one byte.
    static func write(
        name: String, classes: [String], bits: Int, kinds: TextFeatures.Kinds, tables: [[Float]],
        biases: [Float], to folder: String
    ) throws {
        var bytes = [Int8](repeating: 0, count: classes.count << bits)
        var forms: [LinearModel.Class] = []
        for (label, weights) in tables.enumerated() {
            // The few largest weights are clipped rather than the many small ones lost.
            let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
            let largest =
                sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
            let step = largest / 127
            for (place, weight) in weights.enumerated() {
                bytes[place * classes.count + label] = Int8(
                    max(-127, min(127, (weight / step).rounded())))
            }
            forms.append(LinearModel.Class(name: classes[label], step: step, bias: biases[label]))
        }
        let model = LinearModel.bytes(bits: bits, kinds: kinds, classes: forms, weights: bytes)
        let url = URL(filePath: folder).appending(path: "\(name).weights")
        try Data(model).write(to: url)
        print("\(name): \(model.count) bytes in \(url.path)")
    }
}
