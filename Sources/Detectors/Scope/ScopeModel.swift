// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a use case serves, learnt from its owner's examples when the workspace is read.
///
/// Each topic has examples of what customers say of it. A multi-class passive-aggressive classifier with averaged
/// weights (Crammer et al., «Online Passive-Aggressive Algorithms», JMLR 2006, PA-I) learns to tell the topics
/// apart; what none of them claims is outside. The same examples always give the same model.
public struct ScopeModel: Sendable {
    /// The topics, in the order of their names.
    public let topics: [String]

    /// The place of a feature's weights, by its hash.
    private var rows: [UInt32: Int32] = [:]
    /// For each feature one weight for each topic.
    private var weights: [Float] = []
    /// How sure the model was of examples that it had not seen, the least sure first.
    private var seen: [Float] = []

    /// How often the examples are gone through.
    private static let rounds = 3
    private static let kinds: TextFeatures.Kinds = [.words, .pairs, .threes, .fours, .fives]

    /// What a text is about.
    public struct Reading: Sendable, Hashable {
        /// The topic that claims it.
        public let topic: String
        /// The share of the owner's own examples that the model was surer of when it had not seen them: 0.95 is
        /// further off than 95 of 100 of them.
        public let distance: Double
    }

    private struct Example {
        let features: [(hash: UInt32, value: Float)]
        let topic: Int
    }

    /// Learns from examples.
    ///
    /// - Parameter examples: What customers say, by topic.
    /// - Returns: `nil` where there are not two topics with two examples each: nothing can be told apart.
    public init?(_ examples: [String: [String]]) {
        let topics = examples.filter { $0.value.count >= 2 }.keys.sorted()
        guard topics.count >= 2 else { return nil }
        self.topics = topics
        var all: [Example] = []
        for (index, topic) in topics.enumerated() {
            for text in examples[topic] ?? [] {
                all.append(Example(features: Self.features(of: text), topic: index))
            }
        }
        var random = ScopeOrder(state: 1)
        all.shuffle(using: &random)
        // What it says of examples it has not seen is what it will say of customers.
        let folds = min(5, all.count)
        for fold in 0..<folds {
            let learnt = all.enumerated().filter { $0.offset % folds != fold }.map(\.element)
            var part = ScopeModel(topics: topics)
            part.learn(learnt)
            for (index, example) in all.enumerated() where index % folds == fold {
                seen.append(part.sums(of: example.features).max() ?? 0)
            }
        }
        seen.sort()
        learn(all)
    }

    private init(topics: [String]) { self.topics = topics }

    /// What a text is about, and how far from everything that was shown.
    public func reading(of text: String) -> Reading {
        let sums = sums(of: Self.features(of: text))
        let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
        var low = 0
        var high = seen.count
        while low < high {
            let middle = (low + high) / 2
            if seen[middle] <= sums[best] { low = middle + 1 } else { high = middle }
        }
        return Reading(
            topic: topics[best], distance: 1 - Double(low) / Double(max(1, seen.count)))
    }

    private static func features(of text: String) -> [(hash: UInt32, value: Float)] {
        let all = TextFeatures(text, limit: 2048).features.filter {
            !kinds.isDisjoint(with: $0.kind)
        }
        let scale = all.isEmpty ? 0 : 1 / Float(all.count).squareRoot()
        return all.map { ($0.hash ^ UInt32($0.kind.rawValue) &* 0x9E37_79B1, scale) }
    }

    private func sums(of features: [(hash: UInt32, value: Float)]) -> [Float] {
        var sums = [Float](repeating: 0, count: topics.count)
        for feature in features {
            guard let row = rows[feature.hash] else { continue }
            let start = Int(row) * topics.count
            for topic in sums.indices { sums[topic] += feature.value * weights[start + topic] }
        }
        return sums
    }

    private mutating func learn(_ examples: [Example]) {
        for example in examples {
            for feature in example.features where rows[feature.hash] == nil {
                rows[feature.hash] = Int32(rows.count)
            }
        }
        let count = topics.count
        weights = [Float](repeating: 0, count: rows.count * count)
        var averaged = weights
        let total = Float(Self.rounds * examples.count)
        var step: Float = 0
        var random = ScopeOrder(state: 2)
        for _ in 0..<Self.rounds {
            for example in examples.shuffled(using: &random) {
                step += 1
                let sums = sums(of: example.features)
                let rival =
                    sums.indices.filter { $0 != example.topic }.max { sums[$0] < sums[$1] } ?? 0
                let loss = 1 - sums[example.topic] + sums[rival]
                guard loss > 0 else { continue }
                let change = min(1, loss / 2)
                let weight = change * (total - step) / total
                for feature in example.features {
                    let start = Int(rows[feature.hash] ?? 0) * count
                    weights[start + example.topic] += change * feature.value
                    weights[start + rival] -= change * feature.value
                    averaged[start + example.topic] += weight * feature.value
                    averaged[start + rival] -= weight * feature.value
                }
            }
        }
        weights = averaged
    }
}

/// SplitMix64: the same order from the same seed everywhere.
private struct ScopeOrder: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
