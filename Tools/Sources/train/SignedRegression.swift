// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Logistic regression over few features, of which it is known beforehand which way they may count.
///
/// A weight whose sign the data would have wrong is 0: with a few dozen documents that is worth more than a larger
/// model. Trained by the projected gradient with Nesterov's steps; no chance is in it.
struct SignedRegression {
    enum Sign { case positive, negative, either }

    var signs: [Sign]
    /// The inverse of the penalty on the weights of the scaled features.
    var cost = 0.1
    var iterations = 600

    struct Row {
        var values: [Float]
        var isPositive: Bool
        var weight: Double = 1
    }

    struct Trained {
        /// Of the features as they are.
        var weights: [Double]
        var bias: Double

        func sum(_ values: [Float]) -> Double {
            var sum = bias
            for (weight, value) in zip(weights, values) { sum += weight * Double(value) }
            return sum
        }
    }

    func train(_ rows: [Row]) -> Trained {
        let count = signs.count
        let total = rows.reduce(0) { $0 + $1.weight }
        var mean = [Double](repeating: 0, count: count)
        var deviation = mean
        for row in rows {
            for index in 0..<count { mean[index] += Double(row.values[index]) / Double(rows.count) }
        }
        for row in rows {
            for index in 0..<count {
                let off = Double(row.values[index]) - mean[index]
                deviation[index] += off * off / Double(rows.count)
            }
        }
        deviation = deviation.map { max($0.squareRoot(), 1e-6) }
        let scaled = rows.map { row in
            (0..<count).map { (Double(row.values[$0]) - mean[$0]) / deviation[$0] }
        }
        let costs = rows.map { $0.weight / total * Double(rows.count) * cost }
        // The curvature of the loss is at most a quarter of the squares.
        let steepest = zip(scaled, costs).reduce(0.0) { sum, item in
            sum + item.1 * (item.0.reduce(1) { $0 + $1 * $1 }) / 4
        }
        let step = 1 / (1 + steepest / Double(count + 1) * 4)
        var point = [Double](repeating: 0, count: count + 1)
        var ahead = point
        for iteration in 1...iterations {
            var gradient = ahead
            gradient[count] = 0
            for (row, (values, cost)) in zip(rows, zip(scaled, costs)) {
                var sum = ahead[count]
                for index in 0..<count { sum += ahead[index] * values[index] }
                let pull = cost * (1 / (1 + exp(-sum)) - (row.isPositive ? 1 : 0))
                for index in 0..<count { gradient[index] += pull * values[index] }
                gradient[count] += pull
            }
            var next = ahead
            for index in 0...count { next[index] -= step * gradient[index] }
            for index in 0..<count {
                switch signs[index] {
                case .positive: next[index] = max(0, next[index])
                case .negative: next[index] = min(0, next[index])
                case .either: break
                }
            }
            let momentum = Double(iteration - 1) / Double(iteration + 2)
            for index in 0...count {
                ahead[index] = next[index] + momentum * (next[index] - point[index])
            }
            point = next
        }
        let weights = (0..<count).map { point[$0] / deviation[$0] }
        let bias = point[count] - zip(weights, mean).reduce(0) { $0 + $1.0 * $1.1 }
        return Trained(weights: weights, bias: bias)
    }
}
