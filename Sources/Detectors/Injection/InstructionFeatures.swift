// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the models of instructions see beside the letters: which classes of words there are, which begin a
/// sentence, and which stand within four words of each other, first and second.
///
/// «Forget all your rules» and «vergiss alle deine Regeln» are the same to it.
struct InstructionFeatures {
    private(set) var present: InstructionLexicon.Classes = 0
    private(set) var beginning: InstructionLexicon.Classes = 0
    private var followers = InlineArray<64, UInt64>(repeating: 0)
    private var longestCapitals = 0
    private var longestSingles = 0
    private var count = 0

    init(_ words: ArraySlice<InstructionText.Word>) {
        // The four places before, the nearest first: what stands there, and how far away it is.
        var near: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var capitals = 0
        var singles = 0
        for word in words {
            switch word.step {
            case 1: near = (near.0, near.1, near.2, near.3)
            case 2: near = (0, near.0, near.1, near.2)
            case 3: near = (0, 0, near.0, near.1)
            case 4: near = (0, 0, 0, near.0)
            default: near = (0, 0, 0, 0)
            }
            if word.marks.contains(.isUpper) {
                capitals += 1
                longestCapitals = max(longestCapitals, capitals)
            } else if !word.marks.contains(.isSingle) {
                capitals = 0
            }
            singles = word.marks.contains(.isSingle) ? singles + 1 : 0
            longestSingles = max(longestSingles, singles)
            count += 1
            let classes = word.classes & ~InstructionLexicon.filler
            if classes != 0 {
                present |= classes
                if word.marks.contains(.beginsSentence) { beginning |= classes }
                var before = near.0 | near.1 | near.2 | near.3
                while before != 0 {
                    let place = before.trailingZeroBitCount
                    followers[place] |= classes
                    before &= before - 1
                }
            }
            near = (classes, near.0, near.1, near.2)
        }
    }

    /// Adds what was seen to the features of a text, each with the value `value`.
    func add(
        to features: inout TextFeatures, value: Float, lexicon: InstructionLexicon = .standard
    ) {
        var rest = present
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            features.add(named: lexicon.present[place], value)
            if beginning & (1 << UInt64(place)) != 0 {
                features.add(named: lexicon.beginning[place], value)
            }
            var following = followers[place]
            while following != 0 {
                let follower = following.trailingZeroBitCount
                following &= following - 1
                features.add(named: lexicon.pairs[place * 64 + follower], value)
            }
        }
        if longestCapitals >= 3 { features.add(named: Self.capitals, value) }
        if longestCapitals >= 5 { features.add(named: Self.manyCapitals, value) }
        if longestSingles >= 5 { features.add(named: Self.spaced, value) }
    }

    /// Adds how long the text is, up to sixty words.
    func addLength(to features: inout TextFeatures, value: Float) {
        features.add(named: Self.length, value * Float(min(count, 60)) / 60)
    }

    private static let capitals = TextFeatures.hash(named: "capitals")
    private static let manyCapitals = TextFeatures.hash(named: "many-capitals")
    private static let spaced = TextFeatures.hash(named: "spaced")
    private static let length = TextFeatures.hash(named: "length")
}
