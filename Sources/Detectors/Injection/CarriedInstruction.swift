// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// Judges whether a text that others wrote, such as a tool's result, carries instructions to the AI that reads it.
///
/// It is judged sentence by sentence. What tells is less what a sentence asks for than that it asks: a task set
/// to a reader who answers, in a text that is about something else.
public struct CarriedInstruction: Sendable {
    public static let modelName = "injection-content"
    public static let kinds: TextFeatures.Kinds = [.named]
    /// From this score on a sentence is one: chosen by cross-validation over texts and kinds of attack that the
    /// model had not seen.
    public static let threshold: Float = 0.4

    /// A sentence, where it stands in UTF-8 bytes, and what the model sees of it.
    public struct Sentence: Sendable {
        public let bytes: Range<Int>
        public let features: TextFeatures
    }

    /// A sentence that instructs.
    public struct Finding: Sendable, Hashable {
        public let bytes: Range<Int>
        public let score: Float
    }

    private let model: LinearModel

    /// - Parameter model: The shipped one when left out; `nil` where the program was built without it.
    public init?(model: LinearModel? = LinearModel(named: Self.modelName)) {
        guard let model else { return nil }
        self.model = model
    }

    /// The sentences of a text that instruct its reader, from the first to the last.
    public func findings(in text: String) -> [Finding] {
        var findings: [Finding] = []
        for sentence in Self.sentences(of: text) {
            let score = model.probability(of: sentence.features)
            if score >= Self.threshold {
                findings.append(Finding(bytes: sentence.bytes, score: score))
            }
        }
        return findings
    }

    /// The sentences that may instruct at all: the others are not worth a model.
    public static func sentences(of text: String) -> [Sentence] {
        var text = text
        return text.withUTF8 { bytes in
            let read = InstructionText(bytes)
            var topics: Topics?
            var sentences: [Sentence] = []
            for stretch in read.stretches where stretch.words.count >= 2 {
                let words = read.words[stretch.words]
                guard isCandidate(words, stretch) else { continue }
                if topics == nil { topics = Topics(read.words) }
                let features = features(words, stretch, topics!)
                sentences.append(Sentence(bytes: stretch.bytes, features: features))
            }
            return sentences
        }
    }

    private static let telling = InstructionLexicon.standard.classes(named: [
        "override", "assistant", "prompt", "response", "reader", "character", "conceal",
    ])
    private static let asking = InstructionLexicon.standard.classes(named: [
        "editverb", "writeverb", "explainverb", "outverb", "actverb", "beginning", "restart",
        "please", "not", "now", "you", "assistant", "system", "qword", "isverb", "as",
        "override", "clickverb", "just", "instruction", "task",
    ])

    private static func isCandidate(
        _ words: ArraySlice<InstructionText.Word>, _ stretch: InstructionText.Stretch
    ) -> Bool {
        if stretch.isQuestion { return true }
        for word in words {
            if word.classes & telling != 0 { return true }
            if word.marks.contains(.beginsSentence), word.classes & asking != 0 { return true }
        }
        return false
    }

    private static func features(
        _ words: ArraySlice<InstructionText.Word>, _ stretch: InstructionText.Stretch,
        _ topics: Topics
    ) -> TextFeatures {
        var features = TextFeatures()
        let seen = InstructionFeatures(words)
        seen.add(to: &features, value: 1)
        let beginning = words.prefix(wordLimit)
        for index in beginning.indices {
            let hash = beginning[index].hash
            if beginning[..<index].contains(where: { $0.hash == hash }) { continue }
            features.add(named: Named.word ^ hash, 0.3)
        }
        features.add(named: Named.lengths[min(6, (words.count + 1).logarithm)])
        if stretch.isAlone { features.add(named: Named.alone) }
        if words.first?.marks.contains(.startsUpper) == true { features.add(named: Named.capital) }
        let shared = topics.shareElsewhere(of: words.prefix(wordLimit))
        if let shared {
            features.add(named: Named.related, shared)
            if shared == 0 { features.add(named: Named.unrelated) }
        }
        guard stretch.isQuestion else { return features }
        features.add(named: Named.question)
        if seen.present & Named.persons == 0 { features.add(named: Named.generalQuestion) }
        if let shared {
            features.add(named: Named.relatedQuestion, shared)
            if shared == 0 { features.add(named: Named.unrelatedQuestion) }
        }
        return features
    }

    /// A sentence of more words than this is known by its beginning.
    private static let wordLimit = 80

    private enum Named {
        static let word = TextFeatures.hash(named: "word")
        static let lengths = (0...6).map { TextFeatures.hash(named: "length-\($0)") }
        static let alone = TextFeatures.hash(named: "alone")
        static let capital = TextFeatures.hash(named: "capital")
        static let related = TextFeatures.hash(named: "related")
        static let unrelated = TextFeatures.hash(named: "unrelated")
        static let question = TextFeatures.hash(named: "question")
        static let generalQuestion = TextFeatures.hash(named: "general-question")
        static let relatedQuestion = TextFeatures.hash(named: "related-question")
        static let unrelatedQuestion = TextFeatures.hash(named: "unrelated-question")
        static let persons = InstructionLexicon.standard.classes(named: ["you", "i", "your"])
    }
}

extension Int {
    /// The logarithm to the base 2, without what is behind the point; of what is positive.
    fileprivate var logarithm: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}
