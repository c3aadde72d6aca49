// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How rare each place of a table is among some examples, as a scale for its values.
///
/// One penalty for all weights is hard on what is rare, and what is rare says more: with rare values made larger before
/// training, their weights cost less. The scale goes back into the weights, so the model that is written knows nothing
/// of it.
struct Rarity {
    private let scales: [Float]

    /// - Parameter power: How much of it: 0 for none.
    init(of examples: [Example], bits: Int, power: Int) {
        var counts = [Float](repeating: 0, count: 1 << bits)
        for example in examples {
            for place in example.places { counts[Int(place)] += 1 }
        }
        let all = Float(examples.count + 1)
        let most = log(all) + 1
        scales = counts.map { count in
            let scale = (log(all / (1 + count)) + 1) / most
            return (0..<power).reduce(1) { product, _ in product * scale }
        }
    }

    func scaled(_ example: Example) -> Example {
        var example = example
        for index in example.places.indices {
            example.values[index] *= scales[Int(example.places[index])]
        }
        return example
    }

    /// Weights of scaled values as weights of the values as they are.
    func unscaled(_ weights: [Float]) -> [Float] { zip(weights, scales).map { $0 * $1 } }
}
