// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

/// A claim word by word beside the evidence: what is known of each word, and where the evidence has it.
struct ClaimReading {
    enum Standing: UInt8 {
        case known, similar, synonym, number, opposite, judging, retelling, listed, name, unknown
    }

    struct Word {
        let folded: UInt32
        let stem: UInt32
        let traits: SupportLexicon.Traits
        /// Which word of the claim, stop words counted.
        let place: Int
        let sentence: Int
        var standing = Standing.unknown
        let ending: Ending
        let isJoined: Bool
    }

    enum Ending: UInt8 { case verb, plural, adverb, other }

    /// A word that turns the meaning of its neighbours.
    struct Mark {
        let traits: SupportLexicon.Traits
        let place: Int
    }

    private(set) var words: [Word] = []
    private(set) var marks: [Mark] = []
    private(set) var blocks: BlockSets
    private(set) var questions = 0
    private(set) var wordCount = 0

    /// The most words of a claim that are read: what is longer is judged by its beginning.
    static let limit = 160

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ index: EvidenceIndex) {
        let width = (index.blockCount + 63) / 64
        blocks = BlockSets(count: 0, width: 0)
        var sets = BlockSets(count: min(Self.limit, bytes.count / 2 + 1), width: width)
        let lexicon = SupportLexicon.shared
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GroundReader.longest + 8) { room in
            var reader = GroundReader(bytes, letters: room.baseAddress!)
            var sentence = 0
            var isFirst = true
            while words.count < Self.limit, let word = reader.next() {
                guard word.kind != .sentenceEnd else {
                    if bytes[Int(word.start)] == UInt8(ascii: "?") { questions += 1 }
                    sentence += 1
                    isFirst = true
                    continue
                }
                read(word, reader.folded, sentence, isFirst, index, lexicon, &sets)
                isFirst = false
                wordCount += 1
            }
        }
        sets.spread(words.count)
        blocks = sets
    }

    private mutating func read(
        _ word: GroundWord, _ folded: UnsafeBufferPointer<UInt8>, _ sentence: Int, _ isFirst: Bool,
        _ index: EvidenceIndex, _ lexicon: SupportLexicon, _ sets: inout BlockSets
    ) {
        let letters = UnsafeBufferPointer(rebasing: folded.prefix(WordStem.length(of: folded)))
        let stem = SupportLexicon.stemHash(word: word.folded, stem: WordHash.of(letters), lexicon)
        var traits = lexicon.traits(word: word.folded, stem: stem)
        if GroundReader.isContraction(folded) { traits.insert([.negation, .stop]) }
        let turning: SupportLexicon.Traits = [
            .negation, .restriction, .modal, .opinion, .firstPerson, .secondPerson, .but,
        ]
        if !traits.isDisjoint(with: turning) {
            marks.append(Mark(traits: traits, place: wordCount))
        }
        let isNumber = word.kind == .number || traits.contains(.number)
        if !isNumber, traits.contains(.stop) || folded.count < 2 { return }
        var item = Word(
            folded: word.folded, stem: stem, traits: traits, place: wordCount, sentence: sentence,
            ending: Self.ending(of: folded), isJoined: word.isJoined)
        let row = words.count
        var found: [Int] = []
        (item.standing, found) = standing(
            item, folded, letters, isNumber: isNumber, isName: word.isCapital && !isFirst, index,
            lexicon)
        sets.fill(row) { bits in for stem in found { index.blocks(of: stem, into: bits) } }
        words.append(item)
    }

    /// What is known of a word, and the stems of the evidence that stand for it.
    private func standing(
        _ word: Word, _ folded: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>,
        isNumber: Bool, isName: Bool, _ index: EvidenceIndex, _ lexicon: SupportLexicon
    ) -> (Standing, [Int]) {
        if let stem = index.stem(word.stem) { return (.known, [stem]) }
        if isNumber { return (.number, []) }
        let synonyms = lexicon.synonyms(of: word.stem).compactMap { index.stem($0) }
        if !synonyms.isEmpty { return (.synonym, synonyms) }
        var similar: [Int] = []
        index.similar(to: letters) { similar.append($0) }
        if !similar.isEmpty { return (.similar, similar) }
        let opposites = lexicon.opposites(of: word.stem).compactMap { index.stem($0) }
        if !opposites.isEmpty { return (.opposite, opposites) }
        let isListed = word.traits.contains(.listed)
        let isRetelling = word.traits.contains(.retelling)
        var isDenied = false
        for prefix in Self.denyingPrefixes {
            guard let stem = Self.stem(of: folded, without: prefix) else { continue }
            if let place = index.stem(stem) { return (.opposite, [place]) }
            let traits = lexicon.traits(stem: stem)
            if !traits.isDisjoint(with: [.listed, .retelling]) { isDenied = true }
        }
        if word.traits.contains(.judging) || isDenied && !isListed && !isRetelling {
            return (.judging, [])
        }
        if isRetelling { return (.retelling, []) }
        if isListed { return (.listed, []) }
        return (isName ? .name : .unknown, [])
    }

    private static let denyingPrefixes: [StaticString] = [
        "un", "in", "im", "non", "dis", "ir", "il", "de", "mis",
    ]

    /// The stem of what is left without a prefix that denies; `nil` where it has none, or little is left.
    private static func stem(
        of word: UnsafeBufferPointer<UInt8>, without prefix: StaticString
    ) -> UInt32? {
        let length = prefix.utf8CodeUnitCount
        guard word.count > length + 3 else { return nil }
        for index in 0..<length where word[index] != prefix.utf8Start[index] { return nil }
        return WordStem.hash(of: UnsafeBufferPointer(rebasing: word.dropFirst(length)))
    }

    private static func ending(of word: UnsafeBufferPointer<UInt8>) -> Ending {
        guard word.count > 4 else { return .other }
        let last = (word[word.count - 2], word[word.count - 1])
        switch last {
        case (UInt8(ascii: "l"), UInt8(ascii: "y")): return .adverb
        case (UInt8(ascii: "n"), UInt8(ascii: "g")), (UInt8(ascii: "e"), UInt8(ascii: "d")),
            (UInt8(ascii: "z"), UInt8(ascii: "e")):
            return .verb
        case (_, UInt8(ascii: "s")): return last.0 == UInt8(ascii: "s") ? .other : .plural
        default: return .other
        }
    }
}
