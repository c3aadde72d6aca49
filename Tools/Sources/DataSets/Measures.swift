// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What a detector got right and wrong.
public struct Counts: Sendable {
    public var truePositives = 0
    public var falsePositives = 0
    public var falseNegatives = 0
    public var trueNegatives = 0

    public init() {}

    public mutating func add(found: Bool, wanted: Bool) {
        switch (found, wanted) {
        case (true, true): truePositives += 1
        case (true, false): falsePositives += 1
        case (false, true): falseNegatives += 1
        case (false, false): trueNegatives += 1
        }
    }

    public var precision: Double { Self.ratio(truePositives, truePositives + falsePositives) }
    public var recall: Double { Self.ratio(truePositives, truePositives + falseNegatives) }
    public var falseAlarms: Double { Self.ratio(falsePositives, falsePositives + trueNegatives) }
    public var f1: Double {
        Self.ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
    }
    /// The mean of the shares found among the wanted and left alone among the others.
    public var balancedAccuracy: Double { (recall + 1 - falseAlarms) / 2 }

    private static func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }
}

/// The area under the receiver operating characteristic: the share of pairs in which the positive one scores
/// higher, ties counting half (Mann and Whitney's U).
public func areaUnderCurve(_ scored: [(score: Double, isPositive: Bool)]) -> Double {
    let sorted = scored.sorted { $0.score < $1.score }
    var rankSum = 0.0
    var index = 0
    while index < sorted.count {
        var end = index
        while end < sorted.count, sorted[end].score == sorted[index].score { end += 1 }
        let rank = Double(index + end + 1) / 2
        for place in index..<end where sorted[place].isPositive { rankSum += rank }
        index = end
    }
    let positives = Double(sorted.count { $0.isPositive })
    let negatives = Double(sorted.count) - positives
    return (rankSum - positives * (positives + 1) / 2) / (positives * negatives)
}

/// The share of the positives above the score that only `share` of the negatives reach, and that score.
public func recall(
    _ scored: [(score: Double, isPositive: Bool)], atFalseAlarms share: Double
) -> (recall: Double, threshold: Double) {
    let negatives = scored.filter { !$0.isPositive }.map(\.score).sorted(by: >)
    let allowed = Int(Double(negatives.count) * share)
    let threshold = allowed < negatives.count ? negatives[allowed] : -.infinity
    let positives = scored.filter(\.isPositive)
    return (
        Double(positives.count { $0.score > threshold }) / Double(max(1, positives.count)),
        threshold
    )
}

/// SplitMix64: the same numbers from the same seed everywhere.
public struct Seeded: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(_ seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
