// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Detectors
import Foundation

/// A text as the trainer sees it: places of a table and their values, and what is to be learnt of it.
struct Example {
    var places: [UInt32]
    var values: [Float]
    /// For each class whether it holds.
    var labels: [Bool]
    /// How much it counts.
    var importance: Float = 1
    /// What must not be parted when the data is split for cross-validation.
    var group: String

    init(
        _ features: TextFeatures, labels: [Bool], group: String, kinds: TextFeatures.Kinds,
        bits: Int
    ) {
        let mask = UInt32(1) << UInt32(bits) - 1
        var length: Float = 0
        for feature in features.features
        where feature.kind != .named && kinds.contains(feature.kind) {
            let value = LinearModel.value(of: feature.weight)
            length += value * value
        }
        let scale = length > 0 ? 1 / length.squareRoot() : 0
        places = []
        values = []
        for feature in features.features where kinds.contains(feature.kind) {
            places.append(feature.hash & mask)
            values.append(
                feature.kind == .named
                    ? feature.weight : LinearModel.value(of: feature.weight) * scale)
        }
        self.labels = labels
        self.group = group
    }

    /// One that has a single value.
    init(place: UInt32, value: Float, label: Bool, group: String) {
        places = [place]
        values = [value]
        labels = [label]
        self.group = group
    }
}

/// Logistic regression with an L2 penalty, trained by L-BFGS (Liu and Nocedal 1989) over all examples at once:
/// no order, no chance, the same weights every time.
struct LogisticRegression {
    /// The inverse of the penalty, as liblinear's C: the losses of all examples times it, plus half the squares of
    /// the weights.
    var cost: Double = 10
    /// How much more a positive example counts.
    var positiveWeight: Double = 1
    var iterations = 120
    private static let memory = 8

    /// The weights of a table of 2^bits places, and the bias, for one class.
    func train(_ examples: [Example], label: Int, bits: Int) -> (weights: [Float], bias: Float) {
        let size = 1 << bits
        var point = [Float](repeating: 0, count: size + 1)
        var gradient = [Float](repeating: 0, count: size + 1)
        var value = loss(examples, label, point, &gradient)
        var steps: [[Float]] = []
        var changes: [[Float]] = []
        var curvatures: [Double] = []
        for iteration in 0..<iterations {
            var direction = gradient
            var alphas: [Double] = []
            for index in steps.indices.reversed() {
                let alpha = dot(steps[index], direction) / curvatures[index]
                alphas.append(alpha)
                add(-alpha, changes[index], to: &direction)
            }
            if let last = steps.indices.last {
                scale(&direction, curvatures[last] / dot(changes[last], changes[last]))
            } else {
                scale(&direction, 1 / max(1e-12, dot(gradient, gradient).squareRoot()))
            }
            for index in steps.indices {
                let beta = dot(changes[index], direction) / curvatures[index]
                add(alphas[steps.count - 1 - index] - beta, steps[index], to: &direction)
            }
            let slope = -dot(gradient, direction)
            guard slope < 0 else { break }
            var length = 1.0
            var next = point
            var nextGradient = gradient
            var nextValue = value
            // Armijo's condition: halve until the loss falls enough.
            for _ in 0..<30 {
                next = point
                add(-length, direction, to: &next)
                nextValue = loss(examples, label, next, &nextGradient)
                if nextValue <= value + 1e-4 * length * slope { break }
                length /= 2
            }
            guard nextValue < value else { break }
            var step = next
            add(-1, point, to: &step)
            var change = nextGradient
            add(-1, gradient, to: &change)
            let curvature = dot(step, change)
            if curvature > 1e-10 {
                steps.append(step)
                changes.append(change)
                curvatures.append(curvature)
                if steps.count > Self.memory {
                    steps.removeFirst()
                    changes.removeFirst()
                    curvatures.removeFirst()
                }
            }
            let gain = value - nextValue
            point = next
            gradient = nextGradient
            value = nextValue
            if iteration > 5, gain < 1e-6 * abs(value) { break }
        }
        return (Array(point.dropLast()), point[size])
    }

    private func loss(
        _ examples: [Example], _ label: Int, _ point: [Float], _ gradient: inout [Float]
    ) -> Double {
        let size = point.count - 1
        var total = 0.0
        point.withUnsafeBufferPointer { point in
            gradient.withUnsafeMutableBufferPointer { gradient in
                for index in 0..<size {
                    gradient[index] = point[index]
                    total += Double(point[index] * point[index]) / 2
                }
                gradient[size] = 0
                for example in examples {
                    var sum = point[size]
                    example.places.withUnsafeBufferPointer { places in
                        example.values.withUnsafeBufferPointer { values in
                            for index in places.indices {
                                sum += point[Int(places[index])] * values[index]
                            }
                            let isPositive = example.labels[label]
                            let margin = Double(isPositive ? sum : -sum)
                            let weight =
                                cost * Double(example.importance)
                                * (isPositive ? positiveWeight : 1)
                            total += weight * (margin > 30 ? exp(-margin) : log1p(exp(-margin)))
                            let pull = weight / (1 + exp(margin))
                            let change = Float(isPositive ? -pull : pull)
                            for index in places.indices {
                                gradient[Int(places[index])] += change * values[index]
                            }
                            gradient[size] += change
                        }
                    }
                }
            }
        }
        return total
    }

    private func dot(_ one: [Float], _ other: [Float]) -> Double {
        var sum = 0.0
        for index in one.indices { sum += Double(one[index]) * Double(other[index]) }
        return sum
    }

    private func add(_ factor: Double, _ other: [Float], to vector: inout [Float]) {
        let factor = Float(factor)
        for index in vector.indices { vector[index] += factor * other[index] }
    }

    private func scale(_ vector: inout [Float], _ factor: Double) {
        let factor = Float(factor)
        for index in vector.indices { vector[index] *= factor }
    }
}
