// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// What the model of emotion sees of a stretch of text: its words and stretches of letters, and besides
/// what the lexicon of emotion and the manner of writing tell.
///
/// The named features do not depend on the language, so what was learnt from English text holds for the
/// other languages of the lexicon as far as their words are of the same kinds.
public enum EmotionReading {
    /// The features of a whole text, as the model was trained on.
    public static func features(of text: String) -> TextFeatures {
        let sentences = FoldedWords(text).sentences
        let lexicon = EmotionWords.lexicon(for: SpokenLanguage.of(sentences))
        return features(of: text, sentences: sentences, lexicon: lexicon)
    }

    static func features(
        of text: String, sentences: [[FoldedWords.Word]], lexicon: PhraseLexicon
    ) -> TextFeatures {
        var features = TextFeatures(text)
        var kinds = KindCounts()
        for words in sentences { kinds.read(words, lexicon, &features) }
        let style = WritingStyle(text)
        kinds.add(style.marks, to: &features)
        return features
    }
}

/// How often each kind of phrase occurs, and what stands beside what.
private struct KindCounts {
    /// The first half plain, the second after a negation.
    private var counts = [Float](repeating: 0, count: 128)
    private var wordCount = 0

    // What a number of a named feature is about: kept apart by its top bits.
    private static let count: UInt64 = 1 << 56
    private static let density: UInt64 = 2 << 56
    private static let phrase: UInt64 = 3 << 56
    private static let neighbours: UInt64 = 4 << 56
    private static let together: UInt64 = 5 << 56

    // Weights of one byte are coarse: small values make for large weights.
    private static let scale: Float = 0.3

    /// The bit of ``EmotionWords/kinds`` called `negate`.
    private static let negation: UInt64 =
        1 << UInt64(EmotionWords.kinds.firstIndex(of: "negate") ?? 0)

    /// Reads a sentence; phrases and what stands beside them become features at once.
    mutating func read(
        _ words: [FoldedWords.Word], _ lexicon: PhraseLexicon, _ features: inout TextFeatures
    ) {
        wordCount += words.count
        let matches = lexicon.matches(in: words, acrossClauses: true)
        var lastNegation = -10
        // What stood before: a kind's bits, or a single word, or the beginning.
        var before: (kinds: UInt64, word: UInt64) = (0, 1)
        var position = 0
        for match in matches {
            let start = match.words.lowerBound
            let isNegated = start - lastNegation <= 3
            if match.kinds & Self.negation != 0 { lastNegation = start }
            forEachBit(match.kinds) { kind in
                let isNegation = Self.negation & (1 << UInt64(kind)) != 0
                counts[kind + (isNegated && !isNegation ? 64 : 0)] += 1
            }
            var phrase: UInt64 = 0
            for word in words[match.words] { phrase = phrase &* 31 &+ word.letters }
            features.add(Self.phrase ^ phrase >> 8, Self.scale * 0.6)
            guard start >= position else { continue }
            if start > position { before = (0, words[start - 1].letters) }
            join(before, (match.kinds, 0), &features)
            before = (match.kinds, 0)
            position = match.words.upperBound
            let after = position < words.count ? words[position].letters : 2
            let next = matches.first { $0.words.lowerBound == position }
            if next == nil { join(before, (0, after), &features) }
        }
    }

    private func join(
        _ one: (kinds: UInt64, word: UInt64), _ other: (kinds: UInt64, word: UInt64),
        _ features: inout TextFeatures
    ) {
        forEachName(one) { first in
            forEachName(other) { second in
                let pair = first &* 0x9E37_79B9_7F4A_7C15 &+ second
                features.add(Self.neighbours ^ pair >> 8, Self.scale * 0.4)
            }
        }
    }

    private func forEachName(
        _ item: (kinds: UInt64, word: UInt64), _ body: (UInt64) -> Void
    ) {
        if item.kinds == 0 {
            body(item.word)
        } else {
            forEachBit(item.kinds) { body(UInt64($0) + 3) }
        }
    }

    private func forEachBit(_ kinds: UInt64, _ body: (Int) -> Void) {
        var left = kinds
        while left != 0 {
            body(left.trailingZeroBitCount)
            left &= left - 1
        }
    }

    /// Adds the counts, and each pair of what is there.
    func add(_ marks: [WritingStyle.Mark], to features: inout TextFeatures) {
        var present: [UInt64] = []
        let words = Float(max(1, wordCount))
        for (kind, count) in counts.enumerated() where count > 0 {
            features.add(Self.count | UInt64(kind), Self.scale * LinearModel.value(of: count))
            if kind < 64 {
                features.add(Self.density | UInt64(kind), Self.scale * min(5, count / words * 5))
            }
            present.append(UInt64(kind))
        }
        for mark in marks {
            features.add(mark.name, Self.scale * mark.value)
            present.append(128 + UInt64(mark.number))
        }
        features.add("length", Self.scale * LinearModel.value(of: words) / 3)
        for (index, first) in present.enumerated() {
            for second in present[(index + 1)...] {
                features.add(Self.together | first << 16 | second, Self.scale * 0.1)
            }
        }
    }
}
