// Belay: the safety rope of AI-led contact centres.
// SPDX-License-Identifier: Apache-2.0

public import Vocabulary

/// What a conversation knows: the words and the values of its evidence, to be asked for both.
///
/// It grows: what is appended is read once, and nothing else is read again. Words stand in blocks of eight, so that
/// «near one another» is a matter of a few machine words.
public struct EvidenceIndex: Sendable {
    /// A word without its ending, and where it stands.
    struct Stem: Sendable {
        let hash: UInt32
        /// Its letters in `letters`.
        let start: Int32
        let count: Int32
        /// The last place where it stands; the one before is in `earlier`.
        var last: Int32
        /// Another stem with the same beginning; -1 for none.
        let alike: Int32
    }

    private(set) var stems: [Stem] = []
    private(set) var letters: [UInt8] = []
    /// For each place the one before of the same stem; -1 for none.
    private(set) var earlier: [Int32] = []
    private(set) var negations: [UInt64] = []
    private(set) var restrictions: [UInt64] = []
    private(set) var modals: [UInt64] = []
    private(set) var values = EvidenceValues()
    private var stemTable = WordTable(expecting: 1024)
    /// By the hash of a folded word: its stem and its traits.
    private var wordTable = WordTable(expecting: 1024)
    private var beginnings = WordTable(expecting: 1024)

    /// Whether a service talks here: instructions were given, tools answered, or the AI has spoken before. Then what is said of «I» and «you» and
    /// what is asked is business, and no claim of the evidence.
    private(set) var isService = false
    /// Whether passages were given beside what was said.
    private var hasPassages = false

    public init() {}

    public init(_ texts: [String]) {
        for text in texts { append(text) }
    }

    /// How many blocks of words there are.
    var blockCount: Int { (earlier.count + 7) / 8 }
    /// Whether nothing is known at all.
    public var isEmpty: Bool { stems.isEmpty && values.isEmpty }

    /// Adds what a tool answered, what the customer said, a passage.
    public mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            readWords(bytes)
            var reader = StatedValueReader(bytes: bytes)
            reader.read()
            for value in reader.values { values.add(value) }
            for total in StatedValueReader.totals(bytes, reader.values) { values.add(total: total) }
        }
        // What stands in two texts is not near.
        for _ in 0..<(16 + (8 - earlier.count % 8) % 8) { earlier.append(-1) }
        grow()
    }

    private mutating func readWords(_ bytes: UnsafeBufferPointer<UInt8>) {
        let lexicon = SupportLexicon.shared
        earlier.reserveCapacity(earlier.count + bytes.count / 4)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: GroundReader.longest + 8) { room in
            var reader = GroundReader(bytes, letters: room.baseAddress!)
            while let word = reader.next() {
                guard word.kind != .sentenceEnd else { continue }
                let place = Int32(earlier.count)
                let known = wordTable[word.folded] ?? learn(word, reader.folded, lexicon)
                let traits = SupportLexicon.Traits(rawValue: known & 0x1FF)
                if !traits.isDisjoint(with: [.negation, .restriction, .modal]) {
                    mark(place, traits)
                }
                let stem = Int(known >> 9)
                earlier.append(stems[stem].last)
                stems[stem].last = place
            }
        }
    }

    private mutating func learn(
        _ word: GroundWord, _ folded: UnsafeBufferPointer<UInt8>, _ lexicon: SupportLexicon
    ) -> UInt32 {
        var traits = lexicon.traits(word: word.folded, stem: 0)
        if traits.contains(.number), let number = lexicon.number(word.folded) {
            values.add(number: number)
        }
        if GroundReader.isContraction(folded) { traits.insert(.negation) }
        let stem = UnsafeBufferPointer(rebasing: folded.prefix(WordStem.length(of: folded)))
        let hash =
            traits.contains(.number)
            ? SupportLexicon.stemHash(word: word.folded, stem: 0, lexicon) : WordHash.of(stem)
        let place = stemTable[hash] ?? addStem(hash, stem)
        let known = place << 9 | traits.rawValue & 0x1FF
        wordTable.set(word.folded, known)
        return known
    }

    private mutating func addStem(_ hash: UInt32, _ stem: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let place = UInt32(stems.count)
        var alike: Int32 = -1
        if stem.count >= 5 {
            let beginning = Self.beginning(stem)
            alike = beginnings[beginning].map { Int32($0) } ?? -1
            beginnings.set(beginning, place)
        }
        stems.append(
            Stem(
                hash: hash, start: Int32(letters.count), count: Int32(stem.count), last: -1,
                alike: alike))
        letters.append(contentsOf: stem)
        stemTable.set(hash, place)
        return place
    }

    private static func beginning(_ stem: UnsafeBufferPointer<UInt8>) -> UInt32 {
        WordHash.of(UnsafeBufferPointer(rebasing: stem.prefix(5)))
    }

    private mutating func mark(_ place: Int32, _ traits: SupportLexicon.Traits) {
        let block = Int(place) >> 3
        let bit = UInt64(1) << UInt64(block & 63)
        grow(to: block / 64 + 1)
        if traits.contains(.negation) { negations[block / 64] |= bit }
        if traits.contains(.restriction) { restrictions[block / 64] |= bit }
        if traits.contains(.modal) { modals[block / 64] |= bit }
    }

    private mutating func grow() { grow(to: (blockCount + 63) / 64) }

    private mutating func grow(to width: Int) {
        while negations.count < width {
            negations.append(0)
            restrictions.append(0)
            modals.append(0)
        }
    }

    /// The number of a stem; `nil` where the evidence has none of it.
    @inline(__always)
    func stem(_ hash: UInt32) -> Int? { stemTable[hash].map { Int($0) } }

    /// Whether a word occurs, in any of its forms.
    func has(_ hash: UInt32) -> Bool { stemTable[hash] != nil }

    /// Stems that begin as this one does, in five letters and seven tenths of the longer of the two.
    func similar(to stem: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        guard stem.count >= 5, let first = beginnings[Self.beginning(stem)] else { return }
        var place = Int32(first)
        // A beginning with very many stems is no likeness.
        var left = 24
        while place >= 0, left > 0 {
            let other = stems[Int(place)]
            var same = 5
            let both = min(stem.count, Int(other.count))
            while same < both, stem[same] == letters[Int(other.start) + same] { same += 1 }
            if same * 10 >= max(stem.count, Int(other.count)) * 7 { body(Int(place)) }
            place = other.alike
            left -= 1
        }
    }

    /// Sets the blocks in which a stem stands: the last 256 places.
    func blocks(of stem: Int, into bits: UnsafeMutablePointer<UInt64>) {
        var place = stems[stem].last
        var left = 256
        while place >= 0, left > 0 {
            let block = Int(place) >> 3
            bits[block >> 6] |= 1 << UInt64(block & 63)
            place = earlier[Int(place)]
            left -= 1
        }
    }
}

extension EvidenceIndex: SettingReading {
    /// What is known in a setting: what tools answered, what the customer and persons said, passages and the record.
    /// What the AI itself said is no evidence.
    init(_ setting: Setting) {
        self.init()
        if let now = setting.now { values.add(now: now) }
        for text in setting.evidence { append(text) }
        if case .object(let fields) = setting.record, !fields.isEmpty {
            append(String(decoding: setting.record.serialized, as: UTF8.self))
        }
        hasPassages = !setting.evidence.isEmpty
        _ = grow(by: setting.dialogue.turns[...])
    }

    mutating func grow(by turns: ArraySlice<Dialogue.Turn>) -> Bool {
        for turn in turns { append(turn) }
        // Where passages are given, a first reply is judged by them; where none are, it is business.
        if !hasPassages, !turns.isEmpty { isService = true }
        return true
    }

    public mutating func append(_ turn: Dialogue.Turn) {
        switch turn {
        case .said(.agent, _), .called: isService = true
        case .said(.system, let text):
            isService = true
            append(text)
        case .said(_, let text): append(text)
        case .returned(let result):
            isService = true
            append(result.text)
        }
    }
}

extension SupportLexicon {
    /// «three» is «3».
    static func stemHash(word: UInt32, stem: UInt32, _ lexicon: SupportLexicon) -> UInt32 {
        lexicon.number(word).map { hash(String($0)) } ?? stem
    }
}

extension GroundReader {
    /// «don't», «can't».
    static func isContraction(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word.count > 3 && word[word.count - 1] == UInt8(ascii: "t")
            && word[word.count - 2] == UInt8(ascii: "'")
            && word[word.count - 3] == UInt8(ascii: "n")
    }
}
