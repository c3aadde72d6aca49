// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Judges whether a customer's words instruct the AI: set its rules aside, make it someone else, make it say
/// what it was told.
public struct DirectInstruction: Sendable {
    public static let modelName = "injection"
    /// What the model reads of a text beside the classes of its words.
    public static let kinds: TextFeatures.Kinds = [.words, .pairs, .threes, .fours, .named]
    /// From this score on it is one: chosen by cross-validation.
    public static let threshold: Float = 0.45

    private let model: LinearModel

    /// - Parameter model: The shipped one when left out; `nil` where the program was built without it.
    public init?(model: LinearModel? = LinearModel(named: Self.modelName)) {
        guard let model else { return nil }
        self.model = model
    }

    /// How much a text instructs the AI, from 0 to 1.
    public func score(of text: String) -> Float {
        score(of: text, features: TextFeatures(text))
    }

    /// The same, where the text's features were made before.
    public func score(of text: String, features: TextFeatures) -> Float {
        let sums = model.sums(of: features)[0]
        return LinearModel.logistic(
            sums + model.sums(of: Self.named(text))[0] - model.classes[0].bias)
    }

    /// All that the model learns from.
    public static func features(of text: String) -> TextFeatures {
        var features = TextFeatures(text)
        add(text, to: &features)
        return features
    }

    private static func named(_ text: String) -> TextFeatures {
        var features = TextFeatures()
        add(text, to: &features)
        return features
    }

    private static func add(_ text: String, to features: inout TextFeatures) {
        var text = text
        let seen = text.withUTF8 { InstructionFeatures(InstructionText($0).words[...]) }
        seen.add(to: &features, value: value)
        seen.addLength(to: &features, value: value)
    }

    /// How much a class counts beside the letters, whose squares add up to 1.
    private static let value: Float = 0.3

    /// The sentences of a text that instruct, in UTF-8 bytes: those that do by themselves, or the one that comes
    /// nearest.
    func places(in text: String) -> [Range<Int>] {
        var whole = text
        let stretches = whole.withUTF8 { InstructionText($0).stretches }
        let bytes = Array(text.utf8)
        var found: [Range<Int>] = []
        var best: (score: Float, bytes: Range<Int>)?
        // A message that is longer than this is marked as far as it was read.
        for stretch in stretches.prefix(200) {
            let score = score(of: String(decoding: bytes[stretch.bytes], as: UTF8.self))
            if score >= Self.threshold { found.append(stretch.bytes) }
            if score > best?.score ?? -1 { best = (score, stretch.bytes) }
        }
        return found.isEmpty ? [best?.bytes ?? 0..<bytes.count] : found
    }
}
