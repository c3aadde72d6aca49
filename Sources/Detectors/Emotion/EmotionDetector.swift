// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// Hears anger (with annoyance and frustration) and distress (sadness, fear, panic) in what the customer
/// newly says.
///
/// A small trained model judges each text, and a long text stretch by stretch, by its words, by the lexicon
/// of ``EmotionWords`` and by the manner of writing. A score of 0.5 is what one calm customer in several
/// hundred reaches; see the figures of `docs/models/emotion.md`.
public struct EmotionDetector: Detector {
    public static let version = "emotion/1"
    public static let anger = "emotion.anger"
    public static let distress = "emotion.distress"

    /// The score of a text in which nothing speaks of a feeling.
    public static let calm: Float = 0.02

    private let model: LinearModel?
    /// There is no signal below this score.
    private let floor: Float

    /// - Parameter model: of the classes `anger` and `distress`; without one it fails.
    public init(model: LinearModel? = LinearModel(named: "emotion"), floor: Float = 0.3) {
        self.model = model.flatMap { $0.classes.count == 2 ? $0 : nil }
        self.floor = floor
    }

    public var name: String { "emotion" }
    public var signalNames: [String] { [Self.anger, Self.distress] }
    public var kinds: Set<Proposal.Kind> { [.input] }

    public func signals(for scene: Scene) throws -> [Signal] {
        guard case .input(let passages) = scene.proposal.content else { return [] }
        guard let model else { throw MissingModel(name: "emotion") }
        var spans: [[SignalSpan]] = [[], []]
        var scores: [Float] = [0, 0]
        for (index, passage) in passages.enumerated()
        where passage.isNew && passage.source == .customer {
            for stretch in Self.stretches(of: passage.text, model) {
                for (kind, score) in stretch.scores.enumerated() where score >= floor {
                    scores[kind] = max(scores[kind], score)
                    spans[kind].append(SignalSpan(passage: index, bytes: stretch.bytes))
                }
            }
        }
        return zip(signalNames.indices, signalNames).compactMap { kind, name in
            guard scores[kind] >= floor else { return nil }
            return Signal(
                name, score: Double(scores[kind]), spans: spans[kind], detector: Self.version)
        }
    }

    /// The score of anger and that of distress, for the stretch of the text where each is highest.
    public func scores(of text: String) throws -> (anger: Float, distress: Float) {
        guard let model else { throw MissingModel(name: "emotion") }
        return Self.stretches(of: text, model).reduce((0, 0)) {
            (max($0.0, $1.scores[0]), max($0.1, $1.scores[1]))
        }
    }

    private static func stretches(
        of text: String, _ model: LinearModel
    ) -> [(bytes: Range<Int>, scores: [Float])] {
        let stretches = TextStretch.all(of: text)
        let language = SpokenLanguage.of(stretches.flatMap(\.sentences))
        let lexicon = EmotionWords.lexicon(for: language)
        let isForeign = language != nil && language != .english
        return stretches.map { stretch in
            let features = EmotionReading.features(
                of: stretch.text, sentences: stretch.sentences, lexicon: lexicon)
            let sums = model.sums(of: features)
            return (
                stretch.bytes,
                sums.indices.map {
                    Self.score(sums[$0] + (isForeign ? Self.shiftAbroad[$0] : 0), of: $0)
                }
            )
        }
    }

    /// The model's sums are log odds among Reddit comments, a rougher crowd than customers: what they are
    /// moved and stretched by makes 0.5 the beginning of what a person would call angry or distressed.
    private static func score(_ sum: Float, of kind: Int) -> Float {
        LinearModel.logistic((sum - middles[kind]) * 1.2)
    }

    private static let middles: [Float] = [-1, -1.35]

    /// In other languages than English the model knows no words, only their kinds, and is too careful.
    private static let shiftAbroad: [Float] = [0.4, 1.6]
}
