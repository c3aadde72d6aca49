// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// How well a piece of work suits an AI alone: a score with its reasons, and the autonomy it speaks
/// for. A suggestion; the card decides.
///
/// One point each for work that is repetitive, bounded, rich in data and frequent, and two where all
/// that its tools do can be undone, so 0 to 6. Six points speak for `autonomous`, three or more for
/// `confirm`, fewer for `assist`; where the risk is high, never for `autonomous`.
public struct Suitability: Sendable, Hashable {
    public let score: Int
    public static let most = 6
    /// Each point that was given or not, in words.
    public let reasons: [String]
    public let suggestion: Autonomy

    /// What only the owner can say of the work.
    public struct Answers: Sendable, Hashable {
        public let isRepetitive: Bool
        public let isBounded: Bool
        public let isDataRich: Bool
        public let isFrequent: Bool
    }

    public init(_ useCase: UseCase) {
        let answers = useCase.governance.suits
        var score = 0
        var reasons: [String] = []
        for (isTrue, yes, no) in [
            (answers.isRepetitive, "it is repetitive", "it is not said to be repetitive"),
            (answers.isBounded, "every way it can go is known", "not every way it can go is known"),
            (
                answers.isDataRich, "all it takes is at hand",
                "not all it takes is said to be at hand"
            ),
            (answers.isFrequent, "there is a lot of it", "there is not said to be a lot of it"),
        ] {
            score += isTrue ? 1 : 0
            reasons.append(isTrue ? yes : no)
        }
        let lasting = useCase.tools.values.filter { $0.effect == .write && !$0.isReversible }
            .map(\.name).sorted()
        if lasting.isEmpty {
            score += 2
            reasons.append("what it does can be undone")
        } else {
            reasons.append("\(NearestWord.list(lasting)) can't be undone")
        }
        self.score = score
        var suggestion: Autonomy =
            score >= Self.most ? .autonomous : score >= 3 ? .confirm : .assist
        if useCase.risk == .high, suggestion == .autonomous {
            suggestion = .confirm
            reasons.append("its risk is high")
        }
        self.reasons = reasons
        self.suggestion = suggestion
    }
}
