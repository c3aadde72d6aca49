// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the support model sees of a claim beside its evidence. The names are part of the weights.
public enum SupportFeature: Int, CaseIterable, Sendable {
    /// The share of words that the evidence has, up to a half.
    case known
    /// The share of words that the evidence has, or their like, up to six tenths.
    case met
    /// The share of words that stand within some forty words of the evidence, up to a half.
    case together
    /// The share of neighbouring words that are near each other in the evidence.
    case pairs
    /// Words that a synonym in the evidence stands for.
    case synonyms
    /// Of these, how well the words around them agree.
    case synonymsInPlace
    /// Of these, those whose neighbours are elsewhere.
    case synonymsElsewhere
    /// Numbers and codes that the evidence lacks.
    case numbers
    /// How much of what surrounds them it has.
    case numbersInPlace
    case names
    case namesInPlace
    /// The evidence has the opposite, beside the same neighbours.
    case opposites
    /// Words of judgement, refusal and failure that the evidence lacks.
    case judging
    case judgingInPlace
    /// Words for retelling that it lacks.
    case retelling
    /// Unknown words that are in the lexicon, as a share.
    case listed
    /// Unknown words of which nothing is known, as a share.
    case unknown
    /// The most unknown words in a row.
    case unknownRun
    case unknownVerbs
    case unknownPlurals
    case unknownAdverbs
    /// Words joined by a hyphen that the evidence has, but not joined.
    case joins
    case negations
    /// Negations where the evidence has none beside the same words.
    case negationsNew
    /// Verbs such as «lack» and «refuse» where it has neither them nor a negation.
    case denials
    case restrictions
    case restrictionsNew
    case modalsNew
    case but
    case opinion
    case firstPerson
    case secondPerson
    case question
    /// The square root of how many words the claim has, up to eighty.
    case length

    /// What the weights call it.
    public var name: String { "\(self)" }
}

/// What ``SupportFeature`` says of one claim.
public struct SupportFeatures: Sendable {
    public internal(set) var values = [Float](repeating: 0, count: SupportFeature.allCases.count)

    private static let names = SupportFeature.allCases.map(\.name)

    init() {}

    public subscript(feature: SupportFeature) -> Float {
        get { values[feature.rawValue] }
        set { values[feature.rawValue] = newValue }
    }

    /// The form in which a linear model reads them.
    public var text: TextFeatures {
        var features = TextFeatures("")
        for (name, value) in zip(Self.names, values) where value != 0 { features.add(name, value) }
        return features
    }
}
